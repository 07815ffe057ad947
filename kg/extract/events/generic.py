"""Talk of events in general: of what is done again and again, of what is wished for, and of what has no day yet."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.naming import Naming
from kg.extract.eventwords import EventWords
from kg.extract.page import Token

BEFORE, AFTER = 8, 3
"""Words before and after a naming in which a wish, and after it in which a habit, may be told."""

PROMISED = 2
"""Words from a promise or decision to what it is about at most."""

NEAR = 5
"""Words between "akan" and what will be."""


def speaks_generally(naming: Naming, start: int, inside: Sequence[Token], dated: bool, words: EventWords) -> bool:
    """True where a sentence (`inside`, `dated` where it tells a day) speaks of any event of the kind of the naming that begins at
    the offset `start`: "kerap mengikuti pelatihan", "simulasi sebaiknya dilakukan", "akan mengadakan pelatihan" without a day,
    "ngaji begini"."""
    first = next((k for k, token in enumerate(inside) if token.start >= start), len(inside))
    before, after = inside[:first], inside[first + naming.last - naming.first:][:AFTER]
    if after and words.among("such", after[0]):
        return True
    if any(words.among("wishes", token) for token in (*before[-BEFORE:], *after[:2])):
        return True
    if dated:
        return False
    if any(words.among("decided", token) for token in before[-PROMISED:]):  # "berjanji memfasilitasi dialog"
        return True
    return any(words.among("habits", token) for token in (*before, *after)) or any(
        words.among("coming", token) for token in before[-NEAR:]) or any(words.among("urging", token) for token in before)


def is_agreed(naming: Naming, tokens: Sequence[Token], words: EventWords) -> bool:
    """True for what an agreement is about: "nota kesepahaman (MoU) tentang pelatihan guru"."""
    before = tokens[max(0, naming.first - BEFORE):naming.first]
    return bool(before) and words.among("agreed_on", before[-1]) and any(words.among("agreements", token) for token in before)
