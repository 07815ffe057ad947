"""Atom feeds (RFC 4287) of articles and events, last told of first: of the whole graph, and of anything that they name."""
from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from flask import Blueprint, Response, request
from pyroaring import BitMap

from .addresses import full, iri_of, known, local
from .explorer import view
from .facets import index, items, short
from .items import Item, tellings
from .language import _, days, language
from .nearby import attended

pages = Blueprint("feeds", __name__)

ATOM = "http://www.w3.org/2005/Atom"
MOST = 50
FED = ("person", "organisation", "event", "series", "priority", "role")
"""Kinds of things with a feed of their own."""
NAMES = ("organiser", "series")
"""Facets of an event that name what is connected with it, beside who attended."""


@pages.get("/feed.atom")
def everything() -> Response:
    """The newest articles and events of the whole graph."""
    return _feed(_("Berita dan acara terbaru"), request.url_root, [*items(view(), "article"), *items(view(), "event")])


def entity(kind: str, key: str) -> Response:
    """The newest articles that tell of a thing, and the events that it takes part in."""
    iri = known(kind, key)
    articles, events = index(view(), "article"), index(view(), "event")
    named = [articles.places[row["article"]] for row in view().rows("told_of", entity=iri)]
    tied = [value.places for name in NAMES if (value := events.values(name).get(short(iri)))]
    tied.append(BitMap(events.places[event] for event in attended(view()).get(iri, ()) if event in events.places))
    found = [*articles.ordered(BitMap(named)), *events.ordered(BitMap.union(*tied))]
    label = view().names.label(iri_of(kind, key)) or iri
    return _feed(label, full(local(iri)), found)


for _kind in FED:
    pages.add_url_rule(f"/{_kind}/<path:key>.atom", endpoint=_kind, view_func=entity, defaults={"kind": _kind})


def _feed(title: str, home: str, found: Iterable[Item]) -> Response:
    dated = [(item, day) for item in sorted(found, key=lambda item: item.iri) if item.first("start") and (day := _told(item))]
    newest = sorted(dated, key=lambda told: told[1], reverse=True)[:MOST]
    feed = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": language()})
    _put(feed, "id", request.base_url)
    _put(feed, "title", title)
    _put(feed, "updated", _moment(newest[0][1]) if newest else "1970-01-01T00:00:00Z")
    _put(feed, "author").append(_text("name", "kg"))
    _put(feed, "link", rel="self", href=request.url, type="application/atom+xml")
    _put(feed, "link", rel="alternate", href=home, type="text/html")
    feed.extend(_entry(item, day) for item, day in newest)
    ET.register_namespace("", ATOM)
    return Response(ET.tostring(feed, encoding="utf-8", xml_declaration=True), mimetype="application/atom+xml")


def _told(item: Item) -> str:
    """When a thing was last told of: the day of the newest article that names it, as of an event to come; else its own."""
    told, articles = tellings(view()), index(view(), "article")
    named = [told.articles[place] for place in told.of(item.iri)[:1]]
    return next((articles.items[articles.places[iri]].first("start") for iri in named), "") or item.first("start")


def _entry(item: Item, told: str) -> ET.Element:
    entry = ET.Element(f"{{{ATOM}}}entry")
    _put(entry, "id", item.iri)
    _put(entry, "title", item.label)
    _put(entry, "updated", _moment(told))
    _put(entry, "link", rel="alternate", href=full(local(item.iri)), type="text/html")
    _put(entry, "category", term=item.iri.rsplit("/", 2)[-2])
    where = [*item.values.get("place", {}).values(), *item.values.get("site", {}).values()]
    _put(entry, "summary", " · ".join([days(item.first("start"), item.first("end")), *where]))
    return entry


def _put(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    made = _text(name, text, **attributes)
    parent.append(made)
    return made


def _text(name: str, text: str, **attributes: str) -> ET.Element:
    made = ET.Element(f"{{{ATOM}}}{name}", attributes)
    made.text = text or None
    return made


def _moment(date: str) -> str:
    """A date of any precision as the first moment in it."""
    return f"{date}{'-01-01'[:10 - len(date)] if len(date) == 4 else '-01' if len(date) == 7 else ''}T00:00:00Z"
