"""The facts of an article for people: each with its rule and its words, and what was doubted."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.doubted import doubted_events
from kg.model import Document, Evidence
from kg.pool import Reading, pack_for
from kg.settings import Settings

WEIGHTIEST = 6
"""Reasons that are told of a doubt at most."""


def explanation(reading: Reading, document: Document, settings: Settings) -> Iterator[str]:
    """The facts of a document in words, each with its rule and quotes, and last what was not taken for an event, and why."""
    tell = _Teller(reading.article.text, {row.id: row.name for row in document.named})
    yield f"{document.id}: {document.title or ''} ({document.published or 'undated'})"
    for person in document.people:
        yield from tell.fact("person", " ".join((*person.prefixes, person.name, *person.suffixes)), person.evidence)
    for body in document.organisations:
        yield from tell.fact("organisation", body.name, body.evidence)
        if body.part_of:
            yield from tell.fact("part of", f"{body.name} < {tell.name(body.part_of)}", body.part_of_evidence)
    for event in document.events:
        yield from tell.fact("event", event.name, event.evidence)
        for name in ("start", "end", "venue", "locality"):
            if value := getattr(event, name):
                yield from tell.fact(name, f"{event.name}: {value}", event.stated.get(name, ()))
        for local in event.organisers:
            yield from tell.fact("organiser", f"{event.name}: {tell.name(local)}", event.stated.get(f"organiser:{local}", ()))
    for role in document.roles:
        words = f"{tell.name(role.person)}: {'formerly ' if role.past else ''}{role.role}, {tell.name(role.organisation)}"
        yield from tell.fact("role", words, role.evidence)
    for row in document.attendance:
        behalf = f", on behalf of {tell.name(row.on_behalf_of)}" if row.on_behalf_of else ""
        yield from tell.fact(
            "attendance", f"{tell.name(row.agent)} at {tell.name(row.event)}: {row.capacity}, {row.status}{behalf}", row.evidence
        )
    for priority in document.priorities:
        yield from tell.fact("priority", f"{tell.name(priority.holder)}: {priority.text}", priority.evidence)
    for doubt in doubted_events(reading.article, pack_for(reading.article, settings.language, settings.vocabulary)):
        yield from tell.fact("no event", doubt.event.name, doubt.event.evidence)
        weighed = sorted(doubt.reasons.items(), key=lambda row: (-abs(row[1]), row[0]))
        told = ", ".join(f"{weight:+.2f} {name}" for name, weight in weighed[:WEIGHTIEST])
        yield f"{'':15}weighs {sum(doubt.reasons.values()):+.2f}: {told}" + (" …" if len(weighed) > WEIGHTIEST else "")


@dataclass
class _Teller:
    text: str
    names: dict[str, str] = field(default_factory=dict)

    def name(self, local: str | None) -> str:
        return self.names.get(local or "", "(not said)")

    def fact(self, kind: str, words: str, evidence: tuple[Evidence, ...]) -> Iterator[str]:
        yield f"  {kind:<12} {words}"
        for span in evidence:
            quote = " ".join(self.text[span.start : span.end].split())
            yield f"{'':15}[{span.rule or 'no rule'}] {span.start}-{span.end} “{quote}”"
