import gzip
import json
import re

import pytest
from rdflib import Graph

SELECT = "SELECT ?e { ?e a <https://w3id.org/orgkg#Event> } ORDER BY ?e"
CONSTRUCT = "CONSTRUCT { ?e a <http://x/E> } WHERE { ?e a <https://w3id.org/orgkg#Event> }"
JSON = "application/sparql-results+json"


@pytest.fixture
def program(app):
    """A client that is no browser."""
    return app.test_client()


def test_the_three_ways_to_ask(program):
    """GET, a POST form and a POST of the query itself give the same."""
    by_get = program.get("/sparql", query_string={"query": SELECT})
    assert (by_get.status_code, by_get.mimetype) == (200, JSON)
    assert len(json.loads(by_get.data)["results"]["bindings"]) == 3
    assert program.post("/sparql", data={"query": SELECT}).data == by_get.data
    assert program.post("/sparql", data=SELECT, content_type="application/sparql-query").data == by_get.data


@pytest.mark.parametrize(("query", "accept", "mimetype"), [
    (SELECT, JSON, JSON), (SELECT, "application/json", JSON),
    (SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
    (SELECT, "text/csv", "text/csv"), (SELECT, "text/tab-separated-values", "text/tab-separated-values"), (SELECT, "*/*", JSON),
    ("ASK {}", "text/xml", "application/sparql-results+xml"), (CONSTRUCT, "text/turtle", "text/turtle"),
    (CONSTRUCT, "application/ld+json", "application/ld+json"), (CONSTRUCT, "application/rdf+xml", "application/rdf+xml"),
    (CONSTRUCT, "application/n-triples;q=0.9, text/turtle;q=0.1", "application/n-triples"),
    (CONSTRUCT, "application/json", "application/ld+json"), (CONSTRUCT, "application/xml", "application/rdf+xml"),
    (CONSTRUCT, JSON, "application/ld+json"), (CONSTRUCT, f"{JSON}, text/turtle;q=0.1", "text/turtle"),
    (CONSTRUCT, "text/turtle; charset=utf-8", "text/turtle"),
    (CONSTRUCT, 'application/ld+json;q=0.9;profile="http://www.w3.org/ns/json-ld#flattened, x", text/csv', "application/ld+json"),
])
def test_formats_are_negotiated(program, query, accept, mimetype):
    """Each result comes in the format that the Accept header prefers."""
    response = program.get("/sparql", query_string={"query": query}, headers={"Accept": accept})
    assert (response.status_code, response.mimetype) == (200, mimetype)


def test_formats_by_name(program):
    """A format named in the address wins over the header, for links on pages."""
    response = program.get("/sparql", query_string={"query": SELECT, "format": "csv"}, headers={"Accept": "text/html"})
    assert response.get_data(as_text=True).splitlines()[0] == "e"
    turtle = program.get("/sparql", query_string={"query": CONSTRUCT, "format": "ttl"})
    assert len(Graph().parse(data=turtle.data, format="turtle")) == 3
    assert program.get("/sparql", query_string={"query": CONSTRUCT, "format": "json"}).mimetype == "application/ld+json"
    assert program.get("/sparql", query_string={"query": CONSTRUCT, "format": "csv"}).status_code == 406


def test_graphs_can_be_named(program):
    """default-graph-uri and named-graph-uri choose what is asked of; FROM does too."""
    def asked(query: str, **graphs: str) -> list[dict]:
        response = program.get("/sparql", query_string={"query": query, **graphs})
        return json.loads(response.data)["results"]["bindings"]

    count, article = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "http://kg.localhost/article/a1"
    few = int(asked(count, **{"default-graph-uri": article})[0]["n"]["value"])
    assert 0 < few < int(asked(count)[0]["n"]["value"])
    assert int(asked(count.replace("{", f"FROM <{article}> {{", 1))[0]["n"]["value"]) == few
    assert len(asked("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", **{"named-graph-uri": article})) == 1


@pytest.mark.parametrize("ask", [
    lambda c: c.post("/sparql", data={"update": "CLEAR ALL"}), lambda c: c.get("/sparql", query_string={"update": "CLEAR ALL"}),
    lambda c: c.post("/sparql", data="CLEAR ALL", content_type="application/sparql-update"),
    lambda c: c.post("/sparql", data={"query": "PREFIX a: <b:c>\n# x\nINSERT DATA { a:b a:b a:b }"}),
])
def test_updates_are_refused(program, ask):
    """An update is refused with 403 and a sentence, however it comes."""
    response = ask(program)
    assert response.status_code == 403
    assert len(response.get_data(as_text=True).split()) > 3


@pytest.mark.parametrize(("ask", "status"), [
    (lambda c: c.get("/sparql"), 400), (lambda c: c.get("/sparql?query=ASK{}&query=ASK{}"), 400),
    (lambda c: c.get("/sparql", query_string={"query": "SELECT WHERE"}), 400),
    (lambda c: c.post("/sparql", data="ASK {}", content_type="text/plain"), 415),
    (lambda c: c.post("/sparql", data="ASK {}".encode("utf-16"), content_type="application/sparql-query"), 400),
    (lambda c: c.get("/sparql", query_string={"query": SELECT}, headers={"Accept": "image/png"}), 406),
    (lambda c: c.put("/sparql"), 405),
])
def test_what_cannot_be_answered(program, ask, status):
    """Requests that cannot be answered get the right status."""
    assert ask(program).status_code == status


def test_a_long_result_says_that_it_is_cut(program):
    """A cut result carries a warning."""
    response = program.get("/sparql", query_string={"query": "SELECT * { ?s ?p ?o }"})
    assert "cut after 50 rows" in response.headers["Warning"]


def test_a_runaway_query_is_stopped(program):
    """The deadline answers 503 and names itself."""
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"
    response = program.get("/sparql", query_string={"query": endless})
    assert response.status_code == 503
    assert "3 seconds" in response.get_data(as_text=True)


def test_the_page_for_people(client):
    """A browser gets a page with a table whose IRIs lead to pages, and the reason where a query is wrong."""
    page = client.get("/sparql", query_string={"query": SELECT}).get_data(as_text=True)
    assert '<a href="/event/rakernas-2">' in page
    wrong = client.get("/sparql", query_string={"query": "SELECT WHERE"})
    assert wrong.status_code == 400
    assert "1:" in wrong.get_data(as_text=True)
    assert "a &lt;http://x/E&gt;" in client.get("/sparql", query_string={"query": CONSTRUCT}).get_data(as_text=True)


def test_what_the_editor_offers(client):
    """Prefixes, and terms of the ontology and of the data with their labels in the reader's language."""
    offered = json.loads(client.get("/sparql/terms.json").data)
    assert offered["prefixes"]["kg"] == "https://w3id.org/orgkg#"
    terms = {term["name"]: term for term in offered["terms"]}
    assert (terms["kg:attended"]["kind"], terms["foaf:Person"]["kind"], terms["kg:speaker"]["kind"]) == (
        "property", "class", "constant")
    assert terms["kg:speaker"]["label"] == "pembicara"


def test_only_the_editors_page_lets_styles_in(client):
    """The nonce for the editor's styles is new with each answer, and no other page has one."""
    answers = [client.get("/sparql", headers={"Accept": "text/html"}) for _ in range(2)]
    nonces = [re.search(r'data-nonce="([^"]+)"', answer.get_data(as_text=True))[1] for answer in answers]
    assert nonces[0] != nonces[1]
    assert f"'nonce-{nonces[1]}'" in answers[1].headers["Content-Security-Policy"]
    assert "nonce" not in client.get("/events").headers["Content-Security-Policy"]


def test_a_head_request_has_the_headers_alone(program):
    """HEAD gives what GET gives, without the body."""
    got, head = (method("/sparql", query_string={"query": SELECT}) for method in (program.get, program.head))
    assert (head.status_code, head.data, head.headers) == (200, b"", got.headers)


def test_results_keep_the_security_of_pages(program, client):
    """The headers that keep a page to its origin come with results and refusals too."""
    page = client.get("/events").headers
    for answer in (program.get("/sparql", query_string={"query": SELECT}), program.get("/sparql"),
                   program.get("/sparql", query_string={"query": SELECT}, headers={"Accept-Encoding": "gzip"})):
        for name in ("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"):
            assert answer.headers.getlist(name) == page.getlist(name)
        assert "Accept-Encoding" in answer.vary


def test_results_are_sent_compressed(program):
    """Who takes gzip gets a large result in less, a small one as it is."""
    def asked(query: str, **headers: str):
        return program.get("/sparql", query_string={"query": query}, headers=headers)

    large = "SELECT * { ?s ?p ?o } LIMIT 30"
    packed = asked(large, **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == asked(large).data
    assert "Content-Encoding" not in asked("ASK {}", **{"Accept-Encoding": "gzip"}).headers


def test_what_is_too_large_is_not_read(program):
    """A body of more than a megabyte is refused by its length."""
    assert program.post("/sparql", data={"query": "#" * 2**20}).status_code == 413


def test_an_unforeseen_failure_is_logged(app, program, monkeypatch, caplog):
    """What goes wrong inside is 500 with a sentence, and the log has the rest."""
    monkeypatch.setattr(app.extensions["kg"].workers, "run", lambda *_: 1 / 0)
    answer = program.get("/sparql", query_string={"query": SELECT})
    assert (answer.status_code, "logged" in answer.text) == (500, True)
    assert "ZeroDivisionError" in caplog.text


def test_a_question_of_the_library_is_asked_by_its_name(program):
    """Programs get the rows of a question as the page does."""
    assert program.get("/sparql?question=article_list").mimetype == JSON
    assert program.get("/sparql?question=nothing").status_code == 400


def test_a_question_to_begin_with_waits_for_its_values(client):
    """On the page a question that needs values stands in the editor and is not asked of everything; one without is answered."""
    waiting = client.get("/sparql?question=event_attendees").get_data(as_text=True)
    assert "prov:wasDerivedFrom" in waiting and "menunggu nilainya" in waiting and 'id="result"' not in waiting
    assert 'id="result"' in client.get("/sparql?question=article_list").get_data(as_text=True)
