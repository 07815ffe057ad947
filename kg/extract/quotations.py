"""What stands in quotation marks: which offsets do, and a text without it, each told in the way that suits what reads it."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.page import Page, Token

HIDDEN = "\x01"
"""Stands for each character of a quotation that is hidden, so that its words are no cues and its names nobody present."""

SPOKEN = re.compile(r"[“\"«]([^“”\"«»\n]+)[”\"»]|“[^”\n]+$", re.MULTILINE)
"""A quotation on one line, which may stay open at its end."""

QUOTED = re.compile(r'"[^"]*"?|“[^”]*”?')
"""A quotation, over any lines; one that stays open reaches to the end."""

WITHIN = re.compile(r"(?:^|(?<=[\s(–—-]))[“\"][^”\"]*(?:[”\"]|$)|^[^“”\"]*[,.!?…][”\"](?=\s|$)")
"""A quotation in a sentence, or the rest of one that began in an earlier sentence."""

OPENING, CLOSING, QUOTES = ("“", '"'), ("”", '"'), ("“", "”", '"')
"""The tokens that open a quotation, close one, and both."""


def is_open(before: str) -> bool:
    """Whether a quotation began in a text and goes on behind it."""
    return "“" in before and before.count("“") > before.count("”") or '"' in before and before.count('"') % 2 == 1


def is_quoted(page: Page, offset: int) -> bool:
    """Whether an offset lies inside a quotation that began in the same block."""
    return is_open(page.text[page.block_at(offset).start:offset])


def quotations(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence quotes: start and end of each stretch."""
    if not ("“" in sentence or "”" in sentence or '"' in sentence):
        return []
    return [match.span() for match in WITHIN.finditer(sentence)]


def hide_quotations(text: str) -> str:
    """The text of the same length whose quotations of three words or more, or of a whole utterance, are hidden."""
    def hide(match: re.Match[str]) -> str:
        inner = match.group(1) or match.group()
        spoken = len(inner.split()) > 2 or inner.rstrip()[-1:] in ".,!?…"
        return HIDDEN * len(match.group()) if spoken else match.group()
    return SPOKEN.sub(hide, text)


def without_quotations(page: Page) -> str:
    """The text of a page with its quotations hidden."""
    return page.once("quotations", lambda here: hide_quotations(here.text))


def closes(tokens: Sequence[Token], opening: int, most: int) -> int:
    """The mark that closes the quotation which opens at a token, at most so many tokens away; 0 where none does."""
    reach = range(opening + 1, min(opening + most, len(tokens)))
    return next((k for k in reach if tokens[k].text in CLOSING), 0)
