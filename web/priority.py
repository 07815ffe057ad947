"""The page of a priority: who holds it, since when, and in which words; and pages of posts and series of events."""
from __future__ import annotations

from flask import Blueprint, render_template

from . import entity, linked
from .explorer import view
from .facets import Filters, index, short
from .lists import ORDERS, last_page, page_number

pages = Blueprint("priority", __name__)

EDITIONS = 60
PAGE = 15
"""Holders of a post, and statements of a priority, on one page."""


@pages.get("/priority/<path:key>")
@linked.page("priority")
def priority(iri: str) -> str:
    """The page of a priority."""
    said = view().lines("priority_holders", priority=iri)
    return render_template("priority/page.html", this=entity.read(iri), said=said, shown=PAGE,
                           holders=entity.grouped(said, "holder"))


@pages.get("/role/<path:key>")
@linked.page("role")
def role(iri: str) -> str:
    """The page of a post: who holds it, and where."""
    people = index(view(), "person").chosen(Filters(keys={"role": frozenset({short(iri)})}))
    last = last_page(len(people), PAGE)
    number = page_number(last)
    asked = [item.iri for item in people[(number - 1) * PAGE:number * PAGE]]
    held = entity.grouped(view().rows("role_held", role=iri, person=asked), "person", "organisation") if asked else []
    held.sort(key=lambda rows: asked.index(rows[0]["person"]))
    return render_template("priority/role.html", this=entity.read(iri), held=held, people=len(people), number=number,
                           pages=last)


@pages.get("/series/<path:key>")
@linked.page("series")
def series(iri: str) -> str:
    """The page of a series: its editions over time."""
    found = index(view(), "event").chosen(Filters(keys={"series": frozenset({short(iri)})}), "newest", ORDERS["newest"])
    return render_template("priority/series.html", this=entity.read(iri), editions=found, shown=EDITIONS)
