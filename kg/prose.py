"""Which lines of a page are sentences, and where an article's begin."""
from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

WORDS = 9
"""Words that a line of prose holds at least; it ends like a sentence."""

LONG = 25
"""Words from which a line is prose however it ends."""

END = re.compile(r"[.!?…][\"”’')\]]*(?:\s*\*{0,3}\s*\([^()]{1,40}\)\.?|\s*\*+\s*\w*)?$|,[\"”]?$|:$")
"""How a sentence ends, with who signs behind it."""

DAY = re.compile(r"(?:[^\W\d_]{3,9},\s+)?\b\d{1,2}(?:\s+[^\W\d_]{3,10},?\s+|[/.-]\d{1,2}[/.-])(?:19|20)\d\d\b"
                 r"|\b[^\W\d_]{3,9}\s+\d{1,2},\s+(?:19|20)\d\d\b")
"""A full date in figures or words, with its weekday."""

CLOCK_OR_DAY = re.compile(rf"\b\d{{1,2}}[.:]\d\d\s*(?:WIB|WITA|WIT)\b|{DAY.pattern}")
DAY_ALONE = re.compile(rf"\W*{DAY.pattern}[\s,|•·–—-]*(?:\d{{1,2}}[.:]\d\d)?\s*(?:WIB|WITA|WIT|am|pm)?\W*", re.IGNORECASE)
"""A line that is a full date, with an hour at most."""

NEXT = 3
"""Lines behind the first sentence among which another one stands, unless it is all there is."""


def is_prose(line: str) -> bool:
    """The line is a sentence or more, or ends one."""
    words = len(line.split())
    return words >= LONG or words >= WORDS and END.search(line) is not None


def opening(lines: Sequence[str]) -> int | None:
    """The number of the line with which the sentences of a page begin, None where it has none; one that stands alone above, such
    as a running text, is passed over where others follow together or one is longer."""
    held = [number for number, line in enumerate(lines) if is_prose(line)]
    together = (one for one, other in pairwise(held) if other - one < NEXT)
    return next(together, max(held, key=lambda number: len(lines[number]), default=None))
