"""What resolving reads: each local entity of each article, with where and when it was seen."""
from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.languages import Pack
from kg.model import Document, Event, Organisation, Person, Priority
from kg.resolve.words import words

Member = tuple[str, str]
"""(article id, local id)."""

UNDATED = "9999"
"""Where the date of an article would stand: undated ones come last."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entity as one article names it. `published` is the article's date, "" where unknown; `names` are its name, then
    every other surface form; `corrects` is True where the article's title says that it changes what was said before."""

    article: str
    local: str
    published: str
    row: Person | Organisation | Event | Priority
    names: tuple[str, ...]
    corrects: bool = False

    @property
    def age(self) -> tuple[str, str, str]:
        """Sorts sightings oldest first; those of undated articles last."""
        return self.published or UNDATED, self.article, self.local


def sightings(documents: Iterable[Document], kind: str, pack: Pack) -> list[Sighting]:
    """The sightings of one kind ("people", "organisations", "events", "priorities"), oldest first."""
    found = [
        _sighting(document, number, row, corrects)
        for document in documents
        for corrects in [corrects_others(document, pack)]
        for number, row in enumerate(getattr(document, kind), 1)
    ]
    return sorted(found, key=lambda sighting: sighting.age)


def corrects_others(document: Document, pack: Pack) -> bool:
    """Whether an article's title says that it changes what was said before ("Ralat", "ditunda")."""
    return corrects(document.title or "", pack)


def corrects(title: str, pack: Pack) -> bool:
    """Whether a title says that its article changes what was said before."""
    return bool(_any_of(tuple(pack.files["identity"]["events"]["corrections"])).search(" ".join(words(title))))


@cache
def _any_of(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues))})\b")


def _sighting(document: Document, number: int, row: Person | Organisation | Event | Priority, corrects: bool) -> Sighting:
    when = document.published or ""
    if isinstance(row, Priority):
        return Sighting(document.id, f"priority-{number}", when, row, (row.text,), corrects)
    return Sighting(document.id, row.id, when, row, tuple(dict.fromkeys((row.name, *row.mentions))), corrects)
