"""A picture of a result where its shape allows one: bars of numbers, or a net of what two columns or triples tie together."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from pyoxigraph import Literal, NamedNode

from kg.query.results import Row, Table

MOST_BARS, MOST_NODES = 24, 28
WIDTH = 1000

NUMBERS = {f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("integer", "decimal", "double", "float", "int", "long")}

Shown = Callable[[object], tuple[str, str]]
"""A term → its text and the address that it leads to, "" for none."""


@dataclass(frozen=True)
class Bar:
    """One number: what it is of, the address that leads to, the number as it stands, and its share of the largest."""

    label: str
    address: str
    value: str
    share: float


@dataclass(frozen=True)
class Bars:
    """The numbers of a column in the order of the rows; `hidden` more are in the table only."""

    column: str
    bars: tuple[Bar, ...]
    hidden: int


@dataclass(frozen=True)
class Node:
    """One thing of a net, where it stands, and on which side its name goes."""

    label: str
    address: str
    kind: str
    x: float
    y: float
    side: str


@dataclass(frozen=True)
class Net:
    """Things and the ties between them: (one, other, words); `hidden` ties are in the table only."""

    height: int
    nodes: tuple[Node, ...]
    ties: tuple[tuple[Node, Node, str], ...]
    hidden: int


def figure(table: Table, shown: Shown) -> Bars | Net | None:
    """The picture of a table: a net where two of its columns are of things, bars where one is of numbers, None where neither."""
    if len(table.rows) < 2:
        return None
    numbers = [name for name in table.variables if _all(table.rows, name, _number)]
    things = [name for name in table.variables if _all(table.rows, name, lambda term: isinstance(term, NamedNode))]
    things = [name for name in things if any(shown(row.get(name))[1].startswith("/") for row in table.rows)]
    if len(things) == 2 and len(table.variables) <= 5:
        held = [row for row in table.rows if all(row.get(name) is not None for name in things)]
        ties = [(str(row[things[0]]), str(row[things[1]]), shown(row.get(numbers[-1]))[0] if numbers else "") for row in held]
        return _net(ties, _labels(held, things, shown))
    if numbers and len(things) < 2:
        return _bars(table, numbers[-1], things, numbers, shown)
    return None


def net_of(triples: Iterable[tuple[NamedNode, NamedNode, NamedNode]], shown: Shown) -> Net | None:
    """The net of triples between things, None where there are fewer than two."""
    held = list(triples)
    labels = {str(term): shown(term) for one, _, other in held for term in (one, other)}
    return _net([(str(one), str(other), shown(tie)[0]) for one, tie, other in held], labels) if len(held) > 1 else None


def _all(rows: Sequence[Row], name: str, holds: Callable[[object], bool]) -> bool:
    held = [term for row in rows if (term := row.get(name)) is not None]
    return bool(held) and all(map(holds, held))


def _number(term: object) -> bool:
    return isinstance(term, Literal) and term.datatype.value in NUMBERS and float(term.value) >= 0


def _bars(table: Table, column: str, things: list[str], numbers: list[str], shown: Shown) -> Bars | None:
    texts = [name for name in table.variables if name not in (*things, *numbers)]
    named = texts[:1] or things[:1]
    held = [(row, number.value) for row in table.rows if isinstance(number := row.get(column), Literal)][:MOST_BARS]
    largest = max((float(number) for _, number in held), default=0.0)
    if not named or not largest:
        return None
    bars = [Bar(shown(row.get(named[0]))[0], shown(row.get((things or named)[0]))[1], number,
                round(float(number) / largest * 100, 2)) for row, number in held]
    return Bars(column, tuple(bars), len(table.rows) - len(bars))


def _labels(rows: Sequence[Row], things: list[str], shown: Shown) -> dict[str, tuple[str, str]]:
    """IRI → its label where a column beside it has one (`personLabel`), and its address."""
    found = {}
    for row in rows:
        for name in things:
            text, address = shown(row.get(name))
            label = row.get(f"{name}Label")
            found[str(row[name])] = (label.value if isinstance(label, Literal) else text, address)
    return found


def _net(ties: list[tuple[str, str, str]], labels: dict[str, tuple[str, str]]) -> Net | None:
    """The things with most ties; sources on the left and targets on the right where none is both, else all in a ring."""
    ties = [tie for tie in dict.fromkeys(ties) if tie[0] != tie[1]]
    ranked = Counter(end for one, other, _ in ties for end in (one, other))
    kept = {end for end, _ in ranked.most_common(MOST_NODES)}
    drawn = [tie for tie in ties if tie[0] in kept and tie[1] in kept]
    left, right = (list(dict.fromkeys(tie[at] for tie in drawn)) for at in (0, 1))
    if not drawn:
        return None
    beside = not set(left) & set(right)
    height = max(200, 38 * max(len(left), len(right)) + 40) if beside else 560
    places = _ring([*dict.fromkeys(left + right)], height)
    if beside:
        places = {**_column(left, height, 330), **_column(right, height, 670)}
    nodes = {end: Node(*labels[end], _kind(labels[end][1]), x, y, side) for end, (x, y, side) in places.items()}
    return Net(height, tuple(nodes.values()), tuple((nodes[one], nodes[other], word) for one, other, word in drawn),
               len(ties) - len(drawn))


def _kind(address: str) -> str:
    return address.split("/")[1] if address.startswith("/") else ""


def _column(ends: list[str], height: int, x: int) -> dict[str, tuple[float, float, str]]:
    step = (height - 40) / max(len(ends), 1)
    return {end: (x, round(20 + step * (place + 0.5), 1), "end" if x < WIDTH / 2 else "start") for place, end in enumerate(ends)}


def _ring(ends: list[str], height: int) -> dict[str, tuple[float, float, str]]:
    places = {}
    for place, end in enumerate(ends):
        angle = 2 * pi * (place + 0.5) / len(ends) - pi / 2
        places[end] = (round(WIDTH / 2 + 230 * cos(angle), 1), round(height / 2 + (height / 2 - 40) * sin(angle), 1),
                       "start" if cos(angle) >= 0 else "end")
    return places
