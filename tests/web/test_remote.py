"""The explorer over a remote engine shows what it shows over the embedded store."""
from __future__ import annotations

import pytest
from kg.web import create_app

from kg.settings import Settings
from kg.store.endpoint import Endpoint
from kg.store.remote import MARK, marker_of
from tests.query.corpus import quads
from tests.store.engines import oxigraph_server
from tests.web.conftest import published

PAGES = ("/", "/events", "/people", "/event/rakernas-2", "/person/iqbal", "/organisation/mpks", "/article/a1", "/attendance",
         "/priorities", "/person/iqbal.ttl", "/queries/event_attendees.json?event=Rakernas+AUMSOS+2025",
         "/ask.json?q=jabatan+iqbal+rais",
         "/reconcile/suggest/entity?prefix=iqb", "/graph-store?graph=http://kg.localhost/article/a2")
ROWS = "SELECT ?o { GRAPH ?g { <http://kg.localhost/person/iqbal> <http://www.w3.org/2004/02/skos/core#prefLabel> ?o } }"


@pytest.fixture(scope="module")
def clients(tmp_path_factory):
    """A browser at the explorer of the small graph in an Oxigraph server, and one at that of the embedded store."""
    with oxigraph_server(tmp_path_factory.mktemp("engine")) as address:
        for graph in {quad.graph_name for quad in quads()}:
            rows = "".join(f"{quad.triple} .\n" for quad in quads() if quad.graph_name == graph)
            Endpoint(address).put(graph.value, rows.encode())
        marker = marker_of("http://kg.localhost")
        Endpoint(address).put(marker.value, f'{marker} {MARK} "00000001" .'.encode())
        here = Settings(data=published(tmp_path_factory.mktemp("data")))
        there = Settings(data=tmp_path_factory.mktemp("none"), store=address, query_rows=5, query_seconds=3)
        apps = [create_app(settings) for settings in (there, here)]
        yield [app.test_client() for app in apps]
        for app in apps:
            app.extensions["kg"].workers.close()


@pytest.mark.parametrize("path", PAGES)
def test_same_pages(clients, path):
    """Each page is the same, letter by letter."""
    there, here = (client.get(path) for client in clients)
    assert there.status_code == here.status_code == 200
    assert sorted(there.data.splitlines()) == sorted(here.data.splitlines())


def test_sparql(clients):
    """The endpoint answers from the engine, in any form; rows are cut at the cap."""
    there = clients[0]
    assert there.get("/sparql", query_string={"query": ROWS}).json["results"]["bindings"][0]["o"]["value"] == "Iqbal Rais"
    assert "Iqbal Rais" in there.get("/sparql", query_string={"query": ROWS}, headers={"Accept": "text/csv"}).text
    assert there.get("/sparql", query_string={"query": "ASK {}"}).json["boolean"] is True
    cut = there.get("/sparql", query_string={"query": "SELECT * { GRAPH ?g { ?s ?p ?o } }"})
    assert len(cut.json["results"]["bindings"]) == 5
    assert "Warning" in cut.headers


@pytest.mark.parametrize(("query", "said"), [
    ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT * { \\u0053ervice <http://127.0.0.1:9/> {} }", "SERVICE"),
    ("SELECT * { service # x\n silent <http://127.0.0.1:9/> {} }", "SERVICE"),
    ("SELECT * {", "1:11"), ("DROP ALL", "hanya membaca")])
def test_refused(clients, query, said):
    """What asks other servers, is no SPARQL, or would change something never reaches the engine."""
    response = clients[0].get("/sparql", query_string={"query": query}, headers={"Accept-Language": "id"})
    assert response.status_code in (400, 403)
    assert said in response.text


def test_engine_gone(tmp_path):
    """Where no engine answers, the page says so with 503."""
    app = create_app(Settings(data=tmp_path, store="http://127.0.0.1:9/query"))
    response = app.test_client().get("/events")
    assert response.status_code == 503
    assert "does not answer" in response.text
