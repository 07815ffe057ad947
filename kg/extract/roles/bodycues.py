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
        """The cues of a pack, from its cache."""
        if "roles.bodies" not in pack.cache:
            acting, sends, works, venue, whence = (
                any_case(pack.words("posts", name)) for name in ("acting", "sends", "works", "venue", "origin"))
            pack.cache["roles.bodies"] = Cues(
                re.compile(rf"^{acting}\s*"), re.compile(rf"{sends}(?:\s+\w+){{0,2}}\s*$"),
                re.compile(rf"{works}\s*$"), re.compile(rf"(?<!\w){venue}\s+(?:\w+\s+){{0,2}}$"),
                re.compile(rf"(?s)(?:.*[;,.]\s+)?(?:(?!\d)\w+\s+){{0,2}}?(?i:{whence})\s+(?:[a-z]+\s+){{0,2}}"),
                re.compile(whence),
                re.compile(any_case(pack.table("posts", "houses"))),
                {head.casefold(): re.compile(any_case(kinds)) for head, kinds in pack.table("posts", "houses").items()},
                {head.casefold(): tuple(map(str.lower, kinds)) for head, kinds in pack.table("posts", "houses").items()},
                frozenset(full_post(pack, head) for head in pack.words("posts", "local")),
                _areas(pack),
                re.compile(rf"(?:,\s+{any_case(pack.words('posts', 'asides_open'))}|\s{any_case(pack.words('posts', 'second'))})"
                           r"\s+(?:[\w-]+\s+){0,3}$"),
                re.compile(rf",?\s+{any_case(pack.words('posts', 'asides_open'))}\s"),
                pack.pattern(rf"[^.;:,]{{0,60}},?\s+(?:{{which}}\s+)?{any_case(pack.words('posts', 'through'))}"
                             r"(?:\s+(?:\w+\s+)?{by})?\s+"),
                re.compile(rf"(?<!\w){any_case(pack.words('posts', 'boards'))}\s+(?:[\w-]+\s+){{0,2}}$"),
                {who: re.compile(any_case(kinds)) for who, kinds in pack.table("posts", "staff").items()},
                re.compile(any_case(pack.words("posts", "board"))),
                re.compile(rf"\b{any_case(w.rstrip('.') for w in pack.words('posts', 'territory_kinds'))}\.?"),
                pack.pattern(rf",?\s+(?:{{which}}\s+)?{any_case(pack.words('posts', 'represented'))}\s+"),
                re.compile(rf"(?<!\w){any_case(pack.words('posts', 'representing'))}\s[^,;]*$"),
                pack.pattern(rf"(?s)(?P<who>(?i:{any_case(pack.words('posts', 'pronouns'))}))?[^.;:]*?"
                             rf"(?<!\w){any_case(pack.words('posts', 'represented'))}\s+"),
                pack.pattern(rf"{DEGREES}{BRACKETS}\s*,?\s+(?:{{which}}\s+)?(?:\w+\s+)?{whence}\s+"),
                frozenset(pack.words("posts", "echoed")), frozenset(pack.words("posts", "levels")),
                frozenset(pack.words("bodies", "types")),
                {re.compile(any_case([who])): re.compile(any_case(kinds))
                 for who, kinds in pack.table("posts", "within_kinds").items()},
                re.compile(rf"\s+{any_case(pack.words('posts', 'of_election'))}(?!\w)"))
        cues: Cues = pack.cache["roles.bodies"]
        return cues


def _areas(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The other names of each province, in small letters."""
    found: dict[str, tuple[str, ...]] = {}
    for short, full in pack.table("places", "provinces_short").items():
        for one, other in ((short.lower(), full.lower()), (full.lower(), short.lower())):
            found[one] = (*found.get(one, ()), other)
    return found
