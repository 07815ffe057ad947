"""The second half of a build: who is who brought up to date, what differs from the last build written, the whole published."""
from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from functools import lru_cache

from pyoxigraph import NamedNode, Quad

from kg.build.judgements import Judgements, program_of
from kg.graph import entity_graph, map_article, map_entity
from kg.languages import load_pack
from kg.model import Document
from kg.reports import Report
from kg.resolve import Entity, article_iri
from kg.resolve.index import Changes, Index, clear, made
from kg.resolve.ledger import Ledger, ledger_stamp
from kg.settings import Settings
from kg.store import Catalogue, RemoteWriter, Writer

DOCUMENTS_KEPT = 256
"""Documents that stay in memory while who is who is worked out."""


def stamp_of(settings: Settings, judgements: Judgements, generation: str) -> str:
    """What a build rests on beside its articles: while it is the same and no article changed, there is nothing to do."""
    return f"{settings.base} {program_of(settings)} {judgements.digest()} {generation}"


def renew(
    settings: Settings, writer: Writer | RemoteWriter, catalogue: Catalogue, judgements: Judgements, report: Report, again: bool
) -> tuple[str, int]:
    """Bring who is who up to date, write what differs from the last build, publish it; the generation and its number of
    entities."""
    anew = _prepare(settings, writer, catalogue, again)
    changed = {**_corrected_anew(catalogue, judgements), **catalogue.changed(anew)}
    judgements.look(lambda name: catalogue.document(name) if catalogue.digest(name) else None)
    document_of = lru_cache(maxsize=DOCUMENTS_KEPT)(lambda name: judgements.corrected(catalogue.document(name)))
    index = Index(catalogue.connection, settings.base, load_pack(settings.language, settings.vocabulary), document_of)
    changes = index.update(changed, judgements.decisions, report)
    judgements.stale = changes.stale
    removed = [name for name, there in changed.items() if not there]
    report.stage("write", len(changes.entities) + len(changes.articles))
    writer.add(_changed_entities(index, changes, settings.base, writer, catalogue, report, anew))
    for name in removed if not anew else ():
        writer.remove_graph(NamedNode(article_iri(settings.base, name)))
    writer.add(_changed_articles(index, changes, document_of, writer, catalogue, report, anew))
    generation = writer.settle()
    _remember(settings, catalogue, index, changes, removed, judgements, generation, anew)
    catalogue.commit()  # what may still fail, on a full disk say, comes before readers see anything
    writer.publish()
    return generation, catalogue.entity_count()


def _prepare(settings: Settings, writer: Writer | RemoteWriter, catalogue: Catalogue, again: bool) -> bool:
    """Take index and graph away where they are of no use any more; whether they were."""
    ledger, known = Ledger(catalogue.connection, settings.data), made(catalogue.connection)
    whole = known and (catalogue.meta("base"), catalogue.meta("generation"), catalogue.meta("program")) == (
        settings.base, writer.current(), program_of(settings))
    stamp = ledger_stamp(settings.data)
    told = known and catalogue.meta("ledger") != stamp and ledger.renew()
    anew = again or not whole or told
    if anew:
        clear(catalogue.connection)
        ledger.renew()
        catalogue.forget_entities()
        writer.clear()
    return anew


def _corrected_anew(catalogue: Catalogue, judgements: Judgements) -> dict[str, bool]:
    """The articles whose corrections have changed."""
    before, after = json.loads(catalogue.meta("corrections") or "{}"), judgements.by_article()
    return {name: True for name in sorted({*before, *after})
            if before.get(name) != after.get(name) and catalogue.digest(name) is not None}


def _remember(settings: Settings, catalogue: Catalogue, index: Index, changes: Changes, removed: Iterable[str],
              judgements: Judgements, generation: str, anew: bool) -> None:
    """Keep the ledger of IRIs, where those lead that are no more in use, and what the build rests on."""
    ledger, anchors = Ledger(catalogue.connection, settings.data), dict(index.anchors(changes))
    ledger.extend(anchors)
    catalogue.set_redirects(dict(ledger.leads(changes.left | anchors.keys(), {*changes.articles, *removed}, anew)))
    catalogue.set_built(changes.articles)
    for name, value in (
        ("base", settings.base),
        ("generation", generation),
        ("program", program_of(settings)),
        ("ledger", ledger_stamp(settings.data)),
        ("corrections", json.dumps(judgements.by_article())),
        ("stamp", stamp_of(settings, judgements, generation)),
    ):
        catalogue.set_meta(name, value)
    catalogue.set_basis(generation, asdict(judgements.basis(settings)))


def _changed_entities(
    index: Index, changes: Changes, base: str, writer: Writer | RemoteWriter, catalogue: Catalogue, report: Report, anew: bool
) -> Iterator[Quad]:
    """The quads of new and changed entities; those of changed and gone ones are taken away on the way."""
    graph = entity_graph(base)
    for iri in index.gone(changes):
        if catalogue.entity_digest(iri):
            writer.remove_subject(NamedNode(iri), graph)
            catalogue.set_entity(iri, "")
    for entity in index.entities(changes):
        report.advance()
        before, after = catalogue.entity_digest(entity.iri), entity_digest(entity)
        if before != after:
            if before and not anew:
                writer.remove_subject(NamedNode(entity.iri), graph)
            catalogue.set_entity(entity.iri, after)
            yield from set(map_entity(entity, graph))


def _changed_articles(
    index: Index,
    changes: Changes,
    document_of: Callable[[str], Document],
    writer: Writer | RemoteWriter,
    catalogue: Catalogue,
    report: Report,
    anew: bool,
) -> Iterator[Quad]:
    """The quads of the article graphs that are new or changed; changed graphs are taken away on the way.

    A graph is a function of the article, the rules that read it, people's corrections and the IRIs of what it names: only
    where one of these has changed is it made again.
    """
    for name in sorted(changes.articles):
        report.advance()
        entry, iris = catalogue.entry(name), index.iris(name)
        assert entry is not None
        if not anew:
            writer.remove_graph(NamedNode(iris["article"]))
        catalogue.set_iris(name, iris)
        yield from set(map_article(entry.article, document_of(name), iris))


def entity_digest(entity: Entity) -> str:
    """What tells whether the entity graph says the same of an entity: all that is mapped of it."""
    return hashlib.sha256(repr((entity.kind, entity.label, entity.labels, entity.facts)).encode()).hexdigest()
