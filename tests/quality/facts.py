"""The facts of a document as lines, to write cases down by."""
from __future__ import annotations

from collections.abc import Iterator

from kg.model import Document


def lines(document: Document) -> list[str]:
    """"role: Sari | Ketua | PD Garut" and the like, names for local ids, "-" for what is not said."""
    return [" | ".join(parts).replace(" | ", ": ", 1) for parts in _rows(document)]


def _rows(document: Document) -> Iterator[tuple[str, ...]]:
    names = {row.id: row.name for row in (*document.people, *document.organisations, *document.events)}

    def name(local: str | None) -> str:
        return names[local] if local else "-"
    yield from (("person", row.name) for row in document.people)
    for body in document.organisations:
        yield "body", body.name
        if body.part_of:
            yield "parent", body.name, name(body.part_of)
    for event in document.events:
        yield "event", event.name
        if event.start:
            yield "date", event.name, event.start, event.end or event.start
        if event.venue or event.locality:
            yield "place", event.name, event.venue or "-", event.locality or "-"
        yield from (("organiser", event.name, name(local)) for local in event.organisers)
    yield from (("role", name(r.person), r.role, name(r.organisation)) for r in document.roles)
    yield from (("attends", name(a.agent), name(a.event), a.capacity, a.status) for a in document.attendance)
    yield from (("priority", name(p.holder), p.text) for p in document.priorities)
