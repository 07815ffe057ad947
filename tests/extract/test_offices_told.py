"""Sentences of offices, forces and state firms: their bodies, what they hold and when, and what they put first."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article

TOLD = tomllib.loads(Path(__file__).with_name("offices_told.toml").read_text("utf-8"))["told"]


@pytest.mark.parametrize("case", TOLD, ids=[case["text"][:48] for case in TOLD])
def test_what_offices_tell_is_read(case: dict) -> None:
    """Each text holds the bodies, the events with their first days and the priorities that its case names, and no other."""
    document = extract(Article(id="x", title="", text=case["text"]), load_pack("id"))
    read = {"bodies": [body.name for body in document.organisations], "first": [p.text for p in document.priorities],
            "held": {event.name: event.start or "" for event in document.events}}
    assert {kind: read[kind] for kind in case if kind != "text"} == {kind: case[kind] for kind in case if kind != "text"}
