"""What goes on with a name though no word in capitals: "se-Kota Depok", "P5", "Sulteng–Sabah", "penjualan dan penagihan"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.eventwords import EventWords
from kg.extract.page import Token


def joined(tokens: Sequence[Token], j: int, words: EventWords) -> int:
    """How many tokens from `j` on are joined to the name before them, 0 where none is."""
    token, follows = tokens[j], tokens[j + 1] if j + 1 < len(tokens) else None
    if token.text.isdigit():
        return int(_figure(token, follows, tokens[j - 1]))
    of_all, dash, where = token.text.partition("-")
    if dash and of_all.casefold() in words.grammar["of_all"]:
        return int(where[:1].isupper() or follows is not None and follows.capital)
    return 2 * _dashed(token, follows, tokens[j - 1])


def coordinated(tokens: Sequence[Token], j: int, words: EventWords) -> bool:
    """True where "dan" at `j` joins a deed that is described to its like: "pelatihan pengemasan dan pemasaran daring"."""
    if j + 1 >= len(tokens) or not words.small("and", tokens[j]):
        return False
    return bool(words.deed.match(tokens[j - 1].text) and words.deed.match(tokens[j + 1].text))


def _figure(token: Token, follows: Token | None, before: Token) -> bool:
    """A figure that is one with letters: "P5", "5K"."""
    return token.start == before.end or follows is not None and follows.text in ("K", "KM") and follows.start == token.end


def _dashed(token: Token, follows: Token | None, before: Token) -> bool:
    """A dash without room between two capitals."""
    if token.text not in ("-", "–") or follows is None or not before.end == token.start == follows.start - 1:
        return False
    return before.capital and follows.word and follows.capital
