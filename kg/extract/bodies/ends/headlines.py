"""Where a name in a headline ends, in which every word may have a capital."""
from __future__ import annotations

from kg.extract.bodies.ends.persons import Marks
from kg.extract.bodies.found import WHOLE, Found

UNKNOWN_PLACE = 2
"""Words of a place that only a headline names, with its level, at most."""


class Headlines(Marks):
    """Mends the ends of such names."""

    def cut(self, found: Found, known: set[str]) -> Found:
        """A name in a headline as far as the text names it, or to its territory; a short name without what follows."""
        name, tokens = found.name, found.tokens
        told = name.head
        while told < name.last and (tokens[told].text in known or not tokens[told].word or self.territories.opens(tokens, told)):
            told += self.territories.at(tokens, told) or 1
        if told > name.head:
            placed = tokens[told - 1].text in self.words.territories and name.last - told <= UNKNOWN_PLACE
            return found if placed else found.until(min(told, name.last))
        located = [last for last in range(name.head + 1, name.last + 1) if self.territory_ends(tokens, name.head, last)]
        if name.kind in WHOLE:
            return found.until(name.head + self.territories.at(tokens, name.head))
        return found.until(max(located)) if located else found
