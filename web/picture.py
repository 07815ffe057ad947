"""Where the things of a network picture stand: one in the middle, its neighbours left and right of it in rows, and the
neighbours of those that are opened outside of them. Rows keep names apart, and the same network always looks the same."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

ROW, MARGIN, LEAST = 27.0, 34.0, 230.0
NARROW, WIDE = 1000, 1320
"""Widths of the picture, without and with something opened."""


@dataclass(frozen=True)
class Spot:
    """A thing in the picture: where it stands, which way its name goes from it ("start", "end" or "middle"), and what it was
    opened from; `more` is how many neighbours it has that the picture does not show."""

    iri: str
    x: float
    y: float
    side: str
    parent: str
    opened: bool
    more: int


@dataclass(frozen=True)
class Picture:
    """The spots, and size of the picture; the middle has the first spot."""

    width: int
    height: int
    spots: tuple[Spot, ...]

    def at(self, iri: str) -> Spot:
        """The spot of a thing that is shown."""
        return next(spot for spot in self.spots if spot.iri == iri)


def draw(middle: str, near: Sequence[str], opened: Mapping[str, Sequence[str]], more: Callable[[str], int]) -> Picture:
    """The picture of a thing, its neighbours as they follow each other clockwise, and what those opened bring in."""
    rows = [max(len(opened.get(iri, ())), 1) for iri in near]
    half = _half(rows)
    height = max(max(sum(rows[:half]), sum(rows[half:]), 1) * ROW + 2 * MARGIN, LEAST)
    width = WIDE if opened else NARROW
    spots = [Spot(middle, width / 2, height / 2, "middle", "", True, more(middle))]
    for side, group, taken in ((1, near[:half], rows[:half]), (-1, near[half:][::-1], rows[half:][::-1])):
        y = height / 2 - sum(taken) * ROW / 2
        for iri, count in zip(group, taken, strict=True):
            spots += _family(iri, opened.get(iri), side, y, count, (width, height), middle, more)
            y += count * ROW
    return Picture(width, round(height), tuple(spots))


def _half(rows: Sequence[int]) -> int:
    """How many of the neighbours stand on the right, so that both sides have about as many rows."""
    best, total = 0, sum(rows)
    for count in range(len(rows) + 1):
        if abs(2 * sum(rows[:count]) - total) < abs(2 * sum(rows[:best]) - total):
            best = count
    return best


def _family(iri: str, inside: Sequence[str] | None, side: int, top: float, count: int, size: tuple[float, float], middle: str,
            more: Callable[[str], int]) -> list[Spot]:
    """A neighbour, on a bow around the middle, and what is opened from it in a column outside."""
    width, height = size
    y = top + count * ROW / 2
    bow = sqrt(max(1 - ((y - height / 2) / (height / 2)) ** 2, 0.0))
    name = "start" if side > 0 else "end"
    found = [Spot(iri, round(width / 2 + side * (150 + 75 * bow), 1), round(y, 1), name, middle, inside is not None, more(iri))]
    column = width / 2 + side * 400
    return found + [Spot(other, column, round(top + (place + 0.5) * ROW, 1), name, iri, False, more(other))
                    for place, other in enumerate(inside or ())]
