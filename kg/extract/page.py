"""First layers: an article's text as blocks, sentences and tokens, all as offsets into the text as stored."""
from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from kg.languages import Pack, alternation
from kg.model import Article

TOKEN = re.compile(r"[^\W\d_]+(?:['’ʻ`‘-][^\W\d_]+)*|\d+(?:[.,:]\d+)*|\S")
"""A word (inner apostrophes and hyphens stay), a number, or one other character."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: `kind` of a block is title, heading, paragraph, item or boilerplate; of a sentence, sentence."""

    start: int
    end: int
    kind: str = "sentence"


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
    """An article laid out. `sentences` cover the blocks that are not boilerplate, in order; list items are one sentence."""

    article: Article
    blocks: tuple[Span, ...]
    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The article's text as stored."""
        return self.article.text

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
    blocks = tuple(_blocks(article, pack))
    sentences = tuple(s for block in blocks if block.kind != "boilerplate" for s in _sentences(article.text, block, pack))
    tokens = tuple(Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(article.text))
    return Page(article, blocks, sentences, tokens, tuple(t.start for t in tokens))


TITLE = 30
"""Words that a title holds at most; a longer first line is a paragraph of an article without title."""

ITEM = re.compile(r"\s*(?:[•·▪●○◦*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)")


def _blocks(article: Article, pack: Pack) -> list[Span]:
    boilerplate = re.compile(rf"\s*(?:{pack.one_of('page', 'boilerplate')})", re.IGNORECASE)
    ending = re.compile(rf"\s*(?:{pack.one_of('page', 'ending')})\s*:?\s*$", re.IGNORECASE)
    blocks: list[Span] = []
    over = False
    for match in re.finditer(r"[^\n]*\S[^\n]*", article.text):
        line = match.group()
        over = over or bool(ending.match(line))
        start, end = match.start() + len(line) - len(line.lstrip()), match.end() - len(line) + len(line.rstrip())
        blocks.append(Span(start, end, "boilerplate" if over or boilerplate.match(line) else _kind(article, blocks, line)))
    return blocks


def _kind(article: Article, before: list[Span], line: str) -> str:
    words = line.split()
    if len(words) <= TITLE and not any(block.kind == "title" for block in before) and (line.strip() == article.title or article.title is None and not before):
        return "title"
    if ITEM.match(line):
        return "item"
    return "heading" if len(words) <= 9 and line.strip()[-1].isalnum() and words[0][0].isupper() else "paragraph"


def _sentences(text: str, block: Span, pack: Pack) -> list[Span]:
    if block.kind in ("item", "title", "heading"):
        return [Span(block.start, block.end)]
    cuts = [m.end() for m in _sentence_end(pack).finditer(text, block.start, block.end) if _is_end(text, m, pack)]
    spans, start = [], block.start
    for cut in [*cuts, block.end]:
        while start < cut and text[start].isspace():
            start += 1
        if start < cut:
            spans.append(Span(start, cut))
        start = cut
    return spans


def _sentence_end(pack: Pack) -> re.Pattern[str]:
    return re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])")


def _is_end(text: str, match: re.Match[str], pack: Pack) -> bool:
    """False for the dot of an abbreviation, a title, a degree or an initial."""
    if match.group()[0] != ".":
        return True
    abbreviations = pack.cache.get("page.abbreviations")
    if abbreviations is None:
        listed = [*pack.words("page", "abbreviations"), *pack.words("titles", "prefixes"), *pack.words("titles", "suffixes")]
        stems = {word.rstrip(".") for word in listed}
        abbreviations = pack.cache["page.abbreviations"] = re.compile(rf"(?:^|[\s(,.\"“])(?:{alternation(stems)}|[A-Z])$")
    return not abbreviations.search(text, max(0, match.start() - 24), match.start())
