"""Whose memory or service is kept in an event, named after its kind with titles: "Haul ke-12 KH Abdul Karim Syamsuri"."""
from __future__ import annotations

from kg.extract.events.block import Block
from kg.extract.numerals import ROMANS

LONGEST = 9
"""Titles and words of such a name at most."""


def honoured(block: Block, j: int, key: str) -> int:
    """The token after the person who is named from token `j` on, titles and all; 0 where the kind of that key is of nobody, or no
    title stands there."""
    if key not in block.words.lists["of_persons"]:
        return 0
    k = j
    while k < j + LONGEST and _goes_on(block, j, k):
        k += 1
    titled = any(block.tokens[at].text in block.names.personal for at in range(j, k))
    return k if titled and k > j + 1 else 0


def _goes_on(block: Block, j: int, k: int) -> bool:
    """Whether a token is one more title or word of the person's name, or the dot of a title."""
    token = block.tokens[k]
    if token.text == ".":
        return k > j and block.tokens[k - 1].text in block.names.personal and token.start == block.tokens[k - 1].end
    if k in block.bodies or k in block.dates or token.text in ROMANS and len(token.text) > 1:
        return False
    late = block.words.small("late", token)
    return late or token.capital and not block.words.among("days", token)
