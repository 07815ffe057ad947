"""The ontology as a picture and a table, made from its files: python -m kg.ontology.diagram docs/ontology.md."""
from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

PREFIXES = {
    "https://w3id.org/orgkg#": "kg", "http://www.w3.org/ns/org#": "org", "http://xmlns.com/foaf/0.1/": "foaf",
    "https://schema.org/": "schema", "http://www.w3.org/2004/02/skos/core#": "skos", "http://www.w3.org/ns/prov#": "prov",
    "http://www.w3.org/ns/oa#": "oa", "http://www.w3.org/2001/XMLSchema#": "xsd",
}
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DEFINITION = "http://www.w3.org/2004/02/skos/core#definition"
BEGIN, END = "<!-- made by kg.ontology.diagram: begin -->", "<!-- made by kg.ontology.diagram: end -->"


def triples() -> list[Triple]:
    """The triples of the ontology's own terms."""
    path = Path(__file__).with_name("kg.ttl")
    return [quad.triple for quad in parse(path.read_text("utf-8"), RdfFormat.TURTLE)]


def short(term: NamedNode) -> str:
    """A term by prefix and name."""
    base = next((base for base in PREFIXES if term.value.startswith(base)), "")
    return f"{PREFIXES[base]}:{term.value[len(base):]}" if base else term.value


def diagram(rows: list[Triple]) -> Iterator[str]:
    """A Mermaid class diagram: classes with what they are kinds of, and the properties between them."""
    domain, range_ = (_of(rows, RDFS + name) for name in ("domain", "range"))
    yield "```mermaid"
    yield "classDiagram"
    for term, above in sorted((short(t.subject), short(t.object)) for t in rows  # type: ignore[arg-type]
                              if t.predicate.value == RDFS + "subClassOf" and isinstance(t.object, NamedNode)):
        yield f"  {_node(above)} <|-- {_node(term)}"
    for term in sorted(domain.keys() & range_.keys()):
        if range_[term].startswith("xsd:"):
            yield f"  {_node(domain[term])} : {term.partition(':')[2]} {range_[term].partition(':')[2]}"
        else:
            yield f"  {_node(domain[term])} --> {_node(range_[term])} : {term.partition(':')[2]}"
    yield "```"


def table(rows: list[Triple]) -> Iterator[str]:
    """Every term with its label and definition in English and Indonesian."""
    yield "| term | label | definition | definisi |"
    yield "|---|---|---|---|"
    terms = {short(t.subject) for t in rows if isinstance(t.subject, NamedNode)}
    for term in sorted(term for term in terms if term.startswith("kg:")):
        labels, said = _said(rows, term, RDFS + "label"), _said(rows, term, DEFINITION)
        yield f"| `{term}` | {labels['en']} · {labels['id']} | {said['en']} | {said['id']} |"


def section() -> str:
    """The part of docs/ontology.md that is made from the files."""
    rows = triples()
    return "\n".join([BEGIN, "", *diagram(rows), "", *table(rows), "", END])


def _of(rows: list[Triple], predicate: str) -> dict[str, str]:
    return {short(t.subject): short(t.object) for t in rows  # type: ignore[arg-type]
            if t.predicate.value == predicate and isinstance(t.object, NamedNode)}


def _said(rows: list[Triple], term: str, predicate: str) -> dict[str, str]:
    return {t.object.language or "": t.object.value for t in rows if t.predicate.value == predicate
            and isinstance(t.subject, NamedNode) and short(t.subject) == term and isinstance(t.object, Literal)}


def _node(term: str) -> str:
    return term.replace(":", "_")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    before, _, rest = target.read_text("utf-8").partition(BEGIN)
    target.write_text(before + section() + rest.partition(END)[2], "utf-8")
