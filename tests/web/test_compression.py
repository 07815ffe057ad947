import gzip

import pytest

PAGE = "/event/rakernas-2"


PATHS = (PAGE, "/people", "/queries/event_attendees.csv?event=rakernas+2025", "/people.json", PAGE + ".ttl", "/feed.atom",
         "/sitemap.xml")


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_sent_compressed(client, path):
    """Who takes gzip gets the same bytes in less, and caches are told that it depends on that."""
    plain = client.get(path)
    packed = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data)
    assert "Accept-Encoding" in packed.vary and "Accept-Encoding" in plain.vary
    assert "Content-Encoding" not in plain.headers


def test_brotli_is_taken_first(client):
    """A browser that takes Brotli gets Brotli; who takes nothing known gets the page as it is."""
    assert client.get(PAGE, headers={"Accept-Encoding": "gzip, deflate, br, zstd"}).headers["Content-Encoding"] == "br"
    assert "Content-Encoding" not in client.get(PAGE, headers={"Accept-Encoding": "compress"}).headers


def test_a_file_has_a_tag_for_each_encoding(client):
    """The tag of a compressed file is its own, and whoever shows it is told that nothing changed."""
    plain = client.get("/static/dist/site.css", buffered=True).headers["ETag"]
    packed = client.get("/static/dist/site.css", headers={"Accept-Encoding": "br"}, buffered=True)
    assert packed.headers["Content-Encoding"] == "br"
    assert packed.headers["ETag"] != plain
    again = client.get("/static/dist/site.css", headers={"Accept-Encoding": "br", "If-None-Match": packed.headers["ETag"]},
                       buffered=True)
    assert (again.status_code, again.data) == (304, b"")


def test_the_dump_is_streamed_as_it_is(client):
    """The dump comes piece by piece, uncompressed, whatever is asked for."""
    dump = client.get("/dump.nq", headers={"Accept-Encoding": "gzip, br"})
    assert "Content-Encoding" not in dump.headers
    assert dump.is_streamed
    assert dump.data.endswith(b" .\n")
