"""Short names of bodies with dots between their letters, read without: "M.U.I. Kudus" is "MUI Kudus"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.bodies.words import body_words
from kg.extract.copy import ReadingCopy, Spot
from kg.languages import SHORTS, Pack

DOTTED = re.compile(r"[A-Z](?<![\w.].)(?:\.[A-Z]){1,6}(?:\.(?=[ ,;)])|(?=\.(?!\w))|(?![.\w]))")

FEWEST = 3
"""Letters of one that is no legal form: two may be those of somebody's names."""

LISTS = ("levels", "heads", "agencies", "units")


def short_names_undotted(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The letters alone of what lists know as the short name of a body, and of no title."""
    known, titles = pack.once("dotted.known", _known)
    family = body_words(pack).family
    for match in DOTTED.finditer(copy.text):
        short = match.group().replace(".", "")
        if short in known or len(short) >= FEWEST and short not in titles and family(short) is not None:
            yield match.start(), match.end(), short


def _known(pack: Pack) -> tuple[frozenset[str], frozenset[str]]:
    """Short names of bodies, and titles with which they might be taken for another."""
    titles = {title.replace(".", "") for name in ("prefixes", "suffixes", "after_comma", "bare")
              for title in pack.words("titles", name)}
    listed = {*(short for table in SHORTS for short in pack.table("abbreviations", table)),
              *(word for name in LISTS for word in pack.words("bodies", name))}
    legal = {word for word in pack.words("bodies", "legal") if word.isupper()}
    known = {word for word in listed if word.isupper() and len(word) >= FEWEST} | legal
    return frozenset(known - titles), frozenset(titles)
