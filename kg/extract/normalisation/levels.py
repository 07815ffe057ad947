"""Levels of places that are shortened, read in full: "Kab. Kudus" is "Kabupaten Kudus"."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack
from kg.languages.expressions import compiled


def levels_in_full(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The whole word for each shortened one before a name, in its case."""
    short, whole = pack.once("levels.short", _compile)
    for match in short.finditer(copy.text):
        yield match.start(), match.end(), f"{whole[match[1]]} "


def _compile(pack: Pack) -> tuple[re.Pattern[str], Mapping[str, str]]:
    table = pack.table("places", "levels_short")
    whole = {way(short): way(full) for short, full in table.items() for way in (str, str.lower, str.upper)}
    words = "|".join([rf"{re.escape(word[0])}(?<![\w.&/-].){re.escape(word[1:])}" for word in whole]) or "(?!)"
    return compiled(rf"({words})(?:\.\s?|[ ])(?=[A-Z]\w|(?<=[.] )[a-z(])"), whole
