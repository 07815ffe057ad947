"""A saved question with its values, asked of an engine."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.graph.vocabulary import labels
from kg.query.library import Column, Question
from kg.query.names import NameIndex
from kg.query.results import Row, Table, aligned, read_table, shown
from kg.query.values import Term, bind, terms
from kg.store.kept import Engine

_JOINED = re.compile(r'GROUP_CONCAT\(\s*DISTINCT\s+\?\w+\s*;\s*separator\s*=\s*"([^"]+)"\s*\)\s+AS\s+\?(\w+)', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, the values it was asked with, the SPARQL that was run, and the table it gave."""

    question: Question
    values: Mapping[str, Term]
    sparql: str
    table: Table

    def cells(self, language: str | None = None) -> list[list[str]]:
        """The shown columns of each row as text; names stand for IRIs, and words of a language, if one is given, for terms."""
        return [[_cell(row, column, language) for column in self.question.columns] for row in self.table.rows]

    def as_text(self, width: int) -> str:
        """The answer in Indonesian for a terminal of so many characters, 0 for whatever width."""
        return aligned([column.title["id"] for column in self.question.columns], self.cells("id"), total=width)


def ask(question: Question, given: Mapping[str, str], engine: Engine, names: NameIndex, limit: int | None = None) -> Answer:
    """The answer to a question. Raises QueryError where a value does not fit."""
    values = terms(question, given, names)
    sparql = bind(question.sparql, values, question.parameters)
    return Answer(question, values, sparql, _ordered(read_table(engine.query(sparql), limit), question))


def _cell(row: Row, column: Column, language: str | None) -> str:
    term = row.get(f"{column.name}Label") or row.get(column.name)
    plain = shown(term)
    words = column.values.get(plain) or (labels().get(term.value, {}) if isinstance(term, NamedNode) else {})
    return words.get(language or "") or plain


def _ordered(table: Table, question: Question) -> Table:
    """The table with joined texts in order: SPARQL leaves theirs open, and engines differ."""
    joins = [(name, separator) for separator, name in _JOINED.findall(question.sparql)]
    return Table(table.variables, tuple(_row_ordered(row, joins) for row in table.rows), table.truncated) if joins else table


def _row_ordered(row: Row, joins: list[tuple[str, str]]) -> Row:
    held = [(name, mark, cell.value) for name, mark in joins if isinstance(cell := row.get(name), Literal)]
    return {**row, **{name: Literal(mark.join(sorted(text.split(mark)))) for name, mark, text in held}}
