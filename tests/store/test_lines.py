"""Faults of the line to real engines: told, never taken for an answer, and made good by the next build."""
from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kg.build import build_read
from kg.errors import StoreError
from kg.export import write_rdf
from kg.settings import Settings, read_settings
from kg.store import open_store
from kg.store import remotewriter as writing
from kg.store.endpoint import Endpoint
from tests.readings import reading
from tests.store.engines import ENGINES, running
from tests.store.lines import FAULTS, Line

EVERYTHING = "SELECT * { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture(scope="module", params=ENGINES)
def line(request, tmp_path_factory):
    """A line to an engine."""
    with running(request.param, tmp_path_factory.mktemp("engine")) as addresses, Line(addresses) as line:
        yield line


@contextmanager
def bad(line: Line, fault: str, spared: int | None = None) -> Iterator[None]:
    """The line with a fault, and somebody at it who does not wait ten minutes for an answer."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Endpoint.__init__, "__defaults__", ("", "", 3.0))
        patch.setattr(line, "fault", fault)
        patch.setattr(line, "spared", spared)
        yield


def exported(settings: Settings) -> list[bytes]:
    """The quads of the settings' base; the engine holds those of other tests too."""
    out = io.BytesIO()
    write_rdf(open_store(settings), out, "nquads")
    return [quad for quad in out.getvalue().splitlines() if f"<{settings.base}/".encode() in quad]


@pytest.mark.parametrize("fault", FAULTS)
def test_reading_over_a_bad_line(line, fault, tmp_path):
    """No part of an answer is taken for all of it; what went wrong is said."""
    settings = read_settings({}, data=tmp_path, base=f"http://reading-{fault}.example", store=line.addresses)
    build_read([reading("a1")], settings)
    with bad(line, fault):
        for ask in (lambda: list(open_store(settings).query(EVERYTHING)), lambda: open_store(settings).generation):
            with pytest.raises(StoreError, match=FAULTS[fault]):
                ask()
    assert list(open_store(settings).query(EVERYTHING))


@pytest.mark.parametrize("fault", ["lost", "late"])
@pytest.mark.parametrize("spared", [0, 2])
def test_building_over_a_bad_line(line, fault, spared, tmp_path, monkeypatch):
    """A build that loses an answer, the first or a later one, fails; readers see no half of it; the next one makes it good."""
    monkeypatch.setattr(writing, "SMALL_UPDATE_BYTES", 500)
    base = f"http://building-{fault}-{spared}.example"
    settings, local = (read_settings({}, data=tmp_path / kind, base=base, store=store)
                       for kind, store in (("r", line.addresses), ("l", "")))
    build_read([reading("a1")], settings)
    names = ["a1", *(f"b{number}" for number in range(4))]
    with bad(line, fault, spared), pytest.raises(StoreError):
        build_read([reading(name) for name in names], settings)
    with pytest.raises(StoreError, match="stopped half way"):
        _ = open_store(settings).generation
    for target in (settings, local):
        build_read([reading(name) for name in names], target)
    assert exported(settings) == exported(local)
