"""What pages of the explorer cost: python -m benchmarks.pages 1000 10000, or python -m benchmarks.pages --clients 50 60.

The first builds two synthetic graphs and prints, for each kind of page, the median milliseconds over a sample of its pages, what
the slowest page of the sample took, and the ratio of the larger graph to the smaller. Times are CPU time of the thread that
answers, so that other load on the machine counts little. The second serves the smaller graph as `kg serve` does and asks it
with many clients at once for so many seconds. KG_BENCH_DATA names a folder that keeps built graphs for the next run.
"""
from __future__ import annotations

import http.client
import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote, urlencode

from flask import Flask
from flask.testing import FlaskClient
from kg.web import create_app

from benchmarks.bench_hostile import served
from benchmarks.corpus import readings
from kg.build import build_read
from kg.settings import Settings, read_settings

SAMPLE, PASSES, HUBS = 15, 3, 5
COMMON = ("muhammadiyah", "pd", "majelis", "kabupaten", "aisyiyah", "ekonomi", "pemuda", "tabligh")
"""Words that names of thousands of things hold."""
LISTS = {"event": "events", "person": "people", "organisation": "organisations", "priority": "priorities", "article": "articles"}
LIMIT_MS, LIMIT_RATIO = 100, 2
BASE = "http://kg.localhost/"

Thing = tuple[str, str, str]
"""Kind, path and label."""


def built(count: int, folder: Path) -> Settings:
    """Settings of a graph of so many synthetic articles, built where it is not there yet."""
    settings = read_settings({}, data=folder / str(count))
    if not (settings.data / "store" / "CURRENT").exists():
        began = time.process_time()
        build_read(list(readings(count)), settings)
        print(f"{count} articles built in {time.process_time() - began:.0f} s CPU", flush=True)
    return settings


def addresses(names: list[Thing], hubs: dict[str, list[str]], seed: int = 1) -> dict[str, list[str]]:
    """Addresses by kind of page, drawn from the things of a graph; `hubs` are the paths of the best connected by kind."""
    chance, by_kind = random.Random(seed), dict[str, list[tuple[str, str]]]()
    for kind, path, label in names:
        by_kind.setdefault(kind, []).append((path, label))
    drawn = {kind: chance.sample(found, min(SAMPLE, len(found))) for kind, found in by_kind.items()}
    people, bodies = drawn["person"], drawn["organisation"]
    found = {kind: [quote(path) for path, _ in some] for kind, some in drawn.items()}
    found["body with its sub-bodies"] = [quote(path) + "?below=1" for path, _ in bodies]
    found["event by body"] = [quote(path) + "?by=body" for path, _ in drawn["event"]]
    for kind, name in LISTS.items():
        found[f"list of {name}"] = [f"/{name}"]
        found[f"list of {name}, filtered"] = [f"/{name}?{urlencode({'q': label.split()[0]})}" for _, label in drawn[kind]]
    for kind, best in hubs.items():
        found[f"{kind}, best connected"] = [quote(path) for path in best]
    found["list of people, by capacity"] = ["/people?capacity=participant&page=3"]
    found["list of events, by year and kind"] = [f"/events?year={year}&kind=musda" for year in range(2019, 2026)]
    found["search"] = ["/search?" + urlencode({"q": label}) for _, label in people + bodies]
    found["search, a letter wrong"] = ["/search?" + urlencode({"q": label[:3] + label[4:]}) for _, label in people]
    found["search, two words of many"] = [f"/search?q={one}+{other}" for one, other in pairwise(COMMON)]
    found["suggestions"] = ["/search/suggest?" + urlencode({"q": label[:5]}) for _, label in people + bodies]
    found["matrix"] = ["/attendance", "/attendance?of=organisation"]
    found["matrix, as large as it gets"] = ["/attendance?all=1", "/attendance?all=1&of=organisation"]
    found["matrix, filtered"] = [f"/attendance?year={year}" for year in range(2019, 2026)]
    found["question in words"] = [f"/ask?{urlencode({'q': f'siapa saja yang hadir di {label}'})}" for _, label in drawn["event"]]
    found["question in words of many"] = [f"/ask?q=siapa+saja+yang+hadir+di+{one}+{other}" for one, other in pairwise(COMMON)]
    found["network"] = ["/graph?" + urlencode({"of": path}) for path, _ in people + bodies]
    found["network, opened"] = ["/graph?" + urlencode({"of": one[0], "open": BASE + other[0][1:]})
                                for one, other in zip(people, bodies)]
    found["network, best connected"] = ["/graph?" + urlencode({"of": path}) for best in hubs.values() for path in best]
    found["ways"] = ["/path?" + urlencode({"from": one[0], "to": other[0]}) for one, other in pairwise(people)]
    found["timeline"] = ["/timeline", "/timeline?since=2024-03&until=2024-03"]
    found["timeline of one"] = ["/timeline?" + urlencode({"of": label}) for _, label in bodies]
    found["question"] = ["/queries/event_attendees?" + urlencode({"event": BASE + path[1:]})
                         for path, _ in drawn["event"]]
    found["unknown address"] = [f"/person/{chance.randrange(10**6)}-nobody" for _ in range(5)]
    return found | {"home": ["/"], "questions": ["/queries/"], "SPARQL page": ["/sparql"], "ontology": ["/ontology"]}


def costs(settings: Settings) -> dict[str, tuple[float, float]]:
    """The median and the largest milliseconds by kind of page: of each page the fastest of some passes."""
    app = create_app(settings)
    explorer = app.extensions["kg"]
    with app.app_context():
        for warm in explorer.warm:
            warm(explorer.view())
    client, found = app.test_client(), {}
    for kind, paths in addresses(_things(app), _hubs(app)).items():
        times = sorted(min(_once(client, path) for _ in range(PASSES)) for path in paths)
        found[kind] = times[len(times) // 2], times[-1]
    explorer.workers.close()
    return found


def _things(app: Flask) -> list[Thing]:
    """Everything in the graph."""
    names = app.extensions["kg"].view().names.names
    return [(name.kind, "/" + iri.removeprefix(BASE), name.label) for iri, name in names.items()]


def _hubs(app: Flask) -> dict[str, list[str]]:
    """The paths of the best connected things by kind."""
    now = app.extensions["kg"].view()
    network, names = now.network, now.names.names
    best = sorted(network.near, key=lambda iri: (-network.degree(iri), iri))
    return {kind: [f"/{iri.removeprefix(BASE)}" for iri in best if iri in names and names[iri].kind == kind][:HUBS]
            for kind in ("event", "person", "organisation", "priority")}


def _once(client: FlaskClient, path: str) -> float:
    began = time.thread_time()
    response = client.get(path, headers={"Accept": "text/html", "Accept-Language": "id"}, buffered=True)
    if response.status_code >= 500:
        raise SystemExit(f"{path} answers {response.status_code}")
    return 1000 * (time.thread_time() - began)


def compare(small: int, large: int, folder: Path) -> None:
    """Print the table of two sizes, and what is over the limits."""
    few, many = (costs(built(count, folder)) for count in (small, large))
    print(f"{'page':34} {small:>10} {large:>10}  ratio   slowest of {large}   (median ms of CPU)")
    for kind, (median, slowest) in many.items():
        ratio = median / few[kind][0]
        over = " ".join(["OVER" if median > LIMIT_MS else "", "GROWS" if ratio > LIMIT_RATIO else ""]).strip()
        print(f"{kind:34} {few[kind][0]:10.1f} {median:10.1f} {ratio:6.2f} {slowest:12.1f}   {over}")


def clients(number: int, seconds: int, settings: Settings) -> None:
    """Print requests a second, latency and errors of so many clients at once against the production server."""
    app = create_app(settings)
    paths = [path for found in addresses(_things(app), _hubs(app)).values() for path in found]
    app.extensions["kg"].workers.close()
    told: Counter[int] = Counter()
    times: list[float] = []
    with served(settings.data) as (address, _):
        time.sleep(10)
        end = time.monotonic() + seconds
        threads = [threading.Thread(target=_client, args=(address, paths, seed, end, told, times)) for seed in range(number)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    times.sort()
    print(f"{number} clients for {seconds} s: {len(times) / seconds:.0f} requests a second, median "
          f"{1000 * times[len(times) // 2]:.0f} ms, 99 % under {1000 * times[int(len(times) * 0.99)]:.0f} ms; answers: "
          + ", ".join(f"{count} × {status or 'connection failed'}" for status, count in sorted(told.items())))


def _client(address: str, paths: list[str], seed: int, end: float, told: Counter[int], times: list[float]) -> None:
    chance, connection = random.Random(seed), http.client.HTTPConnection(address, timeout=60)
    while time.monotonic() < end:
        began = time.perf_counter()
        try:
            connection.request("GET", chance.choice(paths), headers={"Accept": "text/html", "Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            told[answer.status] += 1
        except (OSError, http.client.HTTPException):
            told[0] += 1
            connection.close()
        times.append(time.perf_counter() - began)


def main() -> None:
    """One of the two measurements, by the arguments."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(os.environ.get("KG_BENCH_DATA", made))
        if sys.argv[1:2] == ["--clients"]:
            clients(int(sys.argv[2]), int(sys.argv[3]), built(1000, folder))
        else:
            small, large = map(int, sys.argv[1:3] or ("1000", "10000"))
            compare(small, large, folder)


if __name__ == "__main__":
    main()
