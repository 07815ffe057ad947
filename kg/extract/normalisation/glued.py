"""Hyphens that are glued to what follows: of a dateline ("Banyumas-Musyawarah Cabang …") or a list ("-Ketua: Ali")."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.areas import is_area
from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack

GLUED = re.compile(r"(?P<place>[A-Z][a-zA-Z]+(?: [A-Z][a-zA-Z]+){0,2})-(?P<word>[A-Z]\w+)")

MARK = re.compile(r"-(?=\w)")


def hyphens_unglued(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A dash for each hyphen between an area, with which a block begins, and a word that is no area, and a bullet for each that
    marks an item."""
    for block in copy.blocks:
        if block.kind == "item" and MARK.match(copy.text, block.start):
            yield block.start, block.start + 1, "•"
        match = GLUED.match(copy.text, block.start, block.end)
        if match and block.kind != "boilerplate" and is_area(match["place"]) and not is_area(match["word"]):
            yield match.end("place"), match.end("place") + 1, "–"
