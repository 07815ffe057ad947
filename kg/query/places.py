"""Places for what runs at once, and who gets the next one."""
from __future__ import annotations

import threading


class Places:
    """So many places. Of those who wait for one, the last to come gets it first: in a crowd some are answered at once, and those
    who have waited long already give up, instead of all being answered late."""

    def __init__(self, count: int) -> None:
        self.free = count
        self._waiting: list[threading.Lock] = []
        self._lock = threading.Lock()

    def take(self, seconds: float) -> bool:
        """Take a place, after waiting so long at most; False where there was none."""
        with self._lock:
            if self.free:
                self.free -= 1
                return True
            if seconds <= 0:
                return False
            called = threading.Lock()
            called.acquire()
            self._waiting.append(called)
        if called.acquire(timeout=seconds):
            return True
        with self._lock:
            if called in self._waiting:
                self._waiting.remove(called)
                return False
        return True  # called just as the time ended

    def leave(self) -> None:
        """Leave a place to the next one."""
        with self._lock:
            if self._waiting:
                self._waiting.pop().release()
            else:
                self.free += 1
