"""Any SPARQL 1.1 engine over HTTP: queries and updates in plain SPARQL, graphs whole, no extension of any engine."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit, urlunsplit

import urllib3
from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryResultsFormat, RdfFormat, Triple, parse, parse_query_results

from kg.errors import StoreError
from kg.store.locks import lock

REQUEST_BYTES = 4_000_000
"""Size of an update from which it is sent: small builds go in one request, which engines take whole or not at all."""

SECONDS = 600.0
"""How long an answer may take."""

ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"


class Endpoint:
    """The two addresses of an engine. `address` is one for both, or two with a comma; ".../query" implies ".../update"."""

    def __init__(self, address: str) -> None:
        query, _, update = (part.strip() for part in address.partition(","))
        self.query_url, self._login = _without_login(query)
        implied = self.query_url.removesuffix("/query") + "/update" if self.query_url.endswith("/query") else self.query_url
        self.update_url = _without_login(update)[0] if update else implied
        self._pool = urllib3.PoolManager(retries=False, timeout=SECONDS)

    def query(self, text: str) -> tuple[str, bytes]:
        """(media type, body) of the answer to a query. Raises StoreError."""
        return self._post(self.query_url, text, "application/sparql-query")

    def update(self, text: str) -> None:
        """Send an update. Raises StoreError."""
        self._post(self.update_url, text, "application/sparql-update")

    def _post(self, url: str, text: str, kind: str) -> tuple[str, bytes]:
        headers = {"Content-Type": f"{kind}; charset=utf-8", "Accept": ACCEPT, **self._login}
        try:
            answer = self._pool.request("POST", url, body=text.encode(), headers=headers, redirect=False)
        except urllib3.exceptions.HTTPError as error:
            raise StoreError(f"the store at {url} does not answer ({type(error).__name__}); check --store.") from None
        if answer.status >= 300:
            said = " ".join(answer.data.decode("utf-8", "replace").split())[:200]
            raise StoreError(f"the store at {url} answers {answer.status}: {said or answer.reason}")
        return answer.headers.get("Content-Type", "").partition(";")[0].strip(), answer.data


class RemoteView:
    """A remote store that is only read."""

    def __init__(self, address: str) -> None:
        self.endpoint = Endpoint(address)

    @property
    def generation(self) -> str:
        """A remote store has one state; its name is its address."""
        self.query("ASK {}")
        return self.endpoint.query_url

    def query(self, query: str, prefixes: dict[str, str] | None = None) -> Any:
        """The result of a SPARQL query, as pyoxigraph gives it. Raises StoreError where the answer is cut off or no answer."""
        prologue = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in (prefixes or {}).items())
        kind, body = self.endpoint.query(prologue + query)
        try:
            if kind == "application/sparql-results+json":
                return parse_query_results(body, QueryResultsFormat.JSON)
            return (quad.triple for quad in parse(body, RdfFormat.from_media_type(kind) or RdfFormat.N_TRIPLES))
        except (SyntaxError, ValueError) as error:
            raise StoreError(f"the store at {self.endpoint.query_url} sent an answer that cannot be read ({error}).") from None

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """All quads of named graphs, or those of one."""
        for name in [graph] if graph is not None else self.graphs():
            found: Iterable[Triple] = self.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }}")
            yield from {Quad(triple.subject, triple.predicate, triple.object, name) for triple in found}

    def graphs(self) -> list[NamedNode]:
        """The names of the graphs, in order."""
        return sorted((row["g"] for row in self.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")), key=str)


class RemoteWriter:
    """The one writer of a remote store and the data folder that feeds it; sends what it holds at `publish`."""

    def __init__(self, data: Path, address: str, base: str) -> None:
        self.data, self.base = data, base
        self.view = RemoteView(address)
        self._marker = data / "store" / "REMOTE"
        self._waiting: list[str] = []
        self._size = 0
        self._lock: IO[str] | None = None

    def __enter__(self) -> RemoteWriter:
        self._marker.parent.mkdir(parents=True, exist_ok=True)
        self._lock = lock(self._marker.parent / "LOCK")
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            self._lock.close()

    def current(self) -> str:
        """The name of what was published last, "" where nothing was or where sending was stopped half way."""
        return self._marker.read_text("ascii").strip() if self._marker.is_file() else ""

    def clear(self) -> None:
        """Take away every graph of this program's base; others are left alone."""
        for graph in self.view.graphs():
            if graph.value.startswith(f"{self.base}/"):
                self.remove_graph(graph)

    def remove_graph(self, graph: NamedNode) -> None:
        """Take a graph away."""
        self._hold(f"DROP SILENT GRAPH {graph}")

    def remove_subject(self, subject: NamedNode, graph: NamedNode) -> None:
        """Take away what a graph says of a subject."""
        self._hold(f"DELETE WHERE {{ GRAPH {graph} {{ {subject} ?p ?o }} }}")

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads to named graphs."""
        for quad in quads:
            assert not isinstance(quad.graph_name, DefaultGraph)
            self._hold(f"INSERT DATA {{ GRAPH {quad.graph_name} {{ {quad.triple} }} }}")

    def publish(self) -> str:
        """Send what is still held; the name of the new state."""
        before = self.current()
        self._send()
        name = f"{int(before or 0) + 1:08d}"
        self._marker.write_text(name + "\n", "ascii")
        return name

    def _hold(self, operation: str) -> None:
        self._waiting.append(operation)
        self._size += len(operation)
        if self._size > REQUEST_BYTES:
            self._marker.unlink(missing_ok=True)
            self._send()

    def _send(self) -> None:
        if self._waiting:
            self.view.endpoint.update(" ;\n".join(_joined(self._waiting)))
        self._waiting, self._size = [], 0


def _joined(operations: Iterable[str]) -> Iterator[str]:
    """Insertions that follow each other as one operation; engines take thousands of operations one by one."""
    held: list[str] = []
    for operation in operations:
        if operation.startswith("INSERT DATA { "):
            held.append(operation[len("INSERT DATA { "):-2])
            continue
        if held:
            yield "INSERT DATA { " + "\n".join(held) + " }"
            held = []
        yield operation
    if held:
        yield "INSERT DATA { " + "\n".join(held) + " }"


def _without_login(address: str) -> tuple[str, dict[str, str]]:
    """An address without the user and password in it, and the header that carries them."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise StoreError(
            "--store must be the http(s) address of a SPARQL 1.1 engine, or two with a comma: for queries and for updates."
        )
    plain = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    login = f"{parts.username}:{parts.password or ''}" if parts.username else None
    return plain, urllib3.make_headers(basic_auth=login) if login else {}
