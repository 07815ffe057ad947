"""The one writer of a remote store: what a build changes, sent whole, in one update where it fits.

A request holds whole replacements (an article's graph, an entity's description), so none is ever half there; engines take a
request whole or not at all. A build that needs several says so in its mark before the first and takes that back after the last;
a build after one that was stopped finds no finished mark, and writes the graph anew.
"""
from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO

from pyoxigraph import NamedNode, Quad, Triple

from kg.store.locks import lock
from kg.store.remote import MARK, UNFINISHED, RemoteView, marker_of

UPDATE_BYTES = 4_000_000
"""Size of an update from which it is sent, where an engine has no address for graphs."""

SMALL_UPDATE_BYTES = 200_000
"""The same where it has one, for graphs then go there; Virtuoso takes no updates of many thousand triples."""

POSTED = 5_000
"""Triples of the entity graph in one request."""

Addition = tuple[NamedNode, list[Triple]]


class RemoteWriter:
    """The one writer of a remote store and the data folder that feeds it; sends what it still holds when it is settled."""

    def __init__(self, data: Path, view: RemoteView, base: str) -> None:
        self.data, self.base, self.view = data, base, view
        self._marker = marker_of(base)
        self._limit = SMALL_UPDATE_BYTES if view.endpoint.graph_url else UPDATE_BYTES
        self._held: list[str | Addition] = []
        self._size = 0
        self._piece: NamedNode | None = None
        self._before: str | None = None
        self._unfinished = self._settled = False
        self._lock: IO[str] | None = None

    def __enter__(self) -> RemoteWriter:
        self._lock = lock(self.data / "store" / "LOCK")
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            self._lock.close()

    def current(self) -> str:
        """The name of what the store holds of this base, "" where that is nothing, or half of a build that was stopped."""
        if self._before is None:
            held = self.view.marks().get(self.base, "")
            self._before = "" if held == UNFINISHED else held
        return self._before

    def clear(self) -> None:
        """Take away every graph of this program's base; others are left alone."""
        for row in self.view.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"):
            if row["g"].value.startswith(f"{self.base}/") and row["g"] != self._marker:
                self.remove_graph(row["g"])

    def remove_graph(self, graph: NamedNode) -> None:
        """Take a graph away."""
        self._next(graph)
        self._hold(f"DROP SILENT GRAPH {graph}")

    def remove_subject(self, subject: NamedNode, graph: NamedNode) -> None:
        """Take away what a graph says of a subject."""
        self._next(subject)
        self._hold(f"DELETE WHERE {{ GRAPH {graph} {{ {subject} ?p ?o }} }}")

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads to named graphs; those of one article, and those of one entity, come one after another."""
        for quad in quads:
            graph, subject = quad.graph_name, quad.subject
            assert isinstance(graph, NamedNode) and isinstance(subject, NamedNode)
            self._next(subject if self._shared(graph) else graph)
            if not self._held or isinstance(self._held[-1], str) or self._held[-1][0] != graph:
                self._held.append((graph, []))
            self._held[-1][1].append(quad.triple)  # type: ignore[union-attr]
            self._size += len(str(quad.triple))

    def settle(self) -> str:
        """Send what is still held and mark the whole as finished; its name. The engine has published it then."""
        number = int(self.current().partition("-")[0] or 0) + 1
        name = f"{number:08d}-{uuid.uuid4().hex[:8]}"
        if self._unfinished:
            self._send()
        self._held += self._marked(name)
        self.view.endpoint.update(" ;\n".join(map(_operation, self._held)))
        self._held, self._size, self._before, self._unfinished, self._settled = [], 0, name, False, True
        return name

    def publish(self) -> str:
        """Send what is still held, where that is not done; the name of the whole."""
        name = self.current() if self._settled else self.settle()
        self._settled = False
        return name

    def _shared(self, graph: NamedNode) -> bool:
        return graph.value.startswith(f"{self.base}/graph/")

    def _hold(self, operation: str) -> None:
        self._held.append(operation)
        self._size += len(operation)

    def _next(self, piece: NamedNode) -> None:
        """Send what is held where it is much; never in the middle of a piece, which stays whole."""
        if self._size > self._limit and piece != self._piece:
            if not self._unfinished:
                self.view.endpoint.update(" ;\n".join(self._marked(UNFINISHED)))
            self._unfinished = True
            self._send()
        self._piece = piece

    def _marked(self, name: str) -> list[str]:
        marker = self._marker
        return [f"DROP SILENT GRAPH {marker}", f'INSERT DATA {{ GRAPH {marker} {{ {marker} {MARK} "{name}" }} }}']

    def _send(self) -> None:
        """Send a part of a build: graphs to the address for graphs where there is one, all else in an update."""
        put: list[Addition] = []
        waiting: list[str | Addition] = []
        for step in self._held:
            by_graph = not isinstance(step, str) and self.view.endpoint.graph_url
            (put if by_graph else waiting).append(step)  # type: ignore[arg-type]
        if waiting:
            self.view.endpoint.update(" ;\n".join(map(_operation, waiting)))
        for graph, triples in put:
            for part in _parts(triples) if self._shared(graph) else (triples,):
                self.view.endpoint.put(graph.value, "".join(f"{triple} .\n" for triple in part).encode(), add=self._shared(graph))
        self._held, self._size = [], 0


def _operation(step: str | Addition) -> str:
    if isinstance(step, str):
        return step
    graph, triples = step
    return f"INSERT DATA {{ GRAPH {graph} {{\n" + "\n".join(f"{triple} ." for triple in triples) + "\n} }"


def _parts(triples: list[Triple]) -> Iterator[list[Triple]]:
    rest = iter(triples)
    while part := list(islice(rest, POSTED)):
        yield part
