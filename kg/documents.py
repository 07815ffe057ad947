"""Document to JSON and back, in the shape of the annotation guide (a contract, see docs/facts.md)."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kg.model import Attendance, Document, Event, Evidence, Organisation, Person, Priority, Role


def to_json(document: Document, iris: Mapping[str, str] | None = None, text: str | None = None) -> dict[str, Any]:
    """The document as plain data; `iris` maps local ids to the IRIs they resolved to, `text` adds the article's text."""
    iris = iris or {}
    out: dict[str, Any] = {"id": document.id, "title": document.title, "published": document.published}
    if text is not None:
        out["text"] = text
    for kind, write in _WRITERS.items():
        out[kind] = [write(row) for row in getattr(document, kind)]
    for kind in ("people", "organisations", "events"):
        for row in out[kind]:
            if row["id"] in iris:
                row["iri"] = iris[row["id"]]
    return out


def from_json(data: Mapping[str, Any]) -> Document:
    """The document that `to_json` wrote; also reads gold annotations, which have no evidence."""
    return Document(
        id=data["id"], title=data.get("title"), published=data.get("published"),
        people=tuple(Person(r["id"], r["name"], tuple(r.get("prefixes", ())), tuple(r.get("suffixes", ())),
                            tuple(r.get("mentions", ())), _spans(r)) for r in data.get("people", ())),
        organisations=tuple(Organisation(r["id"], r["name"], tuple(r.get("mentions", ())), r.get("part_of"), _spans(r),
                                         _spans(r, "part_of_evidence")) for r in data.get("organisations", ())),
        events=tuple(_event(r) for r in data.get("events", ())),
        roles=tuple(Role(r["person"], r["role"], r.get("organisation"), r.get("start"), r.get("end"),
                         r.get("past", False), _spans(r)) for r in data.get("roles", ())),
        attendance=tuple(Attendance(r["agent"], r["event"], r.get("capacity") or "participant", r.get("status") or "present",
                                    r.get("on_behalf_of"), _spans(r)) for r in data.get("attendance", ())),
        priorities=tuple(Priority(r.get("holder"), r.get("event"), r["text"], _spans(r)) for r in data.get("priorities", ())),
    )


def _event(row: Mapping[str, Any]) -> Event:
    stated = {name: _spans(rows, None) for name, rows in (row.get("stated") or {}).items()}
    return Event(
        row["id"], row["name"], tuple(row.get("mentions", ())), row.get("kind"), row.get("edition"), row.get("start"),
        row.get("end"), row.get("approximate", False), row.get("venue"), row.get("locality"), row.get("area"),
        tuple(row.get("organisers", ())), _spans(row), stated,
    )


def _spans(row: Any, key: str | None = "evidence") -> tuple[Evidence, ...]:
    rows = row if key is None else row.get(key, ())
    return tuple(Evidence(span["start"], span["end"], span.get("rule", "")) for span in rows)


def _evidence(spans: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "rule": span.rule} for span in spans]


def _person(person: Person) -> dict[str, Any]:
    return {"id": person.id, "name": person.name, "prefixes": list(person.prefixes), "suffixes": list(person.suffixes),
            "mentions": list(person.mentions), "evidence": _evidence(person.evidence)}


def _organisation(body: Organisation) -> dict[str, Any]:
    return {"id": body.id, "name": body.name, "mentions": list(body.mentions), "part_of": body.part_of,
            "evidence": _evidence(body.evidence), "part_of_evidence": _evidence(body.part_of_evidence)}


def _event_row(event: Event) -> dict[str, Any]:
    return {"id": event.id, "name": event.name, "mentions": list(event.mentions), "kind": event.kind,
            "edition": event.edition, "start": event.start, "end": event.end, "approximate": event.approximate,
            "venue": event.venue, "locality": event.locality, "area": event.area, "organisers": list(event.organisers),
            "evidence": _evidence(event.evidence),
            "stated": {name: _evidence(spans) for name, spans in sorted(event.stated.items())}}


def _role(role: Role) -> dict[str, Any]:
    return {"person": role.person, "role": role.role, "organisation": role.organisation, "start": role.start,
            "end": role.end, "past": role.past, "evidence": _evidence(role.evidence)}


def _attendance(row: Attendance) -> dict[str, Any]:
    return {"agent": row.agent, "event": row.event, "capacity": row.capacity, "status": row.status,
            "on_behalf_of": row.on_behalf_of, "evidence": _evidence(row.evidence)}


def _priority(row: Priority) -> dict[str, Any]:
    return {"holder": row.holder, "event": row.event, "text": row.text, "evidence": _evidence(row.evidence)}


_WRITERS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "people": _person, "organisations": _organisation, "events": _event_row, "roles": _role,
    "attendance": _attendance, "priorities": _priority,
}
