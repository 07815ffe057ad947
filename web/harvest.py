"""The whole graph to take away: a sitemap for robots, and a dump."""
from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from xml.sax.saxutils import escape

from flask import Blueprint, Response, abort, request
from pyoxigraph import RdfFormat, serialize

from .addresses import full, local
from .explorer import explorer, view

pages = Blueprint("harvest", __name__)

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
FIXED = ("/", "/events", "/people", "/organisations", "/priorities", "/articles", "/attendance", "/timeline", "/queries/",
         "/ontology")
MOST = 50_000
"""Addresses that one sitemap may hold (sitemaps.org)."""
BATCH = 5_000


@pages.get("/sitemap.xml")
def sitemap() -> Response:
    """Every page of the graph; an index of parts where they are too many for one file."""
    paths = [*FIXED, *map(local, view().names.names)]
    part = request.args.get("part", type=int)
    if part is None and len(paths) > MOST:
        parts = [f"/sitemap.xml?part={number}" for number in range(1, -(-len(paths) // MOST) + 1)]
        return _listed("sitemapindex", "sitemap", parts)
    shown = paths if part is None else paths[(part - 1) * MOST:part * MOST] if part > 0 else []
    if not shown:
        abort(404)
    return _listed("urlset", "url", shown)


@pages.get("/dump.nq")
def dump() -> Response:
    """All quads as N-Quads, graph by graph as they stand in the store."""
    response = Response(_lines(explorer().reader.quads()), mimetype="application/n-quads")
    response.headers["Content-Disposition"] = f'attachment; filename="kg-{view().generation}.nq"'
    return response


def _lines(quads: Iterator[object]) -> Iterator[bytes]:
    while batch := list(islice(quads, BATCH)):
        yield serialize(batch, format=RdfFormat.N_QUADS) or b""  # type: ignore[arg-type]


def _listed(outer: str, inner: str, paths: list[str]) -> Response:
    lines = [f"<{inner}><loc>{escape(full(path))}</loc></{inner}>" for path in paths]
    body = "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f'<{outer} xmlns="{SITEMAP}">', *lines, f"</{outer}>"])
    return Response(body + "\n", mimetype="application/xml")
