"""Hyphens that are glued to what follows: of a dateline ("Banyumas-Musyawarah Cabang …") or a list ("-Ketua: Ali")."""
from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.areas import is_area
from kg.extract.spans import Span

GLUED = re.compile(r"(?P<place>[A-Z][a-zA-Z]+(?: [A-Z][a-zA-Z]+){0,2})-(?P<word>[A-Z]\w+)")

MARK = re.compile(r"-(?=\w)")


def unglued(text: str, blocks: Iterable[Span]) -> str:
    """The text with a dash for each hyphen between an area, with which a block begins, and a word that is no area, and a bullet
    for each that marks an item; the offsets stay."""
    for block in blocks:
        if block.kind == "item" and MARK.match(text, block.start):
            text = f"{text[:block.start]}•{text[block.start + 1:]}"
        match = GLUED.match(text, block.start, block.end)
        if match and block.kind != "boilerplate" and is_area(match["place"]) and not is_area(match["word"]):
            at = match.end("place")
            text = f"{text[:at]}–{text[at + 1:]}"
    return text
