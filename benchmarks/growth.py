"""What adding one article costs in a graph of N articles: python -m benchmarks.growth 1000 10000."""
from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.corpus import readings
from kg.build import build_read
from kg.settings import read_settings


def measure(count: int) -> tuple[float, float]:
    """CPU seconds of a build from scratch, and of adding one article after it."""
    *most, last = readings(count + 1)
    with tempfile.TemporaryDirectory() as folder:
        settings = read_settings({}, data=Path(folder))
        began = time.process_time()
        build_read(most, settings)
        built = time.process_time()
        build_read([last], settings)
        return built - began, time.process_time() - built


def main() -> None:
    """Print a line a size, and the ratio of the last to the first."""
    costs = []
    for count in map(int, sys.argv[1:]):
        whole, one = measure(count)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        costs.append(one)
        print(f"{count:>8} articles: {whole:8.2f} s from scratch, {one:7.3f} s for one more; peak {peak:.0f} MB", flush=True)
    print(f"ratio {costs[-1] / costs[0]:.2f}")


if __name__ == "__main__":
    main()
