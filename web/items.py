"""What lists are made of: everything of a kind with the values by which it can be filtered, counted and sorted.

What the graph says of a thing by itself is read by kind. Where people and bodies are seen follows from the events that they take
part in; when, and on which sites, from the articles that name them.
"""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.query.names import plain

from .explorer import View
from .place import areas

Labelled = Mapping[str, str]
"""Values with their labels, in the order of labels."""

Told = Mapping[str, Labelled]
"""Values by facet."""

DERIVED = {"person": ("region", "year", "site"), "organisation": ("region", "year", "site"), "event": ("site",)}
"""Facets by kind that follow from events and articles."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a list: `values` are by facet, each with its label."""

    iri: str
    label: str
    values: Told
    plain: str = ""

    def first(self, facet: str) -> str:
        """The smallest value of a facet, "" where there is none."""
        return min(self.values.get(facet, {}), default="")

    def count(self, facet: str) -> int:
        """How many values of a facet it has."""
        return len(self.values.get(facet, {}))


@dataclass(frozen=True)
class Tellings:
    """The articles, newest first, and by IRI which of them name a thing, as places in that order."""

    articles: Sequence[str]
    named: Mapping[str, Sequence[int]]

    def of(self, iri: str) -> Sequence[int]:
        """The places of the articles that name a thing, the newest first."""
        return self.named.get(iri, ())


def tellings(now: View) -> Tellings:
    """Which articles name what."""
    def found() -> Tellings:
        dates = {iri: min(told.get("start", {}), default="") for iri, told in _told(now, "article").items()}
        articles = sorted(sorted(dates), key=dates.__getitem__, reverse=True)
        ranks = {iri: rank for rank, iri in enumerate(articles)}
        named: dict[str, set[int]] = defaultdict(set)
        for iri, article in now.tuples("mentions"):
            if article in ranks:
                named[now.names.same(iri)].add(ranks[article])
        return Tellings(articles, {iri: tuple(sorted(places)) for iri, places in named.items()})
    return now.keep("tellings", found)


def gather(now: View, kind: str) -> list[Item]:
    """Everything of a kind, by label."""
    names, derived = now.names.names, _derived(now, DERIVED.get(kind, ()))
    found = [Item(iri, names[iri].label, derived(iri, told), plain(names[iri].label)) for iri, told in _told(now, kind).items()]
    return sorted(found, key=lambda item: (item.plain, item.iri))


def _told(now: View, kind: str) -> Mapping[str, Told]:
    """What the graph says of each thing of a kind, by its IRI."""
    def found() -> Mapping[str, Told]:
        names, region = now.names, cache(areas)
        values: dict[str, dict[str, dict[str, str]]] = {name.iri: {} for name in names.names.values() if name.kind == kind}
        for item, facet, value in now.tuples(f"list_{kind}"):
            if item in values:
                values[item].setdefault(facet, {})[names.same(value)] = names.label(value) or value
        for told in values.values():
            if "start" in told:
                told["year"] = {date[:4]: date[:4] for date in told["start"]}
            if "area" in told:
                told["region"] = dict(held[0] for code in told.pop("area") if (held := region(code)))
        labelled = _sharer()
        return {iri: {facet: labelled(held) for facet, held in told.items()} for iri, told in values.items()}
    return now.keep(f"told of {kind}", found)


def _derived(now: View, facets: Collection[str]) -> Callable[[str, Told], Told]:
    """What adds to what is told of a thing the facets that follow from its events and from the articles that name it."""
    if not facets:
        return lambda iri, told: told
    events, articles, named, labelled = _told(now, "event"), _told(now, "article"), tellings(now), _sharer()
    organised: dict[str, list[str]] = defaultdict(list)
    for event, told in events.items():
        for body in told.get("organiser", ()):
            organised[body].append(event)
    def derived(iri: str, told: Told) -> Told:
        seen = (events[event] for event in (*told.get("event", ()), *organised.get(iri, ())) if event in events)
        read = [articles[named.articles[place]] for place in named.of(iri)]
        more = {facet: _all(seen if facet == "region" else read, facet) for facet in facets}
        return {**told, **{facet: labelled(held) for facet, held in more.items() if held}}
    return derived


def _all(told: Iterable[Told], facet: str) -> dict[str, str]:
    return {value: label for one in told for value, label in one.get(facet, {}).items()}


def _sharer() -> Callable[[Labelled], Labelled]:
    """What puts values in the order of their labels; equal ones become one object, for there are very many."""
    shared: dict[tuple[tuple[str, str], ...], Labelled] = {}
    def labelled(held: Labelled) -> Labelled:
        pairs = tuple(held.items())
        if len(pairs) > 1:
            pairs = tuple(sorted(pairs, key=lambda pair: (pair[1], pair[0])))
        return shared.setdefault(pairs, dict(pairs))
    return labelled
