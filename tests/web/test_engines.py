"""The sample corpus in real engines: each question gives the rows of the embedded store, each page says the same."""
from __future__ import annotations

import re
from collections import defaultdict

import pytest
from kg.web import create_app

from kg.query import ask, load_library, read_names
from kg.settings import Settings, read_settings
from kg.store import open_store
from kg.store.endpoint import Endpoint
from kg.store.remote import MARK, marker_of
from tests.query.test_sample_rows import given
from tests.store.engines import ENGINES, running

LIBRARY = load_library()
PERIODS = ({"since": "2025-06", "until": "2025-12"}, {"since": "2026"}, {"until": "2025-07-01"}, {"on": "2025-09-01"},
           {"on": "2026"})
PAGES = ("/", "/events", "/people?capacity=speaker", "/organisations", "/priorities", "/articles", "/attendance", "/timeline",
         "/search?q=rakernas", "/search/suggest?q=iqbal+ra", "/queries/event_attendees?event=rakernas+aumsos",
         "/ask?q=jabatan+iqbal+rais",
         "/graph?of=Suryadi+Wibisono", "/path?from=Suryadi+Wibisono&to=Iqbal+Rais", "/feed.atom", "/sitemap.xml",
         "/reconcile/suggest/entity?prefix=iqb", "/person/iqbal-rais.ttl", "/dump.nq")
ENTITIES = {"person": "Iqbal Rais", "organisation": "MPKS PWM DKI Jakarta", "event": "rakernas aumsos", "role": "Sekretaris Umum",
            "priority": "mengubah AUM Sosial agar melayani keluarga urban",
            "article": "Empat Nama, Empat Arah Kerja: Catatan Rombongan Jakarta dari Rakernas AUMSOS"}


@pytest.fixture(scope="module", params=ENGINES)
def remote(request, tmp_path_factory, sample_graph) -> Settings:
    """Settings of an engine that holds the sample corpus under the name of the embedded store's generation."""
    with running(request.param, tmp_path_factory.mktemp(request.param)) as address:
        local, endpoint, graphs = open_store(sample_graph), Endpoint(address), defaultdict(list)
        for quad in local.quads():
            graphs[quad.graph_name.value].append(f"{quad.triple} .\n")
        marker = marker_of(sample_graph.base)
        graphs[marker.value] = [f'{marker} {MARK} "{local.generation}" .\n']
        for name, lines in graphs.items():
            endpoint.put(name, "".join(lines).encode())
        yield read_settings({}, data=sample_graph.data, base=sample_graph.base, store=address)


@pytest.fixture(scope="module")
def clients(remote, sample_graph):
    """A browser at the explorer over the engine, and one at that of the embedded store."""
    apps = [create_app(settings) for settings in (remote, sample_graph)]
    clients = [app.test_client() for app in apps]
    for client in clients:
        client.environ_base.update({"HTTP_ACCEPT_LANGUAGE": "id"})
    yield clients
    for app in apps:
        app.extensions["kg"].workers.close()


@pytest.fixture(scope="module")
def answers(sample_graph):
    """What the embedded store answers to a question, with these values; and the names that it knows."""
    local = open_store(sample_graph)
    names, held = read_names(local), {}

    def answer(question, values):
        key = question.name, tuple(values.items())
        if key not in held:
            held[key] = ask(question, values, local, names).table
        return held[key]
    return answer, names


def asked(question) -> list[dict[str, str]]:
    """The values that a question is asked with: those of its case, and these in several periods."""
    periods = [{name: day for name, day in period.items() if question.parameter(name)} for period in PERIODS]
    return [given(question), *({**given(question), **period} for period in periods if period)]


@pytest.mark.parametrize("name", LIBRARY)
def test_rows(name, remote, answers):
    """A question gives the same rows in the same order, term by term."""
    answer, names = answers
    for values in asked(LIBRARY[name]):
        assert ask(LIBRARY[name], values, open_store(remote), names).table == answer(LIBRARY[name], values), values


def test_pages(clients, sample_graph):
    """Each kind of page is the same, line by line."""
    names = read_names(open_store(sample_graph))
    entities = [names.resolve(text, kind).removeprefix(sample_graph.base) for kind, text in ENTITIES.items()]
    for path in (*PAGES, *entities):
        there, here = (client.get(path) for client in clients)
        assert there.status_code == here.status_code == 200, path
        assert comparable(there.text) == comparable(here.text), path


def comparable(text: str) -> list[str]:
    """The lines of a page, without what is new in every answer; triples come in no order."""
    return sorted(re.sub(r"nonce-?=?\S+", "", line) for line in text.splitlines())
