"""Lines of any number in one order, with memory for some of them: sorted runs in temporary files, merged as they are read."""
from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import BinaryIO

RUN = 400_000
"""Lines sorted in memory at once: about 100 MB of N-Quads."""


def sorted_lines(lines: Iterable[bytes], run: int = RUN) -> Iterator[bytes]:
    """The lines, each with its line feed, in the order of their bytes; what fits into one run is written nowhere."""
    rest = iter(lines)
    with ExitStack() as files:
        runs: list[Iterable[bytes]] = []
        while held := sorted(islice(rest, run)):
            runs.append(_written(held, files) if runs or len(held) == run else held)
        yield from heapq.merge(*runs)


def _written(lines: list[bytes], files: ExitStack) -> BinaryIO:
    file = files.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 (the stack closes it)
    file.writelines(lines)
    file.seek(0)
    return file
