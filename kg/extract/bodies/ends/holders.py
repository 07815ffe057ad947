"""Where an unknown person's name begins after a post and a body, by what names of bodies end in: "Ketua PDIP | Greva Toldi",
"Direktur PT Sinar Abadi | Greva Toldi", "Juru bicara Kementerian Kesehatan | Toldi"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.found import WHOLE, Found
from kg.extract.bodies.knowledge import Knowing
from kg.extract.lexicon import LIKELY, PROBABLE, SURE, fold_name
from kg.extract.page import EDGE, Token, texts

FEWEST, MOST = 2, 4
"""Words of the name of an unknown person."""

PATRON = 3
"""Words of after whom a body of students is called, at most."""

LONGEST_TITLE = 4
"""Letters of the longest word before a dot that ends no sentence."""

DASHES = ("–", "—", "-")
"""Marks between who holds a post and the post."""

CLAUSE = (";", ":", "!", "?", "”", '"')
"""Marks that end a clause."""


class Holders(Knowing):
    """Tells the holder of a post from the words of the body."""

    def begins(self, found: Found) -> int:
        """The token at which a person's name begins, 0 where no post stands before the body or its name may go on."""
        name, tokens = found.name, found.tokens
        if name.end == "(" or not self.known.posted(tokens, name.first):
            return 0
        inner = name.parts[-1]
        nameless = inner.phrase.text in self.words.nameless
        whole = inner.end if inner.phrase.kind in WHOLE or nameless else 0
        fielded = name.kind == "agencies" and name.head - name.first > 1 and tokens[name.head - 1].folded in self.words.fields
        floor = whole or name.head + (not fielded)  # "Dewan Pendidikan"
        start = name.last
        while start > floor and self._personal(tokens, start - 1):
            start -= 1
        size = name.last - start
        enough = size >= FEWEST or size == 1 and (
            nameless or tokens[inner.at].text in self.words.ministries or graduates(tokens, name.last))
        if not enough or size > MOST or self.territories.opens(tokens, start):
            return 0
        return start if start == whole or self._ends(found, start - 1) else 0

    def patron_end(self, found: Found) -> int:
        """The token after whom a body of students is called, somebody known or with a title: "PK IMM KH Ahmad Dahlan"; else 0."""
        name = found.name
        own = texts(found.tokens[name.first:name.last])
        if len(own) <= 2 or self.words.named_after.isdisjoint(own[:2]) or self.words.students.isdisjoint(own[:2]):
            return 0
        known = next((size for size in range(PATRON, 1, -1) if " ".join(own[2:2 + size]) in self.words.patrons), 0)
        if known:
            return name.first + 2 + known
        return name.last if own[2] in self.words.titled and len(own) <= 2 + PATRON else 0

    def fills(self, found: Found) -> bool:
        """True where a post leads a kind of body and only the whole name of a person follows ("Ketua DKM Agus Riyanto"), after
        whom no house is called; one word of it after the noun for an office."""
        name, tokens = found.name, found.tokens
        office = name.kind == "agencies" and name.head == name.first + 1
        if not FEWEST - office <= name.last - name.head < MOST or name.kind in WHOLE or name.brackets or not name.first or (
                tokens[name.first].text in self.words.namesakes):
            return False
        first, given, both = tokens[name.head].text, self.lexicon.given, self.lexicon.both
        before, whose = tokens[name.head - 1].text, " ".join(t.text for t in tokens[name.head:name.last])
        if not {first, before, whose}.isdisjoint(self.words.blest | self.words.patrons):
            return False
        post = tokens[name.first - 1 - (tokens[name.first - 1].text in self.words.post_ends)]  # "Ketua Umum"
        led = post.capital and post.text in self.words.officials and not self.known.paired(tokens, name.head)
        ends = {fold_name(first), fold_name(tokens[name.last - 1].text)} if fold_name(first) in both else {fold_name(first)}
        sure = SURE if name.last - name.head > 1 else PROBABLE
        return led and ends <= given and not ends <= both and self.known.likely(tokens, name.head, name.last) >= sure

    def stands_by_itself(self, found: Found, sure: set[tuple[str, ...]]) -> bool:
        """True where the page names a branch so elsewhere, and its place is hardly a person: "Ketua AJI Bumi Serasan,"."""
        name = found.name
        return not found.sure and found.words in sure and name.kind in WHOLE and name.last > name.head + 1 and (
            self.known.likely(found.tokens, name.head, name.last) < PROBABLE)

    def follows(self, found: Found) -> bool:
        """True where a post leads an office and only what is likely a person's name follows it: "Kepala Kantor Wilayah | Zul"."""
        name, tokens = found.name, found.tokens
        bare = len(name.parts) == 1 and name.parts[0].phrase.text in self.words.unnamed_offices
        return bare and self.known.posted(tokens, name.first) and self.alone(tokens, name.head, name.last) and (
            self.known.likely(tokens, name.head, name.last) >= LIKELY)

    def alone(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """True where nothing but a person's name can stand between two tokens."""
        return FEWEST <= last - first <= MOST and all(self._personal(tokens, k) for k in range(first, last))

    def bare(self, tokens: Sequence[Token], comma: int) -> bool:
        """True where a person's name ends at the comma at a token and no post stands before it: "oleh Ali Sodikin, …"."""
        first = comma
        while first and tokens[first - 1].capital:
            first -= 1
        first += comma - first > FEWEST and not self._personal(tokens, first)  # "Menurut | Ali Sodikin, …"
        before = first
        while before and tokens[before - 1].text not in CLAUSE and not (
                tokens[before - 1].text == "." and len(tokens[before - 2].text) > LONGEST_TITLE):
            before -= 1
        return self.alone(tokens, first, comma) and not any(map(self._held, tokens[before:first]))

    def led(self, tokens: Sequence[Token], dash: int) -> bool:
        """True for a dash behind words with a capital and no post: "Hamdani Yusuf, Lc. – Kepala …"."""
        if tokens[dash].text not in DASHES:
            return False
        before = dash
        while before and tokens[before - 1].text not in CLAUSE and tokens[before - 1] is not EDGE:
            before -= 1
        words = [token for token in tokens[before:dash] if token.word]
        dateline = any(t.text[0].isdigit() for t in tokens[before:dash]) or self.territories.opens(tokens, before)
        return len(words) >= FEWEST and words[0].capital and not (dateline or any(map(self._held, words)))

    def _held(self, token: Token) -> bool:
        """True for a word of a post."""
        return token.text.capitalize() in self.words.officials or self.known.shapes.fullmatch(token.text) is not None

    def _personal(self, tokens: Sequence[Token], k: int) -> bool:
        """True for a word that may be of a person's name and is neither an ordinary word nor a place nor another body."""
        text, word = tokens[k].text, fold_name(tokens[k].text)
        if not tokens[k].word or not text[0].isupper() or not text[1:].islower() or text in self.words.stops:
            return False
        lex = self.lexicon
        ordinary = lex.is_ordinary(word) or word in lex.both and word not in lex.given or word in self.words.fields
        placed = self.territories.opens(tokens, k) or text in self.words.directions or text in self.words.features
        return not (ordinary or placed or text in self.words.firm_ends or self.words.at(tokens, k) is not None)

    def _ends(self, found: Found, k: int) -> bool:
        """True where the name of a body of this kind may end in token `k`."""
        (at, phrase), token = found.name.parts[-1], found.tokens[k]
        first, word = found.tokens[at].text, fold_name(token.text)
        if token.text == ")" or token.text in self.words.countrywide:
            return True
        ordinary = self.lexicon.is_ordinary(word) or token.folded in self.words.fields
        if phrase.kind == "units":
            return token.folded in self.words.fields
        if phrase.kind == "agencies" or first in self.words.unions or first in self.words.leagues:
            return ordinary
        return first in self.words.legal_firms and (ordinary or token.text in self.words.firm_ends or word in self.lexicon.both)


def graduates(tokens: Sequence[Token], comma: int) -> bool:
    """True where a comma and a degree with dots follow, which only a person has: "Prodi Ilmu Gizi | Toldi, M.LIS"."""
    mark, letters, dot, more = tokens[comma:comma + 4]
    return mark.text == "," and len(letters.text) < 3 and dot.text == "." and (
        letters.end == dot.start and dot.end == more.start and more.capital)
