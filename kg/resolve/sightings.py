"""What resolving reads: each local entity of each article, with where and when it was seen."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Document, Event, Organisation, Person, Priority

Member = tuple[str, str]
"""(article id, local id)."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entity as one article names it. `published` is the article's date, "" where unknown; `names` are its name, then
    every other surface form."""

    article: str
    local: str
    published: str
    row: Person | Organisation | Event | Priority
    names: tuple[str, ...]

    @property
    def member(self) -> Member:
        """The (article id, local id) pair."""
        return self.article, self.local

    @property
    def age(self) -> tuple[str, str, str]:
        """Sorts sightings oldest first; those of undated articles last."""
        return self.published or "9999", self.article, self.local


def sightings(documents: Iterable[Document], kind: str) -> list[Sighting]:
    """The sightings of one kind ("people", "organisations", "events", "priorities"), oldest first."""
    found = [_sighting(document, kind, number, row)
             for document in documents for number, row in enumerate(getattr(document, kind), 1)]
    return sorted(found, key=lambda sighting: sighting.age)


def _sighting(document: Document, kind: str, number: int, row: Person | Organisation | Event | Priority) -> Sighting:
    when = document.published or ""
    if isinstance(row, Priority):
        return Sighting(document.id, f"priority-{number}", when, row, (row.text,))
    return Sighting(document.id, row.id, when, row, tuple(dict.fromkeys((row.name, *row.mentions))))
