"""What need not be looked for: where none of the words stands without which a list or a pattern has nothing to find."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kg.extract.openers import WORDS, places_on
from kg.extract.page import Page
from kg.languages.firsts import first_words


class Standing:
    """Where some words stand on a page."""

    def __init__(self, page: Page, words: Collection[str]) -> None:
        places = places_on(page)
        self.found = sorted([(at, word) for word in places.keys() & words for at in places[word]])

    def between(self, start: int, end: int) -> list[tuple[int, str]]:
        """The offsets and words between two offsets, in order."""
        return self.found[bisect_left(self.found, (start,)):bisect_left(self.found, (end,))]


@dataclass(frozen=True)
class Needed:
    """Names of lists or patterns by the words of which each needs one, `always` those that need none; `name` is that of all."""

    name: str
    by_word: Mapping[str, frozenset[str]]
    always: frozenset[str]

    def between(self, page: Page, start: int, end: int) -> frozenset[str]:
        """The names for which a word stands between two offsets."""
        standing = page.once(self.name, lambda here: Standing(here, self.by_word.keys()))
        return self.always.union(*[self.by_word[word] for word in {word for _, word in standing.between(start, end)}])


def of_phrases(name: str, lists: Mapping[str, Iterable[str]]) -> Needed:
    """What lists of phrases need: the longest word of a phrase."""
    return _needed(name, {title: {max(WORDS.findall(phrase.lower()), key=len, default="") for phrase in phrases}
                          for title, phrases in lists.items()})


def of_patterns(name: str, patterns: Mapping[str, re.Pattern[str]]) -> Needed:
    """What patterns need: a word with which they can begin."""
    begun = {title: first_words(pattern) for title, pattern in patterns.items()}
    return _needed(name, {title: ("",) if words is None else words for title, words in begun.items()})


def _needed(name: str, words: Mapping[str, Iterable[str]]) -> Needed:
    """The words of each name, of which an empty one stands everywhere."""
    found: dict[str, set[str]] = {}
    for title, needed in words.items():
        for word in needed:
            found.setdefault(word, set()).add(title)
    by_word = {word: frozenset(titles) for word, titles in found.items()}
    return Needed(name, by_word, by_word.pop("", frozenset()))
