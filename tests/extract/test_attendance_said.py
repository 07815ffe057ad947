"""Who was there as what is read as reporters put it, whatever event the sentence before it opened."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.naming import PACK

CASES = tomllib.loads(Path(__file__).with_name("attendance_said.toml").read_text("utf-8"))


def _rows(text: str, title: str = "") -> list[tuple[str, str]]:
    """Each attendance as a row of the cases, with the name of its event."""
    document = extract(Article(id="x", title=title, text=text), PACK)
    names = {person.id: person.name for person in document.people} | {body.id: body.name for body in document.organisations}
    events = {event.id: " ".join((event.name, *event.mentions)).lower() for event in document.events}
    rows = []
    for row in document.attendance:
        said = [row.capacity, *([row.status] if row.status != "present" else [])]
        said += [f"for {names[row.on_behalf_of]}"] if row.on_behalf_of else []
        rows.append((f"{names[row.agent]}: {', '.join(said)}", events[row.event]))
    return rows


def _is_read(row: str, found: list[tuple[str, str]]) -> bool:
    said, _, event = row.partition(" @ ")
    return any(said == text and event.lower() in name for text, name in found)


def _wrong(text: str, rows: list[str], title: str = "") -> list[str]:
    """The rows that are missed, and those that are read beside them of others than organisers."""
    found = _rows(text, title)
    expected = {row.partition(" @ ")[0] for row in rows}
    return [row for row in rows if not _is_read(row, found)] + [
        said for said, _ in found if said not in expected and not said.endswith(": organiser")]


@pytest.mark.parametrize("opening", CASES["openings"])
def test_each_sentence_tells_who_was_there(opening: str) -> None:
    """Each sentence of the table gives its rows, and no others, in a report of each event."""
    wrong = {case["text"]: _wrong(f"{opening}\n\n{case['text']}", case["rows"]) for case in CASES["said"]}
    assert {text: rows for text, rows in wrong.items() if rows} == {}


@pytest.mark.parametrize("case", CASES["told"], ids=[case["title"] for case in CASES["told"]])
def test_each_article_tells_who_was_where(case: dict[str, object]) -> None:
    """Each article of the table gives its rows, at the right one of its events, and no others."""
    assert _wrong(str(case["text"]), list(map(str, case["rows"])), str(case["title"])) == []  # type: ignore[call-overload]
