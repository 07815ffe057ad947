"""The graph as a network of people, bodies, events and priorities; ties are what the entity graph and the facts say of two."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from sys import intern

from kg.errors import UnknownName
from kg.network.ways import shortest
from kg.store.kept import Engine, Rows, plain_rows

KINDS = ("attended", "role", "part", "organised", "holds", "stated", "behalf")
"""Kinds of ties: attended an event; holds a post in a body; is part of a body; organised an event; holds a priority; a priority
was stated at an event; stood in for someone."""

Stated = tuple[str, str, str, str, str]
"""Who, to what, the kind of tie, and the first and last date at which it is told, "" where no date is."""

_TIES = """PREFIX kg: <https://w3id.org/orgkg#> PREFIX org: <http://www.w3.org/ns/org#> PREFIX schema: <https://schema.org/>
SELECT ?a ?b ?kind ?on ?start ?end WHERE {
  { GRAPH ?g { ?a kg:attended ?b . OPTIONAL { ?b schema:startDate ?on } } BIND("attended" AS ?kind) }
  UNION { GRAPH ?g { ?m org:member ?a ; org:organization ?b . OPTIONAL { ?m kg:observed ?on } OPTIONAL { ?m kg:start ?start }
                     OPTIONAL { ?m kg:end ?end } } BIND("role" AS ?kind) }
  UNION { GRAPH ?g { ?a org:subOrganizationOf ?b } BIND("part" AS ?kind) }
  UNION { GRAPH ?g { ?b schema:organizer ?a . OPTIONAL { ?b schema:startDate ?on } } BIND("organised" AS ?kind) }
  UNION { GRAPH ?g { ?said kg:holder ?a ; kg:priority ?b . OPTIONAL { ?g schema:datePublished ?on } } BIND("holds" AS ?kind) }
  UNION { GRAPH ?g { ?said kg:statedAt ?b ; kg:priority ?a . OPTIONAL { ?g schema:datePublished ?on } } BIND("stated" AS ?kind) }
  UNION { GRAPH ?g { ?seen kg:attendee ?a ; kg:onBehalfOf ?b . OPTIONAL { ?g schema:datePublished ?on } }
          BIND("behalf" AS ?kind) }
}"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which ties are asked for: kinds, and a period of dates at any precision, "" for an open end.

    What a body is part of has no date and is in every period; other ties without a date are in none that is bounded.
    """

    kinds: Collection[str] = KINDS
    since: str = ""
    until: str = ""

    def holds(self, kind: str, first: str, last: str) -> bool:
        """Whether a tie of a kind, told between two dates, is asked for."""
        if kind not in self.kinds:
            return False
        if kind == "part" or not (self.since or self.until):
            return True
        return bool(first) and last + "~" >= self.since and first <= (self.until or "9") + "~"


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties `one` to `other`; `forward` where it reads from one to the other ("one attended other").

    `first` and `last` are the dates between which it is told, "" where none is known.
    """

    one: str
    other: str
    kind: str
    forward: bool
    first: str = ""
    last: str = ""


class Network:
    """All ties of one state of the graph; `near` holds the neighbours of each thing with what ties them."""

    def __init__(self, ties: Iterable[Stated]) -> None:
        told: dict[tuple[str, str, str], tuple[str, str]] = {}
        for subject, target, kind, first, last in ties:
            if subject != target:
                low, high = told.get((subject, target, kind), ("", ""))
                told[subject, target, kind] = min(filter(None, (low, first)), default=""), max(high, last)
        self.near: dict[str, dict[str, list[tuple[str, str, str, str]]]] = defaultdict(dict)
        for (subject, target, kind), (first, last) in told.items():
            both = self.near[subject].setdefault(target, [])
            self.near[target].setdefault(subject, both)
            self.near[target][subject].append((subject, kind, first, last))
        self.near = dict(self.near)

    def degree(self, node: str) -> int:
        """How many things a thing is tied to."""
        return len(self.near.get(node, ()))

    def ties(self, one: str, other: str, wanted: Wanted = Wanted()) -> list[Tie]:
        """What ties two neighbours, in the order of KINDS."""
        found = [Tie(one, other, kind, subject == one, first, last) for subject, kind, first, last in self.near[one][other]
                 if wanted.holds(kind, first, last)]
        return sorted(found, key=lambda tie: (KINDS.index(tie.kind), not tie.forward))

    def around(self, node: str, wanted: Wanted = Wanted()) -> list[Tie]:
        """The ties of a thing: by kind, those to the best connected things first."""
        found = [tie for other in self.near.get(node, ()) for tie in self.ties(node, other, wanted)]
        return sorted(found, key=lambda tie: (KINDS.index(tie.kind), -self.degree(tie.other), tie.other))

    def ways(self, start: str, end: str, wanted: Wanted = Wanted(), most: int = 5) -> list[list[str]]:
        """The shortest ways from one thing to another as lists of things, at most `most`, those through the least connected
        things first, as they say most; none where nothing connects them.

        Raises UnknownName where a thing has no tie at all.
        """
        for node in (start, end):
            if node not in self.near:
                raise UnknownName(node, ())

        everything = wanted == Wanted()

        def neighbours(node: str) -> list[str]:
            if everything:
                return list(self.near[node])
            return [other for other, marks in self.near[node].items() if any(wanted.holds(*mark[1:]) for mark in marks)]
        ways = shortest(start, end, neighbours)
        return sorted(ways, key=lambda way: (sum(map(self.degree, way[1:-1])), way))[:most]


def read_network(engine: Engine, rows: Callable[[Engine, str], Rows] = plain_rows) -> Network:
    """The network of a graph; `rows` gives the rows of a query over the whole graph."""
    def stated() -> Iterator[Stated]:
        for one, other, kind, *dates in rows(engine, _TIES):
            told = sorted(map(intern, filter(None, dates))) or [""]
            yield intern(one), intern(other), intern(kind), told[0], told[-1]
    return Network(stated())
