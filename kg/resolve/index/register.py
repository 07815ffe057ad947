"""The register: the sightings of every article, their names, what ties them, and what people have decided on them."""
from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.languages import Pack
from kg.model import Document, Event, Person
from kg.resolve.decisions import Decision
from kg.resolve.index.board import packed
from kg.resolve.index.matching import Touched
from kg.resolve.iris import role_iri
from kg.resolve.profiles import written
from kg.resolve.sightings import Sighting, sightings

KINDS = {"people": "person", "organisations": "organisation", "events": "event", "priorities": "priority"}
"""Lists of a document → kinds of entities."""

EVENT = ("kind", "edition", "start", "end", "approximate", "venue", "locality", "area")
"""What an article says of an event alone."""


class Register:
    """Sightings by article; `touched` collects, kind by kind, what matching must look at, `posts` the IRIs of posts."""

    def __init__(self, db: sqlite3.Connection, pack: Pack, base: str) -> None:
        self._db, self._pack, self._base = db, pack, base
        self.touched = {kind: Touched() for kind in KINDS.values()}
        self.posts: set[str] = set()

    def number(self, article: str) -> int:
        """The number of an article, given at its first coming."""
        row = self._db.execute("SELECT number FROM index_numbers WHERE article = ?", (article,)).fetchone()
        if row is None:
            return self._db.execute("INSERT INTO index_numbers (article) VALUES (?)", (article,)).lastrowid or 0
        return int(row[0])

    def take_out(self, number: int) -> None:
        """Forget the sightings of an article."""
        rows = self._db.execute("SELECT id, kind, team, unit FROM index_sightings WHERE number = ?", (number,)).fetchall()
        for sighting, kind, team, unit in rows:
            touched = self.touched[kind]
            touched.sightings.discard(sighting)
            touched.units |= {unit} - {None}
            touched.teams |= {team} - {None, ""}
            self._db.execute("DELETE FROM index_relations WHERE subject = ?", (sighting,))
        self._db.execute("DELETE FROM index_sightings WHERE number = ?", (number,))
        self.posts.update(row[0] for row in self._db.execute("SELECT iri FROM index_roles WHERE article = ?", (number,)))
        self._db.execute("DELETE FROM index_roles WHERE article = ?", (number,))

    def put_in(self, number: int, document: Document) -> None:
        """Write down the sightings of an article."""
        ids: dict[str, int] = {}
        for table, kind in KINDS.items():
            for sighting in sightings([document], table, self._pack):
                ids[sighting.local] = self._add(number, kind, sighting)
                self.touched[kind].sightings.add(ids[sighting.local])
        rows = {(ids[left], name, ids[right]) for left, name, right in _relations(document)}
        self._db.executemany("INSERT INTO index_relations VALUES (?, ?, ?)", sorted(rows))
        roles = [(number, position, role_iri(self._base, row.role), row.role) for position, row in enumerate(document.roles, 1)]
        self._db.executemany("INSERT INTO index_roles VALUES (?, ?, ?, ?)", roles)
        self.posts.update(row[2] for row in roles)

    def show(self, number: int, kind: str, profiles: Iterable[tuple[str, Any]], team: Any) -> None:
        """Write down what an article shows of its things of a kind: (local id, profile) pairs."""
        query = "SELECT id, profile, team, local FROM index_sightings WHERE number = ? AND kind = ?"
        held = {local: row for *row, local in self._db.execute(query, (number, kind))}
        for local, profile in profiles:
            sighting, before, old = held[local]
            text, now = written(profile), team(profile)
            if (text, now) != (before, old):
                self._db.execute("UPDATE index_sightings SET profile = ?, team = ? WHERE id = ?", (text, now, sighting))
                self.touched[kind].sightings.add(sighting)
                self.touched[kind].teams |= {old} - {None, ""}

    def decide(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Tie people's decisions to the sightings that are there now; those whose sightings are gone."""
        last: dict[tuple[str, frozenset[tuple[str, str]]], Decision] = {}
        for decision in decisions:
            last[decision.kind, frozenset((decision.left, decision.right))] = decision
        links, stale = set(), []
        for decision in last.values():
            pair = self.pair(decision)
            if pair is None:
                stale.append(decision)
            else:
                links.add((decision.kind, decision.verdict, *pair))
        held = set(self._db.execute("SELECT kind, verdict, first, second FROM index_links"))
        self._db.executemany("DELETE FROM index_links WHERE kind = ? AND verdict = ? AND first = ? AND second = ?", held - links)
        self._db.executemany("INSERT INTO index_links VALUES (?, ?, ?, ?)", links - held)
        for kind, verdict, *pair_ in held ^ links:
            if verdict != "unsure":
                self.touched[kind].sightings.update(sighting for sighting in pair_ if self._is_there(sighting))
        return stale

    def _add(self, number: int, kind: str, sighting: Sighting) -> int:
        row = self._db.execute(
            "INSERT INTO index_sightings (kind, number, article, local, published, corrects, names, said) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (kind, number, sighting.article, sighting.local, sighting.age[0], sighting.corrects, packed(sighting.names),
             packed(_said(sighting.row))))
        return row.lastrowid or 0

    def _is_there(self, sighting: int) -> bool:
        return self._db.execute("SELECT 1 FROM index_sightings WHERE id = ?", (sighting,)).fetchone() is not None

    def pair(self, decision: Decision) -> tuple[int, int] | None:
        """The two sightings that a decision is about, None where one is gone or both are one."""
        left, right = self._named(decision.kind, *decision.left), self._named(decision.kind, *decision.right)
        return (min(left, right), max(left, right)) if left and right and left != right else None

    def _named(self, kind: str, article: str, name: str) -> int | None:
        """The sighting that an article calls by a name; of several the last."""
        query = "SELECT id, names FROM index_sightings WHERE article = ? AND kind = ? ORDER BY local DESC"
        rows = self._db.execute(query, (article, kind))
        return next((sighting for sighting, names in rows if name in json.loads(names)), None)


def _relations(document: Document) -> Iterator[tuple[str, str, str]]:
    """(local id, name of the fact, local id) of what an article says of two things."""
    for body in document.organisations:
        if body.part_of:
            yield body.id, "part_of", body.part_of
    for event in document.events:
        yield from ((event.id, "organiser", local) for local in event.organisers)
    for row in document.attendance:
        if row.status == "present":
            yield row.agent, "attended", row.event
    for role in document.roles:
        if role.organisation:
            yield role.person, "holds_role_in", role.organisation


def _said(row: Any) -> Mapping[str, Any]:
    """What an article says of a thing alone, as far as its portrait needs it."""
    if isinstance(row, Person):
        return {"prefixes": row.prefixes, "suffixes": row.suffixes}
    if isinstance(row, Event):
        return {name: getattr(row, name) for name in EVENT}
    return {}
