"""A remote SPARQL 1.1 engine holds the same graph as the embedded one."""
from __future__ import annotations

import io
from dataclasses import replace

import pytest
from click.testing import CliRunner
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.build import build_read, remove
from kg.commands import main
from kg.errors import StoreError
from kg.export import write_rdf, write_table
from kg.settings import read_settings
from kg.store import RemoteView, open_store
from kg.store.endpoint import Endpoint
from kg.store.remote import marker_of
from tests.readings import reading
from tests.store.endpoint import endpoint

OTHER = Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal("theirs"), NamedNode("urn:another-programs-graph"))


def exported(settings, write, *more) -> bytes:
    out = io.BytesIO()
    write(open_store(settings), out, *more)
    return out.getvalue()


@pytest.fixture
def remote(tmp_path):
    """Settings of a data folder whose graph is in a remote engine that holds a graph of another program too."""
    store = Store()
    store.add(OTHER)
    with endpoint(store) as address:
        yield read_settings({}, data=tmp_path / "remote", store=address), store


def test_same_graph_as_embedded(remote, tmp_path):
    """Build, change and removal give the graph that the embedded store holds, and leave other graphs alone."""
    settings, store = remote
    local = read_settings({}, data=tmp_path / "local")
    for target in (settings, local):
        build_read([reading("a1"), reading("a2", published="2025-07-01")], target)
        changed = reading("a1")
        build_read([replace(changed, article=replace(changed.article, title="Judul \"baru\"\n\\ dan ’"))], target)
        remove(["a2"], target)
    store.remove(OTHER)
    assert exported(settings, write_rdf, "nquads") == exported(local, write_rdf, "nquads")
    assert exported(settings, write_table) == exported(local, write_table)


def test_building_anew_leaves_other_graphs(remote):
    """Writing the whole graph anew takes away only what this program wrote."""
    settings, store = remote
    build_read([reading("a1")], settings)
    store.remove_graph(marker_of(settings.base))
    build_read([reading("a2")], settings)
    assert OTHER in store
    assert NamedNode("http://kg.localhost/article/a1") in set(store.named_graphs())


def test_commands(remote):
    """Questions, own SPARQL and the check work on a remote store."""
    settings, store = remote
    build_read([reading("a1")], settings)
    store.remove(OTHER)
    for args in (
        ["query", "event_attendees", "--event", "Rakernas II"],
        ["query", "--sparql", "SELECT ?e { GRAPH ?g { ?e a kg:Event } }"],
        ["query", "--sparql", "CONSTRUCT { ?e a kg:Event } { GRAPH ?g { ?e a kg:Event } }"],
        ["check"],
        ["export", "-f", "csv"],
    ):
        result = CliRunner().invoke(main, [*args, "--data", str(settings.data), "--store", settings.store])
        assert result.exit_code == 0, (args, result.output)


def test_refusal_is_one_sentence(remote):
    """What the engine says is passed on, without the password in the address."""
    settings, _ = remote
    address = settings.store.replace("http://", "http://me:secret@")
    with pytest.raises(StoreError, match="this is refused") as caught:
        RemoteView(Endpoint(address)).query("SELECT refuse")
    assert "secret" not in str(caught.value)


def test_no_engine():
    """An address where nothing answers is said in one sentence; one that is no address too."""
    with pytest.raises(StoreError, match="does not answer"):
        RemoteView(Endpoint("http://127.0.0.1:9/query")).query("ASK {}")
    with pytest.raises(StoreError, match="must be"):
        Endpoint("localhost:7878")


def test_addresses():
    """One address serves both, .../query implies .../update, two are split at the comma."""
    assert Endpoint("http://h/sparql").update_url == "http://h/sparql"
    assert Endpoint("http://h/ds/query").update_url == "http://h/ds/update"
    assert Endpoint("http://h/q,http://h/u").update_url == "http://h/u"
