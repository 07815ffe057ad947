"""IRIs of clusters: which slugs they go by, who else goes by them, and whose IRI moves when that changes."""
from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.resolve.iris import LENGTHS, Naming, bare, marked
from kg.resolve.ledger import Anchor
from kg.resolve.portraits import most_stated
from kg.resolve.words import slug

Cluster = int | str
"""A cluster of units, or the key of a series."""

Named = tuple[Naming, str, Anchor | None]
"""What an IRI is made of, with the label and the anchor; series have none."""


SPLIT = "\x1f"
NAMED = ("SELECT names, count(*), min(published || char(31) || article || char(31) || local) FROM index_members "
         "WHERE cluster = ? GROUP BY names")
"""The names that sightings of a cluster bear, how many bear them, and the date, article and local id of the oldest of those."""


@dataclass
class Renamed:
    """What naming anew gave: the entities whose IRI is new or another, and the IRIs that something went by before."""

    entities: set[tuple[str, Cluster]] = field(default_factory=set)
    left: set[str] = field(default_factory=set)


class Names:
    """The IRIs of all entities."""

    def __init__(self, db: sqlite3.Connection, base: str) -> None:
        self._db, self._base = db, base
        self.renamed = Renamed()

    def renew(self, kind: str, clusters: Iterable[int]) -> None:
        """Name clusters anew, and whoever shares a name with them."""
        self.put(kind, ((cluster, self._naming(kind, cluster)) for cluster in sorted(clusters)))

    def put(self, kind: str, namings: Iterable[tuple[Cluster, Named | None]]) -> None:
        """Give IRIs by namings, None where there is nothing any more."""
        counts: dict[str, int] = {}
        affected: set[Cluster] = set()
        for cluster, found in namings:
            affected |= {cluster, *self._write(kind, cluster, found, counts)}
        for name, count in counts.items():
            if (count == 1) != (self._holders(kind, name) == 1):
                affected |= self._sharing(kind, name)
        for cluster in sorted(affected, key=str):
            self._settle(kind, cluster)

    def _write(self, kind: str, cluster: Cluster, found: Named | None, counts: dict[str, int]) -> set[Cluster]:
        """Write down by what a cluster goes, and in `counts` how many went by each of its slugs before; those that shared, or
        share now, its slug and the beginning of its mark."""
        key = (kind, cluster)
        before = {row[0] for row in self._db.execute("SELECT slug FROM index_slugs WHERE kind = ? AND cluster = ?", key)}
        held = self._db.execute("SELECT slug, mark, iri FROM index_names WHERE kind = ? AND cluster = ?", key).fetchone()
        after = {found[0].slug, *found[0].others} if found else set()
        for name in before ^ after:
            counts.setdefault(name, self._holders(kind, name))
        if found is None:
            self._db.execute("DELETE FROM index_names WHERE kind = ? AND cluster = ?", key)
            self.renamed.left |= {held[2]} if held else set()
            self.renamed.entities.discard(key)
        else:
            naming, label, anchor = found
            self._db.execute("INSERT OR REPLACE INTO index_names VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (
                *key, naming.slug, naming.mark, label, *(anchor or (None, None)), held[2] if held else ""))
        self._db.executemany("DELETE FROM index_slugs WHERE kind = ? AND slug = ? AND cluster = ?",
                             [(kind, name, cluster) for name in before - after])
        self._db.executemany("INSERT INTO index_slugs VALUES (?, ?, ?)", [(kind, name, cluster) for name in after - before])
        told = {(held[0], held[1])} if held else set()
        told ^= {(found[0].slug, found[0].mark)} if found else set()
        return {other for name, mark in told for other in self._sharing(kind, name, mark)}

    def _holders(self, kind: str, name: str) -> int:
        query = "SELECT count(*) FROM (SELECT 1 FROM index_slugs WHERE kind = ? AND slug = ? LIMIT 2)"
        return int(self._db.execute(query, (kind, name)).fetchone()[0])

    def _sharing(self, kind: str, name: str, mark: str = "") -> set[Cluster]:
        """The clusters of a slug, or only those whose marks begin like one."""
        query = "SELECT cluster FROM index_names WHERE kind = ? AND slug = ? AND mark >= ? AND mark < ?"
        return {row[0] for row in self._db.execute(query, (kind, name, mark[:LENGTHS[0]], mark[:LENGTHS[0]] + "g"))}

    def _settle(self, kind: str, cluster: Cluster) -> None:
        """The IRI of an entity, by who else goes by its slug."""
        key = (kind, cluster)
        row = self._db.execute("SELECT slug, mark, iri FROM index_names WHERE kind = ? AND cluster = ?", key).fetchone()
        if row is None:
            return
        name, mark, held = row
        iri = f"{self._base}/{kind}/{name}"
        if not bare(name, self._holders(kind, name)) or not self._may_take(iri, cluster):
            query = "SELECT mark FROM index_names WHERE kind = ? AND slug = ? AND mark >= ? AND mark < ? AND cluster <> ?"
            others = self._db.execute(query, (kind, name, mark[:LENGTHS[0]], mark[:LENGTHS[0]] + "g", cluster))
            iri = f"{self._base}/{kind}/{marked(name, mark, (row[0] for row in others))}"
        if iri != held:
            self._db.execute("UPDATE index_names SET iri = ? WHERE kind = ? AND cluster = ?", (iri, *key))
            self.renamed.entities.add(key)
            self.renamed.left |= {held} - {""}

    def _may_take(self, iri: str, cluster: Cluster) -> bool:
        """Whether an IRI was never given out before, or was given for a sighting of this cluster."""
        given = self._db.execute("SELECT article, name FROM index_given WHERE iri = ?", (iri,)).fetchone()
        if given is None or isinstance(cluster, str):
            return True
        rows = self._db.execute("SELECT names FROM index_members WHERE cluster = ? AND article = ?", (cluster, given[0]))
        return any(given[1] in json.loads(names) for (names,) in rows)

    def _naming(self, kind: str, cluster: int) -> Named | None:
        rows = [(json.loads(names), count, oldest.split(SPLIT)) for names, count, oldest in self._db.execute(NAMED, (cluster,))]
        if not rows:
            return None
        votes: dict[str, int] = defaultdict(int)
        for names, count, _ in rows:
            votes[names[0]] += count
        label, year = most_stated(votes), self._year(cluster) if kind == "event" else ""
        others = frozenset(slug(f"{form} {end}") for names, *_ in rows for form in names for end in {"", year})
        whole = slug(label if year in label else f"{label} {year}")
        anchor = min(oldest for names, _, oldest in rows if label in names)[1]
        (_, article, local), name = min((oldest, names[0]) for names, _, oldest in rows)
        return Naming(whole, others - {whole}, self._evidence(kind, article, local, name)), label, (anchor, label)

    def _evidence(self, kind: str, article: str, local: str, name: str) -> str:
        """What tells a sighting from all others: its article and name, and which one it is where there are several."""
        query = "SELECT json_extract(names, '$[0]') FROM index_sightings WHERE article = ? AND kind = ? AND local < ?"
        ordinal = sum(slug(other) == slug(name) for (other,) in self._db.execute(query, (article, kind, local)))
        return f"{article}:{slug(name)}:{ordinal}" if ordinal else f"{article}:{slug(name)}"

    def _year(self, cluster: int) -> str:
        """The year of the oldest sighting that says when, "" where none does."""
        query = "SELECT json_extract(said, '$.start') FROM index_members WHERE cluster = ? ORDER BY published, article, local"
        return next((str(start)[:4] for (start,) in self._db.execute(query, (cluster,)) if start), "")
