"""Words for gatherings that are made of others: "Muscab", "Rakorda"."""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.extract.eventwords import EventWords, event_words
from kg.extract.once import kept
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled


@dataclass(frozen=True)
class Shapes:
    """What words for gatherings are made of: "mus" and "cab", with the kind that each beginning stands for; all begin with one of
    `begin`, of so many letters as the `shortest`. `tells` says of a word in small letters whether it may head an event of a kind
    that no list knows, whatever stands around it."""

    pattern: re.Pattern[str]
    stems: Mapping[str, str]
    begin: frozenset[str]
    shortest: int
    tells: Callable[[str], bool]

    @staticmethod
    def of(pack: Pack) -> Shapes:
        """The shapes of a pack, made once."""
        return pack.once("events.shapes", _make)


def _make(pack: Pack) -> Shapes:
    stems = {stem.casefold(): key for stem, key in pack.table("events", "stems").items()}
    levels, ends = (alternation(pack.words("events", name)) for name in ("levels", "level_ends"))
    shortest = min(map(len, stems), default=0)
    pattern = compiled(rf"({alternation(stems)}){levels}{ends}?$", re.IGNORECASE)
    begin = frozenset(stem[:shortest] for stem in stems)
    return Shapes(pattern, stems, begin, shortest, _telling(event_words(pack), pattern))


def _telling(words: EventWords, pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """Whether a word is one of a known kind, of a list of heads, made of others or a noun of what is done."""
    @kept(1 << 14)
    def tells(word: str) -> bool:
        if word in words.kinds or word in words.lists["heads"] or "-" in word or pattern.match(word):
            return True
        return word.endswith(words.affixes["its"]) or word.endswith(words.made_ends) and (
            words.deed.match(word) or words.loan.match(word)) is not None
    return tells
