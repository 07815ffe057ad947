"""Short names that a title writes as any word, "Pwm Jateng Gelar Rakerwil", read as the article writes them."""
from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.spans import Span

TITLED = re.compile(r"(?<![\w&/.'’-])[A-Z][a-z]{1,6}(?![\w'’.]|-(?!\d))")
"""A short word that begins with a capital."""


def with_short_names(text: str, blocks: Iterable[Span]) -> str:
    """The text with such words of titles in capitals as stand in capitals, and in no other way, in the rest of it."""
    for block in blocks:
        if block.kind != "title":
            continue
        rest = text[block.end:]
        for match in TITLED.finditer(text, block.start, block.end):
            short = match.group().upper()
            if short in rest and _only_so(short, rest):
                text = f"{text[:match.start()]}{short}{text[match.end():]}"
    return text


def _only_so(short: str, rest: str) -> bool:
    """True where a word stands in capitals wherever it stands."""
    found = re.findall(rf"(?<![\w-]){short}(?![\w-])", rest, re.IGNORECASE)
    return bool(found) and all(word == short for word in found)
