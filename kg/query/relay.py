"""Users' SPARQL passed on to a remote engine: looked at here first, with a deadline and a row cap.

The engine's own limits hold its memory; that its queries fetch nothing from elsewhere is for its administrator to see to, but a
query with SERVICE is not passed on.
"""
from __future__ import annotations

import json
import re
import time
from pathlib import Path

from kg.errors import LimitReached, QueryError, StoreError
from kg.query.workers import Result, Workers
from kg.settings import Settings
from kg.store import RemoteView
from kg.store.endpoint import Endpoint
from kg.worker.clauses import says

ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class Relay:
    """Asks a remote engine what users ask, after a worker has read the query over nothing."""

    def __init__(self, settings: Settings, workers: Workers) -> None:
        self.settings, self.workers = settings, workers
        self.endpoint = Endpoint(settings.store, settings.store_user, settings.store_password, settings.query_seconds)

    def run(self, query: str, default: tuple[str, ...] = (), named: tuple[str, ...] = ()) -> Result:
        """The result of a query. Raises SparqlSyntaxError, QueryError, LimitReached, StoreError."""
        if says("SERVICE", query) or says("SERVICE", ESCAPE.sub(_letter, query)):
            raise QueryError("This endpoint asks no other servers; leave SERVICE out.")
        self.workers.run(query, Path())
        began = time.monotonic()
        try:
            kind, body = self.endpoint.query(f"BASE <{self.settings.base}/>\n{query}", default_graph_uri=list(default),
                                             named_graph_uri=list(named))
        except StoreError as error:
            if time.monotonic() - began < self.settings.query_seconds:
                raise QueryError(str(error)) from None
            seconds = self.settings.query_seconds
            raise LimitReached("time", f"The query took longer than {seconds:g} seconds and was given up.") from None
        RemoteView(self.endpoint).read(kind, body)
        return self._result(kind, body, time.monotonic() - began)

    def _result(self, kind: str, body: bytes, seconds: float) -> Result:
        rows = self.settings.query_rows
        if kind != "application/sparql-results+json":
            lines = body.splitlines(keepends=True)
            return Result("graph", b"".join(lines[:rows]), len(lines) > rows, seconds)
        data = json.loads(body)
        if "boolean" in data:
            return Result("boolean", body, False, seconds)
        bindings = data["results"]["bindings"]
        data["results"]["bindings"] = bindings[:rows]
        return Result("table", json.dumps(data, ensure_ascii=False).encode(), len(bindings) > rows, seconds)


def _letter(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code < 0x110000 else match[0]
