"""People's corrections of facts: in an article, a field of something named had an old value and gets a new one."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from kg.errors import DecisionError
from kg.model import CAPACITIES, STATUSES, Document, Event, Organisation, Person, Priority, Role
from kg.resolve.rows import append_rows, read_rows

FILE = "corrections.tsv"

LISTS = {"person": "people", "organisation": "organisations", "event": "events", "role": "roles", "attendance": "attendance",
         "priority": "priorities"}
FIELDS = {
    "person": ("name", "row"),
    "organisation": ("name", "part_of", "row"),
    "event": ("name", "kind", "edition", "start", "end", "venue", "locality", "area", "organisers", "row"),
    "role": ("role", "organisation", "start", "end", "past", "row"),
    "attendance": ("capacity", "status", "on_behalf_of", "row"),
    "priority": ("text", "holder", "row"),
}
"""Kind → fields that can be corrected; `row` with the new value "" takes a whole fact away, or a thing with all that is said of
it."""

REFERENCES = {"part_of": "organisations", "organisers": "organisations", "organisation": "organisations",
              "holder": "organisations", "on_behalf_of": "agents"}
"""Fields whose value is another thing of the article, told by a name of it → what it must be among."""

THINGS = ("person", "organisation", "event")

UNNAMED = object()
"""The value of a reference to what the article does not name."""

VALUES = {
    "start": (re.compile(r"|\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?"), "a day, month or year as 2025-06-30, 2025-06 or 2025"),
    "edition": (re.compile(r"|[1-9]\d{0,3}"), "a whole number"),
    "kind": (re.compile(r"|[a-z][a-z0-9_]*"), "a kind of events as rakernas, in small letters"),
    "area": (re.compile(r"|\d\d(?:\.\d\d(?:\.\d\d(?:\.\d{4})?)?)?"), "an official code as 32.76"),
    "past": (re.compile("true|false"), "true or false"),
    "capacity": (re.compile("|".join(CAPACITIES)), f"one of {', '.join(CAPACITIES)}"),
    "status": (re.compile("|".join(STATUSES)), f"one of {', '.join(STATUSES)}"),
    "row": (re.compile(""), 'empty ("")'),
}
VALUES["end"] = VALUES["start"]
VALUES.update(dict.fromkeys(("name", "role", "text"), (re.compile(r".*\w.*"), "no empty text")))
"""Field → what its new value must look like, as a pattern and in words."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction. `name` is who or what the fact is about, as the article names it; "" as a value means: not said."""

    article: str
    kind: str
    name: str
    field: str
    old: str
    new: str
    reason: str = ""
    who: str = ""
    when: str = ""
    quote: str = ""


COLUMNS = tuple(field.name for field in fields(Correction))


def read_corrections(folder: Path) -> tuple[Correction, ...]:
    """The corrections of a folder, in the order of the file. Raises DecisionError."""
    path = folder / FILE
    found = tuple(Correction(**row) for row in read_rows(path, COLUMNS))
    for number, correction in enumerate(found, 2):
        if correction.field not in FIELDS.get(correction.kind, ()):
            known = "; ".join(f"{kind}: {', '.join(names)}" for kind, names in FIELDS.items())
            raise DecisionError(f"{path}, line {number}: {correction.kind} has no field {correction.field!r}; there are {known}.")
        if wanted := misfit(correction):
            raise DecisionError(f"{path}, line {number}: the new {correction.field} is {correction.new!r}, but must be {wanted}.")
    return found


def misfit(correction: Correction) -> str:
    """What the new value of a correction must be, where it is nothing of the kind; "" where it may stand."""
    pattern, wanted = VALUES.get(correction.field, (None, ""))
    fits = pattern is None or pattern.fullmatch(correction.new) and not (wanted is VALUES["start"][1] and _no_day(correction.new))
    return "" if fits else wanted


def _no_day(text: str) -> bool:
    """Whether a text that looks like a day is none, as the 31st of June."""
    try:
        date.fromisoformat(text if len(text) == len("2025-06-30") else "2025-06-30")
    except ValueError:
        return True
    return False


def write_correction(folder: Path, correction: Correction) -> None:
    """Add a correction to the folder's file."""
    append_rows(folder / FILE, COLUMNS, [{name: getattr(correction, name) for name in COLUMNS}])


def apply(document: Document, corrections: Iterable[Correction]) -> tuple[Document, list[tuple[Correction, str]]]:
    """The document with its corrections, and what became of each: applied, stale (the article no longer says the old value)
    or not needed (it says the new one already)."""
    outcomes = []
    for correction in corrections:
        if correction.article == document.id:
            document, outcome = _apply(document, correction)
            outcomes.append((correction, outcome))
    return document, outcomes


def _apply(document: Document, correction: Correction) -> tuple[Document, str]:
    rows: tuple[Any, ...] = getattr(document, LISTS[correction.kind])
    about = [row for row in rows if correction.name in _names(document, correction.kind, row)]
    read = _reader(document, correction)
    wrong = [row for row in about if correction.old in read(row)]
    value: Any = _value(document, correction)
    if not wrong or value is UNNAMED:
        return document, "not needed" if any(correction.new in read(row) for row in about) else "stale"
    if correction.field == "row" and correction.kind in THINGS:
        return _without(document, {row.id for row in wrong}), "applied"
    kept = [_corrected(row, correction, document, value) if row in wrong else row for row in rows]
    changed: dict[str, Any] = {LISTS[correction.kind]: tuple(row for row in kept if row is not None)}
    return replace(document, **changed), "applied"


def _reader(document: Document, correction: Correction) -> Callable[[Any], set[str]]:
    """What gives the values that a row has in the field, as people may write them."""
    field, named = correction.field, {thing.id: names_of(thing) for thing in document.named}
    if field == "row":
        told_by = {"role": "role", "attendance": "capacity", "priority": "text"}
        return names_of if correction.kind in THINGS else lambda row: {getattr(row, told_by[correction.kind])}
    if field == "organisers":
        return lambda row: {""}.union(*(named[local] for local in row.organisers))
    if field in REFERENCES:
        return lambda row: named.get(getattr(row, field), {""})
    return lambda row: {_text(getattr(row, field))}


def _text(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _value(document: Document, correction: Correction) -> object:
    """The new value as a document holds it, UNNAMED where it must be a thing of the article and is none."""
    field, new = correction.field, correction.new
    if field in REFERENCES and new:
        return _called(document, new, REFERENCES[field]) or UNNAMED
    return new == "true" if field == "past" else int(new) if field == "edition" and new else new or None


def _called(document: Document, name: str, among: str) -> str | None:
    """The local id of what the article calls so."""
    things: tuple[Person | Organisation, ...] = (*document.organisations, *(document.people if among == "agents" else ()))
    return next((thing.id for thing in things if name in names_of(thing)), None)


def _corrected(row: Any, correction: Correction, document: Document, value: object) -> Any:
    if correction.field == "row":
        return None
    if correction.field == "start" and isinstance(row, Event) and row.end == row.start:  # all of its one day moves
        return replace(row, start=correction.new or None, end=correction.new or None)
    if correction.field != "organisers":
        return replace(row, **{correction.field: value})
    old = _called(document, correction.old, "organisations")
    held = [local for local in row.organisers if local not in (old, value)]
    return replace(row, organisers=(*held, value) if value else tuple(held))


def turned(document: Document) -> list[str]:
    """What ends before it begins: the names of events, and of posts."""
    dated: tuple[Event | Role, ...] = (*document.events, *document.roles)
    return [row.name if isinstance(row, Event) else row.role for row in dated
            if row.start and row.end and row.end < row.start[:len(row.end)]]


def _without(document: Document, gone: set[str]) -> Document:
    """The document without some things and all that it says of them."""
    def known(local: str | None) -> str | None:
        return None if local in gone else local
    return replace(
        document,
        people=tuple(row for row in document.people if row.id not in gone),
        organisations=tuple(replace(row, part_of=known(row.part_of)) for row in document.organisations if row.id not in gone),
        events=tuple(_less(row, gone) for row in document.events if row.id not in gone),
        roles=tuple(replace(row, organisation=known(row.organisation)) for row in document.roles if row.person not in gone),
        attendance=tuple(replace(row, on_behalf_of=known(row.on_behalf_of)) for row in document.attendance
                         if not {row.agent, row.event} & gone),
        priorities=tuple(replace(row, event=known(row.event)) for row in document.priorities if row.holder not in gone),
    )


def _less(event: Event, gone: set[str]) -> Event:
    return replace(event, organisers=tuple(local for local in event.organisers if local not in gone))


def _names(document: Document, kind: str, row: Any) -> set[str]:
    """The names of what a row is about: of the thing itself, of a role's person, an attendance's agent, a priority's holder."""
    if kind in THINGS:
        return names_of(row)
    local = {"role": "person", "attendance": "agent", "priority": "holder"}[kind]
    things: tuple[Person | Organisation, ...] = (*document.people, *document.organisations)
    return next((names_of(thing) for thing in things if thing.id == getattr(row, local)), set())


def names_of(row: Any) -> set[str]:
    """The names by which an article calls a person, an organisation, an event or a priority."""
    return {row.text} if isinstance(row, Priority) else {row.name, *row.mentions}
