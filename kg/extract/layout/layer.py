"""The entry of the room: an article's text as blocks, sentences and tokens."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.copy import ReadingCopy
from kg.extract.layout.blocks import find_blocks
from kg.extract.layout.sentences import split_sentences
from kg.extract.normalisation.layer import SHOWN, WHOLE
from kg.extract.page import Page, Token, read_tokens
from kg.languages import Pack
from kg.model import Article


def lay_out(article: Article, pack: Pack, copy: ReadingCopy | None = None) -> Page:
    """The page of an article, or of a copy of its text that reads otherwise already."""
    copy = copy or ReadingCopy(article.text, article.title)
    blocks = copy.blocks = tuple(find_blocks(copy.text, copy.title, pack))
    copy.read(WHOLE, pack)
    whole = copy.text
    copy.read(SHOWN, pack)
    sentences = tuple(s for block in blocks if block.kind != "boilerplate" for s in split_sentences(copy.text, block, pack))
    tokens = read_tokens(copy.text)
    return Page(article, copy, whole, copy.text, blocks, sentences, tokens, tuple([t.start for t in tokens]),
                _is_english(tokens, pack))


def _is_english(tokens: Sequence[Token], pack: Pack) -> bool:
    """Whether one word in forty, and a few more, is one of English's small words."""
    small = pack.words("page", "english")
    return 40 * len([token for token in tokens if token.text in small]) > len(tokens) + 80
