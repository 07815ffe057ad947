"""How much the letters of a word look like those of a personal name: sequences of letters counted over the lists of the pack."""
from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

SIZES = (2, 3, 4)
"""Lengths of the sequences that are counted."""

UNSEEN = 0.5
"""What a sequence counts for that no listed word has."""


@dataclass(frozen=True)
class Letters:
    """The weight of each sequence of letters: above 0 where it is more frequent in names than in other words."""

    weights: Mapping[str, float]
    unseen: float
    known: dict[str, float] = field(default_factory=dict, compare=False)

    def weigh(self, word: str) -> float:
        """The mean weight of a folded word; 0 tells nothing, 0.5 is more like a name."""
        if word not in self.known:
            parts = _sequences(word)
            self.known[word] = sum(self.weights.get(part, self.unseen) for part in parts) / len(parts)
        return self.known[word]


def learn(names: Iterable[str], others: Iterable[str], places: Iterable[str]) -> Letters:
    """The letters of names against those of ordinary words and, at half their weight, of names of places."""
    mine, ordinary, there = _count(names), _count(others), _count(places)
    theirs = {part: ordinary[part] + there[part] / 2 for part in ordinary.keys() | there.keys()}
    total, rest = sum(mine.values()) or 1, sum(theirs.values()) or 1
    parts = mine.keys() | theirs.keys()
    weights = {part: math.log((mine[part] + UNSEEN) / total * rest / (theirs.get(part, 0) + UNSEEN)) for part in parts}
    return Letters(weights, math.log(rest / total))


def _count(words: Iterable[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for word in words:
        if len(word) > 2:
            counts.update(_sequences(word))
    return counts


def _sequences(word: str) -> list[str]:
    marked = f"^{word}$"
    return [marked[i:i + size] for size in SIZES for i in range(len(marked) - size + 1)] or [marked]
