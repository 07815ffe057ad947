"""Titles and headings in capitals, read as the article itself writes their words."""
from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from kg.extract.spans import Span

WORD = re.compile(r"[^\W\d_]+(?:['’ʻ`‘-][^\W\d_]+)*")
FEW, ACRONYM = 3, 4
"""Words that a title in capitals holds at least, and letters up to which a word that is nowhere else may be an abbreviation."""


def recased(text: str, blocks: Iterable[Span]) -> str:
    """The text with the words of titles and headings in capitals as they stand most often elsewhere; those that stand nowhere
    else begin with a capital, short ones stay. The offsets stay."""
    shouted = [b for b in blocks if b.kind in ("title", "heading") and text[b.start:b.end].isupper()
               and len(WORD.findall(text, b.start, b.end)) >= FEW]
    if not shouted:
        return text
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for match in WORD.finditer(text):
        if not any(b.start <= match.start() < b.end for b in shouted):
            forms[match.group().casefold()][match.group()] += 1
    for block in shouted:
        line = WORD.sub(lambda m: _as_elsewhere(m.group(), forms), text[block.start:block.end])
        if len(line) == block.end - block.start:
            text = f"{text[:block.start]}{line[:1].upper()}{line[1:]}{text[block.end:]}"
    return text


def _as_elsewhere(word: str, forms: defaultdict[str, Counter[str]]) -> str:
    held = forms.get(word.casefold())
    if held:
        return held.most_common(1)[0][0]
    return word if len(word) <= ACRONYM else word.capitalize()
