"""Two real engines hold the graph that the embedded store holds, and answer the library as it does."""
from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from kg.build import build_read, remove
from kg.errors import StoreError
from kg.export import write_rdf
from kg.query import ask, load_library, read_names
from kg.settings import Settings, read_settings
from kg.store import RemoteView, open_store
from kg.store import remotewriter as writing
from kg.store.endpoint import Endpoint
from tests.query.corpus import BASE, quads
from tests.query.tenures import asked, tenures
from tests.readings import reading
from tests.store.engines import ENGINES, needs_virtuoso, running, virtuoso

LIBRARY = load_library()
CASES = json.loads((Path(__file__).parents[1] / "query" / "answers.json").read_text("utf-8"))


@pytest.fixture(scope="module", params=ENGINES)
def engine(request, tmp_path_factory):
    """(name, addresses) of a running engine."""
    with running(request.param, tmp_path_factory.mktemp(request.param)) as address:
        yield request.param, address


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
    """Every question gives the rows of the embedded store, in the same order."""
    _, address = engine
    view, small = loaded(address, list(quads()))
    names, own = read_names(view), read_names(small)
    assert names.names == own.names
    for case in CASES:
        question = LIBRARY[case["question"]]
        there, here = (ask(question, case["given"], at, names).table.rows for at in (view, small))
        assert there == here, question.name
    empty(address, f"{BASE}/")


@pytest.mark.parametrize("seed", range(8))
def test_rows_of_any_tenures(engine, seed):
    """Questions about posts give the rows of the embedded store whatever articles leave out."""
    _, address = engine
    view, small = loaded(address, tenures(seed))
    names = read_names(small)
    for name, given in asked(seed):
        there, here = (ask(LIBRARY[name], given, at, names).table.rows for at in (view, small))
        assert there == here, (name, given)
    empty(address, f"{BASE}/")


def loaded(address: str, held: list[Quad]) -> tuple[RemoteView, Store]:
    """The same quads in the engine and in memory."""
    view, small = RemoteView(Endpoint(address, seconds=60)), Store()
    small.extend(held)
    for graph in {quad.graph_name for quad in held}:
        view.endpoint.put(graph.value, "".join(f"{quad.triple} .\n" for quad in held if quad.graph_name == graph).encode())
    return view, small


def empty(address: str, begin: str) -> None:
    """Take away the graphs whose names begin so."""
    view = RemoteView(Endpoint(address))
    for row in list(view.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")):
        if row["g"].value.startswith(begin):
            view.endpoint.update(f"DROP SILENT GRAPH {row['g']}")


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
