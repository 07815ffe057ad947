"""Two names around a dash whose short names a bracket joins by a hyphen, joined by one too: "Forum Anak – Forum Ibu (FA-FI)"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.bodies.abbreviated import shortens
from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack

WORDS = r"(?:[A-Z][\w'’]*(?:[ \n]{and}(?=[ \n]))?[ \n]){2,9}"
SHORT = re.compile(r"[A-Z]\w+[-–][A-Z]\w+\)")
"""Two short names at the end of a bracket."""

BEFORE = rf"(?P<left>{WORDS})(?P<dash>[–—-][ \n])(?P<right>{WORDS})\((?:[A-Z][\w'’]*[ \n]){{0,3}}$"
REACH = 200
"""Characters before the short names in which both names stand."""


def joined(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The hyphen for each such dash, with the spaces around it; two that anybody knows stay two."""
    known = pack.table("abbreviations", "national").keys() | pack.table("abbreviations", "movements").keys()
    for short in SHORT.finditer(copy.text):
        names = pack.pattern(BEFORE).search(copy.text, max(0, short.start() - REACH), short.start())
        first, second = re.split("[-–]", short.group()[:-1])
        if names and not {first, second} <= known and _shortens(first, names["left"]) and _shortens(second, names["right"]):
            yield names.start("dash") - 1, names.end("dash"), "-"


def _shortens(letters: str, name: str) -> bool:
    """Whether a short name is one of the last words of a name, or of all."""
    words, letters = name.casefold().split(), letters.casefold()
    return any(words[k][0] == letters[0] and shortens(letters, words[k:]) for k in range(len(words) - 1))
