"""The SHACL shapes, held against one graph at a time."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import DefaultGraph, Quad, RdfFormat, serialize
from pyshacl import validate
from rdflib import Graph
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from kg.graph.vocabulary import turtle


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A node that breaks a shape, and what the shape asks for."""

    node: str
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.node}{f' ({self.path})' if self.path else ''}: {self.message}"


@lru_cache(maxsize=1)
def _shapes() -> Graph:
    return Graph().parse(data=turtle("shapes.ttl"), format="turtle")


def violations(quads: Iterable[Quad]) -> list[Violation]:
    """What breaks the shapes in one article's graph, or in the entity graph."""
    triples = (Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads)
    data = Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    conforms, report, _ = validate(data, shacl_graph=_shapes(), inplace=True)
    if conforms:
        return []
    assert isinstance(report, Graph)
    return sorted(_violation(report, node) for node in report.subjects(RDF.type, SH.ValidationResult))


def _violation(report: Graph, node: Node) -> Violation:
    said = list(report.objects(node, SH.resultMessage))
    messages = sorted((getattr(message, "language", None) != "en", str(message)) for message in said)
    path = str(report.value(node, SH.resultPath) or "").rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    return Violation(str(report.value(node, SH.focusNode)), path, messages[0][1] if messages else "breaks a shape")
