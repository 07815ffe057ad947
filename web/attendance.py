"""The matrix of who was at which event: present, absent as stated, announced; an empty cell is not reported."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, render_template, request

from kg.graph.vocabulary import KG
from kg.model import STATUSES

from .explorer import Line, View, view
from .facets import Choice, Filters, Item, facets, index
from .lists import ORDERS, _label, titles
from .tables import FORMATS, plain_table

pages = Blueprint("attendance", __name__)

SMALL, LARGE = (60, 25), (500, 100)
"""Rows and columns that are shown at first, and with `all=1`."""

SIDES = {"person": ("body",), "organisation": ("parent",)}
EVENT_FACETS = ("year", "kind", "region", "place", "series")

Cells = dict[str, dict[str, Line]]
"""Event → agent → its surest statement."""


@dataclass(frozen=True)
class Matrix:
    """The columns that have anything to show, newest first, and how many of the agents that pass each of them names."""

    columns: Sequence[Item]
    counted: Counter[str]


@dataclass(frozen=True)
class Part:
    """The part of a matrix that a page shows: rows of agents, columns, and the first column's place in all of them."""

    rows: Sequence[Item]
    columns: Sequence[Item]
    first: int


@pages.get("/attendance")
def page() -> str:
    """The matrix, with filters for its rows and its columns."""
    side, matrix, listed = _state()
    every = "all" in request.args
    height, width = LARGE if every else SMALL
    part = _part(side, matrix, height, width)
    return render_template("attendance/page.html", side=side, matrix=matrix, part=part, every=every, width=width, large=LARGE,
                           seen=[cells(view())[column.iri] for column in part.columns], without=_without, facets=listed,
                           on=[(facet, choice) for facet, found in listed.items() for choice in found if choice.on],
                           titles=titles(), words=request.args.get("q", ""))


@pages.get("/attendance.<any(csv, tsv, json):form>")
def table(form: str) -> Response:
    """The whole matrix that the filters leave."""
    if form not in FORMATS:
        abort(404)
    side, matrix, _listed = _state()
    told, labels = cells(view()), _unlike([item.label for item in matrix.columns])
    columns = list(zip(labels, (told[item.iri] for item in matrix.columns), strict=True))
    rows = [{"name": row.label, "iri": row.iri, **{label: seen[row.iri]["status"] if row.iri in seen else ""
                                                   for label, seen in columns}} for row in _rows(side, matrix.counted)]
    return plain_table(["name", "iri", *labels], rows, form, "attendance")


def _part(side: str, matrix: Matrix, height: int, width: int) -> Part:
    """Columns from the one asked for, and the rows that have most to show in them."""
    first = min(max(request.args.get("from", 0, type=int), 0), max(len(matrix.columns) - 1, 0))
    columns = matrix.columns[first:first + width]
    told = cells(view())
    seen = Counter(agent for column in columns for agent in told[column.iri] if agent in matrix.counted)
    return Part(_rows(side, seen)[:height], columns, first)


def _rows(side: str, counted: Counter[str]) -> list[Item]:
    """The agents that were counted, those counted most often first."""
    found = index(view(), side)
    places = sorted(found.places[iri] for iri in counted)
    return sorted((found.items[place] for place in places), key=lambda item: -counted[item.iri])


def _without(*gone: str, **more: object) -> str:
    """The address without some of its values, and with others."""
    pairs = [(key, value) for key, value in request.args.items(multi=True) if value and key not in (*gone, *more, "lang")]
    return "/attendance?" + urlencode([*pairs, *more.items()])


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
    listed = {**facets(now, side, SIDES[side], agents, _label), **facets(now, "event", EVENT_FACETS, events, _label)}
    if agents == events == Filters():
        return side, now.keep(f"matrix {side}", lambda: _matrix(now, side, agents, events)), listed
    return side, _matrix(now, side, agents, events), listed


def _filters(facets: tuple[str, ...], words: str) -> Filters:
    given = {facet: [value for value in request.args.getlist(facet) if value] for facet in facets}
    return Filters(request.args.get(words, "").strip()[:200], {f: frozenset(values) for f, values in given.items() if values})


def _matrix(now: View, side: str, agents: Filters, events: Filters) -> Matrix:
    told, found = cells(now), index(now, side)
    passing = found.passing(agents)
    counted, columns = Counter[str](), []
    for event in index(now, "event").chosen(events, "newest", ORDERS["newest"]):
        named = [agent for agent in told.get(event.iri, ()) if found.places.get(agent) in passing]
        if named:
            columns.append(event)
            counted.update(named)
    return Matrix(columns, counted)


def cells(now: View) -> Cells:
    """Event → agent → its surest statement: present before absent before announced, then by the place of the sentence."""
    return now.keep("attendance", lambda: _cells(now.tuples("matrix")))


def _cells(rows: Iterable[Sequence[str]]) -> Cells:
    found: Cells = defaultdict(dict)
    for agent, event, status, capacity, source in rows:
        status, capacity = status.removeprefix(KG.base), capacity.removeprefix(KG.base)
        held = found[event].get(agent)
        if held is None or (STATUSES.index(status), source) < (STATUSES.index(held["status"]), held["source"]):
            found[event][agent] = {"status": status, "capacity": capacity, "source": source}
    return dict(found)
