"""What the dataset and its endpoint are, for machines: VoID, a SPARQL service description, and example queries as SHACL."""
from __future__ import annotations

from collections.abc import Iterator

from flask import Blueprint, Response, request
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from kg.graph.vocabulary import DCTERMS, PREFIXES, RDF, RDFS, SCHEMA, XSD, Namespace

from . import linked
from .explorer import explorer, view

pages = Blueprint("dataset", __name__)

VOID = Namespace("http://rdfs.org/ns/void#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
SH = Namespace("http://www.w3.org/ns/shacl#")
FORMATS = Namespace("http://www.w3.org/ns/formats/")
OFFERS = dict(linked.FORMATS.values())
RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples",
           "RDF_XML", "JSON-LD", "N-Quads", "TriG")
SPACES = {**PREFIXES, "void": VOID.base, "sd": SD.base, "sh": SH.base}

COUNTS = {
    "triples": "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }",
    "distinctSubjects": "SELECT (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
    "distinctObjects": "SELECT (COUNT(DISTINCT ?o) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
}
CLASSES = "SELECT ?t (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s a ?t } } GROUP BY ?t ORDER BY ?t"
PROPERTIES = "SELECT ?t (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?t ?o { GRAPH ?g { ?s ?t ?o } } } GROUP BY ?t ORDER BY ?t"


@pages.get("/.well-known/void")
def void() -> Response:
    """How much there is of what, where to query it, and where to take it all."""
    now = view()
    counts = now.keep("void", lambda: {name: _counted(query) for name, query in
                                       (*COUNTS.items(), ("classes", CLASSES), ("properties", PROPERTIES))})
    return _rdf(list(_void(counts)))


@pages.get("/sparql/examples")
def examples() -> Response:
    """The questions of the library as queries with their example values left open."""
    return _rdf([triple for name in explorer().library for triple in _example(name)])


def description() -> Response:
    """What the SPARQL endpoint can do, in RDF."""
    service, dataset, graph = NamedNode(_root() + "/sparql"), BlankNode(), BlankNode()
    rows: list[tuple[NamedNode | BlankNode, NamedNode, NamedNode | BlankNode]] = [
            (service, RDF.type, SD.Service), (service, SD.endpoint, service),
            (service, SD.supportedLanguage, SD.SPARQL11Query), (service, SD.feature, SD.UnionDefaultGraph),
            *((service, SD.resultFormat, FORMATS[name]) for name in RESULTS),
            (service, SD.defaultDataset, dataset), (dataset, RDF.type, SD.Dataset), (dataset, SD.defaultGraph, graph),
            (graph, RDF.type, SD.Graph), (service, RDFS.seeAlso, NamedNode(_root() + "/sparql/examples")),
            (service, RDFS.seeAlso, NamedNode(_root() + "/.well-known/void"))]
    return _rdf([Triple(*row) for row in rows])


def wants_rdf() -> bool:
    """Whether the request asks for RDF before a page."""
    best = request.accept_mimetypes.best_match(["text/html", "application/sparql-results+json", *OFFERS], default="text/html")
    return best in OFFERS


def _void(counts: dict[str, dict[str, int]]) -> Iterator[Triple]:
    root, base = _root(), explorer().settings.base
    dataset = NamedNode(root + "/.well-known/void#dataset")
    yield Triple(dataset, RDF.type, VOID.Dataset)
    yield Triple(dataset, DCTERMS.title, Literal("kg"))
    for name, value in (("sparqlEndpoint", root + "/sparql"), ("dataDump", root + "/dump.nq"), ("vocabulary", PREFIXES["kg"])):
        yield Triple(dataset, VOID[name], NamedNode(value))
    yield Triple(dataset, VOID.uriSpace, Literal(base + "/"))
    for name in COUNTS:
        yield Triple(dataset, VOID[name], _number(sum(counts[name].values())))
    yield Triple(dataset, VOID.classes, _number(len(counts["classes"])))
    yield Triple(dataset, VOID.properties, _number(len(counts["properties"])))
    for which, part, key, amount in (("classes", "classPartition", "class", "entities"),
                                     ("properties", "propertyPartition", "property", "triples")):
        for place, (iri, count) in enumerate(counts[which].items()):
            node = NamedNode(f"{root}/.well-known/void#{key}-{place + 1}")
            yield Triple(dataset, VOID[part], node)
            yield Triple(node, VOID[key], NamedNode(iri))
            yield Triple(node, VOID[amount], _number(count))


def _example(name: str) -> Iterator[Triple]:
    question = explorer().library[name]
    node = NamedNode(f"{_root()}/queries/{name}")
    yield Triple(node, RDF.type, SH.SPARQLExecutable)
    yield Triple(node, RDF.type, SH.SPARQLSelectExecutable)
    for language, text in question.question.items():
        yield Triple(node, RDFS.comment, Literal(text, language=language))
    yield Triple(node, SH.select, Literal(question.sparql))
    yield Triple(node, SCHEMA.target, NamedNode(_root() + "/sparql"))
    for tag in question.tags:
        yield Triple(node, SCHEMA.keywords, Literal(tag))


def _counted(query: str) -> dict[str, int]:
    return {row["t"].value if "?t" in query else "": int(row["n"].value) for row in explorer().reader.query(query)}


def _rdf(triples: list[Triple]) -> Response:
    """Triples in the form that the request prefers, Turtle where it says nothing."""
    media_type = request.accept_mimetypes.best_match(list(OFFERS), default="text/turtle") or "text/turtle"
    form = OFFERS[media_type]
    body = serialize(triples, format=form, prefixes=SPACES if form in (RdfFormat.TURTLE, RdfFormat.RDF_XML) else None)
    response = Response(body or b"", mimetype=media_type)
    response.vary.add("Accept")
    return response


def _root() -> str:
    return request.url_root.rstrip("/")


def _number(value: int) -> Literal:
    return Literal(str(value), datatype=XSD.integer)
