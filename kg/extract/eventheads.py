"""Kinds of events that no list knows: by the make of a word, by what brings it, or by the verb of holding that follows it."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extract.bodywords import BodyWords
from kg.extract.eventwords import EventWords, Kind
from kg.extract.page import Token
from kg.languages import Pack, alternation

DEED = re.compile(r"pe(?:m|n|ng|ny|r|l)?[a-z]{4,}an$")
"""A noun made of a verb: "penyemprotan"."""

UNKNOWN = "~"
"""Begins the key of a kind that no list knows."""

NEAR = 8
"""Words between the head of an event's name and the verb that says that it was held."""


@dataclass(frozen=True)
class Shapes:
    """What words for gatherings are made of: "mus" and "cab", with the kind that each beginning stands for."""

    pattern: re.Pattern[str]
    stems: Mapping[str, str]

    @staticmethod
    def of(pack: Pack) -> Shapes:
        """The shapes of a pack, from its cache."""
        if "events.shapes" not in pack.cache:
            stems = {stem.casefold(): key for stem, key in pack.table("events", "stems").items()}
            levels, ends = (alternation(pack.words("events", name)) for name in ("levels", "level_ends"))
            pack.cache["events.shapes"] = Shapes(re.compile(rf"({alternation(stems)}){levels}{ends}?$", re.IGNORECASE), stems)
        shapes: Shapes = pack.cache["events.shapes"]
        return shapes


class EventHeads:
    """Finds the heads of unlisted kinds among the tokens of one block; `bodies` are the first tokens of bodies, `starts` those of
    sentences, `sentence` the number of each token's sentence."""

    def __init__(self, tokens: Sequence[Token], words: EventWords, names: BodyWords, shapes: Shapes, bodies: Mapping[int, object],
                 dates: Mapping[int, object], starts: frozenset[int]) -> None:
        self.tokens, self.words, self.names, self.shapes = tokens, words, names, shapes
        self.bodies, self.dates, self.starts = bodies, dates, starts

    def at(self, i: int) -> Kind | None:
        """The kind that begins at token `i`, None where none does."""
        token = self.tokens[i]
        if not token.word or len(token.text) < 4:
            return None
        if made := self.shapes.pattern.match(token.text):
            return Kind((token.text,), self.shapes.stems[made.group(1).casefold()], named=True)
        if self._unfit(token) or self._known_near(i):
            return None
        follows = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if token.text in self.names.stops and not (follows and follows.capital and self.words.among("days", token)):
            return None
        if self._brought(i) or self._deed(i) or self._subject(i):
            return Kind((token.text,), UNKNOWN + token.text.casefold())
        return None

    def _unfit(self, token: Token) -> bool:
        lists = ("held_things", "ends", "habits_before", "holding", "carriers", "idle")
        return any(self.words.among(name, token) for name in lists)

    def _known_near(self, i: int) -> bool:
        """A listed kind, a body or a date begins at the token or soon after it."""
        return any(self.words.at(self.tokens, k) or k in self.bodies or k in self.dates
                   for k in range(i, min(i + 3, len(self.tokens))) if k == i or not self._ends(i, k))

    def _ends(self, i: int, k: int) -> bool:
        return any(not t.word or self.words.among("ends", t) for t in self.tokens[i:k])

    def _brought(self, i: int) -> bool:
        """Right after a verb of holding, or in capitals after "kegiatan", "bentuk"."""
        before = self.tokens[i - 1] if i and i not in self.starts else None
        if before is None:
            return False
        if self.words.among("openers", before):
            return True
        return self.tokens[i].capital and not before.capital and self.words.among("carriers", before)

    def _deed(self, i: int) -> bool:
        """A noun made of a verb after a verb of doing, or of which a verb of holding is said."""
        if not DEED.match(self.tokens[i].text.casefold()):
            return False
        before = self.tokens[i - 1] if i else None
        if before is not None and self.words.among("doers", before):
            return True
        return (before is None or i in self.starts or self.words.among("settings", before)) and self._held_after(i)

    def _subject(self, i: int) -> bool:
        """The capital at the head of a sentence of which a verb of holding is said: "Ngopi Demokrasi digelar"."""
        return i in self.starts and self.tokens[i].capital and self._held_after(i)

    def _held_after(self, i: int) -> bool:
        for token in self.tokens[i + 1:i + 1 + NEAR]:
            if self.words.among("happens", token):
                return True
            if not token.word or self.words.among("ends", token) and token.text not in ("resmi", "dan", "itu", "ini", "tersebut"):
                return False
        return False
