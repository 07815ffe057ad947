"""Who holds an event by every wording that the news has for it."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract.happenings.layer import complete_events
from tests.extract.marked import marked_scene

CASES = tomllib.loads(Path(__file__).with_name("holders_said.toml").read_text("utf-8"))


@pytest.mark.parametrize("line", CASES["lines"], ids=[" ".join(line.split())[:60] for line in CASES["lines"]])
def test_holders_are_read_as_said(line: str) -> None:
    """The organisers of each event are the bodies that the line names after its arrow, and no other."""
    text, _, said = line.rpartition(" => ")
    scene = complete_events(marked_scene(text))
    held = {event.name: {scene.organisations[body].name for body in event.organisers} for event in scene.events.values()}
    for part in said.split(" | "):
        event, _, bodies = part.rpartition(": ")
        expected = set(bodies.split("; ")) - {"-"}
        assert held[event or next(iter(held))] == expected
