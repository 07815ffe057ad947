"""The pipeline as one function: articles in, a new generation of the graph out."""
from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol

from pyoxigraph import NamedNode, Quad

from kg.pool import Reading, extract_all
from kg.graph import entity_graph, map_article, map_entity
from kg.languages import load_pack
from kg.model import Article
from kg.read import read_paths
from kg.resolve import Entities, article_iri, resolve
from kg.settings import Settings
from kg.store import Catalogue, Writer, open_writer
from kg.store.catalogue import digest_of


class Report(Protocol):
    """What a build tells as it goes."""

    def stage(self, name: str, total: int | None) -> None:
        """A stage begins; `total` is its number of steps, None where unknown."""

    def advance(self, steps: int = 1) -> None:
        """Steps of the stage are done."""


class Silence:
    """A report that tells nothing."""

    def stage(self, name: str, total: int | None) -> None:
        """Nothing."""

    def advance(self, steps: int = 1) -> None:
        """Nothing."""


@dataclass
class Summary:
    """What a build did: ids of articles, the rejected ones as (source, reason), and the size of the graph's parts."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    rejected: list[tuple[str, str]] = field(default_factory=list)
    entities: int = 0
    generation: str = ""
    seconds: float = 0.0


def build(paths: Sequence[str | Path], settings: Settings, report: Report | None = None, again: bool = False) -> Summary:
    """Read articles into the graph. `again` reads unchanged ones too and builds the graph anew.

    Raises StoreError where another build is running.
    """
    report = report or Silence()
    began, summary = time.monotonic(), Summary()
    with open_writer(settings) as writer, Catalogue(settings.data, write=True) as catalogue:
        program = program_digest(settings)
        report.stage("read", None)
        articles = _to_read(_articles(paths, summary, report), catalogue.digests(), program, summary, again)
        report.stage("extract", len(articles))
        _take_in(extract_all(articles, settings, check=True), program, catalogue, summary, report)
        _renew(settings, writer, catalogue, summary, report, again)
    summary.seconds = time.monotonic() - began
    return summary


def build_read(readings: Iterable[Reading], settings: Settings, report: Report | None = None) -> Summary:
    """Put articles whose documents are already there into the graph. Raises StoreError where another build is running."""
    summary = Summary()
    with open_writer(settings) as writer, Catalogue(settings.data, write=True) as catalogue:
        _take_in(readings, program_digest(settings), catalogue, summary, report or Silence())
        _renew(settings, writer, catalogue, summary, report or Silence(), False)
    return summary


def remove(articles: Iterable[str], settings: Settings, report: Report | None = None) -> Summary:
    """Take articles, and what only they say, out of the graph; ids that are not there are rejected."""
    summary = Summary()
    with open_writer(settings) as writer, Catalogue(settings.data, write=True) as catalogue:
        known = catalogue.digests()
        for article in articles:
            if article in known:
                catalogue.remove(article)
                writer.remove_graph(NamedNode(article_iri(settings.base, article)))
                summary.removed.append(article)
            else:
                summary.rejected.append((article, "no article of that id is in the graph."))
        _renew(settings, writer, catalogue, summary, report or Silence(), False)
    return summary


def _take_in(readings: Iterable[Reading], program: str, catalogue: Catalogue, summary: Summary, report: Report) -> None:
    """Catalogue articles with their documents."""
    known = catalogue.digests()
    for reading in readings:
        report.advance()
        if reading.document is None:
            summary.rejected.append((reading.article.source or reading.article.id, reading.reason))
            continue
        catalogue.put(reading.article, reading.document, program)
        (summary.changed if reading.article.id in known else summary.new).append(reading.article.id)


def _articles(paths: Sequence[str | Path], summary: Summary, report: Report) -> Iterator[Article]:
    for article in read_paths(paths, lambda error: summary.rejected.append((error.source, error.reason))):
        report.advance()
        yield article


def _to_read(articles: Iterable[Article], known: Mapping[str, tuple[str, str]], program: str, summary: Summary,
             again: bool) -> list[Article]:
    """The articles to extract, by id; of several with one id the greatest stands, whatever their order."""
    found: dict[str, Article] = {}
    for article in articles:
        found[article.id] = max(found.get(article.id, article), article, key=digest_of)
    todo = []
    for name in sorted(found):
        if known.get(name) == (digest_of(found[name]), program) and not again:
            summary.unchanged.append(name)
        else:
            todo.append(found[name])
    return todo


def _renew(settings: Settings, writer: Writer, catalogue: Catalogue, summary: Summary, report: Report, again: bool) -> None:
    """Resolve all documents, write what differs from the last build, and publish it."""
    program = program_digest(settings, *READING_ROOMS, "kg.resolve", "kg.graph")
    stamp = f"{settings.base} {program} {writer.current()}"
    if not (summary.new or summary.changed or summary.removed or again or catalogue.meta("stamp") != stamp):
        return
    anew = again or catalogue.meta("base") != settings.base or catalogue.meta("generation") != writer.current()
    if anew:
        writer.clear()
    report.stage("resolve", None)
    entities = resolve(catalogue.documents(), settings.base, load_pack(settings.language, settings.vocabulary))
    summary.entities = len(entities.entities)
    writer.add(_changed_entities(entities, settings.base, writer, catalogue, anew))
    writer.add(_changed_articles(entities, writer, catalogue, report, anew))
    summary.generation = writer.publish()
    for name, value in (("base", settings.base), ("generation", summary.generation),
                        ("stamp", f"{settings.base} {program} {summary.generation}")):
        catalogue.set_meta(name, value)
    catalogue.commit()


def _changed_entities(entities: Entities, base: str, writer: Writer, catalogue: Catalogue, anew: bool) -> Iterator[Quad]:
    """The quads of new and changed entities; those of changed and gone ones are taken away on the way."""
    graph, before, after = entity_graph(base), {} if anew else catalogue.entity_digests(), {}
    for entity in entities.entities:
        quads = set(map_entity(entity, graph))
        after[entity.iri] = quads_digest(quads)
        if before.get(entity.iri) != after[entity.iri]:
            if entity.iri in before:
                writer.remove_subject(NamedNode(entity.iri), graph)
            yield from quads
    gone = catalogue.entity_digests().keys() - after.keys()
    for iri in gone & before.keys():
        writer.remove_subject(NamedNode(iri), graph)
    catalogue.set_entities(gone, {iri: digest for iri, digest in after.items() if before.get(iri) != digest})


def _changed_articles(entities: Entities, writer: Writer, catalogue: Catalogue, report: Report, anew: bool) -> Iterator[Quad]:
    """The quads of the article graphs that are new or changed; changed graphs are taken away on the way."""
    before = catalogue.graphs()
    report.stage("write", len(before))
    for name in sorted(before):
        report.advance()
        entry, iris = catalogue.entry(name), entities.iris[name]
        if entry is None:
            continue
        quads = set(map_article(entry.article, entry.document, iris))
        digest = quads_digest(quads)
        if anew or before[name] != digest:
            if before[name] and not anew:
                writer.remove_graph(NamedNode(iris["article"]))
            catalogue.set_graph(name, digest)
            catalogue.set_iris(name, iris)
            yield from quads


def quads_digest(quads: Iterable[Quad]) -> str:
    """A digest of a set of quads, whatever their order."""
    return hashlib.sha256("\n".join(sorted(map(str, quads))).encode()).hexdigest()


READING_ROOMS = ("kg.extract", "kg.languages")
"""The rooms that make documents; an article is read again when one of them has changed."""


def program_digest(settings: Settings, *rooms: str) -> str:
    """What tells what this program makes with this vocabulary from what another version of its rooms makes."""
    digest = hashlib.sha256(settings.language.encode())
    for room in rooms or READING_ROOMS:
        for name, data in _files(resources.files(room)):
            digest.update(name.encode() + data)
    for path in sorted(Path(settings.vocabulary).glob("*.toml")) if settings.vocabulary else ():
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and not entry.name.startswith("__"):
            yield from _files(entry)
        elif entry.name.endswith((".py", ".toml")):
            yield entry.name, entry.read_bytes()
