"""The SPARQL 1.1 Graph Store Protocol, for reading: a graph by its name, or the default graph, the union of all."""
from __future__ import annotations

from flask import Blueprint, Response, abort, request
from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from kg.graph.vocabulary import PREFIXES
from kg.query.names import SAFE_IRI

from .explorer import explorer, view
from .language import _
from .linked import FORMATS
from .tables import mistake

pages = Blueprint("graphstore", __name__)

OFFERS = dict(FORMATS.values())


@pages.route("/graph-store", methods=["GET", "HEAD", "PUT", "POST", "DELETE", "PATCH"])
def graph_store() -> Response:
    """The triples of `?graph=IRI` or of `?default`; whoever wants to write is refused."""
    if request.method not in ("GET", "HEAD"):
        return mistake(403, _("Titik akses ini hanya membaca; pembaruan ditolak."))
    named = request.args.getlist("graph")
    if len(named) + ("default" in request.args) != 1:
        return mistake(400, "Name one graph with ?graph=IRI, or ask for ?default.")
    accepted = request.accept_mimetypes
    media_type = accepted.best_match(list(OFFERS)) or (None if accepted and not accepted.accept_html else "text/turtle")
    if media_type is None:
        return mistake(406, f"A graph can be had as {', '.join(OFFERS)}.")
    triples = sorted(_triples(named[0] if named else None), key=str)
    form = OFFERS[media_type]
    response = Response(serialize(triples, format=form, prefixes=PREFIXES if form == RdfFormat.TURTLE else None) or b"",
                        content_type=media_type)
    response.vary.add("Accept")
    return response


def _triples(name: str | None) -> set[Triple]:
    """Of one graph, or of all; aborts with 404 where there is none of the name."""
    view()
    reader = explorer().reader
    if name is not None and not SAFE_IRI.fullmatch(name):
        abort(mistake(400, "The name of the graph is no absolute IRI."))
    found = {quad.triple for quad in reader.quads(NamedNode(name) if name is not None else None)}
    if name is not None and not found:
        abort(mistake(404, "No graph has that name."))
    return found
