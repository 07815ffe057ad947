"""Rows of queries over a whole graph, kept beside the store, so that a server that starts again need not ask for them.

A folder of kept rows belongs to one state of the graph, of which its name is made; one file in it holds the rows of one query.
What is not whole (a crash, a full disk) tells so by its digest and is asked for again; where nothing can be written nothing is
kept.
"""
from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from array import array
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

PREFIX = "rows-"
"""How folders of kept rows begin."""

FORMAT = "1"
"""Written into the names of folders: rows that another version of this module wrote are not read."""

Rows = Iterator[tuple[str, ...]]
"""Rows of plain text in the order of a query's variables, "" for no value."""


class Engine(Protocol):
    """Whatever answers SPARQL."""

    def query(self, query: str) -> Any:
        """The solutions of a query, as pyoxigraph gives them."""


def plain_rows(engine: Engine, query: str) -> Rows:
    """The rows of a query."""
    for row in engine.query(query):
        yield tuple([term.value if term is not None else "" for term in row])


class KeptRows:
    """The rows kept of one state of the graph: `state` tells it from every other one."""

    def __init__(self, store: Path, state: str) -> None:
        self.store = store
        self.folder = store / (PREFIX + hashlib.sha256(f"{FORMAT} {state}".encode()).hexdigest()[:24])

    def rows(self, engine: Engine, query: str) -> Rows:
        """The rows of a query, as they were kept or as the engine gives them now."""
        path = self.folder / hashlib.sha256(query.encode()).hexdigest()[:24]
        kept = _read(path)
        if kept is not None:
            return kept
        found = list(plain_rows(engine, query))
        with suppress(OSError):
            self._write(path, found)
        return iter(found)

    def _write(self, path: Path, rows: list[tuple[str, ...]]) -> None:
        if not self.folder.is_dir():
            self.folder.mkdir()
            for other in self.store.glob(PREFIX + "*"):
                if other != self.folder:
                    shutil.rmtree(other, ignore_errors=True)
        handle, name = tempfile.mkstemp(dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_packed(rows))
            os.replace(name, path)
        except OSError:
            os.unlink(name)
            raise


def _packed(rows: list[tuple[str, ...]]) -> bytes:
    """A digest, the sizes, each text once as JSON, and the cells as numbers of texts."""
    numbers: dict[str, int] = {}
    cells = array("I", [numbers.setdefault(text, len(numbers)) for row in rows for text in row])
    texts = json.dumps(list(numbers)).encode()
    body = json.dumps([len(rows[0]) if rows else 0, len(texts)]).encode() + b"\n" + texts + cells.tobytes()
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def _read(path: Path) -> Rows | None:
    """The rows of a file, None where it is not there or not whole."""
    try:
        digest, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if hashlib.sha256(body).hexdigest().encode() != digest:
        return None
    sizes, _, rest = body.partition(b"\n")
    width, length = json.loads(sizes)
    texts, cells = json.loads(rest[:length]), array("I")
    cells.frombytes(rest[length:])
    return zip(*[map(texts.__getitem__, cells)] * width, strict=True) if width else iter(())
