"""Answers of the SPARQL endpoint, given before the machinery of pages, which would take as long as a short query."""
from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

from flask import Flask
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results, serialize

from kg.errors import KgError, LimitReached, QueryError
from kg.graph.vocabulary import PREFIXES
from kg.query.workers import Result

from .explorer import Explorer
from .protocol import (
    ADDRESS,
    GRAPHS,
    LARGEST,
    SENT,
    TABLES,
    TICKET,
    Asked,
    Environ,
    Refused,
    Sent,
    media_type,
    plainly,
    query_of,
    wants_page,
)
from .security import EXPOSED, plain_headers

log = logging.getLogger(__name__)

Start = Callable[..., Any]


class Endpoint:
    """Answers the queries at /sparql that ask for no page; all else, what it refuses too, is the application's."""

    def __init__(self, app: Flask) -> None:
        self.app, self.pages = app, app.wsgi_app
        self.explorer: Explorer = app.extensions["kg"]
        origin = self.explorer.settings.cors
        self._headers = [*plain_headers(), ("Vary", "Accept, Accept-Encoding" + (", Origin" if origin else "")),
                         *([("Access-Control-Allow-Origin", origin), ("Access-Control-Expose-Headers", EXPOSED)]
                           if origin else [])]

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Answer a request (WSGI)."""
        if "HTTP_ACCEPT" in environ:
            environ["HTTP_ACCEPT"] = plainly(environ["HTTP_ACCEPT"])
        if environ["PATH_INFO"] != ADDRESS or environ["REQUEST_METHOD"] not in ("GET", "HEAD", "POST") \
                or int(environ.get("CONTENT_LENGTH") or 0) > LARGEST:
            return self.pages(environ, start)
        sent = environ[SENT] = Sent(environ)
        try:
            asked = None if wants_page(sent) else query_of(sent, self.explorer.library)
        except Refused:
            asked = None
        if asked is not None:
            return self._answered(environ, sent, asked, start)
        environ["wsgi.input"] = BytesIO(sent.body)
        return self.pages(environ, start)

    def _answered(self, environ: Environ, sent: Sent, asked: Asked, start: Start) -> Iterable[bytes]:
        status, form, body, cut = self._outcome(environ, sent, asked)
        headers = [("Content-Type", form), ("Content-Length", str(len(body))), *self._headers]
        if cut:
            headers.append(("Warning", f'299 kg "cut after {self.explorer.settings.query_rows} rows"'))
        if len(body) >= self.app.config["COMPRESS_MIN_SIZE"] and _unpacks(environ.get("HTTP_ACCEPT_ENCODING", "")):
            with self.app.request_context(environ):
                return self.app.process_response(self.app.response_class(body, status, headers))(environ, start)
        start(status, headers)
        return [body] if sent.method != "HEAD" else []

    def _outcome(self, environ: Environ, sent: Sent, asked: Asked) -> tuple[str, str, bytes, bool]:
        """Status, content type and body, and whether rows were left out."""
        try:
            result = self.explorer.run(asked.query, asked.default, asked.named, environ.get(TICKET, "")[:100])
            return *_formed(sent, result), result.truncated
        except KgError as error:
            bad = isinstance(error, QueryError) and not isinstance(error, LimitReached)
            return "400 BAD REQUEST" if bad else "503 SERVICE UNAVAILABLE", *_said(str(error)), False
        except Exception:
            log.exception("a query failed")
            return "500 INTERNAL SERVER ERROR", *_said("Something went wrong on our side; the error is logged."), False


def _formed(sent: Sent, result: Result) -> tuple[str, str, bytes]:
    """Status, content type and body of a result in the form that is asked for."""
    formats: dict[str, Any] = GRAPHS if result.kind == "graph" else TABLES
    form = media_type(sent, tuple(formats))
    if form is None:
        return "406 NOT ACCEPTABLE", *_said(f"This result can be had as {', '.join(formats)}.")
    return "200 OK", form + ("; charset=utf-8" if form.startswith("text/") else ""), _written(result, form)


def _unpacks(accepted: str) -> bool:
    """Whether a client may take a compressed answer."""
    return any(coding in accepted.lower() for coding in ("gzip", "br", "*"))


def _written(result: Result, form: str) -> bytes:
    if form in ("application/sparql-results+json", "application/n-triples"):
        return result.body
    if result.kind == "graph":
        return serialize(parse(result.body, RdfFormat.N_TRIPLES), format=GRAPHS[form],
                         prefixes=PREFIXES if form in ("text/turtle", "application/trig") else None) or b""
    return parse_query_results(result.body, QueryResultsFormat.JSON).serialize(format=TABLES[form]) or b""


def _said(sentence: str) -> tuple[str, bytes]:
    return "text/plain; charset=utf-8", (sentence + "\n").encode()
