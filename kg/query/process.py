"""One worker process as its parent sees it: asked, answered, put aside, ended."""
from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph

import kg

MODEST, LOW = 4, 15
"""Niceness of queries in a crowd, beside which pages keep most of a processor, and of long ones."""

MALLOC = {"MALLOC_ARENA_MAX": "2", "GLIBC_TUNABLES": ":".join((
    "glibc.malloc.tcache_count=2000", "glibc.malloc.trim_threshold=67108864", "glibc.malloc.top_pad=4194304"))}
"""How a worker's C library holds memory: in few places, ready for the many small things that a query is planned with, and not
given back after each query."""

PIPE = 1 << 16
"""Bytes that a pipe holds: more never comes at once."""

Answer = tuple[dict[str, Any], bytes]
"""Head and body of what a worker sends."""


@cache
def _homes() -> str:
    """Where a worker's two packages are: it starts in half the time where it need not look through all that is installed."""
    return os.pathsep.join(dict.fromkeys(str(Path(str(package.__file__)).parents[1]) for package in (kg, pyoxigraph)))


class Gone(Exception):
    """The worker died."""


class Worker:
    """One process of `kg.worker`, and the bytes of its answer so far."""

    def __init__(self, memory_mb: int) -> None:
        self.cancelled = self.yields = False
        self._held = bytearray()
        self.path, self._asked, self._before = "", 0.0, 0.0
        self.process = subprocess.Popen(  # noqa: S603 (our own module, in this interpreter)
            [sys.executable, "-S", "-m", "kg.worker", str(memory_mb)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, bufsize=0, env={**MALLOC, **os.environ, "PYTHONPATH": _homes()},
        )

    def send(self, request: dict[str, Any]) -> None:
        """Ask. Raises BrokenPipeError where the process is gone."""
        assert self.process.stdin is not None
        self._held.clear()
        self._asked = time.monotonic()
        self.process.stdin.write(json.dumps(request).encode() + b"\n")

    def opened(self, path: str, until: float) -> None:
        """Wait until the process has the store at a path open. Raises TimeoutError and Gone."""
        if path != self.path:
            while (end := self._held.find(b"\n")) < 0:
                self._read(until)
            self._before, self._asked, self.path = float(self._held[:end]), time.monotonic(), path
            del self._held[:end + 1]

    def answer(self, until: float) -> Answer:
        """The head and body of the answer. Raises TimeoutError, after which it can be asked for again, and Gone."""
        while (end := self._held.find(b"\n")) < 0:
            self._read(until)
        head = json.loads(self._held[:end])
        while len(self._held) < end + 1 + head["length"]:
            self._read(until)
        self._before = head["cpu"]
        with memoryview(self._held) as held:
            return head, bytes(held[end + 1:])

    def busy(self) -> float:
        """Seconds of CPU time since it was asked; of the clock where the system does not tell."""
        try:
            return int(Path(f"/proc/{self.process.pid}/schedstat").read_text("ascii").split()[0]) / 1e9 - self._before
        except (OSError, ValueError, IndexError):
            return time.monotonic() - self._asked

    def yield_to_others(self, niceness: int = LOW) -> None:
        """Run on at a lower priority, where the system has such; there is no way back."""
        self.yields = True
        if hasattr(os, "setpriority"):
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self.process.pid, max(niceness, os.getpriority(os.PRIO_PROCESS, 0)))

    def end(self) -> None:
        """Kill the process and collect it."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process.wait()

    def _read(self, until: float) -> None:
        assert self.process.stdout is not None
        handle, left = self.process.stdout.fileno(), until - time.monotonic()
        if left <= 0 or not select.select([handle], [], [], left)[0]:
            raise TimeoutError
        part = os.read(handle, PIPE)
        if not part:
            raise Gone
        self._held += part
