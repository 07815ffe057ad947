"""The page of a priority: who holds it, since when, and in which words; and pages of posts and series of events."""
from __future__ import annotations

from flask import Blueprint, render_template

from . import entity, linked
from .explorer import view

pages = Blueprint("priority", __name__)


@pages.get("/priority/<path:key>")
@linked.page("priority")
def priority(iri: str) -> str:
    """The page of a priority."""
    said = view().lines("priority_holders", priority=iri)
    return render_template("priority/page.html", this=entity.read(iri), said=said, holders=entity.grouped(said, "holder"))


@pages.get("/role/<path:key>")
@linked.page("role")
def role(iri: str) -> str:
    """The page of a post: who holds it, and where."""
    held = entity.grouped(view().lines("role_holders", role=iri), "person", "organisation")
    return render_template("priority/role.html", this=entity.read(iri), held=held)


@pages.get("/series/<path:key>")
@linked.page("series")
def series(iri: str) -> str:
    """The page of a series: its editions over time."""
    return render_template("priority/series.html", this=entity.read(iri), editions=view().lines("event_editions", series=iri))
