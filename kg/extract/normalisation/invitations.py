"""The list of those to whom a letter of invitation goes, read as one of those who are to be there."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack
from kg.lines import ITEM

ADDRESSED = r"(?im)^\W*{page.addressed}\W*$"
"""A line that says no more than that a letter goes to those below."""

INVITES = r"(?i)(?<!\w){page.invites}(?!\w)"
BELOW = re.compile(r"\n\s*([^\n]*\S)")
FEWEST = 2
"""Items of such a list at least: to a single one a letter of any kind may go."""


def invited_as_present(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A word for those who are there, instead of the words for those to whom a letter goes that invites them."""
    text = copy.text
    for line in pack.pattern(ADDRESSED).finditer(text):
        listed = _items(text, line.end())
        if listed >= FEWEST and pack.pattern(INVITES).search(text):
            yield line.start(), line.end(), f"{pack.words('page', 'there')[0]}:"


def _items(text: str, end: int) -> int:
    """How many items of a list stand right below an offset."""
    count = 0
    while (line := BELOW.match(text, end)) and ITEM.match(line[1]):
        count, end = count + 1, line.end()
    return count
