"""Answers as tables, and tables as text, CSV, TSV and JSON."""
from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode

from kg.graph.vocabulary import KG

Term = NamedNode | Literal | BlankNode
Row = Mapping[str, Term | None]

FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
SIGNED = re.compile(r"[+-]\d+(?:\.\d+)?")

NARROW = 12
"""Characters that a column keeps, however narrow the terminal is."""

_NUMBERS = {f"http://www.w3.org/2001/XMLSchema#{name}": kind
            for name, kind in (("integer", int), ("decimal", float), ("double", float), ("int", int))}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of terms by variable; `variables` are in the order of the query. None where a row has no value."""

    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    truncated: bool = False


def read_table(solutions: Any, limit: int | None = None) -> Table:
    """The table of a query's solutions, cut after `limit` rows."""
    variables = tuple(v.value for v in solutions.variables)
    rows: list[Row] = []
    for solution in solutions:
        if limit is not None and len(rows) >= limit:
            return Table(variables, tuple(rows), truncated=True)
        rows.append({name: solution[name] for name in variables})
    return Table(variables, tuple(rows))


def text(term: Term | None) -> str:
    """A term as plain text, "" for none."""
    return term.value if term is not None else ""


def shown(term: Term | None) -> str:
    """A term as a person reads it: a term of the ontology by its own name ("present"), the rest as plain text."""
    return term.value.removeprefix(KG.base) if isinstance(term, NamedNode) else text(term)


def value(term: Term | None) -> Any:
    """A term as a JSON value: numbers and booleans as such, the rest as text."""
    if isinstance(term, Literal):
        if term.datatype.value.endswith("#boolean"):
            return term.value == "true"
        return _NUMBERS.get(term.datatype.value, str)(term.value)
    return term.value if term is not None else None


def separated(table: Table, delimiter: str = ",") -> str:
    """CSV (or TSV) with a line of variables. A text that a spreadsheet would run as a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n" if delimiter == "," else "\n")
    writer.writerow(table.variables)
    writer.writerows([harmless(text(row.get(name))) for name in table.variables] for row in table.rows)
    if table.truncated:
        writer.writerow(["# truncated"])
    return out.getvalue()


def objects(table: Table) -> list[dict[str, Any]]:
    """The rows as plain data."""
    return [{name: value(row.get(name)) for name in table.variables} for row in table.rows]


def as_json(table: Table, **more: Any) -> str:
    """The table as one JSON object, with `more` before its rows."""
    data = {**more, "variables": list(table.variables), "truncated": table.truncated, "rows": objects(table)}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def aligned(header: Iterable[str], rows: Iterable[Iterable[str]], width: int = 60, total: int = 0) -> str:
    """A table for reading in a terminal; longer cells are cut at `width` characters.

    Where `total` says how wide the terminal is, the widest columns are cut further until all fit, or are NARROW.
    """
    lines = [[" ".join(cell.split()) for cell in row] for row in (header, *rows)]
    widths = [min(width, max(map(len, column))) for column in zip(*lines, strict=True)]
    while total and sum(widths) + 2 * (len(widths) - 1) > total and max(widths, default=0) > NARROW:
        widths[widths.index(max(widths))] -= 1
    lines = [[_cut(cell, size) for cell, size in zip(line, widths, strict=True)] for line in lines]
    ruled = [lines[0], ["-" * size for size in widths], *lines[1:]]
    padded = ("  ".join(cell.ljust(size) for cell, size in zip(line, widths, strict=True)) for line in ruled)
    return "\n".join(line.rstrip() for line in padded) + "\n"


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else cell[: width - 1] + "…"


def harmless(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula: what begins like one gets an apostrophe before it; numbers stay."""
    return cell if cell[:1] not in FORMULA or SIGNED.fullmatch(cell) else "'" + cell
