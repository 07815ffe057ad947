"""Shortest ways between two things, searched from both ends at once, so that hubs far from both are never looked at."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

MOST = 500
"""Ways of equal length that are told apart; where there are more, which of them are found is settled by their names."""


def shortest(start: str, end: str, neighbours: Callable[[str], list[str]]) -> list[list[str]]:
    """The shortest ways as lists of things from start to end, at most MOST; none where nothing connects the two."""
    if start == end:
        return [[start]]
    sides: tuple[dict[str, list[str]], dict[str, list[str]]] = ({start: []}, {end: []})
    fronts = [{start}, {end}]
    while fronts[0] and fronts[1]:
        side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
        fronts[side] = _step(fronts[side], sides[side], neighbours)
        if met := fronts[side] & sides[1 - side].keys():
            return list(islice(_ways(met, *sides), MOST))
    return []


def _step(front: set[str], came: dict[str, list[str]], neighbours: Callable[[str], list[str]]) -> set[str]:
    """The next front; each of its things remembers all things of the front that lead to it."""
    found: dict[str, list[str]] = {}
    for node in sorted(front):
        for other in neighbours(node):
            if other not in came:
                found.setdefault(other, []).append(node)
    came.update(found)
    return set(found)


def _ways(met: set[str], before: dict[str, list[str]], after: dict[str, list[str]]) -> Iterator[list[str]]:
    for node in sorted(met):
        for head in _back(node, before):
            for tail in _back(node, after):
                yield [*head[::-1], *tail[1:]]


def _back(node: str, came: dict[str, list[str]]) -> Iterator[list[str]]:
    """The ways from a thing back to where its side began."""
    if not came[node]:
        yield [node]
    for earlier in came[node]:
        for way in _back(earlier, came):
            yield [node, *way]
