"""Which lines of a page are sentences, and which are days."""
from __future__ import annotations

import re
from functools import lru_cache

WORDS = 9
"""Words that a line of prose holds at least; it ends like a sentence."""

WORD = re.compile(r"\w\S*")
NAME, TAKEN_UP = re.compile(r"\b[A-Z][a-z’']{3,}|\b[A-Z]{3,}\b"), 2
"""Words that may be of names, and how many of them two sentences of one article share."""

JOINTS, ROW = re.compile(r"\s(?:\*{2,}|\||•|·|//|\.{3}|…|»|::)\s|\]\s*\["), 2
"""Signs between the parts of a menu or a running text, and how many make one of a line."""

LONG = 25
"""Words from which a line is prose however it ends."""

END = re.compile(r"[.!?…][\"”’')\]]*(?:\s*\*{0,3}\s*\([^()]{1,40}\)\.?|\s*\*+\s*\w*|\s+[a-z/]{2,10})?$|,[\"”]?$|:$")
"""How a sentence ends, with who signs behind it."""

DAY = re.compile(r"(?:[^\W\d_]{3,9},\s+)?\b\d{1,2}(?:\s+[^\W\d_]{3,10},?\s+|[/.-]\d{1,2}[/.-])(?:19|20)\d\d\b"
                 r"|\b[^\W\d_]{3,9}\s+\d{1,2},\s+(?:19|20)\d\d\b")
"""A full date in figures or words, with its weekday."""

CLOCK_OR_DAY = re.compile(rf"\b\d{{1,2}}[.:]\d\d\s*(?:WIB|WITA|WIT)\b|{DAY.pattern}")
DAY_ALONE = re.compile(rf"\W*{DAY.pattern}[\s,|•·–—-]*(?:\d{{1,2}}[.:]\d\d)?\s*(?:WIB|WITA|WIT|am|pm)?\W*", re.IGNORECASE)
"""A line that is a full date, with an hour at most."""

PLACE_AND_DAY = re.compile(rf"(?:[A-Z][\w’'-]*\s?){{1,4}},\s+(?:[\w ]+\s)?{DAY.pattern}[.,]?")
"""A line of a place and a day, as stands above those who sign."""


@lru_cache(maxsize=512)
def is_prose(line: str) -> bool:
    """The line is a sentence or more, or ends one."""
    words = len(WORD.findall(line))
    return (words >= LONG or words >= WORDS and END.search(line) is not None) and len(JOINTS.findall(line)) < ROW
