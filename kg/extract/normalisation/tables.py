"""Rows of tables read as items of a list: what counts them, who stands in them, as what, and on what somebody speaks."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack

ROW = re.compile(r"(?m)^(?=[^\n|\t]*[|\t])(?:[^\S\n]*\|[^\n]*\||[^\n|]*\S[^\n|]*(?:\t|[^\S\n]\|)[^\n]*)$")
ROWS = re.compile(r"[|\t][^\n]*\n[^\n]*[|\t]")
EDGE = re.compile(r"[^\S\n]*(?:\t|\|)[^\S\n]*")
RULE = re.compile(r"[\s|:+=–—-]*")
"""A row, two of them, what stands between its cells, and the line below the names of columns."""

NOTHING = re.compile(r"\W*")
LISTED = re.compile(r"\(?(?:\d{1,3})[.)]?")
MARK = "• "
CELL_WORDS = 5
"""Words in the name of a column at most."""

KINDS, QUOTED = ("number", "name", "post", "body", "topic", "part", "aim", "time", "place", "holder"), ("topic", "part")
"""What columns hold, and what of it is no name where there are names."""

JOINTS = {("post", "name"): ": ", ("post", "body"): " "}
JOINT = " – "
"""What stands between two cells that say something."""

PLANNED = {"time": ", ", "place": ", ", "holder": ", "}
"""What stands before the cells that tell when, where and by whom something is planned."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Where the words of a cell stand, and which column it is in."""

    start: int
    end: int
    column: int


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    end: int
    cells: tuple[_Cell, ...]


def tables_listed(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """An item of a list for each row of a table with a column of names, and as what these stand there for its head."""
    text, words = copy.text, _words(pack)
    for table in _tables(text) if ("|" in text or "\t" in text) and ROWS.search(text) else ():
        kinds = [_kind(text[cell.start:cell.end], words) for cell in table[0].cells]
        if "name" in kinds and len({*kinds} - {""}) > 1:
            columns = {cell.column: kind for cell, kind in zip(table[0].cells, kinds, strict=True)}
            yield table[0].start, table[0].end, _lead(text, table[0], kinds, words)
            for row in table[1:]:
                yield from _item(text, row, columns)
        elif plan := _plan(text, table, kinds, words):
            yield table[0].start, table[0].end, ""
            for row in table[1:]:
                yield from _planned(text, row, plan, words)


def _tables(text: str) -> Iterator[list[_Row]]:
    """The rows that stand right below one another, two at least, without the lines between them."""
    table, below = list[_Row](), -1
    for found in ROW.finditer(text):
        if found.start() != below + 1 and table:
            yield from [table] if len(table) > 1 else []
            table = []
        below = found.end()
        if not RULE.fullmatch(text, found.start(), found.end()):
            table.append(_Row(found.start(), found.end(), tuple(_cells(text, found.start(), found.end()))))
    yield from [table] if len(table) > 1 else []


def _cells(text: str, start: int, end: int) -> Iterator[_Cell]:
    """The cells of a row that hold something; a bar at its beginning opens the first."""
    edges = [(start, start), *[m.span() for m in EDGE.finditer(text, start, end)], (end, end)]
    if not text[start:edges[1][0]].strip():
        del edges[0]
    for column, (before, after) in enumerate(pairwise(edges)):
        first, last = before[1], after[0]
        if not NOTHING.fullmatch(text, first, last):
            yield _Cell(first, last, column)


def _lead(text: str, head: _Row, kinds: Sequence[str], words: dict[str, frozenset[str]]) -> str:
    """What the names of the columns say of those in the rows, with a colon; nothing where they say nothing."""
    if "topic" in kinds:
        return f"{min(words['speaks'])}:"
    cell = head.cells[kinds.index("name")]
    told = [word for word in text[cell.start:cell.end].split() if word.casefold() not in words["bare"]]
    return f"{' '.join(told).capitalize()}:" if told else ""


def _item(text: str, row: _Row, columns: dict[int, str]) -> Iterator[Spot]:
    """What marks a row as an item, what joins its cells, and marks of quotation around what somebody speaks on."""
    if not any(columns.get(cell.column) == "name" for cell in row.cells):
        return
    mark, cells = _marked(text, row, columns)
    at, close, last = row.start, mark, ""
    for cell in cells:
        kind = columns.get(cell.column, "")
        joint, quoted = JOINTS.get((last, kind), JOINT) if last else "", kind in QUOTED
        if joint == " " and text[row.start:at].split()[-1] == text[cell.start:cell.end].split()[0]:
            joint = JOINT  # "Kepala Desa | Desa Getas"
        yield at, cell.start, f"{close}{joint}{'“' if quoted else ''}"
        at, close, last = cell.end, "”" if quoted else "", kind or "other"
    yield at, row.end, close


def _plan(text: str, table: Sequence[_Row], kinds: Sequence[str], words: dict[str, frozenset[str]]) -> dict[int, str]:
    """The columns of a table of aims, or of what is held on days that its rows tell; none of other tables."""
    columns = {cell.column: kind for cell, kind in zip(table[0].cells, kinds, strict=True)}
    days = (text[cell.start:cell.end] for row in table[1:] for cell in row.cells if columns.get(cell.column) == "time")
    dated = "part" in kinds and any(not words["months"].isdisjoint(day.casefold().split()) for day in days)
    return columns if "aim" in kinds or dated and "topic" not in kinds else {}


def _planned(text: str, row: _Row, columns: dict[int, str], words: dict[str, frozenset[str]]) -> Iterator[Spot]:
    """What marks a row as an item, a capital at its beginning, and what joins its cells; no time of an aim, nor until when
    it is to be done."""
    mark, cells = _marked(text, row, columns)
    at = row.start
    for k, cell in enumerate(cells):
        kind, said = columns.get(cell.column, ""), text[cell.start:cell.end].casefold()
        if kind == "time" and ("aim" in columns.values() or not words["until"].isdisjoint(said.split())):
            continue
        joint = PLANNED.get(kind, JOINT) + f"{min(words['by'])} " * (kind == "holder") if k else mark
        yield at, cell.start + 1, joint + (text[cell.start] if k else text[cell.start].upper())
        at = cell.end
    yield at, row.end, ""


def _marked(text: str, row: _Row, columns: dict[int, str]) -> tuple[str, Sequence[_Cell]]:
    """What marks a row as an item, and its cells but for the one that counts it."""
    if columns.get(row.cells[0].column) != "number":
        return MARK, row.cells
    number = LISTED.fullmatch(text, row.cells[0].start, row.cells[0].end)
    return f"{number.group().strip('.()')}. " if number else MARK, row.cells[1:]


def _kind(name: str, words: dict[str, frozenset[str]]) -> str:
    """What a column holds by its name: numbers, names, posts or topics."""
    told = [word.strip(".,()").casefold() for word in re.split(r"[\s/]+", name)]
    if len(told) > CELL_WORDS:
        return ""
    return next((kind for kind in KINDS if not words[kind].isdisjoint(told)), "")


def column_kind(name: str, pack: Pack) -> str:
    """What a column holds by its name, "" where it tells none."""
    return _kind(name, _words(pack))


def _words(pack: Pack) -> dict[str, frozenset[str]]:
    return pack.once("tables.columns", _columns)


def _columns(pack: Pack) -> dict[str, frozenset[str]]:
    words = {kind: frozenset(pack.table("page", "columns").get(kind, ())) for kind in (*KINDS, "bare", "speaks", "until", "by")}
    return {**words, "months": frozenset(pack.table("dates", "months"))}
