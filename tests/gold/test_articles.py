"""The annotated articles hold together: every id that a fact points at is annotated."""
from __future__ import annotations

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("tests/gold/articles", "tests/gold/apart", "tests/gold/snippets", "tests/gold/snippets/apart", "tests/gold/blogs",
           "examples/articles")
GOLD = sorted(path for folder in FOLDERS for path in (ROOT / folder).glob("*.json"))


@pytest.mark.parametrize("path", GOLD, ids=[path.stem for path in GOLD])
def test_ids_lead_somewhere(path: Path) -> None:
    """A person, body or event that a fact points at is one of the article."""
    gold = json.loads(path.read_text("utf-8"))
    assert gold["id"] == path.stem
    known = {row["id"] for kind in ("people", "organisations", "events") for row in gold[kind]} | {None}
    pointed = [row["part_of"] for row in gold["organisations"]] + [o for row in gold["events"] for o in row["organisers"]]
    pointed += [row[end] for row in gold["roles"] for end in ("person", "organisation")]
    pointed += [row[end] for row in gold["attendance"] for end in ("agent", "event", "on_behalf_of")]
    pointed += [row[end] for row in gold["priorities"] for end in ("holder", "event")]
    assert set(pointed) <= known
