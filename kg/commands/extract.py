"""kg extract: articles → documents, one JSON line each."""
from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import click

from kg.commands.options import OUTPUT, PATHS, setting, settings_from
from kg.commands.output import tell_passed, writing
from kg.documents import to_json
from kg.errors import OtherKind, ReadError
from kg.model import Document, Evidence
from kg.pool import Reading, extract_all
from kg.read import read_paths


@click.command("extract", epilog="Example:  kg extract article.txt --explain")
@PATHS
@OUTPUT
@click.option("--with-text", is_flag=True, help="Print the article's text too, which the offsets count in.")
@click.option("--explain", is_flag=True, help="Print each fact with the rule that read it and the words that say it, for people.")
@setting("language", "vocabulary", "tagger", "processes", "private_addresses")
def command(paths: tuple[str, ...], output: Path | None, with_text: bool, explain: bool, **given: str | None) -> None:
    """Print the facts of articles: one JSON document an article, in the shape of docs/facts.md.

    PATH is a file, a folder, an archive, a feed or an address.
    """
    settings = settings_from(given)
    told: list[ReadError] = []
    with writing(output) as out:
        for reading in extract_all(read_paths(paths, told.append, bool(settings.private_addresses)), settings):
            if reading.document is None:
                told.append(ReadError(reading.article.source or reading.article.id, reading.reason))
                continue
            lines = explanation(reading, reading.document) if explain else [_line(reading, reading.document, with_text)]
            out.write("".join(f"{line}\n" for line in lines).encode())
            out.flush()
    rejected = [error for error in told if not isinstance(error, OtherKind)]
    for error in rejected:
        click.echo(f"rejected: {error}", err=True)
    tell_passed([error.source for error in told if isinstance(error, OtherKind)])
    if rejected:
        raise click.exceptions.Exit(1)


def _line(reading: Reading, document: Document, with_text: bool) -> str:
    return json.dumps(to_json(document, text=reading.article.text if with_text else None), ensure_ascii=False)


def explanation(reading: Reading, document: Document) -> Iterator[str]:
    """The facts of a document in words, each with its rule and quotes."""
    tell = _Teller(
        reading.article.text, {row.id: row.name for row in document.named}
    )
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
