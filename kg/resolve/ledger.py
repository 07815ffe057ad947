"""The ledger of IRIs once given out: where one is no more in use, who bears it now, so that no address is ever lost or reused.

An IRI is remembered with an anchor: the oldest sighting of the name that it was made of. Whatever entity that sighting
belongs to in a later build is where the IRI leads. The file is what counts; the index holds a copy of it.
"""
from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kg.resolve.rows import append_rows, read_rows

COLUMNS = ("iri", "article", "name")
FILE = "ledger.tsv"

Anchor = tuple[str, str]
"""(article id, name as written)."""


def read_ledger(data: Path) -> dict[str, Anchor]:
    """IRI → anchor of all IRIs given out so far. Raises DecisionError where the file cannot be read."""
    return {row["iri"]: (row["article"], row["name"]) for row in read_rows(data / FILE, COLUMNS)}


def ledger_stamp(data: Path) -> str:
    """What tells whether the file has changed, without reading it."""
    path = data / FILE
    return f"{path.stat().st_size} {path.stat().st_mtime_ns}" if path.is_file() else ""


class Ledger:
    """The copy of the ledger in a database that has the index."""

    def __init__(self, db: sqlite3.Connection, data: Path) -> None:
        self._db, self._data = db, data

    def renew(self) -> bool:
        """Take the file over where it says something else than the copy; whether it did."""
        told = read_ledger(self._data)
        held = self._db.execute("SELECT iri, article, name FROM index_given")
        if told == {iri: (article, name) for iri, article, name in held}:
            return False
        self._db.execute("DELETE FROM index_given")
        self._db.executemany("INSERT INTO index_given VALUES (?, ?, ?)", [(iri, *anchor) for iri, anchor in told.items()])
        return True

    def extend(self, anchors: Mapping[str, Anchor]) -> None:
        """Write down the IRIs that are new, in the file too."""
        query = "SELECT 1 FROM index_given WHERE iri = ?"
        fresh = [iri for iri in sorted(anchors) if not self._db.execute(query, (iri,)).fetchone()]
        rows = [(iri, *anchors[iri]) for iri in fresh]
        self._db.executemany("INSERT INTO index_given VALUES (?, ?, ?)", rows)
        if rows:
            append_rows(self._data / FILE, COLUMNS, [dict(zip(COLUMNS, row, strict=True)) for row in rows])

    def leads(self, iris: Iterable[str], articles: Iterable[str], everything: bool = False) -> Iterator[tuple[str, str | None]]:
        """(IRI, where it leads) of given IRIs and of those whose anchors are in some articles, or of all: another IRI, "" where
        what it named is gone, None where it is in use."""
        query = "SELECT iri FROM index_given WHERE article = ?"
        asked = {row[0] for article in articles for row in self._db.execute(query, (article,))}.union(iris)
        if everything:
            asked.update(row[0] for row in self._db.execute("SELECT iri FROM index_given"))
        for iri in sorted(asked):
            if self._db.execute("SELECT 1 FROM index_names WHERE iri = ?", (iri,)).fetchone():
                yield iri, None
            elif given := self._db.execute("SELECT article, name FROM index_given WHERE iri = ?", (iri,)).fetchone():
                yield iri, self._holder(iri, *given)

    def _holder(self, iri: str, article: str, name: str) -> str:
        """The IRI of what an article calls by a name now, of the kind of an earlier IRI; "" where there is none."""
        query = "SELECT iri, names FROM index_known WHERE article = ? AND kind = ? ORDER BY local"
        rows = [(held, json.loads(names)) for held, names in self._db.execute(query, (article, iri.rsplit("/", 2)[1]))]
        named = sorted((names.index(name), held) for held, names in rows if name in names)
        return named[0][1] if named else ""
