"""Articles in English, as press offices and chat assistants write them (told_in_english.toml)."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article, Document

SAID = tomllib.loads(Path(__file__).with_name("told_in_english.toml").read_text("utf-8"))


def _read(case: dict) -> Document:
    text = case["text"] if case.get("alone") else f"{SAID['before']} {case['text']}"
    return extract(Article(id="x", title="", text=text, published="2025-05-20"), load_pack("id"))


def _facts(document: Document) -> dict[str, list[list[str]]]:
    called = {one.id: one.name for one in (*document.people, *document.organisations, *document.events)}
    return {
        "bodies": [[body.name] for body in document.organisations],
        "people": [[person.name] for person in document.people],
        "roles": [[called[r.person], r.role, called.get(r.organisation or "", "")] for r in document.roles],
        "parents": [[body.name, called[body.part_of]] for body in document.organisations if body.part_of],
        "events": [[form, event.start or "", event.venue or "", event.locality or ""]
                   for event in document.events for form in (event.name, *event.mentions)],
        "organisers": [[form, called[body]] for event in document.events for form in (event.name, *event.mentions)
                       for body in event.organisers],
        "attendance": [[called[a.agent], called[a.event], a.capacity, a.status, called.get(a.on_behalf_of or "", "")]
                       for a in document.attendance],
        "priorities": [[called.get(p.holder or "", ""), p.text] for p in document.priorities],
    }


@pytest.mark.parametrize("case", SAID["case"], ids=lambda case: case["text"][:50])
def test_what_english_says_is_read(case: dict) -> None:
    """Each fact of a row is read, and none of those that it says are none."""
    found = _facts(_read(case))
    told = {kind: rows for kind, rows in case.items() if kind in found}
    assert {kind: [row for row in rows if row not in found[kind]] for kind, rows in told.items()} == {kind: [] for kind in told}
    barred = case.get("none", {})
    assert {kind: [row for row in rows if row in found[kind]] for kind, rows in barred.items()} == {kind: [] for kind in barred}
