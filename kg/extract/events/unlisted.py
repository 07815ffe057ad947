"""Events of kinds that no list knows, by where their names stand: numbered, after what only an event follows, or before what is
only said of one."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from kg.extract.bodies.words import BodyWords
from kg.extract.events.acts import begins_phrase
from kg.extract.events.brought import brought
from kg.extract.events.english import held_in_english, occurs
from kg.extract.events.numbers import ORDINAL, ROMAN
from kg.extract.events.ownday import OwnDays
from kg.extract.events.reading import VERB
from kg.extract.events.words import UNKNOWN, EventWords, Kind
from kg.extract.page import Token
from kg.extract.people.lexicon import Lexicon, fold_name

RUN = 5
"""Capitals of a name before its number at most."""

REACH = 6
"""Words of a name before "yang digelar" at most."""

SAID = ("telah", "juga", "turut", "pula", "akan")
"""Small words before a verb of holding that what is held follows."""

PERSON = 0.7
"""So much like a name of a person is none of an event."""

DESCRIBED = 4
"""Small words of a name after a verb of doing at most."""

LONG = 20
"""Words from a number to what is said at most, most of them whose it is."""

PHRASE = 5
"""Words of an English name in small letters at most."""


OPENING, CLOSING = ("“", '"'), ("”", '"')

TITLE = 14
"""Tokens of a title in quotation marks at most."""


DAY = len("2025-06-01")
"""Letters of a day."""


class Unlisted:
    """Finds names of events among the tokens of one block; `bodies` and `dates` are keyed by their first tokens, `starts` holds
    the first tokens of sentences."""

    def __init__(self, tokens: Sequence[Token], words: EventWords, names: BodyWords, bodies: Mapping[int, tuple[int, str]],
                 dates: Mapping[int, tuple[int, str]], starts: frozenset[int], lexicon: Lexicon, headline: bool,
                 headlines: str, own: OwnDays) -> None:
        self.tokens, self.words, self.names, self.lexicon, self.headline = tokens, words, names, lexicon, headline
        self.bodies, self.dates, self.starts, self.headlines, self.own = bodies, dates, starts, headlines, own
        said = {token.folded for token in tokens}
        self.quotes, self.articles = not said.isdisjoint(OPENING), not said.isdisjoint(words.lists["articles"])

    def at(self, i: int) -> Kind | None:
        """The kind that begins at token `i`, None where none does."""
        if self.headline or i in self.bodies or i in self.dates:
            return None
        if self.articles and (english := held_in_english(self.tokens, i, self.words, self.bodies, self.dates)):
            return english
        token = self.tokens[i]
        if self.articles and occurs(self.tokens, i, self.words) or self.words.among("editions", token) and self._edition(i):
            return Kind((token.text,), UNKNOWN + token.folded, weak=True)
        first = token.capital and self._first(i)
        end = self._run(i) if first else i
        if first and self.words.among("things", token) and self._numbered(i, end):
            return Kind((token.text,), UNKNOWN + token.folded)  # "Sidang ke-78"
        if end > i + 1 and self._ours(end):
            return Kind((token.text,), UNKNOWN + token.folded)  # "Sidang Wilayah yang mereka adakan"
        if self.words.among("barred", token) or self._office(token):
            return None
        if VERB.match(token.folded) and token.folded not in self.words.lists["nouns"]:
            return None
        if self.own.heads_line(i, self.starts, self.tokens):
            return Kind((token.text,), UNKNOWN + token.folded)
        if self.quotes and not token.capital and (titled := self._entitled(i)):
            return titled
        if token.capital:
            found = first and (self._numbered(i, end) or brought(self, i, end) or self._subject(i, end) or self._owned(i)
                               or self._topic(i))
        else:
            found = not self.words.among("idle", token) and (self._inverted(i) or self._undergone(i) or self._topic(i)
                                                             or self.own.went_on(i, self.tokens))
        return Kind((token.text,), UNKNOWN + token.folded) if found or self._told(i) else None

    def _office(self, token: Token) -> bool:
        return token.text in self.names.stops or token.text in self.names.officials or token.text in self.names.territories

    def _first(self, i: int) -> bool:
        """No capitals go before, but for those that begin a sentence."""
        before = self.tokens[i - 1] if i and i not in self.starts else None
        return before is None or not before.capital and before.text != "." or i - 1 in self.starts

    def _run(self, i: int) -> int:
        """The token after the capitals that begin at token `i`."""
        k, most = i, min(i + RUN, len(self.tokens))
        while k < most and self.tokens[k].capital and self.tokens[k].word:
            if k in self.bodies or k in self.dates or ROMAN.match(self.tokens[k].text):
                break
            k += 1
        return k

    def known(self, i: int, end: int) -> bool:
        """A listed kind begins at one of the tokens."""
        return any(self.words.at(self.tokens, k) for k in range(i, min(end, len(self.tokens))))

    def _numbered(self, i: int, end: int) -> bool:
        """Capitals up to token `end` before an edition, where an event can stand: "dalam Tanwir II", "Temu Ilmiah ke-14"."""
        number = self.tokens[end] if end < len(self.tokens) else None
        if number is None or end == i or self.words.among("counted", self.tokens[end - 1]) or (
                self.words.among("rows", self.tokens[i])):
            return False
        k = end + 2 if number.folded == "ke" and end + 2 < len(self.tokens) and self.tokens[end + 1].text == "-" else 0
        ordinal = ORDINAL.match(number.text) or k and (self.tokens[k].text.isdigit() or ROMAN.match(self.tokens[k].text))
        if not (ordinal or ROMAN.match(number.text)) or self.known(i, end):
            return False
        if ordinal:
            return end > i + 1 or self._placed(i) or (k or end) + 1 in self.bodies or self.said(end + 1)
        wave = end > i + 2 and self.words.among("series", self.tokens[end - 1])
        return wave or self._placed(i) or self.said(end + 1)

    def _placed(self, i: int) -> bool:
        """A word stands before of which events are had."""
        if not i or i in self.starts:
            return False
        return self.words.among("before_events", self.tokens[i - 1])

    def said(self, k: int) -> bool:
        """It is said from token `k` on that something was held."""
        small = 0
        for token in self.tokens[k:k + LONG]:
            if self.words.among("befalls", token):
                return True
            small += not token.capital
            if not token.word and token.text not in "()" or small > REACH:
                return False
        return False

    def _owned(self, i: int) -> bool:
        """One word before whose it is, of which it is said that it was held: "OKK PWI Riau diikuti 57 wartawan"."""
        if i + 1 not in self.bodies or self.tokens[i].text in self.names.posts or self.known(i, i + 1):
            return False
        k = self.bodies[i + 1][0]
        while k < len(self.tokens) and self.words.among("auxiliaries", self.tokens[k]):
            k += 1
        return k < len(self.tokens) and (self.words.among("staged", self.tokens[k]) or self.tokens[k].text == "diikuti")

    def _topic(self, i: int) -> bool:
        """Two words and more of a headline, of which it is said that they were held, or when: "Reuni Perak itu berlangsung"."""
        first = self.tokens[i]
        if i + 1 >= len(self.tokens) or f" {first.folded} {self.tokens[i + 1].folded} " not in self.headlines:
            return False
        begins = first.capital or begins_phrase(self.tokens[i - 1] if i and i not in self.starts else None, self.words)
        if not first.word or not begins or first.text.isupper():
            return False
        if self.lexicon.begins_name(fold_name(first.text)):
            return False
        end = self._run(i) if first.capital else i
        while end < min(i + REACH, len(self.tokens)) and not self.tokens[end].capital and not self._breaks(self.tokens[end]):
            end += 1
        if end < i + 2 or self.known(i, end):
            return False
        small = [token for token in self.tokens[i:end] if not token.capital and not self.words.among("nouns", token)]
        if any(VERB.match(token.folded) for token in small):
            return False
        after = self.tokens[end] if end < len(self.tokens) else None
        day = end + 1 if after is not None and after.text in ("pada", ",") else end
        return day > end and len(self.dates.get(day, (0, ""))[1]) >= DAY or after is not None and after.text in (
            "itu", "ini", "tersebut") and self.said(end + 1) or self.said(end)

    def person(self, i: int, end: int) -> bool:
        """The words are like a person's name."""
        words = [fold_name(token.text) for token in self.tokens[i:end]]
        return self.lexicon.begins_name(words[0]) or self.lexicon.likely(words) >= PERSON

    def _entitled(self, i: int) -> Kind | None:
        """Small words that a title in quotation marks follows, which were held: "menginisiasi bincang “…”"."""
        end, before = i, self.tokens[i - 1] if i else None
        if before is None or before.capital:
            return None
        while end < min(i + DESCRIBED, len(self.tokens)) and self.tokens[end].word and not self._breaks(self.tokens[end]):
            end += 1
        if end == len(self.tokens) or self.tokens[end].text not in OPENING:
            return None
        close = next((k for k in range(end + 2, min(end + TITLE, len(self.tokens))) if self.tokens[k].text in CLOSING), 0)
        if not close or any(self.words.among("things", token) or token.capital for token in self.tokens[i:end]):
            return None
        brought = any(self.words.among(name, before) for name in ("openers", "taking", "bringing"))
        after = self.tokens[close + 1:close + 1 + PHRASE]
        follows = bool(after) and (after[0].text in ("di", "pada", ",") or close + 1 in self.dates)
        held = any(self.words.among("staged", token) or token.text == "berlangsung" for token in after)
        known = self.known(i, end) or not (brought and follows or held)
        return None if known else Kind(tuple(t.text for t in self.tokens[i:end]), UNKNOWN + self.tokens[i].folded)

    def _told(self, i: int) -> bool:
        """What heads a phrase before "yang digelar": "mengikuti jalan sehat yang dihelat"."""
        if not self._phrase(i):
            return False
        for k in range(i + 1, min(i + REACH, len(self.tokens) - 1)):
            token = self.tokens[k]
            if token.text == "yang":
                after = self.tokens[k + 2 if self.words.among("auxiliaries", self.tokens[k + 1]) and k + 2 < len(self.tokens)
                                    else k + 1]
                return self.words.among("staged", after) or after.text == "berlangsung"
            if k in self.bodies or k in self.dates or self.words.at(self.tokens, k) or self._breaks(token):
                return False
        return False

    def _ours(self, end: int) -> bool:
        """It is said after capitals up to token `end` who holds that: "yang mereka selenggarakan"."""
        after = self.tokens[end:end + 3]
        return len(after) == 3 and after[0].text == "yang" and self.words.among("holders", after[1]) and (
            self.words.among("holding", after[2]))

    def _breaks(self, token: Token) -> bool:
        return not token.word or self.words.among("ends", token) or self.words.among("holding", token)

    def _phrase(self, i: int) -> bool:
        """A phrase of nouns begins here, and no place."""
        token, before = self.tokens[i], self.tokens[i - 1] if i and i not in self.starts else None
        if before is not None and before.text not in (",", ":", "“", '"') and not self.words.among("before_told", before):
            return False
        return token.word and not self.words.among("idle", token) and self.words.at(self.tokens, i) is None

    def _inverted(self, i: int) -> bool:
        """What follows a verb of holding that begins its clause: "Malam harinya, digelar kenal pamit", "digelar pula doa"."""
        k = i - 1
        if k > 0 and (self.words.among("also", self.tokens[k]) or self.words.among("carrying", self.tokens[k])):
            k -= 1
        if k < 0 or not self.words.among("staged", self.tokens[k]) or self.words.among("adverbs", self.tokens[i]):
            return False
        before = self.tokens[k - 1] if k else None
        if k < i - 1 or before is None or k in self.starts or before.text in (",", "juga") or k - 1 in self.starts:
            return True
        start = max((s for s in self.starts if s < k), default=0)
        return k - start < REACH and self.words.among("after", self.tokens[start])  # "Seusai upacara digelar …"

    def _subject(self, i: int, end: int) -> bool:
        """Several capitals after "telah dilaksanakan", where no event goes before: that is the subject, not who held it."""
        k = i - 1
        if k < 1 or end == i + 1 or not self.words.among("happens", self.tokens[k]) or self.tokens[k - 1].text not in SAID:
            return False
        if self.known(i, i + 1) or self.lexicon.begins_name(fold_name(self.tokens[i].text)):
            return False
        start = max((s for s in self.starts if s <= k), default=0)
        return self.tokens[k - 2].text != "yang" and not self.known(start, k)

    def _edition(self, i: int) -> bool:
        """"The previous edition", "edisi sebelumnya": another of the series."""
        before, after = self.tokens[i - 1] if i else None, self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if after is not None and self.words.among("ordinals", after):
            return True
        return (before is not None and (self.words.among("others_before", before) or before.text.endswith("year’s"))
                or after is not None and any(phrase[0] == after.text for phrase in self.words.others))

    def _undergone(self, i: int) -> bool:
        """Small words after a verb of doing or taking part, before a place or a day: "menjalani asesmen lapangan di aula"."""
        before = self.tokens[i - 1] if i and i not in self.starts else None
        return before is not None and self.words.among("undergoing", before) and not self._idle(i) and self.placed(i)

    def _idle(self, i: int) -> bool:
        """A noun that is none of an event stands among the small words from token `i` on."""
        small = takewhile(lambda t: not t.capital and not self._breaks(t), self.tokens[i:i + DESCRIBED])
        return any(self.words.among("idle", token) for token in small)

    def placed(self, i: int) -> bool:
        """Two small words and more, none of them a known kind, before a place, a day or for whom they are."""
        end, most = i, min(i + DESCRIBED, len(self.tokens))
        while end < most and not self.tokens[end].capital and not self._breaks(self.tokens[end]):
            if self.words.at(self.tokens, end):
                return False
            end += 1
        follows = self.tokens[end] if end < len(self.tokens) else None
        placed = end in self.dates or follows is not None and follows.text in (",", "di", "pada", "bersama", "oleh", "yang")
        return end > i + 1 and placed
