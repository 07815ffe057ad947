"""What tests of queries share: a snapshot of a small graph, and a socket that hears whoever calls."""
from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Store

from tests.query.corpus import quads


@pytest.fixture(scope="session")
def small() -> Store:
    """A small graph in memory; do not write to it."""
    store = Store()
    store.extend(quads())
    return store


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the store of a small graph lies."""
    path = tmp_path_factory.mktemp("store")
    store = Store(str(path))
    store.extend(quads())
    store.flush()
    return path


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """An address on the loopback, and what was sent to it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        def listen() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    heard.append(connection.recv(100))
        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", heard
