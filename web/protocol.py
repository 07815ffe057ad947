"""The SPARQL 1.1 protocol for queries: what a request asks, and the form in which it takes the answer."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs

from pyoxigraph import QueryResultsFormat, RdfFormat
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header, parse_options_header

from kg.query import Library
from kg.worker.clauses import updates

ADDRESS = "/sparql"
LARGEST = 2**20
"""Bytes that a request may send."""

TABLES = {"application/sparql-results+json": QueryResultsFormat.JSON, "application/sparql-results+xml": QueryResultsFormat.XML,
          "text/csv": QueryResultsFormat.CSV, "text/tab-separated-values": QueryResultsFormat.TSV}
GRAPHS = {"text/turtle": RdfFormat.TURTLE, "application/n-triples": RdfFormat.N_TRIPLES, "application/rdf+xml": RdfFormat.RDF_XML,
          "application/ld+json": RdfFormat.JSON_LD, "application/n-quads": RdfFormat.N_QUADS, "application/trig": RdfFormat.TRIG}
ALIASES = {"application/json": "application/sparql-results+json", "application/xml": "application/sparql-results+xml",
           "text/xml": "application/sparql-results+xml", "text/plain": "application/n-triples"}
AKIN = {"application/sparql-results+json": "application/ld+json", "application/sparql-results+xml": "application/rdf+xml"}
"""In which form a graph goes to who asks for a table, as clients do that do not look at their query."""
SHORT = {"json": "application/sparql-results+json", "xml": "application/sparql-results+xml", "csv": "text/csv",
         "tsv": "text/tab-separated-values", "ttl": "text/turtle", "nt": "application/n-triples", "rdf": "application/rdf+xml",
         "jsonld": "application/ld+json"}
OFFERS = ("application/sparql-results+json", "text/html", *TABLES, *GRAPHS, *ALIASES)
TICKET = "HTTP_QUERY_TICKET"
"""The header with which a page names a query, so that it can cancel it; a number that nobody else can guess."""

FORM = "application/x-www-form-urlencoded"
SENT = "kg.sent"
"""Where the pages find what the protocol has read of a request."""

PARAMETER = re.compile(r";\s*(?!q\s*=)[\w-]+\s*=\s*(?:\"[^\"]*\"|[^\s,;]*)", re.IGNORECASE)
"""What an Accept header says of a form beside how much it is liked: its charset, its profile."""

Environ = dict[str, Any]


class Sent:
    """What a request says: its method, its headers, its body, and its values by name, of the address and of a form."""

    def __init__(self, environ: Environ) -> None:
        self.method, self.accept = environ["REQUEST_METHOD"], environ.get("HTTP_ACCEPT", "")
        self.kind, options = _kind(environ.get("CONTENT_TYPE", ""))
        self.charset = options.get("charset", "utf-8").lower()
        self.body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)) if self.method == "POST" else b""
        self.address = _values(environ.get("QUERY_STRING", "").encode("latin-1"))
        self.form = _values(self.body) if self.kind == FORM else {}

    def all(self, name: str) -> tuple[str, ...]:
        """The values of a name."""
        return (*self.address.get(name, ()), *self.form.get(name, ()))

    def first(self, name: str) -> str:
        """The first value of a name, "" for none."""
        return next(iter(self.all(name)), "")


@lru_cache(maxsize=64)
def _kind(content_type: str) -> tuple[str, dict[str, str]]:
    kind, options = parse_options_header(content_type)
    return kind.lower(), options


def _values(encoded: bytes) -> dict[str, list[str]]:
    return parse_qs(encoded.decode("utf-8", "replace"), keep_blank_values=True) if encoded else {}


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with the graphs that it asks of."""

    query: str
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


class Refused(Exception):
    """A request that is not answered: its status, and why ("" for updates)."""

    def __init__(self, status: int, why: str = "") -> None:
        super().__init__(why)
        self.status, self.why = status, why


def query_of(sent: Sent, library: Library) -> Asked | None:
    """The query of a request by GET, POST form or POST direct, or that of the library which it names; None where it has none.

    Raises Refused at several queries, at updates, and at what is no form of the protocol.
    """
    if sent.method == "POST" and sent.kind != FORM:
        return _checked(_direct(sent), sent)
    values = sent.form if sent.method == "POST" else sent.address
    if "update" in values:
        raise Refused(403)
    queries = values.get("query", [])
    if len(queries) > 1:
        raise Refused(400, "Send one query only.")
    if queries:
        return _checked(queries[0], sent)
    question = library.get(sent.address.get("question", [""])[0])
    return _checked(question.sparql, sent) if question else None


def _direct(sent: Sent) -> str:
    """The query that a body is. Raises Refused where it is something else."""
    if sent.kind == "application/sparql-update":
        raise Refused(403)
    if sent.kind != "application/sparql-query":
        raise Refused(415, "POST a form, or application/sparql-query.")
    if sent.charset not in ("utf-8", "us-ascii"):
        raise Refused(415, "application/sparql-query must be UTF-8.")
    try:
        return str(sent.body, "utf-8")
    except UnicodeDecodeError:
        raise Refused(400, "The query is not UTF-8.") from None


def _checked(query: str, sent: Sent) -> Asked:
    if updates(query) and not wants_page(sent):
        raise Refused(403)
    return Asked(query, sent.all("default-graph-uri"), sent.all("named-graph-uri"))


def plainly(accept: str) -> str:
    """An Accept header without what it says of forms beside how much each is liked."""
    return PARAMETER.sub("", accept) if "=" in accept else accept


def wants_page(sent: Sent) -> bool:
    """Whether a request prefers a page to a result."""
    return sent.first("format") not in SHORT and _best(sent.accept, OFFERS) == "text/html"


def media_type(sent: Sent, offered: tuple[str, ...]) -> str | None:
    """The form of those offered that a request asks for by `format` or the Accept header, None where it takes none of them."""
    short = sent.first("format")
    if short in SHORT:
        return _meant(SHORT[short], offered)
    if not sent.accept:
        return offered[0]
    best = _best(sent.accept, (*offered, *(name for name in ALIASES if _meant(name, offered)))) or _best(sent.accept, tuple(AKIN))
    return _meant(best, offered) if best else None


def _meant(name: str, offered: tuple[str, ...]) -> str | None:
    """The form of those offered that goes by a name, None where none does."""
    form = ALIASES.get(name, name)
    return next((meant for meant in (form, AKIN.get(form)) if meant in offered), None)


@lru_cache(maxsize=512)
def _best(accept: str, offered: tuple[str, ...]) -> str | None:
    """The offered media type that an Accept header likes best, None where it likes none."""
    return parse_accept_header(accept, MIMEAccept).best_match(offered)
