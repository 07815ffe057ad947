"""The library as it is asked for: each question's example sentences as what they say and what they leave open."""
from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.query.library import Library, Question
from kg.query.words.vocabulary import Vocabulary, tokens

OPEN = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to ask a question: what its words say, and the parameters that it fills."""

    question: Question
    says: frozenset[str]
    fills: frozenset[str]


class Patterns:
    """All ways to ask the questions of a library; words that few questions use weigh more."""

    def __init__(self, library: Library, vocabulary: Vocabulary) -> None:
        self.all = [_pattern(question, text, vocabulary) for question in library.values()
                    for text in (*question.examples, *question.question.values())]
        users: dict[str, set[str]] = {}
        for pattern in self.all:
            for word in pattern.says:
                users.setdefault(word, set()).add(pattern.question.name)
        count = len(library) + 1
        self._weights = {word: math.log(1 + count / len(names)) for word, names in users.items()}
        self._unknown = math.log(1 + count) / 2

    def weight(self, words: Iterable[str]) -> float:
        """How much words tell; one that no question uses tells half of what the rarest does."""
        return sum(self._weights.get(word, self._unknown) for word in words)

    def known(self, word: str) -> bool:
        """Whether some question is asked with the word."""
        return word in self._weights

    def likeness(self, pattern: Pattern, says: frozenset[str]) -> float:
        """How like a sentence is to a pattern, 0 to 1."""
        whole = self.weight(pattern.says) + self.weight(says)
        return 2 * self.weight(pattern.says & says) / whole if whole else 1.0


def _pattern(question: Question, text: str, vocabulary: Vocabulary) -> Pattern:
    words = [token.plain for token in tokens(OPEN.sub(" ", text))]
    return Pattern(question, frozenset(said for _, _, said in vocabulary.says(words)), frozenset(OPEN.findall(text)))
