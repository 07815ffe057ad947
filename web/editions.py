"""Two editions of a series side by side: who is new, who left, who stayed, and the same of priorities."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.graph.vocabulary import KG

from .explorer import Line, view
from .items import Item

Pair = tuple[str, str]
"""IRI and label."""


@dataclass(frozen=True)
class Change:
    """What came, stayed and went from one edition to the next, by label."""

    came: tuple[Pair, ...]
    stayed: tuple[Pair, ...]
    went: tuple[Pair, ...]


@dataclass(frozen=True)
class Comparison:
    """An edition against the one before it; None where neither names any."""

    before: Item
    attendance: Change | None
    priorities: Change | None


def compare(iri: str, editions: Sequence[Item]) -> Comparison | None:
    """An edition against the one before it, None where it is the first, or nothing is known to compare."""
    place = next((index for index, item in enumerate(editions) if item.iri == iri), 0)
    if place == 0:
        return None
    before = editions[place - 1]
    attendance = _change(_present(before.iri), _present(iri))
    priorities = _change(_priorities(before.iri), _priorities(iri))
    return Comparison(before, attendance, priorities) if attendance or priorities else None


def _present(iri: str) -> dict[str, str]:
    rows = view().lines("event_attendees", event=iri)
    return _labels((row for row in rows if row["status"] == KG.present.value), "attendee")


def _priorities(iri: str) -> dict[str, str]:
    return _labels(view().lines("event_priorities", event=iri), "priority")


def _labels(rows: Iterable[Line], name: str) -> dict[str, str]:
    return {row[name]: view().names.label(row[name]) or row[name] for row in rows}


def _change(old: dict[str, str], new: dict[str, str]) -> Change | None:
    """The change, None where one of the two is silent: silence is no absence."""
    if not old or not new:
        return None
    came, stayed, went = new.keys() - old.keys(), new.keys() & old.keys(), old.keys() - new.keys()
    return Change(_sorted(new, came), _sorted(new, stayed), _sorted(old, went))


def _sorted(labels: dict[str, str], chosen: Iterable[str]) -> tuple[Pair, ...]:
    return tuple(sorted(((iri, labels[iri]) for iri in chosen), key=lambda pair: (pair[1].casefold(), pair[0])))
