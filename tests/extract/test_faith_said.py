"""Events, bodies, posts and guests as congregations, religious offices and schools write of them, and in lines of messages."""
from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from kg.extract import extract
from kg.model import Article, Document, Event
from tests.extract.naming import PACK

CASES = [case for name in ("faith_said.toml", "messages_said.toml", "minutes_said.toml")
         for case in tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))["said"]]


def _dated(event: Event) -> str:
    days = list(dict.fromkeys(day for day in (event.start, event.end) if day))
    return f"{event.name} @ {'/'.join(days)}" if days else event.name


def _read(document: Document) -> dict[str, set[str]]:
    """What was read, by the keys of the table, as the table writes it."""
    named: Iterable[Any] = (*document.people, *document.organisations, *document.events)
    names = {thing.id: thing.name for thing in named}
    return {
        "events": {_dated(event) for event in document.events},
        "people": {person.name for person in document.people},
        "bodies": {body.name for body in document.organisations},
        "posts": {f"{names[r.person]}: {r.role}" + (f" @ {names[r.organisation]}" if r.organisation else "")
                  for r in document.roles},
        "parents": {f"{body.name} < {names[body.part_of]}" for body in document.organisations if body.part_of},
        "rows": {", ".join((f"{names[a.agent]}: {a.capacity}", *([a.status] if a.status != "present" else []),
                            *([f"for {names[a.on_behalf_of]}"] if a.on_behalf_of else []))) + f" @ {names[a.event]}"
                 for a in document.attendance},
        "towns": {f"{event.name}: {event.locality}" for event in document.events},
        "venues": {f"{event.name}: {event.venue}" for event in document.events},
        "organisers": {f"{event.name}: {names[body]}" for event in document.events for body in event.organisers},
        "priorities": {f"{names[p.holder]}: {p.text}" for p in document.priorities if p.holder},
    }


@pytest.mark.parametrize("case", CASES, ids=[" ".join(case["text"].split()[:6]) for case in CASES])
def test_a_text_is_read_as_it_says(case: dict[str, Any]) -> None:
    """Everything that the table lists is read; of events and what `only_…` lists nothing else, and no name of `none`."""
    read = _read(extract(Article(id="x", title=case.get("title", ""), text=case["text"].strip()), PACK))
    missed = {key: sorted(set(case[key]) - found) for key, found in read.items() if key in case}
    assert {key: rows for key, rows in missed.items() if rows} == {}, read
    assert read["events"] == set(case.get("events", read["events"]))
    assert {key: read[key] for key in read if f"only_{key}" in case} == {
        key: set(case[f"only_{key}"]) for key in read if f"only_{key}" in case}
    assert not set(case.get("none", [])) & (read["people"] | read["bodies"] | {name.split(" @ ")[0] for name in read["events"]})
