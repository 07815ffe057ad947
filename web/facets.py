"""Lists with facets: everything of one kind with the values by which it can be filtered, counted and sorted."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.graph.vocabulary import KG
from kg.query.names import plain

from .explorer import View, explorer
from .language import language


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


def items(view: View, kind: str) -> list[Item]:
    """Everything of a kind, by label."""
    return view.keep(f"items {kind}", lambda: _items(view, kind))


def _items(view: View, kind: str) -> list[Item]:
    names = view.names
    values: dict[str, dict[str, dict[str, str]]] = {name.iri: {} for name in names.names.values() if name.kind == kind}
    for item, facet, value in view.tuples(f"list_{kind}"):
        if item in values:
            values[item].setdefault(facet, {})[value] = names.label(value) or value
    for by_facet in values.values():
        if "start" in by_facet:
            by_facet["year"] = {date[:4]: date[:4] for date in by_facet["start"]}
    found = [Item(iri, names.names[iri].label, by_facet, plain(names.names[iri].label)) for iri, by_facet in values.items()]
    return sorted(found, key=lambda item: (item.plain, item.iri))


def chosen(found: Sequence[Item], filters: Filters, but: str = "") -> list[Item]:
    """The items that pass the filters, leaving the facet `but` aside, in their order."""
    words = plain(filters.words).split()
    left = [item for item in found if all(word in item.plain for word in words)] if words else list(found)
    for facet, keys in filters.keys.items():
        if facet != but:
            left = [item for item in left if any(short(value) in keys for value in item.values.get(facet, ()))]
    return left


def facets(view: View, kind: str, names: Sequence[str], filters: Filters,
           label: Callable[[str, str], str]) -> dict[str, list[Choice]]:
    """The choices of several facets of a kind; those of an unfiltered list are counted once for each state of the graph."""
    if not filters.words and not filters.keys:
        key = f"choices {kind} {' '.join(names)} {language()}"
        return view.keep(key, lambda: {name: choices(items(view, kind), filters, name, label) for name in names})
    passed = chosen(items(view, kind), filters)
    return {name: choices(items(view, kind) if name in filters.keys else passed, filters, name, label) for name in names}


def choices(found: Sequence[Item], filters: Filters, facet: str, label: Callable[[str, str], str]) -> list[Choice]:
    """The values of a facet among the items that pass the other filters, those that are on first, then the most frequent."""
    counted: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for item in chosen(found, filters, but=facet):
        counted.update(item.values.get(facet, {}).keys())
        labels.update(item.values.get(facet, {}))
    on = filters.keys.get(facet, frozenset())
    listed = [Choice(short(value), label(value, labels[value]), count, short(value) in on) for value, count in counted.items()]
    listed += [Choice(key, key, 0, True) for key in on - {choice.key for choice in listed}]
    return sorted(listed, key=lambda choice: (not choice.on, -choice.count, choice.label))


def short(value: str) -> str:
    """A value as it stands in an address: an IRI of the graph without its base, a term of kg: by its own name."""
    return value.removeprefix(explorer().settings.base + "/").removeprefix(KG.base)
