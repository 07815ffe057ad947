"""Lists of everything of a kind, with facets; the whole state is in the address, and each list is also CSV and JSON."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote_plus, urlencode

from flask import Blueprint, Response, abort, render_template, request

from kg.graph.vocabulary import KG

from .explorer import view
from .facets import COMING, PAST, Choice, Chosen, Filters, facets, index, items
from .items import Item
from .language import _
from .tables import FORMATS, plain_table
from .today import newest
from .words import term

pages = Blueprint("lists", __name__)

PAGE = 50
OFFERED = 50
"""Values of a facet that the page offers."""
SortKey = Callable[[Item], tuple[object, ...]]


@dataclass(frozen=True)
class List:
    """One list: its kind, facets, orders (first is the default) and the facets that its columns show."""

    kind: str
    facets: tuple[str, ...]
    orders: tuple[str, ...]
    columns: tuple[str, ...]


SEEN = ("region", "year", "site")
"""Where, when and by whom something is told of."""

LISTS = {
    "people": List("person", ("body", "role", "capacity", *SEEN), ("name", "events"), ("role", "body", "event")),
    "organisations": List("organisation", ("parent", "capacity", *SEEN), ("name", "events", "people"),
                          ("parent", "person", "event")),
    "events": List("event", ("when", "year", "kind", "region", "place", "organiser", "series", "site"),
                   ("newest", "oldest", "name", "attendees"), ("start", "place", "organiser", "attendee")),
    "priorities": List("priority", ("holder", "event", "year", "site"), ("name", "newest"), ("holder", "event", "year")),
    "articles": List("article", ("year", "site"), ("newest", "oldest", "name"), ("start", "site", "fact")),
}

ORDERS: dict[str, SortKey] = {
    "events": lambda item: (-item.count("event"),),
    "people": lambda item: (-item.count("person"),),
    "attendees": lambda item: (-item.count("attendee"),),
    "oldest": lambda item: (item.first("start") or "9999",),
    "newest": lambda item: newest(item.first("start")),
    "latest": lambda item: (-int(item.first("start").replace("-", "").ljust(8, "0") or "0"),),
}
"""Sort keys by name; what is equal stays in the order of names. The latest are to come, the newest have happened."""


def facets_of(kind: str) -> tuple[str, ...]:
    """The facets of the list of a kind."""
    return next(shape.facets for shape in LISTS.values() if shape.kind == kind)


@pages.get("/<any(people, organisations, events, priorities, articles):name>")
def page(name: str) -> str:
    """One page of a list."""
    shape, filters, order, found = _state(name)
    pages_of_it = last_page(len(found), PAGE)
    number = page_number(pages_of_it)
    counted = facets(view(), shape.kind, shape.facets, filters, worded)
    return render_template(
        "lists/page.html", name=name, shape=shape, filters=filters, order=order, found=found, number=number,
        shown=found[(number - 1) * PAGE:number * PAGE], pages=pages_of_it, total=len(items(view(), shape.kind)),
        columns=[column for column in shape.columns if column == "fact" or _any(shape.kind, column)],
        facets={facet: listed for facet, listed in counted.items() if listed}, offered=OFFERED, titles=titles(),
        toggle=_toggles(),
        on=[(facet, choice) for facet, listed in counted.items() for choice in listed if choice.on],
    )


@pages.get("/<any(people, organisations, events, priorities, articles):name>.<any(csv, tsv, json):form>")
def table(name: str, form: str) -> Response:
    """Exactly what the filters leave, in the order chosen, as a file."""
    if form not in FORMATS:
        abort(404)
    shape, _filters, _order, found = _state(name)
    rows = [{"iri": item.iri, "name": item.label,
             **{facet: "; ".join(sorted(worded(v, text) for v, text in item.values.get(facet, {}).items()))
                for facet in shape.columns if facet != "fact"}} for item in found]
    return plain_table(["iri", "name", *(c for c in shape.columns if c != "fact")], rows, form, name)


def last_page(count: int, size: int) -> int:
    """How many pages of a size so many things fill, one at least."""
    return max(-(-count // size), 1)


def page_number(last: int) -> int:
    """The page that is asked for: the last one where there are fewer."""
    return min(max(request.args.get("page", 1, type=int), 1), last)


def _any(kind: str, facet: str) -> bool:
    """Whether a value of a facet is told of anything of a kind."""
    return bool(view().keep(f"any {kind} {facet}", lambda: any(item.values.get(facet) for item in items(view(), kind))))


def titles() -> dict[str, str]:
    """Names of facets, columns and orders."""
    return {"body": _("Lembaga"), "role": _("Jabatan"), "capacity": _("Sebagai"), "parent": _("Lembaga induk"),
            "year": _("Tahun"), "when": _("Waktu"), "kind": _("Jenis"),
            "place": _("Tempat"), "region": _("Provinsi"), "organiser": _("Penyelenggara"), "series": _("Rangkaian"),
            "holder": _("Lembaga"), "event": _("Acara"), "site": _("Situs"), "start": _("Tanggal"), "attendee": _("Hadir"),
            "person": _("Orang"), "fact": _("Fakta"), "name": _("Nama"), "events": _("Jumlah acara"), "people": _("Jumlah orang"),
            "newest": _("Terbaru"), "oldest": _("Terlama"), "attendees": _("Jumlah hadir")}


def _state(name: str) -> tuple[List, Filters, str, Chosen]:
    shape = LISTS[name]
    keys = {facet: frozenset(request.args.getlist(facet)) for facet in shape.facets if request.args.getlist(facet)}
    filters = Filters(request.args.get("q", "").strip()[:200], keys)
    order = request.args.get("sort", "")
    order = order if order in shape.orders else shape.orders[0]
    found = index(view(), shape.kind).chosen(filters, order, ORDERS[order] if order != "name" else None)
    return shape, filters, order, found


def worded(value: str, text: str) -> str:
    """The label of a value: that of a term in the reader's language, else the text that stands for it."""
    if value in (COMING, PAST):
        return _("Akan datang") if value == COMING else _("Sampai hari ini")
    return term(value) if value.startswith(KG.base) else text


def _toggles() -> Callable[[str, Choice], str]:
    """What gives the address with a value of a facet switched on or off."""
    pairs = [(key, value) for key, value in request.args.items(multi=True) if key not in ("page", "lang")]
    path, held = request.path, urlencode(pairs) + "&" if pairs else ""
    def toggle(facet: str, choice: Choice) -> str:
        if not choice.on:
            return f"{path}?{held}{facet}={quote_plus(choice.key)}"
        rest = [pair for pair in pairs if pair != (facet, choice.key)]
        return path + ("?" + urlencode(rest) if rest else "")
    return toggle
