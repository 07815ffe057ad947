"""Cases as data: texts with the facts that a careful reader writes down, and those that the extraction is known to miss."""
from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article
from tests.quality.facts import lines

HERE = Path(__file__).parent


def cases(name: str, *marks: pytest.MarkDecorator) -> list[Any]:
    rows = tomllib.loads((HERE / name).read_text("utf-8"))["case"]
    return [pytest.param(row, id=row["comment"][:60], marks=marks) for row in rows]


KNOWN = pytest.mark.xfail(reason="known failure", strict=True, raises=AssertionError)


@pytest.mark.parametrize("case", [*cases("cases.toml"), *cases("known-failures.toml", KNOWN)])
def test_case(case: dict[str, Any]):
    """Every fact that the case wants is found and none that it forbids; a known failure that passes is no longer one."""
    found = lines(extract(Article("case", case["text"].strip(), None), load_pack("id")))
    assert [fact for fact in case["want"] if fact not in found] == [], found
    assert [fact for fact in case.get("never", ()) if fact in found] == [], found
