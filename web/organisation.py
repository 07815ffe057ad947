"""The page of a body: its place among others, officers, events, priorities."""
from __future__ import annotations

from collections import defaultdict
from typing import Any

from flask import Blueprint, render_template, request

from kg.errors import QueryError

from . import entity, linked
from .explorer import Line, view

pages = Blueprint("organisation", __name__)

DEEPEST = 12


@pages.get("/organisation/<path:key>")
@linked.page("organisation")
def organisation(iri: str) -> str:
    """The page of a body; `on` is the day whose officers are asked for."""
    this = entity.read(iri)
    on = request.args.get("on", "").strip()
    try:
        officers, wrong = view().lines("organisation_officers", organisation=iri, on=on), ""
    except QueryError as error:
        officers, wrong = view().lines("organisation_officers", organisation=iri), str(error)
    return render_template(
        "organisation/page.html", this=this, on=on, wrong=wrong, above=_above(this), below=_below(iri),
        officers=entity.grouped(officers, "person", "roleLabel"), sources=entity.sources(iri),
        events=entity.grouped(view().lines("organisation_events", organisation=iri), "event"),
        priorities=view().lines("organisation_priorities", organisation=iri),
        shared=view().lines("organisation_shared_people", organisation=iri), represented=view().rows("represented", entity=iri),
        structured=_structured(this),
    )


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
