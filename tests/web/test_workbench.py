"""The page of /sparql: pictures, sorting, lines for other tools, short addresses, cancelling."""
from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kg.web.figures import Bars, Net, figure, net_of
from kg.web.shortened import LARGEST, expand, shorten
from kg.web.snippets import snippets
from pyoxigraph import Literal, NamedNode
from werkzeug.serving import make_server

from kg.query import load_library
from kg.query.results import Table
from tests.waiting import until

PEOPLE = """PREFIX kg: <https://w3id.org/orgkg#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?who ?name (COUNT(?e) AS ?n) { ?who kg:attended ?e ; skos:prefLabel ?name } GROUP BY ?who ?name ORDER BY ?name"""
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"
QUERY = ('SELECT ?l { ?x <http://www.w3.org/2004/02/skos/core#prefLabel> ?l . FILTER(STRSTARTS(?l, "Iqbal\\u0020R")) } '
         "# it's $HOME `x` é")


def node(path: str) -> NamedNode:
    return NamedNode(f"http://kg.localhost/{path}")


def shown(term: object) -> tuple[str, str]:
    if isinstance(term, NamedNode):
        return term.value.rpartition("/")[2], term.value.removeprefix("http://kg.localhost")
    return (term.value if isinstance(term, Literal) else ""), ""


def table(*rows: tuple[object, ...]) -> Table:
    names = ("a", "b", "c")[: len(rows[0])]
    return Table(names, tuple(dict(zip(names, row, strict=True)) for row in rows))


def test_bars_of_numbers():
    """A column of numbers becomes bars, each with its text and link, as long as its share of the largest."""
    found = figure(table((node("event/x"), Literal("X"), Literal(4)), (node("event/y"), Literal("Y"), Literal(1))), shown)
    assert isinstance(found, Bars)
    assert [(bar.label, bar.address, bar.value, bar.share) for bar in found.bars] == [
        ("X", "/event/x", "4", 100.0), ("Y", "/event/y", "1", 25.0)]
    assert (found.column, found.hidden) == ("c", 0)


def test_nets_of_things():
    """Two columns of things become a net: two sides where none is on both, a ring where some are."""
    sides = figure(table((node("person/a"), node("event/x")), (node("person/b"), node("event/x"))), shown)
    assert isinstance(sides, Net)
    assert [(n.label, n.kind, n.side) for n in sides.nodes] == [
        ("a", "person", "end"), ("b", "person", "end"), ("x", "event", "start")]
    assert [(one.label, other.label) for one, other, _ in sides.ties] == [("a", "x"), ("b", "x")]
    ring = net_of([(node("a/1"), node("p"), node("a/2")), (node("a/2"), node("p"), node("a/3"))], shown)
    assert len(ring.nodes) == 3
    assert len({(n.x, n.y) for n in ring.nodes}) == 3
    many = net_of([(node(f"a/{n}"), node("p"), node("b/0")) for n in range(90)], shown)
    assert len(many.nodes) <= 28
    assert len(many.ties) + many.hidden == 90


@pytest.mark.parametrize("rows", [
    ((Literal("a"), Literal("b")), (Literal("c"), Literal("d"))), ((node("a/x"), Literal(3)),),
    ((Literal("a"), Literal(-1)), (Literal("b"), Literal(2))), ((Literal(1), Literal(2)), (Literal(1), Literal(2))),
    ((NamedNode("http://elsewhere/a"), NamedNode("http://elsewhere/b")),) * 2, ((None, None), (None, None))])
def test_no_picture_without_a_shape(rows):
    """Texts alone, one row, numbers below nought, strangers' IRIs and empty rows make no picture."""
    assert figure(table(*rows), shown) is None


def test_the_page_draws_and_still_has_the_table(client):
    """A result with numbers has bars above its table; triples between things have a net above their Turtle."""
    page = client.get("/sparql", query_string={"query": PEOPLE}).text
    assert page.index('<figure class="bars">') < page.index('<table class="list raw"')
    page = client.get("/sparql", query_string={"query": "CONSTRUCT WHERE { ?a <https://w3id.org/orgkg#attended> ?b }"}).text
    assert page.index('<figure class="ego net">') < page.index('<pre class="turtle">')


def test_sorting_without_scripts(client):
    """A column's button sends the query with the order; numbers sort as numbers; a second press turns it round."""
    def order(sort: str) -> list[str]:
        page = client.get("/sparql", query_string={"query": PEOPLE, "sort": sort}).text
        return [part.partition("<")[0] for part in page.split('<td data-label="n">')[1:]]
    assert order("n") == sorted(order("n"), key=int)
    assert order("-n") == order("n")[::-1]
    page = client.get("/sparql", query_string={"query": PEOPLE, "sort": "n"}).text
    assert '<th scope="col" aria-sort="ascending"><button class="sort" form="ask" name="sort" value="-n"' in page


@given(st.text(max_size=400), st.sampled_from(("", "n", "-n")))
def test_a_short_address_holds_the_whole_query(query, sort):
    """Whatever a query is, its short address gives it back with its order."""
    query = query.encode("utf-8", "ignore").decode()
    assert expand(shorten(query, sort)) == (query, sort)


def test_short_addresses_are_short_and_safe(client):
    """Those of the library are short; what is cut, mistyped or too long leads nowhere; a good one leads to its query."""
    assert max(len(shorten(question.sparql)) for question in load_library().values()) < 700
    short = shorten(PEOPLE, "-n")
    assert len(short) < 130
    for wrong in (short[:-4], "2" + short[1:], short[:9] + "A" + short[10:], "1", "x", "1" + "A" * 60):
        assert client.get(f"/s/{wrong}").status_code == 404, wrong
    assert shorten("x" * (LARGEST + 1)) == ""
    response = client.get(f"/s/{short}", follow_redirects=True)
    assert (response.request.args["query"], response.request.args["sort"]) == (PEOPLE, "-n")


@pytest.fixture(scope="module")
def address(app) -> str:
    """The address of the endpoint on a real server."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()


def test_the_lines_for_other_tools_run(address, tmp_path):
    """The lines for Python and curl, pasted as they stand, give the answer; those for R hold the query in a raw text."""
    lines = dict(snippets(address, QUERY))
    (tmp_path / "ask.py").write_text(lines["Python"], "utf-8")
    done = subprocess.run([sys.executable, tmp_path / "ask.py"], capture_output=True, text=True, check=True, timeout=60)
    assert "Iqbal Rais" in done.stdout
    assert f'r"-(\n{QUERY}\n)-"' in lines["R"]
    if shutil.which("curl") and shutil.which("sh"):
        done = subprocess.run(["sh", "-c", lines["curl"]], capture_output=True, text=True, check=True, timeout=60)
        assert "Iqbal Rais" in done.stdout


@given(st.text(st.sampled_from("\"'\\\n)-QUERY$`é "), max_size=40))
def test_python_lines_hold_any_query(query):
    """No query breaks out of the text that holds it."""
    query = "ASK{}" + query
    held: dict[str, object] = {}
    exec(dict(snippets("http://h/", query))["Python"].split("\naddress = ")[0], held)  # noqa: S102 (what is tested)
    assert str(held["query"]).strip() == query.strip()


def test_cancelling_ends_the_query_on_the_server(app):
    """A query that is cancelled by its ticket ends at once; an unknown ticket cancels nothing."""
    client, found = app.test_client(), []
    asking = threading.Thread(target=lambda: found.append(
        app.test_client().get("/sparql", query_string={"query": ENDLESS}, headers={"Query-Ticket": "0123abcd"})))
    asking.start()
    workers = app.extensions["kg"].workers
    until(lambda: "0123abcd" in workers._running)
    assert client.post("/sparql/cancel", data="another").status_code == 404
    assert client.post("/sparql/cancel", data="0123abcd").status_code == 204
    asking.join(10)
    assert (found[0].status_code, "cancelled" in found[0].text) == (400, True)
    assert json.loads(client.get("/sparql", query_string={"query": "ASK {}"}).data)["boolean"] is True
