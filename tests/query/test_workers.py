import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from pyoxigraph import QueryResultsFormat, parse_query_results

from kg.errors import LimitReached, QueryError, StoreError
from kg.query.process import Worker
from kg.query.workers import Cancelled, SparqlSyntaxError, Workers
from kg.settings import Settings
from kg.worker.__main__ import GRACE
from kg.worker.clauses import names_dataset
from tests.waiting import until

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    found = Workers(Settings(query_seconds=2, query_rows=20, query_memory_mb=200, query_workers=2))
    yield found
    found.close()


def test_a_cancelled_query_ends_its_worker(snapshot):
    """Cancelling by the ticket kills the process long before its time; others' tickets and later queries are not touched."""
    workers, ended = Workers(Settings(query_seconds=300)), list[BaseException]()

    def ask() -> None:
        try:
            workers.run(ENDLESS, snapshot, ticket="mine")
        except QueryError as error:
            ended.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    until(lambda: "mine" in workers._running)
    process = workers._running["mine"].process
    assert not workers.cancel("theirs")
    assert not workers.cancel("")
    assert workers.cancel("mine")
    asking.join(60)
    assert [type(error) for error in ended] == [Cancelled]
    assert process.poll() is not None
    assert workers._running == {}
    assert workers.run("ASK {}", snapshot).kind == "boolean"
    workers.close()


def test_all_forms_are_answered(workers, snapshot):
    """SELECT and ASK give SPARQL JSON, CONSTRUCT and DESCRIBE N-Triples, over the union of all graphs."""
    table = workers.run("SELECT ?e { ?e a <https://w3id.org/orgkg#Event> } ORDER BY ?e", snapshot)
    rows = [row["e"].value.rpartition("/")[2] for row in parse_query_results(table.body, QueryResultsFormat.JSON)]
    assert (table.kind, rows) == ("table", ["pelatihan", "rakernas-1", "rakernas-2"])
    assert workers.run("ASK { ?s ?p ?o }", snapshot).kind == "boolean"
    assert workers.run("DESCRIBE <http://kg.localhost/person/iqbal>", snapshot).kind == "graph"
    assert b"Iqbal Rais" in workers.run("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . FILTER(?o = 'Iqbal Rais') }", snapshot).body


def test_relative_names_begin_with_the_base(workers, snapshot):
    """An IRI without a scheme is one of the graph's own; what is wrong beside it is still told by its place."""
    assert b"true" in workers.run("ASK { <person/iqbal> ?p ?o }", snapshot).body
    with pytest.raises(SparqlSyntaxError, match="1:"):
        workers.run("ASK { <person/iqbal> ?p }", snapshot)


def test_a_long_result_is_cut_and_says_so(workers, snapshot):
    """Rows and triples end at the cap."""
    result = workers.run("SELECT * { ?s ?p ?o }", snapshot)
    assert result.truncated
    assert len(list(parse_query_results(result.body, QueryResultsFormat.JSON))) == 20
    assert workers.run("CONSTRUCT WHERE { ?s ?p ?o }", snapshot).truncated


def test_an_endless_query_is_killed(workers, snapshot):
    """The deadline ends a query, names the limit, and leaves the worker's place to the next query."""
    with pytest.raises(LimitReached) as caught:
        workers.run(ENDLESS, snapshot)
    assert caught.value.limit == "time"
    assert workers.run("ASK {}", snapshot).kind == "boolean"


def test_a_greedy_query_is_killed(snapshot):
    """A query that needs more memory than its share ends as such, and the next one is answered."""
    greedy = Workers(Settings(query_seconds=60, query_memory_mb=40))
    try:
        with pytest.raises(LimitReached) as caught:
            greedy.run("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a ?d", snapshot)
        assert caught.value.limit == "memory"
        assert greedy.run("ASK {}", snapshot).kind == "boolean"
    finally:
        greedy.close()


def test_a_worker_that_cannot_start_is_told(snapshot, monkeypatch):
    """Where processes end before they have opened the graph, the query is not said to need too much memory."""
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(StoreError, match="could not start"):
        Workers(Settings()).run("ASK {}", snapshot)


@pytest.mark.parametrize("query", [
    "SELECT * {{ SERVICE <{}> {{ ?s ?p ?o }} }}", "SELECT * {{ SERVICE SILENT <{}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ service/**/ <{}> {{ ?s ?p ?o }} }}", "PREFIX x: <{}> SELECT * {{ SeRvIcE x: {{ ?s ?p ?o }} }}",
    "SELECT * {{ BIND(<{}> AS ?u) SERVICE ?u {{ ?s ?p ?o }} }}", "SELECT * FROM <{}> {{ ?s ?p ?o }}",
    "SELECT * FROM NAMED <{}> {{ GRAPH ?g {{ ?s ?p ?o }} }}", "LOAD <{}>", "INSERT DATA {{ <{}> <a:b> <a:b> }}",
])
def test_no_query_leaves_the_machine(query, workers, snapshot, listener):
    """Neither SERVICE nor FROM nor LOAD, however spelt, is heard by a listening socket."""
    address, heard = listener
    with suppress(QueryError):
        workers.run(query.format(address), snapshot)
    assert heard == []


def test_syntax_errors_name_the_place(workers, snapshot):
    """What is no SPARQL is refused with line and column."""
    with pytest.raises(SparqlSyntaxError, match="1:1"):
        workers.run("SELECT WHERE", snapshot)


def waiting(workers: Workers, count: int) -> list[int]:
    """The numbers of the idle workers' processes, once there are so many."""
    until(lambda: len(workers._idle) >= count)
    return [worker.process.pid for worker in workers._idle]


def test_workers_are_ready_before_they_are_needed(snapshot):
    """Prepared workers have the graph open and answer the first queries; one that is killed has a successor unasked."""
    ready = Workers(Settings(query_seconds=1, query_workers=2))
    ready.prepare(snapshot)
    before = waiting(ready, 2)
    assert len(set(before)) == 2
    assert ready.run("ASK {}", snapshot).kind == "boolean"
    assert sorted(waiting(ready, 2)) == sorted(before)
    with pytest.raises(LimitReached):
        ready.run(ENDLESS, snapshot)
    after = waiting(ready, 2)
    assert len(set(after)) == 2
    assert len(set(after) - set(before)) == 1
    ready.close()
    assert waiting(ready, 0) == []


def test_what_was_long_once_is_tried_again(snapshot):
    """A query that was long while others held all places is answered when there is room."""
    few = Workers(Settings(query_seconds=1, query_workers=1))
    few._slow[hash((str(snapshot), "ASK {}"))] = None
    assert few.run("ASK {}", snapshot).kind == "boolean"
    assert few._slow == {}
    few._slow[hash((str(snapshot), "ASK {}"))] = None
    with pytest.raises(LimitReached, match="long queries"), held(few):
        few.run("ASK {}", snapshot)
    few.close()


@contextmanager
def held(workers: Workers) -> Iterator[None]:
    """While nobody else can have a place for long queries, nor wait for one."""
    places = [workers._long, workers._queue, workers._queue]
    for place in places:
        assert place.take(0)
    yield
    for place in places:
        place.leave()


def test_queries_beyond_the_workers_wait(snapshot):
    """More queries than workers are all answered, one after another."""
    few = Workers(Settings(query_workers=1))
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(few.run("ASK {}", snapshot).kind)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    few.close()
    assert found == ["boolean"] * 4


@pytest.mark.parametrize(("query", "named"), [
    ("SELECT * FROM <http://x> {}", True), ("SELECT * from named <http://x> {}", True),
    ("SELECT ?from { ?from ?p 'FROM' }", False),
    ("SELECT * {} # FROM", False), ("SELECT * { ?s <http://x/FROM> \"\"\"a \" FROM \"\"\" }", False),
])
def test_datasets_are_told_from_words(query, named):
    """FROM counts only as a clause, not in texts, comments, IRIs or variables."""
    assert names_dataset(query) is named


def test_a_query_ends_though_its_parent_is_gone(snapshot):
    """The system ends a worker some time after its query's time, where nobody is left to do so."""
    worker = Worker(200)
    worker.send({"query": ENDLESS, "path": str(snapshot), "rows": 1, "seconds": 1 - GRACE})
    try:
        assert worker.process.wait(20) != 0
    finally:
        worker.end()
