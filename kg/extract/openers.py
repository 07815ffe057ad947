"""Searches a text for patterns only where a word stands that they can begin with."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from kg.extract.phrases import lower
from kg.languages.firsts import DIGITS, first_words

LETTERS = re.compile(r"\w+")


class Openers:
    """Patterns by name, with the words that each can begin with; those of which nothing is known are searched everywhere."""

    def __init__(self, patterns: Mapping[str, re.Pattern[str]]) -> None:
        words = {name: first_words(pattern) for name, pattern in patterns.items()}
        self.patterns, self.unknown = patterns, frozenset(name for name, known in words.items() if known is None)
        self.names: dict[str, list[str]] = {}
        for name, known in words.items():
            for word in known or ():
                self.names.setdefault(word, []).append(name)


def words_at(text: str) -> list[tuple[int, str]]:
    """The words of a text in lower case, each with its offset."""
    return [(word.start(), word[0]) for word in LETTERS.finditer(lower(text))]


class Finder:
    """The matches of such patterns in one text, of which `words` are those of `words_at`; `here` names the patterns of which a
    beginning stands in it."""

    def __init__(self, openers: Openers, text: str, words: Iterable[tuple[int, str]]) -> None:
        self.openers, self.text, names = openers, text, openers.names
        self.places: dict[str, list[int]] = {}
        for at, word in words:
            first = DIGITS if word < ":" else word
            for name in names.get(first, ()):
                self.places.setdefault(name, []).append(at)
        self.here = openers.unknown.union(self.places)

    def standing(self, start: int, end: int) -> frozenset[str]:
        """The patterns of which a beginning stands between two offsets."""
        first = {name: places[bisect_left(places, start):][:1] for name, places in self.places.items()}
        return self.openers.unknown.union([name for name, at in first.items() if at and at[0] < end])

    def find(self, name: str, start: int, end: int) -> list[re.Match[str]]:
        """The matches of a pattern between two offsets, in order, as `finditer` gives them."""
        return list(self._matches(name, start, end)) if name in self.here else []

    def search(self, name: str, start: int, end: int) -> re.Match[str] | None:
        """The first match between two offsets."""
        return next(self._matches(name, start, end), None) if name in self.here else None

    def _matches(self, name: str, start: int, end: int) -> Iterator[re.Match[str]]:
        pattern = self.openers.patterns[name]
        if name in self.openers.unknown:
            yield from pattern.finditer(self.text, start, end)
            return
        places = self.places[name]
        for at in places[bisect_left(places, start):bisect_left(places, end)]:
            if at >= start and (match := pattern.match(self.text, at, end)):
                yield match
                start = match.end()
