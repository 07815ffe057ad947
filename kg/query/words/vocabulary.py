"""The words of questions: what they say, whichever word of either language says it."""
from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from kg.languages import load_pack
from kg.query.names import plain

WORD = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence: where it stands, and as names are compared."""

    start: int
    end: int
    plain: str


def tokens(sentence: str) -> list[Token]:
    """The words of a sentence in order; those that compare as nothing are left out."""
    return [Token(m.start(), m.end(), word) for m in WORD.finditer(sentence) if (word := plain(m[0])) and " " not in word]


class Vocabulary:
    """The groups of asking.toml, by their words."""

    def __init__(self, data: dict[str, dict[str, list[str]]]) -> None:
        self.same = {plain(word): name for name, group in data["same"].items() for word in group}
        self.choices = {plain(word): value for value, group in data["choices"].items() for word in group}
        self.since, self.until = ({plain(word) for word in data["dates"][name]} for name in ("since", "until"))
        self.dates = {plain(word) for word in data["dates"]["words"]}
        self.small = {plain(word) for word in data["small"]["words"]}
        self.longest = max(len(word.split()) for word in (*self.same, *self.choices))
        self.months = {plain(month) for month in load_pack("id").table("dates", "months")}
        self.known = self.months | {word for group in (self.same, self.choices, self.since, self.until, self.dates, self.small)
                      for phrase in group for word in phrase.split()}

    def says(self, words: list[str]) -> Iterator[tuple[int, int, str]]:
        """(first, after last, what it says) of the words in order, longest phrases first; words of no group say themselves."""
        first = 0
        while first < len(words):
            for last in range(min(len(words), first + self.longest), first, -1):
                phrase = " ".join(words[first:last])
                if phrase in self.same:
                    yield first, last, self.same[phrase]
                    break
            else:
                last = first + 1
                if words[first] not in self.small and words[first] not in self.dates:
                    yield first, last, words[first]
            first = last

    def chosen(self, words: list[str]) -> dict[str, set[int]]:
        """The values of choices that the words name, each with the places of its words."""
        found: dict[str, set[int]] = {}
        first = 0
        while first < len(words):
            for last in range(min(len(words), first + self.longest), first, -1):
                value = self.choices.get(" ".join(words[first:last]))
                if value:
                    found.setdefault(value, set()).update(range(first, last))
                    break
            else:
                last = first + 1
            first = last
        return found


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that comes with the program."""
    return Vocabulary(tomllib.loads(resources.files(__package__).joinpath("asking.toml").read_text("utf-8")))
