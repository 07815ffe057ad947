"""Which priorities are one: by wording, and by nearly the same wording where one body holds both."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations

from kg.languages import Pack
from kg.model import Priority
from kg.resolve.clusters import merge
from kg.resolve.decisions import NONE, Links
from kg.resolve.shortforms import ShortForms
from kg.resolve.sightings import Member, Sighting

NEARLY = 0.8
"""Share of words in common from which two priorities of one body are one."""


def cluster_priorities(
    seen: Iterable[Sighting], bodies: Mapping[Member, Hashable], forms: ShortForms, pack: Pack,
    decided: Links = NONE,
) -> list[list[Member]]:
    """The sightings of each priority."""
    general = frozenset(pack.files["identity"]["events"]["generic"])
    wordings: dict[Member, tuple[str, ...]] = {}
    holders: dict[Hashable, list[Member]] = defaultdict(list)
    same: dict[tuple[str, ...], list[Member]] = defaultdict(list)
    for sighting in seen:
        row, member = sighting.row, sighting.member
        assert isinstance(row, Priority)
        wordings[member] = tuple(sorted(word for word in forms.expand(row.text, sighting.article) if word not in general))
        same[wordings[member]].append(member)
        if row.holder:
            holders[bodies[sighting.article, row.holder]].append(member)
    pairs = {(group[0], member): 1.0 for group in same.values() for member in group[1:]}
    for group in holders.values():
        pairs |= {pair: likeness for pair in combinations(sorted(group), 2) if pair[0][0] != pair[1][0]
                  and (likeness := _likeness(wordings[pair[0]], wordings[pair[1]])) >= NEARLY}
    return merge(wordings, pairs, decided.apart, NEARLY, decided.same)


def _likeness(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Twice the words in common over all words."""
    shared = sum((Counter(left) & Counter(right)).values())
    return 2 * shared / (len(left) + len(right)) if left and right else 0.0
