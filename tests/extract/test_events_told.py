"""Short texts as reporters write them: which events they tell of, and when and where those were."""
from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article, Event

PACK = load_pack("id")
ROWS: dict[str, list[dict[str, Any]]] = tomllib.loads((Path(__file__).parent / "events_told.toml").read_text("utf-8"))
CASES = [(kind, row["text"], row["events"]) for kind, rows in ROWS.items() for row in rows]


def told(event: Event, asked: str) -> str:
    """An event as the row writes it, with as much of its time and place as the row asks for."""
    when = "" if event.start is None else event.start + (f"/{event.end}" if event.end != event.start else "")
    shown = event.name + (f" @ {when}" if "@" in asked else "")
    return " | ".join((shown, *map(str, (event.venue, event.locality)[:asked.count("|")])))


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
@pytest.mark.parametrize("frame", ["Kabar Hari Ini\n\n{}", "Kabar Hari Ini\n\n{}\n\nWarga setempat menyambut baik hal itu."])
def test_short_texts_tell_of_these_events(kind: str, text: str, expected: list[str], frame: str) -> None:
    """Each text names the events of its row and no others."""
    events = extract(Article("a", frame.format(text), "Kabar Hari Ini"), PACK).events
    asked = {line.split(" @ ")[0].split(" | ")[0]: line for line in expected}
    assert sorted(told(event, asked.get(event.name, "")) for event in events) == sorted(expected), kind
