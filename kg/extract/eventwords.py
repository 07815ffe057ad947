"""The vocabulary of gatherings, compiled for reading token by token."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kg.extract.page import Token, words_of
from kg.languages import Pack

UNKNOWN = "~"
"""Begins the key of a kind that no list knows."""

JOINT = {
    "unfit": ("held_things", "ends", "habits_before", "holding", "carriers"),
    "barred": ("held_things", "ends", "habits_before", "holding", "carriers", "things", "also", "series"),
    "before_phrases": ("ends", "carrying", "holding", "told_in", "staged"),
    "before_told": ("placing", "attended", "taking", "listed"),
    "before_events": ("placing", "openers", "attended", "carriers", "holding"),
    "before_heads": ("staged", "also", "carrying", "undergoing", "with_whom", "openers", "attended", "carriers", "contrasts",
                     "bare_openers"),
    "after_heads": ("firsts", "alike"),
    "heads": ("waves", "editions", "ahead", "roots"),
    "in_capitals": ("capital_heads", "feasts", "day_names"),
}
"""Lists made of others: of words that begin no kind of event, named or not, of words before a phrase, before what is told to be
held, and before events; of words beside the head of an event of a kind that no list knows, and of such heads themselves."""

AFFIXES = ("active", "passive", "happening", "doer", "deed", "loaned", "applied", "its", "emphatic")
"""Prefixes and endings of grammar.toml by which words are told."""

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


def unlisted(token: Token, weak: bool = False) -> Kind:
    """A kind that no list knows, called by its word."""
    return Kind((token.text,), UNKNOWN + token.folded, weak=weak)


class Lists(dict[str | tuple[str, ...], frozenset[str]]):
    """Lists of words by their names, and those of several lists by their names together; empty where there is none of a name."""

    def __missing__(self, name: str | tuple[str, ...]) -> frozenset[str]:
        joined = frozenset() if isinstance(name, str) else frozenset().union(*(self[one] for one in name))
        self[name] = joined
        return joined


@dataclass
class EventWords:
    """Kinds by their first word in small letters, longest first, in `ways` with how many words follow and the last of them; lists
    of events.toml and of grammar.toml by their names, in small letters; `verb` is how verbs and pronouns begin, `deed` and `loan`
    how nouns of deeds are made, `ordinal` a number of a series in figures; `affixes` are those of AFFIXES."""

    verb: re.Pattern[str]
    deed: re.Pattern[str]
    loan: re.Pattern[str]
    ordinal: re.Pattern[str]
    affixes: Mapping[str, tuple[str, ...]]
    kinds: dict[str, list[Kind]] = field(default_factory=dict)
    ways: dict[str, list[tuple[int, str, Kind]]] = field(default_factory=dict)
    lists: Lists = field(default_factory=Lists)
    grammar: Lists = field(default_factory=Lists)
    others: tuple[tuple[str, ...], ...] = ()
    general: dict[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    deeds: dict[str, str] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    ordinals_before: dict[str, int] = field(default_factory=dict)
    title_kinds: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.made_ends = (*self.affixes["deed"], *self.affixes["loaned"])

    def at(self, tokens: Sequence[Token], i: int) -> Kind | None:
        """The longest kind that begins at token `i`."""
        word, size = tokens[i].folded, len(tokens)
        if word not in self.ways and (word.isalpha() or (word := _plain(word)) not in self.ways):
            return None
        for more, ending, kind in self.ways[word]:
            last = i + more
            token = tokens[last] if last < size else None  # which differs first
            if token is None or token.folded != ending and (
                    token.word and token.folded[0] != ending[:1] or _plain(token.folded) != ending):
                continue
            if _same(token, kind.words[-1]) and all(map(_same, tokens[i:last], kind.words)) and (
                    token.capital or ending not in self.lists["day_names"]):  # "upacara hari Senin"
                return kind
        return self._counted(tokens, i) if i + 2 < size and tokens[i + 1].text[0].isdigit() else None

    def _counted(self, tokens: Sequence[Token], i: int) -> Kind | None:
        """A verb of several words with a number inside: "melepas 312 atlet"."""
        first, number, then = tokens[i:i + 3]
        for kind in self.kinds.get(first.folded, ()):
            if kind.verb and len(kind.words) == 2 and _same(then, kind.words[1]):
                return replace(kind, words=(first.text, number.text, then.text))
        return None

    def doing(self, kind: Kind) -> bool:
        """True for a verb in the active voice, and for the deed of one in the passive: "meresmikan", "diresmikannya"."""
        word = kind.words[0].casefold()
        return kind.verb and (word in self.lists["bare_verbs"] or word.startswith(self.affixes["active"])
                              or word.startswith(self.affixes["passive"]) and word.endswith(self.affixes["its"]))

    def noun(self, kind: Kind) -> str:
        """The noun of a verb where its kind's is made of one ("melantik" → "pelantikan"), else that of its kind."""
        held, word = self.nouns.get(kind.key, ""), kind.words[0].casefold()
        if word in self.deeds:
            return " ".join((self.deeds[word], *kind.words[1:]))
        prefixes, doers, applied = (self.affixes[name] for name in ("active", "doer", "applied"))
        prefix = next((prefix for prefix in prefixes if word.startswith(prefix)), None)
        if prefix is None or not self.doing(kind) or not held.startswith(doers):
            return held
        ending = next((ending for ending in applied if word.endswith(ending)), "")
        made = f"{doers[0]}{word.removeprefix(prefix).removesuffix(ending)}{self.affixes['deed'][0]}"
        return " ".join((made, *kind.words[1:]))

    def found(self, tokens: Sequence[Token]) -> dict[int, Kind]:
        """The kinds by the tokens at which they begin."""
        text = "".join([token.folded for token in tokens])
        odd = text.translate(APOSTROPHES) != text
        return {i: kind for i, token in enumerate(tokens) if (
            token.folded in self.ways or odd and not token.folded.isalpha()) and (kind := self.at(tokens, i))}

    def among(self, name: str | tuple[str, ...], token: Token) -> bool:
        """True where a word stands in one of the lists of events.toml, or in any of several."""
        return token.folded in self.lists[name]

    def some(self, name: str | tuple[str, ...], tokens: Iterable[Token]) -> bool:
        """True where any of some words does."""
        return not self.lists[name].isdisjoint([token.folded for token in tokens])

    def breaks(self, token: Token) -> bool:
        """True for a token that ends a phrase: a mark, a word that ends names, a verb of holding."""
        return not token.word or self.among(("ends", "holding"), token)

    def is_verb(self, token: Token) -> bool:
        """True for a word that begins as verbs do and is on no list of nouns."""
        return self.verb.match(token.folded) is not None and token.folded not in self.lists["nouns"]

    def small(self, name: str, token: Token) -> bool:
        """True where a word stands in one of the lists of grammar.toml, in small letters."""
        return token.text in self.grammar[name]

    def bare(self, word: str) -> str:
        """A word without "-nya", all of it where it has none."""
        return next((word.removesuffix(ending) for ending in self.affixes["its"] if word.endswith(ending)), word)

    def title_key(self, tokens: Sequence[Token], k: int) -> str:
        """The key of what an English title is that ends in token `k`: "Solo Book Fair" is an exhibition."""
        known, word = self.at(tokens, k), tokens[k].folded
        if known and not known.key.startswith(UNKNOWN):
            return known.key
        return self.title_kinds.get(word, UNKNOWN + word)

    def key(self, name: str) -> str:
        """The key of the kind that a list of one names, "" where there is none."""
        return next(iter(self.lists[name]), "")


def _same(token: Token, word: str) -> bool:
    """In any case, but for acronyms as written."""
    return token.text == word or _plain(token.folded) == word.casefold() and not (word.isupper() and len(word) < 5)


def _plain(word: str) -> str:
    """A word without apostrophes, which are written in many ways: "Qur'an", "Qur’an", "Quran"."""
    return word if word.isalpha() else word.translate(APOSTROPHES)


def event_words(pack: Pack) -> EventWords:
    """The vocabulary of a pack, compiled once."""
    return pack.once("events.words", _compile)


def _make(pack: Pack) -> EventWords:
    """The words that are told by their make."""
    verb = r"(?:{verbal})[a-z]|(?:{events.clause_subjects})$"
    return EventWords(
        pack.pattern(verb), pack.pattern(r"{doer}(?:{nasal}|r|l)?[a-z]{4,}{deed}$"), pack.pattern(r"[a-z]{2,}{loaned}$"),
        pack.pattern(r"(?i:{ordinal})-?(\d{1,3}|[IVXLC]+)$|(\d{1,3})(?:st|nd|rd|th)$"),
        {name: pack.words("grammar", name) for name in AFFIXES})


def _lists(pack: Pack, file: str) -> Lists:
    """The lists of words of a file by their names, in small letters."""
    held: Mapping[str, Any] = pack.files.get(file, {})
    return Lists({name: frozenset(word.casefold() for word in rows) for name, rows in held.items()
                  if isinstance(rows, list) and all(isinstance(word, str) for word in rows)})


def _by_length(kinds: list[Kind]) -> list[Kind]:
    return sorted(kinds, key=lambda kind: -len(kind.words))


def _compile(pack: Pack) -> EventWords:
    words, named, weak = _make(pack), frozenset(pack.words("events", "named")), frozenset(pack.words("events", "weak_forms"))
    for section, verb in (("kinds", False), ("verbs", True)):
        for key, forms in pack.table("events", section).items():
            for form in forms:
                kind = Kind(tuple(map(_plain, words_of(form))), key, verb, key in named, form in weak)
                words.kinds.setdefault(kind.words[0].casefold(), []).append(kind)
    heads = {rows[-1].words[0].casefold(): rows[-1].key for rows in map(_by_length, words.kinds.values())
             if len(rows[-1].words) == 1 and not rows[-1].verb}
    for form in pack.words("events", "weak"):
        first, *more = map(_plain, words_of(form))
        key = heads.get(first.casefold(), UNKNOWN + first.casefold())  # "Misa Syukur" is a "Misa"
        words.kinds.setdefault(first.casefold(), []).append(Kind((first, *more), key, weak=True))
    for rows in words.kinds.values():
        rows.sort(key=lambda kind: -len(kind.words))
    words.ways = {first: [(len(kind.words) - 1, kind.words[-1].casefold(), kind) for kind in rows]
                  for first, rows in words.kinds.items()}
    words.lists, words.grammar = _lists(pack, "events"), _lists(pack, "grammar")
    for joint, names in JOINT.items():
        words.lists[joint] = frozenset().union(*(words.lists[name] for name in names))
    words.lists["market_days"] = frozenset((*pack.words("dates", "market_days"), *pack.words("events", "market_days")))
    words.lists["places_before"] = frozenset(pack.words("events", "places_before"))
    words.others = tuple(sorted((words_of(text) for text in pack.words("events", "others")), key=len, reverse=True))
    words.nouns = {key: forms[0].casefold() for key, forms in pack.table("events", "kinds").items() if forms}
    words.deeds = dict(pack.table("events", "deeds"))
    words.title_kinds = dict(pack.table("events", "title_kinds"))
    words.ordinals = dict(pack.table("events", "ordinals"))
    words.ordinals_before = dict(pack.table("events", "ordinals_before"))
    words.lists["ordinals"] = frozenset(words.ordinals)
    words.general = {key: tuple(rows) for key, rows in pack.table("events", "general").items()}
    return words
