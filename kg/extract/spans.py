"""Stretches of a text."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: `kind` of a block is title, heading, paragraph, item or boilerplate; of a sentence, sentence."""

    start: int
    end: int
    kind: str = "sentence"
