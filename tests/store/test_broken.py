"""What goes wrong between here and an engine is one sentence, and the next build makes it good."""
from __future__ import annotations

import io
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from click.testing import CliRunner

from kg.build import build_read
from kg.commands import main
from kg.errors import StoreError
from kg.export import write_rdf
from kg.settings import read_settings
from kg.store import RemoteView, open_store
from kg.store import remotewriter as writing
from kg.store.endpoint import Endpoint
from tests.readings import reading
from tests.store.engines import ENGINES, free_port, running

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n"
HALF = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"literal","value":"x"}},{"a":{"ty'
FAULTS = {
    "a body cut in the middle": (HEAD + b"Content-Length: %d\r\n\r\n" % len(HALF) + HALF, "not whole"),
    "a connection lost in the body": (HEAD + b"Content-Length: 5000\r\n\r\n" + HALF, "broke off"),
    "a connection lost before the head": (b"", "broke off"),
    "a page instead of an answer": (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi", "no answer to a query"),
    "a result that is only a part": (HEAD + b"X-SPARQL-MaxRows: 10\r\nContent-Length: 2\r\n\r\n{}", "limit of rows"),
    "an error of the engine": (b"HTTP/1.1 500 No\r\nContent-Length: 9\r\n\r\nfell over", "answers 500: fell over"),
    "no answer in time": (None, "took too long"),
}


@contextmanager
def faulty(answer: bytes | None) -> Iterator[str]:
    """The address of a server that reads a request and gives these bytes, or nothing for a long time."""
    done = threading.Event()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(65536)
            if answer is None:
                done.wait(30)
            else:
                self.request.sendall(answer)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/query"
        done.set()
        server.shutdown()


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_of_reading(fault):
    """Each fault of an engine or of the line is told, and never taken for an answer."""
    answer, said = FAULTS[fault]
    with faulty(answer) as address, pytest.raises(StoreError, match=said):
        list(RemoteView(Endpoint(address, seconds=0.5)).query("SELECT ?a { ?a ?b ?c }"))


def exported(settings) -> bytes:
    out = io.BytesIO()
    write_rdf(open_store(settings), out, "nquads")
    return out.getvalue()


@pytest.mark.parametrize("engine", ENGINES)
def test_half_done_load(engine, tmp_path, monkeypatch):
    """A build that dies between two requests leaves a store that readers refuse; the next build makes it whole."""
    monkeypatch.setattr(writing, "SMALL_UPDATE_BYTES", 500)
    with running(engine, tmp_path / "engine") as address:
        settings, local = read_settings({}, data=tmp_path / "r", store=address), read_settings({}, data=tmp_path / "l")
        build_read([reading("a1")], settings)
        puts, put = [], Endpoint.put

        def breaking(self, *args, **more):
            puts.append(args)
            if len(puts) == 3:
                raise StoreError("the line broke")
            put(self, *args, **more)

        monkeypatch.setattr(Endpoint, "put", breaking)
        with pytest.raises(StoreError, match="the line broke"):
            build_read([reading(f"b{number}") for number in range(9)], settings)
        monkeypatch.setattr(Endpoint, "put", put)
        with pytest.raises(StoreError, match="stopped half way"):
            _ = open_store(settings).generation
        result = CliRunner().invoke(main, ["query", "attendance_most", "--data", str(settings.data), "--store", address])
        assert result.exit_code == 1
        assert "stopped half way" in result.output
        for target in (settings, local):
            build_read([reading(name) for name in ("a1", *(f"b{number}" for number in range(9)))], target)
        assert exported(settings) == exported(local)


@pytest.mark.parametrize("engine", ENGINES)
def test_engine_killed_and_back(engine, tmp_path):
    """While the engine is away, builds say so and lose nothing; when it is back, the same build goes through."""
    port = free_port()
    with running(engine, tmp_path / "engine", port) as address:
        settings, local = read_settings({}, data=tmp_path / "r", store=address), read_settings({}, data=tmp_path / "l")
        build_read([reading("a1")], settings)
    with pytest.raises(StoreError, match="does not answer"):
        build_read([reading("a2")], settings)
    with running(engine, tmp_path / "engine", port):
        for target in (settings, local):
            build_read([reading("a1"), reading("a2")], target)
        assert exported(settings) == exported(local)


@pytest.mark.parametrize("engine", ENGINES)
def test_answer_lost_after_the_write(engine, tmp_path, monkeypatch):
    """Where the engine has written and only its answer was lost, the next build ends in the same graph."""
    update = Endpoint.update

    def losing(self, text):
        update(self, text)
        raise StoreError("no answer")

    with running(engine, tmp_path / "engine") as address:
        settings, local = read_settings({}, data=tmp_path / "r", store=address), read_settings({}, data=tmp_path / "l")
        monkeypatch.setattr(Endpoint, "update", losing)
        with pytest.raises(StoreError, match="no answer"):
            build_read([reading("a1"), reading("a2")], settings)
        monkeypatch.setattr(Endpoint, "update", update)
        for target in (settings, local):
            build_read([reading("a1")], target)
        assert exported(settings) == exported(local)


def test_no_password_in_what_is_told(tmp_path):
    """Neither the settings nor an error hold the password."""
    settings = read_settings({"KG_STORE_USER": "staff", "KG_STORE_PASSWORD": "sesame"}, data=tmp_path, store="http://127.0.0.1:9/query")
    assert "sesame" not in repr(settings)
    assert "sesame" not in repr(Endpoint(settings.store, settings.store_user, settings.store_password).login)
    with pytest.raises(StoreError) as caught:
        _ = open_store(settings).generation
    assert "sesame" not in str(caught.value)
