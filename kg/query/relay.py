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
from kg.query.workers import Cancelled, Result, Workers
from kg.settings import Settings
from kg.store import RemoteView
from kg.store.calls import Call
from kg.store.endpoint import Endpoint
from kg.worker.clauses import says

ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class Relay:
    """Asks a remote engine what users ask, after a worker has read the query over nothing."""

    def __init__(self, settings: Settings, workers: Workers) -> None:
        self.settings, self.workers = settings, workers
        self._calls: dict[str, Call] = {}
        self.endpoint = Endpoint(settings.store, settings.store_user, settings.store_password, settings.query_seconds)

    def run(self, query: str, default: tuple[str, ...] = (), named: tuple[str, ...] = (), ticket: str = "") -> Result:
        """The result of a query. While it runs, `cancel` gives it up by its ticket.

        Raises SparqlSyntaxError, QueryError, LimitReached, Cancelled, StoreError.
        """
        if says("SERVICE", query) or says("SERVICE", ESCAPE.sub(_letter, query)):
            raise QueryError("This endpoint asks no other servers; leave SERVICE out.")
        self.workers.run(query, Path())
        began = time.monotonic()
        kind, body = self._asked(f"BASE <{self.settings.base}/>\n{query}", default, named, ticket)
        RemoteView(self.endpoint).read(kind, body)
        return self._result(kind, body, time.monotonic() - began)

    def cancel(self, ticket: str) -> bool:
        """Close the line of the query with a ticket; False where none is running."""
        call = self._calls.get(ticket) if ticket else None
        if call is not None:
            call.break_off()
        return call is not None

    def _asked(self, query: str, default: tuple[str, ...], named: tuple[str, ...], ticket: str) -> tuple[str, bytes]:
        """(media type, body) of the engine's answer. Raises QueryError, LimitReached, Cancelled."""
        began, call, seconds = time.monotonic(), Call(), self.settings.query_seconds
        if ticket:
            self._calls[ticket] = call
        try:
            with call.under_way():
                return self.endpoint.query(query, default_graph_uri=list(default), named_graph_uri=list(named),
                                           **self.endpoint.deadline())
        except StoreError as error:
            if call.broken:
                raise Cancelled("The query was cancelled.") from None
            if time.monotonic() - began < seconds:
                raise QueryError(str(error)) from None
            raise LimitReached("time", f"The query took longer than {seconds:g} seconds and was given up.") from None
        finally:
            self._calls.pop(ticket, None)

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
