from collections.abc import Iterator

import pytest
from kg.web import create_app
from playwright.sync_api import Browser, expect

from tests.browser.conftest import ARTEFACTS
from tests.browser.visit import Visit
from tests.browser.worlds import bare, failing, lengthy, served, stored

FIXED = {"home": "/", "search": "/search?q=tanpa", "people": "/people", "organisations": "/organisations", "events": "/events",
         "priorities": "/priorities", "articles": "/articles", "attendance": "/attendance",
         "bodies": "/attendance?of=organisation", "timeline": "/timeline", "start": "/graph",
         "ask": "/ask?q=siapa+hadir+di+mana", "queries": "/queries/",
         "sparql": "/sparql", "ontology": "/ontology"}
BARE = FIXED | {kind: f"/{kind}/x" for kind in ("event", "person", "organisation", "priority", "series", "role", "article")} | {
    "graph": "/graph?of=http://kg.localhost/person/x", "question": "/queries/event_attendees?event=http://kg.localhost/event/x",
    "path": "/path?from=http://kg.localhost/person/x&to=http://kg.localhost/event/x"}
LENGTHY = FIXED | {
    "search": "/search?q=muhammad", "event": "/event/rakernas-2", "unit": "/event/rakernas-2?by=body", "person": "/person/agus",
    "organisation": "/organisation/pwm?below=1", "priority": "/priority/urban", "series": "/series/rakernas",
    "role": "/role/ketua", "article": "/article/a1", "question": "/queries/event_attendees?event=http://kg.localhost/event/rakernas-2",
    "graph": "/graph?of=http://kg.localhost/person/agus&open=http://kg.localhost/organisation/mpks",
    "path": "/path?from=http://kg.localhost/person/rina&to=http://kg.localhost/person/iqbal"}
MISSING = {"person": "/person/iqbal-rias", "event": "/event/rakernas-3", "organisation": "/organisation/mpk",
           "priority": "/priority/urbanisasi", "series": "/series/rakerda", "role": "/role/ketuwa", "article": "/article/a9",
           "question": "/queries/nothing_here", "nowhere": "/nowhere"}
WIDTHS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 780}}


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Visit]:
    """One window for all these pages."""
    ARTEFACTS.mkdir(exist_ok=True)
    context = browser.new_context(locale="id-ID")
    yield Visit(context.new_page())
    context.close()


def looked_at(window: Visit, address: str, name: str, status: int = 200) -> None:
    """A page answers, keeps inside its window at both widths, has no fault that axe finds, and its pictures are kept."""
    window.open(address)
    assert window.page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus") == status
    assert window.faults == []
    for width, size in WIDTHS.items():
        window.page.set_viewport_size(size)
        assert window.page.evaluate("document.documentElement.scrollWidth") <= size["width"], width
        window.page.screenshot(path=ARTEFACTS / f"{name}-{width}.png", full_page=True)
    assert window.axe("light") == []
    assert window.page.evaluate("violations") == []


@pytest.fixture(scope="module")
def empty_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of a graph in which nothing is told of anything."""
    with served(create_app(stored(tmp_path_factory.mktemp("bare"), bare()))) as url:
        yield url


@pytest.fixture(scope="module")
def long_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of a graph with long names."""
    with served(create_app(stored(tmp_path_factory.mktemp("long"), lengthy()))) as url:
        yield url


@pytest.fixture(scope="module")
def failing_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on which every page fails."""
    with served(failing(stored(tmp_path_factory.mktemp("failing"), bare()))) as url:
        yield url


@pytest.mark.parametrize("name", BARE)
def test_where_nothing_is_told(window: Visit, empty_url: str, name: str):
    """A page of something of which nothing is told is whole, and says so."""
    looked_at(window, empty_url + BARE[name], f"empty-{name}")


@pytest.mark.parametrize("name", LENGTHY)
def test_very_long_names(window: Visit, long_url: str, name: str):
    """Names as long as real ones get break no page, at no width."""
    looked_at(window, long_url + LENGTHY[name], f"long-{name}")


@pytest.mark.parametrize("name", MISSING)
def test_an_unknown_address_helps(window: Visit, long_url: str, name: str):
    """An address that is not there says so, and leads to the search and to what is called alike."""
    looked_at(window, long_url + MISSING[name], f"404-{name}", 404)
    expect(window.page.get_by_role("heading", level=1)).to_contain_text("tidak ada")
    expect(window.page.get_by_role("searchbox").or_(window.page.get_by_role("combobox"))).to_be_visible()
    if name == "person":
        expect(window.page.get_by_role("main").get_by_role("link", name="Iqbal Rais")).to_be_visible()


@pytest.mark.parametrize("name", BARE)
def test_an_error_tells_nothing_secret(window: Visit, failing_url: str, name: str):
    """A fault of ours is a page that says so, and neither why nor where."""
    looked_at(window, failing_url + BARE[name], f"500-{name}", 500)
    text = window.page.content()
    assert "secret" not in text and "/store" not in text and "Traceback" not in text
    expect(window.page.get_by_role("main")).to_contain_text("kesalahan ini sudah dicatat")
