"""Lists with facets: everything of one kind with the values by which it can be filtered, counted and sorted.

What passes a filter is a set of places in the list, made of bitmaps that are kept for each value and each word; of what passes
only what is shown is looked up.
"""
from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappush, heappushpop, nlargest, nsmallest
from itertools import islice
from typing import overload

from pyroaring import BitMap

from kg.graph.vocabulary import KG
from kg.query.names import plain

from .explorer import View, explorer
from .items import Item, gather
from .language import language
from .today import coming, today

MOST = 200
"""Values of a facet that are counted for one page, the most frequent ones."""

COMING, PAST = "when:coming", "when:past"
"""The values of the facet `when`, which follows from the day."""

FEW = 4
"""Values that are counted in the time that looking at one item takes."""


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


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: its key in an address, the value itself, its label, and the places of what has it."""

    key: str
    value: str
    label: str
    places: BitMap


@dataclass(frozen=True)
class Order:
    """An order of a list: the places of its items in it, and the rank of each place."""

    places: Sequence[int]
    ranks: Sequence[int]


class Chosen(Sequence[Item]):
    """The items at some places of a list, by label or in an order; each is looked up when it is wanted."""

    def __init__(self, items: Sequence[Item], places: BitMap, order: Order | None = None) -> None:
        self.items, self.places, self.order = items, places, order

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, wanted: int) -> Item: ...
    @overload
    def __getitem__(self, wanted: slice) -> list[Item]: ...

    def __getitem__(self, wanted: int | slice) -> Item | list[Item]:
        if isinstance(wanted, slice):
            first, end, step = wanted.indices(len(self))
            return [self.items[place] for place in islice(self._ordered(end), first, end, step)]
        return self.items[next(islice(self._ordered(wanted + 1), wanted, None))]

    def __iter__(self) -> Iterator[Item]:
        return map(self.items.__getitem__, self._ordered(len(self)))

    def _ordered(self, end: int) -> Iterable[int]:
        """The places up to the end: the order gone through where most of it passes, else those that pass put in order."""
        if self.order is None:
            return self.places
        if len(self) ** 2 > end * len(self.items):
            return (place for place in self.order.places if place in self.places)
        return nsmallest(end, self.places, key=self.order.ranks.__getitem__)


class Index:
    """The items of a kind by label, where in their list each stands (`places`, by IRI), and the holders of values and words."""

    def __init__(self, items: list[Item], base: str) -> None:
        self.items = items
        self.places = {item.iri: place for place, item in enumerate(items)}
        self.every = BitMap(range(len(items)))
        words: dict[str, list[int]] = defaultdict(list)
        for place, item in enumerate(items):
            for word in item.plain.split():
                words[word].append(place)
        self._words = {word: BitMap(places) for word, places in words.items()}
        self._base = base
        self._values: dict[str, dict[str, Value]] = {}
        self._ranks: dict[str, dict[str, tuple[int, str]]] = {}
        self._orders: dict[str, tuple[str, Order]] = {}

    def values(self, facet: str) -> Mapping[str, Value]:
        """The values of a facet by key, the most frequent first; made when they are first wanted."""
        if facet == "when":
            return self._when(today())
        if facet not in self._values:
            found: dict[str, tuple[str, list[int]]] = {}
            for place, item in enumerate(self.items):
                for value, label in item.values.get(facet, {}).items():
                    found.setdefault(value, (label, []))[1].append(place)
            values = _ranked(found, self._base)
            self._ranks[facet] = {value.value: (rank, value.key) for rank, value in enumerate(values)}
            self._values[facet] = {value.key: value for value in values}
        return self._values[facet]

    def _when(self, day: str) -> Mapping[str, Value]:
        """What is still to come on a day, and what is not, where something is to come."""
        if day not in self._values:
            ahead = BitMap(place for place, item in enumerate(self.items) if coming(item.first("start")))
            dated = BitMap(place for place, item in enumerate(self.items) if item.first("start"))
            found = [Value("coming", COMING, "", ahead), Value("past", PAST, "", dated - ahead)] if ahead else []
            self._values[day] = {value.key: value for value in found}
        return self._values[day]

    def passing(self, filters: Filters, but: str = "") -> BitMap:
        """The places of the items that pass the filters, leaving the facet `but` aside."""
        left: BitMap = self.every
        for word in plain(filters.words).split():
            left = left & _union(places for held, places in self._words.items() if word in held)
        for facet, keys in filters.keys.items():
            if facet != but:
                left = left & _union(self.values(facet)[key].places for key in keys if key in self.values(facet))
        return left

    def chosen(self, filters: Filters, order: str = "", key: Callable[[Item], object] | None = None) -> Chosen:
        """The items that pass, by label or in an order that is kept by its name."""
        return self.ordered(self.passing(filters), order, key)

    def ordered(self, passing: BitMap, order: str = "", key: Callable[[Item], object] | None = None) -> Chosen:
        """The items at some places, by label or in an order that is kept by its name for a day."""
        day = today()
        if key is not None and (order not in self._orders or self._orders[order][0] != day):
            places = sorted(range(len(self.items)), key=lambda place: key(self.items[place]))  # type: ignore[arg-type,return-value]
            ranks = [0] * len(places)
            for rank, place in enumerate(places):
                ranks[place] = rank
            self._orders[order] = day, Order(array("L", places), array("L", ranks))
        return Chosen(self.items, passing, self._orders[order][1] if key is not None else None)

    def choices(self, filters: Filters, facet: str, label: Callable[[str, str], str]) -> list[Choice]:
        """The values of a facet among the items that pass the other filters, those that are on first, then the most frequent.

        At most MOST of them; years are in their order, the newest first.
        """
        left, on = self.passing(filters, but=facet), filters.keys.get(facet, frozenset())
        found = self._counted(left, facet)
        found |= {key: self._count(self.values(facet)[key], left) if key in self.values(facet) else 0 for key in on}
        named = {key: self.values(facet).get(key) or Value(key, key, key, BitMap()) for key in found}
        shown = nlargest(MOST, found, key=lambda key: (key in on, found[key]))
        listed = [Choice(key, label(named[key].value, named[key].label), found[key], key in on) for key in shown]
        if facet == "year":
            return sorted(sorted(listed, key=lambda choice: choice.key, reverse=True), key=lambda choice: not choice.on)
        return sorted(listed, key=lambda choice: (not choice.on, -choice.count, choice.label))

    def _counted(self, left: BitMap, facet: str) -> dict[str, int]:
        """How many of the items left have each value, at least of the MOST frequent: counted by item where those are few.

        As no value has more holders among those left than it has at all, from some value on the rest need no counting.
        """
        values = self.values(facet)
        if len(left) * FEW < len(values) and facet != "when":
            ranks = self._ranks[facet]
            counted = Counter(ranks[value] for place in left for value in self.items[place].values.get(facet, ()))
            return {key: count for (_rank, key), count in sorted(counted.items())}
        found, largest = dict[str, int](), list[int]()
        for key, value in values.items():
            if len(largest) == MOST and len(value.places) <= largest[0]:
                break
            if count := self._count(value, left):
                found[key] = count
                (heappush if len(largest) < MOST else heappushpop)(largest, count)
        return found

    def _count(self, value: Value, left: BitMap) -> int:
        return len(value.places) if left is self.every else value.places.intersection_cardinality(left)


def _ranked(values: Mapping[str, tuple[str, list[int]]], base: str) -> list[Value]:
    found = [Value(shortened(value, base), value, label, BitMap(places)) for value, (label, places) in values.items()]
    return sorted(found, key=lambda value: (-len(value.places), value.label))


def _union(sets: Iterable[BitMap]) -> BitMap:
    return BitMap.union(BitMap(), *sets)


def items(view: View, kind: str) -> list[Item]:
    """Everything of a kind, by label."""
    return index(view, kind).items


def index(view: View, kind: str) -> Index:
    """Everything of a kind, with what finds it by its values."""
    return view.keep(f"index {kind}", lambda: Index(gather(view, kind), view.explorer.settings.base))


def facets(view: View, kind: str, names: Iterable[str], filters: Filters,
           label: Callable[[str, str], str]) -> dict[str, list[Choice]]:
    """The choices of several facets of a kind; those of an unfiltered list are counted once for each state of the graph."""
    def counted() -> dict[str, list[Choice]]:
        return {name: index(view, kind).choices(filters, name, label) for name in names}
    if filters.words or filters.keys:
        return counted()
    return view.keep(f"choices {kind} {' '.join(names)} {language()} {today() if 'when' in names else ''}", counted)


def short(value: str) -> str:
    """A value as it stands in an address: an IRI of the graph without its base, a term of kg: by its own name."""
    return shortened(value, explorer().settings.base)


def shortened(value: str, base: str) -> str:
    """The same for the graph of a base."""
    return value.removeprefix(base + "/").removeprefix(KG.base)
