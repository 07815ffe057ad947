"""Who is who in a set of documents at once, in memory."""
from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from kg.languages import Pack
from kg.model import Document
from kg.resolve.decisions import Decision
from kg.resolve.entities import Entities, Entity
from kg.resolve.index import KINDS, Index, make
from kg.resolve.ledger import Anchor
from kg.resolve.sightings import Member


class Identities:
    """Clusters by kind, and the entities; the same whatever the order of the documents. `given` are the IRIs given out so far
    with their anchors: none of them goes to another entity."""

    def __init__(self, documents: Iterable[Document], pack: Pack, decisions: Iterable[Decision] = (),
                 base: str = "http://kg.localhost",
                 given: Mapping[str, Anchor] | None = None) -> None:
        self._documents = {document.id: document for document in documents}
        self._db = sqlite3.connect(":memory:")
        make(self._db)
        before = [(iri, *anchor) for iri, anchor in (given or {}).items()]
        self._db.executemany("INSERT INTO index_given VALUES (?, ?, ?)", before)
        self.index = Index(self._db, base, pack, self._documents.__getitem__)
        self._changes = self.index.update(dict.fromkeys(sorted(self._documents), True), decisions)
        self.stale = self._changes.stale

    def clusters(self, table: str) -> list[list[Member]]:
        """The sightings of each thing of a list of documents ("people", "organisations", "events", "priorities")."""
        found: dict[int, list[Member]] = {}
        query = "SELECT cluster, article, local FROM index_members WHERE kind = ? ORDER BY article, local"
        for cluster, article, local in self._db.execute(query, (KINDS[table],)):
            found.setdefault(cluster, []).append((article, local))
        return sorted(found.values())

    def entities(self) -> Entities:
        """Every entity, and what the local ids of every article stand for."""
        found: list[Entity] = sorted(self.index.entities(self._changes), key=lambda entity: entity.iri)
        return Entities(tuple(found), {article: self.index.iris(article) for article in sorted(self._documents)})
