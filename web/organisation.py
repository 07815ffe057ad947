"""The page of a body: its place among others, officers, events, priorities."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from flask import Blueprint, render_template, request

from kg.errors import QueryError

from . import entity, linked
from .explorer import Line, view

pages = Blueprint("organisation", __name__)

DEEPEST = 12
MOST_BODIES = 100
"""Bodies that are added up on one page."""


@pages.get("/organisation/<path:key>")
@linked.page("organisation")
def organisation(iri: str) -> str:
    """The page of a body; `on` is the day whose officers are asked for, `below` adds up what is told of its sub-bodies."""
    this = entity.read(iri)
    on, whole = request.args.get("on", "").strip(), "below" in request.args
    below = _below(iri)
    bodies = [iri, *_inside(below)][:MOST_BODIES] if whole else [iri]
    try:
        officers, wrong = _of_all("organisation_officers", bodies, on=on), ""
    except QueryError as error:
        officers, wrong = _of_all("organisation_officers", bodies), str(error)
    return render_template(
        "organisation/page.html", this=this, on=on, wrong=wrong, above=_above(this), below=below, whole=whole, bodies=bodies,
        officers=entity.grouped(officers, "body", "person", "roleLabel"), sources=entity.sources(iri),
        events=_newest(entity.grouped(_of_all("organisation_events", bodies), "event")),
        priorities=_of_all("organisation_priorities", bodies),
        shared=view().lines("organisation_shared_people", organisation=iri), represented=view().rows("represented", entity=iri),
        structured=_structured(this),
    )


def _of_all(question: str, bodies: Sequence[str], **more: str) -> list[Line]:
    """The rows of a question for several bodies, each with its body as `body` and `bodyLabel`."""
    return [{**row, "body": body, "bodyLabel": view().names.label(body) or body}
            for body in bodies for row in view().lines(question, organisation=body, **more)]


def _newest(events: list[list[Line]]) -> list[list[Line]]:
    return sorted(events, key=lambda rows: rows[0]["start"], reverse=True)


def _inside(nodes: Sequence[dict[str, Any]]) -> list[str]:
    """Every body of a tree, once."""
    return list(dict.fromkeys(iri for node in nodes for iri in (node["iri"], *_inside(node["below"]))))


def _above(this: entity.Entity) -> list[tuple[str, str]]:
    """The parents, the highest first."""
    chain: list[tuple[str, str]] = []
    links = this.links.get("subOrganizationOf", [])
    while links and links[0] not in chain and len(chain) < DEEPEST:
        chain.append(links[0])
        links = entity.read(links[0][0]).links.get("subOrganizationOf", [])
    return chain[::-1]


def _below(iri: str) -> list[dict[str, Any]]:
    """The sub-bodies as a tree."""
    children: dict[str, list[Line]] = defaultdict(list)
    for row in view().lines("organisation_parts", organisation=iri):
        children[row["parent"]].append(row)
    return _branch(iri, children, frozenset({iri}))


def _branch(iri: str, children: dict[str, list[Line]], seen: frozenset[str]) -> list[dict[str, Any]]:
    return [{"iri": row["part"], "label": row["partLabel"], "below": _branch(row["part"], children, seen | {row["part"]})}
            for row in children.get(iri, []) if row["part"] not in seen]


def _structured(this: entity.Entity) -> dict[str, Any]:
    """The body in schema.org's words."""
    parents = [{"@type": "Organization", "@id": iri, "name": label} for iri, label in this.links.get("subOrganizationOf", [])]
    data = {"@context": "https://schema.org", "@type": "Organization", "@id": this.iri, "name": this.label,
            "alternateName": list(this.others), "parentOrganization": parents}
    return {name: value for name, value in data.items() if value}
