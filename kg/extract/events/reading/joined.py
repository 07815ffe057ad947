"""What goes on with a name though no word in capitals: "se-Kota Depok", "P5", "U-17", "Sulteng–Sabah", "Nomor 4 Tahun 2023"."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.eventwords import EventWords
from kg.extract.numerals import YEAR
from kg.extract.page import Token

CLASS = 3
"""Letters before the number of a class of age or the like at most: "U-17", "KU-12"."""

UNIT = re.compile(r"0\d{2,3}$")
"""The number of a military unit."""


def joined(tokens: Sequence[Token], j: int, words: EventWords) -> int:
    """How many tokens from `j` on are joined to the name before them, 0 where none is."""
    token, before = tokens[j], tokens[j - 1]
    follows = tokens[j + 1]
    if token.text.isdigit():
        class_of = words.among("cohorts", before) and follows.capital  # "Reuni Angkatan 1998 SMAN 2"
        new_year = before.capital and words.among("new_year", follows)  # "Kirab Malam 1 Suro"
        unit = before.capital and UNIT.match(token.text) is not None
        return int(class_of or new_year or unit or _figure(token, follows, before))
    if words.among("numbering", token) and follows.text.isdigit():
        return _law(tokens, j, words)
    of_all, _, where = token.text.partition("-")
    if of_all in words.grammar["of_all"]:
        return int(where[:1].isupper() or follows.capital)
    return 2 * (_dashed(token, follows, before) or _slashed(token, follows, before))


def coordinated(tokens: Sequence[Token], j: int, words: EventWords) -> bool:
    """True where "dan" at `j` joins a deed that is described to its like: "pelatihan pengemasan dan pemasaran daring"."""
    if not words.small("and", tokens[j]):
        return False
    return bool(words.deed.match(tokens[j - 1].text) and words.deed.match(tokens[j + 1].text))


def _figure(token: Token, follows: Token, before: Token) -> bool:
    """A figure that is one with letters: "P5", "5K"."""
    return token.start == before.end or follows.text in ("K", "KM") and follows.start == token.end


def _law(tokens: Sequence[Token], j: int, words: EventWords) -> int:
    """The number of a law and its year: "Perda Nomor 4 Tahun 2023"."""
    dated = tokens[j + 2].folded in words.grammar["year"] and YEAR.match(tokens[j + 3].text)
    return 4 if dated else 2


def _dashed(token: Token, follows: Token, before: Token) -> bool:
    """A dash without room between two capitals, or between a few letters and a number."""
    if token.text not in ("-", "–") or not before.end == token.start == follows.start - 1:
        return False
    classed = before.text.isupper() and len(before.text) <= CLASS and follows.text.isdigit()
    return before.capital and (follows.capital or classed)


def _slashed(token: Token, follows: Token, before: Token) -> bool:
    """A slash without room between capitals or numbers and a capital: "Sumpah/Janji", "IV/Diponegoro", "0723/Klaten"."""
    if token.text != "/" or not before.end == token.start == follows.start - 1:
        return False
    return (before.capital or UNIT.match(before.text) is not None) and follows.capital
