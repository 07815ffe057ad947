"""Lists with facets: everything of one kind with the values by which it can be filtered, counted and sorted.

What passes a filter is a set of places in the list, made of sets that are kept for each value and each word; so a filter costs
what passes it, not what there is.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from heapq import heappush, heappushpop, nlargest

from kg.graph.vocabulary import KG
from kg.query.names import plain

from .explorer import View, explorer
from .language import language
from .place import areas

MOST = 200
"""Values of a facet that are counted for one page, the most frequent ones."""


@dataclass(frozen=True)
class Item:
    """One thing of a list: `values` are by facet, each with its label."""

    iri: str
    label: str
    values: Mapping[str, Mapping[str, str]]
    plain: str = ""

    def first(self, facet: str) -> str:
        """The smallest value of a facet, "" where there is none."""
        return min(self.values.get(facet, {}), default="")

    def count(self, facet: str) -> int:
        """How many values of a facet it has."""
        return len(self.values.get(facet, {}))


@dataclass(frozen=True)
class Choice:
    """One value of a facet as shown: its key in the address, its label, how many things have it, whether it is on."""

    key: str
    label: str
    count: int
    on: bool


@dataclass(frozen=True)
class Filters:
    """What a list is filtered by: words of the name, and keys of values by facet."""

    words: str = ""
    keys: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Value:
    """One value of a facet: its key in an address, the value itself, its label, and the places of what has it."""

    key: str
    value: str
    label: str
    places: frozenset[int]


class Index:
    """The items of a kind by label, where in their list each stands (`places`, by IRI), and the holders of values and words."""

    def __init__(self, items: list[Item], base: str) -> None:
        self.items = items
        self.places = {item.iri: place for place, item in enumerate(items)}
        self.every: AbstractSet[int] = frozenset(self.places.values())
        self._words: dict[str, set[int]] = defaultdict(set)
        found: dict[str, dict[str, tuple[str, set[int]]]] = defaultdict(dict)
        for place, item in enumerate(items):
            for word in item.plain.split():
                self._words[word].add(place)
            for facet, values in item.values.items():
                for value, label in values.items():
                    found[facet].setdefault(value, (label, set()))[1].add(place)
        self._values = {facet: _ranked(values, base) for facet, values in found.items()}
        self._orders: dict[str, list[int]] = {}

    def values(self, facet: str) -> Mapping[str, Value]:
        """The values of a facet by key, the most frequent first."""
        return self._values.get(facet, {})

    def passing(self, filters: Filters, but: str = "") -> AbstractSet[int]:
        """The places of the items that pass the filters, leaving the facet `but` aside."""
        left = self.every
        for word in plain(filters.words).split():
            left &= _union(places for held, places in self._words.items() if word in held)
        for facet, keys in filters.keys.items():
            if facet != but:
                left &= _union(self.values(facet)[key].places for key in keys if key in self.values(facet))
        return left

    def chosen(self, filters: Filters, order: str = "", key: Callable[[Item], object] | None = None) -> list[Item]:
        """The items that pass, by label or in an order that is kept by its name."""
        if key is None:
            return [self.items[place] for place in sorted(self.passing(filters))]
        if order not in self._orders:
            self._orders[order] = sorted(range(len(self.items)), key=lambda place: key(self.items[place]))  # type: ignore[arg-type,return-value]
        left = self.passing(filters)
        return [self.items[place] for place in self._orders[order] if place in left]

    def choices(self, filters: Filters, facet: str, label: Callable[[str, str], str]) -> list[Choice]:
        """The values of a facet among the items that pass the other filters, those that are on first, then the most frequent.

        At most MOST of them: as no value has more holders among those that pass than it has at all, the rest need no counting.
        """
        left, on = self.passing(filters, but=facet), filters.keys.get(facet, frozenset())
        found, largest = dict[str, int](), list[int]()
        for key, value in self.values(facet).items():
            if len(largest) == MOST and len(value.places) <= largest[0]:
                break
            if count := self._count(value, left):
                found[key] = count
                (heappush if len(largest) < MOST else heappushpop)(largest, count)
        found |= {key: self._count(self.values(facet)[key], left) if key in self.values(facet) else 0 for key in on}
        named = {key: self.values(facet).get(key) or Value(key, key, key, frozenset()) for key in found}
        shown = nlargest(MOST, found, key=lambda key: (key in on, found[key]))
        listed = [Choice(key, label(named[key].value, named[key].label), found[key], key in on) for key in shown]
        return sorted(listed, key=lambda choice: (not choice.on, -choice.count, choice.label))

    def _count(self, value: Value, left: AbstractSet[int]) -> int:
        return len(value.places) if left is self.every else len(value.places & left)


def _ranked(values: Mapping[str, tuple[str, set[int]]], base: str) -> dict[str, Value]:
    found = [Value(_short(value, base), value, label, frozenset(places)) for value, (label, places) in values.items()]
    return {value.key: value for value in sorted(found, key=lambda value: (-len(value.places), value.label))}


def _union(sets: Iterable[AbstractSet[int]]) -> AbstractSet[int]:
    return frozenset().union(*sets)


def items(view: View, kind: str) -> list[Item]:
    """Everything of a kind, by label."""
    return index(view, kind).items


def index(view: View, kind: str) -> Index:
    """Everything of a kind, with what finds it by its values."""
    return view.keep(f"index {kind}", lambda: Index(_items(view, kind), view.explorer.settings.base))


def _items(view: View, kind: str) -> list[Item]:
    names = view.names
    values: dict[str, dict[str, dict[str, str]]] = {name.iri: {} for name in names.names.values() if name.kind == kind}
    for item, facet, value in view.tuples(f"list_{kind}"):
        if item in values:
            values[item].setdefault(facet, {})[value] = names.label(value) or value
    for by_facet in values.values():
        if "start" in by_facet:
            by_facet["year"] = {date[:4]: date[:4] for date in by_facet["start"]}
        if "area" in by_facet:
            by_facet["region"] = dict(held[0] for code in by_facet.pop("area") if (held := areas(code)))
    found = [Item(iri, names.names[iri].label, {facet: _by_label(held) for facet, held in by_facet.items()},
                  plain(names.names[iri].label)) for iri, by_facet in values.items()]
    return sorted(found, key=lambda item: (item.plain, item.iri))


def _by_label(held: dict[str, str]) -> dict[str, str]:
    return dict(sorted(held.items(), key=lambda pair: (pair[1], pair[0]))) if len(held) > 1 else held


def facets(view: View, kind: str, names: Iterable[str], filters: Filters,
           label: Callable[[str, str], str]) -> dict[str, list[Choice]]:
    """The choices of several facets of a kind; those of an unfiltered list are counted once for each state of the graph."""
    def counted() -> dict[str, list[Choice]]:
        return {name: index(view, kind).choices(filters, name, label) for name in names}
    if filters.words or filters.keys:
        return counted()
    return view.keep(f"choices {kind} {' '.join(names)} {language()}", counted)


def short(value: str) -> str:
    """A value as it stands in an address: an IRI of the graph without its base, a term of kg: by its own name."""
    return _short(value, explorer().settings.base)


def _short(value: str, base: str) -> str:
    return value.removeprefix(base + "/").removeprefix(KG.base)
