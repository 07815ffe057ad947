"""Threads that answer requests: of those that rest, the one that worked last goes first, for its stack and caches are warm."""
from __future__ import annotations

import logging
import threading
from collections import deque
from typing import Protocol

log = logging.getLogger(__name__)


class Task(Protocol):
    """What waitress hands over: a connection with a request on it."""

    def service(self) -> None:
        """Answer the request."""

    def cancel(self) -> None:
        """Give it up."""


class Threads:
    """The dispatcher of tasks that waitress asks for, with at most so many threads, each started when first needed."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._started = 0
        self._resting: list[Thread] = []
        self._waiting: deque[Task] = deque()
        self._lock = threading.Lock()

    def add_task(self, task: Task) -> None:
        """Have a task done, now or when a thread has time."""
        with self._lock:
            if self._resting:
                self._resting.pop().give(task)
            elif self._started < self.most:
                self._started += 1
                Thread(self, task).start()
            else:
                self._waiting.append(task)

    def shutdown(self, cancel_pending: bool = True, timeout: float = 5) -> bool:
        """Give up the tasks that wait; those being done end with the program."""
        with self._lock:
            for task in self._waiting if cancel_pending else ():
                task.cancel()
            self._waiting.clear()
        return True

    def after(self, thread: Thread) -> Task | None:
        """The task that has waited longest; None, and the thread rests, where none waits."""
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            self._resting.append(thread)
            return None


class Thread(threading.Thread):
    """One thread, which does one task after another."""

    def __init__(self, threads: Threads, task: Task) -> None:
        super().__init__(name="answers", daemon=True)
        self._threads, self._task = threads, task
        self._given = threading.Lock()
        self._given.acquire()

    def give(self, task: Task) -> None:
        """Wake the thread, which rests, for a task."""
        self._task = task
        self._given.release()

    def run(self) -> None:
        """Do tasks, and rest between them, until the program ends."""
        while True:
            try:
                self._task.service()
            except Exception:  # waitress tells the client; the thread must outlive it
                log.exception("a request could not be answered")
            following = self._threads.after(self)
            if following is not None:
                self._task = following
            else:
                self._given.acquire()
