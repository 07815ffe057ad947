import json
from pathlib import Path

import pytest
from kg.web import create_app

from kg.errors import LimitReached
from kg.settings import Settings
from kg.store.catalogue import Catalogue
from tests.web.conftest import published


@pytest.mark.parametrize("path", ["/nothing", "/person/nobody", "/person/nobody.ttl", "/article/x%2Fy", "/person/iqbal.exe",
                                  "/people.exe"])
def test_unknown_addresses(client, path):
    """An address of nothing answers 404 with a page that helps."""
    response = client.get(path)
    assert response.status_code == 404
    assert "halaman depan" in response.get_data(as_text=True)


@pytest.mark.parametrize(("path", "accept", "kind"), [
    ("/events.csv", "*/*", "text/plain"), ("/person/nobody.ttl", "text/turtle", "text/plain"), ("/nothing.csv", "", "text/plain"),
    ("/queries/event_attendees.csv?event=zz", "text/csv", "text/plain"), ("/person/nobody", "text/turtle", "text/plain"),
    ("/queries/event_attendees.json?event=zz", "*/*", "application/json"), ("/nothing.json", "text/html", "application/json"),
    ("/person/nobody.jsonld", "*/*", "application/json"), ("/person/nobody", "application/ld+json", "application/json"),
    ("/nothing.csv", "text/html,*/*;q=0.8", "text/html"), ("/person/nobody", "*/*", "text/html"),
    ("/person/nobody", "", "text/html"),
])
def test_an_error_is_of_the_kind_that_the_client_reads(app, monkeypatch, path, accept, kind):
    """A program that fetches a file gets a line of text or JSON, whoever reads pages a page."""
    def fail(*_: object) -> None:
        raise LimitReached("time", "too long")
    monkeypatch.setattr("kg.web.lists._state", fail)
    response = app.test_client().get(path, headers={"Accept": accept} if accept else {})
    assert response.status_code >= 400
    assert response.mimetype == kind
    assert ("<html" in response.get_data(as_text=True)) == (kind == "text/html")


def test_an_unknown_name_offers_the_nearest(client):
    """A misspelt address offers what it may have meant."""
    assert 'href="/person/iqbal"' in client.get("/person/iqbal-rias").get_data(as_text=True)


@pytest.mark.parametrize("path", ["/search?q=<script>alert(1)</script>", "/people?q=<img src=x>", "/people?body=\"><b>",
                                  "/<b>x</b>", "/queries/event_attendees?event=<script>", "/sparql?query=<script>"])
def test_what_is_typed_is_never_markup(client, path):
    """Whatever stands in an address comes back escaped."""
    page = client.get(path).get_data(as_text=True)
    assert not any(typed in page for typed in ("<script>alert", "<img src=x>", '"><b>', "<b>x", "event=<script>"))


def test_a_fault_tells_nothing_secret(app, client, monkeypatch, caplog):
    """A fault of ours answers 500 without its reason, which goes to the log."""
    def fail(*_: object) -> None:
        raise RuntimeError("secret of the house")
    monkeypatch.setattr("kg.web.home.latest", fail)
    response = client.get("/")
    assert response.status_code == 500
    assert "secret" not in response.get_data(as_text=True)
    assert "secret of the house" in caplog.text


def test_before_the_first_build(tmp_path: Path):
    """Without a graph every page says how to build one, and health is not well."""
    client = create_app(Settings(data=tmp_path)).test_client()
    response = client.get("/", headers={"Accept": "text/html"})
    assert response.status_code == 503
    assert "kg build" in response.get_data(as_text=True)
    assert client.get("/health").status_code == 503
    assert json.loads(client.get("/events.json").data)["error"]["status"] == 503


def test_a_new_build_is_seen_at_once(tmp_path: Path):
    """The next request after a build reads the new generation."""
    client = create_app(Settings(data=published(tmp_path))).test_client()
    assert client.get("/health").json["generation"] == "00000001"
    published(tmp_path, "00000002")
    assert client.get("/health").json["generation"] == "00000002"
    assert client.get("/person/iqbal").status_code == 200


def test_old_addresses_lead_on(app, client):
    """An IRI of an earlier build leads to what bears it now, in any format; one whose thing is gone says 410, others 404."""
    base = "http://kg.localhost/"
    with Catalogue(app.extensions["kg"].settings.data, write=True) as catalogue:
        catalogue.set_redirects({f"{base}person/iqbal-r": f"{base}person/iqbal", f"{base}person/gone": "",
                                 f"{base}event/rakernas": f"{base}event/rakernas-2"})
        catalogue.commit()
    moved = client.get("/person/iqbal-r?lang=en")
    assert (moved.status_code, moved.location) == (301, "/person/iqbal?lang=en")
    assert client.get("/person/iqbal-r.ttl").location == "/person/iqbal.ttl"
    assert client.get("/event/rakernas.ics").location == "/event/rakernas-2.ics"
    assert client.get("/person/gone").status_code == 410
    assert client.get("/person/never").status_code == 404


def test_an_unknown_address_says_what_is_called_alike(client):
    """Words of the address are looked for, fewer of them where all find nothing, with the list of everything of its kind."""
    page = client.get("/event/rakernas-99").get_data(as_text=True)
    assert 'href="/event/rakernas-2"' in page and 'href="/events">Acara</a>, ' in page
    assert 'href="/person/iqbal"' in client.get("/person/iqbal-rias-x").get_data(as_text=True)
    assert "Mungkin yang dimaksud" not in client.get("/priority/zzzz").get_data(as_text=True)
