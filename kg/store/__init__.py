"""Where the graph lives: Oxigraph embedded in the data folder, or a SPARQL 1.1 engine by address."""
from __future__ import annotations

from kg.settings import Settings
from kg.store.catalogue import Catalogue
from kg.store.embedded import Reader, View, Writer, open_file, open_generation
from kg.store.endpoint import Endpoint
from kg.store.kept import KeptRows, plain_rows
from kg.store.remote import RemoteView
from kg.store.remotewriter import RemoteWriter

__all__ = [
    "Catalogue",
    "Graph",
    "KeptRows",
    "Reader",
    "RemoteView",
    "RemoteWriter",
    "View",
    "Writer",
    "open_file",
    "open_generation",
    "open_graph",
    "open_store",
    "open_writer",
    "plain_rows",
]

Graph = View | RemoteView
"""A graph to be read, here or over HTTP: `query`, `quads`, `graphs`."""


def open_store(settings: Settings) -> Reader | RemoteView:
    """The graph, for reading. Raises StoreError at its first use where nothing is built yet, or where no engine answers."""
    return _remote(settings) if settings.store else Reader(settings.data)


def open_graph(settings: Settings) -> Reader | RemoteView:
    """The graph, for one reading. Raises StoreError at once where nothing is built yet, or only half, or no engine answers."""
    reader = open_store(settings)
    _ = reader.generation
    return reader


def open_writer(settings: Settings) -> Writer | RemoteWriter:
    """The graph, for writing; use it as a context. Raises StoreError."""
    return RemoteWriter(settings.data, _remote(settings), settings.base) if settings.store else Writer(settings.data)


def _remote(settings: Settings) -> RemoteView:
    return RemoteView(Endpoint(settings.store, settings.store_user, settings.store_password))
