"""Searches a text for patterns only where a word stands that they can begin with."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from kg.extract.once import with_dict
from kg.extract.page import Page
from kg.extract.phrases import lower
from kg.languages.firsts import DIGITS, first_words

WORDS = re.compile(r"(\w+)")

AFTER_DIGITS = ":"
"""Words that begin with a digit are less."""


class Openers:
    """Patterns by name, with the words that each can begin with; those of which nothing is known are searched everywhere."""

    def __init__(self, patterns: Mapping[str, re.Pattern[str]]) -> None:
        words = {name: first_words(pattern) for name, pattern in patterns.items()}
        self.patterns, self.unknown = patterns, frozenset(name for name, known in words.items() if known is None)
        self.names: dict[str, list[str]] = {}
        for name, known in words.items():
            for word in known or ():
                self.names.setdefault(word, []).append(name)


def words_on(page: Page) -> list[tuple[int, str]]:
    """The words of a page in lower case, each after its offset, in order."""
    return page.once("openers", _words)


def _words(page: Page) -> list[tuple[int, str]]:
    pieces = WORDS.split(lower(page.text))  # what stands between words, and the words
    return list(zip(list(accumulate(map(len, pieces)))[::2], pieces[1::2], strict=False))


def places_on(page: Page) -> dict[str, list[int]]:
    """Where each word of a page stands, in order; under DIGITS stand all that begin with one as well."""
    return page.once("openers.places", _places)


def _places(page: Page) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in words_on(page):
        places[word].append(at)
        if word < AFTER_DIGITS:
            places[DIGITS].append(at)
    return places


@with_dict
class Finder:
    """The matches of such patterns in a page's text, of which some may be hidden; `here` names the patterns of which a beginning
    stands in it."""

    def __init__(self, openers: Openers, page: Page, text: str) -> None:
        self.openers, self.text, self.on = openers, text, places_on(page)
        self.words: dict[str, list[str]] = defaultdict(list)
        for word in self.on.keys() & openers.names.keys():
            for name in openers.names[word]:
                self.words[name].append(word)
        self.here = openers.unknown.union(self.words)
        self.places: dict[str, list[int]] = {}

    def begins(self, name: str, start: int, end: int) -> bool:
        """Whether a pattern may begin between two offsets."""
        return name in self.openers.unknown or name in self.here and bool(self._between(name, start, end))

    def find(self, name: str, start: int, end: int) -> list[re.Match[str]]:
        """The matches of a pattern between two offsets, in order, as `finditer` gives them."""
        found: list[re.Match[str]] = []
        if name not in self.here:
            return found
        pattern = self.openers.patterns[name]
        if name in self.openers.unknown:
            return list(pattern.finditer(self.text, start, end))
        for at in self._between(name, start, end):
            if at >= start and (match := pattern.match(self.text, at, end)):
                found.append(match)
                start = match.end()
        return found

    def search(self, name: str, start: int, end: int) -> re.Match[str] | None:
        """The first match between two offsets."""
        if name not in self.here:
            return None
        pattern = self.openers.patterns[name]
        if name in self.openers.unknown:
            return pattern.search(self.text, start, end)
        for at in self._between(name, start, end):
            if match := pattern.match(self.text, at, end):
                return match
        return None

    def _between(self, name: str, start: int, end: int) -> Sequence[int]:
        """Where a beginning of a pattern stands between two offsets."""
        places = self.places.get(name) or self._found(name)
        if places[-1] < start or places[0] >= end:
            return ()
        return places[bisect_left(places, start):bisect_left(places, end)]

    def _found(self, name: str) -> list[int]:
        """Where a beginning of a pattern stands, in order, kept from the first time that it is asked for."""
        places = self.places[name] = sorted([at for word in self.words[name] for at in self.on[word]])
        return places
