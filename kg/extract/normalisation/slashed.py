"""Rows of tables that are typed as text, read with bars: "No / Nama / Jabatan" above "1. Ali Rahman / Ketua"."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.copy import ReadingCopy, Spot
from kg.extract.normalisation.tables import column_kind
from kg.languages import Pack

LINE = re.compile(r"(?m)^[^\n|\t]*\S")
"""A line of words, without a bar."""

EDGE = re.compile(r"[^\S\n]+(?:/|//|–|—|-|;)[^\S\n]+|;[^\S\n]*")
"""What stands between two cells."""

NUMBERED = re.compile(r"[^\S\n]*\(?\d{1,3}[.)]?([^\S\n]+)(?=\S)")
"""What counts a row, and the space behind it."""

BAR = " | "
LONGEST = 60
"""Letters of the names of columns at most."""


def rows_barred(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A bar for each mark between the cells of such rows, and for the space behind the number that counts one."""
    text = copy.text
    lines = list(LINE.finditer(text))
    for k, head in enumerate(lines):
        if head.end() - head.start() > LONGEST or (edges := _named(text, head, pack)) is None:
            continue
        counted = column_kind(text[head.start():edges[0].start()], pack) == "number"
        bars = [spot for row in _below(lines, k) for spot in _parted(text, row, edges[0].group().strip(), len(edges), counted)]
        if bars:
            yield from [*((edge.start(), edge.end(), BAR) for edge in edges), *bars]


def _named(text: str, line: re.Match[str], pack: Pack) -> Sequence[re.Match[str]] | None:
    """What parts the names of columns on a line, where each is one, and one is that of names."""
    edges = list(EDGE.finditer(text, line.start(), line.end()))
    if not edges or len({edge.group().strip() for edge in edges}) > 1:
        return None
    spots = [(line.start(), line.start()), *[edge.span() for edge in edges], (line.end(), line.end())]
    kinds = [column_kind(text[before[1]:after[0]], pack) for before, after in pairwise(spots)]
    return edges if all(kinds) and "name" in kinds and len(set(kinds)) > 1 else None


def _below(lines: Sequence[re.Match[str]], k: int) -> Iterator[re.Match[str]]:
    """The lines right below one another from line `k` on."""
    for before, line in pairwise(lines[k:]):
        if line.start() != before.end() + 1:
            return
        yield line


def _parted(text: str, row: re.Match[str], mark: str, most: int, counted: bool) -> Iterator[Spot]:
    """The bars of a row, as many as there are between the names of columns at most."""
    number = NUMBERED.match(text, row.start(), row.end()) if counted else None
    begun = number.end() if number else row.start()
    edges = [edge for edge in EDGE.finditer(text, begun, row.end()) if edge.group().strip() == mark][:most - bool(number)]
    if number:
        yield number.start(1), number.end(1), BAR
    yield from ((edge.start(), edge.end(), BAR) for edge in edges)
