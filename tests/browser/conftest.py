"""A real browser over a real server on the loopback; skipped, loudly, where there is no Chromium."""
from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from kg.web import create_app
from playwright.sync_api import Browser
from werkzeug.serving import make_server

from kg.settings import Settings
from tests.browser.visit import Visit

NAMES = (os.environ.get("KG_TEST_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for name in NAMES if name and (path := shutil.which(name))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
DRAWN = """SELECT ?event ?label (COUNT(?who) AS ?n) { ?who <https://w3id.org/orgkg#attended> ?event .
?event <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } GROUP BY ?event ?label ORDER BY DESC(?n) LIMIT 9"""
NET = "SELECT ?who ?event { ?who <https://w3id.org/orgkg#attended> ?event } ORDER BY ?event ?who LIMIT 12"
ARTEFACTS = Path(__file__).resolve().parents[1] / "artefacts"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands here, and skip it where there is no browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium here: install the package chromium to run browser tests"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """The machine's own Chromium."""
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """A reader of Indonesian."""
    return {**browser_context_args, "locale": "id-ID"}


@pytest.fixture(scope="session")
def base_url(sample_graph: Settings) -> Iterator[str]:
    """The address of a server of the sample corpus."""
    app = create_app(sample_graph)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    app.extensions["kg"].workers.close()


@pytest.fixture(scope="session")
def sound(browser: Browser, base_url: str) -> Iterator[Visit]:
    """One window for all pages that are only looked at."""
    ARTEFACTS.mkdir(exist_ok=True)
    context = browser.new_context(locale="id-ID", base_url=base_url)
    yield Visit(context.new_page())
    context.close()


@pytest.fixture(scope="session")
def addresses(sample_graph: Settings) -> dict[str, str]:
    """An address of each kind of page with real data."""
    from kg.query import read_names
    from kg.store import open_store

    names = read_names(open_store(sample_graph))
    rakernas = names.resolve("rakernas aumsos", "event")
    longest = max((n for n in names.names.values() if n.kind == "organisation"), key=lambda n: len(n.label))
    found = {"event": rakernas, "person": names.resolve("Iqbal Rais", "person"), "long": longest.iri,
             "organisation": names.resolve("MPKS PWM DKI Jakarta", "organisation"),
             "article": names.resolve("Empat Nama, Empat Arah Kerja: Catatan Rombongan Jakarta dari Rakernas AUMSOS", "article"),
             "priority": names.resolve("mengubah AUM Sosial agar melayani keluarga urban", "priority"),
             "role": names.resolve("Sekretaris Umum", "role")}
    pages = {name: iri.removeprefix(sample_graph.base) for name, iri in found.items()}
    fixed = {"home": "/", "search": "/search?q=rakernas", "people": "/people?capacity=speaker", "events": "/events",
             "organisations": "/organisations", "priorities": "/priorities", "articles": "/articles",
             "attendance": "/attendance", "timeline": "/timeline",
             "queries": "/queries/", "question": "/queries/event_attendees?event=rakernas+aumsos",
             "sparql": "/sparql?query=SELECT+*+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+9", "ontology": "/ontology",
             "ask": "/ask?q=siapa+saja+yang+hadir+di+rakernas+aumsos+2025",
             "drawn": "/sparql?" + urlencode({"query": DRAWN, "sort": "-n"}), "net": "/sparql?" + urlencode({"query": NET}),
             "missing": "/person/iqbal-rias",
             "empty": "/people?q=zzzz", "graph": "/graph?of=Suryadi+Wibisono", "path": "/path?from=Agus+Salim&to=Iqbal+Rais"}
    return {**pages, **fixed}
