"""What pages of all entities share: the plain properties with the sentences that say them, other names, and sources."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg.graph.vocabulary import KG, ORG, SCHEMA, SKOS

from .explorer import Line, view
from .items import tellings

SINGLE = {SCHEMA.startDate.value: "start", SCHEMA.endDate.value: "end", KG.venue.value: "venue", KG.locality.value: "locality",
          KG.areaCode.value: "area", KG.eventKind.value: "kind", KG.edition.value: "edition", KG.series.value: "series",
          KG.approximateDate.value: "approximate", KG.honorificPrefix.value: "prefix", KG.honorificSuffix.value: "suffix"}


NEWEST = 30
"""Sources that a page shows; the rest are counted, and reached by their question."""


@dataclass(frozen=True)
class Entity:
    """One entity: its label and other names, its plain properties by short name, and links as (IRI, label) pairs."""

    iri: str
    label: str
    others: tuple[str, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)
    links: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    claims: dict[str, list[Line]] = field(default_factory=dict)

    @property
    def spoken(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.label, *self.others)

    def get(self, name: str) -> str:
        """A plain property, "" where nothing says it."""
        return self.facts.get(name, "")


def read(iri: str) -> Entity:
    """The entity of an IRI, from the graph."""
    facts: dict[str, str] = {}
    links: dict[str, list[tuple[str, str]]] = defaultdict(list)
    others = []
    for row in view().rows("about", entity=iri):
        if row["property"] == SKOS.altLabel.value:
            others.append(row["value"])
        elif row["property"] in SINGLE:
            facts.setdefault(SINGLE[row["property"]], row["value"])
            if row["property"] == KG.series.value:
                facts["seriesLabel"] = row["valueLabel"]
        elif row["property"] in (SCHEMA.organizer.value, ORG.subOrganizationOf.value):
            links[row["property"].rsplit("/")[-1].rsplit("#")[-1]].append((row["value"], row["valueLabel"]))
    claims: dict[str, list[Line]] = defaultdict(list)
    for row in view().rows("claims", entity=iri):
        claims[SINGLE.get(row["property"], row["property"].rsplit("/")[-1].rsplit("#")[-1])].append(row)
    longest_first = tuple(sorted(others, key=len, reverse=True))
    return Entity(iri, view().names.label(iri) or iri, longest_first, facts, dict(links), dict(claims))


def grouped(rows: Iterable[Line], *keys: str) -> list[list[Line]]:
    """Rows that agree in the keys, together, in the order of their first."""
    groups: dict[tuple[str, ...], list[Line]] = {}
    for row in rows:
        groups.setdefault(tuple(row.get(key, "") for key in keys), []).append(row)
    return list(groups.values())


@dataclass(frozen=True)
class Sources:
    """The articles that name an entity: how many, and the newest ones each with the words it is named by."""

    total: int
    newest: list[list[Line]]


def sources(iri: str) -> Sources:
    """The articles that name an entity."""
    told = tellings(view())
    named, newest = told.of(iri), [told.articles[place] for place in told.of(iri)[:NEWEST]]
    return Sources(len(named), grouped(view().rows("named_in", entity=iri, article=newest), "article") if newest else [])


def distinct(rows: Iterable[Line], key: Callable[[Line], object]) -> list[Line]:
    """The first row of each key."""
    found: dict[object, Line] = {}
    for row in rows:
        found.setdefault(key(row), row)
    return list(found.values())
