"""Who is who, kept up to date in SQLite: a change of a few articles costs what these articles touch, however many there are.

What stands there after any history is what a single update with all articles gives.
"""
from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.languages import Pack
from kg.reports import Report, Silence
from kg.resolve.bodies import BareBodies, KeyedBodies, PlacedBodies, RootedBodies, Roots
from kg.resolve.decisions import Decision
from kg.resolve.entities import Entity
from kg.resolve.index.board import Board
from kg.resolve.index.gallery import Gallery
from kg.resolve.index.layers import DocumentOf, Layers
from kg.resolve.index.matching import Matcher
from kg.resolve.index.merging import Moves
from kg.resolve.index.naming import Cluster, Names
from kg.resolve.index.register import KINDS, Register
from kg.resolve.index.showing import PEOPLE, ShownPeople, ShownThings, matchings
from kg.resolve.index.tables import clear, made, make
from kg.resolve.iris import article_iri
from kg.resolve.ledger import Anchor
from kg.resolve.shapes import Shapes
from kg.resolve.shortforms import Definitions, ShortForms

__all__ = ["KINDS", "Changes", "Index", "clear", "made", "make"]

LAYERS = PEOPLE + 1


@dataclass
class Changes:
    """What an update changed: entities to be told anew, by (kind, cluster) or as IRIs of posts, IRIs that were left by what
    went by them, ids of articles whose facts are of other IRIs now, and the decisions whose sightings are gone."""

    entities: set[tuple[str, Cluster]] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    stale: list[Decision] = field(default_factory=list)


class Index:
    """The index in a database; `document_of` gives the document of an article, with people's corrections."""

    def __init__(self, db: sqlite3.Connection, base: str, pack: Pack, document_of: DocumentOf) -> None:
        self._db, self._base, self._document_of = db, base, document_of
        self._board = Board(db)
        self._layers = Layers(db, self._board, document_of)
        self._register = Register(db, pack, base)
        shapes, forms = Shapes(pack), ShortForms(pack, self._board)
        self._bodies = (Definitions(pack), BareBodies(forms, shapes), RootedBodies(shapes), PlacedBodies(shapes),
                        KeyedBodies(shapes))
        self._roots = Roots(shapes, self._board)
        kinds = {matching.kind: matching for matching in matchings(pack)}
        self.matchers = {kind: Matcher(db, matching) for kind, matching in kinds.items()}
        self._things = ShownThings(self._register, kinds, pack, forms)
        self._people = ShownPeople(db, self._register, kinds, pack)
        self._names = Names(db, base)
        self._gallery = Gallery(db, self._names, base, pack)

    def update(self, changed: Mapping[str, bool], decisions: Iterable[Decision], report: Report | None = None) -> Changes:
        """Take changed articles in: article id → whether it is there (still or newly). Once an object."""
        report = report or Silence()
        report.stage("names", LAYERS * sum(changed.values()))
        changes = Changes(articles={article for article, there in changed.items() if there})
        for article, there in changed.items():
            self._take(article, there)
        changes.stale = self._register.decide(decisions)
        self._work_out_bodies(report)
        self._layers.run(self._things, (), report)
        moves = {kind: self._match(kind) for kind in ("organisation", "event", "priority")}
        self._layers.due[PEOPLE].update(self._moved(moves["event"]))
        self._layers.run(self._people, (), report)
        report.stage("resolve", len(self._register.touched["person"].sightings))
        moves["person"] = self._match("person", report)
        self._tell(moves, changes)
        return changes

    def entities(self, changes: Changes) -> Iterator[Entity]:
        """The entities that a change tells anew."""
        for kind, cluster in sorted(changes.entities, key=str):
            yield self._gallery.entity(kind, cluster)
        yield from (post for iri in sorted(changes.posts) if (post := self._gallery.post(iri)))

    def anchors(self, changes: Changes) -> Iterator[tuple[str, Anchor]]:
        """(IRI, anchor) of the entities that a change tells anew, as far as they were made of sightings."""
        query = "SELECT iri, article, name FROM index_names WHERE kind = ? AND cluster = ? AND article IS NOT NULL"
        for entity in changes.entities:
            yield from ((iri, (article, name)) for iri, article, name in self._db.execute(query, entity))

    def gone(self, changes: Changes) -> Iterator[str]:
        """The IRIs that something went by before a change, and nothing after it."""
        for iri in sorted(changes.left | changes.posts):
            named = self._db.execute("SELECT 1 FROM index_names WHERE iri = ?", (iri,)).fetchone()
            if not named and not self._db.execute("SELECT 1 FROM index_roles WHERE iri = ?", (iri,)).fetchone():
                yield iri

    def iris(self, article: str) -> dict[str, str]:
        """Local id → IRI of an article; `role-1` … stand for the concepts of its posts, `article` for itself."""
        query = "SELECT local, iri FROM index_known WHERE article = ?"
        posts = self._db.execute("SELECT position, iri FROM index_roles WHERE article = ?", (self._register.number(article),))
        return {"article": article_iri(self._base, article), **dict(self._db.execute(query, (article,))),
                **{f"role-{position}": iri for position, iri in posts}}

    def _take(self, article: str, there: bool) -> None:
        number = self._register.number(article)
        self._register.take_out(number)
        if there:
            self._register.put_in(number, self._document_of(article))
            for layer in range(LAYERS):
                self._layers.due[layer].add(number)
        else:
            self._layers.forget(number)

    def _work_out_bodies(self, report: Report) -> None:
        """The layers that find out which body each name means."""
        topics = self._board.settle()
        self._layers.follow(topics)
        for layer in self._bodies:
            topics |= self._layers.run(layer, range(layer.number + 1, PEOPLE + 1), report)
            if isinstance(layer, BareBodies):
                self._layers.follow(self._roots.settle(topics))

    def _match(self, kind: str, report: Report | None = None) -> Moves:
        return self.matchers[kind].update(self._register.touched[kind], report or Silence())

    def _tell(self, moves: Mapping[str, Moves], changes: Changes) -> None:
        """Name what has moved, and collect what must be told anew."""
        for kind, moved in moves.items():
            self._names.renew(kind, moved.clusters)
            changes.articles.update(self._moved(moved).values())
        touched = {(kind, cluster) for kind, moved in moves.items() for cluster in moved.clusters}
        renamed = set(self._names.renamed.entities)
        entities = touched | renamed | self._tied(renamed)
        others, series = self._gallery.renew_series(cluster for kind, cluster in entities if kind == "event")
        entities |= {("event", event) for event in others} | {("series", key) for key in series}
        query = "SELECT 1 FROM index_names WHERE kind = ? AND cluster = ?"
        changes.entities = {entity for entity in entities if self._db.execute(query, entity).fetchone()}
        changes.articles |= {article for _, cluster in renamed for article in self._articles_in(cluster)}
        changes.posts, changes.left = self._register.posts, self._names.renamed.left

    def _tied(self, entities: Iterable[tuple[str, Cluster]]) -> set[tuple[str, Cluster]]:
        """The entities of which articles say something together with these."""
        query = "SELECT DISTINCT kind, cluster FROM index_ties WHERE other = ?"
        return {row for _, cluster in entities for row in self._db.execute(query, (cluster,))}

    def _articles_in(self, cluster: Cluster) -> Iterator[str]:
        query = "SELECT DISTINCT article FROM index_members WHERE cluster = ?"
        yield from (row[0] for row in self._db.execute(query, (cluster,)))

    def _moved(self, moves: Moves) -> dict[int, str]:
        """Number → id of the articles whose sightings have moved."""
        of_unit = "SELECT DISTINCT number, article FROM index_sightings WHERE unit = ?"
        of_one = "SELECT number, article FROM index_sightings WHERE id = ?"
        found = {row for unit in moves.units for row in self._db.execute(of_unit, (unit,))}
        return dict(found.union(row for one in moves.sightings for row in self._db.execute(of_one, (one,))))
