"""Search over everything: a page of results, and suggestions while one types."""
from __future__ import annotations

from collections import Counter
from urllib.parse import urlencode

from flask import Blueprint, Response, jsonify, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from kg.query.names import Hit, plain

from .addresses import local
from .ask import understood
from .explorer import view
from .lists import last_page, page_number
from .telling import hint
from .words import kind

pages = Blueprint("search", __name__)

KINDS = ("event", "person", "organisation", "priority", "series", "role", "article")
FEW, MANY = 8, 60
DOUBTFUL = 4
"""Hits up to which words of a search may be meant as a question."""


@pages.get("/search")
def search() -> str | BaseResponse:
    """What matches the words, by kind, misspelt ones last; a question that names nothing as a whole is answered as one."""
    words, only = request.args.get("q", "").strip()[:200], request.args.get("kind", "")
    only = only if only in KINDS else ""
    found = view().names.find(words, limit=10 * MANY) if words else []
    meant = understood(words) if len(words.split()) > 1 and len(found) <= DOUBTFUL else None
    if meant and meant.question and not found:
        return redirect("/ask?" + urlencode({"q": words}), 303)
    groups = {name: hits for name in KINDS if (hits := [hit for hit in found if hit.name.kind == name])}
    groups = dict(sorted(groups.items(), key=lambda group: not _as_typed(words, group[1])))
    last = last_page(len(groups.get(only, ())), MANY) if only else 1
    number = page_number(last)
    shown = {name: hits[(number - 1) * MANY:number * MANY] if only else hits[:FEW]
             for name, hits in groups.items() if only in ("", name)}
    return render_template("search/page.html", words=words, only=only, groups=groups, shown=shown, number=number, pages=last,
                           meant=meant.question if meant else None)


def _as_typed(words: str, hits: list[Hit]) -> bool:
    """The name of one of them holds every word as it was typed, none of them has a letter wrong."""
    typed = plain(words).split()
    return any(all(f" {word}" in f" {plain(hit.matched)}" for word in typed) for hit in hits)


@pages.get("/search/suggest")
def suggest() -> Response:
    """The best few, for the search box; what tells them apart is said of those with one name."""
    hits = view().names.find(request.args.get("q", "")[:200], limit=40)
    best = [hit for hit in hits if hit.name.kind in KINDS][:FEW]
    called = Counter(hit.name.label for hit in best)
    return jsonify([{"iri": hit.name.iri, "address": request.script_root + local(hit.name.iri), "label": hit.name.label,
                     "kind": hit.name.kind, "kindLabel": kind(hit.name.kind),
                     "matched": hit.matched if hit.matched != hit.name.label else "",
                     "hint": hint(hit.name.iri) if called[hit.name.label] > 1 else ""} for hit in best])
