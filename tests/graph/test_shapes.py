"""The shapes, and whether quotes stand where they are said to."""
from __future__ import annotations

from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import map_article
from kg.graph.drafts import broken_drafts, draft_iris
from kg.graph.quotes import misquotes
from kg.graph.shapes import violations
from kg.graph.vocabulary import KG, OA, SKOS
from tests.readings import reading


def quads_of(held):
    return list(map_article(held.article, held.document, draft_iris("urn:kg:a", held.document)))


def test_good_article_keeps_to_the_shapes():
    """A whole article breaks no shape."""
    assert violations(quads_of(reading())) == []


def test_unknown_capacity_is_named():
    """A capacity outside the vocabulary is a violation with the node, the path and a sentence."""
    held = reading()
    bad = replace(held.document, attendance=(replace(held.document.attendance[0], capacity="king"),))
    found = violations(quads_of(replace(held, document=bad)))
    assert [(v.path, v.message) for v in found] == [("capacity", "an attendance has one known capacity")]
    assert broken_drafts([(held.article, bad)])["a1"].startswith("its facts break a shape: attendance-1")


def test_two_labels_are_one_too_many():
    """An entity has one preferred label."""
    node, graph = NamedNode("urn:kg:p"), NamedNode("urn:kg:g")
    rdf_type = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    quads = [Quad(node, rdf_type, KG.Priority, graph), *(Quad(node, SKOS.prefLabel, Literal(name), graph) for name in "ab")]
    assert [v.path for v in violations(quads)] == ["prefLabel"]


def test_misquote_is_found():
    """A quote that the text does not hold at its place is named; the others are not."""
    quads = [
        q
        if not (q.predicate == OA.exact and q.object.value == "Rakernas")
        else Quad(q.subject, q.predicate, Literal("Raker"), q.graph_name)
        for q in quads_of(reading())
    ]
    assert [iri.partition("#")[2] for iri, _ in misquotes(quads)] == ["char=0,8"]
    assert list(misquotes(quads_of(reading()))) == []
