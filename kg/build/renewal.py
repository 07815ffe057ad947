"""The second half of a build: all documents resolved, what differs from the last build written, the whole published."""
from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field

from pyoxigraph import NamedNode, Quad

from kg import __version__
from kg.build.fingerprint import READING_ROOMS, program_digest
from kg.build.reports import Report
from kg.export.causes import Basis
from kg.graph import entity_graph, map_article, map_entity
from kg.languages import load_pack
from kg.model import Document
from kg.resolve import Entities, Entity, resolve
from kg.resolve.corrections import LISTS, Correction, apply, names_of, read_corrections
from kg.resolve.decisions import Decision, read_decisions
from kg.resolve.ledger import Anchor, extend_ledger, read_ledger, redirects
from kg.settings import Settings
from kg.store import Catalogue, RemoteWriter, Writer


@dataclass
class Judgements:
    """People's decisions and corrections in a data folder, and what became of each in this build."""

    decisions: tuple[Decision, ...] = ()
    corrections: tuple[Correction, ...] = ()
    outcomes: list[tuple[Correction, str]] = field(default_factory=list)
    stale: list[Decision] = field(default_factory=list)

    @classmethod
    def of(cls, settings: Settings) -> Judgements:
        """Those of the settings' data folder. Raises DecisionError."""
        folder = settings.data / "decisions"
        return cls(read_decisions(folder), read_corrections(folder))

    def corrected(self, document: Document) -> Document:
        """The document with its corrections; what became of them is noted."""
        if not any(correction.article == document.id for correction in self.corrections):
            return document
        document, outcomes = apply(document, self.corrections)
        self.outcomes += outcomes
        return document

    def basis(self, settings: Settings) -> Basis:
        """What a graph built with them rests on beside its articles."""
        return Basis(settings.base, __version__, _program(settings), self.decisions, self.corrections)

    def digest(self) -> str:
        """What tells one set of judgements from another."""
        return hashlib.sha256(repr((self.decisions, self.corrections)).encode()).hexdigest()[:16]


def stamp_of(settings: Settings, judgements: Judgements, generation: str) -> str:
    """What a build rests on beside its articles: while it is the same and no article changed, there is nothing to do."""
    return f"{settings.base} {_program(settings)} {judgements.digest()} {generation}"


def _program(settings: Settings) -> str:
    return program_digest(settings, *READING_ROOMS, "kg.resolve", "kg.graph")


def renew(
    settings: Settings, writer: Writer | RemoteWriter, catalogue: Catalogue, judgements: Judgements, report: Report, again: bool
) -> tuple[str, int]:
    """Resolve all documents, write what differs from the last build, publish it; the generation and its number of entities."""
    anew = again or catalogue.meta("base") != settings.base or catalogue.meta("generation") != writer.current()
    if anew:
        writer.clear()
    report.stage("resolve", None)
    with _many_values():
        documents, given, entities = _resolved(settings, catalogue, judgements)
    writer.add(_changed_entities(entities, settings.base, writer, catalogue, anew))
    writer.add(_changed_articles(entities, documents, judgements, writer, catalogue, report, anew))
    generation = writer.publish()
    for name, value in (
        ("base", settings.base),
        ("generation", generation),
        ("stamp", stamp_of(settings, judgements, generation)),
    ):
        catalogue.set_meta(name, value)
    catalogue.set_basis(generation, asdict(judgements.basis(settings)))
    _remember(settings, given, entities, documents, catalogue)
    catalogue.commit()
    return generation, len(entities.entities)


@contextmanager
def _many_values() -> Iterator[None]:
    """Without looking for cycles of garbage, which millions of plain values, made at once and kept, do not have."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _resolved(
    settings: Settings, catalogue: Catalogue, judgements: Judgements
) -> tuple[dict[str, Document], dict[str, Anchor], Entities]:
    """All documents with their corrections, the IRIs given out before, and who is who."""
    documents = {document.id: judgements.corrected(document) for document in catalogue.documents()}
    judgements.stale = [decision for decision in judgements.decisions if not _stands(decision, documents)]
    given = read_ledger(settings.data)
    pack = load_pack(settings.language, settings.vocabulary)
    return documents, given, resolve(documents.values(), settings.base, pack, judgements.decisions, given)


def _remember(settings: Settings, given: Mapping[str, Anchor], entities: Entities, documents: Mapping[str, Document],
              catalogue: Catalogue) -> None:
    """Keep the ledger of IRIs, and where those lead that are no more in use."""
    anchors = {entity.iri: entity.anchor for entity in entities.entities if entity.anchor}
    extend_ledger(settings.data, given, anchors)
    moved = {anchor for iri, anchor in given.items() if iri not in anchors}
    holders = {(article, name): entities.iris[article][row.id] for article, name in moved if article in documents
               for row in documents[article].named if name in (row.name, *row.mentions)}
    catalogue.set_redirects(redirects(given, anchors, holders))


def _stands(decision: Decision, documents: Mapping[str, Document]) -> bool:
    """Whether both sightings of a decision are still in their articles."""
    return all(article in documents and any(name in names_of(row) for row in getattr(documents[article], LISTS[decision.kind]))
               for article, name in (decision.left, decision.right))


def _changed_entities(
    entities: Entities, base: str, writer: Writer | RemoteWriter, catalogue: Catalogue, anew: bool
) -> Iterator[Quad]:
    """The quads of new and changed entities; those of changed and gone ones are taken away on the way."""
    graph, held, after = entity_graph(base), catalogue.entity_digests(), {}
    before, program = {} if anew else held, program_digest(Settings(), "kg.graph")
    for entity in entities.entities:
        after[entity.iri] = entity_digest(entity, program)
        if before.get(entity.iri) != after[entity.iri]:
            if entity.iri in before:
                writer.remove_subject(NamedNode(entity.iri), graph)
            yield from set(map_entity(entity, graph))
    gone = held.keys() - after.keys()
    for iri in gone & before.keys():
        writer.remove_subject(NamedNode(iri), graph)
    catalogue.set_entities(gone, {iri: digest for iri, digest in after.items() if before.get(iri) != digest})


def _changed_articles(
    entities: Entities,
    documents: Mapping[str, Document],
    judgements: Judgements,
    writer: Writer | RemoteWriter,
    catalogue: Catalogue,
    report: Report,
    anew: bool,
) -> Iterator[Quad]:
    """The quads of the article graphs that are new or changed; changed graphs are taken away on the way.

    A graph is a function of the article, the rules that read it, people's corrections and the IRIs of what it names: only
    where one of these has changed is it made again.
    """
    before, sources = catalogue.graphs(), catalogue.digests()
    program = program_digest(Settings(), "kg.graph")
    report.stage("write", len(before))
    for name in sorted(before):
        report.advance()
        iris = entities.iris[name]
        corrections = [correction for correction in judgements.corrections if correction.article == name]
        key = hashlib.sha256(repr((sources[name], program, corrections, sorted(iris.items()))).encode()).hexdigest()
        if not anew and before[name] == key:
            continue
        entry = catalogue.entry(name)
        assert entry is not None
        if before[name] and not anew:
            writer.remove_graph(NamedNode(iris["article"]))
        catalogue.set_graph(name, key)
        catalogue.set_iris(name, iris)
        yield from set(map_article(entry.article, documents[name], iris))


def entity_digest(entity: Entity, program: str) -> str:
    """What tells whether the entity graph says the same of an entity: all that is mapped of it, and what maps it."""
    return hashlib.sha256(repr((program, entity.kind, entity.label, entity.labels, entity.facts)).encode()).hexdigest()
