"""An article laid out: its text as blocks, sentences and tokens."""
from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from kg.extract.copy import ReadingCopy
from kg.extract.once import kept
from kg.extract.spans import Span
from kg.model import Article

__all__ = ["TOKEN", "Page", "Span", "Token", "read_tokens", "words_of"]

T = TypeVar("T")

TOKEN = re.compile(r"[A-Za-z][a-z]*(?![\w'’ʻ`‘-])|[A-Z]+\d[A-Z\d]*[A-Z](?!\w)|[A-Z]{2,}(?=['’]s(?!\w))"
                   r"|[^\W\d_]+(?:['’ʻ`‘-][^\W\d_]+)*|\d+(?:[.,:]\d+)*|\S")
"""A word (inner apostrophes and hyphens stay, but for that of "UGM's"), plain ones first, a number, or one other character."""

PIECES = re.compile(f"({TOKEN.pattern})")


class Token:
    """A word, number or mark with its offsets; `folded` is its text in one case, `word` tells that it is made of letters,
    `capital` that the first of them is a capital."""

    __slots__ = ("capital", "end", "folded", "start", "text", "word")

    def __init__(self, text: str, start: int, end: int, folded: str, capital: bool, word: bool) -> None:
        self.text, self.start, self.end, self.folded, self.capital, self.word = text, start, end, folded, capital, word


EDGE = Token("\n", sys.maxsize, sys.maxsize, "\n", False, False)
"""What stands beyond the tokens of a block, on either side: no word and no mark."""

BEYOND = 8
"""Places beyond them for which a reader may ask."""


@dataclass(eq=False)
class Page:
    """An article laid out. `sentences` cover the blocks that are not boilerplate, in order; list items are one sentence.

    `text` is the article's as it is read (`copy`), with nothing but space where the page around it was; all offsets are
    of it, and `copy` tells for what they stand in the text as stored. `whole` has the page around it too, and its own capitals.
    `shown` are the blocks without those of the page around it; `english` tells that it is in English; `notes` is room for what
    layers find out of the page alone and ask for again, by the layer's name.
    """

    article: Article
    copy: ReadingCopy
    whole: str
    text: str
    blocks: tuple[Span, ...]
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    english: bool
    shown: tuple[Span, ...] = field(init=False, repr=False)
    notes: dict[str, Any] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.shown = tuple([block for block in self.blocks if block.kind != "boilerplate"])
        self.notes = {}
        self._sentence_starts, self._block_starts, self._shown_starts = (
            [span.start for span in spans] for spans in (self.sentences, self.blocks, self.shown))
        self._blocks_at: dict[int, Span] = {}

    def once(self, name: str, make: Callable[[Page], T]) -> T:
        """What `make` finds out of this page, found at the first call and kept under a name."""
        if name not in self.notes:
            self.notes[name] = make(self)
        kept: T = self.notes[name]
        return kept

    def words(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that lie within two offsets."""
        return self.tokens[bisect_left(self.starts, start):bisect_left(self.starts, end)]

    def covered(self, spans: Iterable[tuple[int, int]]) -> bytearray:
        """Of each token whether it lies within one of some pairs of offsets."""
        covered = bytearray(len(self.tokens))
        for start, end in spans:
            first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
            covered[first:last] = b"\1" * (last - first)
        return covered

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset, or the nearest one before it."""
        return self.sentences[bisect_right(self._sentence_starts, offset, 1) - 1]

    def block_at(self, offset: int) -> Span:
        """The block that holds an offset, or the nearest one before it."""
        if offset not in self._blocks_at:
            self._blocks_at[offset] = self.blocks[bisect_right(self._block_starts, offset, 1) - 1]
        return self._blocks_at[offset]

    def in_title(self, offset: int) -> bool:
        """Whether the block that holds an offset is the title."""
        return self.block_at(offset).kind == "title"

    def sentences_after(self, offset: int) -> tuple[Span, ...]:
        """The sentences that begin at an offset or after it."""
        return self.sentences[bisect_left(self._sentence_starts, offset):]

    def blocks_after(self, offset: int) -> tuple[Span, ...]:
        """The blocks of the article that begin at an offset or after it."""
        return self.shown[bisect_left(self._shown_starts, offset):]


def read_tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text in order."""
    pieces = PIECES.split(text)  # what stands between tokens, and the tokens
    at, tokens = 0, list[Token]()
    for number in range(1, len(pieces), 2):
        word = pieces[number]
        start = at + len(pieces[number - 1])
        at = start + len(word)
        folded, capital, letters = _shape(word)
        tokens.append(Token(word, start, at, folded, capital, letters))
    return tuple(tokens)


@kept(1 << 14)
def _shape(word: str) -> tuple[str, bool, bool]:
    """A word in one case, whether it begins with a capital letter, and whether with any letter."""
    return word.casefold(), word[0].isupper() and word[0].isalpha(), word[0].isalpha()


def bounded(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a block, and after them what stands beyond them: there also who asks for one before the first finds it."""
    return (*tokens, *[EDGE] * BEYOND)


def texts(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The words of some tokens."""
    return tuple([token.text for token in tokens])


def words_of(text: str) -> tuple[str, ...]:
    """The words of the tokens of a phrase."""
    return tuple(TOKEN.findall(text))
