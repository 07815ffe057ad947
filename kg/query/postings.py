"""Which names hold which words. Names are numbers, the shortest name the smallest, so that what is cut off is the longest.

Numbers stand in compressed bitmaps, so that what holds every word of thousands of names each is found in microseconds. One letter
wrong leaves the first letter of a word or its last as it was: likely words are looked for among those only.
"""
from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from pyroaring import BitMap
from rapidfuzz import process
from rapidfuzz.distance import OSA

LIKE = 50
"""Words with one letter wrong that are taken for a word."""


class Postings:
    """The words of all names, by number of the name."""

    def __init__(self, words: Iterable[Iterable[str]]) -> None:
        held: dict[str, list[int]] = defaultdict(list)
        for number, some in enumerate(words):
            for word in some:
                held[word].append(number)
        self._held = {word: BitMap(numbers) for word, numbers in held.items()}
        self.vocabulary = sorted(self._held)
        self._alike: dict[tuple[int, str, bool], list[str]] = defaultdict(list)
        for word in self.vocabulary:
            self._alike[len(word), word[0], True].append(word)
            self._alike[len(word), word[-1], False].append(word)

    def __contains__(self, word: str) -> bool:
        return word in self._held

    def beginning(self, word: str) -> set[str]:
        """The words that begin so, itself among them."""
        index, end = bisect_left(self.vocabulary, word), bisect_left(self.vocabulary, word + "\U0010ffff")
        return set(self.vocabulary[index:end])

    def misspelt(self, word: str) -> set[str]:
        """The words of four letters or more that this one may be, with one letter wrong."""
        if len(word) < 3:
            return set()
        likely = chain.from_iterable(self._alike.get((length, word[at], not at), ())
                                     for length in range(max(len(word) - 1, 4), len(word) + 2) for at in (0, -1))
        return {match for match, *_ in process.extract(word, list(likely), scorer=OSA.distance, score_cutoff=1, limit=LIKE)}

    def of(self, words: Iterable[str]) -> BitMap:
        """The names that hold any of the words."""
        return BitMap.union(BitMap(), *(self._held[word] for word in words if word in self._held))

    def holding(self, groups: Sequence[Iterable[str]]) -> BitMap:
        """The names that hold a word of each group; there must be a group."""
        return BitMap.intersection(*map(self.of, groups))
