"""Names that a body and a gathering may bear ("Forum …", "… Camp"), told apart by what is said around them."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.found import Name
from kg.extract.eventwords import EventWords
from kg.extract.numerals import ROMAN, YEAR
from kg.extract.page import Token

SMALL = ("auxiliaries", "being")
"""Lists of small words before a verb."""

SKIPPED = ("the", "its", "a", "an", "-", "st", "nd", "rd", "th")
"""What may stand, with figures, between a name and the word before it."""

BRACKETED = 3
"""Tokens of one word in brackets."""


def is_gathering(tokens: Sequence[Token], name: Name, words: EventWords) -> bool:
    """True for a name of an event: its short form is one, its last word is a title's, or its first may be and it was held."""
    head, first = tokens[name.first], words.among("forums", tokens[name.first])
    if first and any(words.at(tokens, opening + 1) for opening, closing, _ in name.brackets if closing - opening == BRACKETED):
        return True
    last = next((opening for opening, closing, _ in name.brackets if closing == name.last), name.last) - 1
    if last > name.first and words.among("titles", tokens[last]) and not words.among("title_bodies", tokens[last]):
        return True
    if (first or words.among("sittings", head)) and _numbered(tokens, name.last, words):
        return True
    both = first or last > name.first and words.among("title_bodies", tokens[last])
    return both and (_placed(tokens, name, words) or _held(tokens, name.last, words))


def is_sitting(tokens: Sequence[Token], i: int, words: EventWords) -> bool:
    """True for the gathering of a body that bears its name, with its number: "Sinode IV Keuskupan Ruteng"."""
    return words.among("sittings", tokens[i]) and ROMAN.match(tokens[i + 1].text) is not None


def of_leaders(tokens: Sequence[Token], i: int, branch: Sequence[str], words: EventWords) -> bool:
    """True for the words of a branch at token `i` that tell whose leaders meet: "Rapat | Pimpinan Nasional Partai X"."""
    outer = words.at(tokens, i - 1) if i else None
    if outer is None or outer.verb or len(outer.words) != 1 + len(branch):
        return False
    last = i + len(branch)
    after = tokens[last + 1] if ROMAN.match(tokens[last].text) else tokens[last]
    return words.among("whole_lands", tokens[last - 1]) or words.among("led_by_councils", after)


def _numbered(tokens: Sequence[Token], k: int, words: EventWords) -> bool:
    """An edition in figures: "ke-67"."""
    apart = words.small("ordinal", tokens[k]) and tokens[k + 2].text.isdigit()
    return apart or words.ordinal.match(tokens[k].text) is not None


def _placed(tokens: Sequence[Token], name: Name, words: EventWords) -> bool:
    k = name.first - 1
    while k > 0 and (
            tokens[k].text in SKIPPED or tokens[k].text[:1].isdigit() or words.among(("this_day", "taken_up"), tokens[k])):
        k -= 1
    staff = tokens[k].text == "at" and tokens[k - 1].capital  # "Director at the Blue Forum"
    return words.among(("forums_after", "openers"), tokens[k]) and not staff


def _held(tokens: Sequence[Token], k: int, words: EventWords) -> bool:
    """A year follows, or it is said right after that it was held: "yang difasilitasi", "berlangsung"."""
    if YEAR.match(tokens[k].text):
        return True
    while words.small("which", tokens[k]) or words.among(SMALL, tokens[k]):
        k += 1
    return words.among(("staged", "passing", "titled"), tokens[k])
