"""What is compiled once from a pack to infer the body that a post is held in."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract.posts import full_post
from kg.extract.roles.pieces import BRACKETS, DEGREES
from kg.languages import Pack, Patterns
from kg.languages.expressions import compiled
from kg.languages.patterns import any_case

PATTERNS = {
    "acting": r"^{~posts.acting}\s*",
    "sends": r"{~posts.sends}(?:\s+\w+){0,2}\s*$",
    "works": r"{~posts.works}\s*$",
    "entered": r"(?<!\w){~posts.entering}\s+(?:\w+\s+){0,2}$",  # before a body in which somebody then works
    "venue": r"(?<!\w){~posts.venue}\s+(?:\w+\s+){0,2}$",  # before a body that is only where or with whom
    "whence": r"(?s)(?:.*[;,.]\s+)?(?:(?!\d)\w+\s+){0,2}?(?i:{~posts.origin})\s+(?:[a-z]+\s+){0,2}",
    "origin": r"{~posts.origin}",
    "heads": r"{~posts.houses}",
    "aside": r"(?:,\s+{~posts.asides_open}|\s{~posts.second})\s+(?:[\w-]+\s+){0,3}$",
    "asides_open": r",?\s+{~posts.asides_open}\s",
    "through": r"[^.;:,]{0,60},?\s+(?:{which}\s+)?{~posts.through}(?:\s+(?:\w+\s+)?{by})?\s+",
    "boards": r"(?<!\w){~posts.boards}\s+(?:[\w-]+\s+){0,2}$",
    "board": r"{~posts.board}",
    "represented": r",?\s+(?:{which}\s+)?{~posts.represented}\s+",
    "representing": r"(?<!\w){~posts.representing}\s[^,;]*$",
    "stands_in": r"(?s)(?P<who>(?i:{~posts.pronouns}))?[^.;:]*?(?<!\w){~posts.represented}\s+",
    "comes": rf"{DEGREES}{BRACKETS}" r"\s*,?\s+(?:{which}\s+)?(?:\w+\s+)?{~posts.origin}\s+",
    "elected": r"\s+{~posts.of_election}(?!\w)",
}


def body_cues(pack: Pack) -> Patterns:
    """The words around posts and bodies that tell which belong together."""
    return pack.kept("roles.cues", PATTERNS)


@dataclass(frozen=True)
class Offices:
    """The kinds of bodies that posts are held in: `houses` and `kinds_of` of offices by their heads, `staff` and `within` of
    other posts; offices that are `local`; the other names of `areas`, and the words for their `levels`."""

    houses: Mapping[str, re.Pattern[str]]
    kinds_of: Mapping[str, tuple[str, ...]]
    staff: Mapping[str, re.Pattern[str]]
    within: Mapping[re.Pattern[str], re.Pattern[str]]
    local: frozenset[str]
    areas: Mapping[str, tuple[str, ...]]
    levels: re.Pattern[str]

    @staticmethod
    def of(pack: Pack) -> Offices:
        """Those of a pack, compiled once."""
        return pack.once("roles.offices", _offices)


def _offices(pack: Pack) -> Offices:
    houses = pack.table("posts", "houses")
    return Offices(
        houses={head.casefold(): compiled(any_case(kinds)) for head, kinds in houses.items()},
        kinds_of={head.casefold(): tuple(map(str.lower, kinds)) for head, kinds in houses.items()},
        staff={who: compiled(any_case(kinds)) for who, kinds in pack.table("posts", "staff").items()},
        within={compiled(any_case([who])): compiled(any_case(kinds))
                for who, kinds in pack.table("posts", "within_kinds").items()},
        local=frozenset(full_post(pack, head) for head in pack.words("posts", "local")), areas=_areas(pack),
        levels=compiled(rf"\b{any_case(w.rstrip('.') for w in pack.words('posts', 'territory_kinds'))}\.?"))


def _areas(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The other names of each province, in small letters."""
    found: dict[str, tuple[str, ...]] = {}
    for short, full in pack.table("places", "provinces_short").items():
        for one, other in ((short.lower(), full.lower()), (full.lower(), short.lower())):
            found[one] = (*found.get(one, ()), other)
    return found
