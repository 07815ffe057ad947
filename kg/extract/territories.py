"""Which capital words of a page name a territory: official areas, and what the page itself calls one."""
from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.extract.areas import is_regency
from kg.extract.bodywords import BodyWords
from kg.extract.names import fold_name, lexicon
from kg.extract.page import Page, Token
from kg.languages import Pack

ROMAN = re.compile(r"[IVXLCM]+$")
LIKELY = 1.0
LONGEST = 4
"""Words of a territory's name."""


@lru_cache(maxsize=20000)
def _official(name: str) -> bool:
    return is_regency(name)


class Territories:
    """The territories of one page."""

    def __init__(self, page: Page, pack: Pack, words: BodyWords) -> None:
        self.learned: set[tuple[str, ...]] = set()
        self.words = words
        self.lexicon = lexicon(pack)
        cues = frozenset(pack.words("bodies", "territory_cues"))
        for block in page.blocks:
            tokens = page.words(block.start, block.end)
            for i, token in enumerate(tokens):
                if token.text in cues:
                    self._learn(tokens, i + 1)

    def _learn(self, tokens: Sequence[Token], i: int) -> None:
        if i < len(tokens) and tokens[i].text == ".":
            i += 1
        length = self._run(tokens, i)
        known = any(self.lexicon.likely([fold_name(t.text) for t in tokens[k:i + length]]) >= LIKELY for k in range(i + 1, i + length)
                    if fold_name(tokens[k].text) in self.lexicon.given - self.lexicon.both)
        if length and not known and not ROMAN.match(tokens[i].text) and not self._run(tokens, i + length):
            self.learned.add(tuple(t.text for t in tokens[i:i + length]))

    def _run(self, tokens: Sequence[Token], i: int) -> int:
        """How many capital words from token `i` may name a territory."""
        j = i
        while j < len(tokens) and j - i < LONGEST and tokens[j].word and tokens[j].capital and tokens[j].text not in self.words.stops:
            j += 1
        return j - i

    def at(self, tokens: Sequence[Token], i: int) -> int:
        """How many tokens from `i` name a territory, without the word for its level; 0 where none does."""
        for length in range(self._run(tokens, i), 0, -1):
            words = tuple(t.text for t in tokens[i:i + length])
            if words in self.learned or _official(" ".join(words)):
                return length
        return 0

    def opens(self, tokens: Sequence[Token], i: int) -> bool:
        """True where a territory or the word for its level begins at token `i`."""
        return i < len(tokens) and (tokens[i].text in self.words.territories or bool(self.at(tokens, i)))

    def ends(self, tokens: Sequence[Token], i: int) -> bool:
        """True where a territory begins at token `i` after which no capital word follows."""
        last = i + self.at(tokens, i)
        return last > i and not (last < len(tokens) and tokens[last].word and tokens[last].capital)
