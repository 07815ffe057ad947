"""Addresses, against a server of our own on loopback."""
from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from kg.read import web
from kg.read.web import fetch, is_public

PAGE = (Path(__file__).parent / "pages" / "wordpress.html").read_bytes()
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Warta</title>
<item><title>Satu</title><link>https://warta.example/satu/</link>
<description>Isi berita satu.</description></item></channel></rss>"""


class Handler(BaseHTTPRequestHandler):
    """Serves the cases by path, and keeps the headers it was asked with."""

    asked: ClassVar[list[dict[str, str]]] = []

    def do_GET(self) -> None:
        """Answer by the method named after the first part of the path."""
        self.asked.append(dict(self.headers))
        answer = getattr(self, f"_{self.path.strip('/').split('/')[0].split('?')[0].replace('-', '_')}", None)
        (answer or self._none)()

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def send(self, data: bytes, status: int = 200, **headers: str) -> None:
        """One answer; a page unless told otherwise."""
        self.send_response(status)
        for name, value in {"content_type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def _none(self) -> None:
        self.send(b"", 404)

    def _berita(self) -> None:
        self.send(PAGE)

    def _packed(self) -> None:
        self.send(gzip.compress(PAGE), content_encoding="gzip")

    def _feed(self) -> None:
        self.send(FEED, content_type="application/rss+xml")

    def _latin(self) -> None:
        self.send("Café Rakyat\n\nRapat digelar pengurus.".encode("latin-1"), content_type="text/plain; charset=ISO-8859-1")

    def _moved(self) -> None:
        self.send(b"", 302, location="/berita/koperasi-guru.html")

    def _loop(self) -> None:
        self.send(b"", 302, location="/loop")

    def _file(self) -> None:
        self.send(b"", 302, location="file:///etc/passwd")

    def _inside(self) -> None:
        self.send(b"", 302, location=f"http://localhost:{self.server.server_address[1]}/berita/x")

    def _bomb(self) -> None:
        self.send(gzip.compress(b"\0" * 70_000_000), content_encoding="gzip")

    def _slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.drip(b"x" * 100)

    def _drips(self) -> None:
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.drip(gzip.compress(PAGE), 200, 0)

    def drip(self, data: bytes, step: int = 1, pause: float = 0.05) -> None:
        """Send a little at a time."""
        for start in range(0, len(data), step):
            self.wfile.write(data[start:start + step])
            self.wfile.flush()
            time.sleep(pause)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients hang up on purpose
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["/berita/koperasi-guru.html", "/packed/2025/koperasi-guru/", "/moved",
                                  "/drips/koperasi-guru"])
def test_an_article(site: str, read, path: str) -> None:
    """An address of a page is an article, compressed or behind a redirect, named by where it was found."""
    article = read(site + path, private=True).only
    assert article.id == "koperasi-guru"
    assert article.title == "Koperasi Serikat Guru Buka Cabang di Wonosari"
    assert article.source == site + path


def test_a_feed(site: str, read) -> None:
    """An address of a feed gives its entries, named after the host."""
    assert read(f"{site}/feed/", private=True).ids == ["127-0-0-1-satu"]


def test_the_servers_charset(site: str, read) -> None:
    """What the server says of the encoding is believed."""
    assert read(f"{site}/latin/kafe.txt", private=True).only.title == "Café Rakyat"


def test_we_say_who_we_are(site: str, read) -> None:
    """Requests name the program and ask the right host."""
    read(f"{site}/berita/x", private=True)
    assert Handler.asked[-1]["User-Agent"].startswith("kg/")
    assert Handler.asked[-1]["Host"] == site.removeprefix("http://")


@pytest.mark.parametrize(("path", "reason"), [
    ("/nothing", "answers with the error 404."),
    ("/loop", "leads from one address to the next more than 5 times."),
    ("/file", "leads to an address that is not of the web."),
    ("/bomb", "is larger (64 MB) than one such file may be (64 MB); split it."),
])
def test_bad_answers_are_told(site: str, read, path: str, reason: str) -> None:
    """Errors, endless redirects, other schemes and answers that unpack to too much are rejected."""
    assert read(site + path, private=True).reason == reason


def test_slow_answers_are_cut(site: str, read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that drips is left when the time is over."""
    monkeypatch.setattr(web, "FETCH_SECONDS", 0.2)
    assert "0 seconds" in read(f"{site}/slow", private=True).reason


PRIVATE = "lies in a private network; allow such with --private-addresses 1 if that is meant."


def test_private_addresses_are_refused(site: str, read) -> None:
    """Loopback is not asked unless allowed, not even by name."""
    before = len(Handler.asked)
    for address in (site, site.replace("127.0.0.1", "localhost"), site.replace("127.0.0.1", "2130706433")):
        assert read(f"{address}/berita/x").reason == PRIVATE
    assert len(Handler.asked) == before


def test_redirects_into_private_networks_are_refused(site: str, read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A public page cannot lead the program inside: every address on the way is checked."""
    monkeypatch.setattr(web, "is_public", lambda address: address == "127.0.0.1")
    monkeypatch.setattr(web.socket, "getaddrinfo", lambda host, port, *_, **__: [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1" if host == "127.0.0.1" else "10.0.0.1", port))])
    assert read(f"{site}/inside").reason == PRIVATE


def test_a_closed_port_is_told(read) -> None:
    """A server that is not there is told in words."""
    assert read("http://127.0.0.1:9/x", private=True).reason == "cannot be fetched: the server refuses the connection."


@pytest.mark.parametrize("address", ["http://", "http://:80/x", "http://[x/", "http://a:b/"])
def test_addresses_that_are_none(read, address: str) -> None:
    """Broken addresses are told."""
    assert read(address).reason.startswith(("is no address of the web.", "cannot be fetched"))


def test_passwords_are_not_kept(site: str, read) -> None:
    """User and password of an address go neither into the source nor into reasons."""
    address = site.replace("http://", "http://budi:rahasia@")
    assert "rahasia" not in read(f"{address}/berita/x#bagian", private=True).only.source
    assert "rahasia" not in str(read(f"{address}/nothing", private=True).rejected)


@pytest.mark.parametrize(("address", "public"), [
    ("8.8.8.8", True), ("2606:4700::1111", True), ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False),
    ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False), ("224.0.0.1", False),
    ("0.0.0.0", False),  # noqa: S104 — an address to refuse
    ("::1", False), ("fe80::1%eth0", False), ("fd00::1", False), ("::ffff:127.0.0.1", False), ("::ffff:8.8.8.8", True),
    ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False), ("nonsense", False),
])
def test_public_addresses(address: str, public: bool) -> None:
    """Which network addresses are of the open internet, wrapped ones included."""
    assert is_public(address) is public


def test_a_name_for_what_is_fetched(site: str) -> None:
    """A fetched page gets a file name that says its kind."""
    assert fetch(f"{site}/berita/koperasi-guru.html?x=1", private=True).name == "koperasi-guru.html"
