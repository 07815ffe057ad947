"""What goes on with a name though no word in capitals: "se-Kota Depok", "P5", "Sulteng–Sabah", "penjualan dan penagihan"."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.page import Token

DEED = re.compile(r"pe(?:m|n|ng|ny|r|l)?[a-z]{4,}an$")
"""A noun made of a verb: "penyemprotan"."""


def joined(tokens: Sequence[Token], j: int) -> int:
    """How many tokens from `j` on are joined to the name before them, 0 where none is."""
    token, follows = tokens[j], tokens[j + 1] if j + 1 < len(tokens) else None
    if token.text.isdigit():
        return int(_figure(token, follows, tokens[j - 1]))
    if token.folded.startswith("se-"):
        return int(token.text[3:4].isupper() or follows is not None and follows.capital)
    return 2 * _dashed(token, follows, tokens[j - 1])


def coordinated(tokens: Sequence[Token], j: int) -> bool:
    """True where "dan" at `j` joins a deed that is described to its like: "pelatihan pengemasan dan pemasaran daring"."""
    if j + 1 >= len(tokens) or tokens[j].text not in ("dan", "serta"):
        return False
    return bool(DEED.match(tokens[j - 1].text) and DEED.match(tokens[j + 1].text))


def _figure(token: Token, follows: Token | None, before: Token) -> bool:
    """A figure that is one with letters: "P5", "5K"."""
    return token.start == before.end or follows is not None and follows.text in ("K", "KM") and follows.start == token.end


def _dashed(token: Token, follows: Token | None, before: Token) -> bool:
    """A dash without room between two capitals."""
    if token.text not in ("-", "–") or follows is None or not before.end == token.start == follows.start - 1:
        return False
    return before.capital and follows.word and follows.capital
