"""Twenty hostile queries: each ends with the limit it should, all at once leave room for others, none is heard elsewhere."""
from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.hostile import ELSEWHERE, HOSTILE
from kg.errors import LimitReached, QueryError
from kg.query import workers as module
from kg.query.process import LOW
from kg.query.workers import SparqlSyntaxError, Workers
from kg.settings import Settings


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    found = Workers(Settings(query_seconds=1, query_rows=1000, query_memory_mb=300, query_workers=2))
    yield found
    found.close()


def end(workers: Workers, query: str, path: Path, ticket: str = "") -> str:
    """How a query ends: the name of its limit, refused, or answered. Raises SparqlSyntaxError, for each of them is SPARQL."""
    try:
        workers.run(query, path, ticket=ticket)
    except SparqlSyntaxError:
        raise
    except LimitReached as error:
        return error.limit
    except QueryError:
        return "refused"
    return "answered"


def test_there_are_twenty():
    """As many as promised, and no two alike."""
    assert len({hostile.query for hostile in HOSTILE}) == 20


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile.name)
def test_each_ends_as_it_should(hostile, workers, snapshot, listener):
    """A hostile query ends with its limit, is heard by nobody, and the next query is answered."""
    address, heard = listener
    assert end(workers, hostile.query.replace(ELSEWHERE, address), snapshot) in hostile.ends
    assert workers.run("ASK {}", snapshot).kind == "boolean"
    assert heard == []


def test_all_at_once_leave_room(snapshot, monkeypatch):
    """While all twenty press in, short queries are answered; what finds no place is told so; no process stays behind."""
    monkeypatch.setattr(module, "PATIENCE", 20.0)
    crowd = Workers(Settings(query_seconds=1, query_rows=1000, query_memory_mb=300, query_workers=2))
    ends: list[str] = []
    pressing = [threading.Thread(target=lambda query=hostile.query: ends.append(end(crowd, query, snapshot)))
                for hostile in HOSTILE]
    for thread in pressing:
        thread.start()
    answered = [crowd.run("ASK {}", snapshot).kind for _ in range(5)]
    for thread in pressing:
        thread.join()
    assert answered == ["boolean"] * 5
    assert len(ends) == 20
    assert set(ends) <= {"time", "memory", "load", "refused", "answered"}
    assert crowd._running == {}
    assert len(crowd._idle) <= 4
    crowd.close()


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="this system has no priorities of processes")
def test_long_queries_yield_to_others(snapshot):
    """A long query's process runs at a lower priority than this one."""
    patient = Workers(Settings(query_seconds=2, query_workers=1))
    asking = threading.Thread(target=end, args=(patient, HOSTILE[0].query, snapshot, "t"))
    asking.start()
    seen = {os.getpriority(os.PRIO_PROCESS, 0)}
    while asking.is_alive():
        with suppress(KeyError, ProcessLookupError):
            seen.add(os.getpriority(os.PRIO_PROCESS, patient._running["t"].process.pid))
        time.sleep(0.05)
    assert max(seen) >= LOW
    patient.close()
