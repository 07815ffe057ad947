"""From an IRI of the graph to the page or the data about it (303), where IRIs begin elsewhere than the explorer's addresses."""
from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask, abort, redirect, request
from werkzeug.wrappers import Response

from kg.query.names import SAFE_IRI

from .addresses import KINDS, known, local
from .explorer import explorer
from .linked import wanted


def dereference(app: Flask, base: str) -> None:
    """Answer `/resolve?iri=…`, and IRIs whose base has a path of its own ("https://example.org/id" → /id/person/…)."""
    app.add_url_rule("/resolve", "resolve", _resolve)
    path = urlsplit(base).path.rstrip("/")
    if path:
        app.add_url_rule(f"{path}/<any({', '.join(KINDS)}):kind>/<path:key>", "iri", _see)


def _resolve() -> Response:
    iri = request.args.get("iri", "").strip()
    kind, _slash, key = iri.removeprefix(explorer().settings.base + "/").partition("#")[0].partition("/")
    if not SAFE_IRI.fullmatch(iri) or kind not in KINDS or not key:
        abort(404)
    return _see(kind, key)


def _see(kind: str, key: str) -> Response:
    """To the page, or to the format that the Accept header prefers; the IRI names the thing, what it leads to tells of it."""
    form = wanted()
    response = redirect(local(known(kind, key)) + (f".{form}" if form else ""), 303)
    response.vary.add("Accept")
    return response
