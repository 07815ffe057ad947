"""Names that tell where the news is from: before the dash of a dateline, in brackets after its place, at the end of a block."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.areas import is_area
from kg.extract.bodies.found import Name
from kg.extract.page import BEYOND, EDGE, Token

SIGNATURE = 8
"""Tokens from the bracket of those who made the article to their body, which it ends in ("(Masudi/Rendy/Kominfo)")."""

DATELINE = 14
"""Tokens at the beginning of a block in which the place, the source and the day of the news stand."""

PLACE = 6
"""Tokens before a source in brackets, with the bracket, at most."""

CREDIT = 12
"""Tokens of a bracket that tells who made the article."""


def is_dateline(tokens: Sequence[Token], name: Name) -> bool:
    """True for the source of the news before a dash, where no other words stand ("SM Banyumas (11/10/2024) –"), in brackets
    after the place ("Parepare (Kemenag)"), or at the end of a block ("… usai. (Humas Dikdasmen)")."""
    dash = next((k for k in range(name.last, min(DATELINE, len(tokens))) if tokens[k].text in "-–—|"), None)
    if dash is not None and not _says_more(tokens[:dash]):
        return True
    if EDGE in (tokens[name.first - 1], tokens[name.last]):
        return False
    return _behind_place(tokens, name) or _behind_all(tokens, name)


def _says_more(tokens: Sequence[Token]) -> bool:
    """True for words in small letters, and behind a label: "Pengurus MPK : Ketua Ali (XI-6)"."""
    return any(token.text.islower() or token.text == ":" for token in tokens)


def _behind_place(tokens: Sequence[Token], name: Name) -> bool:
    before, after, beyond = tokens[name.first - 1], tokens[name.last], tokens[name.last + 1]
    if before.text != "(" or after.text != ")" or not 0 < name.first < PLACE or _says_more(tokens[:name.first]):
        return False
    alone = beyond is EDGE and not is_area(" ".join([token.folded for token in tokens[:name.first - 1]]))  # "Ali (SDN 1 Pati)"
    return not alone and (beyond.capital or beyond.text in "\n,")


def _behind_all(tokens: Sequence[Token], name: Name) -> bool:
    """True in the bracket that closes a block behind a sentence, and not behind the degree of somebody in a list."""
    end = len(tokens) - BEYOND
    opening = tokens[end - 1].text == ")" and next(
        (k for k in range(name.first - 1, max(0, name.first - SIGNATURE), -1) if tokens[k].text == "("), 0)
    if not opening or end - opening >= CREDIT or tokens[opening - 1].text not in ".!?”\"":
        return False
    dotted = opening > 3 and tokens[opening - 1].text == tokens[opening - 3].text == "."  # "Dewi Anggraeni, S.Sos. (Yayasan X)"
    return not dotted or any(token.text.islower() for token in tokens[:opening])


def is_credit(tokens: Sequence[Token]) -> bool:
    """True for a short block in brackets: who wrote it."""
    whole = 2 < len(tokens) < 14 and tokens[0].text in "([" and tokens[-1].text in ")]"
    return whole and not any(token.text == ")" for token in tokens[:-1])
