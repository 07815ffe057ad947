"""Names of people made comparable: old and new spelling, short forms of Muhammad, initials, names left away."""
from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from kg.languages import Pack
from kg.resolve.words import words

COMMON_WEIGHT, RARE_WEIGHT = 0.8, 1.6
"""What a shared name weighs, of the frequent ones and of the others."""

NAME_LIMIT = 3.6
"""What a whole name weighs at most: less than SAME, so that a name alone never merges."""

SLIP_LENGTH = 6
"""Letters from which two names may differ in one or two and be a slip of the pen."""


class PersonNames:
    """Names of people in one language."""

    def __init__(self, pack: Pack) -> None:
        table = pack.files["identity"]["people"]
        self._spellings = {form: row[0] for row in table["spellings"] for form in row}
        self._word = lru_cache(maxsize=50_000)(self._spelled)
        self.likeness = lru_cache(maxsize=50_000)(self._likeness)
        self._letters = [tuple(pair) for pair in table["letters"]]
        self._leading = frozenset(self.normal(name)[0] for name in table["leading"])
        self._common = frozenset(self.normal(name)[0] for name in table["common"])

    def normal(self, name: str) -> tuple[str, ...]:
        """The words of a name in one spelling."""
        return tuple(self._word(word) for word in words(name))

    def _spelled(self, word: str) -> str:
        word = self._spellings.get(word, word)
        for old, new in self._letters:
            word = word.replace(old, new)
        return "".join(letter for index, letter in enumerate(word) if index == 0 or letter != word[index - 1])

    def weight(self, word: str) -> float:
        """What sharing a word of a name weighs."""
        return 0.3 if len(word) < 3 else COMMON_WEIGHT if word in self._common else RARE_WEIGHT

    def common(self, word: str) -> bool:
        """True for a frequent name."""
        return word in self._common

    def _likeness(self, left: tuple[str, ...], right: tuple[str, ...]) -> float | None:
        """What two full names weigh for one person, None where they cannot name the same."""
        short, long = sorted((self.core(left), self.core(right)), key=len)
        paired = self._pair(short, long)
        if paired is None or not short:
            return None
        missing = len(long) - len(short)
        return round(min(sum(paired), NAME_LIMIT) - 0.3 * missing, 3)

    def core(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """A name without a first Muhammad, which is written, shortened and left away at will."""
        return name[1:] if len(name) > 2 and name[0] in self._leading else name

    def _pair(self, short: tuple[str, ...], long: tuple[str, ...]) -> list[float] | None:
        """The weight of each word of the short name with its match in the long one, in order; None where one has none."""
        weights, start = [], 0
        for word in short:
            found = next(
                ((index, weight) for index in range(start, len(long)) if (weight := self._same(word, long[index]))), None
            )
            if found is None:
                return None
            weights.append(found[1])
            start = found[0] + 1
        return weights

    def _same(self, left: str, right: str) -> float:
        if left == right:
            return self.weight(left)
        if 1 in (len(left), len(right)):
            return 0.3 if left[0] == right[0] else 0.0
        slip = Levenshtein.distance(left, right, score_cutoff=2)
        if slip <= (2 if min(len(left), len(right)) > SLIP_LENGTH else 1) and min(len(left), len(right)) >= SLIP_LENGTH - 1:
            return 0.4
        return 0.0
