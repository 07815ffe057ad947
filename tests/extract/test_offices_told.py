"""Sentences of offices, forces and state firms: their bodies, who holds which post in them, what they hold, when, and who was
there, and what they put first."""
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
    """Each text holds the bodies, posts, events with their first days, holders and guests, and priorities that its case names,
    and no other."""
    document = extract(Article(id="x", title="", text=case["text"]), load_pack("id"))
    called = {thing.id: thing.name for things in (document.people, document.organisations, document.events) for thing in things}
    read = {"posts": [f"{called[role.person]}: {role.role}, {called.get(role.organisation or '', '?')}"
                      for role in document.roles],
            "by": {event.name: [called[body] for body in event.organisers] for event in document.events},
            "there": {called[row.agent]: f"{row.capacity}, {row.status}" for row in document.attendance},
            "bodies": [body.name for body in document.organisations], "first": [p.text for p in document.priorities],
            "held": {event.name: event.start or "" for event in document.events}}
    assert {kind: read[kind] for kind in case if kind != "text"} == {kind: case[kind] for kind in case if kind != "text"}
