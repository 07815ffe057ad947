"""Finds the phrases of long lists in one pass: the lists become a tree of letters, and that one regular expression."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kg.languages.patterns import alternation


@dataclass(frozen=True)
class Phrases:
    """Phrases and what each stands for. Case is ignored, any white space matches a space, the longest phrase wins."""

    meanings: dict[str, tuple[Any, ...]]
    pattern: re.Pattern[str]

    def find(self, lowered: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[Any, ...]]]:
        """(start, end, meanings) of the phrases in a stretch of a text that `lower` made."""
        for match in self.pattern.finditer(lowered, start, end):
            yield match.start(), match.end(), self.meanings[" ".join(match.group().split())]


def compile_phrases(rows: Iterable[tuple[str, Any]]) -> Phrases:
    """The phrases of (phrase, meaning) pairs; one that begins with "di" also matches when that is written apart."""
    meanings: dict[str, tuple[Any, ...]] = {}
    for phrase, meaning in rows:
        for form in _forms(" ".join(phrase.lower().split())):
            if meaning not in meanings.get(form, ()):
                meanings[form] = (*meanings.get(form, ()), meaning)
    return Phrases(meanings, re.compile(rf"(?<!\w){any_of(meanings)}(?!\w)"))


def any_of(phrases: Iterable[str]) -> str:
    """A regular expression that matches one of the phrases, in lower case; it reads a text faster than their plain list."""
    return alternation(phrase.lower() for phrase in phrases)


def lower(text: str) -> str:
    """The text in lower case, each letter still at its offset."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _forms(phrase: str) -> set[str]:
    return {phrase, re.sub(r"\bdi(?=[a-z]{4,})", "di ", phrase)}
