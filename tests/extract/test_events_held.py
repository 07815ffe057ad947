"""Events as the news names them: each article of the tables names those events, by the forms that stand there, and no other."""
from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.naming import PACK

TABLES = [Path(__file__).with_name(name) for name in ("events_held.toml", "events_public.toml")]
ROWS = [tomllib.loads(table.read_text("utf-8")) for table in TABLES]
CASES = [case for rows in ROWS for case in rows["case"]]
NAMES = ROWS[-1]["names"]
FRAMES = [(size, frame) for size in ("capital", "small") for frame in NAMES[f"{size}_frames"]]


def _key(form: str) -> str:
    return " ".join(re.findall(r"\w+", form.casefold()))


def _named(title: str, text: str) -> list[set[str]]:
    """The forms of each event of an article."""
    article = Article(id="a", title=title, text=f"{title}\n\n{text}", published="2025-06-30")
    return [{_key(form) for form in (event.name, *event.mentions)} for event in extract(article, PACK).events]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_an_article_names_its_events_and_no_other(case: dict) -> None:
    """Each event that the table has is found by one of its forms, and nothing is left over."""
    left = _named(case["title"], case["text"])
    for event in case["events"]:
        forms = {_key(form) for form in event.split("|")}
        found = next((names for names in left if names & forms), None)
        assert found is not None, (event, left)
        left.remove(found)
    assert left == []


@pytest.mark.parametrize(("size", "frame"), FRAMES)
def test_a_name_is_read_whole_wherever_it_stands(size: str, frame: str) -> None:
    """Each name is a form of the only event of the sentence."""
    named = {name: _named("Kabar Hari Ini", frame.format(name)) for name in NAMES[size]}
    assert {name: forms for name, forms in named.items() if len(forms) != 1 or _key(name) not in forms[0]} == {}
