"""The bodies above and below a body, from the index of bodies: a tree that is cut where it grows too large to read."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .explorer import View
from .facets import index, short, shortened
from .items import Item

DEEPEST = 12
WIDEST, MOST = 30, 120
"""Bodies shown below one body, and in a whole tree; the rest are counted, and reached by the list of bodies."""


@dataclass(frozen=True)
class Branch:
    """A body with those shown below it; `total` is how many stand directly below it."""

    iri: str
    label: str
    below: tuple[Branch, ...]
    total: int


def parts(now: View, iri: str) -> Sequence[Item]:
    """The bodies directly below a body, by label."""
    found = index(now, "organisation")
    value = found.values("parent").get(short(iri))
    return found.ordered(value.places) if value else ()


def tree(now: View, iri: str) -> Branch:
    """What is below a body, level by level until MOST are shown."""
    shown: dict[str, list[Item]] = {}
    level, seen, left = [iri], {iri}, MOST
    while level and left > 0:
        coming = []
        for parent in level:
            shown[parent] = [item for item in parts(now, parent) if item.iri not in seen][:min(WIDEST, left)]
            left -= len(shown[parent])
            seen |= {item.iri for item in shown[parent]}
            coming += [item.iri for item in shown[parent]]
        level = coming
    return _branch(now, iri, now.names.label(iri) or iri, shown)


def _branch(now: View, iri: str, label: str, shown: dict[str, list[Item]]) -> Branch:
    below = tuple(_branch(now, item.iri, item.label, shown) for item in shown.get(iri, ()))
    return Branch(iri, label, below, len(parts(now, iri)))


def inside(now: View, iri: str) -> Iterator[str]:
    """Every body below a body, nearest first, each once."""
    found, base = index(now, "organisation"), now.explorer.settings.base
    values, level, seen = found.values("parent"), [iri], {iri}
    while level:
        below = [values[key].places for parent in level if (key := shortened(parent, base)) in values]
        coming = dict.fromkeys(found.items[place].iri for places in below for place in places)
        level = [body for body in coming if body not in seen]
        seen |= set(level)
        yield from level


def above(now: View, iri: str) -> list[tuple[str, str]]:
    """The parents as IRI and label, the highest first."""
    chain: list[tuple[str, str]] = []
    found = index(now, "organisation")
    while iri in found.places and len(chain) < DEEPEST:
        parents = found.items[found.places[iri]].values.get("parent", {})
        iri = min(parents, key=lambda parent: (parents[parent], parent), default="")
        if not iri or (iri, parents[iri]) in chain:
            break
        chain.append((iri, parents[iri]))
    return chain[::-1]
