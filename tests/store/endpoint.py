"""A SPARQL 1.1 engine over HTTP on loopback, for tests: queries and updates at one address each."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store


@contextmanager
def endpoint(store: Store) -> Iterator[str]:
    """The address for queries of an engine over a store; a request with the word "refuse" in it is refused."""
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if self.headers["Content-Type"] == "application/x-www-form-urlencoded":
                text = parse_qs(text)["query"][0]
            if "refuse" in text:
                return self._answer(400, "text/plain", b"this is refused")
            if self.path == "/update":
                store.update(text)
                return self._answer(204, "text/plain", b"")
            found = store.query(text)
            if isinstance(found, QueryTriples):
                return self._answer(200, "application/n-triples", found.serialize(format=RdfFormat.N_TRIPLES))
            return self._answer(200, "application/sparql-results+json", found.serialize(format=QueryResultsFormat.JSON))

        def _answer(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/query"
        server.shutdown()
        thread.join()
