"""Namings of events where they stand on a page, and those of one event together."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.dates.calendar import YEAR
from kg.extract.events.doubts.generic import signed_before
from kg.extract.events.naming import Naming, Spot
from kg.extract.eventwords import EventWords
from kg.extract.page import Token, texts
from kg.extract.quotations import QUOTES

EDITION, NAMED, DATED, LOOSE = 3, 2, 1, 0
"""How particular a naming is."""

BRACKETED = 3
"""Tokens of one word in brackets."""

OFFICE = 6
"""Words of an office and its body at most."""

NUMBER = re.compile(r"[IVXLC]+$|\d{1,3}$")
"""The number of one of a series."""


@dataclass(slots=True)
class Seen:
    """A naming at its spot: how particular it is, whether in a headline or, `quoted`, in quotation marks; `back` where it
    speaks of an event that was named before ("the training", "pelatihan itu"), if there is any; `told` where it is told of
    as what took place, and is an event if none was told before; in a headline, if the text names none; `day` the day that
    follows it, `month` the month, where no day is of that; `met` where it is told just before that people met; `apart` how
    surely it is told as another than those before; `whole` the years alone that the sentence of an edition names."""

    spot: Spot
    particular: int
    headline: bool
    days: frozenset[str] = frozenset()
    carried: int = 0
    back: bool = False
    told: bool = False
    day: str = ""
    month: str = ""
    met: bool = False
    apart: int = 0
    whole: frozenset[str] = frozenset()
    quoted: bool = False
    naming: Naming = field(init=False)
    tokens: Sequence[Token] = field(init=False)

    def __post_init__(self) -> None:
        self.naming, self.tokens = self.spot.naming, self.spot.tokens

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.tokens[self.naming.first].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.tokens[self.naming.core - 1].end

    @property
    def years(self) -> frozenset[str]:
        """The years of the days named in its sentence."""
        return frozenset(day[:4] for day in self.days or self.whole)

    def forms(self, words: EventWords) -> tuple[tuple[int, int], ...]:
        """Offsets of the forms in which it stands there: as a mention, with its description, without whose it is, up to its
        number, by its kind alone where that is of several words, each with what carries it, and long and short with brackets."""
        core = self.naming.core
        kind = self.naming.kind_end if len(self.naming.kind.words) > 1 and not self.naming.numbered else core
        recalled = self.naming.last - 1 if self.naming.other in words.lists["recalled"] else 0  # "rapat panitia | terakhir"
        further = (self.naming.unowned, self.naming.numbered, self.naming.whose, recalled)
        ends = {core, self.naming.last, kind, *(end or core for end in further)}
        others = [self.tokens[end - 1].end for end in sorted(ends) if end != self.naming.core]
        starts = [self.tokens[k].start for k in range(self.naming.first, self.naming.first - self.carried - 1, -1)]
        return (*((start, end) for start in starts for end in (self.end, *others)), *self._bracket(), *self._partnered(words))

    def _partnered(self, words: EventWords) -> Iterator[tuple[int, int]]:
        """With the partner, or with whom, after "dengan": "audiensi dengan Gubernur"; with who is inducted; of a verb in the
        passive, what was signed, with what was done to, in capitals before it: "Jembatan Alalak Diresmikan"."""
        tokens, last, first = self.tokens, self.naming.last, self.naming.first
        if words.among("with_whom", tokens[last]) and tokens[last + 1].word:
            end = last + 2
            while tokens[end].capital and tokens[last + 1].capital:
                end += 1
            yield self.start, tokens[end - 1].end
        if self.naming.kind.key in words.lists["inductions"] and not self.naming.kind.verb:
            yield from self._inducted(self.naming.kind_end)
        if self.naming.kind.key in words.lists["signings"] and (signed := signed_before(tokens, first, words)):
            yield from ((tokens[signed[0]].start, end) for end in (tokens[signed[0]].end, tokens[signed[1] - 1].end, self.end))
        if self.naming.kind.verb and tokens[first].folded.startswith(words.affixes["passive"]):
            start = first
            while start and tokens[start - 1].capital:
                start -= 1
            if start < first - 1 and (self.headline or tokens[start].start == self.spot.sentence.start):
                yield tokens[start].start, tokens[first].end

    def _inducted(self, first: int) -> Iterator[tuple[int, int]]:
        """With the office, and whose it is, of who is inducted or comes and goes: "Lepas Sambut Kapolres Garut"."""
        end = first
        while end < first + OFFICE and self.tokens[end].capital:
            end += 1
        if first + 1 < end and not self.headline:
            yield self.start, self.tokens[end - 1].end

    def _bracket(self) -> Iterator[tuple[int, int]]:
        """The long form before brackets, and the short one inside them."""
        if self.naming.bracket:
            opening, closing = self.naming.bracket
            yield self.start, self.tokens[opening - 1].end
            yield self.tokens[opening + 1].start, self.tokens[closing - 2].end


@dataclass
class Gathering:
    """Namings of one event."""

    key: str
    seen: list[Seen] = field(default_factory=list)

    @property
    def edition(self) -> int | None:
        """The number in its series."""
        return next((s.naming.edition for s in self.seen if s.naming.edition is not None), None)

    @property
    def year(self) -> str | None:
        """The year in its name."""
        return next((s.naming.year for s in self.seen if s.naming.year), None)

    @property
    def years(self) -> frozenset[str]:
        """The years of the days named in its sentences."""
        return frozenset(year for s in self.seen for year in s.years)

    @property
    def other(self) -> str:
        """The word that tells it from another of its kind."""
        return self.seen[0].naming.other

    @property
    def tails(self) -> list[frozenset[str]]:
        """The words of each naming that tell which one, with the short form that follows them in brackets."""
        return [frozenset((*s.naming.tail, *_bracketed(s))) for s in self.seen if s.naming.tail]

    @property
    def shorts(self) -> frozenset[str]:
        """What it is called in brackets after its name."""
        return frozenset(short for s in self.seen if (short := short_form(s.naming, s.tokens)))

    def levels(self, words: EventWords) -> frozenset[str]:
        """The words of its kind and of what follows that tell its level."""
        return frozenset().union(*(levels_of(s, words) for s in self.seen))

    @property
    def goal(self) -> frozenset[str]:
        """The words for where it leads."""
        return frozenset().union(*(s.naming.goal for s in self.seen))


    def in_another_month(self, one: Seen) -> bool:
        """Whether a naming of the kind alone is told of a month in which no day of it lies: "donor darah bulan September"."""
        alone = one.month and one.particular > 0 and not (one.naming.definite or one.naming.tail or one.naming.edition)
        return bool(alone) and not any(day.startswith(one.month) for other in self.seen for day in other.days)


def short_form(naming: Naming, tokens: Sequence[Token]) -> str:
    """The one word in brackets inside a name, but for its number after it ("DANA II"), "" where there is none."""
    if naming.bracket is None:
        return ""
    opening, closing = naming.bracket
    numbered = closing - opening == BRACKETED + 1 and NUMBER.match(tokens[closing - 2].text)
    return tokens[opening + 1].text if numbered or closing - opening == BRACKETED else ""


def quoted_short(naming: Naming, tokens: Sequence[Token]) -> str:
    """The one word in brackets after the marks that close a title: “Jaksa Masuk Sekolah” (JMS); "" where there is none."""
    mark, opening, short, closing = texts(tokens[naming.last:naming.last + 4])
    return short if mark in QUOTES and opening == "(" and closing == ")" and short.isupper() else ""


def _bracketed(one: Seen) -> list[str]:
    opening, short, closing = one.tokens[one.naming.last:one.naming.last + 3]
    return [short.folded] if opening.text == "(" and closing.text == ")" else []


def levels_of(one: Seen, words: EventWords) -> frozenset[str]:
    """The words of a naming's kind, and after "tingkat", that tell its level."""
    tokens, naming = one.tokens, one.naming
    told = {tokens[k].folded for k in range(naming.kind_end + 1, naming.last) if words.among("level_words", tokens[k - 1])}
    return frozenset((*(word.casefold() for word in naming.kind.words[1:]), *told)) & words.lists["reaches"]


def days_meet(one: str, other: str) -> bool:
    """Whether two days or stretches of days, as ISO values, have a day in common, or one a year with the other."""
    if YEAR in (len(one), len(other)):
        return one[:YEAR] == other[:YEAR]
    (first, _, last), (start, _, end) = one.strip("~").partition("/"), other.strip("~").partition("/")
    return first <= (end or start) and start <= (last or first)


def is_bare(one: Seen) -> bool:
    """One word for a kind and nothing else."""
    naming = one.naming
    return len(naming.kind.words) == 1 and not (
        naming.tail or naming.kind.verb or naming.other or naming.edition or naming.year)


def short_for(short: str, name: str) -> bool:
    """True for the beginning of a name, or for some letters of its words in their order, from the first on."""
    rest, long = iter(name), " " in name and " " not in short
    return name.startswith(short) or long and short[0] == name[0] and all(letter in rest for letter in short)


def same_words(one: Seen, other: Seen) -> bool:
    """All words of one stand in the other."""
    mine, others = ({t.folded for t in s.tokens[s.naming.first:s.naming.last] if t.word} for s in (one, other))
    return mine <= others or others <= mine
