"""The application: its pages, languages, security headers, and what happens when something goes wrong."""
from __future__ import annotations

import logging
from functools import partial

from flask import Flask, Response, make_response, render_template, request
from flask_compress import Compress
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response as BaseResponse

from kg import __version__
from kg.errors import AmbiguousName, KgError, LimitReached, QueryError, StoreError, UnknownName
from kg.settings import Settings

from . import (
    article,
    ask,
    attendance,
    chronicle,
    citation,
    completion,
    dataset,
    event,
    feeds,
    graphstore,
    harvest,
    home,
    lists,
    nearby,
    network,
    ontology,
    openapi,
    organisation,
    person,
    priority,
    questions,
    reconcile,
    search,
    shortened,
    sparql,
)
from .addresses import address, local, spoken
from .dereference import dereference
from .edition import show_edition
from .endpoint import Endpoint
from .explorer import Explorer, View
from .facets import index, short
from .language import LANGUAGES, _, language, speak
from .marks import clipped, marked, opening
from .protocol import LARGEST
from .proxied import proxied
from .security import secure
from .tables import mistake, wanted_kind
from .telling import alike, called, hint, kind_of, listed, named, told
from .today import coming
from .words import kind, kinds, term

log = logging.getLogger(__name__)

WARMED = ("event", "person", "organisation", "priority", "article")

COMPRESSED = ("text/html", "text/css", "text/javascript", "text/plain", "text/csv", "text/tab-separated-values", "text/turtle",
              "text/calendar", "image/svg+xml", "application/json", "application/ld+json", "application/xml",
              "application/atom+xml", "application/rdf+xml", "application/n-triples", "application/sparql-results+json",
              "application/sparql-results+xml")
"""What is sent compressed to those who take it; what is streamed is not, so that it starts at once."""

STATUS = ((UnknownName, 404), (AmbiguousName, 409), (LimitReached, 503), (QueryError, 400), (StoreError, 503))


def create_app(settings: Settings) -> Flask:
    """The explorer of a data folder."""
    app = Flask(__name__, static_folder="static", template_folder="templates")
    app.extensions["kg"] = Explorer(settings)
    app.extensions["kg"].warm = (*(partial(_read_list, kind=kind) for kind in WARMED), attendance.whole, network.read,
                                  nearby.attended, home.counts, home.latest, chronicle.about, ask.asker,
                                  article.ready, lambda _coming: _compile(app))
    app.config.update(MAX_CONTENT_LENGTH=LARGEST, SEND_FILE_MAX_AGE_DEFAULT=3600, COMPRESS_MIMETYPES=COMPRESSED,
                      COMPRESS_ALGORITHM=["br", "gzip"], COMPRESS_STREAMS=False)
    Compress(app)
    app.after_request(_whole)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(local=local, spoken=spoken, term=term, kind=kind, kinds=kinds, marked=marked, opening=opening,
                                 short=short, told=told, clipped=clipped, called=called, hint=hint, kind_of=kind_of, named=named,
                                 coming=coming)
    app.jinja_env.globals.update(version=__version__, languages=LANGUAGES, language=language, address=address,
                                 told_in=settings.language)
    for room in (home, search, lists, person, organisation, event, priority, article, attendance, network,
                 questions, sparql, ontology, feeds, harvest, chronicle, completion,
                 ask, openapi, reconcile, dataset, citation, graphstore, shortened):
        app.register_blueprint(room.pages)
    speak(app)
    secure(app)
    show_edition(app)
    dereference(app, settings.base)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(KgError, _own_error)
    app.register_error_handler(Exception, _unforeseen)
    answered = Endpoint(app)
    app.wsgi_app = proxied(app, answered, settings.public) if settings.public else answered  # type: ignore[method-assign,assignment]
    return app


def _whole(response: Response) -> Response:
    """A file of the explorer's own read whole, so that it can be compressed and is closed."""
    if request.endpoint == "static" and response.status_code == 200:
        response.direct_passthrough = False
        response.get_data()
    return response


def _compile(app: Flask) -> None:
    """Make the templates, so that the first page of each kind comes as fast as the next."""
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)


def _read_list(coming: View, kind: str) -> None:
    for facet in lists.facets_of(kind):
        index(coming, kind).values(facet)


def _http_error(error: HTTPException) -> Response | BaseResponse:
    if error.code is None or error.code < 400:
        return error.get_response()
    said = {404: _("Halaman ini tidak ada."), 410: _("Yang dulu ada di alamat ini tidak lagi disebut berita mana pun."),
            405: _("Permintaan dengan cara ini tidak dilayani di sini.")}
    response = problem(error.code, said.get(error.code, error.name))
    response.headers.extend((name, value) for name, value in error.get_headers() if name == "Allow")
    return response


def _own_error(error: KgError) -> Response:
    status = next((code for kind_of, code in STATUS if isinstance(error, kind_of)), 500)
    return problem(status, told(error) if wanted_kind() == "page" else str(error))


def _unforeseen(error: Exception) -> Response:
    log.error("%s %s failed", request.method, request.path, exc_info=error)
    return problem(InternalServerError.code or 500, _("Ada yang salah di pihak kami; kesalahan ini sudah dicatat."))


def problem(status: int, message: str) -> Response:
    """An error as a page, or as JSON or a line of text where the request asks for that."""
    if (wanted := wanted_kind()) != "page":
        return mistake(status, message) if wanted == "json" else Response(message + "\n", status, mimetype="text/plain")
    near = alike(request.path) if status in (404, 410) else []
    return make_response(render_template("error.html", status=status, message=message, near=near, unreadable=status == 503,
                                         list=listed(request.path)), status)
