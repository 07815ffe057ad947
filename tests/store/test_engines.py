"""Two real engines hold the graph that the embedded store holds, and answer the library as it does."""
from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.build import build_read, remove
from kg.errors import StoreError
from kg.export import write_rdf
from kg.query import Answer, ask, load_library, read_names
from kg.settings import Settings, read_settings
from kg.store import RemoteView, open_store
from kg.store import remotewriter as writing
from kg.store.endpoint import Endpoint
from tests.query.corpus import BASE, quads
from tests.readings import reading
from tests.store.engines import oxigraph_server, virtuoso, virtuoso_program

LIBRARY = load_library()
CASES = json.loads((Path(__file__).parents[1] / "query" / "answers.json").read_text("utf-8"))
needs_virtuoso = pytest.mark.skipif(virtuoso_program() is None, reason="no Virtuoso here; .ci/virtuoso fetches it")
ENGINES = ("oxigraph", pytest.param("virtuoso", marks=needs_virtuoso))
BEYOND_VIRTUOSO = {
    "organisation_changes": "its compiler loses a variable of a sub-select in a UNION",
    "person_career": "it calls a variable by the name of an aggregate that it has not computed yet",
    "organisation_officers": "its optimiser fails on a filter over optional values",
    "role_succession": "its optimiser fails on a filter over optional values",
}
"""Questions that Virtuoso 7.2.5 refuses, though they are SPARQL 1.1, and why; docs/engines.md lists them."""


@pytest.fixture(scope="module", params=ENGINES)
def engine(request, tmp_path_factory):
    """(name, addresses) of a running engine."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "oxigraph":
        with oxigraph_server(folder) as address:
            yield request.param, address
    else:
        with virtuoso(folder) as root:
            yield request.param, f"{root}/sparql,{root}/sparql,{root}/sparql-graph-crud"


def exported(settings: Settings) -> bytes:
    out = io.BytesIO()
    write_rdf(open_store(settings), out, "nquads")
    return out.getvalue()


@pytest.mark.parametrize("limit", [1, None], ids=["in many requests", "in one request"])
def test_same_graph(engine, tmp_path, limit, monkeypatch):
    """Build, change and removal give the graph of the embedded store, whether sent in one request or in many."""
    name, address = engine
    if limit:
        monkeypatch.setattr(writing, "SMALL_UPDATE_BYTES", limit)
        monkeypatch.setattr(writing, "POSTED", 3)
    base = f"http://{name}-{limit}.example"
    remote, local = (read_settings({}, data=tmp_path / kind, base=base, store=at) for kind, at in (("r", address), ("l", "")))
    for target in (remote, local):
        build_read([reading("a1"), reading("a2", published="2025-07-01")], target)
        remove(["a2"], target)
        build_read([reading("a3")], target)
    assert exported(remote) == exported(local)
    empty(address, f"{base}/")


def test_rows(engine):
    """Every question that the engine takes gives the rows of the embedded store."""
    name, address = engine
    view, small = RemoteView(Endpoint(address)), Store()
    small.extend(quads())
    for graph in {quad.graph_name for quad in quads()}:
        view.endpoint.put(graph.value, "".join(f"{quad.triple} .\n" for quad in quads() if quad.graph_name == graph).encode())
    names, own = read_names(view), read_names(small)
    assert names.names == own.names
    for case in CASES:
        question = LIBRARY[case["question"]]
        if name == "virtuoso" and question.name in BEYOND_VIRTUOSO:
            with pytest.raises(StoreError, match="Virtuoso"):
                ask(question, case["given"], view, names)
        else:
            there, here = (rows(ask(question, case["given"], at, names)) for at in (view, small))
            assert there == here, question.name
    empty(address, f"{BASE}/")


def empty(address: str, begin: str) -> None:
    """Take away the graphs whose names begin so."""
    view = RemoteView(Endpoint(address))
    for row in list(view.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")):
        if row["g"].value.startswith(begin):
            view.endpoint.update(f"DROP SILENT GRAPH {row['g']}")


def rows(answer: Answer) -> list[list[list[str]]]:
    """Rows as text; what an aggregate joined comes in no order that SPARQL fixes."""
    return [[sorted(cell.replace(" … ", "; ").split("; ")) for cell in row] for row in answer.cells()]


@needs_virtuoso
def test_login_by_digest(tmp_path):
    """Virtuoso's own address for writers asks for a Digest login; a wrong one is told without the password."""
    with virtuoso(tmp_path) as root:
        address = f"{root}/sparql,{root}/sparql-auth,{root}/sparql-graph-crud-auth"
        endpoint = Endpoint(address, "dba", "dba")
        endpoint.update("INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }")
        endpoint.put("urn:h", b"<urn:s> <urn:p> 2 .\n")
        found = RemoteView(endpoint).query("SELECT ?o { GRAPH ?g { <urn:s> <urn:p> ?o } }")
        assert sorted(row["o"].value for row in found) == ["1", "2"]
        with pytest.raises(StoreError, match="KG_STORE_PASSWORD") as caught:
            Endpoint(address, "dba", "sesame").update("INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 3 } }")
        assert "sesame" not in str(caught.value)
