"""The page of a person: posts over time, events, the people they met there, and where all of it is said."""
from __future__ import annotations

from typing import Any

from flask import Blueprint, render_template

from . import entity, linked
from .explorer import view
from .facets import index
from .nearby import met
from .quotes import quotes
from .timeline import draw
from .today import told_apart

pages = Blueprint("person", __name__)

SHOWN = 40
"""Posts and events that the page shows; the rest are counted, and reached by their question."""


@pages.get("/person/<path:key>")
@linked.page("person")
def person(iri: str) -> str:
    """The page of a person."""
    this = entity.read(iri)
    roles = entity.grouped(view().lines("person_roles", person=iri), "roleLabel", "organisation")
    roles.sort(key=lambda rows: (all(row["past"] == "true" for row in rows), -_latest(rows)))
    events = entity.grouped(view().lines("person_events", person=iri), "event")
    past, ahead = told_apart(events, lambda rows: rows[0]["start"])
    sources = entity.sources(iri)
    return render_template(
        "person/page.html", this=this, quotes=quotes(sources.newest), roles=roles, shown=SHOWN,
        present=[rows for rows in roles if all(row["past"] != "true" for row in rows)],
        events=past, ahead=ahead, together=met(view(), iri), sources=sources,
        represented=view().rows("represented", entity=iri), timeline=draw(roles, events), structured=_structured(this, roles),
        namesakes=_namesakes(this),
    )


def _latest(rows: list[dict[str, str]]) -> int:
    return max((int(row["observed"][:4]) * 12 + int(row["observed"][5:7] or 0) for row in rows if row["observed"]), default=0)


def _namesakes(this: entity.Entity) -> list[tuple[str, str, str]]:
    """Others of the same name, as IRI, label, and the post that tells them apart (or an event they were at)."""
    found = view().names.find(this.label, "person", 6)
    return [(hit.name.iri, hit.name.label, _hint(hit.name.iri)) for hit in found
            if hit.name.iri != this.iri and hit.name.label.casefold() == this.label.casefold()]


def _hint(iri: str) -> str:
    for row in view().rows("newest_post", person=iri):
        return " ".join(filter(None, (row["roleLabel"], row["organisationLabel"])))
    people = index(view(), "person")
    seen = people.items[people.places[iri]].values.get("event", {}) if iri in people.places else {}
    return next(iter(seen.values()), "")


def _structured(this: entity.Entity, roles: list[list[dict[str, str]]]) -> dict[str, Any]:
    """The person in schema.org's words."""
    data: dict[str, Any] = {
        "@context": "https://schema.org", "@type": "Person", "@id": this.iri, "name": this.label,
        "honorificPrefix": this.get("prefix"), "honorificSuffix": this.get("suffix"), "alternateName": list(this.others),
        "jobTitle": sorted({rows[0]["roleLabel"] for rows in roles}),
        "affiliation": [{"@type": "Organization", "@id": rows[0]["organisation"], "name": rows[0]["organisationLabel"]}
                        for rows in entity.grouped([r[0] for r in roles], "organisation") if rows[0]["organisation"]],
    }
    return {name: value for name, value in data.items() if value not in ("", [])}
