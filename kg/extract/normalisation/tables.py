"""Rows of tables read as items of a list: what counts them, who stands in them, as what, and on what somebody speaks."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack

ROW = re.compile(r"(?m)^(?:[^\S\n]*\|[^\n]*\||[^\n|]*\S[^\n|]*(?:\t|[^\S\n]\|)[^\n]*)$")
ROWS = re.compile(r"[|\t][^\n]*\n[^\n]*[|\t]")
EDGE = re.compile(r"[^\S\n]*(?:\t|\|)[^\S\n]*")
RULE = re.compile(r"[\s|:+=–—-]*")
"""A row, two of them, what stands between its cells, and the line below the names of columns."""

NOTHING = re.compile(r"\W*")
LISTED = re.compile(r"\(?(?:\d{1,3})[.)]?")
MARK = "• "
CELL_WORDS = 5
"""Words in the name of a column at most."""

KINDS, QUOTED = ("number", "name", "post", "body", "topic", "part"), ("topic", "part")
"""What columns hold, and what of it is no name."""

JOINTS = {("post", "name"): ": ", ("post", "body"): " "}
JOINT = " – "
"""What stands between two cells that say something."""


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


def listed(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """An item of a list for each row of a table with a column of names, and as what these stand there for its head."""
    text, words = copy.text, _words(pack)
    for table in _tables(text) if ("|" in text or "\t" in text) and ROWS.search(text) else ():
        kinds = [_kind(text[cell.start:cell.end], words) for cell in table[0].cells]
        if "name" in kinds and len({*kinds} - {""}) > 1:
            columns = {cell.column: kind for cell, kind in zip(table[0].cells, kinds, strict=True)}
            yield table[0].start, table[0].end, _lead(text, table[0], kinds, words)
            for row in table[1:]:
                yield from _item(text, row, columns)


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
    cells = list(row.cells)
    if not any(columns.get(cell.column) == "name" for cell in cells):
        return
    mark = MARK
    if columns.get(cells[0].column) == "number":
        number = LISTED.fullmatch(text, cells[0].start, cells[0].end)
        mark = f"{number.group().strip('.()')}. " if number else MARK
        del cells[0]
    at, close, last = row.start, mark, ""
    for cell in cells:
        kind = columns.get(cell.column, "")
        joint, quoted = JOINTS.get((last, kind), JOINT) if last else "", kind in QUOTED
        if joint == " " and text[row.start:at].split()[-1] == text[cell.start:cell.end].split()[0]:
            joint = JOINT  # "Kepala Desa | Desa Getas"
        yield at, cell.start, f"{close}{joint}{'“' if quoted else ''}"
        at, close, last = cell.end, "”" if quoted else "", kind or "other"
    yield at, row.end, close


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
    return {kind: frozenset(pack.table("page", "columns").get(kind, ())) for kind in (*KINDS, "bare", "speaks")}
