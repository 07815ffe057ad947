"""Offices and schools that bear the name of their seat: where that ends and a person's name begins."""
from __future__ import annotations

from kg.extract.bodies.found import Found
from kg.extract.bodies.territories import Territories
from kg.extract.bodies.words import BodyWords


class Seats:
    """Tells the seat in "Kepala SMPN 1 Cijulang Erianto Laso" from the person after it."""

    def __init__(self, words: BodyWords, territories: Territories) -> None:
        self.words, self.territories = words, territories

    def end(self, found: Found) -> int:
        """The token after the seat where two words or more follow it, 0 where none do or the body bears no seat."""
        name, tokens = found.name, found.tokens
        if " ".join(name.parts[0][1].words) not in self.words.seated:
            return 0
        at = name.head
        graded = self.words.grades_of_office
        while at < name.last and (tokens[at].text in graded or len(tokens[at].text) < 3 or not tokens[at].word):
            at += 1
        if at >= name.last or tokens[at].text.isupper():
            return 0
        end = at + (self.territories.at(tokens, at) or 1)
        if end == at + 1 and tokens[at].text in self.words.features:
            end += 1
        while end < name.last and tokens[end].text in self.words.directions:
            end += 1
        rest = tokens[end:name.last]
        return end if len(rest) > 1 and all(t.word and t.capital and not t.text.isupper() for t in rest) else 0
