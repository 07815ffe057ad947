"""What others wait while twenty hostile queries press in: python -m benchmarks.bench_hostile [DATA].

Starts `kg serve` over a built graph (the sample articles, where none is named) and asks for pages, questions, suggestions and
short SPARQL, one after another: first alone, then while twenty clients send one hostile query after another. Prints both medians
and 95th percentiles, their ratios, and how the hostile queries ended. Other load on the machine changes both; look at its load.
"""
from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

import urllib3

from benchmarks.hostile import HOSTILE
from kg.build import build
from kg.query import read_names
from kg.settings import read_settings
from kg.store import open_store

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 25
LABELS = """SELECT ?label { ?who a <http://xmlns.com/foaf/0.1/Person> ;
<http://www.w3.org/2004/02/skos/core#prefLabel> ?label } LIMIT 20"""


@contextmanager
def served(data: Path) -> Iterator[tuple[str, int]]:
    """The address of `kg serve` over a data folder, and the number of its process."""
    command = [sys.executable, "-c", "from kg.commands import main; main()", "serve", "--data", str(data), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603 (our own program)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split("http://")[1].split("/")[0], process.pid
    finally:
        process.terminate()
        process.wait()


def others(data: Path) -> dict[str, str]:
    """What other people ask for: name → path."""
    names = read_names(open_store(read_settings({}, data=data))).names.values()
    event, person = (next(name for name in names if name.kind == kind) for kind in ("event", "person"))
    path = event.iri.split("/", 3)[3]
    return {"home page": "/", "event page": f"/{path}", "list": "/people", "suggestions": "/search/suggest?q=" + person.label[:6],
            "question": "/queries/person_events.json?" + urlencode({"person": person.iri}),
            "short SPARQL": "/sparql?" + urlencode({"query": LABELS, "format": "json"})}


def rounds(address: str, paths: dict[str, str], count: int) -> dict[str, list[float]]:
    """Milliseconds of each path, over some rounds."""
    pool = urllib3.PoolManager()
    found: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(count):
        for name, path in paths.items():
            began = time.perf_counter()
            answer = pool.request("GET", f"http://{address}{path}", retries=False, timeout=60)
            if answer.status != 200:
                raise SystemExit(f"{path} answers {answer.status}")
            found[name].append(1000 * (time.perf_counter() - began))
    return found


def press(address: str, query: str, until: threading.Event, ends: Counter[str]) -> None:
    """Send a hostile query again and again."""
    pool = urllib3.PoolManager()
    while not until.is_set():
        answer = pool.request("GET", f"http://{address}/sparql?" + urlencode({"query": query}), retries=False, timeout=60)
        said = answer.data.decode("utf-8", "replace")
        ends["time" if "seconds and was stopped" in said else "memory" if "memory" in said else
             "load" if answer.status == 503 else "refused" if answer.status == 400 else "answered"] += 1
        until.wait(0.5)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder)
        if len(sys.argv) < 2:
            build([ROOT / "examples" / "articles"], read_settings({}, data=data))
        paths = others(data)
        with served(data) as (address, _):
            rounds(address, paths, 3)
            alone = rounds(address, paths, ROUNDS)
            until, ends = threading.Event(), Counter[str]()
            pressing = [threading.Thread(target=press, args=(address, hostile.query, until, ends)) for hostile in HOSTILE]
            for thread in pressing:
                thread.start()
            time.sleep(1)
            pressed = rounds(address, paths, ROUNDS)
            until.set()
            for thread in pressing:
                thread.join()
            after = rounds(address, paths, 3)
    print(f"{'':14}{'alone ms':>20}{'with twenty hostile':>22}{'ratio':>8}")
    for name in paths:
        one, other = alone[name], pressed[name]
        p95 = [quantiles(times, n=20)[-1] for times in (one, other)]
        print(f"{name:14}{median(one):9.1f} p95 {p95[0]:6.1f}{median(other):11.1f} p95 {p95[1]:6.1f}"
              f"{median(other) / median(one):8.2f}")
    every = [[time for name in paths for time in found[name]] for found in (alone, pressed)]
    print(f"all: medians {median(every[0]):.1f} and {median(every[1]):.1f} ms, ratio {median(every[1]) / median(every[0]):.2f}; "
          f"afterwards {median([time for name in paths for time in after[name]]):.1f} ms; hostile queries ended by {dict(ends)}; "
          f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
