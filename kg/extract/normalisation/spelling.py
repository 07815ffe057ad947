"""Words on which the reading rests, misspelt as many hands do, read as they were meant: "sekertaris", "dilaksankan"."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack

WORD, LETTERS = re.compile(r"[^\W\d_]+"), re.compile("[a-z]+")
"""A word, and what is quickly found of one."""


def words_respelt(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Where a word is misspelt, and the word, in small letters or capitals as it stands."""
    meant = pack.once("spelling.meant", _meant)
    if meant.keys().isdisjoint(LETTERS.findall(copy.text.casefold())):
        return
    for found in WORD.finditer(copy.text):
        word = found.group()
        if right := meant.get(word.casefold()):
            yield found.start(), found.end(), right.upper() if word.isupper() else right.title() if word.istitle() else right


def _meant(pack: Pack) -> Mapping[str, str]:
    """What is meant by each misspelt word."""
    return {wrong: right for right, forms in pack.table("spelling", "words").items() for wrong in forms}
