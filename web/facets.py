"""Lists with facets: everything of one kind with the values by which it can be filtered, counted and sorted."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.graph.vocabulary import KG
from kg.query.names import plain

from .explorer import View, explorer

SHOWN = 8
"""Values of a facet that are shown before "more"."""


@dataclass(frozen=True)
class Item:
    """One thing of a list: `values` are by facet, each with its label."""

    iri: str
    label: str
    values: Mapping[str, Mapping[str, str]]

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
    values: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for row in view.rows(f"list_{kind}"):
        values[row["item"]][row["facet"]][row["value"]] = row["valueLabel"] or row["value"]
    for by_facet in values.values():
        if "start" in by_facet:
            by_facet["year"] = {date[:4]: date[:4] for date in by_facet["start"]}
    found = [Item(name.iri, name.label, values.get(name.iri, {})) for name in view.names.names.values() if name.kind == kind]
    return sorted(found, key=lambda item: (plain(item.label), item.iri))


def chosen(found: Sequence[Item], filters: Filters, but: str = "") -> list[Item]:
    """The items that pass the filters, leaving the facet `but` aside."""
    words = plain(filters.words).split()
    return [item for item in found if _named(item, words) and all(
        facet == but or keys & {short(value) for value in item.values.get(facet, ())} for facet, keys in filters.keys.items())]


def _named(item: Item, words: list[str]) -> bool:
    name = plain(item.label) if words else ""
    return all(word in name for word in words)


def choices(found: Sequence[Item], filters: Filters, facet: str, label: Callable[[str, str], str]) -> list[Choice]:
    """The values of a facet among the items that pass the other filters, those that are on first, then the most frequent."""
    counted: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for item in chosen(found, filters, but=facet):
        for value, text in item.values.get(facet, {}).items():
            counted[short(value)] += 1
            labels.setdefault(short(value), label(value, text))
    on = filters.keys.get(facet, frozenset())
    listed = [Choice(key, labels[key], count, key in on) for key, count in counted.items()]
    listed += [Choice(key, key, 0, True) for key in on if key not in counted]
    return sorted(listed, key=lambda choice: (not choice.on, -choice.count, choice.label))


def short(value: str) -> str:
    """A value as it stands in an address: an IRI of the graph without its base, a term of kg: by its own name."""
    return value.removeprefix(explorer().settings.base + "/").removeprefix(KG.base)
