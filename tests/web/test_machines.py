"""What programs find: asking in words, OpenAPI, reconciliation, VoID, the service description, the Graph Store Protocol."""
from __future__ import annotations

import html
import json
import re

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from kg.web import create_app
from openapi_spec_validator import validate
from pyoxigraph import NamedNode, RdfFormat, Store, parse
from schemathesis.specs.openapi import checks

from kg.query import load_library
from kg.settings import Settings
from tests.web.conftest import published

IQBAL = "http://kg.localhost/person/iqbal"
UNFIT = [checks.positive_data_acceptance, checks.negative_data_rejection]
"""What cannot hold here: a well-formed text may name nothing, and unknown parameters are ignored."""

VOID = "http://rdfs.org/ns/void#"


def graph_of(response, kind: str = "text/turtle") -> Store:
    assert response.status_code == 200
    assert response.mimetype == kind
    store = Store()
    store.extend(parse(response.data, RdfFormat.from_media_type(kind)))
    return store


def values(store: Store, predicate: str) -> list[str]:
    return sorted(quad.object.value for quad in store.quads_for_pattern(None, NamedNode(predicate), None, None))


@pytest.mark.parametrize(("sentence", "shown"), [
    ("siapa saja yang hadir di rakernas aumsos 2025", "Agus Salim"), ("jabatan iqbal rais", "MPKS PWM DKI Jakarta")])
def test_answers_in_words(client, sentence, shown):
    """The page shows the question that was meant, its answer, and the SPARQL."""
    page = client.get("/ask", query_string={"q": sentence}).text
    assert shown in page
    assert "SPARQL" in page
    assert client.get("/ask.json", query_string={"q": sentence}).json["question"]


def test_not_understood(client):
    """A sentence that means nothing here is not answered; questions like it are offered, and nothing of it is markup."""
    page = client.get("/ask", query_string={"q": "<script>alert(1)</script> rendang"}).text
    assert "belum dipahami" in page
    assert "<script>alert" not in page


def test_search_leads_to_answers(client):
    """A question typed into the search box is answered."""
    response = client.get("/search", query_string={"q": "siapa saja yang hadir di rakernas aumsos 2025"})
    assert response.status_code == 303
    assert response.location.startswith("/ask?q=siapa")


def test_openapi_is_valid(client):
    """The description is OpenAPI 3.1 and holds every question."""
    described = client.get("/openapi.json").json
    validate(described)
    assert {f"/queries/{name}.json" for name in load_library()} < set(described["paths"])
    assert client.get("/ask.json").status_code == 400
    assert "GET" in client.put("/ask.json").headers["Allow"]


@pytest.fixture(scope="module")
def described(tmp_path_factory):
    app = create_app(Settings(data=published(tmp_path_factory.mktemp("data"))))
    yield schemathesis.openapi.from_wsgi("/openapi.json", app)
    app.extensions["kg"].workers.close()


CASES = [*((f"/queries/{name}.json", mode) for name, question in load_library().items()
            for mode in schemathesis.GenerationMode if question.parameters or mode is schemathesis.GenerationMode.POSITIVE),
         *(("/ask.json", mode) for mode in schemathesis.GenerationMode)]


@pytest.mark.parametrize(("path", "mode"), CASES, ids=[f"{path} {mode.value}" for path, mode in CASES])
def test_fuzzed(described, path, mode):
    """Whatever is sent, the answer keeps to the description and is never an error of ours."""
    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    @settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    def sent(case):
        case.call_and_validate(headers={"Accept-Encoding": "identity"}, excluded_checks=UNFIT)

    sent()


def test_reconciles(client):
    """Names are matched with what they mean, surely or not, and only with things of the type asked for."""
    queries = {"a": {"query": "Drs. H. Iqbal Rais, M.M.", "type": "person"}, "b": {"query": "Iqbal Raes"},
               "c": {"query": "Zzz Qqq"}, "d": {"query": "Iqbal Rais", "type": "event", "limit": 1}}
    found = client.post("/reconcile", data={"queries": json.dumps(queries)}).json
    first = found["a"]["result"][0]
    assert (first["id"], first["match"], first["score"]) == (IQBAL, True, 100)
    assert found["b"]["result"][0]["id"] == IQBAL
    assert not found["b"]["result"][0]["match"]
    assert found["c"]["result"] == found["d"]["result"] == []


@pytest.mark.parametrize("queries", ["", "[]", "{", '{"a": 3}', "null"])
def test_reconciles_no_nonsense(client, queries):
    """What is no set of queries is refused with a sentence."""
    response = client.post("/reconcile", data={"queries": queries})
    assert response.status_code == 400
    assert response.json["error"]["message"]


def test_reconciliation_manifest(client):
    """The manifest says version 0.2 and every service it names answers."""
    manifest = client.get("/reconcile").json
    assert manifest["versions"] == ["0.2"]
    for what in ("entity", "type", "property"):
        assert client.get(manifest["suggest"][what]["service_path"], query_string={"prefix": "p"}).json["result"] is not None
    assert client.get("/reconcile/suggest/entity?prefix=iqb").json["result"][0]["id"] == IQBAL
    assert "Iqbal Rais" in client.get("/reconcile/preview", query_string={"id": IQBAL}).text
    assert client.get("/reconcile/preview?id=x").status_code == 404


def test_extends(client):
    """Properties are added to things: names with their IRIs, texts as they stand, nothing where there is nothing."""
    offered = [row["id"] for row in client.get("/reconcile/properties?type=event").json["properties"]]
    event = "http://kg.localhost/event/rakernas-2"
    asked = {"ids": [event, "urn:x"], "properties": [{"id": name} for name in offered]}
    rows = client.post("/reconcile", data={"extend": json.dumps(asked)}).json["rows"]
    assert rows[event]["locality"] == [{"str": "Depok"}]
    assert rows[event]["organizer"] == [{"id": "http://kg.localhost/organisation/pp", "name": "PP Muhammadiyah"}]
    assert not any(rows["urn:x"].values())


def test_preview_in_a_frame(tmp_path):
    """Only the origin that is named may frame the preview, and only that page."""
    app = create_app(Settings(data=published(tmp_path), cors="http://127.0.0.1:3333"))
    client = app.test_client()
    framed, page = (client.get("/reconcile/preview", query_string={"id": IQBAL}), client.get("/"))
    assert "frame-ancestors http://127.0.0.1:3333" in framed.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in framed.headers
    assert page.headers["X-Frame-Options"] == "DENY"
    assert client.get("/reconcile").headers["Access-Control-Allow-Origin"] == "http://127.0.0.1:3333"
    app.extensions["kg"].workers.close()


def test_a_browser_asks_first(tmp_path):
    """A page of the origin that is named may send a query as it is, and reads whether its result was cut."""
    app = create_app(Settings(data=published(tmp_path), cors="http://127.0.0.1:3333"))
    client = app.test_client()
    asked = {"Origin": "http://127.0.0.1:3333", "Access-Control-Request-Method": "POST",
             "Access-Control-Request-Headers": "content-type"}
    for address in ("/sparql", "/reconcile"):
        allowed = client.options(address, headers=asked).headers
        assert (allowed["Access-Control-Allow-Origin"], allowed["Access-Control-Allow-Headers"]) == (
            "http://127.0.0.1:3333", "Accept, Content-Type")
    answer = client.get("/sparql", query_string={"query": "ASK {}"}, headers={"Accept": "application/json"})
    assert answer.headers["Access-Control-Expose-Headers"] == "Warning"
    app.extensions["kg"].workers.close()


def test_behind_a_proxy(tmp_path):
    """Addresses name the host that people see, whatever was asked of the explorer itself."""
    app = create_app(Settings(data=published(tmp_path), public="https://kg.example.org"))
    client = app.test_client()
    assert b"<loc>https://kg.example.org/people</loc>" in client.get("/sitemap.xml").data
    assert client.get("/reconcile").json["suggest"]["entity"]["service_url"] == "https://kg.example.org"
    app.extensions["kg"].workers.close()


def test_below_a_path_of_a_host(tmp_path):
    """Every address that a page names of its own lies below the path, and answers there; elsewhere nothing does."""
    app = create_app(Settings(data=published(tmp_path), public="https://example.org/graf"))
    client, rest = app.test_client(), [f"/graf{path}" for path in (
        "/", "/people", "/attendance", "/timeline", "/graph?of=Iqbal+Rais", "/queries/event_calendar", "/sparql?query=ASK{}",
        "/search?q=iqbal", "/event/rakernas-2", "/person/iqbal", "/organisation/mpks", "/article/a1", "/priority/urban")]
    seen = set(rest)
    while rest and len(seen) < 600:
        response = client.get(rest.pop(0), headers={"Accept": "text/html"}, buffered=True)
        assert response.status_code < 400, response.request.path
        page = response.get_data(as_text=True) if response.mimetype == "text/html" else ""
        named = re.findall(r'\s(?:href|src|action|data-(?:suggest|names|cancel|terms))="(/[^"#]*)', page)
        assert all(address.startswith("/graf/") for address in named), response.request.path
        fresh = {html.unescape(address) for address in named if "/sparql/cancel" not in address} - seen
        seen |= fresh
        rest += sorted(fresh)
    assert {"/graf/static/dist/site.css", "/graf/people", "/graf/person/iqbal.ttl"} < seen
    assert client.get("/people").status_code == client.get("/grafik").status_code == 404
    assert client.get("/graf/queries").location == "https://example.org/graf/queries/"
    assert client.get("/graf/resolve", query_string={"iri": IQBAL}).location == "/graf/person/iqbal"
    assert client.get("/graf/person/iqbal").headers["Link"].startswith("</graf/person/iqbal.ttl>")
    assert client.get("/graf/search/suggest?q=iqbal").json[0]["address"] == "/graf/person/iqbal"
    assert client.get("/graf/openapi.json").json["servers"] == [{"url": "/graf"}]
    assert client.get("/graf/sparql", query_string={"query": "ASK {}", "format": "json"}).json["boolean"]
    for address in ("sitemap.xml", "feed.atom", "cite.json?page=/person/iqbal", "robots.txt"):
        told = re.findall(r"https://example\.org/(\w*)", client.get(f"/graf/{address}").get_data(as_text=True))
        assert set(told) == {"graf"}, address
    app.extensions["kg"].workers.close()


def test_void(client):
    """Counts are those of the graph, by class and property."""
    store = graph_of(client.get("/.well-known/void"))
    assert values(store, VOID + "sparqlEndpoint") == ["http://localhost/sparql"]
    person = NamedNode("http://xmlns.com/foaf/0.1/Person")
    people = [quad.subject for quad in store.quads_for_pattern(None, NamedNode(VOID + "class"), person)]
    assert [quad.object.value for quad in store.quads_for_pattern(people[0], NamedNode(VOID + "entities"), None)] == ["4"]
    assert len(values(store, VOID + "propertyPartition")) == int(values(store, VOID + "properties")[0])


@pytest.mark.parametrize("kind", ["text/turtle", "application/n-triples", "application/rdf+xml"])
def test_service_description(client, kind):
    """The endpoint without a query describes itself in RDF to who asks for RDF."""
    store = graph_of(client.get("/sparql", headers={"Accept": kind}), kind)
    assert values(store, "http://www.w3.org/ns/sparql-service-description#endpoint") == ["http://localhost/sparql"]


def test_examples(client):
    """Every question is an executable SELECT."""
    store = graph_of(client.get("/sparql/examples"))
    assert len(values(store, "http://www.w3.org/ns/shacl#select")) == len(load_library())


def test_graph_store(client):
    """A graph is read by name, the union by default; writing, no name and an unknown name are refused."""
    article = {"graph": "http://kg.localhost/article/a1"}
    one = graph_of(client.get("/graph-store", query_string=article, headers={"Accept": "text/turtle"}))
    whole = graph_of(client.get("/graph-store?default", headers={"Accept": "application/n-triples"}), "application/n-triples")
    assert 0 < len(one) < len(whole)
    assert client.head("/graph-store", query_string=article).status_code == 200
    for method, query, status in (("put", article, 403), ("delete", article, 403), ("get", {}, 400),
                                  ("get", {"graph": "urn:x"}, 404), ("get", {"graph": "no iri"}, 400)):
        assert getattr(client, method)("/graph-store", query_string=query).status_code == status
    assert client.get("/graph-store", query_string=article, headers={"Accept": "image/png"}).status_code == 406
