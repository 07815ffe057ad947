"""Which line breaks of a text its writer meant, and which only the width of the page made."""
from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from kg.lines import ITEM, PROPORTIONAL, WIDEST

NEW = 0.6
"""Share of the lines of a paragraph behind its first that begin something new, from which all do: an agenda, an address."""

ROW = re.compile(r"\S(?:[^\n]*\S)?")
TIMED = re.compile(r"\(?\d{1,2}[.:]\d\d\b")
"""What a line of an agenda may begin with."""


def unwrapped(text: str, paragraphs: Iterable[tuple[int, int]]) -> str:
    """A text in whose paragraphs (start and end) the breaks that only the width made are spaces; all offsets stay."""
    letters, width = list(text), _width(text)
    for start, end in paragraphs:
        rows = list(ROW.finditer(text, start, end))
        fresh = sum(_begins(row.group()) for row in rows[1:])
        meant = len(rows) > 2 and fresh >= NEW * (len(rows) - 1)
        for before, after in pairwise(rows):
            if not meant and not TIMED.match(after.group()) and _is_full(before.group(), after.group(), width):
                letters[before.end():after.start()] = " " * (after.start() - before.end())
    return "".join(letters)


def _begins(line: str) -> bool:
    """The line begins like a sentence, a name or an item."""
    return line[0].isupper() or line[0].isdigit() or ITEM.match(line) is not None


def _is_full(line: str, after: str, width: int | None) -> bool:
    """The first word of the next line would hardly have fitted."""
    return width is not None and len(line) + 1 + len(after.split()[0]) > PROPORTIONAL * width


def _width(text: str) -> int | None:
    """The characters of a full line, None for a text whose lines are longer than any page is wide."""
    sizes = sorted(len(row.group()) for row in ROW.finditer(text))
    width = sizes[-1 - len(sizes) // 20] if sizes else 0
    return width if width <= WIDEST else None

