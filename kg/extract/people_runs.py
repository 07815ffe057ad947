"""Runs of capital words that could name a person, parsed into titles, name and degrees."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.areas import is_area
from kg.extract.names import Lexicon, fold_name, lexicon
from kg.extract.page import Page, Token
from kg.extract.posts import word_tree
from kg.extract.scene import Mention
from kg.extract.titles import Titles, titles
from kg.languages import Pack

MOST_WORDS = 8
"""No personal name in the news is longer."""

WRAPPED = 45
"""From this length on a line of text may have been broken in the middle of a name."""

ENGLISH = 3
"""A text with more "the" than this is in English."""

UNLIKE = 0.0
"""Letters that weigh less are hardly a name's."""

CAMEL = re.compile(r"(?!Mc|Mac|De|La|Le|Di|O['’])\w*[a-z][A-Z]")
NICKNAME = re.compile(r"\s*[“\"‘'(]([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?)[”\"’')]\s+(?=[A-Z])")
QUOTES = "“\"‘'"


@dataclass(frozen=True, slots=True)
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
        return replace(self, end=self.ends[size - 1], name_end=self.ends[size - 1], words=self.words[:size], ends=self.ends[:size], suffixes=())

    @property
    def key(self) -> str:
        """The folded name."""
        return " ".join(self.words)


@dataclass
class Reader:
    """Reads the runs of one page."""

    page: Page
    lex: Lexicon
    titles: Titles
    heads: re.Pattern[str]
    soft: frozenset[str]
    pairs: frozenset[str]
    certain: frozenset[str]
    lower: frozenset[str]
    english: frozenset[str]
    places: frozenset[str]
    covered: Sequence[bool]
    limit: int = MOST_WORDS
    index: int = field(default=0)

    def runs(self) -> Iterator[Run]:
        """The runs of the page in order."""
        tokens = self.page.tokens
        while self.index < len(tokens):
            token = tokens[self.index]
            begins = token.capital or token.text in self.lower or token.text == "("
            run = self._read(token) if begins and not self.covered[self.index] else None
            if run is None:
                self.index += 1
            else:
                self.index = max(self.index + 1, bisect_left(self.page.starts, run.end))
                yield run

    def _read(self, token: Token) -> Run | None:
        text = self.page.text
        prefixes, start = self.titles.before(text, token.start)
        if self.english and prefixes and text[slice(*prefixes[0])] in self.english:
            return None
        opening = start if prefixes else token.start
        words, nickname = self._words(bisect_left(self.page.starts, opening), text[slice(*prefixes[-1])] if prefixes else "")
        if not words or words[0].start != opening:
            return None
        cut = 0 if prefixes else self._place_before(token, words)
        if cut and all(fold_name(word.text) in self.lex.both for word in words[cut:]):
            self.index = bisect_left(self.page.starts, words[-1].end) - 1
            return None
        words = words[cut:]
        if all(map(self._is_initial, words)) or not prefixes and self._is_initial(words[0]) and self.titles.suffix.match(text, words[0].start - 1):
            return None
        end = words[-1].end + (1 if self._dotted(words[-1]) else 0)
        suffixes, stop = self.titles.after(text, end)
        return Run(token.start if prefixes else words[0].start, stop, words[0].start, end, tuple(map(_spoken, words)),
                   tuple(text[a:b] for a, b in prefixes), tuple(text[a:b] for a, b in suffixes), nickname, cut > 0,
                   tuple(w.end for w in words))

    def _words(self, index: int, title: str) -> tuple[list[Token], str]:
        """The name words from a token on, after a title or "", and a nickname among them."""
        words: list[Token] = []
        nickname, tokens = "", self.page.tokens
        while index < len(tokens) and len(words) < self.limit and not self.covered[index]:
            token = tokens[index]
            if words and token.text in QUOTES and not nickname and (match := NICKNAME.match(self.page.text, words[-1].end)):
                nickname, index = fold_name(match.group(1)), bisect_left(self.page.starts, match.end())
                token = tokens[index]
            elif words and not self._joined(words[-1], token):
                break
            if not self._is_name_word(token, index, words, title):
                break
            words.append(token)
            index += 2 if self._dotted(token) else 1
        while words and (words[-1].text[0].islower() and "-" not in words[-1].text or len(words) == 1 and not title and self._is_initial(words[-1])):
            words.pop()
        return self._settled(words, bool(title)), nickname

    def _is_name_word(self, token: Token, index: int, words: list[Token], title: str) -> bool:
        text, word = token.text, fold_name(token.text)
        if not token.word or not word:
            return False
        if text[0].islower():
            joins = word in self.lex.particles or "-" in text and word.split("-")[0] in self.lex.particles and text.split("-")[1][:1].isupper()
            return joins and bool(words) and ("-" in text or self._capital_after(index))
        if words and self.titles.suffix.match(self.page.text, words[-1].end):
            return False
        if self._is_initial(token):
            return self._good_initial(token, index, words)
        if text.isupper():
            return self._capitals(token, index, words)
        if CAMEL.match(text) or "." == self.page.text[token.end:token.end + 1] and self.page.text[token.end + 1:token.end + 2].islower():
            return False
        if self.lex.is_ordinary(word):
            return not words and title.rstrip(".") in self.certain and word not in self.lex.posts
        return not words or not self._new_title(token, words)

    def _good_initial(self, token: Token, index: int, words: list[Token]) -> bool:
        if words and self._new_title(token, words):
            return False
        if self._capital_after(index):
            return token.text != "I" or bool(words) or fold_name(self.page.tokens[index + 1].text) in self.lex.after_i
        return bool(words) and token.text not in "IVX"

    def _capitals(self, token: Token, index: int, words: list[Token]) -> bool:
        """Whether a word in capitals goes on with a name: an initialism, or one of a name all in capitals."""
        word = fold_name(token.text)
        if token.text in self.lex.initials and not words:
            return self._capital_after(index)
        if words and not all(w.text.isupper() for w in words):
            return token.text in self.lex.trailing and self.lex.known(fold_name(words[-1].text))
        known = self.lex.known(word) or any(word.endswith(end) for end in ("wati", "anto", "ono", "udin"))
        return (known or bool(words) or self._capital_after(index)) and not self.lex.is_ordinary(word) and bool(re.search("[aeiou]", word))

    def _settled(self, words: list[Token], titled: bool) -> list[Token]:
        """Nothing where the words in capitals are rather an abbreviation or a heading."""
        capitals = [w for w in words if w.text.isupper() and len(w.text) > 1 and w.text not in self.lex.initials | self.lex.trailing]
        if not capitals or titled:
            return words
        known = sum(self.lex.known(fold_name(w.text)) or bool(self.lex.shape.search(fold_name(w.text))) for w in capitals)
        return words if known and len(capitals) == len([w for w in words if len(w.text) > 1]) else []

    def _new_title(self, token: Token, words: list[Token]) -> bool:
        """Whether a token inside a run begins the titles of another name; one letter after a known name is an initial."""
        spans, start = self.titles.before(self.page.text, token.start)
        if not spans or token.text in self.soft:
            return False
        if len(token.text) > 1:
            return True
        folded = [fold_name(word.text) for word in words]
        return not self.lex.known(folded[-1]) and (self._is_place(folded) or self.heads.search(
            self.page.text, max(0, words[0].start - 40), words[0].start) is not None)

    def _joined(self, left: Token, right: Token) -> bool:
        gap = self.page.text[left.end:right.start]
        if gap.startswith(".") and self._dotted(left):
            gap = gap[1:] or " "
        if not gap.isspace():
            return False
        if "\n" not in gap:
            return True
        line = self.page.text.rfind("\n", 0, left.end) + 1
        return gap.count("\n") == 1 and left.end - line >= WRAPPED

    def _capital_after(self, index: int) -> bool:
        tokens = self.page.tokens
        after = index + (2 if self._dotted(tokens[index]) else 1)
        return after < len(tokens) and tokens[after].capital and not self.covered[after] and self._joined(tokens[index], tokens[after])

    def _dotted(self, token: Token) -> bool:
        """Whether the dot after a token belongs to it."""
        return self.page.text[token.end:token.end + 1] == "." and (self._is_initial(token) or token.text in self.lex.abbreviated)

    def _is_initial(self, token: Token) -> bool:
        return len(token.text) == 1 and token.text.isupper()

    def _place_before(self, token: Token, words: list[Token]) -> int:
        """How many words in front are a place: all, where the run is a place; none, where no territorial word stands before."""
        folded = [fold_name(word.text) for word in words]
        spots = [self._with_tail(folded, size) for size in range(len(folded), 0, -1) if self._is_place(folded[:size])]
        if spots and spots[0] == len(folded):
            return len(folded) if len(folded) == 1 or not self.lex.likely(folded) >= 2 or " ".join(folded) in self.places else 0
        head = self.heads.search(self.page.text, max(0, token.start - 40), token.start)
        if head and spots and (head.lastgroup != "level" or self._begins_name(folded[spots[0]])):
            return spots[0]
        if head:
            return self._unknown(folded, head.lastgroup or "")
        before = self._capital_before(token)
        return (spots[0] if spots else self._goes_on(before, folded)) if before else 0

    def _with_tail(self, folded: list[str], size: int) -> int:
        """A place with the words for a part of it: "Sumberpucung Lor", "Tebet Barat"."""
        while size < len(folded) and folded[size] in self.lex.tails:
            size += 1
        return size

    def _capital_before(self, token: Token) -> str:
        """The capital word right before a token, "" where there is none."""
        index = bisect_left(self.page.starts, token.start) - 1
        before = self.page.tokens[index] if index >= 0 else token
        return before.text if before.word and before.capital and self.page.text[before.end:token.start] in (" ", "\u00a0") else ""

    def _goes_on(self, before: str, folded: list[str]) -> int:
        """How many words in front go on with a post or an area that began before: "Jaksa Agung", "Jawa Barat"."""
        for size, word in enumerate(folded):
            if f"{fold_name(before)} {word}" not in self.pairs and (word not in self.lex.both or word in self.lex.given):
                return size
            before = word
        return len(folded)

    def _unknown(self, folded: list[str], head: str) -> int:
        """A territory or a section that nothing else tells ends where a known name begins; else, after a post, it is one word."""
        if head == "section":
            unlike = [len(word) > 1 and not self.lex.known(word) and self.lex.letters.weigh(word) < UNLIKE for word in folded[:-1]]
            return next((size for size, strange in enumerate(unlike) if not strange), len(unlike))
        if len(folded[0]) == 1 or self._begins_name(folded[0]):
            return 0
        begun = next((size for size, word in enumerate(folded) if size and self._begins_name(word)), 0)
        return begun or (1 if head == "post" else len(folded))

    def _begins_name(self, word: str) -> bool:
        return word in self.lex.given or self.lex.shaped(word)

    def _is_place(self, folded: list[str]) -> bool:
        name = " ".join(folded)
        return name in self.places or is_area(name) and not (len(folded) == 1 and self.lex.known(folded[0]))


def read_runs(page: Page, pack: Pack, taken: Sequence[Mention], places: frozenset[str]) -> list[Run]:
    """The runs of a page outside boilerplate and outside what is taken, in order; `places` are its localities."""
    if "people.heads" not in pack.cache:
        pack.cache["people.heads"], pack.cache["people.pairs"] = _heads(pack), _pairs(pack)
    soft, certain = frozenset(pack.words("titles", "also_names")), frozenset(pack.words("titles", "certain"))
    small = [*pack.words("titles", "lower_prefixes"), *pack.words("titles", "prefixes")]
    lower = frozenset(re.split(r"\W", word)[0] for word in small if word[0].islower())
    english = frozenset(pack.words("titles", "posts_in_english") if len(re.findall(r"\bthe\b", page.text)) > ENGLISH else ())
    reader = Reader(page, lexicon(pack), titles(pack), pack.cache["people.heads"], soft, pack.cache["people.pairs"], certain, lower, english,
                    places, _covered(page, taken))
    return list(reader.runs())


def _spoken(word: Token) -> str:
    """A folded word; of "HM" for "H. M." only the initial."""
    return word.text[1].lower() if re.fullmatch("H[A-Z]", word.text) else fold_name(word.text)


def _pairs(pack: Pack) -> frozenset[str]:
    """Each two words in a row of posts and of what is called after people, folded: "jaksa agung"."""
    phrases = [fold_name(phrase).split() for name in ("heads", "organs", "event_functions") for phrase in pack.words("posts", name)]
    return frozenset(f"{one} {two}" for words in phrases for one, two in zip(words, words[1:]))


def _heads(pack: Pack) -> re.Pattern[str]:
    """What stands right before a territory (a post or the level of an area) or before a section."""
    kinds = {"post": [*pack.words("posts", "territorial"), *pack.words("places", "territorial_heads")],
             "level": pack.words("places", "levels"), "section": pack.words("people", "section_heads")}
    ways = "|".join(rf"(?P<{kind}>{word_tree({w.rstrip('.') for w in words})})" for kind, words in kinds.items())
    return re.compile(rf"(?<!\w)(?:{ways})\.?[ \u00a0]+$")


def _covered(page: Page, taken: Sequence[Mention]) -> list[bool]:
    covered = [False] * len(page.tokens)
    spans = [(m.start, m.end) for m in taken] + [(b.start, b.end) for b in page.blocks if b.kind == "boilerplate"]
    for start, end in spans:
        for index in range(bisect_left(page.starts, start), bisect_left(page.starts, end)):
            covered[index] = True
    return covered
