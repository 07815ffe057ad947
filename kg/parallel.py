"""One function over many items on several processes, with the results in the order of the items."""
from __future__ import annotations

import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import chain, islice
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from traceback import format_exception
from typing import Any, TypeVar

from kg.collector import sweep_seldom

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 8
"""Items in flight a process: bounds memory however many come."""

ENDING = 5.0
"""Seconds that a process may take to end after its pipe did."""


class WorkerGone(Exception):
    """A process ended before it gave its result: it was killed, or could not go to work."""

    def __init__(self, process: BaseProcess) -> None:
        super().__init__()
        self._process = process

    @property
    def killed(self) -> bool:
        """Whether it did not end by itself; known once `in_order` has ended."""
        return (self._process.exitcode or 0) <= 0


def in_order(work: Callable[[Item], Result], items: Iterable[Item], processes: int = 0) -> Generator[Result, None, None]:
    """The results of `work`, which like items and results can be pickled; `processes` 0 means one a core.

    A single item, or all where there is one process, is worked on here. Raises what `work` raises, and WorkerGone; either way,
    and when nobody asks on, all processes are gone at the end. (Python's own ProcessPoolExecutor may wait for ever where one is
    killed while the next starts; here each has a pipe of its own, which tells of its end.)
    """
    rest = iter(items)
    first = list(islice(rest, processes or os.cpu_count() or 1))
    if len(first) < 2:
        yield from map(work, chain(first, rest))
        return
    workers: list[_Worker] = []
    idle: SimpleQueue[_Worker] = SimpleQueue()
    with ThreadPoolExecutor(len(first)) as threads:
        try:
            with _interrupts_held():
                for _ in first:
                    workers.append(_Worker(work))
            for worker in workers:
                idle.put(worker)
            given = (threads.submit(_ask_one, idle, item) for item in chain(first, rest))
            waiting = deque(islice(given, len(workers) * AHEAD))
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(islice(given, 1))
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
            for worker in workers:
                worker.process.kill()
            for worker in workers:
                worker.process.join()


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
            wait([self.process.sentinel], ENDING)
            raise WorkerGone(self.process) from None
        if error is not None:
            raise error
        return result


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """While Ctrl-C waits. A process that is started meanwhile never hears it, not even while it begins: it is its parent's."""
    resource_tracker.ensure_running()  # Python starts it with the first process, and would let interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """What a worker does until its parent is gone."""
    sweep_seldom()
    with suppress(EOFError, OSError):
        while True:
            pipe.send_bytes(_outcome(work, pipe.recv_bytes()))


def _outcome(work: Callable[[Any], Any], item: bytes) -> bytes:
    """(result, None) or (None, error), pickled; what cannot be pickled, or read again, is an error itself."""
    try:
        return pickle.dumps((work(pickle.loads(item)), None))  # noqa: S301  (from our parent)
    except Exception as error:  # noqa: BLE001  (it is raised in the parent)
        error.add_note("".join(format_exception(error)))  # how it came about, which the parent would not know
        return pickle.dumps((None, _sendable(error)))


def _sendable(error: Exception) -> Exception:
    """An error, or its words where it is of a kind that cannot travel."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301  (our own)
    except Exception:  # noqa: BLE001  (whatever its kind raises)
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
