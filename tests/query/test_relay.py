"""Users' queries on a remote engine: given up when nobody wants the answer, and by the engine itself where it can."""
from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs

import pytest

from kg.errors import LimitReached, QueryError, StoreError
from kg.query.relay import Relay
from kg.query.workers import Cancelled, Workers
from kg.settings import Settings
from kg.store.endpoint import Endpoint
from tests.store.engines import needs_virtuoso, virtuoso
from tests.waiting import until

ENDLESS = "SELECT (COUNT(*) AS ?n) { GRAPH <http://x/g> { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) < STR(?f)) } }"
TRUE = b'{"head":{},"boolean":true}'


class Engine(socketserver.ThreadingTCPServer):
    """An engine that answers what is true at once, all else never; it notes what it was asked, and that a line was closed."""

    daemon_threads = True

    def __init__(self, name: str) -> None:
        self.name, self.asked, self.closed = name, [], threading.Event()
        super().__init__(("127.0.0.1", 0), Answer)


class Answer(socketserver.StreamRequestHandler):
    """One line to it."""

    def handle(self) -> None:
        """Answer until the line is closed."""
        while head := self.rfile.readline():
            length = 0
            while (head := self.rfile.readline()) not in (b"\r\n", b""):
                length = int(head.split(b":")[1]) if head.lower().startswith(b"content-length") else length
            self.server.asked.append(parse_qs(self.rfile.read(length).decode()))
            if "ASK" in self.server.asked[-1]["query"][0]:
                self.wfile.write(b"HTTP/1.1 200 OK\r\nServer: %s\r\nContent-Type: application/sparql-results+json\r\n"
                                 b"Content-Length: %d\r\n\r\n" % (self.server.name.encode(), len(TRUE)) + TRUE)
            elif not self.rfile.read(1):
                break
        self.server.closed.set()


@contextmanager
def relay(engine: str, **settings: int) -> Iterator[tuple[Relay, Engine]]:
    """A relay to an engine of a name."""
    with Engine(engine) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        given = Settings(store=f"http://127.0.0.1:{server.server_address[1]}/query", **settings)
        workers = Workers(given)
        yield Relay(given, workers), server
        workers.close()
        server.shutdown()


def test_a_cancelled_query_closes_its_line():
    """Whoever cancels by the ticket is told so at once, the engine sees the line closed, and the next query is answered."""
    with relay("Some engine", query_seconds=60) as (there, engine):
        ended: list[BaseException] = []

        def ask() -> None:
            try:
                there.run("SELECT * {}", ticket="mine")
            except QueryError as error:
                ended.append(error)

        asking = threading.Thread(target=ask)
        asking.start()
        until(lambda: any("SELECT" in fields["query"][0] for fields in engine.asked))
        assert not there.cancel("theirs")
        assert not there.cancel("")
        assert there.cancel("mine")
        asking.join(30)
        assert engine.closed.wait(30)
        assert [type(error) for error in ended] == [Cancelled]
        assert not there.cancel("mine")
        assert there.run("ASK {}", ticket="mine").kind == "boolean"


@pytest.mark.parametrize(("engine", "told"), [("Virtuoso/07.20", ["1000"]), ("Some engine", None)])
def test_the_deadline_is_told_to_engines_that_keep_one(engine, told):
    """Virtuoso hears how long a query may take; others get no field that they do not know; both are given up at the deadline."""
    with relay(engine, query_seconds=1) as (there, server):
        with pytest.raises(LimitReached, match="1 seconds"):
            there.run("SELECT * {}")
        assert server.asked[-1].get("timeout") == told


@needs_virtuoso
def test_virtuoso_stops_at_the_deadline(tmp_path):
    """The engine itself ends the query; a part of a result is none."""
    with virtuoso(tmp_path) as root:
        address = f"{root}/sparql,{root}/sparql,{root}/sparql-graph-crud"
        rows = (f"<http://x/{number}> <http://x/p> <http://x/{number + 1}> .\n" for number in range(500))
        Endpoint(address).put("http://x/g", "".join(rows).encode())
        impatient, patient = Endpoint(address, seconds=1), Endpoint(address)
        with pytest.raises(StoreError, match="its limit of time"):
            patient.query(ENDLESS, **impatient.deadline())
