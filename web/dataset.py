"""What the dataset and its endpoint are, for machines: VoID, a SPARQL service description, and example queries as SHACL."""
from __future__ import annotations

from collections.abc import Iterator

from flask import Blueprint, Response, request
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from kg.graph.vocabulary import PREFIXES, XSD

from .explorer import explorer, view

pages = Blueprint("dataset", __name__)

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
VOID = "http://rdfs.org/ns/void#"
SD = "http://www.w3.org/ns/sparql-service-description#"
SH = "http://www.w3.org/ns/shacl#"
DCTERMS = "http://purl.org/dc/terms/"
SCHEMA = "https://schema.org/"
FORMATS = "http://www.w3.org/ns/formats/"
TYPE = NamedNode(RDF + "type")
OFFERS = {"text/turtle": RdfFormat.TURTLE, "application/n-triples": RdfFormat.N_TRIPLES,
          "application/rdf+xml": RdfFormat.RDF_XML, "application/ld+json": RdfFormat.JSON_LD}
RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples",
           "RDF_XML", "JSON-LD", "N-Quads", "TriG")
SPACES = {**PREFIXES, "void": VOID, "sd": SD, "sh": SH, "rdfs": RDFS}

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
    rows = [(service, TYPE, _sd("Service")), (service, _sd("endpoint"), service),
            (service, _sd("supportedLanguage"), _sd("SPARQL11Query")), (service, _sd("feature"), _sd("UnionDefaultGraph")),
            *((service, _sd("resultFormat"), NamedNode(FORMATS + name)) for name in RESULTS),
            (service, _sd("defaultDataset"), dataset), (dataset, TYPE, _sd("Dataset")), (dataset, _sd("defaultGraph"), graph),
            (graph, TYPE, _sd("Graph")), (service, NamedNode(RDFS + "seeAlso"), NamedNode(_root() + "/sparql/examples")),
            (service, NamedNode(RDFS + "seeAlso"), NamedNode(_root() + "/.well-known/void"))]
    return _rdf([Triple(*row) for row in rows])


def wants_rdf() -> bool:
    """Whether the request asks for RDF before a page."""
    best = request.accept_mimetypes.best_match(["text/html", "application/sparql-results+json", *OFFERS], default="text/html")
    return best in OFFERS


def _void(counts: dict[str, dict[str, int]]) -> Iterator[Triple]:
    root, base = _root(), explorer().settings.base
    dataset = NamedNode(root + "/.well-known/void#dataset")
    yield Triple(dataset, TYPE, _void_term("Dataset"))
    yield Triple(dataset, NamedNode(DCTERMS + "title"), Literal("kg"))
    for name, value in (("sparqlEndpoint", root + "/sparql"), ("dataDump", root + "/dump.nq"), ("vocabulary", PREFIXES["kg"])):
        yield Triple(dataset, _void_term(name), NamedNode(value))
    yield Triple(dataset, _void_term("uriSpace"), Literal(base + "/"))
    for name in COUNTS:
        yield Triple(dataset, _void_term(name), _number(sum(counts[name].values())))
    yield Triple(dataset, _void_term("classes"), _number(len(counts["classes"])))
    yield Triple(dataset, _void_term("properties"), _number(len(counts["properties"])))
    for which, part, key, amount in (("classes", "classPartition", "class", "entities"),
                                     ("properties", "propertyPartition", "property", "triples")):
        for place, (iri, count) in enumerate(counts[which].items()):
            node = NamedNode(f"{root}/.well-known/void#{key}-{place + 1}")
            yield Triple(dataset, _void_term(part), node)
            yield Triple(node, _void_term(key), NamedNode(iri))
            yield Triple(node, _void_term(amount), _number(count))


def _example(name: str) -> Iterator[Triple]:
    question = explorer().library[name]
    node = NamedNode(f"{_root()}/queries/{name}")
    yield Triple(node, TYPE, NamedNode(SH + "SPARQLExecutable"))
    yield Triple(node, TYPE, NamedNode(SH + "SPARQLSelectExecutable"))
    for language, text in question.question.items():
        yield Triple(node, NamedNode(RDFS + "comment"), Literal(text, language=language))
    yield Triple(node, NamedNode(SH + "select"), Literal(question.sparql))
    yield Triple(node, NamedNode(SCHEMA + "target"), NamedNode(_root() + "/sparql"))
    for tag in question.tags:
        yield Triple(node, NamedNode(SCHEMA + "keywords"), Literal(tag))


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


def _sd(name: str) -> NamedNode:
    return NamedNode(SD + name)


def _void_term(name: str) -> NamedNode:
    return NamedNode(VOID + name)


def _number(value: int) -> Literal:
    return Literal(str(value), datatype=XSD.integer)
