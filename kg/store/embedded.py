"""Oxigraph on disk: one writer that publishes whole generations, any number of readers that follow them."""
from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

from pyoxigraph import NamedNode, Quad, Store

from kg.errors import StoreError
from kg.store import snapshots
from kg.store.locks import lock

BATCH = 10_000
"""Quads of one transaction: as fast as larger ones, with flat memory."""

BULK = 100_000
"""Quads that go into an empty store at once."""


class View:
    """A store that is only read: queries and quads."""

    def __init__(self, store: Store) -> None:
        self._held = store

    @property
    def store(self) -> Store:
        """The Oxigraph store."""
        return self._held

    def query(self, query: str, prefixes: dict[str, str] | None = None) -> Any:
        """The result of a SPARQL query, as pyoxigraph's Store.query gives it."""
        return self.store.query(query, prefixes=prefixes)

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """All quads, or those of one graph."""
        return iter(self.store.quads_for_pattern(None, None, None, graph))

    def graphs(self) -> list[NamedNode]:
        """The names of the graphs, in order."""
        return sorted((name for name in self.store.named_graphs() if isinstance(name, NamedNode)), key=str)


class Reader(View):
    """The newest generation of a data folder; each use looks whether a build has published a newer one."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._opened: tuple[str, Store] | None = None

    @property
    def generation(self) -> str:
        """The name of the generation in view. Raises StoreError where nothing is built yet."""
        return self._open()[0]

    @property
    def store(self) -> Store:
        """The Oxigraph store of the generation in view; do not keep it. Raises StoreError where nothing is built yet."""
        return self._open()[1]

    @property
    def path(self) -> Path:
        """The folder of the generation in view, for processes that open it themselves with Store.read_only."""
        return snapshots.path_of(self.data, self.generation)

    @property
    def state(self) -> str:
        """What tells the generation in view from every other one, those of a store built anew under the same names too."""
        return f"{self.generation} {(self.path / 'IDENTITY').read_text('ascii')}"

    def _open(self) -> tuple[str, Store]:
        named = snapshots.current(self.data)
        if named is None:
            raise StoreError(f"{self.data} holds no graph yet; build one with: kg build PATH --data {self.data}")
        if self._opened is None or self._opened[0] != named:
            self._opened = (named, _read_only(snapshots.path_of(self.data, named)))
        return self._opened


class Writer:
    """The one writer of a data folder: a context whose changes readers see after `publish`, all at once or never.

    Raises StoreError where another process is writing.
    """

    def __init__(self, data: Path) -> None:
        self.data = data
        self.generation = ""
        self._whole = self._settled = False
        self._lock: IO[str] | None = None
        self._store: Store | None = None

    def __enter__(self) -> Writer:
        self._lock = lock(snapshots.folder(self.data) / "LOCK")
        snapshots.sweep(self.data)
        return self

    def __exit__(self, *_: object) -> None:
        self._store = None
        if self.generation and snapshots.current(self.data) != self.generation:
            shutil.rmtree(self._path, ignore_errors=True)
        if self._lock is not None:
            self._lock.close()

    @property
    def _path(self) -> Path:
        return snapshots.path_of(self.data, self.generation)

    @property
    def store(self) -> Store:
        """The working copy; made of hard links when first asked for."""
        if self._store is None:
            self.generation, named = snapshots.following(self.data), snapshots.current(self.data)
            if named is not None:
                _read_only(snapshots.path_of(self.data, named)).backup(str(self._path))
            self._store = Store(str(self._path))
        return self._store

    def current(self) -> str:
        """The name of the generation that readers see, "" before the first build."""
        return snapshots.current(self.data) or ""

    def clear(self) -> None:
        """Take everything away; what is not opened yet is not looked at, for it may be damaged."""
        if self._store is None:
            self.generation = snapshots.following(self.data)
            self._store = Store(str(self._path))
        self._store.clear()
        self._whole = True

    def remove_graph(self, graph: NamedNode) -> None:
        """Take a graph away."""
        self.store.remove_graph(graph)

    def remove_subject(self, subject: NamedNode, graph: NamedNode) -> None:
        """Take away what a graph says of a subject."""
        for quad in list(self.store.quads_for_pattern(subject, None, None, graph)):
            self.store.remove(quad)

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads; the first ones of an empty store go in bulk."""
        rest, first = iter(quads), snapshots.current(self.data) is None
        self._whole |= first
        while batch := list(islice(rest, BULK if first else BATCH)):
            (self.store.bulk_extend if first else self.store.extend)(batch)

    def settle(self) -> str:
        """Write everything down, so that publishing it needs no more room; the name of the new generation. A store written whole
        is put in order first, which would else fall on later builds bit by bit."""
        self.store.flush()
        if self._whole:
            self.store.optimize()
            self._whole = False
        self._store, self._settled = None, True
        snapshots.settle(self.data, self.generation)
        return self.generation

    def publish(self) -> str:
        """Show readers what was written; the name of the new generation."""
        if not self._settled:
            self.settle()
        snapshots.publish(self.data)
        self._settled = False
        return self.generation


def open_generation(data: Path, generation: str) -> View:
    """An older generation that is still on disk. Raises StoreError where it is gone."""
    if generation not in snapshots.generations(data):
        kept = ", ".join(snapshots.generations(data)) or "none"
        raise StoreError(f"{data} does not keep generation {generation}; kept are: {kept}.")
    return View(_read_only(snapshots.path_of(data, generation)))


def open_file(path: Path) -> View:
    """A graph exported as N-Quads or TriG, in memory. Raises StoreError where it cannot be read."""
    store = Store()
    try:
        store.bulk_load(path=str(path))
    except (OSError, SyntaxError, ValueError) as error:
        raise StoreError(f"{path} cannot be read as N-Quads or TriG ({error}).") from None
    return View(store)


def _read_only(path: Path) -> Store:
    try:
        return Store.read_only(str(path))
    except (OSError, RuntimeError) as error:  # the second where files of the store are missing or damaged
        raise StoreError(f"the store in {path} cannot be opened ({error}); look to its permissions, or build it anew with: "
                         f"kg build --rebuild --data {path.parent.parent}") from None
