"""What every page reads: the newest graph, its names, the question library, and the panels of pages.

A `View` is one state of the graph; a build that publishes another is seen at the next request.
"""
from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from flask import current_app
from pyoxigraph import Literal, NamedNode

from kg.network import Network, read_network
from kg.query import Answer, Library, NameIndex, Question, ask, load_library, read_names
from kg.query.relay import Relay
from kg.query.results import read_table, text
from kg.query.values import Term
from kg.query.workers import Result, Workers
from kg.settings import Settings
from kg.store import KeptRows, Reader, RemoteView, open_store, plain_rows
from kg.store.kept import Engine, Rows

Value = TypeVar("Value")

PATIENCE = 2.0
"""Seconds that a request waits for a new state of the graph before it is answered from the one before."""

Line = dict[str, str]
"""One row as plain text by variable, "" where it has no value."""


class Explorer:
    """One running explorer."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.reader: Reader | RemoteView = open_store(settings)
        self.library: Library = load_library(settings.queries)
        self.workers = Workers(settings)
        self._relay = Relay(settings, self.workers) if settings.store else None
        self._view: View | None = None
        self._coming: View | None = None
        self.warm: tuple[Callable[[View], object], ...] = ()
        self._lock = threading.Lock()

    def run(self, query: str, default: tuple[str, ...] = (), named: tuple[str, ...] = (), ticket: str = "") -> Result:
        """The result of a user's SPARQL, which its ticket can cancel. Raises QueryError, LimitReached, Cancelled, StoreError."""
        if isinstance(self.reader, Reader):
            return self.workers.run(query, self.reader.path, default, named, ticket)
        assert self._relay is not None
        return self._relay.run(query, default, named, ticket)

    def cancel(self, ticket: str) -> bool:
        """End the query with a ticket; False where none is running."""
        return self._relay.cancel(ticket) if self._relay is not None else self.workers.cancel(ticket)

    def prepare(self) -> None:
        """Start the workers of users' SPARQL before the first query comes."""
        self.workers.prepare(self.reader.path if isinstance(self.reader, Reader) else Path())

    def view(self) -> View:
        """The newest state of the graph. Raises StoreError where nothing is built yet.

        While a large new state is being read, the one before is given out after PATIENCE.
        """
        generation = self.reader.generation
        with self._lock:
            if self._view is not None and self._view.generation == generation:
                return self._view
            if self._coming is None or self._coming.generation != generation:
                self._coming = View(self, generation)
                threading.Thread(target=self._take, args=(self._coming,), daemon=True).start()
            coming, held = self._coming, self._view
        if coming.ready.wait(PATIENCE if held is not None else None) or held is None:
            return coming
        return held

    def _take(self, coming: View) -> None:
        try:
            _ = coming.names
            with self._lock:
                self._view = coming
        finally:
            coming.ready.set()
        for warm in self.warm:
            warm(coming)


class View:
    """One state of the graph with what is worth keeping of it."""

    def __init__(self, explorer: Explorer, generation: str) -> None:
        self.explorer, self.generation = explorer, generation
        self.ready = threading.Event()
        self._stored = _stored_rows(explorer)
        self._kept: dict[str, Any] = {}
        self._locks: dict[str, threading.RLock] = defaultdict(threading.RLock)

    @property
    def names(self) -> NameIndex:
        """Names of everything."""
        return self.keep("names", lambda: read_names(self.explorer.reader, self._stored))

    def keep(self, key: str, make: Callable[[], Value]) -> Value:
        """A value made once for this state of the graph."""
        if key not in self._kept:
            with self._locks[key]:
                if key not in self._kept:
                    self._kept[key] = make()
        found: Value = self._kept[key]
        return found

    def rows(self, panel: str, **values: str | Term | Sequence[str]) -> list[Line]:
        """The rows of a panel's query; a text value stands for an IRI, a sequence for any of its IRIs."""
        return lines(self.explorer.reader.query(bound(_panels()[panel], values)))

    def tuples(self, panel: str) -> Rows:
        """The rows of a panel's query over the whole graph as plain text; they are kept beside the store."""
        return self._stored(self.explorer.reader, _panels()[panel])

    @property
    def network(self) -> Network:
        """Everything with what ties it to everything else."""
        return self.keep("network", lambda: read_network(self.explorer.reader, self._stored))

    def ask(self, question: Question | str, **given: str) -> Answer:
        """The answer to a question of the library."""
        asked = self.explorer.library[question] if isinstance(question, str) else question
        return ask(asked, given, self.explorer.reader, self.names)

    def first(self, question: Question, most: int, **given: str) -> tuple[Answer, int]:
        """The answer with its first rows, and how many it has; that to a question over the whole graph is kept."""
        def found() -> tuple[Answer, int]:
            answer = self.ask(question, **given)
            return replace(answer, table=replace(answer.table, rows=answer.table.rows[:most])), len(answer.table.rows)
        return found() if given else self.keep(f"answer {question.name} {most}", found)

    def lines(self, question: str, **given: str) -> list[Line]:
        """The rows of a question as plain text."""
        table = self.ask(question, **given).table
        return [{name: text(row.get(name)) for name in table.variables} for row in table.rows]


def view() -> View:
    """The state of the graph that this request reads."""
    return explorer().view()


def explorer() -> Explorer:
    """The explorer of the running application."""
    found: Explorer = current_app.extensions["kg"]
    return found


def lines(solutions: Any) -> list[Line]:
    """The rows of a query's solutions as plain text."""
    table = read_table(solutions)
    return [{name: text(row.get(name)) for name in table.variables} for row in table.rows]


def _stored_rows(explorer: Explorer) -> Callable[[Engine, str], Rows]:
    """What gives the rows of queries over the whole graph as it is now: kept ones where that can be told from other states."""
    state = explorer.reader.state
    return KeptRows(explorer.settings.data / "store", state).rows if state else plain_rows


def bound(sparql: str, values: Mapping[str, str | Term | Sequence[str]]) -> str:
    """A panel's query with its values in place."""
    for name, value in values.items():
        given = [value] if isinstance(value, (str, NamedNode, Literal)) else value
        terms = [NamedNode(one) if isinstance(one, str) else one for one in given]
        clause = f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}"
        sparql = sparql.replace(f"VALUES ?{name} {{ UNDEF }}", clause)
    return sparql


def _panels() -> dict[str, str]:
    if not _PANELS:
        folder = resources.files(__package__).joinpath("panels")
        _PANELS.update({Path(e.name).stem: e.read_text("utf-8") for e in folder.iterdir() if e.name.endswith(".rq")})
    return _PANELS


_PANELS: dict[str, str] = {}
