"""The day that a naming has for itself: right after it or its place, or right before it, with no other event between."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.naming import Naming
from kg.extract.events.reading import DEFINITE, VERB
from kg.extract.events.words import EventWords
from kg.extract.page import Token
from kg.extract.scene import Mention

DAY = len("2025-06-01")
"""Letters of a date to the day."""

FAR = 20
"""Tokens from an event to its own day at most."""

DAYS = 9
"""Tokens from a verb of going on to the event that follows, with its day between them, at most."""

NEAR = 3
"""Words between a day and the event told after it at most: "ada", "digelar pula"."""

PHRASE = 4
"""Small words of the place or company named between an event and its day at most."""

ON = ("pada", "hari", "tanggal", "tgl", "mulai", "(")
"""What stands right before a day."""

WHERE = ("di", "ke", "bersama", "oleh", "dari")
"""Words that bring the place of an event, its goal or who was there."""


class OwnDays:
    """Finds the days of the events of one page; `dates` are the days on which events take place."""

    def __init__(self, words: EventWords, dates: Sequence[Mention]) -> None:
        self.words = words
        days = [m for m in dates if len(m.entity.strip("~")) >= DAY and m.rule != "dates.same"]
        self.starts, self.ends = frozenset(m.start for m in days), frozenset(m.end for m in days)

    def has(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True where a day is told of a naming itself: "ziarah ke makam pada 15 November", "tanggal 11 Mei pentas wayang"."""
        return self.after(naming.last, tokens) or self.before(naming.first, tokens)

    def went_on(self, i: int, tokens: Sequence[Token]) -> bool:
        """True for what a series goes on with on a day of its own: "berlanjut 25 Januari dengan bazar"."""
        day = i > 1 and tokens[i - 1].text == "dengan" and self.before(i - 1, tokens)
        return day and any(self.words.among("continues", token) for token in tokens[max(0, i - DAYS):i - 1])

    def heads_line(self, i: int, starts: frozenset[int], tokens: Sequence[Token]) -> bool:
        """True for two words and more of a line that begins with their day: "15/8, Jumat: Kelas meraut jong."."""
        follows = tokens[i + 1] if i + 1 < len(tokens) else None
        if i < 2 or tokens[i - 1].text != ":" or follows is None or not follows.word or follows.capital:
            return False
        line = tokens[max((s for s in starts if s < i), default=0):i - 1]
        dated = any(token.start in self.starts for token in line) and all(token.capital or not token.word for token in line)
        said = self.words.among("ends", follows) or self.words.among("holding", follows)
        return dated and not said and not VERB.match(tokens[i].folded)

    def before(self, first: int, tokens: Sequence[Token]) -> bool:
        """True where a day ends right before token `first`, or before the verb of holding that brings what begins there."""
        k = first - 1
        while k > first - 1 - NEAR and k > 0 and (tokens[k].text in (")", "ada") or self.words.at(tokens, k) or any(
                self.words.among(name, tokens[k]) for name in ("carrying", "staged", "auxiliaries", "also"))):
            k -= 1
        return k >= 0 and tokens[k].end in self.ends

    def after(self, last: int, tokens: Sequence[Token]) -> bool:
        """True where a day follows token `last` before anything else is told but where, with whom or that it took place."""
        small, k = PHRASE, last
        while k < min(last + FAR, len(tokens)):
            token = tokens[k]
            if token.start in self.starts:
                return True
            if token.text in ("“", '"'):
                k = next((c for c in range(k + 1, min(k + FAR, len(tokens))) if tokens[c].text in ("”", '"')), len(tokens))
            elif token.text in WHERE:
                small = 0
            elif token.text == ",":
                follows = tokens[k + 1] if k + 1 < len(tokens) else None
                if small == PHRASE or follows is None or not (follows.capital or follows.start in self.starts):
                    return False
            elif not self._passed(token):
                inside = small < PHRASE
                small += token.word and not token.capital
                if not inside or not self._place(tokens, k):
                    return False
            k += 1
        return False

    def _passed(self, token: Token) -> bool:
        """What may stand between an event and its day: "akan digelar pada hari"."""
        return token.text in ON or any(self.words.among(name, token) for name in ("auxiliaries", "undergone"))

    def _place(self, tokens: Sequence[Token], k: int) -> bool:
        """A word of a place or a name."""
        token = tokens[k]
        if not token.word:
            return token.text in ".)-–" or token.text.isdigit()
        if token.text in DEFINITE or self.words.at(tokens, k) is not None:
            return False
        return token.capital or not VERB.match(token.folded) and not self.words.among("ends", token)
