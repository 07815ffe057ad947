"""Whether a run of capital words names a place, by what the page calls a place, by official areas, and by its own words."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.areas import is_area, is_region
from kg.extract.lexicon import SURE, Lexicon, fold_name, lexicon
from kg.extract.people.runs import Run
from kg.languages import Pack, alternation
from kg.languages.patterns import word_tree


@dataclass(frozen=True)
class Grounds:
    """The places of one page and the words of a pack that tell places from people."""

    lex: Lexicon
    places: frozenset[str]
    countries: frozenset[str]
    features: frozenset[str]
    compass: frozenset[str]
    address: frozenset[str]
    listed: re.Pattern[str]

    def named(self, run: Run, left: str, sure: bool) -> bool:
        """Whether a run after a text names a place; one that is `sure` of a title or degree only by the official areas."""
        told = run.key in self.places or run.key in self.countries or len(run.words) > 1 and run.words[-1] in self.compass or (
            ":" in left and self.listed.search(left) is not None)
        return told and not sure or self._is_area(run)

    def _is_area(self, run: Run) -> bool:
        titled = run.suffixes or set(run.prefixes) - self.address
        if titled or run.words[0] in self.lex.given or self.lex.likely(run.words) >= SURE:
            return False
        office = not self.lex.begins_name(run.words[0]) and not self.lex.known(run.words[0]) and any(
            is_region(" ".join(run.words[k:])) for k in range(1, len(run.words) - 1))  # "Kadis | Koperindag Toraja Utara"
        return office or is_area(run.key) or len(run.words) > 1 and run.words[0] in self.features

    def end(self, run: Run) -> bool:
        """Whether a place of the page ends a run that begins with no known name."""
        ends = (" ".join(run.words[i:]) for i in range(1, len(run.words)))
        return not self.lex.known(run.words[0]) and any(end in self.places for end in ends)


def grounds(pack: Pack, places: frozenset[str]) -> Grounds:
    """What tells places on a page with these localities."""
    features, compass, listed = pack.once("people.grounds", _compile)
    countries = pack.once("people.countries", lambda pack: frozenset(map(fold_name, pack.words("venues", "countries"))))
    return Grounds(lexicon(pack), places, countries, features, compass, frozenset(pack.words("people", "address")), listed)


def _compile(pack: Pack) -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    """The words for land, those that end places, and a list of places up to a text's end: "lima dusun: Krajan, Widoro, "."""
    posts, levels = alternation(pack.words("places", "level_posts")), word_tree(pack.words("places", "levels"))
    namely = word_tree(pack.words("people", "listing"))
    head = rf"(?i:(?:^|(?<![\w-])(?!(?:{posts})\s)[\w-]+\s+){levels})(?:\s+{namely})?\s*:\s*"
    listed = pack.pattern(head + r"(?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*,?\s+(?:{and}\s+)?)*$")
    return frozenset(map(fold_name, pack.words("places", "features"))), frozenset(
        map(fold_name, pack.words("places", "compass"))), listed
