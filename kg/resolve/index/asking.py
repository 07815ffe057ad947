"""Questions to the index: sightings by name or IRI, how two of them score, and which pairs are open."""
from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kg.languages import Pack
from kg.resolve.decisions import Decision
from kg.resolve.evidence import Score
from kg.resolve.index.register import Register
from kg.resolve.index.showing import matchings
from kg.resolve.profiles import Matching, read
from kg.resolve.words import slug, words

ROW = "SELECT id, kind, article, local, published, iri, names FROM index_known WHERE kind <> 'priority' AND "
ORDER = " ORDER BY published, article, local"


@dataclass(frozen=True, slots=True)
class Seen:
    """A sighting in the index. `kind` is a kind of entity, `published` is "9999" for undated articles, `iri` what its thing goes
    by in the last build."""

    number: int
    kind: str
    article: str
    local: str
    published: str
    iri: str
    names: tuple[str, ...]

    @property
    def age(self) -> tuple[str, str, str]:
        """Sorts sightings oldest first."""
        return self.published, self.article, self.local


class Questions:
    """Questions to an index that a build has left."""

    def __init__(self, db: sqlite3.Connection, base: str, pack: Pack) -> None:
        self._db, self._register = db, Register(db, pack, base)
        self._kinds: dict[str, Matching] = {matching.kind: matching for matching in matchings(pack)}

    def by_iri(self, iri: str) -> list[Seen]:
        """The sightings of what goes by an IRI, oldest first."""
        return [self._seen(row[0]) for row in self._db.execute(ROW + "iri = ?" + ORDER, (iri,)).fetchall()]

    def in_article(self, article: str, name: str) -> list[Seen]:
        """What an article calls by a name."""
        rows = self._db.execute(ROW + "article = ?" + ORDER, (article,)).fetchall()
        return [seen for row in rows if name in (seen := self._seen(row[0])).names]

    def by_name(self, name: str) -> list[Seen]:
        """Whatever any article calls by a name, in any spelling of its letters."""
        query = ("SELECT m.id FROM index_slugs g JOIN index_members m ON m.cluster = g.cluster WHERE g.kind = ? AND g.slug = ? "
                 "AND m.kind <> 'priority'")
        found = [self._seen(row[0]) for kind in self._kinds for row in self._db.execute(query, (kind, slug(name))).fetchall()]
        wanted = words(name)
        return sorted((seen for seen in found if any(words(form) == wanted for form in seen.names)), key=lambda seen: seen.age)

    def nearest(self, name: str, article: str = "") -> list[str]:
        """The names most like one, of those that an article uses, or of all where it uses none. Reads them all."""
        query = "SELECT names FROM index_known WHERE kind <> 'priority'"
        rows = self._db.execute(query + " AND article = ?", (article,)).fetchall() or self._db.execute(query).fetchall()
        known = sorted({form for row in rows for form in json.loads(row[0])})
        found = process.extract(name, known, scorer=fuzz.WRatio, processor=str.casefold, limit=3, score_cutoff=60)
        return [form for form, *_ in found]

    def score(self, left: Seen, right: Seen) -> Score:
        """What speaks for and against two sightings of one kind being one."""
        matching = self._kinds[left.kind]
        texts = (self._db.execute("SELECT profile FROM index_sightings WHERE id = ?", (seen.number,)).fetchone()[0]
                 for seen in (left, right))
        return matching.score(*(read(matching.profile_type, text) for text in texts))

    def open_pairs(self, decisions: Iterable[Decision]) -> Iterator[tuple[Seen, Seen, Score]]:
        """The pairs of people, then of events, that wait for a person, best first; without those decided already."""
        done = {frozenset(map(self._unit, pair)) for decision in decisions if (pair := self._register.pair(decision))}
        query = ("SELECT a.id, b.id FROM index_pairs JOIN index_units a ON a.id = first JOIN index_units b ON b.id = second "
                 "WHERE a.kind = ? AND score >= ? AND score < ? AND a.cluster <> b.cluster ORDER BY score DESC, a.id, b.id")
        for kind in ("person", "event"):
            matching = self._kinds[kind]
            for units in self._db.execute(query, (kind, matching.unsure, matching.threshold)):
                if frozenset(units) not in done:
                    left, right = sorted((self._oldest(unit) for unit in units), key=lambda seen: seen.age)
                    profiles = (self._db.execute("SELECT profile FROM index_units WHERE id = ?", (unit,)).fetchone()[0]
                                for unit in units)
                    yield left, right, matching.score(*(read(matching.profile_type, text) for text in profiles))

    def _seen(self, number: int) -> Seen:
        row = self._db.execute(ROW + "id = ?", (number,)).fetchone()
        sighting, kind, article, local, published, iri, names = row
        return Seen(sighting, kind, article, local, published, iri, tuple(json.loads(names)))

    def _oldest(self, unit: int) -> Seen:
        return self._seen(self._db.execute(ROW + "unit = ?" + ORDER + " LIMIT 1", (unit,)).fetchone()[0])

    def _unit(self, sighting: int) -> int:
        return int(self._db.execute("SELECT unit FROM index_sightings WHERE id = ?", (sighting,)).fetchone()[0])
