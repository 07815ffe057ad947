"""Finds the phrases of long lists in one pass over the words of a text: each word is looked up among their first words."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from kg.languages.expressions import compiled
from kg.languages.patterns import alternation

WORD = re.compile(r"\b\w+")


@dataclass(frozen=True)
class Phrases:
    """Phrases, each of which begins with a word, and what each stands for. Case is ignored, any white space matches a space,
    the longest phrase wins."""

    meanings: dict[str, tuple[Any, ...]]
    by_word: dict[str, list[str]]
    patterns: dict[str, re.Pattern[str]] = field(default_factory=dict, compare=False)

    def find(self, lowered: str, begins: Iterable[tuple[int, str]], end: int) -> Iterator[tuple[int, int, tuple[Any, ...]]]:
        """(start, end, meanings) of the phrases before an offset in a text that `lower` made; `begins` are the offsets of words
        of `by_word`, in order."""
        done = 0
        for at, first in begins:
            if at >= done and (match := (self.patterns.get(first) or self._beginning(first)).match(lowered, at, end)):
                done = match.end()
                yield match.start(), done, self.meanings[" ".join(match.group().split())]

    def _beginning(self, word: str) -> re.Pattern[str]:
        """The expression of the phrases that begin with a word, compiled when a text first holds it."""
        return self.patterns.setdefault(word, compiled(rf"{alternation(self.by_word[word])}(?!\w)"))


def compile_phrases(rows: Iterable[tuple[str, Any]], prefixes: Iterable[str]) -> Phrases:
    """The phrases of (phrase, meaning) pairs; a word that begins with one of `prefixes` also matches when that is written apart
    ("di buka")."""
    prefix = compiled(rf"\b({alternation(prefixes)})(?=[a-z]{{4,}})")
    meanings: dict[str, tuple[Any, ...]] = {}
    for phrase, meaning in rows:
        whole = " ".join(phrase.lower().split())
        for form in {whole, prefix.sub(_apart, whole)}:
            if meaning not in meanings.get(form, ()):
                meanings[form] = (*meanings.get(form, ()), meaning)
    by_word: dict[str, list[str]] = {}
    for form in meanings:
        first = WORD.search(form)
        by_word.setdefault(first[0] if first else "", []).append(form)
    return Phrases(meanings, by_word)


def any_of(phrases: Iterable[str]) -> str:
    """A regular expression that matches one of the phrases, in lower case; it reads a text faster than their plain list."""
    return alternation(phrase.lower() for phrase in phrases)


def lower(text: str) -> str:
    """The text in lower case, each letter still at its offset."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _apart(prefix: re.Match[str]) -> str:
    return f"{prefix[1]} "
