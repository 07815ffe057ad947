"""The facts of an article as its reader wants them: posts, attendance and priorities first, then what is told of each thing."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.graph.vocabulary import KG, SCHEMA

from .entity import grouped
from .explorer import Line

KINDS = ("role", "attendance", "priority", "claim")
ABOUT = {"attendance": "value", "priority": "subject", "claim": "subject"}
"""What facts of a kind are put together by: attendance by event, priorities by holder, the rest by what it is about."""
FIRST = (SCHEMA.startDate.value, SCHEMA.endDate.value, KG.venue.value, KG.locality.value)
"""What is told of a thing first, in this order; the rest stays in the order of the text."""


@dataclass(frozen=True)
class Fact:
    """One fact, with a row for each sentence that states it; `number` is its place in the list, from 1."""

    number: int
    rows: tuple[Line, ...]

    @property
    def row(self) -> Line:
        """The first of its rows."""
        return self.rows[0]


@dataclass(frozen=True)
class Entry:
    """Facts of one kind about one thing: its IRI and label, "" where they stand for themselves."""

    kind: str
    about: str
    label: str
    facts: tuple[Fact, ...]


def entries(rows: Sequence[Line]) -> list[Entry]:
    """The facts by kind, each kind in the order of the text, numbered as they stand."""
    found: list[Entry] = []
    number = 0
    for kind in KINDS:
        side = ABOUT.get(kind, "")
        told = grouped((row for row in rows if row["kind"] == kind), "fact")
        for together in grouped((facts[0] for facts in told), side):
            wanted = {row["fact"] for row in together}
            facts = [Fact(number + place, tuple(rows)) for place, rows in
                     enumerate(sorted((rows for rows in told if rows[0]["fact"] in wanted), key=_place), 1)]
            number += len(facts)
            first = together[0]
            found.append(Entry(kind, first.get(side, ""), first.get(f"{side}Label", ""), tuple(facts)))
    return found


def _place(rows: Sequence[Line]) -> int:
    told = rows[0].get("property", "")
    return FIRST.index(told) if told in FIRST else len(FIRST)
