"""A saved question with its values, asked of an engine."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.query.library import Question
from kg.query.names import Engine, NameIndex
from kg.query.results import Table, aligned, read_table, shown
from kg.query.values import Term, bind, terms


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, the values it was asked with, the SPARQL that was run, and the table it gave."""

    question: Question
    values: Mapping[str, Term]
    sparql: str
    table: Table

    def cells(self) -> list[list[str]]:
        """The shown columns of each row as text; names stand for IRIs."""
        return [[shown(row.get(f"{c.name}Label") or row.get(c.name)) for c in self.question.columns] for row in self.table.rows]

    def as_text(self, language: str = "id") -> str:
        """The answer for a terminal."""
        return aligned([column.title[language] for column in self.question.columns], self.cells())


def ask(question: Question, given: Mapping[str, str], engine: Engine, names: NameIndex, limit: int | None = None) -> Answer:
    """The answer to a question. Raises QueryError where a value does not fit."""
    values = terms(question, given, names)
    sparql = bind(question.sparql, values, question.parameters)
    return Answer(question, values, sparql, read_table(engine.query(sparql), limit))
