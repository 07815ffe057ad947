"""Searches a text for patterns only where a word stands that they can begin with."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from kg.extract.once import cached_property, with_dict
from kg.extract.page import Page
from kg.extract.phrases import lower
from kg.languages.firsts import DIGITS, first_words

WORDS = re.compile(r"(\w+)")

AFTER_DIGITS = ":"
"""Words that begin with a digit are less."""

T = TypeVar("T")


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


def by_longest(lists: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """The names of the lists of phrases by the longest word of each, "" for phrases without one."""
    found: dict[str, set[str]] = {}
    for name, phrases in lists.items():
        for phrase in phrases:
            found.setdefault(max(WORDS.findall(phrase.lower()), key=len, default=""), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


class Standing(Generic[T]):
    """What some words mean, where they stand on a page."""

    def __init__(self, page: Page, meanings: Mapping[str, T]) -> None:
        places, self.meanings = places_on(page), meanings
        self.found = sorted([(at, word) for word in places.keys() & meanings.keys() for at in places[word]])

    def words(self, start: int, end: int) -> list[tuple[int, str]]:
        """The offsets and words between two offsets, in order."""
        return self.found[bisect_left(self.found, (start,)):bisect_left(self.found, (end,))]

    def between(self, start: int, end: int) -> list[T]:
        """What the words between two offsets mean, each once."""
        return [self.meanings[word] for word in {word for _, word in self.words(start, end)}]


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

    def standing(self, start: int, end: int) -> frozenset[str]:
        """The patterns of which a beginning stands between two offsets."""
        order = self._in_order
        first, last = bisect_left(order, (start, "")), bisect_left(order, (end, ""))
        return self.openers.unknown.union([name for _, name in order[first:last]])

    @cached_property
    def _in_order(self) -> list[tuple[int, str]]:
        """Where each beginning of a pattern stands."""
        return sorted([(at, name) for name, words in self.words.items() for word in words for at in self.on[word]])

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
