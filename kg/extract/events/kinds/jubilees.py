"""Jubilees that somebody marks, and those of whoever was told of: "memperingati miladnya yang ke-52", "ulang tahunnya ke-30"."""
from __future__ import annotations

from dataclasses import replace

from kg.extract.events.block import Block
from kg.extract.events.numbers import number_at
from kg.extract.eventwords import Kind


def its_jubilee(block: Block, i: int) -> Kind | None:
    """The kind of commemoration that begins at token `i`, whose last word says "its", before a number; None where none does."""
    for length in (1, 2):
        last = block.tokens[i + length - 1].folded
        bare = block.words.bare(last)
        if bare == last:
            continue
        said = (*(token.folded for token in block.tokens[i:i + length - 1]), bare)
        known = next((kind for kind in block.words.kinds.get(said[0], ()) if kind.key in block.words.lists["commemorations"]
                      and tuple(word.casefold() for word in kind.words) == said), None)
        k = i + length + block.words.small("which", block.tokens[i + length])
        if known and number_at(block.tokens, k, block.words)[1]:
            return replace(known, words=tuple(token.text for token in block.tokens[i:i + length]))
    return None


def is_celebrated(block: Block, i: int, kind: Kind) -> bool:
    """True for the commemoration that somebody is said to mark: "IBI memperingati HUT", not "untuk memperingati HUT"."""
    if i - 1 in block.starts or kind.key not in block.words.lists["commemorations"]:
        return False
    who = block.tokens[i - 2]
    return block.words.among("celebrating", block.tokens[i - 1]) and who.word and not block.words.among("before_goals", who)
