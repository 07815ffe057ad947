"""Pairs → clusters: the strongest pairs first, never across two that must stay apart. The order of arrival does not matter."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


DECIDED = 1e9
"""Score of a pair that a person has decided to be one."""


def merge(
    items: Iterable[Key], pairs: Mapping[tuple[Key, Key], float], apart: Iterable[tuple[Key, Key]], threshold: float,
    same: Iterable[tuple[Key, Key]] = (),
) -> list[list[Key]]:
    """Clusters of items, each sorted; `pairs` are scored, those in `apart` never share a cluster, those in `same` do."""
    groups = {item: [item] for item in items}
    decided = dict.fromkeys(same, DECIDED)
    pairs, apart = {**pairs, **decided}, set(apart) - decided.keys()
    forbidden: dict[Key, set[Key]] = defaultdict(set)
    for left, right in apart:
        forbidden[left].add(right)
        forbidden[right].add(left)
    for (left, right), score in sorted(pairs.items(), key=lambda pair: (-pair[1], str(pair[0]))):
        a, b = groups[left], groups[right]
        if score >= threshold and a is not b and not any(forbidden[item] & set(b) for item in a):
            small, large = sorted((a, b), key=len)
            large.extend(small)
            for item in small:
                groups[item] = large
    unique = {id(group): group for group in groups.values()}
    return sorted((sorted(group, key=str) for group in unique.values()), key=lambda group: str(group[0]))
