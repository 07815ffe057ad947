"""Names that the abbreviation after them spells: "Pekan Penerimaan Anggota Baru (PPAB)"."""
from __future__ import annotations

from collections.abc import Container, Sequence

from kg.extract.eventwords import EventWords
from kg.extract.page import Token

LONGEST = 9
"""Words of a name that is abbreviated at most."""

SHORTEST = 3
"""Letters of an abbreviation at least."""

MORE = 4
"""Words after "dan" before an abbreviation at most."""


def spelt_out(tokens: Sequence[Token], first: int, last: int, words: EventWords) -> int:
    """The token of the bracket in which the words from token `first` on are abbreviated, 0 where no single word in brackets
    follows; the name is known to go on to token `last`."""
    k = last
    while k < first + LONGEST and (tokens[k].capital or words.among("inside_names", tokens[k])):
        k += 1
    return k if k > last and tokens[k].text == "(" and tokens[k + 2].text == ")" else 0


def shortened(tokens: Sequence[Token], first: int, bodies: Container[int]) -> bool:
    """True where capitals and an abbreviation in brackets follow: "Rapat Kerja dan Konsultasi Provinsi (Rakerkonprov)"; no body
    begins among them."""
    k = first
    while k < first + MORE and tokens[k].capital and k not in bodies:
        k += 1
    return first < k and tokens[k].text == "("


def both_spelt(tokens: Sequence[Token], joint: int) -> bool:
    """True where an abbreviation in brackets begins with the letters of both nouns that "dan" joins: "Festival dan Lomba Seni
    Siswa Nasional (FLS2N)"."""
    opening = next(k for k in range(joint + 1, len(tokens)) if tokens[k].text == "(")
    short = tokens[opening + 1].text
    return short[:2].isupper() and short[:2] == tokens[joint - 1].text[:1] + tokens[joint + 1].text[:1]


def spelt_otherwise(tokens: Sequence[Token], words: EventWords) -> frozenset[str]:
    """The abbreviations that name events elsewhere and that a page spells as something else: "Uang Kuliah Tunggal (UKT)"."""
    found = set[str]()
    for k in range(1, len(tokens) - 2):
        short = tokens[k + 1]
        if tokens[k].text != "(" or tokens[k + 2].text != ")" or not short.text.isupper() or short.folded not in words.kinds:
            continue
        own = tokens[max(0, k - len(short.text)):k]
        if _spells(short.text, [token.text for token in own]) and own[0].folded not in words.kinds:
            found.add(short.text)
    return frozenset(found)


def _spells(short: str, words: Sequence[str]) -> bool:
    """An abbreviation is made of the first letters of the words, or of some letters of each in order: "Mapaba"."""
    if not words or len(short) < SHORTEST or not short.isalpha() or short[0].casefold() != words[0][0].casefold():
        return False
    if short.isupper():
        return short == "".join(word[0].upper() for word in words)
    letters = iter("".join(words).casefold())
    return all(letter in letters for letter in short.casefold())
