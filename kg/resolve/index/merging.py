"""Clusters of units inside the connected components of the pairs that speak for their being one."""
from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from kg.resolve.clusters import merge
from kg.resolve.profiles import Matching

Age = tuple[str, str, str]
"""(date, article id, local id) of a unit's oldest sighting: what it is told by where scores are equal."""

OLDEST = "SELECT published, article, local FROM index_sightings WHERE unit = ? ORDER BY published, article, local LIMIT 1"

TIED = ("SELECT second FROM index_pairs WHERE first = ? AND score >= ?",
        "SELECT first FROM index_pairs WHERE second = ? AND score >= ?")


@dataclass
class Moves:
    """What an update moved: clusters whose sightings have changed, units that are in another cluster now, sightings that are in
    another unit."""

    clusters: set[int] = field(default_factory=set)
    units: set[int] = field(default_factory=set)
    sightings: set[int] = field(default_factory=set)


class Merging:
    """The clusters of one kind. A cluster is called by the least of its units."""

    def __init__(self, db: sqlite3.Connection, matching: Matching, profile: Callable[[int], Any]) -> None:
        self._db, self._matching, self._profile = db, matching, profile

    def renew(self, seeds: set[int]) -> Moves:
        """Merge anew all components that hold one of the seeds."""
        moves, same, rest = Moves(), self._links("same"), set(seeds)
        apart = self._links("different")
        while rest:
            component = self._component(min(rest), same)
            rest -= component
            for cluster in self._clusters(component, same, apart) if len(component) > 1 else [component]:
                name = min(cluster)
                for unit in cluster:
                    self._move(unit, name, moves)
        return moves

    def tied(self, unit: int) -> Iterator[int]:
        """The units that one is tied to by a score from the threshold on."""
        for query in TIED:
            yield from (row[0] for row in self._db.execute(query, (unit, self._matching.threshold)))

    def _move(self, unit: int, cluster: int, moves: Moves) -> None:
        held = self._db.execute("SELECT cluster FROM index_units WHERE id = ?", (unit,)).fetchone()[0]
        if held != cluster:
            self._db.execute("UPDATE index_units SET cluster = ? WHERE id = ?", (cluster, unit))
            moves.clusters |= {held, cluster} - {None}
            moves.units.add(unit)

    def _component(self, seed: int, same: dict[int, set[int]]) -> set[int]:
        found, rest = {seed}, [seed]
        while rest:
            unit = rest.pop()
            fresh = ({*self.tied(unit)} | same.get(unit, set())) - found
            found |= fresh
            rest += fresh
        return found

    def _clusters(self, component: set[int], same: dict[int, set[int]], apart: dict[int, set[int]]) -> list[list[int]]:
        age: dict[int, Age] = {unit: self._db.execute(OLDEST, (unit,)).fetchone() for unit in component}
        unit_of = {row: unit for unit, row in age.items()}
        totals = {_pair(age[a], age[b]): score for unit in component for a, b, score in self._scores(unit) if b in component}
        never = [pair for pair, total in totals.items() if total < 0]
        never += [_pair(age[a], age[b]) for a, b in self._beside(component)] + list(_within(component, apart, age))

        def clash(left: list[Age], right: list[Age]) -> bool:
            return self._matching.clash(*([self._profile(unit_of[row]) for row in rows] for rows in (left, right)))

        merged = merge(sorted(unit_of), totals, never, self._matching.threshold, list(_within(component, same, age)), clash)
        return [[unit_of[row] for row in cluster] for cluster in merged]

    def _scores(self, unit: int) -> Iterable[tuple[int, int, float]]:
        return self._db.execute("SELECT first, second, score FROM index_pairs WHERE first = ?", (unit,))

    def _beside(self, component: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Pairs of units that one article tells apart."""
        if self._matching.beside:
            held: dict[str, set[int]] = defaultdict(set)
            for unit in component:
                for (article,) in self._db.execute("SELECT article FROM index_sightings WHERE unit = ?", (unit,)):
                    held[article].add(unit)
            for units in held.values():
                yield from combinations(sorted(units), 2)

    def _links(self, verdict: str) -> dict[int, set[int]]:
        """The pairs of units that people have decided on, both ways."""
        query = ("SELECT a.unit, b.unit FROM index_links l JOIN index_sightings a ON a.id = l.first JOIN index_sightings b "
                 "ON b.id = l.second WHERE l.kind = ? AND l.verdict = ?")
        found: dict[int, set[int]] = defaultdict(set)
        for left, right in self._db.execute(query, (self._matching.kind, verdict)):
            if left != right:
                found[left].add(right)
                found[right].add(left)
        return found


def _pair(left: Age, right: Age) -> tuple[Age, Age]:
    return min(left, right), max(left, right)


def _within(component: Iterable[int], links: dict[int, set[int]], age: dict[int, Age]) -> Iterator[tuple[Age, Age]]:
    """The decided pairs inside a component."""
    for unit in component:
        yield from (_pair(age[unit], age[other]) for other in sorted(links.get(unit, ())) if other in age and unit < other)
