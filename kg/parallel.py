"""One function over many items on several processes, with the results in the order of the items."""
from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, TypeVar

from kg.collector import sweep_seldom

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 8
"""Items in flight a process: bounds memory however many come."""


class WorkerKilled(Exception):
    """A process ended before it gave its result."""


def in_order(work: Callable[[Item], Result], items: Iterable[Item], processes: int = 0) -> Iterator[Result]:
    """The results of `work`, which like items and results can be pickled; `processes` 0 means one a core.

    A single item, or all where there is one process, is worked on here. Raises what `work` raises, and WorkerKilled; either way,
    and when nobody asks on, all processes are gone at the end. (Python's own ProcessPoolExecutor may wait for ever where one is
    killed while the next starts; here each has a pipe of its own, which tells of its end.)
    """
    rest = iter(items)
    first = list(islice(rest, processes or os.cpu_count() or 1))
    if len(first) < 2:
        yield from map(work, chain(first, rest))
        return
    workers = [_Worker(work) for _ in first]
    idle: SimpleQueue[_Worker] = SimpleQueue()
    for worker in workers:
        idle.put(worker)
    with ThreadPoolExecutor(len(workers)) as threads:
        given = (threads.submit(_ask_one, idle, item) for item in chain(first, rest))
        waiting = deque(islice(given, len(workers) * AHEAD))
        try:
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(islice(given, 1))
        finally:
            for later in waiting:
                later.cancel()
            for worker in workers:
                worker.end()


def _ask_one(idle: SimpleQueue[_Worker], item: Any) -> Any:
    worker = idle.get()
    try:
        return worker.ask(item)
    finally:
        idle.put(worker)


class _Worker:
    """A process that works on one item after another."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        self.process.start()
        theirs.close()

    def ask(self, item: Any) -> Any:
        try:
            self._pipe.send(item)
            result, error = self._pipe.recv()
        except (EOFError, OSError):
            raise WorkerKilled from None
        if error is not None:
            raise error
        return result

    def end(self) -> None:
        self.process.kill()
        self.process.join()


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """What a worker does until its parent is gone; interrupts are the parent's."""
    sweep_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            item = pipe.recv()
        except EOFError:
            return
        result, failed = None, None
        try:
            result = work(item)
        except Exception as error:  # noqa: BLE001  (it is raised in the parent)
            failed = error
        try:
            pipe.send((result, failed))
        except OSError:
            return
