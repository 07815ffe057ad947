"""One block of a page as the readers of events see it: its tokens, what is named in it already, and where sentences begin."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.bodies.words import BodyWords
from kg.extract.events.ownday import OwnDays
from kg.extract.eventwords import EventWords, Kind
from kg.extract.lexicon import HALF, Lexicon, fold_name
from kg.extract.numerals import ROMANS
from kg.extract.page import EDGE, Token
from kg.extract.quotations import CLOSING, OPENING, QUOTES

RUN = 5
"""Capitals of a name before its number at most."""

REACH = 6
"""Small words before what is said of a name at most."""

TITLED = 6
"""Small words before the title of what they are in quotation marks at most, and one."""

LONG = 20
"""Words from a number to what is said at most, most of them whose it is."""

SENTENCE = ([","], ["."], ["!"], ["?"], ["…"])
"""What ends something said, before the mark that closes it."""

TOWN = 3
"""Capitals of a dateline at most."""

STORY = 8
"""Words after a dateline at least."""


@dataclass
class Block:
    """`bodies` gives (last token, id) of a body by its first token, `dates` (last token, ISO value) of a date by its first token,
    `starts` are the first tokens of sentences, `item` tells that it is one of a list, `headlines` the pairs of words of the
    page's titles in small letters; `own` tells the day that a naming has for itself.

    Of what it makes of them, `kinds` are the kinds of the lists by their first tokens; `said` all words in small letters;
    `quotes` tells of quotation marks, `articles` of those of English; `topical` are the tokens that stand in a headline with
    the next one after them, `quoted` tells of each token whether it stands in quotation marks, `opening` are those that open
    a quotation, `themes` those in quotation marks after the word for a theme, where no event is named; `told_of` are those of
    "yang" before "digelar" and the like."""

    tokens: Sequence[Token]
    words: EventWords
    names: BodyWords
    lexicon: Lexicon
    bodies: Mapping[int, tuple[int, str]]
    dates: Mapping[int, tuple[int, str]]
    starts: frozenset[int]
    headline: bool
    item: bool
    headlines: frozenset[tuple[str, str]]
    own: OwnDays
    kinds: Mapping[int, Kind] = field(init=False)
    said: frozenset[str] = field(init=False)
    quotes: bool = field(init=False)
    articles: bool = field(init=False)
    topical: frozenset[int] = field(init=False)
    quoted: Sequence[bool] = field(init=False)
    opening: frozenset[int] = field(init=False)
    themes: frozenset[int] = field(init=False)
    told_of: Sequence[int] = field(init=False)
    _cued: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = self.words.found(self.tokens)
        self.said = frozenset([token.folded for token in self.tokens])
        self.quotes, self.articles = (not self.said.isdisjoint(words) for words in (OPENING, self.words.lists["articles"]))
        self.topical = frozenset([k for k, (one, then) in enumerate(pairwise(self.tokens))
                                  if (one.folded, then.folded) in self.headlines])
        self.opening = frozenset([k for k, token in enumerate(self.tokens) if token.text in OPENING] if self.quotes else ())
        self.quoted, self.themes = self._in_quotes(), self._in_themes() if self.quotes else frozenset()
        self.told_of = self._before_told()
        self._cued = self._around()

    def _before_told(self) -> Sequence[int]:
        """The tokens of "yang" before "digelar" and the like."""
        which, aside, told = self.words.grammar["which"], self.words.lists["auxiliaries"], self.words.lists["staged", "lasting"]
        found = []
        for k, token in enumerate(self.tokens[:-1]):
            if token.text in which:
                apart = self.tokens[k + 1].folded in aside
                if self.tokens[k + 1 + apart].folded in told:
                    found.append(k)
        return found

    def _in_quotes(self) -> Sequence[bool]:
        inside, out = False, [False] * len(self.tokens)
        for k, token in enumerate(self.tokens if self.quotes else ()):
            if token.text == "“" or token.text == '"' and not inside:
                inside = True
            elif token.text in CLOSING:
                inside = False
            out[k] = inside
        return out

    def _in_themes(self) -> frozenset[int]:
        found: set[int] = set()
        for k in range(len(self.tokens)):
            opens = self.tokens[k].text in OPENING and (
                self.words.among("themes", self.tokens[k - 1]) if k else self._is_title())
            if opens or k - 1 in found and self.tokens[k].text not in CLOSING:
                found.add(k)
        return frozenset(found)

    def _is_title(self) -> bool:
        """Whether all of a block is one title in quotation marks, and no sentence that somebody says."""
        inner = [token.text for token in self.tokens[1:] if token is not EDGE]
        return bool(inner) and inner[-1] in CLOSING and not self.dates and inner[-2:-1] not in SENTENCE and all(
            text not in QUOTES for text in inner[:-1])

    def _around(self) -> frozenset[int]:
        """The tokens that may head an event of a kind that no list knows by what stands around them."""
        before, after = self.words.lists["before_heads"], self.words.lists["after_heads"]
        found = {k + 1 for k, token in enumerate(self.tokens) if not token.word or token.folded in before}
        if not self.said.isdisjoint(after):
            found.update(k - 1 for k, token in enumerate(self.tokens) if token.folded in after)
        for reach, places in ((REACH, self.told_of), (TITLED, self.opening)):
            found.update(i for k in places for i in range(k - reach + 1, k))
        return frozenset((0, *found, *self.starts, *self.topical))

    def silent(self, tells: Callable[[str], bool]) -> frozenset[int]:
        """The tokens that may head no such event, neither by what stands around them nor by their word, of which `tells` says
        whether it may; no inner word of a name may but a few."""
        if self.articles:
            return frozenset()
        inner, loud, capitals = False, self._cued, self.words.lists["in_capitals"]
        found = []
        for k, token in enumerate(self.tokens):
            if k not in loud and (not token.capital or inner and token.folded not in capitals) and not tells(token.folded):
                found.append(k)
            inner = token.capital and k not in self.starts
        return frozenset(found)

    def ends_dateline(self, i: int, end: int) -> bool:
        """Tokens `i` to `end` are the last words of a dateline, or the first before a dash: "Maumere, KOMSOS – Sidang …"."""
        if self.tokens[end].text not in ("-", "–", "—"):
            return False
        return i == 0 and end == 1 or self.tokens[i - 1].text == "," and end + 1 in self.starts

    def is_dateline(self, i: int) -> bool:
        """Capitals that begin a block with a day and a dash behind them, where a story follows: "Pelaihan Hulu, 13 November
        2025 – BPBD menggelar rapat"."""
        end = self.run(i) if i == 0 else 0
        if not 0 < end <= TOWN or self.tokens[end].text != "," or end + 1 not in self.dates:
            return False
        after = self.dates[end + 1][0]
        return self.tokens[after].text in ("-", "–", "—", ".", ":") and len(self.tokens) > after + STORY

    def before(self, i: int) -> Token:
        """The token before token `i` in its sentence."""
        return EDGE if i in self.starts else self.tokens[i - 1]

    def sentence(self, i: int) -> int:
        """The first token of the sentence in which token `i` stands, of the one before where a sentence begins with it."""
        return max((start for start in self.starts if start < i), default=0)

    def is_first(self, i: int) -> bool:
        """No capitals go before, but for those that begin a sentence."""
        before = self.before(i)
        return not before.capital and before.text != "." or i - 1 in self.starts

    def run(self, i: int) -> int:
        """The token after the capitals that begin at token `i`."""
        k = i
        while k < i + RUN and self.tokens[k].capital:
            if k in self.bodies or k in self.dates or self.tokens[k].text in ROMANS:
                break
            k += 1
        return k

    def knows(self, i: int, end: int) -> bool:
        """A kind of the lists begins among some tokens."""
        return not self.kinds.keys().isdisjoint(range(i, end))

    def told_after(self, k: int) -> bool:
        """It is said from token `k` on that something was held."""
        small = 0
        for token in self.tokens[k:k + LONG]:
            if self.words.among("befalls", token):
                return True
            small += not token.capital
            if not token.word and token.text not in "()" or small > REACH:
                return False
        return False

    def hosted(self, i: int) -> bool:
        """"Tuan rumah" or "penyelenggara" stands before token `i`."""
        one, two = (" ".join(token.folded for token in self.tokens[max(0, i - n):i]) for n in (1, 2))
        return one in self.words.lists["hosts"] or two in self.words.lists["hosts"]

    def fronted(self, i: int) -> bool:
        """Only when or in what way stands before token `i` in its sentence: "Sementara itu, …", "Sabtu (3/5), …"."""
        if self.tokens[i - 1].text != ",":
            return False
        start = self.sentence(i)
        end = self.dates[start][0] if start in self.dates else start + 1
        return i - end <= REACH and not self.knows(start, i) and not any(
            t.capital or not t.word or self.words.verb.match(t.folded) for t in self.tokens[end:i - 1])

    def is_person(self, i: int, end: int) -> bool:
        """The tokens are rather the name of a person."""
        words = [fold_name(token.text) for token in self.tokens[i:end]]
        named = self.lexicon.begins_name(words[0]) or self.lexicon.is_clear(words[-1])
        return named or self.lexicon.likely(words) >= HALF

    def is_placed(self, i: int) -> bool:
        """A word stands before of which events are had."""
        return self.words.among("before_events", self.before(i))

