"""Lookup questions by HTTP, here and at two other servers: python -m benchmarks.bench_sparql [ARTICLES] [DATA].

Builds the graph of so many synthetic articles (10,000 by default; DATA keeps it for the next run), serves it by `kg serve`, by
the Oxigraph server and, where a Python with `rdflib-endpoint` is named in KG_BENCH_RDFLIB, by that; then sends every server the
same SPARQL, that of the library's lookup questions with values of the graph, one request after another in turn. Prints the median
of each question, the ratios of the medians, of the tenth of answers that came fastest (the median of the questions' 10th
percentiles), and of the CPU time that the servers took for a request, their workers included: other load on the machine changes
the first, the second little, the third hardly. rdflib-endpoint loads N-Quads into memory, is given fewer rounds, and is left
alone for good once an answer took longer than a minute, which then counts as one; what it refuses (nan) counts for nothing.
"""
from __future__ import annotations

import io
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

import urllib3

from benchmarks.bench_hostile import served
from benchmarks.corpus import readings
from kg.build import build_read
from kg.export import write_rdf
from kg.query import load_library, read_names
from kg.query.values import bind, terms
from kg.settings import read_settings
from kg.store import open_store

LOOKUPS = ("article_mentions", "event_attendees", "event_bodies", "event_priorities", "event_sources", "organisation_events",
           "organisation_officers", "organisation_priorities", "organisation_shared_people", "person_career",
           "person_co_attendees", "person_events", "person_roles", "priority_holders")
"""Questions about one thing; those are left out that have no rows in the synthetic graph."""

VALUES, ROUNDS, SLOW_ROUNDS, LONGEST = 3, 10, 1, 60

SERVE_RDFLIB = """import sys, uvicorn
from rdflib import Dataset
from rdflib_endpoint import SparqlEndpoint
data = Dataset(default_union=True)
data.parse(sys.argv[1], format="nquads")
uvicorn.run(SparqlEndpoint(graph=data), host="127.0.0.1", port=int(sys.argv[2]), log_level="error")
"""


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as handle:
        handle.bind(("127.0.0.1", 0))
        return int(handle.getsockname()[1])


@contextmanager
def started(command: list[str], address: str, seconds: float = 600) -> Iterator[tuple[str, int]]:
    """The address of a server that a command starts, once it answers, and the number of its process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 (named above)
    try:
        until = time.monotonic() + seconds
        while time.monotonic() < until and process.poll() is None:
            try:
                if urllib3.request("GET", f"{address}?query=ASK%7B%7D", retries=False, timeout=5).status < 500:
                    break
            except urllib3.exceptions.HTTPError:
                time.sleep(0.2)
        yield address, process.pid
    finally:
        process.kill()
        process.wait()


def questions(data: Path) -> dict[str, list[str]]:
    """The SPARQL of each lookup question with some values, chosen among what has any rows."""
    store, library, chance = open_store(read_settings({}, data=data)), load_library(), random.Random(2)
    names = read_names(store)
    found: dict[str, list[str]] = {}
    for name in LOOKUPS:
        question = library[name]
        needed = [parameter for parameter in question.parameters if parameter.required]
        kinds = {"entity": "person", "agent": "person"}
        known = {p.name: [n.iri for n in names.names.values() if n.kind == kinds.get(p.type, p.type)] for p in needed}
        asked: list[str] = []
        for _ in range(60):
            values = terms(question, {key: chance.choice(iris) for key, iris in known.items()}, names)
            text = bind(question.sparql, values, question.parameters)
            if len(asked) < VALUES and any(True for _ in store.query(text)):
                asked.append(text)
        if asked:
            found[name] = asked
    return found


def spent(pid: int) -> float:
    """CPU seconds of a process and its children so far, in user code and in the system (Linux)."""
    tick = os.sysconf("SC_CLK_TCK")
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    for task in Path(f"/proc/{pid}/task").iterdir():
        children += (task / "children").read_text("ascii").split() if task.name != str(pid) else []
    return sum(map(int, fields[11:15])) / tick + sum(spent(int(child)) for child in children)


def settle(pid: int) -> None:
    """Wait until a server has done what it prepares after its start."""
    before = -1.0
    while (now := spent(pid)) > before + 0.05:
        before = now
        time.sleep(2)


def ask(pool: urllib3.PoolManager, address: str, query: str) -> tuple[float, int]:
    """Milliseconds of an answer, and its rows: -1 where none came in time, -2 where the server refused."""
    began = time.perf_counter()
    try:
        answer = pool.request("POST", address, body=urlencode({"query": query}), retries=False, timeout=LONGEST, headers={
            "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/sparql-results+json"})
    except urllib3.exceptions.ReadTimeoutError:
        return 1000 * LONGEST, -1
    took = 1000 * (time.perf_counter() - began)
    return took, len(answer.json()["results"]["bindings"]) if answer.status == 200 else -2


def main() -> None:
    """Build, serve, measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        data = Path(sys.argv[2]) if len(sys.argv) > 2 else folder / "data"
        if not (data / "store" / "CURRENT").is_file():
            build_read(readings(count), read_settings({}, data=data))
        asked = questions(data)
        quads = folder / "graph.nq"
        out = io.BytesIO()
        write_rdf(open_store(read_settings({}, data=data)), out, "nquads")
        quads.write_bytes(out.getvalue())
        address, pid = stack.enter_context(served(data))
        servers = {"kg": (f"http://{address}/sparql", pid)}
        program, port = str(Path(sys.executable).with_name("oxigraph")), free_port()
        subprocess.run([program, "load", "--location", str(folder / "ox"), "--file", str(quads)], check=True,  # noqa: S603
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        servers["oxigraph serve"] = stack.enter_context(started(
            [program, "serve-read-only", "--location", str(folder / "ox"), "--bind", f"127.0.0.1:{port}"],
            f"http://127.0.0.1:{port}/query"))
        if other := os.environ.get("KG_BENCH_RDFLIB"):
            port = free_port()
            servers["rdflib-endpoint"] = stack.enter_context(started(
                [other, "-c", SERVE_RDFLIB, str(quads), str(port)], f"http://127.0.0.1:{port}/"))
        measure(servers, asked, out.getvalue().count(b"\n"))


def measure(servers: dict[str, tuple[str, int]], asked: dict[str, list[str]], quads: int) -> None:
    """Ask every server in turn and print."""
    pool = urllib3.PoolManager()
    times: dict[str, dict[str, list[float]]] = {server: {name: [] for name in asked} for server in servers}
    for queries in asked.values():
        for server in set(servers) - {"rdflib-endpoint"}:
            ask(pool, servers[server][0], queries[0])
    for _, pid in servers.values():
        settle(pid)
    began = {server: spent(pid) for server, (_, pid) in servers.items()}
    gone = False
    print(f"{quads} quads, load {os.getloadavg()[0]:.1f}\n{'':28}" + "".join(f"{server:>18}" for server in servers))
    for name, queries in asked.items():
        for turn in range(ROUNDS):
            for query in queries:
                rows = {}
                for server, (address, _) in servers.items():
                    if server != "rdflib-endpoint" or turn < SLOW_ROUNDS:
                        took, found = (1000 * LONGEST, -1) if gone and server == "rdflib-endpoint" else ask(pool, address, query)
                        times[server][name].append(took if found > -2 else float("nan"))
                        rows |= {server: found} if found >= 0 else {}
                        gone = gone or found == -1
                if len(set(rows.values())) > 1:
                    print(f"  {name}: rows differ, {rows}")
        print(f"{name:28}" + "".join(f"{median(times[server][name]):15.1f} ms" for server in servers), flush=True)
    medians = {server: median([took for found in times[server].values() for took in found if took == took]) for server in servers}
    print("median over all", {server: round(value, 1) for server, value in medians.items()})
    cpu = {server: 1000 * (spent(pid) - began[server]) / sum(map(len, times[server].values()))
           for server, (_, pid) in servers.items()}
    fast = {server: median([sorted(found)[len(found) // 10] for found in times[server].values() if found[0] == found[0]])
            for server in servers}
    for server in servers:
        print(f"{server}: {cpu[server]:.2f} ms CPU a request; kg takes {medians['kg'] / medians[server]:.2f} times its median, "
              f"{fast['kg'] / fast[server]:.2f} times its fastest tenth ({fast['kg']:.1f} and {fast[server]:.1f} ms), "
              f"{cpu['kg'] / cpu[server]:.2f} times its CPU")


if __name__ == "__main__":
    main()
