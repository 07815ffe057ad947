"""Questions: a library of SPARQL files, typed values bound into them, answers as tables; and workers for users' SPARQL."""
from __future__ import annotations

from kg.query.ask import Answer, ask
from kg.query.library import Column, Library, Parameter, Question, load_library
from kg.query.names import Name, NameIndex, read_names
from kg.query.results import Table

__all__ = ["Answer", "Column", "Library", "Name", "NameIndex", "Parameter", "Question", "Table", "ask", "load_library",
           "read_names"]
