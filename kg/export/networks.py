"""The entities as a network of nodes and links, for tools such as Gephi, Cytoscape and yEd."""
from __future__ import annotations

from typing import BinaryIO

import networkx as nx

from kg.graph.vocabulary import PREFIXES
from kg.store import Graph

NODES = """
SELECT ?iri ?kind ?label WHERE { GRAPH ?g { ?iri a ?type ; skos:prefLabel ?label } VALUES (?type ?kind) {
  (foaf:Person "person") (org:Organization "organisation") (kg:Event "event") (kg:EventSeries "series") (kg:Priority "priority")
} }"""

LINKS = """
SELECT ?source ?target ?kind (COUNT(DISTINCT ?g) AS ?articles) WHERE {
  { GRAPH ?g { ?fact kg:attendee ?source ; kg:event ?target ; kg:status kg:present } BIND("attended" AS ?kind) }
  UNION { GRAPH ?g { ?fact org:member ?source ; org:organization ?target } BIND("role" AS ?kind) }
  UNION { GRAPH ?g { ?fact kg:holder ?source ; kg:priority ?target } BIND("priority" AS ?kind) }
  UNION { GRAPH ?g { ?fact rdf:predicate org:subOrganizationOf ; rdf:subject ?source ; rdf:object ?target }
          BIND("part of" AS ?kind) }
  UNION { GRAPH ?g { ?fact rdf:predicate schema:organizer ; rdf:subject ?target ; rdf:object ?source }
          BIND("organised" AS ?kind) }
} GROUP BY ?source ?target ?kind"""


def network(reader: Graph) -> nx.MultiDiGraph[str]:
    """Entities as nodes (kind, label), links with their kind and the number of articles that state them.

    A link's key is written as its id, by which Gephi tells links apart.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, kind, label in sorted(tuple(term.value for term in row) for row in reader.query(NODES, prefixes=PREFIXES)):
        graph.add_node(iri, kind=kind, label=label)
    links = sorted(tuple(term.value for term in row) for row in reader.query(LINKS, prefixes=PREFIXES))
    for number, (source, target, kind, articles) in enumerate(links):
        if source in graph and target in graph:
            graph.add_edge(source, target, key=number, kind=kind, articles=int(articles))
    return graph


def write_network(reader: Graph, output: BinaryIO, name: str) -> None:
    """Write the network as "graphml" or "gexf"."""
    write = nx.write_graphml if name == "graphml" else nx.write_gexf
    write(network(reader), output)
