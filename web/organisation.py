"""The page of a body: its place among others, officers, events, priorities."""
from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Any

from flask import Blueprint, render_template, request

from kg.errors import QueryError
from kg.languages import load_pack
from kg.settings import Settings

from . import entity, linked
from .explorer import Line, View, explorer, view
from .facets import index, short
from .hierarchy import above, inside, tree
from .today import told_apart

pages = Blueprint("organisation", __name__)

MOST_BODIES = 100
"""Bodies that are added up on one page."""
ENOUGH = 80
"""Rows after which no further body is added up."""
SHARED = 12
STANDINGS = ("stated", "term", "observed", "replaced", "unknown", "past")
"""How surely somebody is in office, the surest first."""
SHOWN = 40
"""Officers, events and priorities that one page shows; the rest are counted, and reached by their question."""


@pages.get("/organisation/<path:key>")
@linked.page("organisation")
def organisation(iri: str) -> str:
    """The page of a body; `on` is the day whose officers are asked for, `below` adds up what is told of its sub-bodies."""
    this = entity.read(iri)
    on, whole = request.args.get("on", "").strip(), "below" in request.args
    below = list(inside(view(), iri))
    bodies = [iri, *below] if whole else [iri]
    try:
        officers, wrong = _of_all("organisation_officers", bodies, "person", on=on), None
    except QueryError as error:
        officers, wrong = _of_all("organisation_officers", bodies, "person"), error
    events, ahead = told_apart(_newest(entity.grouped(_of_all("organisation_events", bodies, "event"), "event")),
                               lambda rows: rows[0]["start"])
    return render_template(
        "organisation/page.html", this=this, on=on, wrong=wrong, above=above(view(), iri), whole=whole, most=MOST_BODIES,
        below=below, tree=tree(view(), iri), shown=SHOWN,
        officers=_ordered(entity.grouped(officers, "body", "person", "roleLabel"), bodies), sources=entity.sources(iri),
        events=events, ahead=ahead,
        priorities=_of_all("organisation_priorities", bodies, "priority"),
        shared=_shared(view(), iri), represented=view().rows("represented", entity=iri), structured=_structured(this),
    )


def _of_all(question: str, bodies: list[str], facet: str, **more: str) -> list[Line]:
    """The rows of a question for bodies until there are ENOUGH, each with its body as `body` and `bodyLabel`.

    The first body is always asked; of the others those that have a value of the facet.
    """
    rows: list[Line] = []
    for body in islice(_likely(bodies, facet), MOST_BODIES):
        rows += [{**row, "body": body, "bodyLabel": view().names.label(body) or body}
                 for row in view().lines(question, organisation=body, **more)]
        if len(rows) >= ENOUGH:
            break
    return rows


def _likely(bodies: list[str], facet: str) -> Iterable[str]:
    found, holders = index(view(), "organisation"), index(view(), "priority").values("holder")
    yield bodies[0]
    for body in bodies[1:]:
        if facet == "priority":
            has = short(body) in holders
        else:
            has = body in found.places and found.items[found.places[body]].count(facet) > 0
        if has:
            yield body


def _shared(now: View, iri: str) -> list[tuple[str, str, list[str]]]:
    """The bodies that share most people with this one, as IRI, label and the people's names."""
    bodies, people = index(now, "organisation"), index(now, "person")
    if iri not in bodies.places:
        return []
    shared: dict[str, list[str]] = {}
    for person, name in bodies.items[bodies.places[iri]].values.get("person", {}).items():
        if person in people.places:
            for other in people.items[people.places[person]].values.get("body", {}):
                shared.setdefault(other, []).append(name)
    shared.pop(iri, None)
    best = sorted(shared, key=lambda other: (-len(shared[other]), now.names.label(other) or "", other))[:SHARED]
    return [(other, now.names.label(other) or other, sorted(shared[other])) for other in best]


def _ordered(officers: list[list[Line]], bodies: list[str]) -> list[list[Line]]:
    """Officers body by body: those in office first, who leads before the others, then the last told of, as the text has them."""
    leading = {name: rank for rank, name in enumerate(_leading(explorer().settings))}
    def place(rows: list[Line]) -> tuple[object, ...]:
        row = rows[0]
        told = -int(row["observed"].replace("-", "").ljust(8, "0") or 0)
        rank = leading.get(row["roleLabel"].casefold(), len(leading))
        return (bodies.index(row["body"]), STANDINGS.index(row["standing"]), rank, told, row["article"],
                int(row["source"].rpartition("=")[2].partition(",")[0]))
    return sorted(officers, key=place)


@lru_cache(maxsize=4)
def _leading(settings: Settings) -> list[str]:
    """The posts that one person alone holds in a body, the highest first."""
    return [name.casefold() for name in load_pack(settings.language, settings.vocabulary).table("identity", "posts")["single"]]


def _newest(events: list[list[Line]]) -> list[list[Line]]:
    return sorted(events, key=lambda rows: rows[0]["start"], reverse=True)


def _structured(this: entity.Entity) -> dict[str, Any]:
    """The body in schema.org's words."""
    parents = [{"@type": "Organization", "@id": iri, "name": label} for iri, label in this.links.get("subOrganizationOf", [])]
    data = {"@context": "https://schema.org", "@type": "Organization", "@id": this.iri, "name": this.label,
            "alternateName": list(this.others), "parentOrganization": parents}
    return {name: value for name, value in data.items() if value}
