"""Values given as text, checked by their type and bound into a question as RDF terms.

A question marks where a value goes with `VALUES ?name { UNDEF }`, so it stays plain SPARQL: the clause takes the term, or
goes away where no value is given. Terms are written by the RDF library, never pasted.
"""
from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.errors import AskedWrongly
from kg.graph.vocabulary import XSD
from kg.query.library import ENTITY_TYPES, Parameter, Question
from kg.query.names import NameIndex

DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}
DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")

Term = NamedNode | Literal


def terms(question: Question, given: Mapping[str, str], names: NameIndex) -> dict[str, Term]:
    """The terms of the values given, by parameter; empty values count as not given.

    Raises AskedWrongly where a value does not fit, is missing, or has no parameter; UnknownName, AmbiguousName.
    """
    for name in given:
        if question.parameter(name) is None:
            known = ", ".join(p.name for p in question.parameters) or "none"
            raise AskedWrongly(f"{question.name} has no parameter {name!r}; it takes: {known}.")
    found = {p.name: term(p, given[p.name].strip(), names) for p in question.parameters if given.get(p.name, "").strip()}
    for parameter in question.parameters:
        if parameter.required and parameter.name not in found:
            raise AskedWrongly(f"{question.name} needs a value for {parameter.name}, for example {parameter.example!r}.")
    return found


def term(parameter: Parameter, text: str, names: NameIndex) -> Term:
    """One value as a term. Raises AskedWrongly where it does not fit the parameter's type; UnknownName, AmbiguousName."""
    if parameter.type in ENTITY_TYPES:
        return NamedNode(names.resolve(text, parameter.type))
    if parameter.type == "choice":
        return _choice(parameter, text)
    if parameter.type == "date":
        if not _is_date(text):
            raise AskedWrongly(f"{parameter.name} must be a date like 2025-06-30, 2025-06 or 2025, not {text!r}.", "date", text)
        return Literal(text, datatype=XSD[DATE_TYPES[len(text)]])
    if parameter.type == "number":
        if not re.fullmatch(r"-?\d{1,18}", text):
            raise AskedWrongly(f"{parameter.name} must be a whole number, not {text!r}.", "number", text)
        return Literal(int(text))
    return Literal(text)


def bind(sparql: str, values: Mapping[str, Term], parameters: tuple[Parameter, ...]) -> str:
    """The query with each value's term in its place, and without the places of values that are not given."""
    for parameter in parameters:
        value = values.get(parameter.name)
        clause = f"VALUES ?{parameter.name} {{ {value} }}" if value is not None else ""
        sparql = _place(parameter.name).sub(lambda _, clause=clause: clause, sparql)  # type: ignore[misc]
    return sparql


def _is_date(text: str) -> bool:
    """A day of the calendar, a month or a year."""
    try:
        return DATE.fullmatch(text) is not None and date.fromisoformat(text + "-01-01"[len(text) - 4:]) is not None
    except ValueError:
        return False


def _place(name: str) -> re.Pattern[str]:
    return re.compile(rf"VALUES\s+\?{re.escape(name)}\s*\{{\s*UNDEF\s*\}}", re.IGNORECASE)


def _choice(parameter: Parameter, text: str) -> Term:
    if text not in parameter.choices:
        choices = ", ".join(parameter.choices)
        raise AskedWrongly(f"{parameter.name} must be one of {choices}, not {text!r}.", "choice", text)
    return NamedNode(parameter.terms + text) if parameter.terms else Literal(text)
