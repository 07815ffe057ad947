"""Talk of events in general: of what is done again and again, of what is wished for, and of what has no day yet."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.naming import Naming
from kg.extract.eventwords import EventWords
from kg.extract.page import Token

BEFORE, AFTER = 8, 3
"""Words before and after a naming in which a wish, and after it in which a habit, may be told."""

FAR = 16
"""Words between an agreement and what leads to that which it is about, at most."""

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
    if words.some("wishes", (*before[-BEFORE:], *after[:2])):
        return True
    if dated:
        return False
    if words.some("decided", before[-PROMISED:]):  # "berjanji memfasilitasi dialog"
        return True
    if words.some("duties", before[-NEAR:]) and not inside[first].capital:
        return True
    return words.some("habits", (*before, *after)) or words.some("coming", before[-NEAR:]) or words.some("urging", before)


def is_agreed(naming: Naming, tokens: Sequence[Token], words: EventWords) -> bool:
    """True for what an agreement is about: "nota kesepahaman (MoU) tentang pelatihan guru", also as the last of several."""
    k = naming.first - 1
    if k > 0 and words.small("and", tokens[k]):
        while k > 0 and naming.first - k < BEFORE and tokens[k].word and not words.among("agreed_on", tokens[k]):
            k -= 1
    before = tokens[max(0, k - FAR):k]
    return k >= 0 and words.among("agreed_on", tokens[k]) and words.some("agreements", before)
