"""How much the letters of a word look like those of a personal name."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.languages import Pack

SIZES = (1, 2, 3, 4, 5)
"""Lengths of the sequences that are weighed."""


@dataclass(frozen=True)
class Letters:
    """The weight of each sequence of letters: above 0 where it is more frequent in names than in other words."""

    weights: Mapping[str, float]
    bias: float
    known: dict[str, float] = field(default_factory=dict, compare=False)

    def weigh(self, word: str) -> float:
        """The log odds that a folded word is of a name; 0 tells nothing, as for every word of a pack that has no letters."""
        if word not in self.known:
            self.known[word] = self.bias + sum([self.weights[part] for part in self.weights.keys() & sequences(word)])
        return self.known[word]


def sequences(word: str) -> set[str]:
    """The sequences of letters of a word, with its beginning (^) and its end ($)."""
    marked = f"^{word}$"
    return {marked[i:i + size] for size in SIZES for i in range(len(marked) - size + 1)}


def letters(pack: Pack) -> Letters:
    """The letters of letters.toml, learnt by tests/gold/letters.py."""
    file = pack.files.get("letters", {})
    weights = {part: float(size) for size, parts in file.get("weights", {}).items() for part in parts.split()}
    return Letters(weights, file.get("bias", 0.0))
