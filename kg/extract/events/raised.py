"""Names of gatherings in small letters ("rapat kerja nasional ke-2"), read with capitals where what follows makes them names."""
from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from kg.extract.areas import is_area
from kg.extract.bodies.abbreviated import bracketed, clips_unit
from kg.extract.events.numbers import number_at
from kg.extract.eventwords import EventWords, Kind, event_words
from kg.extract.numerals import YEAR
from kg.extract.page import Page, Token, bounded
from kg.extract.scene import Mention
from kg.languages import Pack

LONGEST = 9
"""Words of a name before its short form at most."""

TERRITORY = 3
"""Words of a territory at most."""

DESCRIBED = 12
"""Tokens between a kind and the year or number of the event at most."""

FEW = 2
"""Words of the name of a day at most, where none tells that it is one of the whole land or world."""

NEAR = 4
"""Words from "akan" to the kind of what is to come at most."""

BROUGHT = ("attended", "openers", "unpeopled", "inside", "carriers")
"""Lists of words after which what follows is rather one event than any."""

Raised = dict[int, str]
"""Tokens by their numbers, and how they are read."""


def raised(page: Page, pack: Pack, dates: Iterable[Mention]) -> tuple[Page, Page]:
    """The page with capitals for whose a gathering is in small letters ("musda muhammadiyah blora"), and that page with a capital
    also for each word of its kind, where a number, a year, a short form in brackets or, after a kind so named, whose it is
    follows; for what it is then called; and for days with a name after what is held on them."""
    tokens, weekdays = bounded(page.tokens), pack.table("dates", "weekdays")
    days = frozenset([date.start for date in dates]).union([t.start for t in tokens if t.folded in weekdays])
    reader = _Reader(tokens, event_words(pack), pack.once("events.written", _written), days, _names(page))
    own = reader.found()
    return _with(page, reader.whose), _with(page, own | reader.whose)


def _names(page: Page) -> frozenset[tuple[str, str]]:
    """Pairs of words that stand with capitals in a sentence of the page, in small letters."""
    titles = page.covered((block.start, block.end) for block in page.blocks if block.kind in ("title", "heading"))
    told = [token.capital and not title for token, title in zip(page.tokens, titles, strict=True)]
    pairs = [k for k in range(len(told) - 1) if told[k] and told[k + 1]]
    return frozenset([(page.tokens[k].folded, page.tokens[k + 1].folded) for k in pairs])


def _with(page: Page, found: Raised) -> Page:
    """The page with some words read otherwise."""
    if not found:
        return page
    tokens = list(page.tokens)
    for k, word in found.items():
        tokens[k] = Token(word, tokens[k].start, tokens[k].end, tokens[k].folded, True, tokens[k].word)
    page.copy.change((tokens[k].start, tokens[k].end, tokens[k].text) for k in sorted(found))
    return replace(page, text=page.copy.text, tokens=tuple(tokens))


class _Reader:
    """Finds the words to raise among the tokens of a page; `written` are names of bodies as they are written, by small letters,
    `days` the offsets at which dates begin, `names` pairs of words that stand with capitals in a sentence."""

    def __init__(self, tokens: Sequence[Token], words: EventWords, written: Mapping[str, str], days: Collection[int],
                 names: Collection[tuple[str, str]]) -> None:
        self.tokens, self.words, self.written, self.days, self.names = tokens, words, written, days, names
        self.whose: Raised = {}

    def found(self) -> Raised:
        """The tokens of kinds to read with capitals, in `whose` those of bodies and areas after them."""
        found: Raised = {}
        ways, day = self.words.ways, self.words.grammar["day"]
        for i, token in enumerate(self.tokens):
            if token.text in day:
                found.update(self._day(i))
            elif token.folded in ways and not token.capital and i not in found and (kind := self.words.at(self.tokens, i)):
                found.update(self._name(i, kind))
        shorts = {self.tokens[k].text: word for k, word in found.items() if self.tokens[k - 1].text == "("}
        if shorts:
            found.update({k: shorts[t.text] for k, t in enumerate(self.tokens) if t.text in shorts})
        return found

    def _name(self, i: int, kind: Kind) -> Raised:
        """What is raised of a name that begins with a kind at token `i`."""
        end = i + len(kind.words)
        if kind.verb or kind.act or kind.weak or kind.key in self.words.lists["activities"]:
            return {}
        self._as_elsewhere(end)
        if short := self._short(i, end):
            self._own(short + 3)
            inside = self.tokens[short + 1]
            return self._raise(i, short) | ({} if inside.capital else {short + 1: inside.text.capitalize()})
        numbered = end + self._number(end)
        brought, session = self._brought(i), kind.key in self.words.lists["sessions"] and len(kind.words) == 1
        owned = kind.named or brought and not session
        if numbered > end or self._in_year(end, kind) or owned and self._owned(end):
            self._own(numbered)
            return self._raise(i, numbered)
        return self._raise(i, self._described(end)) if brought else {}

    def _brought(self, i: int) -> bool:
        """Something before a kind at token `i` tells rather of one event than of any, and of none to come."""
        return i > 0 and self.words.among(BROUGHT, self.tokens[i - 1]) and (
            not self.words.some("coming", self.tokens[max(0, i - NEAR):i]))

    def _day(self, i: int) -> Raised:
        """A day with a name after what is held on it: "upacara hari bhayangkara", "memperingati hari gizi nasional ke-65"."""
        before, k = self.tokens[i - 1], i + 1
        held = self.words.at(self.tokens, i - 1) if i else None
        marked = i and self.words.among(("celebrating", "commemoration"), before)
        if not marked and (held is None or held.key not in self.words.lists["ceremonial_kinds"]):
            return {}
        while k < i + LONGEST and self._plain(k) and not self.words.among("whole_land", self.tokens[k - 1]):
            k += 1
        sure = k - i - 1 <= FEW or self.words.among("whole_land", self.tokens[k - 1])
        return self._raise(i, k) if sure and k > i + 1 else {}

    def _described(self, j: int) -> int:
        """The token after a year or number to which small words go on from token `j`, 0 where they go on to none."""
        end = 0
        for k in range(j, j + DESCRIBED):
            if YEAR.match(self.tokens[k].text):
                return k + 1
            if number := self._number(k):
                end = k + number
            elif k >= end and not (self._plain(k) or self.tokens[k].capital or self.tokens[k].text == "/" or (
                    self.words.among("name_words", self.tokens[k]))):
                return end
        return end

    def _plain(self, k: int) -> bool:
        """A small word that may stand in a name."""
        token = self.tokens[k]
        if not token.word or token.capital or token.start in self.days or self.words.among(("ends", "holding"), token):
            return False
        return not self.words.is_verb(token)

    def _raise(self, i: int, end: int) -> Raised:
        """The words in small letters among tokens `i` to `end`, but joints and "ke"."""
        joints = self.words.grammar["and"] | self.words.grammar["ordinal"]
        return {k: self._form(token) for k, token in enumerate(self.tokens[i:end], i) if token.word and not (
            token.capital or token.folded in joints or self.words.ordinal.match(token.text))}

    @staticmethod
    def _form(token: Token) -> str:
        return token.text[0].upper() + token.text[1:]

    def _number(self, j: int) -> int:
        """How many tokens an edition takes at token `j`: "ke-2", "XII", "angkatan III"."""
        series = self.words.among("series", self.tokens[j])
        _, length = number_at(self.tokens, j + series, self.words)
        return 0 if not length or self.tokens[j + series].folded in self.words.ordinals else length + series

    def _in_year(self, j: int, kind: Kind) -> bool:
        """A year follows a kind, or where such a kind is named also the words between."""
        k = j
        while k < j + TERRITORY and self.tokens[k].capital:
            k += 1
        said = self.tokens[k].folded in self.words.grammar["year"]
        sure = len(kind.words) > 1 or not said and (kind.named or k > j)
        feast = kind.key in self.words.lists["commemorations"]
        return sure and not feast and YEAR.match(self.tokens[k + said].text) is not None

    def _owned(self, j: int) -> bool:
        """Whose it is follows: capitals, or a body in small letters."""
        token = self.tokens[j]
        if j in self.whose or token.folded in self.written and not token.capital:
            return True
        return token.capital and token.start == self.tokens[j - 1].end + 1 and token.start not in self.days

    def _short(self, i: int, end: int) -> int:
        """The token at which a short form of the words from token `i` on stands in brackets, which has letters of them all; 0
        where none does."""
        k = end
        while k < i + LONGEST and (self.tokens[k].word and not self.words.among("ends", self.tokens[k])):
            k += 1
        inside = bracketed(self.tokens, k)
        if len(inside) != 1 or k == i + 1:
            return 0
        short = inside[0].text
        own = [t.folded for t in self.tokens[i:k] if not self.words.small("and", t)]
        if short.isupper():
            return k if short.casefold() == "".join(word[0] for word in own) else 0
        return k if len(short) > 3 and clips_unit(short, own) else 0

    def _as_elsewhere(self, j: int) -> None:
        """Notes the words from token `j` on, in small letters, that stand elsewhere with capitals one behind the other."""
        k = j
        while (self.tokens[k].folded, self.tokens[k + 1].folded) in self.names and not self.tokens[k + 1].capital:
            k += 1
        if k > j:
            self.whose.update((i, self._form(self.tokens[i])) for i in range(j, k + 1) if not self.tokens[i].capital)

    def _own(self, j: int) -> None:
        """Notes whose the event is at token `j`, in small letters: names of bodies and areas."""
        if close := self._short(j, j + 1):
            self.whose.update(self._raise(j, close))
        while self.tokens[j].text in self.written:
            self.whose[j] = self.written[self.tokens[j].text]
            j += 1
        for size in range(TERRITORY, 0, -1):
            named = self.tokens[j:j + size]
            if all(t.word and not t.capital for t in named) and is_area(" ".join(t.text for t in named)):
                self.whose.update((j + k, self._form(t)) for k, t in enumerate(named))
                return


def _written(pack: Pack) -> dict[str, str]:
    """Names of one word of movements and bodies known in the whole land, as they are written, by their small letters; no other
    words."""
    names = {name for table in ("national", "movements") for name in pack.table("abbreviations", table)}
    words = event_words(pack)
    small = words.lists["ends"].union(pack.words("names", "ordinary"), *words.grammar.values())
    return {name.casefold(): name for name in sorted(names.union(pack.words("bodies", "movements")))
            if name.isalpha() and name.casefold() not in small}
