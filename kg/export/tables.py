"""The facts as one table: each with names, IRIs, the article and the words that say it."""
from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from pyoxigraph import NamedNode

from kg.graph.vocabulary import PREFIXES
from kg.query.results import harmless
from kg.store import Graph

COLUMNS = ("kind", "subject", "subject_iri", "detail", "object", "object_iri", "status", "start", "end", "on_behalf_of",
           "article", "article_iri", "published", "quote")

KINDS = {
    "role": """?fact org:member ?subject ; kg:roleName ?detail . OPTIONAL { ?fact org:organization ?object }
        OPTIONAL { ?fact kg:start ?start } OPTIONAL { ?fact kg:end ?end } OPTIONAL { ?fact kg:past ?past }
        BIND(IF(BOUND(?past), "past", "") AS ?status)""",
    "attendance": """?fact kg:attendee ?subject ; kg:event ?object ; kg:capacity ?detail ; kg:status ?status .
        OPTIONAL { ?fact kg:onBehalfOf ?behalf }""",
    "priority": """?fact a kg:PriorityStatement ; kg:text ?detail .
        OPTIONAL { ?fact kg:holder ?subject } OPTIONAL { ?fact kg:statedAt ?object }""",
    "claim": "?fact rdf:subject ?subject ; rdf:predicate ?detail ; rdf:object ?object .",
}
"""Kind of fact → the pattern that finds it in an article's graph."""

QUERY = """SELECT * WHERE {{ GRAPH ?article {{ {pattern}
    ?fact prov:wasDerivedFrom ?evidence . ?evidence oa:exact ?quote ; oa:start ?offset .
    OPTIONAL {{ ?article dcterms:title ?title }} OPTIONAL {{ ?article schema:datePublished ?published }}
}} }} ORDER BY ?article STR(?fact) ?offset"""

LABELS = "SELECT ?iri ?label WHERE { GRAPH ?g { ?iri skos:prefLabel ?label } }"


def write_table(reader: Graph, output: BinaryIO) -> None:
    """Write the facts as CSV; a fact that several sentences state has a row for each."""
    text = io.TextIOWrapper(output, "utf-8", newline="", write_through=True)
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in rows(reader):
        table.writerow([harmless(row.get(name, "")) for name in COLUMNS])
    text.flush()
    text.detach()


def rows(reader: Graph) -> Iterator[dict[str, str]]:
    """Each fact with each of its quotes, by column."""
    labels = {row["iri"].value: row["label"].value for row in reader.query(LABELS, prefixes=PREFIXES)}
    for kind, pattern in KINDS.items():
        for solution in reader.query(QUERY.format(pattern=pattern), prefixes=PREFIXES):
            yield {"kind": kind, **_row(solution, labels)}


def _row(solution: Any, labels: dict[str, str]) -> dict[str, str]:
    names = ("subject", "object", "detail", "status", "start", "end", "behalf", "published", "quote")
    row = {name: _value(solution, name) for name in names}
    row |= {"article_iri": solution["article"].value, "article": _value(solution, "title")}
    for name in ("detail", "status"):
        if _is_iri(solution, name):
            row[name] = row[name].rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    for name in ("subject", "object"):
        if _is_iri(solution, name):
            row |= {f"{name}_iri": row[name], name: labels.get(row[name], "")}
    row["on_behalf_of"] = labels.get(row.pop("behalf"), "")
    return row


def _value(solution: Any, name: str) -> str:
    term = _term(solution, name)
    return "" if term is None else str(term.value)


def _is_iri(solution: Any, name: str) -> bool:
    return isinstance(_term(solution, name), NamedNode)


def _term(solution: Any, name: str) -> Any:
    try:
        return solution[name]
    except KeyError:
        return None
