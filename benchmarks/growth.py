"""What adding one article costs in a graph of N articles: python -m benchmarks.growth 1000 10000.

Each size is measured in a process of its own: a build from scratch, then some articles more, one build each.
"""
from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice, pairwise
from multiprocessing import get_context
from pathlib import Path
from statistics import mean, median

from benchmarks.corpus import readings
from kg.build import build_read
from kg.settings import read_settings

MORE = 19
"""Articles added one by one."""


@dataclass(frozen=True)
class Cost:
    """CPU and wall seconds of a build from scratch and of each added article, peak memory in MB, size of the data in MB."""

    count: int
    whole: tuple[float, float]
    more: tuple[tuple[float, float], ...]
    memory: float
    disk: float


def measure(count: int) -> Cost:
    """The costs at one size."""
    source = readings(count + MORE)
    with tempfile.TemporaryDirectory() as folder:
        settings = read_settings({}, data=Path(folder))
        spent = [_clock()]
        build_read(islice(source, count), settings)
        spent.append(_clock())
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        for reading in source:
            build_read([reading], settings)
            spent.append(_clock())
        files = {stat.st_ino: stat.st_size for path in Path(folder).rglob("*") if path.is_file() for stat in [path.stat()]}
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(spent)]
    return Cost(count, steps[0], tuple(steps[1:]), memory, sum(files.values()) / 1e6)


def _clock() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


def main() -> None:
    """Print a line a size, and the ratio of the last to the first."""
    costs = []
    for count in map(int, sys.argv[1:] or ("1000", "10000")):
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            cost = pool.submit(measure, count).result()
        one = [cpu for cpu, _ in cost.more]
        costs.append(median(one))
        print(f"{count:>7} articles: from scratch {cost.whole[0]:.1f} s CPU ({cost.whole[1]:.1f} s wall); one more "
              f"{median(one):.3f} s CPU (median of {MORE}; mean {mean(one):.3f}, {min(one):.3f} to {max(one):.3f}; "
              f"{median(wall for _, wall in cost.more):.3f} s wall); peak {cost.memory:.0f} MB; on disk {cost.disk:.0f} MB; "
              f"load {os.getloadavg()[0]:.1f}", flush=True)
    print(f"ratio {costs[-1] / costs[0]:.2f}")


if __name__ == "__main__":
    main()
