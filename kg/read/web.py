"""Addresses (http, https) → bytes: polite, bounded in time and size, and never into private networks unless asked."""
from __future__ import annotations

import ipaddress
import re
import socket
import ssl
import time
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

import urllib3

from kg import __version__
from kg.errors import ReadError
from kg.read.addresses import is_address, public_form
from kg.read.limits import FETCH_REDIRECTS, FETCH_SECONDS, FILE_BYTES, check_size

USER_AGENT = f"kg/{__version__} (reads news articles for a knowledge graph; +https://w3id.org/orgkg)"
HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
CHUNK = 1 << 16
NO_NAME = re.compile(r"(?:index\.\w+|feeds?|rss|atom|amp)(?:\.xml)?/?$", re.IGNORECASE)
SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md"}
NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave: its bytes, the charset that the server said (None where it said none), and a file name for it."""

    data: bytes
    charset: str | None
    name: str


def fetch(address: str, private: bool = False) -> Answer:
    """The answer of an address, redirects followed. `private` also allows loopback and private networks.

    Raises ReadError where the address cannot be fetched, is private, answers with an error, or gives too much or too slowly.
    """
    source, deadline = public_form(address), time.monotonic() + FETCH_SECONDS
    for _ in range(FETCH_REDIRECTS + 1):
        try:
            response = _request(address, source, private, deadline)
        except (urllib3.exceptions.HTTPError, OSError, UnicodeError) as error:
            raise ReadError(source, f"cannot be fetched: {_why(error)}.") from None
        with response:
            following = response.headers.get("Location") if response.status in (301, 302, 303, 307, 308) else None
            if following is None:
                return _answer(response, address, source, deadline)
        address = _joined(address, following, source)
    raise ReadError(source, f"leads from one address to the next more than {FETCH_REDIRECTS} times.")


def _joined(address: str, following: str, source: str) -> str:
    try:
        address = urljoin(address, following)
    except ValueError:
        address = ""
    if not is_address(address):
        raise ReadError(source, "leads to an address that is not of the web.")
    return address


def _request(address: str, source: str, private: bool, deadline: float) -> urllib3.BaseHTTPResponse:
    """Ask the very network address that was checked, so that a name cannot point elsewhere in between."""
    parts = urlsplit(address)
    try:
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise ReadError(source, "is no address of the web.") from None
    if not host:
        raise ReadError(source, "is no address of the web.")
    timeout = urllib3.Timeout(connect=10, read=max(0.1, min(20.0, deadline - time.monotonic())))
    target = _checked_host(host, port, source, private)
    pool: urllib3.HTTPConnectionPool
    if parts.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(target, port, timeout=timeout, retries=False, server_hostname=host,
                                           assert_hostname=host, ssl_context=ssl.create_default_context())
    else:
        pool = urllib3.HTTPConnectionPool(target, port, timeout=timeout, retries=False)
    headers = {**HEADERS, "Host": parts.netloc.rpartition("@")[2]}
    return pool.urlopen("GET", _target(parts), headers=headers, redirect=False, preload_content=False)


def _target(parts: SplitResult) -> str:
    path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    return re.sub(r"[^!-~]", lambda char: "".join(f"%{byte:02X}" for byte in char.group().encode()), path)


def _checked_host(host: str, port: int, source: str, private: bool) -> str:
    """The first network address of a host; raises ReadError where any of its addresses is not public."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(row[4][0]) for row in found]
    if not private and not all(map(is_public, addresses)):
        raise ReadError(source, "lies in a private network; allow such with --private-addresses 1 if that is meant.")
    return addresses[0]


def is_public(address: str) -> bool:
    """The network address is one of the open internet, also where it is wrapped in another."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def _answer(response: urllib3.BaseHTTPResponse, address: str, source: str, deadline: float) -> Answer:
    if response.status != 200:
        raise ReadError(source, f"answers with the error {response.status}.")
    data = bytearray()
    try:
        # read1 gives what is there: a server that drips would hold up stream() for as long as it liked.
        while chunk := response.read1(CHUNK, decode_content=True):
            data += chunk
            check_size(len(data), FILE_BYTES, source)
            if time.monotonic() > deadline:
                raise ReadError(source, f"took longer than {FETCH_SECONDS:.0f} seconds.")
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise ReadError(source, f"cannot be fetched: {_why(error)}.") from None
    kind = response.headers.get("Content-Type", "")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", kind)
    return Answer(bytes(data), charset.group(1) if charset else None, _name(urlsplit(address), kind))


def _name(parts: SplitResult, kind: str) -> str:
    """A file name: the last part of the path that is no mere number or index, else the host."""
    steps = [step for step in parts.path.split("/") if re.search(r"[^\W\d_]{3}", step) and not NO_NAME.match(step)]
    name = steps[-1] if steps else re.sub(r"^www\.", "", parts.hostname or "").replace(".", "-")
    if name.lower().endswith((".docx", ".pdf", ".zip", ".md", ".txt")):
        return name
    suffix = SUFFIXES.get(kind.partition(";")[0].strip().lower(), ".data")
    return re.sub(r"\.\w{2,5}$", "", name) + suffix


def _why(error: Exception) -> str:
    for kind, words in ((urllib3.exceptions.NewConnectionError, "the server refuses the connection"),
                        (urllib3.exceptions.ConnectTimeoutError, "the server does not answer"),
                        (urllib3.exceptions.ReadTimeoutError, "the server is too slow"),
                        (urllib3.exceptions.SSLError, "its certificate is not trusted"),
                        (socket.gaierror, "there is no such host")):
        if isinstance(error, kind):
            return words
    return type(error).__name__
