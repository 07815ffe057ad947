import json

import pytest
from kg.web import create_app
from pyoxigraph import NamedNode, Quad, Store
from rdflib import Graph, URIRef

from kg.settings import Settings
from tests.query.corpus import BASE, quads

FORMATS = {"ttl": ("text/turtle", "turtle"), "nt": ("application/n-triples", "nt"), "rdf": ("application/rdf+xml", "xml"),
           "jsonld": ("application/ld+json", "json-ld")}
ENTITIES = ("/person/iqbal", "/organisation/mpks", "/event/rakernas-2", "/priority/urban", "/role/ketua", "/series/rakernas",
            "/article/a1")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize("path", ENTITIES)
@pytest.mark.parametrize("suffix", FORMATS)
def test_every_entity_in_every_format(client, path, suffix):
    """By suffix and by Accept header, each format says the same of an entity."""
    media_type, name = FORMATS[suffix]
    by_suffix = client.get(f"{path}.{suffix}")
    assert by_suffix.mimetype == media_type
    assert client.get(path, headers={"Accept": media_type}).data == by_suffix.data
    graph = Graph().parse(data=by_suffix.data, format=name)
    reference = Graph().parse(data=client.get(f"{path}.nt").data, format="nt")
    assert len(graph) == len(reference) > 1
    assert (URIRef("http://kg.localhost" + path), None, None) in graph


def test_facts_come_with_their_evidence(client):
    """The data of an event holds its attendance and the sentences that say so."""
    graph = Graph().parse(data=client.get("/event/rakernas-2.ttl").data, format="turtle")
    found = graph.query("""
        PREFIX kg: <https://w3id.org/orgkg#> PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?quote { ?a a kg:Attendance ; kg:status kg:absent ; prov:wasDerivedFrom/oa:exact ?quote }""")
    assert [str(row.quote) for row in found] == ["Agus Salim hadir mewakili Rina Wati yang berhalangan."]


@pytest.mark.parametrize("accept", ["application/json", 'application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded"'])
def test_json_is_json_ld(client, accept):
    """Who asks for JSON of an entity, or for JSON-LD of some profile, gets its JSON-LD."""
    assert client.get("/person/iqbal", headers={"Accept": accept}).mimetype == "application/ld+json"


def test_pages_point_to_their_data(client):
    """Link headers name each format and the IRI to cite."""
    links = client.get("/person/iqbal").headers.getlist("Link")
    assert '</person/iqbal.ttl>; rel="alternate describedby"; type="text/turtle"' in links
    assert '<http://kg.localhost/person/iqbal>; rel="cite-as"' in links


def test_the_ontology_is_data_too(client):
    """The ontology answers in Turtle by suffix and by Accept header."""
    graph = Graph().parse(data=client.get("/ontology", headers={"Accept": "text/turtle"}).data, format="turtle")
    assert (URIRef("https://w3id.org/orgkg#Attendance"), None, None) in graph
    assert json.loads(client.get("/health").data)["status"] == "ok"


def test_an_iri_leads_to_what_tells_of_it(client):
    """An IRI given to /resolve leads by 303 to the page, or to the format asked for; what is no IRI of the graph is 404."""
    iri = "http://kg.localhost/person/iqbal"
    page = client.get("/resolve", query_string={"iri": iri}, headers={"Accept": "text/html"})
    assert (page.status_code, page.location) == (303, "/person/iqbal")
    assert "Accept" in page.vary
    data = client.get("/resolve", query_string={"iri": iri}, headers={"Accept": "text/turtle"})
    assert (data.status_code, data.location) == (303, "/person/iqbal.ttl")
    for wrong in ("", "http://elsewhere.example/person/iqbal", "http://kg.localhost/person/", "http://kg.localhost/person/nobody"):
        assert client.get("/resolve", query_string={"iri": wrong}).status_code == 404


def test_iris_whose_base_has_a_path(tmp_path):
    """Where IRIs begin with a path of their own, that path answers 303 to the page, which names the IRI."""
    def moved(node):
        return NamedNode(node.value.replace(BASE, f"{BASE}/id")) if isinstance(node, NamedNode) else node

    folder = tmp_path / "store" / "00000001"
    folder.mkdir(parents=True)
    store = Store(str(folder))
    store.extend(Quad(moved(q.subject), q.predicate, moved(q.object), moved(q.graph_name)) for q in quads())
    store.flush()
    (tmp_path / "store" / "CURRENT").write_text("00000001\n", "ascii")
    app = create_app(Settings(data=tmp_path, base=f"{BASE}/id"))
    client = app.test_client()
    seen = client.get("/id/person/iqbal", headers={"Accept": "text/html"})
    assert (seen.status_code, seen.location) == (303, "/person/iqbal")
    assert f'<{BASE}/id/person/iqbal>; rel="cite-as"' in client.get("/person/iqbal").headers.getlist("Link")
    assert client.get("/id/person/iqbal", headers={"Accept": "application/ld+json"}).location == "/person/iqbal.jsonld"
    assert client.get("/id/person/nobody").status_code == 404
    app.extensions["kg"].workers.close()
