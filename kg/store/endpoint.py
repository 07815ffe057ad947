"""The addresses of a SPARQL 1.1 engine and what is said to them: Query, Update and Graph Store Protocol over HTTP."""
from __future__ import annotations

import re
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

import urllib3

from kg.errors import StoreError
from kg.store.calls import Lines
from kg.store.login import Login

CONNECT_SECONDS = 10.0
"""How long an engine may take to accept a connection."""

SECONDS = 600.0
"""How long an answer may take to begin, and each part of it to follow."""

TABLE, GRAPH = "application/sparql-results+json", "application/n-triples"

_FORM = re.compile(r"\s*(?:(?:PREFIX\s+\S*\s*<[^>]*>|BASE\s*<[^>]*>|#[^\n]*\n)\s*)*(?:CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)

CUT = {"X-SPARQL-MaxRows": "its limit of rows", "X-SQL-State": "its limit of time"}
"""Headers by which Virtuoso says that a result with status 200 is only a part."""


class Endpoint:
    """The addresses of an engine: for queries, updates and graphs, with commas between them.

    One address serves queries and updates; ".../query" implies ".../update". Without the third, graphs are read by query.
    """

    def __init__(self, address: str, user: str = "", password: str = "", seconds: float = SECONDS) -> None:
        given = [_parted(part.strip()) for part in address.split(",")]
        held = next((login for _, login in given if login), (user, password))
        self.login = Login(*held) if held[0] else None
        self.query_url = given[0][0]
        implied = self.query_url.removesuffix("/query") + "/update" if self.query_url.endswith("/query") else self.query_url
        self.update_url = given[1][0] if len(given) > 1 else implied
        self.graph_url = given[2][0] if len(given) > 2 else ""
        self.seconds, self._engine = seconds, ""
        timeout = urllib3.Timeout(connect=min(CONNECT_SECONDS, seconds), read=seconds)
        self._pool = Lines(timeout)

    def query(self, text: str, **more: list[str]) -> tuple[str, bytes]:
        """(media type, body) of the answer to a query; `more` are further fields of the form. Raises StoreError."""
        fields = [(name.replace("_", "-"), value) for name, values in more.items() for value in values]
        body = urlencode([("query", text), *fields])
        return self._ask("POST", self.query_url, body.encode(), "application/x-www-form-urlencoded",
                         GRAPH if _FORM.match(text) else TABLE)

    def deadline(self) -> dict[str, list[str]]:
        """The field that tells the engine how long a query may take, so that it stops by itself when nobody waits any more.

        {} where the engine has none: its own limit has to be set there. Raises StoreError.
        """
        if not self._engine:
            self.query("ASK {}")
        return {"timeout": [str(round(1000 * self.seconds))]} if "virtuoso" in self._engine else {}

    def update(self, text: str) -> None:
        """Send an update. Raises StoreError."""
        self._ask("POST", self.update_url, text.encode(), "application/sparql-update; charset=utf-8", "*/*")

    def graph(self, iri: str) -> tuple[str, bytes]:
        """(media type, body) of a graph by the Graph Store Protocol. Raises StoreError."""
        return self._ask("GET", f"{self.graph_url}?graph={quote(iri, safe='')}", None, "", GRAPH)

    def put(self, iri: str, triples: bytes, add: bool = False) -> None:
        """Replace a graph by N-Triples, or add to it, by the Graph Store Protocol. Raises StoreError."""
        self._ask("POST" if add else "PUT", f"{self.graph_url}?graph={quote(iri, safe='')}", triples, "text/turtle", "*/*")

    def _ask(self, method: str, url: str, body: bytes | None, kind: str, accept: str) -> tuple[str, bytes]:
        answer = self._send(method, url, body, kind, accept)
        if answer.status == 401 and self.login:
            bare = self._send(method, url, body, kind, accept, bare=True)  # Virtuoso asks for Digest only those who send nothing
            if self.login.challenged(bare.headers.get("WWW-Authenticate", "")):
                answer = self._send(method, url, body, kind, accept)
        self._engine = answer.headers.get("Server", "?").casefold()
        if answer.status in (401, 403):
            raise StoreError(f"the store at {url} answers {answer.status}: it wants a login that may do this; "
                             "give it in KG_STORE_USER and KG_STORE_PASSWORD.")
        if answer.status >= 300:
            said = " ".join(answer.data.decode("utf-8", "replace").split())[:200]
            raise StoreError(f"the store at {url} answers {answer.status}: {said or answer.reason}")
        for header, limit in CUT.items():
            if header in answer.headers:
                raise StoreError(f"the store at {url} cut its answer at {limit}; raise that limit there, or ask for less.")
        return answer.headers.get("Content-Type", "").partition(";")[0].strip(), answer.data

    def _send(self, method: str, url: str, body: bytes | None, kind: str, accept: str,
              bare: bool = False) -> urllib3.BaseHTTPResponse:
        login = self.login.header(method, url) if self.login and not bare else {}
        headers = {"Accept": accept, **({"Content-Type": kind} if kind else {}), **login}
        try:
            return self._pool.request(method, url, body=body, headers=headers, redirect=False)
        except urllib3.exceptions.ReadTimeoutError:
            raise StoreError(f"the store at {url} took too long to answer and was given up.") from None
        except urllib3.exceptions.ProtocolError:
            raise StoreError(f"the store at {url} broke off the connection before its answer was whole; try again.") from None
        except urllib3.exceptions.HTTPError as error:
            raise StoreError(f"the store at {url} does not answer ({type(error).__name__}); check --store.") from None


def _parted(address: str) -> tuple[str, tuple[str, str] | None]:
    """An address without the user and password in it, and these."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise StoreError("--store must be the http(s) address of a SPARQL 1.1 engine, or up to three with commas: for queries, "
                         "updates and graphs.")
    plain = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    return plain, (parts.username, parts.password or "") if parts.username else None
