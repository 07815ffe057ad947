"""Runs of capital words that could name a person, parsed into titles, name and degrees."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.lexicon import fold_name, lexicon
from kg.extract.once import kept
from kg.extract.page import Page, Token
from kg.extract.people.acronyms import coined, spelled
from kg.extract.people.holders import holders
from kg.extract.people.slots import slots
from kg.extract.people.words import NameWords, name_words
from kg.extract.scene import Mention
from kg.languages import Pack, Patterns
from kg.languages.patterns import word_tree

VERB, REACH = 6, 40
"""Letters of a verb in the passive at least, and characters after it in which the next word stands."""

FIRST = re.compile(r"\w+")
"""The first word of a phrase."""

OPENING = re.compile(r"(?:^|[.!?\n”\"][ \u00a0]?|[“\"])$")
"""What stands before the first word of a sentence."""


MARKED = re.compile(r"[\W\d]*")
"""What stands before the first word of an item."""

GOES_ON = re.compile(r"\w| ?[A-Z]")
"""What follows letters with dots that are no degree: "Lurah Laweyan M. A. Setyo"."""

DEGREE = re.compile(r"[A-Z]\.[A-Z][A-Za-z.]{0,3}")
"""A degree with dots: "S.Pd."."""

APART = " \u00a0\n"
"""What stands before most words."""

INSIDE = re.compile(r"\w$|(?<!\w)[A-Z]\.$")
"""What stands before a part of a word or of a degree: "S.Ag", "M.M.Inov"."""


@dataclass(slots=True)
class Run:
    """A possible name: offsets of the whole form and of the bare name, the folded words, titles and degrees as written.

    `after_place` marks a run from which a place was cut, so that a territorial post stands before it; `ends` are the
    offsets where each word ends.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    words: tuple[str, ...]
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    nickname: str = ""
    after_place: bool = False
    ends: tuple[int, ...] = ()

    def shortened(self, size: int) -> Run:
        """The run without degrees and without the words after the first `size`."""
        end = self.ends[size - 1]
        return replace(self, end=end, name_end=end, words=self.words[:size], ends=self.ends[:size], suffixes=())

    @property
    def key(self) -> str:
        """The folded name."""
        return " ".join(self.words)


@dataclass
class Reader:
    """Reads the runs of one page; `lower` are titles in small letters, `english` titles that are posts here, `openers` words
    ordinary at the beginning of a sentence, `passive` tells verbs that may be so too, `plain` words with which no name begins
    that has no title, `posts` are posts of several words, `fields` fields of work of an English page, with which none begins;
    `slots` are the places of names after posts and their bodies, `coined` short words of the page for things."""

    page: Page
    words: NameWords
    lower: frozenset[str]
    english: frozenset[str]
    openers: frozenset[str]
    passive: Callable[[str], bool]
    plain: Callable[[str], bool]
    posts: Patterns
    fields: frozenset[str]
    slots: dict[int, int]
    coined: frozenset[str]
    index: int = 0

    def runs(self) -> Iterator[Run]:
        """The runs of the page in order."""
        tokens, text, lower, plain, titles = self.page.tokens, self.page.text, self.lower, self.plain, self.words.titles.firsts
        for index in [k for k, (token, covered) in enumerate(zip(tokens, self.words.covered, strict=True)) if not covered and (
                token.capital or token.text in lower or token.text == "(") and (
                token.folded in titles or not plain(token.text) or token.start in self.slots)]:
            start = tokens[index].start
            if index < self.index or text[start - 1:start] not in APART and INSIDE.search(text, max(0, start - 3), start):
                continue
            self.index = index + 1
            if run := self._read(tokens[index]):
                self.index = max(self.index, bisect_left(self.page.starts, run.end))
                yield run

    def _read(self, token: Token) -> Run | None:
        text = self.page.text
        if token.start in self.slots:
            return self._in_slot(token.start, self.slots[token.start])
        if token.folded in self.coined or not self.page.english and self.page.text.startswith(" of ", token.end):
            return None  # "mobil komando (Mokom)", "Imam of Training"
        opens = token.text in self.openers and not self._itemised(token)
        if (opens or self.passive(token.folded) and self._undergone(token)) and (
                OPENING.search(text, max(0, token.start - 4), token.start)):
            return None
        if token.folded in self.fields and self.page.text[max(0, token.start - 2):token.start] != ". ":
            return None  # "Director General of Public Health | Ana Sol"
        titles = self.words.titles
        prefixes, start = titles.before(text, token.start) if token.folded in titles.firsts else ([], token.start)
        if prefixes and text[slice(*prefixes[0])] in self.english or not prefixes and self.plain(token.text):
            return None
        opening = start if prefixes else token.start
        if prefixes and (self._is_post(start) or self._is_post(token.start)):
            return None  # "Bapak Wali Kota", "Mbak Wali"
        words, nickname = self.words.read(bisect_left(self.page.starts, opening), text[slice(*prefixes[-1])] if prefixes else "")
        if not words or not prefixes and words[-1].folded in self.fields:
            return None
        cut = 0 if prefixes else self.words.holders.before(words)
        if cut == len(words) and self._graduated(words[-1].end):
            cut = 0  # "Masni, S.Pd.", who bears the name of a district
        named = len(words) > cut + 1 and fold_name(words[cut].text) in self.words.lex.given  # "Sekda Kendal | Budi Utama"
        if cut and not named and all(fold_name(word.text) in self.words.lex.both for word in words[cut:]):
            self.index = bisect_left(self.page.starts, words[-1].end)
            return None
        words = words[cut:]
        if cut and words and titles.begin(text, words[0].start):
            return self._read(words[0])  # "Kasi Bimas Islam | H. Ali"
        if self._is_degree(words, bool(prefixes)):
            return None
        numbered = len(words) > 1 and self.words.is_regnal(words[-2], words[-1])
        end = words[-1].end + (self.words.dotted(words[-1]) and not numbered)
        suffixes, stop = titles.after(text, end)
        return Run(token.start if prefixes else words[0].start, stop, words[0].start, end, tuple(map(_spoken, words)),
                   tuple(text[a:b] for a, b in prefixes), tuple(text[a:b] for a, b in suffixes), nickname, cut > 0,
                   tuple(w.end for w in words))

    def _itemised(self, token: Token) -> bool:
        """Whether a first name that is ordinary elsewhere begins an item: "1. Lalu Sahirman"."""
        block = self.page.block_at(token.start)
        return block.kind == "item" and token.folded in self.words.lex.leads and (
            MARKED.fullmatch(self.page.text, block.start, token.start) is not None)

    def _in_slot(self, start: int, end: int) -> Run:
        """The name that fills the place after a post and its body."""
        words = [token for token in self.page.words(start, end) if token.word]
        suffixes, stop = self.words.titles.after(self.page.text, end)
        return Run(start, stop, start, end, tuple(map(_spoken, words)), (), tuple(self.page.text[a:b] for a, b in suffixes),
                   ends=tuple(w.end for w in words))

    def _is_post(self, at: int) -> bool:
        """Whether a post of several words begins at an offset."""
        first = FIRST.match(self.page.text, at)
        posts = self.posts[first[0]] if first and first[0] in self.posts.templates else None
        return posts is not None and posts.match(self.page.text, at) is not None

    def _graduated(self, end: int) -> bool:
        """Whether a degree that only a person has begins at an offset."""
        degrees, stop = self.words.titles.after(self.page.text, end)
        dotted = bool(degrees) and all(DEGREE.fullmatch(self.page.text, *degree) for degree in degrees)
        return dotted and not GOES_ON.match(self.page.text, stop)

    def _undergone(self, token: Token) -> bool:
        """True for a verb in the passive voice before a name: "Dipandu Yustina Peni, diskusi …"."""
        after = self.page.text[token.end + 1:token.end + REACH].split()
        return bool(after) and after[0].istitle() and self.words.lex.known(fold_name(after[0]))

    def _is_degree(self, words: list[Token], titled: bool) -> bool:
        """Whether words are letters only, or a degree whose name another layer has taken."""
        initial = self.words.is_initial
        degree = self.words.titles.suffix
        if all(map(initial, words)):
            return True
        named = len(words) > 1 and len(words[1].text) > 3 and self.words.lex.known(fold_name(words[1].text))  # "Kades M.Hasan"
        lettered = initial(words[0]) or not (words[0].text.istitle() or words[0].text.isupper())  # "Subagyo AP, | MSi"
        match = None if titled or named or not lettered else degree.match(self.page.text, words[0].start - 1)
        return match is not None and words[-1].end <= match.end() + 1


def read_runs(page: Page, pack: Pack, taken: Sequence[Mention], places: frozenset[str]) -> list[Run]:
    """The runs of a page outside boilerplate and outside what is taken, in order; `places` are its localities."""
    lower = pack.once("people.lower", _lower)
    english = frozenset(pack.words("titles", "posts_in_english") if page.english else ())
    covered = page.covered([*[mention[:2] for mention in taken], *[span[:2] for span in spelled(page.text, pack)]])
    words = name_words(page, pack, covered, holders(page, pack, places))
    reader = Reader(page, words, lower, english, frozenset(pack.words("names", "openers")),
                    *pack.once("people.words", _told_alone),
                    pack.once("people.long_posts", _long_posts),
                    frozenset(pack.words("bodies", "english_fields") if page.english else ()),
                    slots(page, pack, taken), coined(page.text, lexicon(pack)))
    return list(reader.runs())


def _told_alone(pack: Pack) -> tuple[Callable[[str], bool], Callable[[str], bool]]:
    """What tells a verb in the passive voice that is no name, and a word with which no name begins that has no title."""
    lex, prefixes = lexicon(pack), tuple(pack.words("grammar", "passive"))

    @kept(1 << 13)
    def passive(verb: str) -> bool:
        none = not verb.startswith(prefixes) or len(verb) < VERB
        return not (none or lex.known(verb) or lex.shaped(verb))

    @kept(1 << 13)
    def plain(word: str) -> bool:
        return word[0].islower() or lex.is_ordinary(fold_name(word)) and not word.isupper()
    return passive, plain


def _long_posts(pack: Pack) -> Patterns:
    """The posts of several words by the first, which may be a name elsewhere: "Wali Kota"."""
    begun: dict[str, list[str]] = {}
    for head in pack.words("posts", "heads"):
        if " " in head and (first := FIRST.match(head)):
            begun.setdefault(first[0], []).append(head)
    return pack.patterns({first: word_tree(heads) for first, heads in begun.items()})


def _lower(pack: Pack) -> frozenset[str]:
    """The first words of titles that are written in small letters."""
    small = [*pack.words("titles", "lower_prefixes"), *pack.words("titles", "prefixes")]
    return frozenset(re.split(r"\W", word)[0] for word in small if word[0].islower())


def _spoken(word: Token) -> str:
    """A folded word; of "HM" for "H. M." only the initial."""
    return word.text[1].lower() if len(word.text) == 2 and word.text[0] == "H" and word.text.isupper() else fold_name(word.text)
