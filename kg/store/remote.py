"""A graph in any SPARQL 1.1 engine, read over HTTP in plain SPARQL, no extension of any engine.

What a build has finished is marked in a graph of its own, `{base}/graph/generation`. While a build of several requests runs, or
after one was stopped, the mark says so, and readers refuse instead of showing half a graph.
"""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pyoxigraph import NamedNode, Quad, QueryResultsFormat, QuerySolutions, RdfFormat, Triple, parse, parse_query_results

from kg.errors import StoreError
from kg.store.endpoint import Endpoint

MARK = NamedNode("http://purl.org/dc/terms/hasVersion")
UNFINISHED = "unfinished"
UNMARKED = "unmarked"
"""The name of a graph that no build of this program wrote, but the engine's own loader."""

BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"


def marker_of(base: str) -> NamedNode:
    """The graph, and the subject in it, that tells which build the graph of a base is of."""
    return NamedNode(f"{base}/graph/generation")


class RemoteView:
    """A remote store that is only read."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint

    @property
    def generation(self) -> str:
        """What the last finished build is called. Raises StoreError where there is no graph, or half of one."""
        marks = self.marks()
        if UNFINISHED in marks.values():
            raise StoreError(f"a build is being written into the store at {self.endpoint.query_url}, or was stopped half way; "
                             "wait for it, or run it again: kg build")
        if not marks and not self.graphs():
            raise StoreError(f"the store at {self.endpoint.query_url} holds no graph yet; build one with: kg build PATH "
                             "--store URL")
        return " ".join(sorted(marks.values())) or UNMARKED

    @property
    def state(self) -> str:
        """What tells the graph as it is now from every other state of it, "" where no build has marked it."""
        return "" if (now := self.generation) == UNMARKED else f"{self.endpoint.query_url} {now}"

    def marks(self) -> dict[str, str]:
        """What each base's last build is called: base → name."""
        rows = self.query(f"SELECT ?g ?mark WHERE {{ GRAPH ?g {{ ?g {MARK} ?mark }} }}")
        return {row["g"].value.removesuffix("/graph/generation"): row["mark"].value for row in rows
                if row["g"].value.endswith("/graph/generation")}

    def query(self, query: str, prefixes: dict[str, str] | None = None) -> Any:
        """The result of a SPARQL query, as pyoxigraph gives it. Raises StoreError where no whole answer comes."""
        prologue = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in (prefixes or {}).items())
        return self.read(*self.endpoint.query(prologue + query))

    def read(self, kind: str, body: bytes) -> Any:
        """An engine's answer, looked through first: engines that stop half way still say 200. Raises StoreError."""
        try:
            if kind != "application/sparql-results+json":
                form = RdfFormat.from_media_type(kind)
                if form is None:
                    raise StoreError(f"the store at {self.endpoint.query_url} answers in {kind or 'no form at all'}, which is "
                                     "no answer to a query; check --store.")
                return iter([quad.triple for quad in parse(body, form)])
            body = _plain(body)
            found = parse_query_results(body, QueryResultsFormat.JSON)
            if isinstance(found, QuerySolutions):
                for _ in found:
                    pass
            return parse_query_results(body, QueryResultsFormat.JSON)
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"the store at {self.endpoint.query_url} sent an answer that is not whole ({error}); it may have "
                             "stopped at a limit of its own.") from None

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """All quads of the graphs, or those of one."""
        for name in [graph] if graph is not None else self.graphs():
            yield from {Quad(triple.subject, triple.predicate, triple.object, name) for triple in self._triples(name)}

    def graphs(self) -> list[NamedNode]:
        """The names of the graphs, in order: of the bases that builds have marked, or all where none is."""
        bases = tuple(f"{base}/" for base in self.marks())
        names = {row["g"] for row in self.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")}
        return sorted((name for name in names if name.value.startswith(bases or "")
                       and not name.value.endswith("/graph/generation")), key=str)

    def _triples(self, name: NamedNode) -> Iterable[Triple]:
        if self.endpoint.graph_url:
            found: Iterable[Triple] = self.read(*self.endpoint.graph(name.value))
        else:
            found = self.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }}")
        return found


def _plain(body: bytes) -> bytes:
    """SPARQL JSON with truth values as the standard writes them; Virtuoso writes 1 and 0."""
    if b'"typed-literal"' not in body:
        return body
    data = json.loads(body)
    for row in data["results"]["bindings"]:
        for term in row.values():
            if term.get("datatype") == BOOLEAN:
                term["value"] = {"1": "true", "0": "false"}.get(term["value"], term["value"])
    return json.dumps(data).encode()
