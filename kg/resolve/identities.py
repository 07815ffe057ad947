"""Who is who in a set of documents: clusters of sightings, kind after kind, each resting on the ones before."""
from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property

from kg.languages import Pack
from kg.model import Document
from kg.resolve.bodies import Bodies
from kg.resolve.decisions import Decision, Links, links
from kg.resolve.events import Events
from kg.resolve.people import People, Surroundings
from kg.resolve.priorities import cluster_priorities
from kg.resolve.shapes import Shapes
from kg.resolve.shortforms import ShortForms
from kg.resolve.sightings import Member, Sighting, sightings

KINDS = {"people": "person", "organisations": "organisation", "events": "event", "priorities": "priority"}
"""Lists of a document → kinds of entities."""


class Identities:
    """Clusters by kind; the scores behind them stay at hand for explanations."""

    def __init__(self, documents: Iterable[Document], pack: Pack, decisions: Iterable[Decision] = ()) -> None:
        self.documents = sorted(documents, key=lambda document: document.id)
        self._pack, self._decisions = pack, tuple(decisions)
        self._seen: dict[str, list[Sighting]] = {}
        self._clusters: dict[str, list[list[Member]]] = {}
        self._forms = ShortForms(self.documents, pack)

    def seen(self, kind: str) -> list[Sighting]:
        """The sightings of a kind ("people", "organisations", "events", "priorities"), oldest first."""
        if kind not in self._seen:
            self._seen[kind] = sightings(self.documents, kind, self._pack)
        return self._seen[kind]

    def links(self, kind: str) -> Links:
        """People's decisions on a kind, tied to its sightings."""
        return links(self._decisions, KINDS[kind], self.seen(kind))

    @cached_property
    def bodies(self) -> Bodies:
        """The organisations, told apart by their names alone with what stands beside them."""
        return Bodies(self.seen("organisations"), self.documents, self._forms, Shapes(self._pack), self.links("organisations"))

    @cached_property
    def events(self) -> Events:
        """The events, told apart with the organisations that held them."""
        return Events(self.seen("events"), self.documents, self.bodies.keys, self.bodies.weak(), self._forms, self._pack,
                      self.links("events"))

    @cached_property
    def people(self) -> People:
        """The people, told apart with organisations and events."""
        events: dict[Member, Hashable] = {member: cluster[0] for cluster in self.clusters("events") for member in cluster}
        movements = dict[Hashable, frozenset[str]](self.bodies.movements().items())
        around = Surroundings(self.bodies.keys, events, self.bodies.weak(), movements)
        return People(self.seen("people"), self.documents, around, self._pack, self.links("people"))

    def clusters(self, kind: str) -> list[list[Member]]:
        """The sightings of each thing of a kind ("people", "organisations", "events", "priorities")."""
        if kind not in self._clusters:
            self._clusters[kind] = self._clustered(kind)
        return self._clusters[kind]

    def _clustered(self, kind: str) -> list[list[Member]]:
        if kind == "priorities":
            return cluster_priorities(self.seen(kind), self.bodies.keys, self._forms, self._pack, self.links(kind))
        if kind == "organisations":
            return self.bodies.clusters()
        return self.events.clusters() if kind == "events" else self.people.clusters()
