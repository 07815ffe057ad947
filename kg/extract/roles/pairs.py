"""As many persons as posts, each person one post, in order: "Ketua dan Sekretaris X, A dan B", "A dan B sebagai …"."""
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.roles.holders import Holders

RULE = "roles.respectively"


def persons_after(holders: Holders, number: int) -> list[int]:
    """The persons of the series of posts that ends with group `number`, in its order; empty where there is no such series."""
    grammar, code, first = holders.grammar, holders.line.code, first_of(holders, number)
    place = min((p for p in holders.people if p > holders.groups[number].place), default=None)
    words = code[holders.groups[number].end:place] if place else ""
    if first == number or place is None:
        return []
    if not any(pattern.fullmatch(words) for pattern in (grammar.apart, grammar.given, grammar.direct)):
        return []
    if not words.strip() and _each_its_own(holders, first, number):
        return []
    persons = holders.enumerated(place)
    return persons if len(persons) == number - first + 1 else []


def _each_its_own(holders: Holders, first: int, last: int) -> bool:
    """Whether the first of some posts stands for itself: "Ketua X, Sekretaris Y Ali, Budi" names the holder of the last only."""
    return holders.groups[first].own and holders.groups[first].body is not None or "," in holders.glue(last)


def persons_before(holders: Holders, number: int) -> list[int]:
    """The persons named before the series of posts that ends with group `number`, in its order; empty where there is none."""
    grammar, code, first = holders.grammar, holders.line.code, first_of(holders, number)
    place = max((p for p in holders.people if p < holders.groups[first].place), default=None)
    if first == number or place is None or holders.right(number)[0] is not None:
        return []
    words = code[place + 1:holders.groups[first].place]
    if not (grammar.cued.fullmatch(words) or grammar.far.fullmatch(words)) or holders.is_only_wanted(place, words):
        return []
    for start in (p for p in holders.people if p < place):
        persons = holders.enumerated(start)
        if persons[-1] == place:
            return persons if len(persons) == number - first + 1 else []
    return []


def first_of(holders: Holders, number: int) -> int:
    """The first group of the series that ends with group `number`."""
    while number and holders.grammar.series.fullmatch(holders.glue(number)):
        number -= 1
    return number


def last_of(holders: Holders, number: int) -> int:
    """The last group of the series that begins with group `number`."""
    while number + 1 < len(holders.groups) and holders.grammar.series.fullmatch(holders.glue(number + 1)):
        number += 1
    return number
