"""Stretches of a text."""
from __future__ import annotations

from typing import NamedTuple

HEADING_WORDS = 9
"""Words that a heading holds at most."""


class Span(NamedTuple):
    """A stretch of the text: `kind` of a block is title, heading, paragraph, item or boilerplate; of a sentence, sentence."""

    start: int
    end: int
    kind: str = "sentence"
