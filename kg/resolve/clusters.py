"""Pairs → clusters: the strongest pairs first, never across two that must stay apart. The order of arrival does not matter."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

DECIDED = 1e9
"""Score of a pair that a person has decided to be one."""


def merge(
    items: Iterable[Key], pairs: Mapping[tuple[Key, Key], float], apart: Iterable[tuple[Key, Key]], threshold: float,
    same: Iterable[tuple[Key, Key]] = (), clash: Callable[[list[Key], list[Key]], bool] | None = None,
) -> list[list[Key]]:
    """Clusters of items, each sorted; `pairs` are scored, those in `apart` never share a cluster, those in `same` do.

    `clash` tells of two clusters, by all their members, whether they cannot be one.
    """
    decided = dict.fromkeys(same, DECIDED)
    forest = _Forest(items, set(apart) - decided.keys())
    strong = [(score, pair) for pair, score in {**pairs, **decided}.items() if score >= threshold]
    for score, (left, right) in sorted(strong, key=lambda row: (-row[0], str(row[1]))):
        a, b = forest.top(left), forest.top(right)
        if (
            a != b
            and not forest.apart(a, b)
            and (score == DECIDED or clash is None or not clash(forest.members(a), forest.members(b)))
        ):
            forest.join(a, b)
    return forest.clusters()


class _Forest(Generic[Key]):
    """Clusters under a top each, and which tops must stay apart."""

    def __init__(self, items: Iterable[Key], apart: Iterable[tuple[Key, Key]]) -> None:
        self._members: dict[Key, list[Key]] = {item: [item] for item in items}
        self._top = {item: item for item in self._members}
        self._apart: dict[Key, set[Key]] = defaultdict(set)
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def top(self, item: Key) -> Key:
        """The top of an item's cluster."""
        return self._top[item]

    def members(self, top: Key) -> list[Key]:
        """The items of the cluster under a top."""
        return self._members[top]

    def apart(self, left: Key, right: Key) -> bool:
        """Whether two tops must stay apart."""
        return right in self._apart[left]

    def join(self, left: Key, right: Key) -> None:
        """Put the smaller of two clusters under the top of the larger; of equals under the lesser top."""
        low, high = sorted((left, right), key=lambda top: (-len(self._members[top]), str(top)))
        for item in self._members[high]:
            self._top[item] = low
        self._members[low] += self._members.pop(high)
        for other in self._apart.pop(high, set()):
            self._apart[other].discard(high)
            self._apart[other].add(low)
            self._apart[low].add(other)

    def clusters(self) -> list[list[Key]]:
        """All clusters, sorted."""
        return sorted((sorted(group, key=str) for group in self._members.values()), key=lambda group: str(group[0]))
