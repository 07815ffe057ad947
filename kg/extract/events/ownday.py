"""The day that a naming has for itself: right after it or its place, or right before it, with no other event between."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.dates.calendar import DAY, MONTH
from kg.extract.events.naming import Naming
from kg.extract.eventwords import EventWords
from kg.extract.page import Token
from kg.extract.quotations import OPENING, closes
from kg.extract.scene import Mention

FAR = 20
"""Tokens from an event to its own day at most."""

DAYS = 9
"""Tokens from a verb of going on to the event that follows, with its day between them, at most."""

NEAR = 3
"""Words between a day and the event told after it at most: "ada", "digelar pula"."""

BETWEEN = ("carrying", "staged", "auxiliaries", "also", "existing")
"""Lists of the words that may stand between a day and the event told after it."""

PHRASE = 4
"""Small words of the place or company named between an event and its day at most."""

LABEL = 12
"""Tokens of a line up to the colon after its day at most: "- Senin (2/10/2023):"."""


class OwnDays:
    """Finds the days of the events of one page; `dates` are the days on which events take place."""

    def __init__(self, words: EventWords, dates: Sequence[Mention]) -> None:
        self.words = words
        days = [m for m in dates if len(m.entity.strip("~")) >= DAY and m.rule != "dates.same"]
        self.starts, self.ends = {m.start: m.entity for m in days}, frozenset(m.end for m in days)
        months = {m.start: m.entity for m in dates if len(m.entity) == MONTH}
        self.months = {start: month for start, month in months.items() if not any(m.entity.startswith(month) for m in days)}

    def has(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True where a day is told of a naming itself: "ziarah ke makam pada 15 November", "tanggal 11 Mei pentas wayang"."""
        return bool(self.after(naming.last, tokens)) or self.before(naming.first, tokens)

    def went_on(self, i: int, tokens: Sequence[Token], known: bool = False) -> bool:
        """True for what a series goes on with on a day of its own: "berlanjut 25 Januari dengan bazar"; if it is a `known` kind,
        also begins with: "diawali 1 Juni dengan donor darah"."""
        day = self.words.among("with_whom", tokens[i - 1]) and self.before(i - 1, tokens)
        verbs, before = ("continues", "linked", "begun") if known else "continues", tokens[max(0, i - DAYS):i - 1]
        climax = self.words.some("climaxes", before)  # "Puncak acara digelar Jumat dengan pentas"
        return day and (known and climax or self.words.some(verbs, before))

    def heads_line(self, i: int, starts: frozenset[int], tokens: Sequence[Token]) -> bool:
        """True for two words and more of a line that begins with their day: "15/8, Jumat: Kelas meraut jong.", not who did
        something then: "16/8: Empat ekskavator merobohkan kebun"."""
        follows = tokens[i + 1]
        if tokens[i - 1].text != ":" or not follows.word or follows.capital:
            return False
        line = tokens[max((s for s in starts if s < i), default=0):i - 1]
        dated = any(token.start in self.starts for token in line) and all(token.capital or not token.word for token in line)
        return dated and not self.words.breaks(follows) and not self.words.verb.match(tokens[i].folded) and not (
            self.words.among("agents", tokens[i]))

    def before(self, first: int, tokens: Sequence[Token]) -> bool:
        """True where a day ends right before token `first`, or before the verb of holding that brings what begins there, or the
        colon after a day that begins a line."""
        k = first - 1
        while k > first - 1 - NEAR and k > 0 and tokens[k].end not in self.ends and (
                tokens[k].text == ")" or tokens[k].folded in self.words.lists[BETWEEN] or (
                    tokens[k].text == ":" and k < LABEL) or self.words.at(tokens, k)):
            k -= 1
        return k >= 0 and tokens[k].end in self.ends

    def after(self, last: int, tokens: Sequence[Token]) -> str:
        """The day that follows token `last` before anything else is told but where, with whom or that it took place; "" where
        none does."""
        small, k = PHRASE, last
        while k < min(last + FAR, len(tokens)):
            token = tokens[k]
            if token.start in self.starts:
                return self.starts[token.start]
            if token.text in OPENING:
                k = closes(tokens, k, FAR) or len(tokens)
            elif self.words.among("settings", token):
                small = 0
            elif small == PHRASE and self._told_of(tokens, k):
                k += 1
            elif token.text == ",":
                follows = tokens[k + 1]
                if small == PHRASE or not (follows.capital or follows.start in self.starts):
                    return ""
            elif not self._passed(token):
                inside = small < PHRASE
                small += token.word and not token.capital
                if not inside or not self._place(tokens, k):
                    return ""
            k += 1
        return ""

    def month(self, last: int, tokens: Sequence[Token]) -> str:
        """The month right after token `last`, where the page names no day of it: "donor darah bulan September"."""
        if not self.starts:
            return ""
        for k in range(last, min(last + NEAR, len(tokens))):
            if tokens[k].start in self.months:
                return self.months[tokens[k].start]
            if not self.words.among("before_days", tokens[k]):
                break
        return ""

    def alone(self, last: int, tokens: Sequence[Token], starts: frozenset[int]) -> str:
        """The day that the sentence tells after token `last` where it names no other event; "" where it tells none."""
        for k in range(last, len(tokens)):
            if tokens[k].start in self.starts:
                return self.starts[tokens[k].start]
            if k in starts or self.words.at(tokens, k) is not None:
                return ""
        return ""

    def _told_of(self, tokens: Sequence[Token], k: int) -> bool:
        """"Yang" before what is said of an event: "yang dijadwalkan 18 November"."""
        return self.words.small("which", tokens[k]) and self.words.among(("staged", "appointed"), tokens[k + 1])

    def _passed(self, token: Token) -> bool:
        """What may stand between an event and its day: "akan digelar pada hari"."""
        return token.text == "(" or self.words.among(("before_days", "auxiliaries", "undergone"), token)

    def _place(self, tokens: Sequence[Token], k: int) -> bool:
        """A word of a place or a name."""
        token = tokens[k]
        if not token.word:
            return token.text in ".)-–" or token.text.isdigit()
        named = token.capital and tokens[k - 1].capital  # "di Gedung Pertemuan Umum"
        if self.words.small("this", token) or self.words.at(tokens, k) is not None and not named:
            return False
        return token.capital or not self.words.verb.match(token.folded) and not self.words.among("ends", token)
