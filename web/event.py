"""The page of an event: who attended, first of all."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, abort, render_template, request

from kg.graph.vocabulary import KG
from kg.model import CAPACITIES, STATUSES
from kg.query.names import plain

from . import entity, linked
from .addresses import full, iri_of, known, local
from .calendar import ics
from .editions import compare
from .explorer import Line, view
from .facets import index, short
from .items import Item
from .language import _, day, days
from .nearby import by_people, by_time_and_place
from .place import areas, graticule, point
from .telling import kind_of
from .words import term

pages = Blueprint("event", __name__)

NUMBER = re.compile(r"\b(?:ke-?\d+|[IVXL]+|\d+(?:st|nd|rd|th)?)\b")
"""What numbers an edition."""


@dataclass(frozen=True)
class Attendee:
    """Someone at an event: the surest status and first capacity that any article states, posts, and all statements."""

    iri: str
    label: str
    kind: str
    capacity: str
    status: str
    behalf: list[Line]
    posts: list[Line]
    title: str
    said: list[Line]
    disputed: bool


@pages.get("/event/<path:key>")
@linked.page("event")
def event(iri: str) -> str:
    """The page of an event."""
    this = entity.read(iri)
    attendees, editions = roll(iri), _editions(this)
    return render_template(
        "event/page.html", this=this, units=units(attendees) if request.args.get("by") == "body" else [],
        people=[a for a in attendees if a.kind == "person"],
        bodies=[a for a in attendees if a.kind != "person"], attendees=attendees,
        priorities=view().lines("event_priorities", event=iri),
        editions=editions, compared=compare(iri, editions), apart=_apart(this),
        shared=by_people(view(), iri), near=by_time_and_place(view(), iri), sources=entity.sources(iri),
        areas=areas(this.get("area")), point=point(this.get("area")), graticule=graticule(),
        structured=_structured(this, attendees), statuses=STATUSES, text=_spoken(this, attendees),
    )


@pages.get("/event/<path:key>.ics")
def calendar(key: str) -> Response:
    """The event for a calendar."""
    this = entity.read(known("event", key))
    if len(this.get("start")) < 10:
        abort(404)
    return ics(this, iri_of("event", key))


def roll(iri: str) -> list[Attendee]:
    """Everyone whose attendance an article states: people first, by status, capacity and name."""
    posts = entity.grouped(view().rows("event_posts", event=iri), "person")
    held = {rows[0]["person"]: rows for rows in posts}
    titles = {row["person"]: row for row in view().rows("person_titles", event=iri)}
    rows = entity.grouped(view().lines("event_attendees", event=iri), "attendee")
    found = [_attendee(said, held.get(said[0]["attendee"], []), titles.get(said[0]["attendee"], {})) for said in rows]
    return sorted(found, key=lambda a: (a.kind != "person", STATUSES.index(a.status), CAPACITIES.index(a.capacity), a.label))


def units(attendees: list[Attendee]) -> list[tuple[str, str, list[Attendee]]]:
    """Everyone by the body they came for: that which they stood for, else that of their post, else none, which comes last."""
    found: dict[str, tuple[str, list[Attendee]]] = {}
    for one in attendees:
        stood = [(row["onBehalfOf"], row["onBehalfOfLabel"]) for row in one.behalf
                 if kind_of(row["onBehalfOf"]) == "organisation"]
        held = [(post["body"], post["bodyLabel"]) for post in one.posts if post["body"]]
        iri, label = (stood + held + [("", "")])[0] if one.kind == "person" else (one.iri, one.label)
        found.setdefault(iri, (label, []))[1].append(one)
    listed = [(iri, label, sorted(group, key=lambda a: a.kind == "person")) for iri, (label, group) in found.items()]
    return sorted(listed, key=lambda unit: (not unit[0], -len(unit[2]), unit[1]))


def _attendee(said: list[Line], posts: list[Line], title: dict[str, str]) -> Attendee:
    statuses = sorted({row["status"].removeprefix(KG.base) for row in said}, key=STATUSES.index)
    telling = [row for row in said if row["status"] == KG.base + statuses[0]]
    capacity = min((row["capacity"].removeprefix(KG.base) for row in telling), key=CAPACITIES.index)
    behalf = entity.distinct((row for row in said if row["onBehalfOf"]), lambda row: row["onBehalfOf"])
    now = [row for row in posts if row["past"] != "true"] or posts
    name = " ".join(filter(None, (title.get("prefix", ""), said[0]["attendeeLabel"])))
    full = ", ".join(filter(None, (name, title.get("suffix", ""))))
    return Attendee(said[0]["attendee"], said[0]["attendeeLabel"], said[0]["kind"], capacity, statuses[0], behalf,
                    entity.distinct(now, lambda row: (row["role"], row["body"])),
                    full if full != said[0]["attendeeLabel"] else "",
                    said, len(statuses) > 1)


def _editions(this: entity.Entity) -> list[Item]:
    if not this.get("series"):
        return []
    found = index(view(), "event")
    value = found.values("series").get(short(this.get("series")))
    return _dated([found.items[place] for place in value.places]) if value and len(value.places) > 1 else []


def _dated(found: list[Item]) -> list[Item]:
    return sorted(found, key=lambda item: (item.first("start"), item.plain, item.iri))


def _apart(this: entity.Entity) -> str:
    """What tells this event from others of its name, where its name alone does not: what is known of place, holder and time."""
    alike = sum(name.kind == "event" and plain(name.label) == plain(this.label)
                for name in view().names.called(plain(this.label))) > 1
    bare = plain(NUMBER.sub(" ", this.label))
    general = this.label == this.label.lower() or bare == plain(term(this.get("kind"))) or " " not in bare
    if not alike and not general:
        return ""
    holder = this.links.get("organizer", [("", "")])[0][1]
    said = [part for part in (holder, this.get("locality")) if part and plain(part) not in plain(this.label)]
    return ", ".join(filter(None, (*said[:1], day(this.get("start")))))


def _spoken(this: entity.Entity, attendees: list[Attendee]) -> str:
    """The attendance as text for a chat group."""
    head = [f"*{this.label}*", ", ".join(filter(None, (days(this.get("start"), this.get("end")), this.get("venue"),
                                                       this.get("locality"))))]
    marks = {"present": "✓", "absent": "✗", "announced": "…"}
    lines = [" — ".join([f"{marks[a.status]} {a.label}", *(f"{p['roleLabel']} {p['bodyLabel']}".rstrip() for p in a.posts[:1])])
             for a in attendees]
    notes = [_("✓ hadir  ✗ tidak hadir  … akan hadir; yang tidak diberitakan tidak tercantum")]
    return "\n".join([*filter(None, head), "", *lines, "", *notes])


def _location(this: entity.Entity) -> dict[str, Any]:
    """The place in schema.org's words: its address by the areas that hold it, and its coordinates where they are known."""
    held, at = areas(this.get("area")), point(this.get("area"))
    address = {"@type": "PostalAddress", "addressCountry": "ID", "addressRegion": held[0][1] if held else "",
               "addressLocality": this.get("locality")}
    geo = {"@type": "GeoCoordinates", "latitude": at.latitude, "longitude": at.longitude} if at else None
    data = {"@type": "Place", "name": this.get("venue") or this.get("locality"), "geo": geo, "identifier": this.get("area"),
            "address": {name: value for name, value in address.items() if value}}
    return {name: value for name, value in data.items() if value} if data["name"] else {}


def _structured(this: entity.Entity, attendees: list[Attendee]) -> dict[str, Any]:
    """The event in schema.org's words."""
    names = {"person": "Person", "organisation": "Organization"}
    data: dict[str, Any] = {
        "@context": "https://schema.org", "@type": "Event", "@id": this.iri, "name": this.label,
        "startDate": this.get("start"), "endDate": this.get("end"),
        "location": _location(this),
        "organizer": [{"@type": "Organization", "@id": iri, "name": label} for iri, label in this.links.get("organizer", [])],
        "attendee": [{"@type": names[a.kind], "@id": a.iri, "name": a.label} for a in attendees if a.status == "present"],
        "url": full(local(this.iri)),
    }
    return {name: value for name, value in data.items() if value not in ("", [], {})}
