"""Several persons who hold one post: "Dua perawat RS X, A dan B", "Anggota: A, B, C", "anggota DPRD Solo, A dan B"."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.roles.groups import Group
    from kg.extract.roles.holders import Holders

NEXT = re.compile(r",\s*R(?:\s*O)?\s*P")
"""After the last of several persons: who holds another post."""

LABEL, ENDED = re.compile("[:=]"), re.compile(r"\s*(?:[.;]|$)")


def counted(holders: Holders, number: int) -> list[int]:
    """The persons after a post that a word before it counts ("dua", "para"), empty where none does."""
    group, code = holders.groups[number], holders.line.code
    place = min((p for p in holders.people if p > group.place), default=None)
    if place is None or not holders.grammar.listing.fullmatch(code[group.end:place]):
        return []
    return holders.enumerated(place) if holders.grammar.several.search(code[:group.place]) else []


def sharing(holders: Holders, number: int, place: int) -> list[int]:
    """Who else holds a post, after the person at a place who does, empty where nobody is said to."""
    people = holders.enumerated(place)
    labelled = LABEL.search(holders.line.code, holders.groups[number].end, place)
    return people[1:] if labelled or _is_plural(holders, number, people) or _is_shared(holders, number, people) else []


def _is_plural(holders: Holders, number: int, people: list[int]) -> bool:
    """"Dengan pembina Ali dan Siti": a post in lower case right before two persons who have no other."""
    code, group = holders.line.code, holders.groups[number]
    if not group.post.name[0].islower() or code[group.end:people[0]].strip() or len(people) != 2:
        return False
    return bool(holders.grammar.pair.fullmatch(code, people[0] + 1, people[1]) and ENDED.match(code, people[1] + 1))


def _is_shared(holders: Holders, number: int, people: list[int]) -> bool:
    """"Anggota DPRD Solo, Ali dan Siti, hadir", "Anggota KPU Solo Ali, Siti serta Sekretaris Budi": a post that many hold, and
    persons of whom nothing else is said."""
    grammar, code = holders.grammar, holders.line.code
    if len(people) < 2 or not grammar.shared.match(holders.groups[number].post.name.lower()):
        return False
    if (further := grammar.last_joined.match(code, people[-1] + 1)) and code.startswith("R", further.end()):
        return True
    if NEXT.match(code, people[-1] + 1):
        return bool(grammar.last_joined.fullmatch(code, people[-2] + 1, people[-1]))
    joined = grammar.last_joined.fullmatch(code, people[-2] + 1, people[-1])
    return bool(joined and grammar.unsaid.match(code, people[-1] + 1))


def with_chief(holders: Holders, number: int) -> Group:
    """A post with the body of the chief before it: "Ketua KPU Solo Ali beserta Anggota Siti"."""
    group, chief = holders.groups[number], holders.groups[number - 1] if number else None
    if chief is None or chief.body is None:
        return group
    grammar, code = holders.grammar, holders.line.code
    beside = next((p for p in holders.people if chief.end <= p < group.place), None)
    if beside is None or code[chief.end:beside].strip(" ,"):
        return group
    joined = any(pattern.fullmatch(code, beside + 1, group.place) for pattern in (grammar.last_joined, grammar.together))
    return replace(group, body=chief.body, own=False) if joined else group
