"""The namespaces of the graph, and the ontology's own files."""
from __future__ import annotations

from functools import lru_cache
from importlib import resources

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse


class Namespace:
    """A namespace: `KG.Event` and `KG["Event"]` are its terms."""

    def __init__(self, base: str) -> None:
        self.base = base

    def __getitem__(self, name: str) -> NamedNode:
        return NamedNode(self.base + name)

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        return NamedNode(self.base + name)


KG = Namespace("https://w3id.org/orgkg#")
ORG = Namespace("http://www.w3.org/ns/org#")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
SCHEMA = Namespace("https://schema.org/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
PROV = Namespace("http://www.w3.org/ns/prov#")
OA = Namespace("http://www.w3.org/ns/oa#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")

PREFIXES = {
    "kg": KG.base, "org": ORG.base, "foaf": FOAF.base, "schema": SCHEMA.base, "skos": SKOS.base, "prov": PROV.base,
    "oa": OA.base, "dcterms": DCTERMS.base, "rdf": RDF.base, "rdfs": RDFS.base, "xsd": XSD.base,
}
"""Prefix → namespace, as in the ontology's files."""

FILES = ("kg.ttl", "vocabularies.ttl", "shapes.ttl")


def turtle(name: str) -> str:
    """The text of one of the ontology's FILES."""
    return resources.files("kg.ontology").joinpath(name).read_text("utf-8")


@lru_cache(maxsize=1)
def ontology() -> tuple[Triple, ...]:
    """All triples of the ontology and its vocabularies, without the shapes."""
    return tuple(quad.triple for name in FILES[:2] for quad in parse(turtle(name), RdfFormat.TURTLE))


@lru_cache(maxsize=1)
def labels() -> dict[str, dict[str, str]]:
    """IRI of a term → language → its label."""
    found: dict[str, dict[str, str]] = {}
    for triple in ontology():
        if triple.predicate in (SKOS.prefLabel, RDFS.label) and isinstance(triple.object, Literal):
            found.setdefault(str(triple.subject)[1:-1], {})[triple.object.language or ""] = triple.object.value
    return found


@lru_cache(maxsize=4)
def scheme(name: str) -> frozenset[str]:
    """The local names of the concepts of a scheme (capacities, statuses, eventKinds, roles)."""
    members = (str(t.subject)[1:-1] for t in ontology() if t.predicate == SKOS.inScheme and t.object == KG[name])
    return frozenset(member.removeprefix(KG.base) for member in members)
