"""Places against official area codes, and by their cues (Kabupaten, Kota, Kecamatan, di …)."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.areas import area_code, begins_region, is_area, is_region
from kg.extract.lexicon import PERHAPS, Lexicon, fold_name, lexicon
from kg.extract.page import Page, Token, words_of
from kg.extract.places.localities import localities
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.languages.expressions import compiled
from kg.languages.patterns import word_tree

__all__ = ["area_code", "name_places"]

LONGEST = 4
"""Words of the longest name of a place."""

SHORT = 3
"""Names in capitals up to this length are abbreviations ("DIY")."""


def name_places(page: Page, pack: Pack, taken: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of places outside what is taken; a mention's `entity` is the bare name ("Kendal")."""
    covered, seen = page.covered([mention[:2] for mention in taken]), localities(page, pack, taken)
    reader = _Reader(page, lexicon(pack), *pack.once("places.patterns", _patterns), seen, frozenset(
        [name.split()[0] for name in seen]), covered)
    return tuple(reader.mentions())


def _patterns(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], frozenset[str], frozenset[str]]:
    levels, features, before = (
        word_tree({word.rstrip(".") for word in pack.words("places", name)}) for name in ("levels", "features", "prepositions"))
    level, feature = compiled(rf"(?:{levels}\.?[ \u00a0]+)+"), compiled(rf"{features}(?=[ \u00a0][A-Z])")
    firsts = frozenset(words_of(word)[0] for name in ("levels", "features") for word in pack.words("places", name))
    lasts = frozenset(words_of(word)[-1] for word in pack.words("places", "prepositions"))
    return level, feature, compiled(rf"(?<![\w-]){before}[ \u00a0]$"), firsts, lasts


@dataclass
class _Reader:
    """Reads the places of one page; `firsts` are the first words of levels and features, `befores` the last of prepositions,
    `begun` those with which a place begins that the page itself tells."""

    page: Page
    lex: Lexicon
    levels: re.Pattern[str]
    features: re.Pattern[str]
    prepositions: re.Pattern[str]
    firsts: frozenset[str]
    befores: frozenset[str]
    seen: frozenset[str]
    begun: frozenset[str]
    covered: bytearray

    def mentions(self) -> Iterator[Mention]:
        """The places in order."""
        last, tokens = 0, self.page.tokens
        for index in [k for k, token in enumerate(tokens) if token.capital and not self.covered[k]]:
            found = self._at(index) if index >= last else None
            if found is None:
                continue
            first, size, rule = found
            end = tokens[first + size - 1].end
            name = " ".join(token.text for token in tokens[first:first + size])
            yield Mention(tokens[index].start, end, "place", name.title() if name.isupper() and len(name) > SHORT else name, rule)
            last = first + size

    def _at(self, index: int) -> tuple[int, int, str] | None:
        """First token of the bare name, number of its tokens, and the rule."""
        text, token = self.page.text, self.page.tokens[index]
        if token.text in self.firsts and (level := self.levels.match(text, token.start)):
            first = bisect_left(self.page.starts, level.end())
            size = self._levelled(first)
            return (first, size, "places.level") if size else None
        folded, after = fold_name(token.text), self.page.tokens[index - 1].text in self.befores and self._after_preposition(token)
        known = after or begins_region(token.folded) or folded in self.begun or " " in folded
        feature = token.text in self.firsts and self.features.match(text, token.start) and not self.lex.known(folded)
        run = self._run(index) if known or feature else ()
        name = text[token.start:run[-1].end].replace("\u00a0", " ") if known else ""
        for size in range(len(run), 0, -1) if known else ():
            if rule := self._bare(name, after):
                return index, size, rule
            name = name.rpartition(" ")[0]
        if feature and (plain := self._plain(run)) > 1:
            return index, min(plain, 3), "places.feature"
        if after and not self.lex.is_ordinary(folded):
            return index, self._plain(run), "places.preposition"
        return None

    def _plain(self, run: Sequence[Token]) -> int:
        """How many words of a run stand before an ordinary one after the first."""
        return next((at for at, word in enumerate(run[1:], 1) if self.lex.is_ordinary(fold_name(word.text))), len(run))

    def _levelled(self, first: int) -> int:
        """How many words after a level are the place: the longest that is known, else all up to an ordinary word or a name."""
        run = self._run(first)
        for size in range(len(run), 0, -1):
            name = " ".join(token.text for token in run[:size])
            if is_area(name) or fold_name(name) in self.seen:
                return self._until(run, size, lambda word, _: word not in self.lex.tails)
        return self._until(run, 0, lambda word, at: self.lex.is_ordinary(word) or at > 0 and self.lex.begins_name(word))

    def _until(self, run: Sequence[Token], first: int, stop: Callable[[str, int], bool]) -> int:
        """Where from `first` on a run reaches a folded word that stops it."""
        return next((at for at in range(first, len(run)) if stop(fold_name(run[at].text), at)), len(run))

    def _bare(self, name: str, after: bool) -> str:
        """The rule by which a name without a level, after a preposition or not, is a place, "" where it is none."""
        folded = fold_name(name)
        if is_region(name) and self.lex.likely(folded.split()) < PERHAPS:
            return "places.official"
        if folded in self.seen and not self.lex.is_ordinary(folded):
            return "places.seen"
        return "places.official" if after and is_area(name) else ""

    def _after_preposition(self, token: Token) -> bool:
        return self.prepositions.search(self.page.text, max(0, token.start - 12), token.start) is not None

    def _run(self, index: int) -> Sequence[Token]:
        """Up to LONGEST capital words in a row that nothing else has taken."""
        tokens, text, end = self.page.tokens, self.page.text, index
        last = min(index + LONGEST, len(tokens))
        while end < last and tokens[end].capital and not self.covered[end] and (
                end == index or text[tokens[end - 1].end:tokens[end].start] in (" ", "\u00a0")):
            end += 1
        return tokens[index:end]
