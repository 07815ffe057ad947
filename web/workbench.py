"""The page of /sparql: the editor, and a result as table and picture, with what takes it elsewhere."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import render_template, request
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, parse, parse_query_results, serialize

from kg.errors import LimitReached, QueryError
from kg.graph.vocabulary import PREFIXES
from kg.query.results import Table, read_table
from kg.query.workers import Result

from .addresses import full, local
from .explorer import explorer, view
from .figures import figure, net_of
from .shortened import shorten
from .snippets import snippets

SHOWN = 1000
EXAMPLE = """PREFIX kg: <https://w3id.org/orgkg#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?event ?name (COUNT(DISTINCT ?who) AS ?present) WHERE {
  ?who kg:attended ?event .
  ?event skos:prefLabel ?name .
}
GROUP BY ?event ?name
ORDER BY DESC(?present)
LIMIT 20
"""


def page(query: str, run: Callable[[], Result], waits: bool) -> tuple[str, int] | str:
    """The page with a query and what `run` gives for it, or why it gives nothing; with the example where there is no query.

    One that waits for its values is not run.
    """
    sort = request.values.get("sort", "")
    shown: dict[str, Any] = {"query": query or EXAMPLE, "result": None, "table": None, "triples": None, "wrong": "", "cell": cell,
                             "library": explorer().library, "sort": sort, "most": SHOWN, "figure": None, "waits": waits}
    if waits or not query.strip():
        return render_template("sparql/page.html", **shown)
    try:
        result = run()
    except QueryError as error:
        status = 503 if isinstance(error, LimitReached) else 400
        return render_template("sparql/page.html", **{**shown, "wrong": str(error)}), status
    short = shorten(query, sort)
    return render_template("sparql/page.html", **{
        **shown, **_shown(result, sort), "result": result, "short": full(f"/s/{short}") if short else "",
        "snippets": snippets(full("/sparql"), query)})


def _shown(result: Result, sort: str) -> dict[str, Any]:
    if result.kind == "graph":
        triples = list(parse(result.body, RdfFormat.N_TRIPLES))
        turtle = serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES)
        ties = [(t.subject, t.predicate, t.object) for t in triples if _named(t.subject) and _named(t.object)]
        return {"triples": (turtle or b"").decode(), "figure": net_of(ties, _spoken)}
    found = parse_query_results(result.body, QueryResultsFormat.JSON)
    if result.kind != "table":
        return {"yes": bool(found)}
    table = read_table(found)
    return {"table": sorted_by(table, sort), "figure": figure(table, _spoken)}


def sorted_by(table: Table, sort: str) -> Table:
    """The table by a column ("name", or "-name" from the end): numbers as numbers before texts, what is not there last."""
    name, down = sort.removeprefix("-"), sort.startswith("-")
    if name not in table.variables:
        return table
    held, bare = [[row for row in table.rows if (row.get(name) is None) == gone] for gone in (False, True)]
    held.sort(key=lambda row: _key(cell(row[name])[0]), reverse=down)
    return Table(table.variables, (*held, *bare), table.truncated)


def _key(text: str) -> tuple[int, float, str]:
    try:
        return 0, float(text), ""
    except ValueError:
        return 1, 0.0, text.casefold()


def _named(term: Any) -> bool:
    return isinstance(term, NamedNode) and term.value in view().names.names


def _spoken(term: Any) -> tuple[str, str]:
    """A term as people call it, and the address that it leads to."""
    text, address = cell(term)
    return (view().names.label(term.value) or text if isinstance(term, NamedNode) else text), address


def cell(value: Any) -> tuple[str, str]:
    """A term as people read it, and the address it leads to."""
    if value is None:
        return "", ""
    if isinstance(value, NamedNode):
        return _compact(value.value), local(value.value)
    return value.value if isinstance(value, Literal) else str(value), ""


def _compact(iri: str) -> str:
    """An IRI by prefix, or by its path where it is one of ours."""
    prefix = next((prefix for prefix, base in PREFIXES.items() if iri.startswith(base)), None)
    if prefix:
        return f"{prefix}:{iri.removeprefix(PREFIXES[prefix])}"
    return iri.removeprefix(explorer().settings.base)
