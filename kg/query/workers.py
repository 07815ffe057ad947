"""Users' SPARQL in worker processes over snapshots: with a deadline, a row cap, a memory limit, and no sockets."""
from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import LimitReached, QueryError, StoreError
from kg.query.places import Places
from kg.query.process import MODEST, Answer, Gone, Worker
from kg.settings import Settings
from kg.worker.clauses import undeclared

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds that a query waits for a free worker before it is told to come back."""

QUICK, HURRIED = 0.25, 0.05
"""Seconds of CPU time after which a query counts as a long one, and the same where long ones have no place left."""

LOADED = 5
"""Times as long by the clock, after which it does so too: on a machine with much else to do a short query takes longer."""

REMEMBERED = 1000
"""Queries known to be long: they are not tried quickly again."""

OPENING = 30.0
"""Seconds that a new worker may take to start and to open the graph."""


class SparqlSyntaxError(QueryError):
    """A query is not SPARQL; the message names line and column."""


class Cancelled(QueryError):
    """Whoever asked did not want the answer any more."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gave: `kind` is table or boolean (body in SPARQL JSON) or graph (body in N-Triples)."""

    kind: str
    body: bytes
    truncated: bool
    seconds: float


class Workers:
    """A fixed number of workers, started when first needed, and replaced when killed before the next query needs one.

    Each query runs at once for a moment; one that takes longer goes on in one of as many places for long ones, at a lower
    priority, or waits for such a place, as does one that is known to be long while there is none. So long queries, however many,
    hold up neither short ones nor the pages.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._quick = Places(settings.query_workers)
        self._long = Places(settings.query_workers)
        self._queue = Places(2 * settings.query_workers)
        self._idle: list[Worker] = []
        self._starting = 0
        self._running: dict[str, Worker] = {}
        self._slow: dict[int, None] = {}
        self._lock = threading.Lock()
        self._warned = self._closed = False

    def run(self, query: str, path: Path, default: tuple[str, ...] = (), named: tuple[str, ...] = (), ticket: str = "",
            prefixes: Mapping[str, str] | None = None) -> Result:
        """The result of a query over the snapshot at `path`, its default graph the union of all unless graphs are named.

        `prefixes` are known beside those that it declares. While it runs, `cancel` stops it by its ticket. Raises
        SparqlSyntaxError, QueryError where the engine refuses it, LimitReached for time, memory and load, Cancelled,
        StoreError where no process can be had that opens the graph.
        """
        request = {"query": query, "path": str(path), "default": default, "named": named, "base": self.settings.base + "/",
                   "rows": self.settings.query_rows, "seconds": self.settings.query_seconds,
                   **({"prefixes": dict(prefixes)} if prefixes else {})}
        began = time.monotonic()
        try:
            head, body = self._answer(request, ticket)
        finally:
            with self._lock:
                self._running.pop(ticket, None)
        self._warn(head.get("missing", ()))
        if head["status"] == "syntax":
            raise SparqlSyntaxError(_plainly(head["message"], undeclared(query) - {*(prefixes or ())}))
        if head["status"] == "refused":
            refused = "Permission denied" in head["message"]  # the worker has no sockets
            why = "it asks another service (SERVICE), and queries here may not." if refused else head["message"]
            raise QueryError(f"The engine cannot answer this query: {why}")
        return Result(head["kind"], body, head["truncated"], time.monotonic() - began)

    def cancel(self, ticket: str) -> bool:
        """Kill the worker of the query with a ticket; False where none is running."""
        with self._lock:
            worker = self._running.get(ticket) if ticket else None
            if worker is not None:
                worker.cancelled = True
                worker.process.kill()
        return worker is not None

    def close(self) -> None:
        """End the idle workers; those still at work end after it."""
        with self._lock:
            self._closed = True
            while self._idle:
                self._idle.pop().end()

    def _answer(self, request: dict[str, Any], ticket: str) -> Answer:
        began, digest = time.monotonic(), hash((request["path"], request["query"]))
        answer = None if digest in self._slow and not self._long.free else self._run_quickly(request, ticket)
        if answer is not None and not isinstance(answer, Worker):
            self._slow.pop(digest, None)
            return answer
        self._slow[digest] = None
        while len(self._slow) > REMEMBERED:
            self._slow.pop(next(iter(self._slow)), None)
        if answer is not None:
            return self._run_long(answer, began)
        self._wait_for_a_long_place()
        return self._run_long(None, time.monotonic(), request, ticket)

    def _run_quickly(self, request: dict[str, Any], ticket: str) -> Answer | Worker | None:
        """The answer; or the worker of a query that takes longer and has a place among the long ones; None where it has none."""
        if not self._quick.take(PATIENCE):
            raise LimitReached("load", "All query workers are busy; try again in a few seconds.")
        try:
            worker = self._asked(request, ticket)
            with self._ending(worker):
                answer = self._answer_soon(worker)
            if answer is None:
                self._replace(request["path"])
                if self._long.take(0):
                    return worker
                worker.end()
                return None
        finally:
            self._quick.leave()
        self._rest(worker, ticket)
        return answer

    def _answer_soon(self, worker: Worker) -> Answer | None:
        """The answer, None where it takes longer than a short query may."""
        now, crowd = time.monotonic(), not self._long.free
        moment = HURRIED if crowd else QUICK
        if crowd:
            worker.yield_to_others(MODEST)
        until = now + min(LOADED * moment, self.settings.query_seconds)
        while now < until:
            try:
                return worker.answer(min(now + moment, until))
            except TimeoutError:
                if worker.busy() >= moment:
                    return None
                now = time.monotonic()
        return None

    def _wait_for_a_long_place(self) -> None:
        """Wait until a long query ends. Raises LimitReached where others wait already, or none ends in time."""
        if self._queue.take(0):
            try:
                if self._long.take(PATIENCE):
                    return
            finally:
                self._queue.leave()
        raise LimitReached("load", "Too many long queries are running; try again in a few seconds, or ask for less.")

    def _run_long(self, worker: Worker | None, began: float, request: dict[str, Any] | None = None, ticket: str = "") -> Answer:
        """The answer of a worker that has a place among the long ones; None asks another one anew."""
        seconds = self.settings.query_seconds
        try:
            worker = worker or self._asked(request or {}, ticket)
            worker.yield_to_others()
            with self._ending(worker):
                return worker.answer(began + seconds)
        except TimeoutError:
            raise LimitReached("time", f"The query took longer than {seconds:g} seconds and was stopped.") from None
        finally:
            if worker is not None:
                worker.end()
            self._long.leave()

    def _asked(self, request: dict[str, Any], ticket: str) -> Worker:
        """A worker to which the request is sent."""
        with self._lock:
            if ticket in self._running and self._running[ticket].cancelled:
                raise Cancelled("The query was cancelled.")
            worker = self._idle.pop() if self._idle else self._new()
            if ticket:
                self._running[ticket] = worker
        try:
            with self._ending(worker):
                worker.send(request)
                worker.opened(request["path"], time.monotonic() + OPENING)
        except TimeoutError:
            worker.end()
            raise LimitReached("load", "The graph could not be opened in time; try again in a few seconds.") from None
        return worker

    def prepare(self, path: Path) -> None:
        """Start the workers and let them open the snapshot at `path`, in threads of their own."""
        for _ in range(self.settings.query_workers):
            self._replace(str(path))

    def _replace(self, path: str) -> None:
        """Start a worker for the queries to come, where fewer wait than may be asked at once."""
        with self._lock:
            if len(self._idle) + self._starting >= self.settings.query_workers or self._closed:
                return
            self._starting += 1
        threading.Thread(target=self._start, args=(path,), daemon=True).start()

    def _new(self) -> Worker:
        """A worker that begins to start; it yields to others from the first where there is a crowd."""
        worker = Worker(self.settings.query_memory_mb)
        if not self._long.free:
            worker.yield_to_others(MODEST)
        return worker

    def _start(self, path: str) -> None:
        """Start a worker and let it open a store."""
        worker, until = self._new(), time.monotonic() + OPENING
        try:
            worker.send({"query": "ASK {}", "path": path, "rows": 1})
            worker.opened(path, until)
            worker.answer(until)
        except (TimeoutError, BrokenPipeError, Gone):
            worker.end()
            return
        finally:
            with self._lock:
                self._starting -= 1
        self._rest(worker, "")

    @contextmanager
    def _ending(self, worker: Worker) -> Iterator[None]:
        """End the worker where its process died, and say why."""
        try:
            yield
        except (BrokenPipeError, Gone):
            worker.end()
            if worker.cancelled:
                raise Cancelled("The query was cancelled.") from None
            if not worker.path:
                raise StoreError("a process that answers queries could not start, or not open the graph; "
                                 "try python -m kg.worker 1024, then kg check.") from None
            raise LimitReached("memory", "The query needed more memory than it may take, and was stopped.") from None

    def _rest(self, worker: Worker, ticket: str) -> None:
        """Keep a worker for the next query, unless it was killed as it ended, or still yields though the crowd has gone."""
        over = worker.yields and self._long.free > 0
        with self._lock:
            self._running.pop(ticket, None)
            if not worker.cancelled and not self._closed and not over:
                self._idle.append(worker)
                return
        worker.end()
        self._replace(worker.path)

    def _warn(self, missing: tuple[str, ...]) -> None:
        if missing and not self._warned:
            self._warned = True
            log.warning("this system cannot limit %s of query workers; offer the SPARQL page to people you trust only",
                        " and ".join(missing))


def _plainly(message: str, undeclared: set[str]) -> str:
    """What the parser says; at a prefix that is not declared it tells only what might have stood there instead."""
    if undeclared:
        return f"{message.partition(': expected')[0]}: declare {', '.join(f'{name}:' for name in sorted(undeclared))} with PREFIX"
    return " ".join(message.split())
