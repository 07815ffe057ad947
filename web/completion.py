"""What the editor of queries offers: the prefixes, the ontology's terms, and the classes and properties that the data uses."""
from __future__ import annotations

from flask import Blueprint, Response, json
from pyoxigraph import NamedNode

from kg.graph.vocabulary import KG, PREFIXES, RDF, ontology

from .explorer import View, view
from .language import language
from .words import term

pages = Blueprint("completion", __name__)

USED = (("property", "SELECT DISTINCT ?term { GRAPH ?g { ?s ?term ?o } }"),
        ("class", "SELECT DISTINCT ?term { GRAPH ?g { ?s a ?term } }"))


@pages.get("/sparql/terms.json")
def terms() -> Response:
    """Prefixes by name, and terms with their kind and their label in the reader's language."""
    now = view()
    used = now.keep("terms", lambda: _used(now))
    found = [{"name": name, "kind": kind, "label": _label(iri, name)} for iri, kind in used.items() if (name := _compact(iri))]
    body = json.dumps({"prefixes": PREFIXES, "terms": sorted(found, key=lambda row: row["name"])}, ensure_ascii=False)
    response = Response(body + "\n", mimetype="application/json")
    response.headers["Content-Language"] = language()
    return response


def _used(now: View) -> dict[str, str]:
    """IRI → class, property or constant (a term of the ontology's lists)."""
    found = {t.subject.value: "constant" for t in ontology()
             if t.predicate == RDF.type and isinstance(t.subject, NamedNode) and t.subject.value.startswith(KG.base)}
    for kind, query in USED:
        found |= {row[0].value: kind for row in now.explorer.reader.query(query) if isinstance(row[0], NamedNode)}
    return found


def _compact(iri: str) -> str:
    return next((f"{prefix}:{iri.removeprefix(base)}" for prefix, base in PREFIXES.items() if iri.startswith(base)), "")


def _label(iri: str, name: str) -> str:
    """The label of a term, "" where it only repeats its name."""
    found = term(iri)
    return "" if found in (iri, name.partition(":")[2]) else found
