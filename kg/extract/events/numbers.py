"""Numbers of editions and years in names of events."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.naming import Naming
from kg.extract.eventwords import EventWords
from kg.extract.numerals import ROMANS, YEAR, value_of
from kg.extract.page import EDGE, Token

SPAN = ("/", "-", "–")
"""Between the years of a season or of a plan: "Liga 2024/2025", "Musrenbang RPJMD 2025-2029"."""


def number_at(tokens: Sequence[Token], j: int, words: EventWords) -> tuple[int | None, int]:
    """The number written at token `j` and how many tokens it takes."""
    token, follows = tokens[j], tokens[j + 1]
    if token.folded in words.grammar["ordinal"]:
        k = j + 2 if follows.text == "-" else j + 1
        number = tokens[k]
        if number.text.isdigit() or number.text in ROMANS:
            return value_of(number.text), k + 1 - j
    match = words.ordinal.match(token.text)
    if match:
        return value_of(match.group(1) or match.group(2)), 1
    if token.text in ROMANS:
        return (None, 0) if of_unit(tokens, j) else (value_of(token.text), 1)
    if token.text.isdigit() and not YEAR.match(token.text) and words.among("series", tokens[j - 1]):
        return value_of(token.text), 1
    return (words.ordinals[token.folded], 1) if token.folded in words.ordinals else (None, 0)


def number_before(tokens: Sequence[Token], i: int, words: EventWords) -> int | None:
    """The edition that an English ordinal at or before token `i` tells: "the 4th | Coconut Expo", "| Second Coconut Expo"."""
    for token in tokens[max(0, i - 1):i + 1]:
        if token.capital and tokens[i].capital and token.folded in words.ordinals_before:
            return words.ordinals_before[token.folded]
    number, ending = tokens[i - 2:i] if i > 1 else (EDGE, EDGE)
    if not (number.text.isdigit() and tokens[i].capital and ending.start == number.end):
        return None
    return int(number.text) if words.ordinal.match(number.text + ending.text) else None


def of_unit(tokens: Sequence[Token], j: int) -> bool:
    """True for the number of a unit, with its name after a slash: "Piala Pangdam IV/Diponegoro"."""
    slash, name = tokens[j + 1:j + 3]
    return slash.text == "/" and slash.start == tokens[j].end and name.capital


def _in_era(tokens: Sequence[Token], k: int, words: EventWords) -> int:
    """The token after a year of another era at token `k`, with that of our own after it: "1446 H", "1447 H/2025 M"; else 0."""
    if not (tokens[k + 1].capital and words.among("eras", tokens[k + 1])):
        return 0
    if not tokens[k].text.isdigit() or len(tokens[k].text) != len("1446"):
        return 0
    if tokens[k + 2].text != "/" or not YEAR.match(tokens[k + 3].text):
        return k + 2
    return k + 4 + (tokens[k + 4].capital and words.among("eras", tokens[k + 4]))


def with_year(naming: Naming, tokens: Sequence[Token], words: EventWords) -> Naming:
    """The naming with the year after it: "Festival Danau 2024", "Musda Tahun 2025", "1446 H",
    "Operasi Zebra Nala-2025"."""
    token, follows, more = tokens[naming.last:naming.last + 3]
    if end := _in_era(tokens, naming.last + (token.folded in words.grammar["year"]), words):
        years = [t.text for t in tokens[naming.last:end] if YEAR.match(t.text)]
        return naming._replace(last=end, year=years[0] if years else None, described=0)
    if YEAR.match(token.text):
        if follows.text in SPAN and YEAR.match(more.text):
            return naming._replace(last=naming.last + 3, year=more.text if follows.text == "/" else None, described=0)
        return naming._replace(last=naming.last + 1, year=token.text, described=0)
    if token.text in "-–" and token.start == tokens[naming.last - 1].end and YEAR.match(follows.text):
        return naming._replace(last=naming.last + 2, year=follows.text, described=0)
    if words.small("year", token) and tokens[naming.first].capital and YEAR.match(follows.text):
        return naming._replace(last=naming.last + 2, year=follows.text, described=naming.core)
    if token.text.istitle() and token.folded in words.grammar["year"]:
        if YEAR.match(follows.text):
            return naming._replace(last=naming.last + 2, year=follows.text)
        if follows.capital and words.among("no_calendar", follows) and YEAR.match(more.text):
            return naming._replace(last=naming.last + 3)
    return naming
