"""The mapping of articles and entities to quads."""
from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Quad

from kg.graph import map_article, map_entities
from kg.graph.drafts import draft_iris
from kg.graph.mapping import date, entity_graph
from kg.graph.vocabulary import KG, OA, ORG, PROV, RDF, SCHEMA, SKOS, XSD
from kg.languages import load_pack
from kg.resolve import resolve
from tests.readings import TEXT, reading

BASE = "http://kg.test"


def article_quads() -> set[Quad]:
    held = reading()
    return set(map_article(held.article, held.document, resolve([held.document], BASE, load_pack("id")).iris["a1"]))


def objects(quads, subject: str, predicate: NamedNode) -> list[str]:
    return sorted(q.object.value for q in quads if q.subject.value == subject and q.predicate == predicate)


@pytest.mark.parametrize(("text", "kind"), [("2025-06-26", XSD.date), ("2025-06", XSD.gYearMonth), ("2025", XSD.gYear)])
def test_date_precision(text, kind):
    """A date keeps the precision that it was stated with."""
    assert date(text).datatype == kind


def test_everything_in_one_graph():
    """An article's quads all stand in the graph that bears its IRI."""
    assert {q.graph_name.value for q in article_quads()} == {f"{BASE}/article/a1"}


def test_membership():
    """A role becomes a membership with its holder, body, name, term and evidence."""
    quads, node = article_quads(), f"{BASE}/article/a1#role-1"
    assert objects(quads, node, ORG.member) == [f"{BASE}/person/iqbal-rais"]
    assert objects(quads, node, ORG.organization) == [f"{BASE}/organisation/pwm-jawa-tengah"]
    assert objects(quads, node, KG.roleName) == ["Ketua"]
    assert objects(quads, node, KG.past) == ["true"]
    assert objects(quads, node, PROV.wasDerivedFrom) == [f"{BASE}/article/a1#char=0,{len(TEXT)}"]


def test_attendance_status_and_behalf():
    """Presence and absence are statuses of attendances; who was stood in for is a link."""
    quads = article_quads()
    assert objects(quads, f"{BASE}/article/a1#attendance-1", KG.onBehalfOf) == [f"{BASE}/organisation/pwm-jawa-tengah"]
    assert objects(quads, f"{BASE}/article/a1#attendance-2", KG.status) == [KG.absent.value]


def test_claims_are_reified():
    """A plain property that the article states is a statement with evidence; one without evidence is not claimed."""
    quads = article_quads()
    claimed = {q.object.value for q in quads if q.predicate == RDF.predicate}
    assert claimed == {SCHEMA.startDate.value, SCHEMA.organizer.value, ORG.subOrganizationOf.value}


def test_evidence_quotes_the_text():
    """Evidence gives the words and their offsets."""
    quads = article_quads()
    exact = {q.subject.value: q.object.value for q in quads if q.predicate == OA.exact}
    for iri, words in exact.items():
        start, end = map(int, iri.partition("#char=")[2].split(","))
        assert TEXT[start:end] == words


def test_entities_once():
    """The entity graph holds each entity with its label, its derived links, and presence only."""
    entities = resolve([reading("a1").document, reading("a2").document], BASE, load_pack("id"))
    quads = set(map_entities(entities, BASE))
    person, event = f"{BASE}/person/iqbal-rais", f"{BASE}/event/rakernas-ii-2025"
    assert {q.graph_name for q in quads} == {entity_graph(BASE)}
    assert objects(quads, person, SKOS.prefLabel) == ["Iqbal Rais"]
    assert objects(quads, person, KG.attended) == [event]
    assert objects(quads, f"{BASE}/organisation/pwm-jawa-tengah", KG.attended) == []
    assert objects(quads, person, KG.holdsRoleIn) == [f"{BASE}/organisation/pwm-jawa-tengah"]
    assert objects(quads, event, KG.eventKind) == [KG.rakernas.value]
    assert objects(quads, event, KG.series) == [f"{BASE}/series/rakernas"]


def test_article_ids_are_quoted():
    """An id with spaces and slashes makes a valid IRI."""
    held = reading("a b/c")
    iris = resolve([held.document], BASE, load_pack("id")).iris["a b/c"]
    assert iris["article"] == f"{BASE}/article/a%20b%2Fc"


def test_draft_iris_cover_all():
    """A document can be mapped before anything is resolved."""
    held = reading()
    assert list(map_article(held.article, held.document, draft_iris("urn:x", held.document)))
