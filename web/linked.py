"""Entities as linked data: what the graph says of them and every fact that names them, by suffix or Accept header."""
from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Response, abort, make_response, request
from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from kg.graph.vocabulary import KG, OA, ORG, PREFIXES, PROV, RDF
from kg.query.names import SAFE_IRI

from .addresses import SUFFIXES, known
from .explorer import explorer

FORMATS = {
    "ttl": ("text/turtle", RdfFormat.TURTLE), "nt": ("application/n-triples", RdfFormat.N_TRIPLES),
    "jsonld": ("application/ld+json", RdfFormat.JSON_LD), "rdf": ("application/rdf+xml", RdfFormat.RDF_XML),
}

CLASSES = {kind: f"https://schema.org/{name}" for kind, name in (
    ("person", "Person"), ("organisation", "Organization"), ("event", "Event"), ("series", "EventSeries"),
    ("article", "NewsArticle"))}

LINKS = (ORG.member, ORG.organization, KG.attendee, KG.event, KG.onBehalfOf, KG.holder, KG.priority, KG.statedAt,
         RDF.subject, KG.mentions)
"""Properties by which a fact names an entity."""


def page(kind: str) -> Callable[[Callable[[str], Any]], Callable[[str], Any]]:
    """Make a function of an IRI the page of a kind of thing, with its linked data beside it."""
    def decorate(show: Callable[[str], Any]) -> Callable[[str], Any]:
        @wraps(show)
        def answer(key: str) -> Any:
            stem, dot, suffix = key.rpartition(".")
            if dot and suffix in SUFFIXES:
                return data(known(kind, stem), suffix)
            iri = known(kind, key)
            form = wanted()
            response = data(iri, form) if form else make_response(show(iri))
            response.vary.add("Accept")
            for suffix, (media_type, _) in FORMATS.items():
                response.headers.add("Link", f'<{request.path}.{suffix}>; rel="alternate describedby"; type="{media_type}"')
            for relation, target in _signposts(kind, iri):
                response.headers.add("Link", f'<{target}>; rel="{relation}"')
            return response
        return answer
    return decorate


def _signposts(kind: str, iri: str) -> list[tuple[str, str]]:
    """Where machines find the name, the class and the licence of a page's thing (signposting.org)."""
    licence = explorer().settings.licence
    found = [("cite-as", iri), ("type", "https://schema.org/AboutPage")]
    found += [("type", CLASSES[kind])] if kind in CLASSES else []
    return [*found, ("license", licence)] if SAFE_IRI.fullmatch(licence) else found


def data(iri: str, form: str) -> Response:
    """What the graph says of an IRI, in one of the FORMATS."""
    media_type, rdf_format = FORMATS[form]
    triples = sorted(set(about(iri)), key=str)
    if not triples:
        abort(404)
    prefixes = PREFIXES if rdf_format in (RdfFormat.TURTLE, RdfFormat.RDF_XML) else None
    body = serialize(triples, format=rdf_format, prefixes=prefixes)
    return Response(body, mimetype=media_type)


def about(iri: str) -> list[Triple]:
    """The triples of an IRI, of the facts that name it, and of their evidence."""
    link = " ".join(str(p) for p in LINKS)
    node = str(NamedNode(iri))
    return [Triple(t.subject, t.predicate, t.object) for query in (
        f"CONSTRUCT {{ {node} ?p ?o }} WHERE {{ GRAPH ?g {{ {node} ?p ?o }} }}",
        f"""CONSTRUCT {{ ?fact ?p ?o . ?e ?q ?v }} WHERE {{
            VALUES ?link {{ {link} }}
            GRAPH ?g {{ ?fact ?link {node} ; ?p ?o ; {PROV.wasDerivedFrom} ?e . ?e ?q ?v . ?e {OA.exact} ?exact }} }}""",
        f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {node} {{ ?s ?p ?o }} }}",
    ) for t in explorer().reader.query(query)]


def wanted() -> str | None:
    """The format that the Accept header prefers to a page, None for the page."""
    forms = {media_type: form for form, (media_type, _) in FORMATS.items()} | {"application/json": "jsonld"}
    return forms.get(request.accept_mimetypes.best_match(["text/html", *forms], default="text/html"))
