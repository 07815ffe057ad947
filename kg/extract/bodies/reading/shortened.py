"""English names that end at a short form in brackets of any letters ("Communion of Churches (PGI)"), or in a list of fields."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.abbreviated import bracketed, long_form
from kg.extract.bodies.knowledge import Knowing, Knowledge
from kg.extract.lexicon import PERHAPS, fold_name
from kg.extract.page import Token

FURTHEST = 14
"""Tokens of such a name."""


class Shortened(Knowing):
    """Finds them in the tokens of a block of an English page."""

    def __init__(self, known: Knowledge) -> None:
        super().__init__(known)
        self.heads = known.words.english_tails | known.words.english_nouns
        self.block: Sequence[Token] = ()
        self.found: dict[int, int] = {}

    def at(self, tokens: Sequence[Token], i: int) -> int:
        """The token after the name that begins at token `i`, 0 where none does."""
        if self.block is not tokens:
            self.block = tokens
            tails = [j for j, token in enumerate(tokens) if token.text in self.words.english_tails]
            self.found = {self._listing(tokens, j): j + 1 for j in tails}
            self.found |= {self._start(tokens, j): j for j, token in enumerate(tokens) if token.text == "("}
        return self.found.get(i, 0)

    def _listing(self, tokens: Sequence[Token], j: int) -> int:
        """The token at which a list of fields before the head at token `j` begins ("Tourism, Culture and Sports | Office"), -1
        where there is none."""
        before = [t.text for t in tokens[max(0, j - FURTHEST):j]]
        if j < 4 or "," not in before or "and" not in before[-4:] or tokens[j - 1].folded not in self.words.english_fields:
            return -1
        start = self._headed(tokens, self._back(tokens, j), j)
        return start if "," in [t.text for t in tokens[start:j]] else -1

    def _start(self, tokens: Sequence[Token], j: int) -> int:
        """The token at which the name before the bracket at token `j` begins, -1 where the bracket has no short name of one."""
        inside = bracketed(tokens, j)
        short = inside[0] if inside else None
        if short is None or not all(t.capital for t in inside) or not self._short(short.text) or (
                len(inside) > 1 and short.text.istitle()):
            return -1  # "Siti Norhafizah (Universiti Malaysia)"
        start = self._headed(tokens, self._back(tokens, j), j)
        own = long_form(tokens, j, start)
        if own is not None and own > start and self.words.at(tokens, own):
            start = own  # "Centre for Coastal Studies of | Universitas Kapuas Raya (UKR)"
        words = tokens[start:j]
        bare = len([t for t in words if t.capital]) < 2 or any(
            t.folded in self.words.gatherings and t.text not in self.heads for t in words[-1:])
        known = self.words.at(inside, 0)
        headed = any(t.text in self.heads for t in words)
        titled = tokens[start - 1].text == "." and tokens[start - 2].text in self.words.personal
        if titled or not headed and self.lexicon.likely([fold_name(t.text) for t in words]) >= PERHAPS:
            return -1  # "Dr. Siti Aminah (BRIN)"
        led = words and words[0].folded in self.words.gatherings and not known
        return start if (headed or known and known.kind != "levels") and not (bare or led) else -1

    def _headed(self, tokens: Sequence[Token], start: int, j: int) -> int:
        """The first token after "of" and "for" before which no head stands ("Robinson Butarbutar of the | Batak … Church")."""
        k = start
        while k < j and tokens[k].text not in self.heads:
            if tokens[k].text in ("of", "for", "in"):
                start = k + 1 + (tokens[k + 1].text == "the")
            k += 1
        return start

    @staticmethod
    def _short(text: str) -> bool:
        """True for letters, or for a word that is put together from pieces ("WALHI", "Kwarnas")."""
        return len(text) > 1 and text.isalpha()

    def _back(self, tokens: Sequence[Token], j: int) -> int:
        """The first token of the run of capitals and small joints that ends at token `j`, after a post and after another body."""
        start = k = j
        while k > 0 and j - k < FURTHEST:
            token = tokens[k - 1]
            if token.capital:
                if self._holds(tokens, k - 1, j) or token.text.endswith(("'s", "’s")):
                    break
                start = k - 1 if token.folded != "the" else start
            elif not (token.text in self.words.english_joints or token.text == "&" or token.text in "'’" and (
                    tokens[k - 2].text.endswith("s")) or token.text == "," and (
                    self._listed(tokens, k - 1, j))):
                break
            k -= 1
            if token.text == "and" and k < j and (tokens[k + 1].text == "the" or self._both(tokens, k, j)):
                break
        return start

    def _holds(self, tokens: Sequence[Token], k: int, j: int) -> bool:
        """True for the last word of a post that leads to the name ("Chairman of | the …", "Director General | …")."""
        return tokens[k].text in self.words.officials and k + 1 < j and tokens[k + 1].text in self.words.english_leading

    def _both(self, tokens: Sequence[Token], k: int, j: int) -> bool:
        """True for "and" between two bodies, each with a head of its own."""
        whole = tokens[k - 1].text in self.heads or tokens[k - 1].text.isupper()
        return tokens[k - 1].text == ")" or whole and not self.heads.isdisjoint([t.text for t in tokens[k + 1:j]])

    def _listed(self, tokens: Sequence[Token], k: int, j: int) -> bool:
        """True for a comma inside a list of fields before "and" ("Meteorology, Climatology and Geophysics Agency")."""
        after = [t.text for t in tokens[k + 1:j]]
        first = tokens[k + 1 + (after[:1] == ["and"])]
        return "and" in after and first.capital and tokens[k - 1].capital and first.folded in self.words.english_fields
