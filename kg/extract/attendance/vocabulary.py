"""The words of attendance: lists of words that may stand about, and the cues that tell a capacity, compiled from a pack."""
from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from kg.extract.attendance.acts import Acts, acts_of
from kg.extract.needed import Needed, Standing, of_phrases
from kg.extract.page import Page, Span
from kg.extract.phrases import Phrases, any_of, compile_phrases
from kg.languages import Pack, Patterns
from kg.model import CAPACITIES

SIDES = ("after", "before", "label", "around", "absence", "standing")

KINDS = (*CAPACITIES, "quoted", "chatted", "before", "named",
         "acts", "by", "reads", "seat", "sends", "through", "replaces", "replaced", "stead")


NOTHING = re.compile("\0(?!)")
"""Matches nowhere."""


TURN = (r"(?i)[;,.—–\x01\n](?:(?<=;)|(?<=[^;\n])\s*(?={attendance.words.turns}(?!\w))|(?<=\n)(?=\s*\d{1,2}[.:]\d\d\b)"
        r"|(?-i:(?<=[a-z]{4}\.)(?=\s+[A-Z])))(?P<mark>)")
"""Where a new clause begins; the items of a list are not split into sentences."""

TOPIC = r"[^,:–—]{4,80}[,:–—]\s*(?P<cue>{attendance.words.held_with})(?=\s)"


class Cue(NamedTuple):
    """Words that tell a capacity, an absence or a stand-in. `side` says where the agent stands, `kind` what he is."""

    start: int
    end: int
    side: str
    kind: str


class Few:
    """The patterns of the lists that are `here`, of all in `whole`; those of the others match nothing."""

    def __init__(self, whole: Patterns, here: frozenset[str]) -> None:
        self.whole, self.here = whole, here

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.whole[name] if name in self.here else NOTHING


class Vocabulary(NamedTuple):
    """`lists` has a pattern of each list of words of a pack; those of a line match nothing but for the lists that are `here`, of
    which a word stands in or near it."""

    lists: Few
    here: frozenset[str]
    pack: Pack

    def pattern(self, template: str) -> re.Pattern[str]:
        """A template compiled (see `Pack.pattern`)."""
        return self.pack.pattern(template)

    def is_active(self, verb: str) -> bool:
        """Whether a verb is written in the active voice, in any case."""
        return verb.lower().startswith(self.pack.words("grammar", "active"))

    def near(self, name: str, text: str) -> bool:
        """Whether a text holds a word of a list."""
        return name in self.here and self.lists[name].search(text) is not None

    def ends(self, name: str, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The word of a list with which a text ends, or what of it lies between two offsets, white space aside."""
        for found in self.lists[name].finditer(text, start, end) if name in self.here else ():
            if not text[found.end():end].strip():
                return found
        return None


@dataclass(frozen=True)
class Cues:
    """What tells the cues of a line, compiled from a pack; `needed` are the words of the lists."""

    phrases: Phrases
    turn: re.Pattern[str]
    topic: re.Pattern[str]
    acts: Acts
    whole: Vocabulary
    needed: Needed

    def of(self, page: Page, lowered: str, span: Span) -> tuple[Cue, ...]:
        """The cues of a sentence, in order; of those inside one another only the longest."""
        begins = page.once("cues", lambda here: Standing(here, self.phrases.by_word.keys())).between(span.start, span.end)
        return tuple([Cue(start, end, side, kind) for start, end, meanings in self.phrases.find(lowered, begins, span.end)
                      for side, kind in meanings])

    def near(self, page: Page, start: int, end: int) -> Vocabulary:
        """The vocabulary of what stands between two offsets."""
        here = self.needed.between(page, start, end)
        return Vocabulary(Few(self.whole.lists.whole, here), here, self.whole.pack)


def vocabulary_of(pack: Pack) -> Vocabulary:
    """The compiled words of a pack."""
    return cues_of(pack).whole


def cues_of(pack: Pack) -> Cues:
    """What tells the cues of a line, compiled from a pack."""
    return pack.once("attendance", _compile)


def _compile(pack: Pack) -> Cues:
    listed = {**pack.table("attendance", "words"), **{f"bodies.{k}": v for k, v in pack.table("attendance", "bodies").items()}}
    listed["weekdays"] = tuple(pack.table("dates", "weekdays"))
    listed["late"] = (*pack.words("grammar", "late"), *listed.get("late", ()))
    listed["died"] = pack.words("grammar", "died")
    listed["unless"] = pack.table("attendance", "absence").get("unless", ())
    words = {name: rf"(?<!\w){any_of(rows)}(?!\w)" for name, rows in listed.items()}
    phrases = compile_phrases(_meanings(pack), pack.words("grammar", "passive"))
    whole = Vocabulary(Few(pack.patterns(words, re.IGNORECASE), frozenset(words)), frozenset(words), pack)
    return Cues(phrases, pack.pattern(TURN), pack.pattern(TOPIC), acts_of(pack), whole, of_phrases("attendance.needed", listed))


def _meanings(pack: Pack) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each cue phrase with its side and kind; "katanya" and "kata dia" point back at the one last spoken of."""
    absence = pack.table("attendance", "absence")
    for parts in product(absence.get("not", ()), absence.get("able", ()), absence.get("come", ())):
        yield " ".join(part for part in parts if part), ("absence", "before")
    yield from _composed(pack)
    active, its = pack.words("grammar", "active"), pack.words("grammar", "its")
    told = pack.table("attendance", "words").get("passed_on", ())
    pronouns = (*its, *(f" {word}" for word in pack.table("attendance", "words").get("said_by", ())))
    for side in SIDES:
        for kind, rows in pack.table("attendance", side).items():
            for phrase in rows if kind in KINDS else ():
                yield phrase, (side, kind)
                if side == "label" or side == "before" and kind not in ("quoted", "chatted") and phrase.startswith(active):
                    yield from ((phrase + ending, (side, kind)) for ending in its)
                said = kind if kind in ("quoted", "chatted") else "quoted" if phrase in told else None
                if side == "after" and said:
                    yield from ((phrase + tail, ("pronoun", said)) for tail in pronouns)


def _composed(pack: Pack) -> Iterator[tuple[str, tuple[str, str]]]:
    """The cue phrases made of parts ("memukul" with "gong"), each with each; a part that begins with a hyphen is a suffix."""
    for table in pack.table("attendance", "composed").values():
        for parts in product(*table["parts"]):
            phrase = " ".join(part for part in parts if part).replace(" -", "")
            yield phrase, (table["side"], table["kind"])
