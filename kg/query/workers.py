"""Users' SPARQL in worker processes over snapshots: with a deadline, a row cap, a memory limit, and no sockets."""
from __future__ import annotations

import json
import logging
import os
import select
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import LimitReached, QueryError
from kg.settings import Settings

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds that a query waits for a free worker before it is told to come back."""


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
    """A fixed number of workers, started when first needed and replaced when killed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._free = threading.BoundedSemaphore(settings.query_workers)
        self._idle: list[_Worker] = []
        self._running: dict[str, _Worker] = {}
        self._lock = threading.Lock()
        self._warned = False

    def run(self, query: str, path: Path, default: tuple[str, ...] = (), named: tuple[str, ...] = (), ticket: str = "") -> Result:
        """The result of a query over the snapshot at `path`, its default graph the union of all unless graphs are named.

        While it runs, `cancel` stops it by its ticket. Raises SparqlSyntaxError, QueryError where the engine refuses it,
        LimitReached for time, memory and load, Cancelled.
        """
        if not self._free.acquire(timeout=PATIENCE):
            raise LimitReached("load", "All query workers are busy; try again in a few seconds.")
        try:
            return self._run({"query": query, "path": str(path), "default": default, "named": named,
                              "base": self.settings.base + "/", "rows": self.settings.query_rows}, ticket)
        finally:
            self._free.release()

    def cancel(self, ticket: str) -> bool:
        """Kill the worker of the query with a ticket; False where none is running."""
        with self._lock:
            worker = self._running.get(ticket) if ticket else None
            if worker is not None:
                worker.cancelled = True
                worker.process.kill()
        return worker is not None

    def close(self) -> None:
        """End the idle workers."""
        with self._lock:
            while self._idle:
                self._idle.pop().end()

    def _run(self, request: dict[str, Any], ticket: str) -> Result:
        with self._lock:
            worker = self._idle.pop() if self._idle else _Worker(self.settings.query_memory_mb)
            if ticket:
                self._running[ticket] = worker
        started = time.monotonic()
        try:
            head, body = worker.ask(request, self.settings.query_seconds)
        except BaseException:
            worker.end()
            raise
        finally:
            with self._lock:
                self._running.pop(ticket, None)
        self._rest(worker)
        self._warn(head.get("missing", ()))
        if head["status"] == "syntax":
            raise SparqlSyntaxError(head["message"])
        if head["status"] == "refused":
            raise QueryError(f"The engine cannot answer this query: {head['message']}")
        return Result(head["kind"], body, head["truncated"], time.monotonic() - started)

    def _rest(self, worker: _Worker) -> None:
        """Keep a worker for the next query, unless it was killed as it ended."""
        with self._lock:
            if not worker.cancelled:
                self._idle.append(worker)
                return
        worker.end()

    def _warn(self, missing: tuple[str, ...]) -> None:
        if missing and not self._warned:
            self._warned = True
            log.warning("this system cannot limit %s of query workers; offer the SPARQL page to people you trust only",
                        " and ".join(missing))


class _Worker:
    def __init__(self, memory_mb: int) -> None:
        self.cancelled = False
        self.process = subprocess.Popen(  # noqa: S603 (our own module, in this interpreter)
            [sys.executable, "-m", "kg.query.worker", str(memory_mb)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, bufsize=0, env={**os.environ, "MALLOC_ARENA_MAX": "2"},
        )

    def ask(self, request: dict[str, Any], seconds: float) -> tuple[dict[str, Any], bytes]:
        """The head and body of an answer within the seconds. Raises LimitReached."""
        deadline = time.monotonic() + seconds
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(json.dumps(request).encode() + b"\n")
            line, _, rest = self._until(deadline, None).partition(b"\n")
            head = json.loads(line)
            return head, rest if len(rest) == head["length"] else rest + self._until(deadline, head["length"] - len(rest))
        except (BrokenPipeError, _Gone):
            if self.cancelled:
                raise Cancelled("The query was cancelled.") from None
            raise LimitReached("memory", "The query needed more memory than it may take, and was stopped.") from None
        except TimeoutError:
            raise LimitReached("time", f"The query took longer than {seconds:g} seconds and was stopped.") from None

    def end(self) -> None:
        """Kill the process and collect it."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process.wait()

    def _until(self, deadline: float, length: int | None) -> bytes:
        """Bytes up to and beyond the end of a line (`length` None), or so many bytes."""
        assert self.process.stdout is not None
        handle, size = self.process.stdout.fileno(), 0
        parts: list[bytes] = []
        while size < length if length is not None else not parts or b"\n" not in parts[-1]:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([handle], [], [], left)[0]:
                raise TimeoutError
            part = os.read(handle, 1 << 20)
            if not part:
                raise _Gone
            parts.append(part)
            size += len(part)
        return b"".join(parts)


class _Gone(Exception):
    """The worker died."""
