"""Which names hold which words. Names are numbers, the shortest name the smallest, so that what is cut off is the longest.

One letter wrong leaves the first letter of a word or its last as it was: likely words are looked for among those only.
"""
from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain, islice

from rapidfuzz import process
from rapidfuzz.distance import OSA

LIKE = 50
"""Words with one letter wrong that are taken for a word."""

WIDEST = 60_000
"""Names that are looked at one by one, at most."""


class Postings:
    """The words of all names, by number of the name."""

    def __init__(self, words: Sequence[tuple[str, ...]]) -> None:
        self._words = words
        self._held: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, held in enumerate(words):
            for word in dict.fromkeys(held):
                self._held[word].append(number)
        self._held.default_factory = None
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

    def of(self, words: Iterable[str], most: int = 0) -> set[int]:
        """The names that hold any of the words; `most` of the shortest for each, where that is more than nought."""
        found = set[int]()
        for word in words:
            held = self._held.get(word)
            if held is not None:
                found.update(held[:most] if most else held)
        return found

    def count(self, words: Iterable[str]) -> int:
        """How many names hold the words, counted by word."""
        return sum(len(self._held[word]) for word in words if word in self._held)

    def holding(self, groups: Sequence[Collection[str]], most: int = WIDEST,
                fits: Callable[[int], bool] = lambda number: True) -> list[int]:
        """The `most` shortest names that fit and hold a word of each group, shortest first.

        Where even the rarest group is held by more than WIDEST, only the shortest of those are looked at.
        """
        first, *rest = sorted(groups, key=self.count)
        total = self.count(first)
        narrow = [group for group in rest if self.count(group) <= 4 * total]
        wide = [frozenset(group) for group in rest if group not in narrow]
        found: Iterable[int] = self._shortest(first, total)
        if narrow:
            found = sorted(set(found).intersection(*map(self.of, narrow)))
        held = (number for number in found if not any(group.isdisjoint(self._words[number]) for group in wide))
        return list(islice(filter(fits, held), most))

    def _shortest(self, words: Collection[str], total: int) -> Iterable[int]:
        """The names that hold any of the words, shortest first, of more than WIDEST the shortest for each word."""
        if len(words) == 1:
            return self._held.get(next(iter(words)), array("I"))[:WIDEST]
        return sorted(self.of(words, max(WIDEST // len(words), 1) if total > WIDEST else 0))
