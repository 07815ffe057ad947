"""SPARQL: a page for people, and the SPARQL 1.1 protocol for queries at the same address."""
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from flask import Blueprint, Response, abort, request
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results, serialize
from werkzeug.datastructures import MIMEAccept, MultiDict
from werkzeug.http import parse_accept_header

from kg.errors import LimitReached, QueryError
from kg.graph.vocabulary import PREFIXES
from kg.query.workers import Result, SparqlSyntaxError

from . import workbench
from .dataset import description, wants_rdf
from .explorer import explorer
from .language import _

pages = Blueprint("sparql", __name__)

TABLES = {"application/sparql-results+json": QueryResultsFormat.JSON, "application/sparql-results+xml": QueryResultsFormat.XML,
          "text/csv": QueryResultsFormat.CSV, "text/tab-separated-values": QueryResultsFormat.TSV}
GRAPHS = {"text/turtle": RdfFormat.TURTLE, "application/n-triples": RdfFormat.N_TRIPLES, "application/rdf+xml": RdfFormat.RDF_XML,
          "application/ld+json": RdfFormat.JSON_LD, "application/n-quads": RdfFormat.N_QUADS, "application/trig": RdfFormat.TRIG}
ALIASES = {"application/json": "application/sparql-results+json", "application/xml": "application/sparql-results+xml",
           "text/xml": "application/sparql-results+xml", "text/plain": "application/n-triples"}
SHORT = {"json": "application/sparql-results+json", "xml": "application/sparql-results+xml", "csv": "text/csv",
         "tsv": "text/tab-separated-values", "ttl": "text/turtle", "nt": "application/n-triples", "rdf": "application/rdf+xml",
         "jsonld": "application/ld+json"}
OFFERS = ("application/sparql-results+json", "text/html", *TABLES, *GRAPHS, *ALIASES)
TICKET = "Query-Ticket"
"""The header with which a page names a query, so that it can cancel it; a number that nobody else can guess."""

UPDATE = re.compile(r"\s*(?:(?:PREFIX\s+\S*\s*<[^>]*>|BASE\s*<[^>]*>|#[^\n]*\n)\s*)*"
                    r"(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)

@dataclass(frozen=True)
class Asked:
    """A query with the graphs that it asks of."""

    query: str
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@pages.route("/sparql", methods=["GET", "POST"])
def sparql() -> Response | tuple[str, int] | str:
    """A query's result in the form that the request prefers; the page where it prefers a page."""
    asked = _asked() or _started()
    if asked is None and request.method == "GET" and not request.args and wants_rdf():
        return _with_origin(description())
    if _wants_page():
        return workbench.page(asked.query if asked else "", lambda: _read(asked))
    if asked is None:
        return _refusal(400, _("Permintaan ini tidak memuat kueri; kirimkan di parameter query."))
    if UPDATE.match(asked.query):
        return _refusal(403, _("Titik akses ini hanya membaca; pembaruan ditolak."))
    try:
        return _with_origin(_answer(_run(asked)))
    except SparqlSyntaxError as error:
        return _refusal(400, str(error))
    except LimitReached as error:
        return _refusal(503, str(error))
    except QueryError as error:
        return _refusal(400, str(error))


def _asked() -> Asked | None:
    """The query of a request by GET, POST form or POST direct, None where it has none. Aborts at several, and at updates."""
    media_type = request.mimetype
    values: MultiDict[str, str] = request.args
    if request.method == "POST":
        if media_type == "application/sparql-update":
            abort(_refusal(403, _("Titik akses ini hanya membaca; pembaruan ditolak.")))
        if media_type == "application/sparql-query":
            if "charset" in request.mimetype_params and request.mimetype_params["charset"].lower() not in ("utf-8", "us-ascii"):
                abort(_refusal(415, "application/sparql-query must be UTF-8."))
            return Asked(_decoded(request.get_data()), *_graphs())
        if media_type != "application/x-www-form-urlencoded":
            abort(_refusal(415, "POST a form, or application/sparql-query."))
        values = request.form
    if "update" in values:
        abort(_refusal(403, _("Titik akses ini hanya membaca; pembaruan ditolak.")))
    queries = values.getlist("query")
    if len(queries) > 1:
        abort(_refusal(400, "Send one query only."))
    return Asked(queries[0], *_graphs()) if queries else None


def _started() -> Asked | None:
    """The question of the library that an address names as the start of one's own."""
    question = explorer().library.get(request.args.get("question", ""))
    return Asked(question.sparql) if question else None


def _graphs() -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(request.values.getlist("default-graph-uri")), tuple(request.values.getlist("named-graph-uri"))


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        abort(_refusal(400, "The query is not UTF-8."))


@pages.post("/sparql/cancel")
def cancel() -> tuple[str, int]:
    """End a query that is running, by the ticket that its request was sent with."""
    return "", 204 if explorer().workers.cancel(request.get_data(as_text=True)[:100]) else 404


def _run(asked: Asked) -> Result:
    return explorer().run(asked.query, asked.default, asked.named, request.headers.get(TICKET, "")[:100])


def _read(asked: Asked | None) -> Result:
    """The result of a query, which is no update. Raises QueryError."""
    if asked is None or UPDATE.match(asked.query):
        raise QueryError(_("Titik akses ini hanya membaca; pembaruan ditolak."))
    return _run(asked)


def _wants_page() -> bool:
    if request.values.get("format") in SHORT:
        return False
    return _best(request.headers.get("Accept", ""), OFFERS) == "text/html"


def _answer(result: Result) -> Response:
    """The result in the format that is asked for by `format` or the Accept header."""
    formats = GRAPHS if result.kind == "graph" else TABLES
    media_type = _media_type(list(formats))
    if media_type is None:
        return _refusal(406, f"This result can be had as {', '.join(formats)}.")
    if result.kind == "graph":
        body = serialize(parse(result.body, RdfFormat.N_TRIPLES), format=GRAPHS[media_type],
                         prefixes=PREFIXES if media_type in ("text/turtle", "application/trig") else None)
    elif media_type == "application/sparql-results+json":
        body = result.body
    else:
        body = parse_query_results(result.body, QueryResultsFormat.JSON).serialize(format=TABLES[media_type])
    response = Response(body or b"", content_type=media_type + ("; charset=utf-8" if media_type.startswith("text/") else ""))
    response.vary.add("Accept")
    if result.truncated:
        response.headers["Warning"] = f'299 kg "cut after {explorer().settings.query_rows} rows"'
    return response


def _media_type(offered: list[str]) -> str | None:
    short = request.values.get("format")
    if short in SHORT:
        return SHORT[short] if SHORT[short] in offered else None
    aliases = [alias for alias, meant in ALIASES.items() if meant in offered]
    accept = request.headers.get("Accept", "")
    best = _best(accept, (*offered, *aliases)) if accept else offered[0]
    return ALIASES.get(best, best) if best else None


@lru_cache(maxsize=512)
def _best(accept: str, offered: tuple[str, ...]) -> str | None:
    """The offered media type that an Accept header likes best, None where it likes none."""
    return parse_accept_header(accept, MIMEAccept).best_match(offered)


def _refusal(status: int, message: str) -> Response:
    return _with_origin(Response(message + "\n", status, mimetype="text/plain"))


def _with_origin(response: Response) -> Response:
    if explorer().settings.cors:
        response.headers["Access-Control-Allow-Origin"] = explorer().settings.cors
        response.vary.add("Origin")
    return response

