"""Which namings on a page are the same event, and which of them name a particular one."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.events.naming import Naming
from kg.extract.eventwords import EventWords
from kg.extract.page import Span, Token

EDITION, NAMED, DATED, LOOSE = 3, 2, 1, 0
"""How particular a naming is."""

BRACKETED = 3
"""Tokens of one word in brackets."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A naming where it stands: offsets, sentence, how particular it is, whether in a headline; `back` where it speaks of an
    event that was named before ("the training", "pelatihan itu"), if there is any; `told` where it is told of as what took
    place, and is an event if none was told before; in a headline, if the text names none."""

    naming: Naming
    tokens: Sequence[Token]
    sentence: Span
    particular: int
    headline: bool
    years: frozenset[str] = frozenset()
    carried: int = 0
    back: bool = False
    told: bool = False

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.tokens[self.naming.first].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.tokens[self.naming.core - 1].end


    def forms(self, words: EventWords) -> tuple[tuple[int, int], ...]:
        """Offsets of the forms in which it stands there: as a mention, with its description, without whose it is, up to its
        number, by its kind alone where that is of several words, and long and short with brackets."""
        core = self.naming.core
        kind = self.naming.kind_end if len(self.naming.kind.words) > 1 and self.naming.edition is None else core
        further = (self.naming.unowned, self.naming.numbered, self.naming.whose)
        ends = {core, self.naming.last, kind, *(end or core for end in further)}
        others = [self.tokens[end - 1].end for end in sorted(ends) if end != self.naming.core]
        starts = dict.fromkeys((self.start, self.tokens[self.naming.first - self.carried].start))
        return (*((start, end) for start in starts for end in (self.end, *others)), *self._bracket(), *self._partnered(words))

    def _partnered(self, words: EventWords) -> Iterator[tuple[int, int]]:
        """With the partner, or with whom, after "dengan": "audiensi dengan Gubernur"; of a verb in the passive, with what was
        done to, in capitals before it: "Jembatan Alalak Diresmikan"."""
        tokens, last, first = self.tokens, self.naming.last, self.naming.first
        if last + 1 < len(tokens) and words.among("with_whom", tokens[last]) and tokens[last + 1].word:
            end = last + 2
            while end < len(tokens) and tokens[end].word and tokens[end].capital and tokens[last + 1].capital:
                end += 1
            yield self.start, tokens[end - 1].end
        if self.naming.kind.verb and tokens[first].folded.startswith(words.affixes["passive"]):
            start = first
            while start and tokens[start - 1].word and tokens[start - 1].capital:
                start -= 1
            if start < first - 1 and (self.headline or tokens[start].start == self.sentence.start):
                yield tokens[start].start, tokens[first].end

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
        return frozenset().union(*(_levels(s, words) for s in self.seen))

    @property
    def goal(self) -> frozenset[str]:
        """The words for where it leads."""
        return frozenset().union(*(s.naming.goal for s in self.seen))

    @property
    def particular(self) -> int:
        """How particular its best naming is."""
        return max(s.particular for s in self.seen)


def tie(seen: Sequence[Seen], words: EventWords) -> list[Gathering]:
    """The namings by event: those of the text first, headlines to what the text names; vague ones to the nearest that fits."""
    events: list[Gathering] = []
    body = _coordinated([s for s in seen if not s.headline], words)
    left = []
    for one in [s for s in body if s.particular] + [s for s in body if not s.particular]:
        opens = one.particular > 0 and not (one.back and _told_before(one, events))
        left += [] if _place(one, events, words, opens) else [one]
    for one in [s for s in seen if s.headline]:
        told = any(other.naming.kind.verb and other.naming.kind.key == one.naming.kind.key for other in left)
        _place(one, events, words, opens=one.particular >= NAMED and (told or not events))
    for one in left:
        _place(one, events, words, opens=one.told and not _told_before(one, events))
    for one in seen if not events else ():
        _place(one, events, words, opens=one.headline and one.told and not events)
    for event in events:
        event.seen.sort(key=lambda s: s.start)
    return sorted(events, key=lambda event: event.seen[0].start)


def _coordinated(seen: Sequence[Seen], words: EventWords) -> list[Seen]:
    """The namings, those that "dan" joins to a particular one as particular as that: "Konfernas ke-4 dan temu jejaring"."""
    found: list[Seen] = []
    for one in seen:
        before = found[-1] if found else None
        kinds = before is not None and not any(kind.verb or kind.act for kind in (one.naming.kind, before.naming.kind))
        if kinds and before is not None and not one.particular and before.particular and _side_by_side(one, before, words):
            one = replace(one, particular=DATED)
        found.append(one)
    return found


def _told_before(one: Seen, events: list[Gathering]) -> bool:
    return any(event.seen[0].start < one.start for event in events)


def short_form(naming: Naming, tokens: Sequence[Token]) -> str:
    """The one word in brackets inside a name, "" where there is none."""
    if naming.bracket is None or naming.bracket[1] - naming.bracket[0] != BRACKETED:
        return ""
    return tokens[naming.bracket[0] + 1].text


def _bracketed(one: Seen) -> list[str]:
    after = [token.text for token in one.tokens[one.naming.last:one.naming.last + 3]]
    return [after[1].casefold()] if len(after) == 3 and after[0] == "(" and after[2] == ")" else []


def _place(one: Seen, events: list[Gathering], words: EventWords, opens: bool) -> bool:
    """Put a naming to the first event that it fits, or to a new one where it opens one; False where neither."""
    key = one.naming.kind.key
    keys = (key, *words.general.get(key, ()))
    for wanted in keys:
        fitting = [event for event in events if event.key == wanted and _fits(one, event, wanted == key, words)
                   and not _other_year(one, event, words) and not _other_wave(one, event, words)
                   and not _continues(one, event, words) and not _sibling(one, event, words)
                   and not any(_side_by_side(one, other, words) or _side_by_side(other, one, words) for other in event.seen)]
        if fitting:
            called = [event for event in fitting if one.naming.kind.words[0] in event.shorts]
            (called or fitting)[0].seen.append(one)
            return True
    if opens:
        events.append(Gathering(key, [one]))
    return opens


def _levels(one: Seen, words: EventWords) -> frozenset[str]:
    """The words of a naming's kind, and after "tingkat", that tell its level."""
    tokens, naming = one.tokens, one.naming
    told = {tokens[k].folded for k in range(naming.kind_end + 1, naming.last) if words.among("level_words", tokens[k - 1])}
    return frozenset((*(word.casefold() for word in naming.kind.words[1:]), *told)) & words.lists["reaches"]


def _sibling(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for another of the trainings that one key gathers, neither short for the other: "Lakmud" and "Latihan Kader Utama"."""
    if event.key not in words.lists["siblings"] or one.particular == 0 and not one.tokens[one.naming.first].capital:
        return False
    name = " ".join(one.naming.kind.words).casefold()
    names = {" ".join(other.naming.kind.words).casefold() for other in event.seen} | {s.casefold() for s in event.shorts}
    return not any(_short_for(name, known) or _short_for(known, name) for known in names)


def _short_for(short: str, name: str) -> bool:
    """True for the beginning of a name, or for some letters of its words in their order, from the first on."""
    rest, long = iter(name), " " in name and " " not in short
    return name.startswith(short) or long and short[0] == name[0] and all(letter in rest for letter in short)


def _side_by_side(one: Seen, other: Seen, words: EventWords) -> bool:
    """True for two that are named side by side: "Pelatihan Lanjutan dan Kursus Mahir"."""
    between = one.naming.first - other.naming.last
    if one.tokens is not other.tokens or between != 1 or one.naming.kind.words == other.naming.kind.words:
        return False
    joint = one.tokens[other.naming.last]
    return joint.text == "&" or words.small("and", joint)


def _continues(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for what goes on, under another name, with an event that was told: "dilanjutkan dengan bakti religi"."""
    first = one.naming.first
    linked = first > 1 and one.particular > 0 and words.among("with_whom", one.tokens[first - 1]) and (
        words.among("continues", one.tokens[first - 2]))
    return linked and all(one.naming.kind.words != other.naming.kind.words for other in event.seen)


def _other_year(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for an edition, or a verb, of another year than the event's."""
    if not (one.years and event.years) or one.years & event.years:
        return False
    first = one.particular > 0 and bool(one.naming.tail) and one.naming.tail[0] in words.ordinals  # "Makesta perdana"
    return one.naming.kind.verb or first or one.naming.edition is not None and event.edition is None


def _other_wave(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for a later wave, in small words, of what was told without a number: "pengiriman gelombang kedua"."""
    naming = one.naming
    later = naming.edition is not None and naming.edition > 1 and event.edition is None and not naming.definite
    return later and one.particular > 0 and one.tokens[naming.last - 1].folded in words.ordinals and any(
        one.tokens[k].folded in words.lists["series"] for k in range(naming.kind_end, naming.last))


def _fits(one: Seen, event: Gathering, same_kind: bool, words: EventWords) -> bool:
    naming = one.naming
    if naming.other != event.other:
        return False
    if naming.goal and event.goal and not naming.goal & event.goal:
        return False
    if naming.edition is not None and event.edition is not None and naming.edition != event.edition:
        return False
    if naming.year and (event.year and naming.year != event.year or event.years and naming.year not in event.years):
        return False
    levels = _levels(one, words)
    if levels and event.levels(words) and not levels & event.levels(words):
        return False
    if not naming.tail or naming.definite or naming.edition is not None and naming.edition == event.edition:
        return True
    tail, tails = frozenset(naming.tail), event.tails
    other_level = bool(naming.tail) and naming.tail[0] in words.lists["reaches"] and (
        not any(naming.tail[0] in other for other in tails))
    if not other_level and len(naming.kind.words) == 1 and naming.kind.words[0] in event.shorts:
        return True
    if other_level and not same_kind:
        return False
    return not tails or any(tail & other for other in tails) or not same_kind
