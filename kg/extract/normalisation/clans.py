"""The word between a woman's name and that of her clan, read in small letters: "Yohana Br. Tarigan" names no brother."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.copy import ReadingCopy, Spot
from kg.extract.lexicon import fold_name, lexicon
from kg.languages import Pack

TEMPLATE = r"(?<=[a-z] ){names.clans}(?=\.? ?(?P<clan>[A-Z][a-z]+))"
"""Such a word with a capital between two words of names."""

BEFORE = re.compile(r"[A-Z][a-z'’]+(?= $)")
"""The word before."""

LONGEST = 25
"""Letters of that word at most."""


def clan_words_lowered(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The word in small letters after a known name and before one that is no given name."""
    lex = lexicon(pack)
    for found in pack.pattern(TEMPLATE).finditer(copy.text):
        before = BEFORE.search(copy.text, max(0, found.start() - LONGEST), found.start())
        if before and lex.known(fold_name(before[0])) and fold_name(found["clan"]) not in lex.given:
            yield found.start(), found.end(), found[0].casefold()
