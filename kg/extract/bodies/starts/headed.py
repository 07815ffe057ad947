"""Words that begin the name of a body only before some others: "Kantor Kemenag Garut", "Pusat Penguatan Karakter"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.knowledge import Knowing
from kg.extract.bodies.words import Phrase
from kg.extract.lexicon import fold_name
from kg.extract.page import Token
from kg.extract.quotations import QUOTES


class Headed(Knowing):
    """Tells what such words begin."""

    def at(self, tokens: Sequence[Token], i: int) -> Phrase | None:
        """What begins at a token that holds one of these words: an office, a wing, a parish, a group, a centre."""
        if self._office(tokens, i):
            return Phrase((tokens[i].text,), "units")
        wing = tokens[i].text in self.words.wings
        root = self.words.at(tokens, i + 1) if wing else None
        if root and (root.kind == "movements" or root.kind == "national" and tokens[i].text in self.words.youth):
            return Phrase((tokens[i].text, *root.words), "movements")
        follows = tokens[i + 1].text
        if tokens[i].text in self.words.neighbourhoods and follows in self.words.saints:
            return Phrase((tokens[i].text,), "heads")
        if tokens[i].text in self.words.group_heads and self.words.makes["agent"].match(follows):
            return Phrase((tokens[i].text, follows), "heads")
        if tokens[i].text in self.words.named_centres and self._named(tokens[i + 1 + (follows in QUOTES)]):
            return Phrase((tokens[i].text,), "units")
        centre = tokens[i].text in self.words.centre_heads and self.words.is_trade(tokens[i + 1]) and (
            not tokens[i - 1].capital or tokens[i - 1].text in self.words.posts) and self.words.at(tokens, i + 2) is None
        return Phrase((tokens[i].text,), "units") if centre else None

    def _named(self, token: Token) -> bool:
        """True for the first word of a name of its own, which is no field of work and no common word."""
        word = fold_name(token.text)
        return token.capital and token.text.istitle() and not self.words.is_trade(token) and (
            not self.lexicon.is_ordinary(word) and token.text not in self.words.stops | self.words.further_fields)

    def _office(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the office of a ministry or agency in a territory ("Kantor Kemenag Garut")."""
        if tokens[i].text not in self.words.office_heads or tokens[i + 1].text in self.words.roofs:
            return False
        return tokens[i + 1].text in self.words.nationwide and self.territories.opens(tokens, i + 2)
