"""The graph as a network of people, bodies, events and priorities; ties are what the entity graph and the facts say of two."""
from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

import networkx as nx

from kg.errors import UnknownName
from kg.query.names import Engine

KINDS = ("attended", "role", "part", "organised", "holds", "stated", "behalf")
"""Kinds of ties: attended an event; holds a post in a body; is part of a body; organised an event; holds a priority; a priority
was stated at an event; stood in for someone."""

_TIES = """PREFIX kg: <https://w3id.org/orgkg#> PREFIX org: <http://www.w3.org/ns/org#> PREFIX schema: <https://schema.org/>
SELECT ?a ?b ?kind WHERE {
  { GRAPH ?g { ?a kg:attended ?b } BIND("attended" AS ?kind) }
  UNION { GRAPH ?g { ?a kg:holdsRoleIn ?b } BIND("role" AS ?kind) }
  UNION { GRAPH ?g { ?a org:subOrganizationOf ?b } BIND("part" AS ?kind) }
  UNION { GRAPH ?g { ?b schema:organizer ?a } BIND("organised" AS ?kind) }
  UNION { GRAPH ?g { ?said kg:holder ?a ; kg:priority ?b } BIND("holds" AS ?kind) }
  UNION { GRAPH ?g { ?said kg:statedAt ?b ; kg:priority ?a } BIND("stated" AS ?kind) }
  UNION { GRAPH ?g { ?seen kg:onBehalfOf ?b ; kg:attendee ?a } BIND("behalf" AS ?kind) }
}"""


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties `one` to `other`; `forward` where it reads from one to the other ("one attended other")."""

    one: str
    other: str
    kind: str
    forward: bool


class Network:
    """All ties of one state of the graph."""

    def __init__(self, ties: Iterable[tuple[str, str, str]]) -> None:
        self.graph: nx.Graph[Any] = nx.Graph()
        for subject, target, kind in ties:
            if subject != target:
                self.graph.add_edge(subject, target)
                self.graph[subject][target].setdefault("ties", set()).add((subject, kind))

    def ties(self, one: str, other: str, kinds: Collection[str] = KINDS) -> list[Tie]:
        """What ties two neighbours, in the order of KINDS."""
        found = [Tie(one, other, kind, subject == one) for subject, kind in self.graph[one][other]["ties"] if kind in kinds]
        return sorted(found, key=lambda tie: (KINDS.index(tie.kind), not tie.forward))

    def around(self, node: str, kinds: Collection[str] = KINDS) -> list[Tie]:
        """The ties of a thing: by kind, those to the best connected things first."""
        if node not in self.graph:
            return []
        found = [tie for other in self.graph[node] for tie in self.ties(node, other, kinds)]
        return sorted(found, key=lambda tie: (KINDS.index(tie.kind), -self.graph.degree(tie.other), tie.other))

    def ways(self, start: str, end: str, kinds: Collection[str] = KINDS, most: int = 5) -> list[list[str]]:
        """The shortest ways from one thing to another as lists of things, at most `most`; none where nothing connects them.

        Raises UnknownName where a thing has no tie at all.
        """
        for node in (start, end):
            if node not in self.graph:
                raise UnknownName(node, ())
        kept = nx.subgraph_view(self.graph, filter_edge=lambda a, b: any(kind in kinds for _, kind in self.graph[a][b]["ties"]))
        try:
            return sorted(islice(nx.all_shortest_paths(kept, start, end), 200))[:most]
        except nx.NetworkXNoPath:
            return []


def read_network(engine: Engine) -> Network:
    """The network of a graph."""
    return Network((row["a"].value, row["b"].value, row["kind"].value) for row in engine.query(_TIES))
