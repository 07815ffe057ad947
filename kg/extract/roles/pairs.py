"""As many persons as posts, each person one post, in order: "Ketua dan Sekretaris X, A dan B", "A dan B sebagai …"."""
from __future__ import annotations

from kg.extract.roles.tied import Tied

RULE = "roles.respectively"


def persons_after(tied: Tied, number: int) -> list[int]:
    """The persons of the series of posts that ends with group `number`, in its order; empty where there is no such series."""
    grammar, code, first = tied.grammar, tied.line.code, first_of(tied, number)
    place = min((p for p in tied.people if p > tied.groups[number].place), default=None)
    words = code[tied.groups[number].end:place] if place else ""
    if first == number or place is None:
        return []
    if not any(pattern.fullmatch(words) for pattern in (grammar["apart"], grammar["given"], grammar["direct"])):
        return []
    if not words.strip() and _each_its_own(tied, first, number):
        return []
    persons = tied.enumerated(place)
    return persons if len(persons) == number - first + 1 else []


def _each_its_own(tied: Tied, first: int, last: int) -> bool:
    """Whether the first of some posts stands for itself: "Ketua X, Sekretaris Y Ali, Budi" names the holder of the last only."""
    return tied.groups[first].own and tied.groups[first].body is not None or "," in tied.glue(last)


def persons_before(tied: Tied, number: int) -> list[int]:
    """The persons named before the series of posts that ends with group `number`, in its order; empty where there is none."""
    grammar, code, first = tied.grammar, tied.line.code, first_of(tied, number)
    place = max((p for p in tied.people if p < tied.groups[first].place), default=None)
    if first == number or place is None or tied.right(number)[0] is not None:
        return []
    words = code[place + 1:tied.groups[first].place]
    if not (grammar["cued"].fullmatch(words) or grammar["far"].fullmatch(words)) or tied.is_only_wanted(place, words):
        return []
    for start in (p for p in tied.people if p < place):
        persons = tied.enumerated(start)
        if persons[-1] == place:
            return persons if len(persons) == number - first + 1 else []
    return []


def first_of(tied: Tied, number: int) -> int:
    """The first group of the series that ends with group `number`."""
    while number and tied.grammar["series"].fullmatch(tied.glue(number)):
        number -= 1
    return number


def last_of(tied: Tied, number: int) -> int:
    """The last group of the series that begins with group `number`."""
    while number + 1 < len(tied.groups) and tied.grammar["series"].fullmatch(tied.glue(number + 1)):
        number += 1
    return number
