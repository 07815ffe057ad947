"""People's corrections of facts: in an article, a field of something named had an old value and gets a new one."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from kg.errors import DecisionError
from kg.model import Document, Organisation, Person, Priority
from kg.resolve.rows import append_rows, read_rows

FILE = "corrections.tsv"

LISTS = {"person": "people", "organisation": "organisations", "event": "events", "role": "roles", "attendance": "attendance",
         "priority": "priorities"}
FIELDS = {
    "person": ("name",),
    "organisation": ("name",),
    "event": ("name", "kind", "edition", "start", "end", "venue", "locality", "area"),
    "role": ("role", "start", "end", "past", "row"),
    "attendance": ("capacity", "status", "row"),
    "priority": ("text", "row"),
}
"""Kind → fields that can be corrected; `row` with the new value "" takes a whole fact away."""


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
    return found


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
    read = _reader(correction)
    wrong = [row for row in about if read(row) == correction.old]
    if not wrong:
        return document, "not needed" if any(read(row) == correction.new for row in about) else "stale"
    kept = [_corrected(row, correction) if row in wrong else row for row in rows]
    changed: dict[str, Any] = {LISTS[correction.kind]: tuple(row for row in kept if row is not None)}
    return replace(document, **changed), "applied"


def _reader(correction: Correction) -> Callable[[Any], str]:
    if correction.field == "row":
        return lambda row: str(getattr(row, "role", None) or getattr(row, "text", None) or getattr(row, "capacity", ""))
    return lambda row: _text(getattr(row, correction.field))


def _text(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _corrected(row: Any, correction: Correction) -> Any:
    if correction.field == "row":
        return None
    held = getattr(row, correction.field)
    value: object = correction.new or None
    if isinstance(held, bool):
        value = correction.new == "true"
    elif correction.field == "edition" and correction.new:
        value = int(correction.new)
    return replace(row, **{correction.field: value})


def _names(document: Document, kind: str, row: Any) -> set[str]:
    """The names of what a row is about: of the thing itself, of a role's person, an attendance's agent, a priority's holder."""
    if kind in ("person", "organisation", "event"):
        return names_of(row)
    local = {"role": "person", "attendance": "agent", "priority": "holder"}[kind]
    things: tuple[Person | Organisation, ...] = (*document.people, *document.organisations)
    return next((names_of(thing) for thing in things if thing.id == getattr(row, local)), set())


def names_of(row: Any) -> set[str]:
    """The names by which an article calls a person, an organisation, an event or a priority."""
    return {row.text} if isinstance(row, Priority) else {row.name, *row.mentions}
