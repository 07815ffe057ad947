"""First layers: an article's text as blocks, sentences and tokens, all as offsets into the text as stored."""
from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from kg.extract.blocks import find_blocks
from kg.extract.sentences import split_sentences
from kg.extract.spans import Span
from kg.languages import Pack
from kg.lines import ITEM
from kg.model import Article

__all__ = ["ITEM", "TOKEN", "Page", "Span", "Token", "lay_out"]

TOKEN = re.compile(r"[^\W\d_]+(?:['’ʻ`‘-][^\W\d_]+)*|\d+(?:[.,:]\d+)*|\S")
"""A word (inner apostrophes and hyphens stay), a number, or one other character."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark with its offsets."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def word(self) -> bool:
        """Made of letters."""
        return self.text[:1].isalpha()


@dataclass(frozen=True)
class Page:
    """An article laid out. `sentences` cover the blocks that are not boilerplate, in order; list items are one sentence.

    `text` is the article's text as stored, with a space for each line break inside a block: the offsets are the same, and
    what was only wrapped reads as one line.
    """

    article: Article
    text: str
    blocks: tuple[Span, ...]
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    def words(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that lie within two offsets."""
        return self.tokens[bisect_left(self.starts, start):bisect_left(self.starts, end)]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset, or the nearest one before it."""
        index = bisect_right([s.start for s in self.sentences], offset) - 1
        return self.sentences[max(index, 0)]

    def block_at(self, offset: int) -> Span:
        """The block that holds an offset, or the nearest one before it."""
        index = bisect_right([b.start for b in self.blocks], offset) - 1
        return self.blocks[max(index, 0)]


def lay_out(article: Article, pack: Pack) -> Page:
    """The page of an article."""
    blocks = tuple(find_blocks(article, pack))
    text = _unwrapped(article.text, blocks)
    sentences = tuple(s for block in blocks if block.kind != "boilerplate" for s in split_sentences(text, block, pack))
    tokens = tuple(Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text))
    return Page(article, text, blocks, sentences, tokens, tuple(t.start for t in tokens))


def _unwrapped(text: str, blocks: tuple[Span, ...]) -> str:
    wrapped = [block for block in blocks if "\n" in text[block.start:block.end]]
    if not wrapped:
        return text
    parts, at = [], 0
    for block in wrapped:
        parts += [text[at:block.start], text[block.start:block.end].replace("\n", " ")]
        at = block.end
    return "".join([*parts, text[at:]])
