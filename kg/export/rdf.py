"""The graph as RDF files; N-Quads as one sorted list of lines, so that equal graphs are equal bytes."""
from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pyoxigraph import DefaultGraph, Quad, RdfFormat, serialize

from kg.export.lines import sorted_lines
from kg.graph.vocabulary import PREFIXES
from kg.store import Graph

RDF_FORMATS = {"nquads": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG, "turtle": RdfFormat.TURTLE, "jsonld": RdfFormat.JSON_LD,
               "ntriples": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML}


def sorted_quads(reader: Graph) -> Iterator[Quad]:
    """All quads: graph after graph in the order of their names, the quads of each in the order of their N-Quads lines."""
    for graph in reader.graphs():
        yield from sorted(reader.quads(graph), key=str)


def write_rdf(reader: Graph, output: BinaryIO, name: str) -> None:
    """Write all graphs in one of RDF_FORMATS; formats without graphs hold the triples of all."""
    kind = RDF_FORMATS[name]
    if kind == RdfFormat.N_QUADS:
        output.writelines(sorted_lines(f"{quad} .\n".encode() for quad in reader.quads()))
        return
    quads = sorted_quads(reader)
    if not kind.supports_datasets:
        quads = (Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads)
    serialize(quads, output, kind, prefixes={} if kind == RdfFormat.N_TRIPLES else PREFIXES)
