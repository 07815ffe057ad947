"""Entities out of the index: each with its names and facts, made when it is asked for."""
from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from kg.languages import Pack
from kg.resolve.entities import Entity
from kg.resolve.index.naming import Cluster, Named, Names
from kg.resolve.iris import Naming
from kg.resolve.portraits import Fact, Said, elect, happening, honorifics
from kg.resolve.posts import Posts
from kg.resolve.series import SeriesKeys, year_of
from kg.resolve.sightings import UNDATED
from kg.resolve.words import slug

RELATED = ("SELECT DISTINCT t.name, n.iri FROM index_ties t JOIN index_names n ON n.kind = t.other_kind AND n.cluster = t.other "
           "WHERE t.cluster = ?")
"""What articles say of a cluster and other things, with their IRIs."""

EDITIONS = "SELECT e.name, e.numbered, e.year FROM index_editions e WHERE e.series = ?"


class Gallery:
    """Entities by kind and cluster."""

    def __init__(self, db: sqlite3.Connection, names: Names, base: str, pack: Pack) -> None:
        self._db, self._names, self._keys, self._posts = db, names, SeriesKeys(pack), Posts(base, pack)

    def entity(self, kind: str, cluster: Cluster) -> Entity:
        """An entity that is there."""
        query = "SELECT iri, label, article, name FROM index_names WHERE kind = ? AND cluster = ?"
        iri, label, article, name = self._db.execute(query, (kind, cluster)).fetchone()
        if isinstance(cluster, str):
            bare = {name for name, *_ in self._db.execute(EDITIONS, (cluster,))}
            return Entity(iri, kind, label, tuple(sorted(bare - {label})))
        names = self._db.execute("SELECT DISTINCT names FROM index_members WHERE cluster = ?", (cluster,))
        others = tuple(sorted({form for (text,) in names for form in json.loads(text) if form} - {label}))
        facts = self._facts(kind, cluster, iri)
        if kind == "event":
            facts |= self._series(cluster)
        return Entity(iri, kind, label, others, tuple(sorted(facts)), anchor=(article, name))

    def post(self, iri: str) -> Entity | None:
        """The concept of a post, None where no article names it any more."""
        written = dict(self._db.execute("SELECT name, count(*) FROM index_roles WHERE iri = ? GROUP BY name", (iri,)))
        return self._posts.post(iri, written) if written else None

    def renew_series(self, events: Iterable[Cluster]) -> tuple[set[int], set[str]]:
        """Tie events to their series anew; the events of series that go by another IRI now, and the series that changed."""
        keys: set[str] = set()
        for event in events:
            held = self._db.execute("SELECT series FROM index_editions WHERE event = ?", (event,)).fetchone()
            row = self._db.execute("SELECT label, iri FROM index_names WHERE kind = 'event' AND cluster = ?", (event,)).fetchone()
            facts = tuple(sorted(self._facts("event", event, row[1]))) if row else ()
            key = self._keys.key(row[0], facts) if row else ""
            keys |= {key, held[0] if held else ""} - {""}
            self._db.execute("DELETE FROM index_editions WHERE event = ?", (event,))
            if key:
                told = dict(facts)
                self._db.execute("INSERT INTO index_editions VALUES (?, ?, ?, ?, ?)",
                                 (event, key, self._keys.bare_name(row[0]), "edition" in told, year_of(told)))
        before = {key: self._series_iri(key) for key in keys}
        self._names.put("series", [(key, self._naming(key)) for key in sorted(keys)])
        moved = {str(cluster) for kind, cluster in self._names.renamed.entities if kind == "series"}
        moved |= {key for key in keys if before[key] != self._series_iri(key)}
        query = "SELECT event FROM index_editions WHERE series = ?"
        return {row[0] for key in moved for row in self._db.execute(query, (key,))}, keys | moved

    def _facts(self, kind: str, cluster: Cluster, iri: str) -> set[Fact]:
        facts: set[Fact] = {row for row in self._db.execute(RELATED, (cluster,)) if row != ("part_of", iri)}
        if kind == "person":
            said = self._db.execute("SELECT DISTINCT said FROM index_members WHERE cluster = ?", (cluster,))
            facts |= set(honorifics(json.loads(text) for (text,) in said))
        if kind == "event":
            query = ("SELECT article, published, corrects, said FROM index_members WHERE cluster = ? "
                     "ORDER BY published, article, local")
            rows = self._db.execute(query, (cluster,))
            facts |= set(happening([Said(article, published.replace(UNDATED, ""), bool(corrects), json.loads(said))
                                    for article, published, corrects, said in rows]))
        return facts

    def _series(self, event: int) -> set[Fact]:
        key = self._db.execute("SELECT series FROM index_editions WHERE event = ?", (event,)).fetchone()
        iri = self._series_iri(key[0]) if key else ""
        return {("series", iri)} if iri else set()

    def _series_iri(self, key: str) -> str:
        row = self._db.execute("SELECT iri FROM index_names WHERE kind = 'series' AND cluster = ?", (key,)).fetchone()
        return row[0] if row else ""

    def _naming(self, key: str) -> Named | None:
        """A series has an edition or several years; None where it has not."""
        rows = self._db.execute(EDITIONS, (key,)).fetchall()
        if not any(numbered for _, numbered, _ in rows) and len({year for *_, year in rows if year}) < 2:
            return None
        name = elect(name for name, *_ in rows) or "?"
        return Naming(slug(name), frozenset(), key), name, None
