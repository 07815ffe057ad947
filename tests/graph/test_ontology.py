"""The ontology's files: every term is explained in both languages, and all that the program writes is defined."""
from __future__ import annotations

from pyoxigraph import Literal

from kg.graph.mapping import CLASSES, FACTS
from kg.graph.vocabulary import KG, RDFS, SKOS, ontology, scheme
from kg.languages import load_pack
from kg.model import CAPACITIES, STATUSES


def languages(term: str, *predicates) -> set[str]:
    return {
        t.object.language
        for t in ontology()
        if t.subject.value == term and t.predicate in predicates and isinstance(t.object, Literal)
    }


def terms() -> set[str]:
    return {t.subject.value for t in ontology() if t.subject.value.startswith(KG.base)}


def test_every_term_is_explained():
    """Each term has a label and a definition in Indonesian and English."""
    wanting = {term for term in terms() if not ({"id", "en"} <= languages(term, RDFS.label, SKOS.prefLabel)
                                                and {"id", "en"} <= languages(term, SKOS.definition))}
    assert wanting == set()


def test_what_is_written_is_defined():
    """Each class and property of ours that the mapping writes stands in the ontology."""
    used = {kind for kinds in CLASSES.values() for kind in kinds} | {row[0] for row in FACTS.values()}
    assert {term.value for term in used if term.value.startswith(KG.base)} <= terms()


def test_vocabularies_hold_the_model():
    """Capacities, statuses and event kinds of the program are concepts of the vocabularies."""
    assert scheme("capacities") == set(CAPACITIES)
    assert scheme("statuses") == set(STATUSES)
    assert set(load_pack("id").table("events", "kinds")) <= scheme("eventKinds")


def test_docs_show_the_ontology_as_it_is():
    """The picture and the table of docs/ontology.md are made from the files, by kg.ontology.diagram."""
    from pathlib import Path

    from kg.ontology.diagram import section

    assert section() in (Path(__file__).parents[2] / "docs" / "ontology.md").read_text("utf-8")
