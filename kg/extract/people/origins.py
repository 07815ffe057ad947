"""Who somebody is with where they are from, before the name: "pengamat politik dari UNDAR, | Ani", "atlet India | Ani"."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.areas import is_area
from kg.extract.lexicon import Lexicon, fold_name, lexicon
from kg.extract.people.before import Before, before
from kg.languages import Pack

LONGEST, SMALL, PLACE = 12, 3, 3
"""So many words such a description has at most, so many small ones in a row, and so many the name of a place."""

WORD = re.compile(r"§|[^\W_][\w'’/-]*|[,.;:!?()“”\"]")
"""A word, a mark, or something named otherwise."""

SHORT = re.compile(r"\s*\([\w -]{1,30}\)")
"""An abbreviation in brackets."""

GOES_ON = r"\s*,?\s*(?:{and}|&)\s|\s*,\s*[A-Z§]"
"""How a list goes on after a name."""

VERB = r"(?:{passive}|{active}[mnl]|{stative})\w{4,}"
"""The shape of a verb."""


@dataclass(frozen=True)
class Origins:
    """Tells such descriptions; `links` are the small words before where somebody is from, `stops` those of other phrases."""

    before: Before
    lex: Lexicon
    countries: frozenset[str]
    links: frozenset[str]
    stops: frozenset[str]
    goes_on: re.Pattern[str]
    verb: re.Pattern[str]

    def cue(self, left: str, right: str) -> str:
        """The cue for the name between two texts: "apposed" after a description and a comma, in no list, "origin" after one
        that ends in a body, a country or an area, "" after none."""
        bare = left.rstrip()
        comma = bare.endswith(",")
        if comma and self.goes_on.match(right):
            return ""
        bare = bare.rstrip(",")
        if bare[-1:].islower() and bare.rsplit(None, 1)[-1].islower():
            return ""
        words = WORD.findall(SHORT.sub("", bare))[-LONGEST:]
        ends = bool(words) and (words[-1] == "§" or words[-1][0].isupper() and self._placed(words, len(words)))
        return "" if not (ends and self._describes(words)) else "apposed" if comma else "origin"

    def _describes(self, words: list[str]) -> bool:
        """Whether a word for what somebody is stands before the places, bodies and small words that end the text."""
        small = 0
        for size in range(len(words), 0, -1):
            word = words[size - 1]
            if self.before.describes(words[:size]):
                return size < len(words)
            if word == "§" or word[0].isupper() and self._known(words, size):
                small = 0
            elif word.islower() and word not in self.stops and not self.verb.fullmatch(word) and small < SMALL:
                small += word not in self.links
            else:
                return False
        return False

    def _known(self, words: list[str], size: int) -> bool:
        """Whether the last of some words is in capitals, an ordinary word, or part of a place."""
        word = words[size - 1]
        ordinary = word.isupper() or self.lex.is_ordinary(fold_name(word))
        return ordinary or any(self._placed(words, end) for end in range(size, min(len(words), size + PLACE) + 1))

    def _placed(self, words: list[str], end: int) -> bool:
        """Whether a country or an area ends before the word `end`."""
        names = (" ".join(map(fold_name, words[start:end])) for start in range(max(0, end - PLACE), end))
        return any(name in self.countries or is_area(name) for name in names)


def origins(pack: Pack) -> Origins:
    """The descriptions of a pack, made once."""
    return pack.once("people.origins", _origins)


def _origins(pack: Pack) -> Origins:
    links = frozenset((*pack.words("posts", "links"), *pack.words("people", "source"), *pack.words("posts", "figure_joins")))
    countries = (*pack.words("venues", "countries"), *pack.words("bodies", "abroad"), *pack.words("people", "homelands"))
    return Origins(before(pack), lexicon(pack), frozenset(map(fold_name, countries)), links,
                   frozenset(pack.words("posts", "no_subjects")) - links, pack.pattern(GOES_ON), pack.pattern(VERB))
