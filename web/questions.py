"""The question library as forms, each with its answer as a page, CSV, TSV or JSON."""
from __future__ import annotations

from itertools import groupby

from flask import Blueprint, Response, abort, render_template, request

from kg.errors import QueryError
from kg.graph.vocabulary import KG
from kg.query import Answer, Column, Question
from kg.query.results import Row, text

from .addresses import local
from .explorer import explorer, view
from .language import day, language
from .tables import FORMATS, download
from .words import term

pages = Blueprint("questions", __name__)

SHOWN = 500
DATES = ("start", "end", "observed", "published", "first", "last")
"""Columns of dates."""


@pages.get("/queries/")
def index() -> str:
    """All questions, by subject."""
    library = sorted(explorer().library.values(), key=lambda q: (q.subject, q.name))
    subjects = [(subject, list(found)) for subject, found in groupby(library, key=lambda q: q.subject)]
    return render_template("questions/index.html", subjects=subjects)


@pages.get("/queries/<name>")
def page(name: str) -> tuple[str, int] | str:
    """One question: its form, and its answer once its values are given."""
    question = _question(name)
    given = _given(question)
    ready = all(given.get(p.name) for p in question.parameters if p.required)
    answer, total, wrong = None, 0, None
    if ready:
        try:
            answer, total = view().first(question, SHOWN, **given)
        except QueryError as error:
            wrong = error
    body = render_template("questions/page.html", question=question, given=given, answer=answer, total=total, wrong=wrong,
                           cells=cells, unnamed=_unnamed(answer))
    return (body, 400) if wrong else body


@pages.get("/queries/<name>.<any(csv, tsv, json):form>")
def table(name: str, form: str) -> Response:
    """The answer as a file. Values that do not fit are told in the same form of error as everywhere."""
    if form not in FORMATS:
        abort(404)
    question = _question(name)
    answer = view().ask(question, **_given(question))
    values = {name: value.value for name, value in answer.values.items()}
    return download(answer.table, form, name, question=question.question[language()], parameters=values)


@pages.get("/queries/<name>.rq")
def source(name: str) -> Response:
    """The question's SPARQL as it stands in the library."""
    return Response(_question(name).sparql, mimetype="application/sparql-query")


def _question(name: str) -> Question:
    found = explorer().library.get(name)
    if found is None:
        abort(404)
    return found


def _given(question: Question) -> dict[str, str]:
    known = {p.name for p in question.parameters}
    return {key: value.strip()[:500] for key, value in request.args.items() if key in known and value.strip()}


def _unnamed(answer: Answer | None) -> dict[str, str]:
    """Labels of the entities among the values."""
    if answer is None:
        return {}
    return {value.value: view().names.label(value.value) or value.value for value in answer.values.values()}


def cells(answer: Answer, row: Row) -> list[tuple[str, str, str]]:
    """The shown columns of a row: name, text, and the address that it leads to, "" for none."""
    return [(column.name, *_cell(row, column)) for column in answer.question.columns]


def _cell(row: Row, column: Column) -> tuple[str, str]:
    value, label = text(row.get(column.name)), text(row.get(f"{column.name}Label"))
    if value in column.values:
        return column.values[value].get(language(), value), ""
    if value.startswith(KG.base):
        return term(value), ""
    if value.startswith(("http://", "https://")):
        return label or view().names.label(value) or value, local(value)
    if column.name in DATES and value:
        return day(value), ""
    return label or value, ""
