"""Requests to an engine that another thread can break off, so that nobody waits for an answer that nobody wants."""
from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

_thread = threading.local()


class Call:
    """One request, or several that follow each other; `broken` once somebody has broken it off."""

    def __init__(self) -> None:
        self.broken = False
        self._line: socket.socket | None = None
        self._lock = threading.Lock()

    def break_off(self) -> None:
        """Close the line, by which the engine learns of it, and end the wait for the answer."""
        with self._lock:
            self.broken = True
            _shut(self._line)

    def goes_by(self, line: socket.socket | None) -> None:
        """Remember the line of the request; close it where the call is broken off already."""
        with self._lock:
            self._line = line
            if self.broken:
                _shut(line)

    @contextmanager
    def under_way(self) -> Iterator[None]:
        """While the requests of this thread belong to the call."""
        _thread.call = self
        try:
            yield
        finally:
            _thread.call = None
            with self._lock:
                self._line = None


def _shut(line: socket.socket | None) -> None:
    if line is not None:
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)


class _Plain(HTTPConnection):
    def getresponse(self) -> urllib3.HTTPResponse:  # type: ignore[override]
        _note(self.sock)
        return super().getresponse()


class _Secret(HTTPSConnection):
    def getresponse(self) -> urllib3.HTTPResponse:  # type: ignore[override]
        _note(self.sock)
        return super().getresponse()


def _note(line: socket.socket | None) -> None:
    call: Call | None = getattr(_thread, "call", None)
    if call is not None:
        call.goes_by(line)


class _PlainPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecretPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _Secret


class Lines(urllib3.PoolManager):
    """Connections to engines, whose requests belong to the call of their thread."""

    def __init__(self, timeout: urllib3.Timeout) -> None:
        super().__init__(retries=False, timeout=timeout, maxsize=8)
        self.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecretPool}
