"""Marks of quotation among the tokens of a block."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.page import Token

OPENING, CLOSING, QUOTES = ("“", '"'), ("”", '"'), ("“", "”", '"')


def closes(tokens: Sequence[Token], opening: int, most: int) -> int:
    """The mark that closes the quotation which opens at a token, at most so many tokens away; 0 where none does."""
    reach = range(opening + 1, min(opening + most, len(tokens)))
    return next((k for k in reach if tokens[k].text in CLOSING), 0)
