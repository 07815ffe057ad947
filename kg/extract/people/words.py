"""Which tokens go on with a name: capital words, initials, small words inside names, names all in capitals."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.lexicon import Lexicon, fold_name, lexicon
from kg.extract.page import Page, Token
from kg.extract.people.holders import Holders
from kg.extract.posts import shaped_posts
from kg.extract.titles import Titles, titles
from kg.languages import Pack
from kg.lines import LABEL

MOST_WORDS = 8
"""No personal name in the news is longer."""

WRAPPED = 45
"""From this length on a line of text may have been broken in the middle of a name."""

CAMEL = re.compile(r"(?!Mc|Mac|De|La|Le|Di|O['’])\w*[a-z][A-Z]")
MIXED = re.compile(r"[A-Z]-[A-Z]|[A-Z]{2,}-|\w+-[A-Z]{2,}")
"""The beginning of an abbreviation with a hyphen: "F-Psi", "BK-nya"."""

REGNAL = re.compile(r"[IVX]+$")
"""The number of a ruler: "Hamengku Buwono X"."""

DOMAIN = re.compile(r"\.[a-z]")
"""What follows the first word of an address on the net."""

HEADLINES = ("title", "heading")
"""Blocks in which ordinary words have capitals too."""

NICKNAME = re.compile(r"\s*[“\"‘'(]([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?)[”\"’')]\s+(?=[A-Z])")
VOWEL = re.compile("[aeiou]")
GLOTTAL = ("'", "’")
"""The glottal stop at the end of a word: "Ruth Tappi' Sarungallo"."""

OPENED = re.compile(r"(?<!\w)['‘][^'’]*$")
"""A single quotation mark that is still open."""

REACH = 60
"""So many characters before a word are looked at for it."""

QUOTES = "“\"‘'"


@dataclass(frozen=True)
class NameWords:
    """Reads the words of names on one page; tokens that are `covered` are none."""

    page: Page
    covered: Sequence[int]
    lex: Lexicon
    titles: Titles
    soft: frozenset[str]
    certain: frozenset[str]
    posts: re.Pattern[str]
    holders: Holders
    clauses: frozenset[str]
    levels: frozenset[str]
    unjoined: frozenset[str]
    weekdays: frozenset[str]

    def read(self, index: int, title: str) -> tuple[list[Token], str]:
        """The name words from a token on, after a title or "", and a nickname among them."""
        words: list[Token] = []
        nickname, tokens = "", self.page.tokens
        end = len(tokens)
        while index < end and len(words) < MOST_WORDS and not self.covered[index]:
            token = tokens[index]
            match = NICKNAME.match(self.page.text, words[-1].end) if words and token.text in QUOTES and not nickname else None
            if match:
                nickname, index = fold_name(match.group(1)), bisect_left(self.page.starts, match.end())
                token = tokens[index]
            elif words and self._is_glottal(token, words[-1]) and index + 1 < end:
                index += 1
                token = tokens[index]
                if not self._joined(words[-1], token) or not token.capital:
                    break
            elif words and not self._joined(words[-1], token):
                break
            if not self._is_name_word(token, index, words, title):
                break
            words.append(token)
            index += 2 if self.dotted(token) else 1
        while words and (not words[-1].capital and self._is_particle(words[-1]) or (
                len(words) == 1 and not title and self.is_initial(words[-1]))):
            words.pop()
        return self._settled(words, bool(title)) if words else words, nickname

    def _is_name_word(self, token: Token, index: int, words: list[Token], title: str) -> bool:
        text, word = token.text, fold_name(token.text)
        if not token.word:
            return False
        if not token.capital:
            return bool(words) and self._joins(token, index)
        if words and (word in self.clauses or self.titles.suffix.match(self.page.text, words[-1].end) and not (
                self._between(token, index) and self.lex.known(fold_name(words[-1].text)))):  # "Irwanto MS Syahroni"
            return False  # the next sentence begins where its mark is missing: "Prof Muhammad Ikhsan | Ia merupakan"
        if word in self.weekdays and (words or not title) and not self._capital_after(index):
            return False  # "Ali Rahman | Rabu mengatakan"
        if words and (self.is_regnal(words[-1], token) or not words[-1].capital and self._is_particle(words[-1]) and (
                text[1:].islower())):
            return True
        if self.is_initial(token):
            return self._good_initial(token, index, words)
        if text.isupper():
            return self._capitals(token, index, words)
        if not text[1:].islower() and (CAMEL.match(text) or MIXED.match(text)):
            return False
        if self.posts.match(text) or self.page.text[token.end:token.end + 1] == "." and DOMAIN.match(self.page.text, token.end):
            return False
        if self.lex.is_ordinary(word):
            if words and self._within(word, index, words, bool(title)):
                return True
            return not words and title.rstrip(".") in self.certain and word not in self.lex.posts
        return not words or not self._new_title(token, words)

    def _within(self, word: str, index: int, words: list[Token], titled: bool) -> bool:
        """Whether an ordinary word, which is no post, goes on with a name: "Didik Pribadi Rahman", "Ujang Selamat"."""
        start = self.page.tokens[index].start
        if word in self.lex.post_heads or word in self.levels or self.titles.begin(self.page.text, start):
            return False
        degree = self.titles.suffix.match(self.page.text, self.page.tokens[index].end)
        if degree and degree["comma"] is not None:
            return True
        begun = any(self.lex.begins_name(fold_name(token.text)) for token in words[:2])
        firm = titled or fold_name(words[-1].text) in self.lex.given or begun and (
            word not in self.lex.ordinary or len(words) > 1)
        sure = firm and begun and self.page.block_at(start).kind not in HEADLINES
        if not self._capital_after(index):
            return sure
        after = self.page.tokens[index + 1]
        next_ = fold_name(after.text)
        if next_ in self.lex.post_heads:
            return sure
        return firm and not self.lex.is_ordinary(next_) and not after.text.isupper() and (sure or self.lex.known(next_))

    def _is_glottal(self, token: Token, word: Token) -> bool:
        """Whether a token is the glottal stop at the end of a word and no closing quotation mark."""
        near = token.text in GLOTTAL and token.start == word.end
        return near and not OPENED.search(self.page.text, max(0, word.start - REACH), word.start)

    def _is_particle(self, token: Token) -> bool:
        return token.text[0].islower() and "-" not in token.text

    def _joins(self, token: Token, index: int) -> bool:
        """Whether a word in small letters joins the words of a name: "bin Hafidz", "al-Walid"."""
        if token.text in self.unjoined:
            return False  # "Dadan Sukmana as President"
        if self._is_particle(token):
            after = self.page.tokens[index + 1] if index + 1 < len(self.page.tokens) else token
            double = after.text in self.lex.particles and self._joined(token, after) and self._capital_after(index + 1)
            return fold_name(token.text) in self.lex.particles and (double or self._capital_after(index))  # "van der Linden"
        particle, _, rest = token.text.partition("-")
        return particle in self.lex.particles and rest[:1].isupper()

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
            last = fold_name(words[-1].text)
            known = self.lex.known(last) or self.lex.begins_name(last)
            begun = known or self.lex.begins_name(fold_name(words[0].text))  # "Djoko Tetuko AL"
            return token.text in self.lex.trailing and begun or known and self._between(token, index)
        if token.text in self.lex.monograms:
            return not words
        if self.lex.is_ordinary(word) or not VOWEL.search(word):
            return False
        return bool(words) or self._known(token) or self._capital_after(index)

    def _between(self, token: Token, index: int) -> bool:
        """Whether two capitals are initials between the words of a name ("Rahmat DJ Siregar")."""
        if len(token.text) != 2 or not self._capital_after(index) or self.lex.is_ordinary(fold_name(token.text)):
            return False
        after = self.page.tokens[index + 1]
        return after.text[1:].islower() and self.lex.known(fold_name(after.text))

    def _known(self, token: Token) -> bool:
        word = fold_name(token.text)
        return self.lex.known(word) or self.lex.shape.search(word) is not None

    def _settled(self, words: list[Token], titled: bool) -> list[Token]:
        """Nothing where the words in capitals are rather an abbreviation or a heading."""
        long = [word for word in words if len(word.text) > 1]
        capitals = [w for w in long if w.text.isupper() and w.text not in self.lex.initials | self.lex.trailing]
        if not words[0].text.isupper():
            capitals = [w for w in capitals if len(w.text) > 2]  # initials between the words of a name
        if not capitals or titled:
            return words
        return words if any(map(self._known, capitals)) and len(capitals) == len(long) else []

    def _new_title(self, token: Token, words: list[Token]) -> bool:
        """Whether a token inside a run begins the titles of another name; one letter after a known name is an initial."""
        if token.folded not in self.titles.firsts or token.text in self.soft or (
                not self.titles.begin(self.page.text, token.start)):
            return False
        if len(token.text) > 1:
            return True
        last = fold_name(words[-1].text)
        return (last in self.lex.both or not self.lex.known(last)) and self.holders.stands_after_post(words)

    def _joined(self, left: Token, right: Token) -> bool:
        gap = self.page.text[left.end:right.start]
        if gap[:1] in GLOTTAL:
            gap = gap[1:]
        if gap.startswith(".") and self.dotted(left):
            gap = gap[1:] or " "
        if not gap.isspace():
            return False
        if "\n" not in gap:
            return True
        line = self.page.text.rfind("\n", 0, left.end) + 1
        return gap.count("\n") == 1 and left.end - line >= WRAPPED and not LABEL.match(self.page.text, right.start)

    def _capital_after(self, index: int) -> bool:
        tokens = self.page.tokens
        after = index + (2 if self.dotted(tokens[index]) else 1)
        if after >= len(tokens) or not tokens[after].capital or self.covered[after]:
            return False
        return self._joined(tokens[index], tokens[after])

    def dotted(self, token: Token) -> bool:
        """Whether the dot after a token belongs to it."""
        return self.page.text[token.end:token.end + 1] == "." and (
            self.is_initial(token) or token.text in self.lex.abbreviated
            or token.text.isupper() and token.text.capitalize() in self.lex.abbreviated)

    def is_regnal(self, before: Token, token: Token) -> bool:
        """Whether a token is the number of a ruler whose name the word before it ends."""
        return token.text[0] in "IVX" and REGNAL.match(token.text) is not None and fold_name(before.text) in self.lex.regnal

    def is_initial(self, token: Token) -> bool:
        """Whether a token is one capital letter."""
        return token.capital and token.end == token.start + 1


def name_words(page: Page, pack: Pack, covered: Sequence[int], holders: Holders) -> NameWords:
    """A reader of the words of names on a page."""
    soft, certain = frozenset(pack.words("titles", "also_names")), frozenset(pack.words("titles", "certain"))
    return NameWords(page, covered, lexicon(pack), titles(pack), soft, certain, shaped_posts(pack), holders,
                     pack.once("people.clauses", _clauses),
                     pack.once("people.levels", lambda made_from: frozenset(
                         fold_name(word) for name in ("levels", "worship") for word in made_from.words("places", name))),
                     frozenset(pack.words("bodies", "english_small") if page.english else ()),
                     frozenset(pack.table("dates", "weekdays")))


def _clauses(pack: Pack) -> frozenset[str]:
    """Pronouns and other small words that begin a clause and go on with no name."""
    pronouns = (word for name in ("we", "she", "they") for word in pack.words("grammar", name))
    return frozenset(map(fold_name, (*pronouns, *pack.words("names", "clauses"))))
