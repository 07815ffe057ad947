"""Where a territory or a section ends and the holder of the post begins: "Camat Rowokele | Sutrisno", "Kabid Parkir | Meyske"."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.areas import is_area, is_region
from kg.extract.lexicon import LIKELY, PERHAPS, SURE, Lexicon, fold_name, lexicon
from kg.extract.numerals import ROMAN
from kg.extract.openers import Finder, Openers
from kg.extract.page import Page, Token
from kg.extract.people.origins import Origins, origins
from kg.extract.titles import Titles, titles
from kg.languages import Pack
from kg.languages.expressions import compiled
from kg.languages.patterns import any_case, word_tree

LANDS = ("features", "twofold")
"""Lists of words that begin places of two words."""

UNLIKE = 0.5
"""Letters that weigh less are hardly a name's."""

LIKE = 1.2
"""Letters that weigh more may well be a name's, though the word is another elsewhere."""

MARK = re.compile(r"\s*[,;)](?!\s*[A-Z][A-Za-z]{0,4}\.)")
"""What ends a territory; after a name a degree may follow instead."""

CLOSED_NAME = re.compile(r",\s+([A-Z][a-z'’]{2,})(?: [A-Z][\w'’.-]*)*\s*[,;)]")
"""A name between marks: "Kades Padasari, Mashuri,"."""

APPOSED = re.compile(r"[a-z] [A-Z][\w'’-]+(?:, (?:[A-Z][A-Za-z]{0,4}\.)+[A-Z]?\w*)*, $")
"""A name right before a post that says who they are."""

TAIL = re.compile(r"[A-Z]\w*(?: [IVX]+|\s*\([A-Z][\w-]*\)) $")
"""The end of the name of a body before its place: "RU II", "(Basarnas)"."""

TERRITORY = 2
"""Ordinary words with which the name of a territory begins at most."""

SHORTEST = 3
"""Words of a place of two words and a name, at least."""

REACH = 40
"""So many characters before a run are looked at for a post."""


@dataclass(frozen=True)
class Holders:
    """Tells the words of a territory or a section from the name after them; `places` are the localities of the page."""

    page: Page
    lex: Lexicon
    heads: Finder
    pairs: frozenset[str]
    places: frozenset[str]
    official: frozenset[str]
    fields: frozenset[str]
    origins: Origins
    english: frozenset[str]
    titles: Titles
    twofold: frozenset[str]

    def stands_after_post(self, words: Sequence[Token]) -> bool:
        """Whether words are a place, or a territorial post stands before them."""
        return self._is_place([fold_name(word.text) for word in words]) or self._head(words[0]) is not None

    def _head(self, token: Token) -> re.Match[str] | None:
        return self.heads.search("head", max(0, token.start - REACH), token.start)

    def before(self, words: Sequence[Token]) -> int:
        """How many words in front are a place: all, where the run is a place; none, where no territorial word stands before."""
        folded = [fold_name(word.text) for word in words]
        if len(words) == 1 and self._is_titled(words[0]):
            return 0
        if self._ends_territory(words, folded):
            return len(folded)
        spots = [self._with_tail(folded, size) for size in range(len(folded), 0, -1) if self._is_place(folded[:size])]
        if spots and spots[0] == len(folded):
            return len(folded) if self._is_surely_place(folded) else 0
        if head := self._head(words[0]):
            return self._behind_head(words, folded, spots, head)
        if before := self._capital_before(words[0]):
            return self._behind_capital(words, folded, spots, before)
        return spots[0] if spots and self._is_whence(words[0].start, words[spots[0] - 1].end, folded[spots[0]:]) else 0

    def _is_titled(self, word: Token) -> bool:
        """Whether a title stands before a word behind a post, where it is named in full: "Bupati Sugiri", "H. Sugiri Hadi"."""
        page, at = self.page, 0
        if self._head(word) is None:
            return False
        while (at := page.text.find(f" {word.text} ", at) + 1) > 0:
            index = bisect_left(page.starts, at)
            before, after = page.tokens[max(0, index - 2):index], page.tokens[index + 1:index + 2]
            named = any(token.capital for token in after)
            if named and any(token.capital and token.folded in self.titles.firsts for token in before):
                return True
        return False

    def _is_surely_place(self, folded: list[str]) -> bool:
        """Whether words that are a place's are hardly a person's, or are a place elsewhere on the page."""
        enough = LIKELY if self.lex.is_given(folded[0]) else SURE  # "Indra Jaya" is a district as well
        return len(folded) == 1 or self.lex.likely(folded) < enough or " ".join(folded) in self.places

    def _behind_head(self, words: Sequence[Token], folded: list[str], spots: list[int], head: re.Match[str]) -> int:
        """How many words in front are the territory of a post, or go on with a level or a section; `spots` are the places that
        they begin with."""
        if told := self._told(words, folded, head):
            return told
        if head.lastgroup == "level" and len(folded) > 2 and is_region(folded[0]):
            return 1  # "Kepala KCD Blitar dan Kota Blitar | H. Ahmad"
        post = fold_name(head.group())
        if post.split()[-1] in self.english:
            return 0  # "North Tapanuli Regent | Dimposma Sihombing"
        rules, spot = post in self.official, " ".join(folded[:spots[0]]) if spots else ""
        if rules and spot and folded[0] in self.lex.both and spot not in self.places and not is_region(spot):
            return 0  # "Bupati Bintang Puspayoga"
        if spots and (head.lastgroup != "level" or self._begins_name(folded[spots[0]])):
            return self._second(folded, spots[0], rules)
        if rules and len(folded) > 1:
            # Every regency and province is known: "Bupati Ipuk Fiestiandani".
            like = self.lex.letters.weigh(folded[0]) > LIKE  # "Wakil Bupati Intan Nurul Hikmah"
            return self._body(folded) if len(folded) > 2 and self._is_strange(folded[0]) and not like else 0
        if head.lastgroup == "section" and len(folded[0]) == 1 and self.page.text[words[0].end] != ".":
            return 1  # "Komisi B"
        return self._second(folded, self._unknown(folded, head.lastgroup or ""), rules)

    def _second(self, folded: list[str], size: int, rules: bool) -> int:
        """With the second word of a place of two words, where it is no name: "Lurah Batu Kenari | Ali"."""
        none = size != 1 or len(folded) < SHORTEST or folded[0] not in self.twofold or len(folded[1]) == 1
        if none or rules and is_region(folded[0]) or self.lex.known(folded[1]) or self._begins_name(folded[1]):
            return size
        return self._with_tail(folded, size + 1)

    def _behind_capital(self, words: Sequence[Token], folded: list[str], spots: list[int], before: str) -> int:
        """How many words in front go on with a capital word before them."""
        if is_region(before) and not is_area(f"{before} {words[0].text}"):
            return 0  # "Dinas Sosial Kabupaten Klaten | Puspo Hastuti", where Puspo is a place elsewhere
        post = fold_name(before)
        if post not in self.fields and post in self.lex.posts and not spots and len(folded) > 1 and self._is_strange(folded[0]):
            titled = self.titles.begin(self.page.text, words[1].start)  # "Ketua Pokjawas | H. Sumarlan"
            return 1 if titled else self._body(folded) or self._goes_on(before, folded)  # not "Menteri Dalam Negeri Gamawan"
        return spots[0] if spots else self._goes_on(before, folded)

    def _told(self, words: Sequence[Token], folded: list[str], head: re.Match[str]) -> int:
        """How many words in front are a territory by what stands elsewhere on the page or around them."""
        closed = head.lastgroup != "section" and self._is_closed(words, folded, head.start())
        return self._named_again(words, head) or len(folded) * closed

    def _named_again(self, words: Sequence[Token], head: re.Match[str]) -> int:
        """How many words in front go on with a place that began as many do and is named elsewhere on the page without the rest:
        "Camat Kuala | Enok Jaya | Roni Saputra", beside "di Kuala Enok Jaya"."""
        begun = self._begun(words, head)
        text = self.page.text.casefold() if begun else ""
        for size in range(len(words) - 1 if begun else 0, 0, -1):
            place, longer = (text[begun:words[k].end] for k in (size - 1, size))
            if text.count(place) > text.count(longer):
                return size
        return 0

    def _is_whence(self, start: int, end: int, rest: list[str]) -> bool:
        """Whether a place between two offsets ends what somebody is, or a body, and the rest is a name: "penyair Belitung | Ian
        Sancin", "peserta asal Jepara | Ani Wulan", "Kepala Kantor Pencarian (Basarnas) Palu | Rizal Toraja"."""
        before = self.page.text[max(0, start - REACH):start]
        if len(rest) < 2 or self.lex.likely(rest) < PERHAPS or not before.endswith(" "):
            return False
        return TAIL.search(before) is not None or self.origins.cue(before + self.page.text[start:end], "") == "origin"

    def _ends_territory(self, words: Sequence[Token], folded: list[str]) -> bool:
        """Whether words that stand in names of places as well end a territory that begins with an ordinary word, or all but its
        first do, and a title with the name follows after a comma: "Kades Sumber | Makmur, Bpk. Suyatno"."""
        end, text = words[-1].end, self.page.text
        if text[end:end + 2] != ", " or any(word not in self.lex.both for word in folded[1:]):
            return False
        first = index = bisect_left(self.page.starts, words[0].start)
        while (head := self._head(self.page.tokens[first])) is None and first > index - TERRITORY and (
                self.page.tokens[first - 1].capital):
            first -= 1
        if head is None or not self.titles.begin(text, end + 2):
            return False
        return folded[0] in self.lex.both if self._begun(words, head) else not self._begins_name(folded[0])

    def _begun(self, words: Sequence[Token], head: re.Match[str]) -> int:
        """Where a territory begins with words that no name has, before those that may be one; 0 where it does not."""
        start = head.end(head.lastgroup or 0) + 1
        return start if self.page.text[start:words[0].start].strip() else 0

    def _is_closed(self, words: Sequence[Token], folded: list[str], head: int) -> bool:
        """Whether words after a territorial post, of which none looks like a name, are all its territory: the name follows
        after a comma or stands before the post ("Kades Nanga Lebang, Budi,", "Budi, Kades Nanga Lebang,").
        """
        text, end = self.page.text, words[-1].end
        if len(folded) == 1:
            post = CLOSED_NAME.match(text, end)
            return folded[0] not in self.lex.given and post is not None and fold_name(post[1]) not in self.lex.posts
        if any(map(self._begins_name, folded[1:])) or not MARK.match(text, end):
            return False
        after = next((token for token in self.page.words(end + 1, end + REACH)), None)
        named = after is not None and text[end] == "," and after.capital and (
            self.lex.begins_name(fold_name(after.text)) or fold_name(after.text) in self.lex.given)
        if after is None or after.capital:
            return named
        return APPOSED.search(text, max(0, head - REACH), head) is not None

    def _with_tail(self, folded: list[str], size: int) -> int:
        """A place with the words for a part of it: "Sumberpucung Lor", "Tebet Barat"."""
        while size < len(folded) and folded[size] in self.lex.tails:
            size += 1
        return size

    def _capital_before(self, token: Token) -> str:
        """The capital word right before a token, "" where there is none."""
        index = bisect_left(self.page.starts, token.start) - 1
        before = self.page.tokens[index] if index >= 0 else token
        near = before.capital and self.page.text[before.end:token.start] in (" ", "\u00a0") and not ROMAN.match(before.text)
        return before.text if near else ""

    def _goes_on(self, before: str, folded: list[str]) -> int:
        """How many words in front go on with a post or an area that began before: "Jaksa Agung", "Jawa Barat"; none of several
        with a short name in capitals: "Menteri PPPA | Bintang Mahardika"."""
        if len(folded) > 1 and before.isupper() and len(before) > 1:
            return 0
        for size, word in enumerate(folded):
            if f"{fold_name(before)} {word}" not in self.pairs and (word not in self.lex.both or word in self.lex.given):
                return size
            before = word
        return len(folded)

    def _unknown(self, folded: list[str], head: str) -> int:
        """A territory or a section that nothing else tells ends where a known name begins; else, after a post, it is one word."""
        if head == "section":
            section = next((size for size, word in enumerate(folded[:-1]) if not self._is_strange(word)), len(folded) - 1)
            short = not section and len(folded) > 2 and folded[1] in self.lex.given
            return 1 if short and not (self.lex.known(folded[0]) or self._begins_name(folded[0])) else section
        if len(folded[0]) == 1 or self._begins_name(folded[0]):
            return 0
        begun = next((size for size, word in enumerate(folded) if size and self._begins_name(word)), 0)
        if begun > 1 and begun == len(folded) - 1 and folded[begun - 1] not in self.lex.tails:
            begun -= not self.lex.is_ordinary(folded[begun - 1]) and folded[begun - 1] not in self.lex.both
        return begun or (1 if head == "post" else len(folded))

    def _body(self, folded: list[str]) -> int:
        """How many words in front name a body that no one knows, with its area, before a known name of at least two words."""
        begun = next((size for size, word in enumerate(folded) if self.lex.begins_name(word)), 0)
        return begun if 2 <= begun <= len(folded) - 2 else 0

    def _is_strange(self, word: str) -> bool:
        """Whether the letters of a word are hardly a name's."""
        common = word in self.lex.both or self.lex.letters.weigh(word) < UNLIKE
        return len(word) > 1 and not self.lex.known(word) and common

    def _begins_name(self, word: str) -> bool:
        return word in self.lex.given or self.lex.shaped(word)

    def _is_place(self, folded: list[str]) -> bool:
        name = " ".join(folded)
        if name in self.places or name in self.origins.countries:
            return True
        return is_area(name) and not (len(folded) == 1 and self.lex.known(folded[0]))


def holders(page: Page, pack: Pack, places: frozenset[str]) -> Holders:
    """The holders of posts on a page with these localities."""
    heads = Finder(pack.once("people.heads", lambda made_from: Openers({"head": _heads(made_from)})), page, page.text)
    return Holders(page, lexicon(pack), heads, pack.once("people.pairs", _pairs), places,
                   *pack.once("people.fields", _fields), origins(pack),
                   frozenset(w.split()[-1] for w in pack.words("posts", "english_offices")) if page.english else frozenset(),
                   titles(pack), frozenset(fold_name(word) for name in LANDS for word in pack.words("places", name)))


def _fields(pack: Pack) -> tuple[frozenset[str], frozenset[str]]:
    """The folded posts over official areas, and fields of work."""
    return (frozenset(map(fold_name, pack.words("people", "over_official_areas"))),
            frozenset(map(fold_name, pack.words("posts", "fields"))))


def _pairs(pack: Pack) -> frozenset[str]:
    """Each two words in a row of posts and of what is called after people, folded: "jaksa agung"."""
    lists = ("heads", "organs", "event_functions")
    listed = [*(phrase for name in lists for phrase in pack.words("posts", name)), *pack.words("people", "grades")]
    phrases = [fold_name(phrase).split() for phrase in listed]
    return frozenset(f"{one} {two}" for words in phrases for one, two in pairwise(words))


def _heads(pack: Pack) -> re.Pattern[str]:
    """What stands right before a territory (a post or the level of an area, "Bupati Kuala | Kurun") or before a section."""
    kinds = {"post": [*pack.words("posts", "territorial"), *pack.words("places", "territorial_heads"),
                      *pack.words("people", "over_official_areas")],
             "level": pack.words("places", "levels"), "section": pack.words("people", "section_heads")}
    ways = "|".join(rf"(?P<{kind}>{any_case({w.rstrip('.') for w in words})})" for kind, words in kinds.items())
    elected, features = (word_tree(words) for words in (
        pack.words("posts", "elected"), [word for name in LANDS for word in pack.words("places", name)]))
    return compiled(rf"(?<!\w)(?:{ways})\.?[ \u00a0]+(?:{elected}[ \u00a0]+)?(?:{features}[ \u00a0]+)?"
                      rf"(?:\d[\d-]*(?:\s?/\s?|[ \u00a0]+(?:{features}[ \u00a0]+)?))?$")
