"""Which capital words of a page name a territory: official areas, and what the page itself calls one."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.extract.areas import begins_region, is_region
from kg.extract.bodies.words import BodyWords
from kg.extract.lexicon import PERHAPS, fold_name, lexicon
from kg.extract.page import Page, Token, texts, words_of
from kg.languages import Pack

ROMAN = re.compile(r"[IVXLCM]+$")
LONGEST = 4
"""Words of a territory's name."""

DASHES, SOURCE, DATED, OPENING = ("–", "—", "-", "--", "---"), 5, 4, 8
"""Marks after the place with which the news begins, tokens up to them and of a comma and a day at least, and blocks of the page
of which one begins so."""

PAIR = 2
"""Words of a name of which the second may look like the first of a person's."""


def _abroad(pack: Pack, english: bool) -> frozenset[tuple[str, ...]]:
    """Places that are no official area of the country by these names; more cities for an English page."""
    lists = (("bodies", "abroad"), ("places", "towns"), *((("venues", "abroad"),) if english else ()))
    names = *(name for path in lists for name in pack.words(*path)), *pack.table("places", "regencies_short")
    return frozenset(map(words_of, names))


class Territories:
    """The territories of one page."""

    def __init__(self, page: Page, pack: Pack, words: BodyWords) -> None:
        self.learned: set[tuple[str, ...]] = set()
        self._known: dict[int, int] = {}
        self.words = words
        self.abroad = pack.once(f"bodies.abroad.{page.english}", lambda made_from: _abroad(made_from, page.english))
        self.firsts = pack.once(f"bodies.abroad_firsts.{page.english}", lambda made_from: frozenset(w[0] for w in self.abroad))
        self.lexicon = lexicon(pack)
        blocks = [page.words(b.start, b.end) for b in page.shown if b.kind not in ("title", "heading")]
        cued = [(tokens, i + 1) for tokens in blocks for i, token in enumerate(tokens) if token.text in words.territory_cues]
        runs = Counter(texts(tokens[i:i + self._run(tokens, i)]) for tokens, i in cued)
        self.often = frozenset(run for run, count in runs.items() if count > 1)
        branches = [(tokens, i + 1) for tokens in blocks for i, token in enumerate(tokens)
                    if token.text in words.levelled or token.text in words.territories]
        self.sure = self._sure([*cued, *branches])
        self.learned |= self.sure
        for tokens, i in cued:
            self._learn(tokens, i)
        self.learned.update(filter(None, map(self._dateline, [page.words(b.start, b.end) for b in page.shown[:OPENING]])))
        self.openers = self._openers(page)

    def _sure(self, cued: Sequence[tuple[Sequence[Token], int]]) -> frozenset[tuple[str, ...]]:
        """Runs of two words that no person's name can end: that stand after different words before their cue, or before a comma
        and another cue ("DPRD Kabupaten Tegal Arum" and "PMI Kabupaten Tegal Arum", "Desa Mattiro Ade, Kecamatan …")."""
        before: dict[tuple[str, ...], set[str]] = {}
        for tokens, i in cued:
            run, last = texts(tokens[i:i + PAIR]), i + PAIR
            if self._run(tokens, i) < PAIR:
                continue
            if tokens[i - 1].text not in self.words.territory_cues and (
                    not is_region(run[0]) or self._personal(tokens, i, last) or self._surely_named(run[1])):
                continue  # "Ketua PCNU Kudus Ali"
            known = before.setdefault(run, set())
            known.add(tokens[i - 2].text if i > 1 else "")
            if last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].text in self.words.official:
                known.update((",", tokens[last + 1].text))
        return frozenset(run for run, words in before.items() if len(words) > 1)

    def _dateline(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The place before the day, the source or the dash with which a block begins: "Raha, 6 Maret 2025", "WONOLELO – Palang
        Merah …", "Kuala Tungkal (Kemenag) – Kepala …", "SURABANTAN, muisurabantan.or.id – …"."""
        run = texts(tokens[:next((k for k, token in enumerate(tokens[:LONGEST]) if not token.capital), 0)])
        if not run or run[0] in self.words.stops or self.words.at(tokens, 0) is not None:
            return ()
        folded, after = [fold_name(word) for word in run], tokens[len(run):]
        other = self.lexicon.likely(folded) >= PERHAPS or self.lexicon.is_ordinary(folded[0])
        return tuple(word.title() for word in run) if not other and self._ends_place(after) else ()

    def _ends_place(self, after: Sequence[Token]) -> bool:
        """True for a dash, a source in brackets before one, or a comma before a day or an address of the net."""
        dash = next((k for k, token in enumerate(after[:SOURCE]) if token.text in DASHES), None)
        if dash == 0 or dash and after[0].text == "(" and after[dash - 1].text == ")":
            return True
        if len(after) < DATED or after[0].text != ",":
            return False
        address = after[2].text == "." and after[2].start == after[1].end and after[3].start == after[2].end
        return after[1].text.isdigit() or after[1].text in self.words.days or address

    def _openers(self, page: Page) -> frozenset[str]:
        """The words of the page with which the name of a territory may begin."""
        firsts = {words[0] for words in self.learned}
        firsts |= {word.upper() for word in firsts} | self.firsts
        capitals = {token.text: token.folded for token in page.tokens if token.capital}
        return frozenset([text for text, folded in capitals.items() if text in firsts or begins_region(folded)])

    def _learn(self, tokens: Sequence[Token], i: int) -> None:
        if i < len(tokens) and tokens[i].text == ".":
            i += 1
        body = self.words.at(tokens, i) if i < len(tokens) else None
        if body is not None and body.kind in ("national", "movements"):
            return  # "Pengurus Kabupaten PBVSI Tegal"
        length = self._run(tokens, i)
        if (pair := texts(tokens[i:i + PAIR])) in self.sure:
            self.learned.add(pair)
            return
        if not length or ROMAN.match(tokens[i].text) or self._run(tokens, i + length) or self._led_on(tokens, i, length):
            return
        if length > 2 and not self._is_long(tokens, i, length) and texts(tokens[i:i + length]) not in self.often:
            length = 1  # "Kecamatan Sumber Untung Saeful Rakhman"
        if length == PAIR and self._surely_named(tokens[i + 1].text):
            length = 1  # "Kecamatan Tonjong Mahmuddin"
        noble = fold_name(tokens[i].text) in self.lexicon.leads and tokens[i - 1].text in self.words.official
        if not noble and not self._personal(tokens, i, i + length):  # "PHDI Provinsi Gusti Ngurah"
            self.learned.add(texts(tokens[i:i + length]))

    def _surely_named(self, word: str) -> bool:
        """True for a word whose letters are clearly those of a name, and no place's."""
        return self.lexicon.is_clear(fold_name(word)) and word not in self.words.features and not is_region(word)

    def _is_long(self, tokens: Sequence[Token], i: int, length: int) -> bool:
        """True for a territory of three or four words: an official one, or one that a word for land or a direction tells."""
        words = [token.text for token in tokens[i:i + length]]
        told = words[0] in self.words.features or words[-1] in self.words.directions or words[0] in self.words.territories
        return told or is_region(" ".join(words))

    def _led_on(self, tokens: Sequence[Token], i: int, length: int) -> bool:
        """True where an official area begins a longer run: a person follows ("Ketua Kadin Kota Kendari Bertius Lasung")."""
        shorter = next((n for n in range(length - 1, 0, -1) if is_region(" ".join(t.text for t in tokens[i:i + n]))), 0)
        whole = shorter and is_region(" ".join(t.text for t in tokens[i:i + length]))
        goes_on = tokens[i + length - 1].text in self.words.directions or tokens[i + length - 1].text in self.words.features
        return bool(shorter) and not whole and (length - shorter > 1 or not goes_on)

    def _personal(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        """True where a person's name begins inside the run."""
        folded = [fold_name(token.text) for token in tokens[i:last]]
        return any(self.lexicon.is_given(folded[k]) and self.lexicon.likely(folded[k:]) >= PERHAPS for k in range(1, len(folded)))

    def _run(self, tokens: Sequence[Token], i: int) -> int:
        """How many capital words from token `i` may name a territory."""
        for j in range(i, min(len(tokens), i + LONGEST)):
            known = tokens[j].text not in self.words.stops or j > i and is_region(" ".join(t.text for t in tokens[i:j + 1]))
            if not tokens[j].capital or not known:  # "Gunung Mas" is a regency
                return j - i
        return max(min(len(tokens), i + LONGEST) - i, 0)

    def at(self, tokens: Sequence[Token], i: int) -> int:
        """How many tokens from `i` name a territory, without the word for its level; 0 where none does."""
        if i >= len(tokens) or tokens[i].text not in self.openers:
            return 0
        start = tokens[i].start
        if start not in self._known:
            self._known[start] = self._length(tokens, i)
        return self._known[start]

    def _length(self, tokens: Sequence[Token], i: int) -> int:
        run = texts(tokens[i:i + self._run(tokens, i)])
        for length in range(len(run), 0, -1):
            words = run[:length]
            if words[0].isupper() and len(words[0]) > 3 and tuple(word.title() for word in words) in self.learned:
                return length
            if words in self.learned or words in self.abroad or is_region(" ".join(words)):
                after = tokens[i + length].text if i + length < len(tokens) else ""
                tail = after in self.words.lands or after in self.words.english_branches
                return length + (tail and after.istitle())  # "Demak Regency", "Makassar Branch"
        return 0

    def opens(self, tokens: Sequence[Token], i: int) -> bool:
        """True where a territory or the word for its level begins at token `i`."""
        text = tokens[i].text if i < len(tokens) else ""
        return text in self.words.territories or text in self.openers and bool(self.at(tokens, i))

    def placed(self, tokens: Sequence[Token], i: int) -> bool:
        """True where a territory begins at token `i`, or the word for its level and a name ("Kab. Ende"), not a level alone."""
        if self.at(tokens, i):
            return True
        if i >= len(tokens) or tokens[i].text not in self.words.territories:
            return False
        at = i + 1 + (tokens[i].text in self.words.dotted and i + 1 < len(tokens) and tokens[i + 1].text == ".")
        return at < len(tokens) and tokens[at].capital and tokens[at].text not in self.words.stops

    def within(self, tokens: Sequence[Token], i: int) -> bool:
        """True where token `i` goes on with a territory that began before it ("Tanjung Balai")."""
        return i > 0 and tokens[i - 1].text in self.openers and self.at(tokens, i - 1) > 1

    def start(self, tokens: Sequence[Token], first: int, last: int) -> int:
        """The token, not before `first`, at which a territory begins that ends before token `last`; `last` where none does."""
        return next((k for k in range(max(first, last - LONGEST), last) if self.at(tokens, k) == last - k), last)

    def told(self, tokens: Sequence[Token], last: int) -> bool:
        """True where a territory with the word for its level ends before a token ("Dinas Sosial Kota Tegal, dan …")."""
        return any(self.at(tokens, k) == last - k and tokens[k - 1].text in self.words.official
                   for k in range(max(1, last - 3), last))

    def ends(self, tokens: Sequence[Token], i: int) -> bool:
        """True where a territory begins at token `i` after which no capital word follows."""
        last = i + self.at(tokens, i)
        return last > i and not (last < len(tokens) and tokens[last].capital)
