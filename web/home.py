"""The front page, health, and what machines look for first."""
from __future__ import annotations

from itertools import islice

from flask import Blueprint, Response, render_template, request

from .explorer import View, explorer, view
from .facets import Filters, index
from .items import Item
from .lists import ORDERS
from .telling import LISTS
from .today import coming, today
from .words import kinds

pages = Blueprint("home", __name__)

KINDS = (("person", "Person"), ("organisation", "Organization"), ("event", "Event"), ("priority", "Priority"),
         ("article", "Article"))
LATEST, AHEAD = 6, 3


@pages.get("/")
def home() -> str:
    """The search box, how much there is, the latest events, and questions to start from."""
    now = view()
    asked = [q for name in ("attendance_most", "attendance_on_behalf", "priority_list", "network_pairs", "event_calendar",
                            "attendance_absences") if (q := explorer().library.get(name))]
    many = counts(now)
    figures = [(kind, LISTS[kind], kinds(kind), many.get(name, 0)) for kind, name in KINDS]
    return render_template("home/page.html", figures=figures, latest=latest(now), ahead=ahead(now),
                           questions=asked, today=today())


def counts(now: View) -> dict[str, int]:
    """How many things of each class there are."""
    return now.keep("counts", lambda: {row["class"].rsplit("#")[-1].rsplit("/")[-1]: int(row["count"])
                                       for row in now.rows("counts")})


def latest(now: View) -> list[Item]:
    """The newest events that have begun, of which a day and an attendance are known."""
    def found() -> list[Item]:
        events = index(now, "event").chosen(Filters(), "newest", ORDERS["newest"])
        begun = (item for item in events if not coming(item.first("start")))
        return list(islice((item for item in begun if len(item.first("start")) == 10 and item.count("attendee")), LATEST))
    return now.keep(f"latest {today()}", found)


def ahead(now: View) -> list[Item]:
    """The next events to come of which at least the month is known."""
    events = index(now, "event").chosen(Filters(keys={"when": frozenset({"coming"})}), "newest", ORDERS["newest"])
    return list(islice((item for item in events if len(item.first("start")) > 4), AHEAD))


@pages.get("/health")
def health() -> dict[str, str]:
    """Whether the graph can be read, and which generation of it is in view."""
    return {"status": "ok", "generation": explorer().reader.generation}


@pages.get("/robots.txt")
def robots() -> Response:
    """What robots may fetch: pages, not the endpoint."""
    lines = ("User-agent: *", "Disallow: /sparql", "Disallow: /search", f"Sitemap: {request.url_root}sitemap.xml")
    return Response("\n".join(lines) + "\n", mimetype="text/plain")
