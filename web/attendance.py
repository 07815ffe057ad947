"""The matrix of who was at which event: present, absent as stated, announced; an empty cell is not reported."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from sys import intern

from flask import Blueprint, Response, abort, render_template, request
from markupsafe import Markup
from pyroaring import BitMap

from kg.graph.vocabulary import KG
from kg.model import STATUSES

from .explorer import View, view
from .facets import Choice, Chosen, Filters, facets, index
from .items import Item
from .lists import ORDERS, titles, worded
from .tables import FORMATS, plain_table
from .words import term

pages = Blueprint("attendance", __name__)

SMALL, LARGE = (60, 25), (500, 100)
"""Rows and columns that are shown at first, and with `all=1`."""

SIDES = {"person": ("body",), "organisation": ("parent",)}
EVENT_FACETS = ("year", "kind", "region", "place", "series")


@dataclass(frozen=True, slots=True)
class Cell:
    """The surest statement of an attendance: status, capacity, and the IRI of the sentence."""

    status: str
    capacity: str
    source: str


Cells = dict[str, dict[str, Cell]]
"""Event → agent → its surest statement."""


@dataclass(frozen=True)
class Matrix:
    """The columns that have anything to show, latest first, and the places of the agents that pass and are in any of them."""

    columns: Chosen
    rows: BitMap


@dataclass(frozen=True)
class Part:
    """The part of a matrix that a page shows: rows of agents, columns, and the first column's place in all of them.

    `cells` are by agent, each with the empty cells before it; `blank` are as many at the end of its row.
    """

    rows: Sequence[Item]
    columns: Sequence[Item]
    first: int
    cells: dict[str, list[tuple[int, Cell]]]
    blank: dict[str, int]


@pages.get("/attendance")
def page() -> str:
    """The matrix, with filters for its rows and its columns."""
    side, matrix, listed = _state()
    every = "all" in request.args
    height, width = LARGE if every else SMALL
    part = _part(side, matrix, height, width)
    return render_template("attendance/page.html", side=side, matrix=matrix, part=part, every=every, width=width, large=LARGE,
                           empty=Markup("<td></td>"), words=_words(part), facets=listed,
                           on=[(facet, choice) for facet, found in listed.items() for choice in found if choice.on],
                           titles=titles(), typed=request.args.get("q", ""))


@pages.get("/attendance.<any(csv, tsv, json):form>")
def table(form: str) -> Response:
    """The whole matrix that the filters leave."""
    if form not in FORMATS:
        abort(404)
    side, matrix, _listed = _state()
    columns = [(item.label, cells(view())[item.iri]) for item in matrix.columns]
    unlike = _unlike([label for label, _seen in columns])
    counted = _counted(side, matrix, matrix.columns)
    rows = [{"name": row.label, "iri": row.iri, **{label: seen[row.iri].status if row.iri in seen else ""
                                                   for label, (_label, seen) in zip(unlike, columns, strict=True)}}
            for row in _rows(side, counted)]
    return plain_table(["name", "iri", *unlike], rows, form, "attendance")


def _words(part: Part) -> dict[tuple[str, str], str]:
    """Status and capacity → how they are said."""
    told = {(cell.status, cell.capacity) for row in part.cells.values() for _gap, cell in row}
    return {(status, capacity): f"{term(status)}, {term(capacity)}" for status, capacity in told}


def _part(side: str, matrix: Matrix, height: int, width: int) -> Part:
    """Columns from the one asked for, else from the newest that has happened, and the rows that have most to show in them."""
    first = min(max(request.args.get("from", _ahead(matrix), type=int), 0), max(len(matrix.columns) - 1, 0))
    columns = matrix.columns[first:first + width]
    rows = _rows(side, _counted(side, matrix, columns))[:height]
    filled: dict[str, list[tuple[int, Cell]]] = {row.iri: [] for row in rows}
    reached = dict.fromkeys(filled, -1)
    for place, column in enumerate(columns):
        for agent, cell in cells(view())[column.iri].items():
            if agent in filled:
                filled[agent].append((place - reached[agent] - 1, cell))
                reached[agent] = place
    return Part(rows, columns, first, filled, {agent: len(columns) - last - 1 for agent, last in reached.items()})


def _ahead(matrix: Matrix) -> int:
    """How many columns are still to come; the page begins behind them, where there is more."""
    held = index(view(), "event").values("when").get("coming")
    ahead = held.places.intersection_cardinality(matrix.columns.places) if held else 0
    return ahead if ahead < len(matrix.columns) else 0


def _counted(side: str, matrix: Matrix, columns: Iterable[Item]) -> Counter[int]:
    """How many of some columns name each of the agents that pass, by their place."""
    seen, events = _seen(view(), side), index(view(), "event")
    return Counter(agent for column in columns for agent in seen[events.places[column.iri]] & matrix.rows)


def _rows(side: str, counted: Counter[int]) -> list[Item]:
    """The agents that were counted, those counted most often first."""
    items = index(view(), side).items
    return [items[place] for place in sorted(counted, key=lambda place: (-counted[place], place))]


def _unlike(labels: list[str]) -> list[str]:
    """Labels with a number behind those that occurred before."""
    seen: dict[str, int] = defaultdict(int)
    out = []
    for label in labels:
        seen[label] += 1
        out.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return out


def _state() -> tuple[str, Matrix, dict[str, list[Choice]]]:
    now, side = view(), request.args.get("of", "person")
    if side not in SIDES:
        abort(404)
    agents, events = _filters(SIDES[side], "q"), _filters(EVENT_FACETS, "event")
    listed = {**facets(now, side, SIDES[side], agents, worded), **facets(now, "event", EVENT_FACETS, events, worded)}
    if agents == events == Filters():
        return side, now.keep(f"matrix {side}", lambda: _matrix(now, side, agents, events)), listed
    return side, _matrix(now, side, agents, events), listed


def _filters(facets: tuple[str, ...], words: str) -> Filters:
    given = {facet: [value for value in request.args.getlist(facet) if value] for facet in facets}
    return Filters(request.args.get(words, "").strip()[:200], {f: frozenset(values) for f, values in given.items() if values})


def whole(now: View) -> None:
    """Make what the matrix is read from."""
    for side in SIDES:
        _seen(now, side)


def _matrix(now: View, side: str, agents: Filters, events: Filters) -> Matrix:
    found, seen = index(now, "event"), _seen(now, side)
    passing = index(now, side).passing(agents)
    columns = BitMap(event for event in found.passing(events) if event in seen and seen[event].intersect(passing))
    rows = BitMap.union(BitMap(), *(seen[event] for event in columns)) & passing
    return Matrix(found.ordered(columns, "latest", ORDERS["latest"]), rows)


def _seen(now: View, side: str) -> Mapping[int, BitMap]:
    """The place of an event → the places of the people, or bodies, whose attendance of it is told."""
    def found() -> dict[int, BitMap]:
        events, agents = index(now, "event").places, index(now, side).places
        told = {events[event]: BitMap(agents[agent] for agent in named if agent in agents)
                for event, named in cells(now).items() if event in events}
        return {event: places for event, places in told.items() if places}
    return now.keep(f"attendance of {side}", found)


def cells(now: View) -> Cells:
    """Event → agent → its surest statement: present before absent before announced, then by the place of the sentence."""
    return now.keep("attendance", lambda: _cells(now.tuples("matrix")))


def _cells(rows: Iterable[Sequence[str]]) -> Cells:
    found: Cells = defaultdict(dict)
    for agent, event, status, capacity, source in rows:
        cell = Cell(intern(status.removeprefix(KG.base)), intern(capacity.removeprefix(KG.base)), source)
        held = found[event].get(agent)
        if held is None or (STATUSES.index(cell.status), source) < (STATUSES.index(held.status), held.source):
            found[event][agent] = cell
    return dict(found)
