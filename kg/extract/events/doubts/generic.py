"""Talk of events in general: of what is done again and again, of what is wished for, and of what has no day yet."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.naming import Naming
from kg.extract.eventwords import EventWords, Kind
from kg.extract.page import Token

BEFORE, AFTER = 8, 3
"""Words before and after a naming in which a wish, and after it in which a habit, may be told."""

FAR = 16
"""Words between an agreement and what leads to that which it is about, at most."""

PROMISED = 2
"""Words from a promise or decision to what it is about at most."""

NEAR = 5
"""Words between "akan" and what will be."""

SIGNED, SIGNING = 14, 5
"""Tokens from an agreement to the verb that says it was signed, and from a verb of signing to the agreement, at most."""

ADVISED = 4
"""Words from a verb of urging to what is to be done at most."""


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
    if len(before) > 1 and words.among("denied", before[-2]) and words.among("doers", before[-1]):
        return True  # "banyak koperasi belum melaksanakan RAT"
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


def signed_between(naming: Naming, tokens: Sequence[Token], words: EventWords) -> bool:
    """True for the verb and what was signed where the two stand behind who agreed: "signed an MoU | between Unhas and BPS"."""
    if not naming.kind.verb or len(naming.kind.words) < 2:
        return False
    for k in range(naming.kind_end, min(naming.kind_end + SIGNING, len(tokens) - 2)):
        if not tokens[k].word:
            return False
        if words.small("between", tokens[k]):
            return tokens[k + 1].capital or words.among("articles", tokens[k + 1]) and tokens[k + 2].capital
    return False


def signs_nothing(tokens: Sequence[Token], i: int, kind: Kind, words: EventWords) -> bool:
    """True for a verb of signing at token `i` that is only advised, or stands without an agreement: "SK yang ditandatangani
    Bupati", "menyarankan puskesmas menjalin kerja sama"."""
    if not kind.verb or kind.key not in words.lists["signings"]:
        return False
    if words.some("urging", tokens[max(0, i - ADVISED):i]):
        return True
    if len(kind.words) > 1:
        return False
    if words.doing(kind):
        return not any(_agreed(token, words) for token in tokens[i + 1:i + SIGNING])
    return signed_before(tokens, i, words) is None


def signed_before(tokens: Sequence[Token], i: int, words: EventWords) -> tuple[int, int] | None:
    """The first and last tokens of the agreement before a verb of signing in the passive: "MoU tersebut ditandatangani"."""
    before = range(i - 1, max(-1, i - SIGNED), -1)
    last = next((k for k in before if tokens[k].text in (".", ";", ":") or _agreed(tokens[k], words)), i)
    if last == i or not _agreed(tokens[last], words):
        return None
    first = k = last
    while k > 0 and (tokens[k - 1].text == "(" or tokens[k - 1].capital or _agreed(tokens[k - 1], words)):
        k -= 1
        first = k if _agreed(tokens[k], words) else first
    end = first + 1
    while end < i and tokens[end].word and not (words.among("auxiliaries", tokens[end]) or any(
            words.small(small, tokens[end]) for small in ("which", "this", "that"))):
        end += 1
    return first, end


def _agreed(token: Token, words: EventWords) -> bool:
    return words.among(("agreements", "accords"), token)
