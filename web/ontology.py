"""The ontology for readers, and as Turtle for machines."""
from __future__ import annotations

from collections import defaultdict

from flask import Blueprint, Response, render_template, request
from pyoxigraph import Literal, NamedNode

from kg.graph.vocabulary import FILES, KG, PREFIXES, RDF, RDFS, SKOS, ontology, turtle

from .language import language

pages = Blueprint("ontology", __name__)

COMMENTS = (SKOS.definition, RDFS.comment)
GROUPS = (("Class", "owl#Class"), ("ObjectProperty", "owl#ObjectProperty"), ("DatatypeProperty", "owl#DatatypeProperty"),
          ("Capacity", "orgkg#Capacity"), ("Status", "orgkg#Status"), ("EventKind", "orgkg#EventKind"))


@pages.get("/ontology")
def page() -> Response | str:
    """The terms with their labels and definitions; Turtle where the request prefers it."""
    best = request.accept_mimetypes.best_match(["text/html", "text/turtle"], default="text/html")
    return source() if best == "text/turtle" else render_template("ontology/page.html", groups=_groups())


@pages.get("/ontology.ttl")
def source() -> Response:
    """The ontology's own files, one after another."""
    return Response("\n".join(map(turtle, FILES)), mimetype="text/turtle")


def _groups() -> list[tuple[str, list[dict[str, str]]]]:
    """Terms of kg: by what they are, each with label, definition, domain and range."""
    said: dict[str, dict[str, str]] = defaultdict(dict)
    types: dict[str, set[str]] = defaultdict(set)
    for triple in ontology():
        subject = getattr(triple.subject, "value", "")
        if not subject.startswith(KG.base):
            continue
        if triple.predicate == RDF.type and isinstance(triple.object, NamedNode):
            types[subject].add(triple.object.value)
        elif isinstance(triple.object, Literal) and triple.object.language in (language(), None):
            key = "definition" if triple.predicate in COMMENTS else "label"
            said[subject].setdefault(key, triple.object.value)
        elif triple.predicate in (RDFS.domain, RDFS.range, RDFS.subClassOf, RDFS.subPropertyOf):
            said[subject].setdefault(triple.predicate.value.rsplit("#")[-1], _compact(getattr(triple.object, "value", "")))
    members = {name: [iri for iri in sorted(types) if any(t.endswith(ending) for t in types[iri])] for name, ending in GROUPS}
    return [(name, [{"name": iri.removeprefix(KG.base), **said[iri]} for iri in iris]) for name, iris in members.items()]


def _compact(iri: str) -> str:
    return next((f"{prefix}:{iri.removeprefix(base)}" for prefix, base in PREFIXES.items() if iri.startswith(base)), iri)
