"""Short names that a title writes as any word, "Pwm Jateng Gelar Rakerwil", read as the article writes them."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack

TITLED = re.compile(r"(?<![\w&/.'’-])[A-Z][a-z]{1,6}(?![\w'’.]|-(?!\d))")
"""A short word that begins with a capital."""


def short_names_in_capitals(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Such words of titles in capitals as stand in capitals, and in no other way, in the rest of the text."""
    for block in copy.blocks:
        rest = copy.text[block.end:] if block.kind == "title" else ""
        for match in TITLED.finditer(copy.text, block.start, block.end) if rest else ():
            short = match.group().upper()
            if short in rest and _only_so(short, rest):
                yield match.start(), match.end(), short


def _only_so(short: str, rest: str) -> bool:
    """True where a word stands in capitals wherever it stands."""
    found = re.findall(rf"(?<![\w-]){short}(?![\w-])", rest, re.IGNORECASE)
    return bool(found) and all(word == short for word in found)
