"""Where the graph lives: Oxigraph embedded in the data folder, or a SPARQL 1.1 engine by address."""
from __future__ import annotations

from kg.settings import Settings
from kg.store.catalogue import Catalogue
from kg.store.embedded import Reader, View, Writer, open_file, open_generation

__all__ = ["Catalogue", "Reader", "View", "Writer", "open_file", "open_generation", "open_store", "open_writer"]


def open_store(settings: Settings) -> Reader:
    """The graph, for reading. Raises StoreError at its first use where nothing is built yet."""
    return Reader(settings.data)


def open_writer(settings: Settings) -> Writer:
    """The graph, for writing; use it as a context."""
    return Writer(settings.data)
