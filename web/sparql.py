"""SPARQL for people: the page at the protocol's address, what the protocol refuses, and the end of a running query."""
from __future__ import annotations

from flask import Blueprint, Response, abort, request

from kg.errors import QueryError
from kg.query.workers import Result
from kg.worker.clauses import updates

from . import workbench
from .dataset import description, wants_rdf
from .explorer import explorer
from .language import _
from .protocol import ADDRESS, SENT, TICKET, Asked, Refused, Sent, query_of, wants_page
from .security import open_to_origin

pages = Blueprint("sparql", __name__)


@pages.after_request
def _before_queries(response: Response) -> Response:
    """Answer a browser that asks whether a page of another origin may send a query."""
    return open_to_origin(response) if request.method == "OPTIONS" and request.path == ADDRESS else response


@pages.route(ADDRESS, methods=["GET", "POST"])
def sparql() -> Response | tuple[str, int] | str:
    """The page with a query and its result; what the endpoint is; why a request is refused. Queries that ask for no page are
    answered by `Endpoint` before they come here."""
    sent: Sent | None = request.environ.get(SENT)
    if sent is None:
        abort(413)
    if request.method == "GET" and not request.args and wants_rdf():
        return open_to_origin(description())
    try:
        asked = query_of(sent, explorer().library)
    except Refused as error:
        return _refusal(error.status, error.why or _("Titik akses ini hanya membaca; pembaruan ditolak."))
    if wants_page(sent):
        return workbench.page(asked.query if asked else "", lambda: _read(asked), _unfilled())
    return _refusal(400, _("Permintaan ini tidak memuat kueri; kirimkan di parameter query."))


@pages.post(ADDRESS + "/cancel")
def cancel() -> tuple[str, int]:
    """End a query that is running, by the ticket that its request was sent with."""
    return "", 204 if explorer().cancel(request.get_data(as_text=True)[:100]) else 404


def _unfilled() -> bool:
    """Whether a question of the library is to be begun with that needs values: without them it would ask of everything."""
    question = explorer().library.get(request.args.get("question", ""))
    return question is not None and any(parameter.required for parameter in question.parameters)


def _read(asked: Asked | None) -> Result:
    """The result of a query, which is no update. Raises QueryError."""
    if asked is None or updates(asked.query):
        raise QueryError(_("Titik akses ini hanya membaca; pembaruan ditolak."))
    return explorer().run(asked.query, asked.default, asked.named, request.environ.get(TICKET, "")[:100])


def _refusal(status: int, message: str) -> Response:
    return open_to_origin(Response(message + "\n", status, mimetype="text/plain"))
