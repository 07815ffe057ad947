"""All names of bodies on a page: read, taught by the page itself, and cut where a person's name begins."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.abbreviated import bracketed, long_form
from kg.extract.bodyreading import Name, Reader
from kg.extract.bodywords import BodyWords, Phrase, body_words
from kg.extract.page import Page, Span, Token
from kg.extract.territories import Territories
from kg.languages import Pack

ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]+)?$")
ROMAN = re.compile(r"[IVXLCM]+$")
APEX = ("PP", "PB", "DPP", "DPN", "Pimpinan Pusat", "Pengurus Besar", "Pengurus Pusat", "Dewan Pimpinan Pusat", "Kwarnas", "Kwartir Nasional")
"""Levels at the top, which no territory follows."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name with the tokens of its block; `sure` where its end is certain, `headline` where it stands in a title."""

    tokens: Sequence[Token]
    name: Name
    sure: bool
    headline: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words without brackets."""
        return self.name.words(self.tokens)

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.tokens[self.name.first].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.tokens[self.name.last - 1].end


class Names:
    """Finds the names of one page."""

    def __init__(self, page: Page, pack: Pack) -> None:
        self.words: BodyWords = body_words(pack)
        self.territories = Territories(page, pack, self.words)
        self.blocks = [(page.words(b.start, b.end), b) for b in page.blocks if b.kind != "boilerplate"]

    def find(self) -> list[Found]:
        """The names in the order of the text."""
        first = self._scan()
        self.words = self.words.with_phrases([*self._taught(first), *self._headless(first)])
        self.territories.words = self.words
        return self._cut(self._scan())

    def _scan(self) -> list[Found]:
        return [found for tokens, block in self.blocks for found in self._block(tokens, block)]

    def _block(self, tokens: Sequence[Token], block: Span) -> Iterator[Found]:
        headline = block.kind in ("title", "heading")
        reader = Reader(tokens, self.words, headline)
        i = 0
        while i < len(tokens):
            phrase = self._beginning(tokens, i)
            if phrase and phrase.kind in ("sections", "organs"):
                i += len(phrase.words)
                continue
            name = reader.read(i, phrase) if phrase else None
            if name is None:
                i += 1
                continue
            yield Found(tokens, name, not headline and self._sure(tokens, name), headline)
            i = name.last

    def _beginning(self, tokens: Sequence[Token], i: int) -> Phrase | None:
        """What begins at token `i`: words of the vocabulary, or capitals that their surroundings make a body."""
        phrase = self.words.at(tokens, i)
        if phrase is None:
            return Phrase((tokens[i].text,), "acronym") if self._acronym(tokens, i) else None
        after = i + len(phrase.words)
        opens = after < len(tokens) and tokens[after].capital
        if phrase.kind == "common":
            return Phrase(phrase.words, "heads") if opens and tokens[after].text not in self.words.stops else None
        if not tokens[i].capital and tokens[i].text not in "'’‘":
            return None
        if phrase.kind == "organs" and opens and tokens[after].text not in self.words.stops and not (
                self.words.at(tokens, after) or tokens[after].text.isupper()):
            return Phrase(phrase.words, "agencies")
        return phrase

    def _acronym(self, tokens: Sequence[Token], i: int) -> bool:
        """True for an unknown short name that a territory or a branch follows, or that a post precedes."""
        text = tokens[i].text
        if not tokens[i].capital or text in self.words.stops or text in self.words.not_bodies or i + 1 >= len(tokens):
            return False
        if text in self.words.territories or text.casefold() in self.words.gatherings or self.territories.at(tokens, i):
            return False
        posted = i > 0 and tokens[i - 1].text in self.words.posts
        follows = self.words.at(tokens, i + 1)
        branch = tokens[i + 1].text in self.words.territories
        if ACRONYM.match(text) and not ROMAN.match(text):
            return posted or branch or bool(self.territories.at(tokens, i + 1)) or follows is not None and follows.kind in (
                "levels", "units", "defined") and tokens[i + 1].capital
        return posted and not text.isupper() and text.casefold() not in self.words.fields and (branch or self._regional(tokens, i + 1))

    def _regional(self, tokens: Sequence[Token], i: int) -> bool:
        return self.territories.at(tokens, i) > 0

    def _sure(self, tokens: Sequence[Token], name: Name) -> bool:
        """True where no person's name can have been read along."""
        if not self._posted(tokens, name.first):
            return True
        end = name.end
        if end in self.words.stops or end in ("(", ")", ":", ";", "–", "-", "—", "&"):
            return True
        follows = tokens[name.last + 1] if end == "," and name.last + 1 < len(tokens) else None
        return bool(follows and follows.capital and follows.text not in self.words.posts and not self._degree(tokens, name.last + 1))

    def _degree(self, tokens: Sequence[Token], i: int) -> bool:
        """True for "S.Si." and the like."""
        return i + 1 < len(tokens) and tokens[i + 1].text == "." and tokens[i].text not in self.words.stops

    def _posted(self, tokens: Sequence[Token], i: int) -> bool:
        for k in range(i - 1, max(-1, i - 12), -1):
            if tokens[k].text in self.words.posts:
                return True
            if not tokens[k].word or not tokens[k].capital and tokens[k].text not in self.words.joints:
                return False
        return False

    def _taught(self, names: Iterable[Found]) -> Iterator[Phrase]:
        """Abbreviations in brackets and the roots of branches, as beginnings of their own."""
        for found in names:
            for opening, closing, start in found.name.brackets:
                part = max((p for p in found.name.parts if p[0] <= start), key=lambda p: p[0])
                kind = "levels" if part[1].kind == "levels" and opening == part[0] + len(part[1].words) else self._kind(found, part[0])
                yield Phrase(tuple(t.text for t in found.tokens[opening + 1:closing - 1]), kind)
            root = self._root(found)
            if root:
                yield Phrase(root, "movements")

    def _kind(self, found: Found, part: int) -> str:
        before = [p for p in found.name.parts if p[0] < part]
        if before and before[-1][1].kind == "levels":
            return "movements"
        kind = dict(found.name.parts)[part].kind
        return "defined" if kind in ("units", "agencies") else "movements" if kind in ("heads", "movements") else kind

    def _root(self, found: Found) -> tuple[str, ...]:
        """The words between the level of a branch and its territory."""
        for at, phrase in found.name.parts:
            if phrase.kind == "levels":
                start = at + len(phrase.words)
                words = [k for k in range(start, found.name.last) if not any(o <= k < c for o, c, _ in found.name.brackets)]
                stop = next((k for k in words if self.territories.opens(found.tokens, k)), None)
                if stop is None and (" ".join(phrase.words) not in APEX or not found.sure):
                    return ()
                root = tuple(found.tokens[k].text for k in words if stop is None or k < stop)
                return root if root and not (len(root) == 1 and self.words.at(found.tokens, words[0])) else ()
        return ()

    def _headless(self, names: Sequence[Found]) -> Iterator[Phrase]:
        """Names without a known beginning that the page abbreviates in brackets and then uses as a body."""
        held = {(id(f.tokens), opening) for f in names for opening, _, _ in f.name.brackets}
        for tokens, _ in self.blocks:
            for i, token in enumerate(tokens):
                inside = bracketed(tokens, i) if token.text == "(" and (id(tokens), i) not in held else ()
                start = long_form(tokens, i, self._run(tokens, i)) if inside else None
                if start is None or tokens[start].text.casefold() in self.words.gatherings or not ACRONYM.match(inside[0].text):
                    continue
                if self.territories.opens(tokens, i + len(inside) + 2) or self._used(inside) or self._posted(tokens, start):
                    yield Phrase(tuple(t.text for t in tokens[start:i]), "movements")
                    yield Phrase(tuple(t.text for t in inside), "movements")

    def _run(self, tokens: Sequence[Token], i: int) -> int:
        """The first token of the capital words before token `i`."""
        k = i
        while k > 0 and (tokens[k - 1].word and tokens[k - 1].capital and tokens[k - 1].text not in self.words.stops
                         or tokens[k - 1].text in self.words.joints and k < i and k > 1 and tokens[k - 2].capital):
            k -= 1
        return k

    def _used(self, short: Sequence[Token]) -> bool:
        """True where a post or a level stands before the short name, or a territory after it."""
        word = short[0].text
        if len(short) > 1 or word in self.words.not_bodies:
            return False
        for tokens, _ in self.blocks:
            for i, token in enumerate(tokens):
                if token.text == word and i > 0 and tokens[i - 1].text != "(":
                    before = self.words.at(tokens, i - 1)
                    if tokens[i - 1].text in self.words.posts or before and before.kind == "levels" or self.territories.opens(tokens, i + 1):
                        return True
        return False

    def _cut(self, names: Sequence[Found]) -> list[Found]:
        """The names with what is not theirs taken off, by the names whose end is sure and by the territories."""
        sure = {f.words for f in names if f.sure}
        tails = {words[-k:] for words in sure for k in (1, 2, 3) if len(words) > k}
        return [f if f.sure else self._shorter(f, sure, tails) for f in names]

    def _shorter(self, found: Found, sure: set[tuple[str, ...]], tails: set[tuple[str, ...]]) -> Found:
        name, tokens = found.name, found.tokens
        for last in range(name.last, name.head, -1):
            if name.until(last).words(tokens) in sure:
                return self._until(found, last)
        located = [last for last in range(name.head + 1, name.last + 1) if self._territory_ends(tokens, name.head, last)]
        if located:
            return self._until(found, max(located))
        for last in range(name.last, name.head, -1):
            if any(tuple(t.text for t in tokens[last - k:last]) in tails for k in (3, 2) if last - k >= name.head):
                return self._until(found, last)
        return found

    def _territory_ends(self, tokens: Sequence[Token], head: int, last: int) -> bool:
        return any(self.territories.at(tokens, k) == last - k for k in range(max(head, last - 4), last))

    def _until(self, found: Found, last: int) -> Found:
        return Found(found.tokens, found.name.until(last), True, found.headline)
