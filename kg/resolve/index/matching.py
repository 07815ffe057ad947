"""Sightings → units → clusters of one kind, kept up to date: only what a change touches is compared and merged again.

A unit is one sighting, or a team of sightings that are surely one. Units that share a block are compared; scores that speak for
or against are kept. Clusters are made inside connected components of the pairs that speak for, so no component needs another.
"""
from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from kg.reports import Report
from kg.resolve.index.board import number_of
from kg.resolve.index.merging import Merging, Moves
from kg.resolve.profiles import Matching, read, written

PROFILES_KEPT = 5_000
"""Profiles of units that stay in memory."""

SHARING = "SELECT unit FROM json_each(?) JOIN index_blocks ON block = value WHERE leads OR ?"
"""The units that stand in any of a list of blocks, all of them or only those that lead there."""


@dataclass
class Touched:
    """What has changed of one kind: sightings that are new or show something else, teams and units that lost some."""

    sightings: set[int] = field(default_factory=set)
    teams: set[str] = field(default_factory=set)
    units: set[int] = field(default_factory=set)


class Matcher:
    """The units and clusters of one kind."""

    def __init__(self, db: sqlite3.Connection, matching: Matching) -> None:
        self._db, self.matching = db, matching
        self._profile = lru_cache(maxsize=PROFILES_KEPT)(self._read_profile)
        self._merging = Merging(db, matching, self.profile)

    def profile(self, unit: int) -> Any:
        """The profile of a unit."""
        return self._profile(unit)

    def update(self, touched: Touched, report: Report) -> Moves:
        """Bring units, pairs and clusters up to date."""
        regrouped: set[int] = set()
        units = touched.units | self._regroup(touched, regrouped)
        seeds, fresh, gone, clusters = set(units), [], set(), set()
        for unit in sorted(units):
            profile, held = self._joined(unit), self._held(unit)
            clusters.add(self._cluster(unit))
            if profile != held or profile is None:
                seeds |= set(self._merging.tied(unit))
                self._take_away(unit, held)
                self._db.execute("UPDATE index_units SET profile = ? WHERE id = ?", (profile, unit))
            if profile is None:
                gone.add(unit)
            elif profile != held:
                fresh.append(unit)
        self._profile.cache_clear()
        for unit in fresh:
            report.advance()
            self._compare(unit)
        moves = self._merging.renew(seeds - gone)
        self._db.executemany("DELETE FROM index_units WHERE id = ?", [(unit,) for unit in gone])
        clusters |= moves.clusters | {self._cluster(unit) for unit in units - gone}
        return Moves({cluster for cluster in clusters if cluster is not None}, moves.units, regrouped)

    def _regroup(self, touched: Touched, regrouped: set[int]) -> set[int]:
        """Put sightings into the units that they belong to; the units that gained, lost or changed any. The sightings that were
        in another one are added to `regrouped`."""
        units: set[int] = set()
        for sighting, key, held in list(self._wanted(touched)):
            unit = self._unit(key)
            if unit != held:
                regrouped.add(sighting)
                self._db.execute("UPDATE index_sightings SET unit = ? WHERE id = ?", (unit, sighting))
            if unit != held or sighting in touched.sightings:
                units |= {unit, held} - {None}  # type: ignore[arg-type]
        return units

    def _wanted(self, touched: Touched) -> Iterator[tuple[int, str, int | None]]:
        """(sighting, name of its unit, unit that it is in) of all whose unit may have changed."""
        query = "SELECT id, team, unit, article FROM index_sightings WHERE "
        rows = [row for sighting in sorted(touched.sightings) for row in self._db.execute(query + "id = ?", (sighting,))]
        parted = self._parted()
        if not self.matching.split:
            yield from ((sighting, self._name(sighting, team, parted), unit) for sighting, team, unit, _ in rows)
            return
        yield from ((sighting, self._name(sighting, "", parted), unit) for sighting, team, unit, _ in rows if not team)
        for team in sorted(touched.teams | {row[1] for row in rows} - {""}):
            members = self._db.execute(query + "kind = ? AND team = ?", (self.matching.kind, team)).fetchall()
            free = [article for sighting, *_, article in members if sighting not in parted]
            whole = len(set(free)) == len(free)
            yield from ((sighting, self._name(sighting, team if whole else "", parted), unit) for sighting, _, unit, _ in members)

    @staticmethod
    def _name(sighting: int, team: str, parted: set[int]) -> str:
        return f"team {team}" if team and sighting not in parted else f"sighting {sighting}"

    def _parted(self) -> set[int]:
        """The sightings that people have told from others."""
        rows = self._db.execute("SELECT first, second FROM index_links WHERE kind = ? AND verdict = 'different'",
                                (self.matching.kind,))
        return {sighting for row in rows for sighting in row}

    def _unit(self, name: str) -> int:
        key = (self.matching.kind, name)
        row = self._db.execute("SELECT id FROM index_units WHERE kind = ? AND name = ?", key).fetchone()
        return int(row[0] if row else self._db.execute("INSERT INTO index_units (kind, name) VALUES (?, ?)", key).lastrowid or 0)

    def _joined(self, unit: int) -> str | None:
        """The profile of a unit's sightings as text, None where it has none left."""
        query = "SELECT DISTINCT profile FROM index_sightings WHERE unit = ? LIMIT ?"
        rows = self._db.execute(query, (unit, -1 if self.matching.joins else 1)).fetchall()
        if len(rows) < 2:
            return rows[0][0] if rows else None
        return written(self.matching.joined([read(self.matching.profile_type, text) for (text,) in sorted(rows)]))

    def _held(self, unit: int) -> str | None:
        row = self._db.execute("SELECT profile FROM index_units WHERE id = ?", (unit,)).fetchone()
        return row[0] if row else None

    def _take_away(self, unit: int, profile: str | None) -> None:
        """Forget the blocks and pairs of a unit."""
        if profile is not None:
            self._db.executemany("DELETE FROM index_blocks WHERE block = ? AND unit = ?",
                                 [(block, unit) for block in self._blocks(read(self.matching.profile_type, profile))])
            self._db.execute("DELETE FROM index_pairs WHERE first = ?", (unit,))
            self._db.execute("DELETE FROM index_pairs WHERE second = ?", (unit,))

    def _compare(self, unit: int) -> None:
        """Score a unit against all that share a block with it, and put it into its blocks."""
        mine, found = self.profile(unit), []
        blocks = self._blocks(mine)
        for other in self._candidates(blocks):
            total = self.matching.total(mine, self.profile(other))
            if total is not None and (total < 0 or total >= self.matching.unsure):
                found.append((min(unit, other), max(unit, other), total))
        self._db.executemany("INSERT INTO index_pairs VALUES (?, ?, ?)", sorted(found))
        self._db.executemany("INSERT INTO index_blocks VALUES (?, ?, ?)",
                             [(block, unit, leads) for block, leads in sorted(blocks.items())])

    def _candidates(self, blocks: Mapping[int, bool]) -> list[int]:
        """The units that share a block, where one of the two leads in it."""
        found: set[int] = set()
        for which in (True, False):
            asked = json.dumps([block for block, leads in blocks.items() if leads is which])
            found.update(row[0] for row in self._db.execute(SHARING, (asked, which)))
        return sorted(found)

    def _blocks(self, profile: Any) -> dict[int, bool]:
        """Block → whether it leads there, for any of its reasons to be in it."""
        found: dict[str, bool] = {}
        for block, leads in self.matching.blocks(profile):
            found[block] = leads or found.get(block, False)
        return {number_of(f"{self.matching.kind} {block}"): leads for block, leads in found.items()}

    def _read_profile(self, unit: int) -> Any:
        row = self._db.execute("SELECT profile FROM index_units WHERE id = ?", (unit,)).fetchone()
        return read(self.matching.profile_type, row[0])

    def _cluster(self, unit: int) -> int | None:
        found: int | None = self._db.execute("SELECT cluster FROM index_units WHERE id = ?", (unit,)).fetchone()[0]
        return found
