"""The matrix of who was at which event: present, absent as stated, announced; an empty cell is not reported."""
from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from flask import Blueprint, Response, abort, render_template, request

from kg.graph.vocabulary import KG
from kg.model import STATUSES

from .explorer import Line, View, view
from .facets import Choice, Filters, Item, chosen, facets, items
from .lists import _label, titles
from .tables import FORMATS, plain_table

pages = Blueprint("attendance", __name__)

ROWS, COLUMNS = 60, 25
"""What is shown at first; `all=1` shows everything."""

SIDES = {"person": ("body",), "organisation": ("parent",)}
EVENT_FACETS = ("year", "kind", "place", "series")


@dataclass(frozen=True)
class Matrix:
    """Rows and columns that have anything to show, and the surest statement of each cell by (row, column)."""

    rows: list[Item]
    columns: list[Item]
    cells: dict[tuple[str, str], Line]


@pages.get("/attendance")
def page() -> str:
    """The matrix, with filters for its rows and its columns."""
    side, matrix, listed = _state()
    every = "all" in request.args
    rows, columns = (matrix.rows, matrix.columns) if every else _corner(matrix)
    return render_template("attendance/page.html", side=side, matrix=matrix, rows=rows, columns=columns, every=every,
                           facets=listed, titles=titles(), words=request.args.get("q", ""))


@pages.get("/attendance.<any(csv, tsv, json):form>")
def table(form: str) -> Response:
    """The whole matrix that the filters leave."""
    if form not in FORMATS:
        abort(404)
    _side, matrix, _listed = _state()
    labels = _unlike([item.label for item in matrix.columns])
    rows = [{"name": row.label, "iri": row.iri, **{
        label: matrix.cells[row.iri, column.iri]["status"] if (row.iri, column.iri) in matrix.cells else ""
        for label, column in zip(labels, matrix.columns, strict=True)}} for row in matrix.rows]
    return plain_table(["name", "iri", *labels], rows, form, "attendance")


def _corner(matrix: Matrix) -> tuple[list[Item], list[Item]]:
    """The newest columns, and the rows that have most to show in them."""
    columns = matrix.columns[:COLUMNS]
    seen = {row.iri: sum((row.iri, column.iri) in matrix.cells for column in columns) for row in matrix.rows}
    return sorted((row for row in matrix.rows if seen[row.iri]), key=lambda row: -seen[row.iri])[:ROWS], columns


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
    return side, _matrix(chosen(items(now, side), agents), chosen(items(now, "event"), events), cells(now)), listed


def _filters(facets: tuple[str, ...], words: str) -> Filters:
    given = {facet: [value for value in request.args.getlist(facet) if value] for facet in facets}
    return Filters(request.args.get(words, "").strip()[:200], {f: frozenset(values) for f, values in given.items() if values})


def _matrix(agents: list[Item], events: list[Item], told: dict[str, dict[str, Line]]) -> Matrix:
    wanted = {event.iri for event in events}
    counted = {agent.iri: sum(event in wanted for event in told.get(agent.iri, ())) for agent in agents}
    rows = sorted((agent for agent in agents if counted[agent.iri]), key=lambda item: -counted[item.iri])
    seen = {event for row in rows for event in told[row.iri]}
    columns = sorted((e for e in events if e.iri in seen), key=lambda item: item.first("start"), reverse=True)
    return Matrix(rows, columns, {(row.iri, event): line for row in rows for event, line in told[row.iri].items()})


def cells(now: View) -> dict[str, dict[str, Line]]:
    """Agent → event → its surest statement: present before absent before announced."""
    return now.keep("attendance", lambda: _cells(now))


def _cells(now: View) -> dict[str, dict[str, Line]]:
    found: dict[str, dict[str, Line]] = defaultdict(dict)
    for agent, event, status, capacity, source in now.tuples("matrix"):
        status, capacity = status.removeprefix(KG.base), capacity.removeprefix(KG.base)
        held = found[agent].get(event)
        if held is None or STATUSES.index(status) < STATUSES.index(held["status"]):
            found[agent][event] = {"status": status, "capacity": capacity, "source": source}
    return dict(found)
