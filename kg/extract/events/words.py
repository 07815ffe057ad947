"""The vocabulary of gatherings, compiled for reading token by token."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.bodies.words import words_of
from kg.extract.page import Token
from kg.languages import Pack

UNKNOWN = "~"
"""Begins the key of a kind that no list knows."""

LISTS = ("named", "series", "others_before", "habits_before", "habits_after", "holding", "ends", "titled", "nouns", "linked",
         "occasions", "listed", "openers", "held_things", "days", "carriers", "idle", "doers", "happens", "carrying", "ways",
         "collectives", "ahead", "titles", "befalls", "ceremonies", "attended", "cups", "staged", "capital_heads", "visited",
         "says", "joint_work", "gathered", "similar", "journeys", "telling", "occurring", "occurred", "editions", "placing",
         "bringing", "leading", "taking", "auxiliaries", "reaches", "closings", "weak_forms", "prizes", "marking", "undergoing",
         "also", "adverbs", "things", "counted", "staging", "articles", "filled", "organs", "taught", "being", "takes_place",
         "chains", "chained_by", "times", "told_after", "habits", "wishes", "coming", "such", "title_bodies", "passing",
         "told_in", "parts_before", "worship", "commemorations", "forums", "forums_after", "sittings", "roots", "firsts",
         "undergone", "spans", "decided", "gifts", "continues", "finals", "beginnings", "holders", "deictics", "modals", "after",
         "contrasts", "light", "visiting", "joining", "vying", "celebrating", "feasts", "before_goals", "several", "made_of",
         "marked_by", "rites", "owned_by", "prize_names", "winning", "calling", "inside", "partaking", "rows")


JOINT = {
    "unfit": ("held_things", "ends", "habits_before", "holding", "carriers"),
    "barred": ("held_things", "ends", "habits_before", "holding", "carriers", "things", "also", "series"),
    "before_phrases": ("ends", "carrying", "holding", "told_in", "staged"),
    "before_told": ("placing", "attended", "taking"),
    "before_events": ("placing", "openers", "attended", "carriers", "holding"),
}
"""Lists made of others: of words that begin no kind of event, named or not, of words before a phrase, before what is told to be
held, and before events."""

APOSTROPHES = str.maketrans("", "", "'’ʻ`‘")


@dataclass(frozen=True, slots=True)
class Kind:
    """Words that name a kind of event. `verb` where they are a verb ("dilantik"); `named` where a capital makes it particular;
    `weak` where they may be something else unless it is said that they were held, or in capitals on a day; `act` where they are
    only known by their make."""

    words: tuple[str, ...]
    key: str
    verb: bool = False
    named: bool = False
    weak: bool = False
    act: bool = False


@dataclass
class EventWords:
    """Kinds by their first word in small letters, longest first; lists of small words by their name."""

    kinds: dict[str, list[Kind]] = field(default_factory=dict)
    lists: dict[str, frozenset[str]] = field(default_factory=dict)
    others: tuple[tuple[str, ...], ...] = ()
    general: dict[str, tuple[str, ...]] = field(default_factory=dict)
    blends: tuple[str, ...] = ()
    nouns: dict[str, str] = field(default_factory=dict)
    deeds: dict[str, str] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)

    def at(self, tokens: Sequence[Token], i: int) -> Kind | None:
        """The longest kind that begins at token `i`."""
        word = tokens[i].folded
        for kind in self.kinds.get(word if word.isalpha() else _plain(word), ()):
            if len(tokens) - i >= len(kind.words) and all(map(_same, tokens[i:i + len(kind.words)], kind.words)) and not (
                    kind.words[-1] == "Hari" and tokens[i + len(kind.words) - 1].text == "hari"):  # "upacara hari Senin"
                return kind
        return None

    @staticmethod
    def doing(kind: Kind) -> bool:
        """True for a verb in the active voice, and for the deed of one in the passive: "meresmikan", "diresmikannya"."""
        word = kind.words[0].casefold()
        return kind.verb and (word.startswith("me") or word.startswith("di") and word.endswith("nya"))

    def noun(self, kind: Kind) -> str:
        """The noun of a verb where its kind's is made of one ("melantik" → "pelantikan"), else that of its kind."""
        held, word = self.nouns.get(kind.key, ""), kind.words[0].casefold()
        if word in self.deeds:
            return " ".join((self.deeds[word], *kind.words[1:]))
        made = f"pe{re.sub('(?:kan|i)$', '', word[2:])}an"
        return " ".join((made, *kind.words[1:])) if self.doing(kind) and word.startswith("me") and held.startswith("pe") else held

    def among(self, name: str, token: Token) -> bool:
        """True where a word stands in one of the lists."""
        return token.folded in self.lists[name]


def _same(token: Token, word: str) -> bool:
    """In any case, but for acronyms as written."""
    return token.text == word or _plain(token.folded) == word.casefold() and not (word.isupper() and len(word) < 5)


def _plain(word: str) -> str:
    """A word without apostrophes, which are written in many ways: "Qur'an", "Qur’an", "Quran"."""
    return word if word.isalpha() else word.translate(APOSTROPHES)


def event_words(pack: Pack) -> EventWords:
    """The vocabulary of a pack, compiled once."""
    return pack.once("events.words", _compile)


def _compile(pack: Pack) -> EventWords:
    words, named, weak = EventWords(), frozenset(pack.words("events", "named")), frozenset(pack.words("events", "weak_forms"))
    for section, verb in (("kinds", False), ("verbs", True)):
        for key, forms in pack.table("events", section).items():
            for form in forms:
                kind = Kind(tuple(map(_plain, words_of(form))), key, verb, key in named, form in weak)
                words.kinds.setdefault(kind.words[0].casefold(), []).append(kind)
    for form in pack.words("events", "weak"):
        first, *more = map(_plain, words_of(form))
        kind = Kind((first, *more), UNKNOWN + first.casefold(), weak=True)
        words.kinds.setdefault(first.casefold(), []).append(kind)
    for rows in words.kinds.values():
        rows.sort(key=lambda kind: -len(kind.words))
    words.lists = {name: frozenset(w.casefold() for w in pack.words("events", name)) for name in LISTS}
    for joint, names in JOINT.items():
        words.lists[joint] = frozenset().union(*(words.lists[name] for name in names))
    words.lists["market_days"] = frozenset((*pack.words("dates", "market_days"), "Pagi"))
    words.lists["places_before"] = frozenset(pack.words("events", "places_before"))
    words.others = tuple(sorted((words_of(text) for text in pack.words("events", "others")), key=len, reverse=True))
    words.nouns = {key: forms[0].casefold() for key, forms in pack.table("events", "kinds").items()}
    words.deeds = dict(pack.table("events", "deeds"))
    words.ordinals = dict(pack.table("events", "ordinals"))
    words.lists["ordinals"] = frozenset(words.ordinals)
    words.blends = tuple(pack.words("events", "blends"))
    words.general = {key: tuple(rows) for key, rows in pack.table("events", "general").items()}
    return words
