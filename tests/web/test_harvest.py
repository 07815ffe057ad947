import pytest
from kg.web import create_app
from lxml import etree as ET
from pyoxigraph import RdfFormat, parse

from kg.settings import Settings
from tests.query.corpus import quads
from tests.web.conftest import published

ATOM = "{http://www.w3.org/2005/Atom}"


def titles(client, path: str) -> list[str]:
    response = client.get(path)
    assert response.mimetype == "application/atom+xml"
    feed = ET.fromstring(response.data)
    assert all(feed.findtext(ATOM + name) for name in ("id", "title", "updated"))
    return [entry.findtext(ATOM + "title") or "" for entry in feed.iter(ATOM + "entry")]


def test_a_feed_of_everything(client):
    """Articles and events, newest first."""
    assert titles(client, "/feed.atom") == ["Rencana", "Rakernas di Depok", "Rakernas AUMSOS 2025", "Pelatihan Relawan",
                                            "Rakernas pertama", "Rakernas AUMSOS 2024"]


def test_a_feed_of_one_thing(client):
    """The articles that name it, and the events that it takes part in; no feed of what is not there."""
    assert titles(client, "/person/iqbal.atom") == ["Rakernas di Depok", "Rakernas AUMSOS 2025", "Rakernas pertama",
                                                    "Rakernas AUMSOS 2024"]
    assert client.get("/person/nobody.atom").status_code == 404


def test_an_entry_is_as_new_as_what_is_told_of_it(client):
    """An event bears the day of the article that tells of it, not its own, which may be still to come."""
    feed = ET.fromstring(client.get("/feed.atom").data)
    updated = {entry.findtext(ATOM + "title"): entry.findtext(ATOM + "updated") for entry in feed.iter(ATOM + "entry")}
    assert updated["Rakernas AUMSOS 2025"] == updated["Rakernas di Depok"] == "2025-06-28T00:00:00Z"


def test_the_sitemap_lists_every_page(client, monkeypatch):
    """All pages in one file, or an index of parts."""
    page = client.get("/sitemap.xml").get_data(as_text=True)
    assert "<loc>http://localhost/person/iqbal</loc>" in page
    assert "Sitemap: http://localhost/sitemap.xml" in client.get("/robots.txt").get_data(as_text=True)
    monkeypatch.setattr("kg.web.harvest.MOST", 10)
    index = ET.fromstring(client.get("/sitemap.xml").data)
    parts = [loc.text or "" for loc in index.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    listed = [loc for part in parts for loc in ET.fromstring(client.get(part).data)]
    assert len(listed) == page.count("<loc>")
    assert client.get("/sitemap.xml?part=99").status_code == 404


def test_the_dump_is_the_graph(client):
    """Every quad, as N-Quads."""
    assert set(parse(client.get("/dump.nq").data, RdfFormat.N_QUADS)) == set(quads())


@pytest.mark.parametrize(("query", "said", "not_said"), [
    ("", "3 acara dan 2 pergantian jabatan", "Belum ada acara"),
    ("?since=2025", "Rakernas AUMSOS 2025", "Rakernas AUMSOS 2024"),
    ("?until=2024-06", "Rakernas AUMSOS 2024", "Rakernas AUMSOS 2025"),
    ("?of=Agus+Salim", "mulai menjabat", "Pelatihan Relawan"),
    ("?since=9999", "Belum ada acara", "Rakernas AUMSOS 2025"),
    ("?since=kemarin", "Tanggal ini tidak terbaca: kemarin", "Belum ada acara"),
    ("?since=1/2025&until=31-12-2025", "Rakernas AUMSOS 2025", "Rakernas AUMSOS 2024"),
])
def test_the_timeline(client, query, said, not_said):
    """Events and posts in the period asked for, of the thing asked for."""
    page = client.get("/timeline" + query).get_data(as_text=True)
    assert said in page
    assert not_said not in page


def test_the_timeline_of_nothing(client):
    """An unknown name answers 404 and says so."""
    response = client.get("/timeline?of=zzzz")
    assert response.status_code == 404
    assert "zzzz" in response.get_data(as_text=True)


def test_every_page_tells_its_data(client, tmp_path):
    """State, reach and licence of the data, a citation text, and signposts for machines."""
    page = client.get("/person/iqbal").get_data(as_text=True)
    assert "Data versi 00000001: 3 berita, terakhir 5 Juli 2025 · lisensi tidak dinyatakan" in page
    assert "Iqbal Rais. Dalam kg: graf organisasi (versi 00000001)." in page
    links = client.get("/person/iqbal").headers.getlist("Link")
    assert '<http://kg.localhost/person/iqbal>; rel="cite-as"' in links
    assert '<https://schema.org/Person>; rel="type"' in links
    assert '</person/iqbal.ttl>; rel="alternate describedby"; type="text/turtle"' in links
    assert not any("license" in link for link in links)
    licensed = create_app(Settings(data=published(tmp_path), licence="https://creativecommons.org/licenses/by/4.0/")).test_client()
    response = licensed.get("/person/iqbal", headers={"Accept": "text/html"})
    assert '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' in response.headers.getlist("Link")
    assert "creativecommons.org/licenses/by/4.0" in response.get_data(as_text=True)


def test_anything_has_a_feed(client):
    """Priorities, posts and series have a feed of the articles that tell of them, as people, bodies and events have."""
    for path, articles in (("/priority/urban", ["a1", "a2"]), ("/role/ketua", ["a1", "a2"]), ("/person/budi", ["a3"]),
                           ("/organisation/mpks", ["a1", "a2", "a3"])):
        feed = client.get(path + ".atom").get_data(as_text=True)
        assert [name for name in ("a1", "a2", "a3") if f"<id>http://kg.localhost/article/{name}</id>" in feed] == articles, path
    assert "<id>http://kg.localhost/event/rakernas-1</id>" in client.get("/series/rakernas.atom").get_data(as_text=True)
