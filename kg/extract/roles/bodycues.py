"""What is compiled once from a pack to infer the body that a post is held in."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.posts import any_case, full_post
from kg.extract.roles.pieces import BRACKETS, DEGREES
from kg.languages import Pack


@dataclass(frozen=True)
class Cues:
    """What is compiled once from a pack to infer bodies; `venue` are words before a body that is only where or with whom."""

    acting: re.Pattern[str]
    sends: re.Pattern[str]
    works: re.Pattern[str]
    venue: re.Pattern[str]
    whence: re.Pattern[str]
    origin: re.Pattern[str]
    heads: re.Pattern[str]
    houses: dict[str, re.Pattern[str]]
    kinds_of: dict[str, tuple[str, ...]]
    local: frozenset[str]
    areas: dict[str, tuple[str, ...]]
    aside: re.Pattern[str]
    asides_open: re.Pattern[str]
    through: re.Pattern[str]
    boards: re.Pattern[str]
    staff: dict[str, re.Pattern[str]]
    board: re.Pattern[str]
    kinds: re.Pattern[str]
    represented: re.Pattern[str]
    representing: re.Pattern[str]
    stands_in: re.Pattern[str]
    comes: re.Pattern[str]
    echoed: frozenset[str]
    levels: frozenset[str]
    typed: frozenset[str]
    within: dict[re.Pattern[str], re.Pattern[str]]
    elected: re.Pattern[str]

    @staticmethod
    def of(pack: Pack) -> Cues:
        """The cues of a pack, compiled once."""
        return pack.once("roles.bodies", _compiled)


def _compiled(pack: Pack) -> Cues:
    def tree(name: str) -> str:
        return any_case(pack.words("posts", name))
    acting, whence, houses = tree("acting"), tree("origin"), pack.table("posts", "houses")
    return Cues(
        acting=re.compile(rf"^{acting}\s*"),
        sends=re.compile(rf"{tree('sends')}(?:\s+\w+){{0,2}}\s*$"),
        works=re.compile(rf"{tree('works')}\s*$"),
        venue=re.compile(rf"(?<!\w){tree('venue')}\s+(?:\w+\s+){{0,2}}$"),
        whence=re.compile(rf"(?s)(?:.*[;,.]\s+)?(?:(?!\d)\w+\s+){{0,2}}?(?i:{whence})\s+(?:[a-z]+\s+){{0,2}}"),
        origin=re.compile(whence),
        heads=re.compile(any_case(houses)),
        houses={head.casefold(): re.compile(any_case(kinds)) for head, kinds in houses.items()},
        kinds_of={head.casefold(): tuple(map(str.lower, kinds)) for head, kinds in houses.items()},
        local=frozenset(full_post(pack, head) for head in pack.words("posts", "local")),
        areas=_areas(pack),
        aside=re.compile(rf"(?:,\s+{tree('asides_open')}|\s{tree('second')})\s+(?:[\w-]+\s+){{0,3}}$"),
        asides_open=re.compile(rf",?\s+{tree('asides_open')}\s"),
        through=pack.pattern(rf"[^.;:,]{{0,60}},?\s+(?:{{which}}\s+)?{tree('through')}(?:\s+(?:\w+\s+)?{{by}})?\s+"),
        boards=re.compile(rf"(?<!\w){tree('boards')}\s+(?:[\w-]+\s+){{0,2}}$"),
        staff={who: re.compile(any_case(kinds)) for who, kinds in pack.table("posts", "staff").items()},
        board=re.compile(tree("board")),
        kinds=re.compile(rf"\b{any_case(w.rstrip('.') for w in pack.words('posts', 'territory_kinds'))}\.?"),
        represented=pack.pattern(rf",?\s+(?:{{which}}\s+)?{tree('represented')}\s+"),
        representing=re.compile(rf"(?<!\w){tree('representing')}\s[^,;]*$"),
        stands_in=pack.pattern(rf"(?s)(?P<who>(?i:{tree('pronouns')}))?[^.;:]*?(?<!\w){tree('represented')}\s+"),
        comes=pack.pattern(rf"{DEGREES}{BRACKETS}\s*,?\s+(?:{{which}}\s+)?(?:\w+\s+)?{whence}\s+"),
        echoed=frozenset(pack.words("posts", "echoed")), levels=frozenset(pack.words("posts", "levels")),
        typed=frozenset(pack.words("bodies", "types")),
        within={re.compile(any_case([who])): re.compile(any_case(kinds))
                for who, kinds in pack.table("posts", "within_kinds").items()},
        elected=re.compile(rf"\s+{tree('of_election')}(?!\w)"))


def _areas(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The other names of each province, in small letters."""
    found: dict[str, tuple[str, ...]] = {}
    for short, full in pack.table("places", "provinces_short").items():
        for one, other in ((short.lower(), full.lower()), (full.lower(), short.lower())):
            found[one] = (*found.get(one, ()), other)
    return found
