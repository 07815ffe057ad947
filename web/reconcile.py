"""Reconciliation for OpenRefine (service API 0.2): names of a spreadsheet matched with the graph, and data added to them."""
from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, Response, abort, g, jsonify, render_template, request
from pyoxigraph import NamedNode

from kg.graph.vocabulary import KG, ORG, SCHEMA, SKOS
from kg.query.matching import Candidate, Matcher
from kg.query.names import KINDS, Name

from .explorer import explorer, view
from .security import open_to_origin
from .tables import mistake
from .words import kind, term

pages = Blueprint("reconcile", __name__)
pages.after_request(open_to_origin)

TYPES = ("person", "organisation", "event", "priority", "series", "role", "article")
PROPERTIES = {
    "holdsRoleIn": (KG.holdsRoleIn, ("person",)), "attended": (KG.attended, ("person", "organisation")),
    "honorificPrefix": (KG.honorificPrefix, ("person",)), "honorificSuffix": (KG.honorificSuffix, ("person",)),
    "subOrganizationOf": (ORG.subOrganizationOf, ("organisation",)), "startDate": (SCHEMA.startDate, ("event",)),
    "endDate": (SCHEMA.endDate, ("event",)), "venue": (KG.venue, ("event",)), "locality": (KG.locality, ("event",)),
    "organizer": (SCHEMA.organizer, ("event",)), "series": (KG.series, ("event",)), "altLabel": (SKOS.altLabel, TYPES),
}
"""What can be added to matched rows: id → (property, kinds of things that may have it)."""
MANY = 1000
"""Queries, or things to extend, in one request."""


@pages.route("/reconcile", methods=["GET", "POST"])
def service() -> Response:
    """The manifest; or, with `queries` or `extend`, the candidates for names or the data of things."""
    if "queries" in request.values:
        queries = _json(request.values["queries"])
        return jsonify({key: {"result": [_candidate(c) for c in _match(query)]} for key, query in _items(queries)})
    if "extend" in request.values:
        return jsonify(_extended(_json(request.values["extend"])))
    return jsonify(_manifest())


@pages.get("/reconcile/suggest/entity")
def suggest_entity() -> Response:
    """Things whose names begin as typed."""
    hits = view().names.find(request.args.get("prefix", "")[:200], limit=20)
    return jsonify({"result": [{"id": hit.name.iri, "name": hit.name.label, "description": kind(hit.name.kind),
                                "notable": [_type(hit.name.kind)]} for hit in hits]})


@pages.get("/reconcile/suggest/type")
def suggest_type() -> Response:
    """Kinds of things."""
    return jsonify({"result": [row for row in map(_type, TYPES) if _begins(row)]})


@pages.get("/reconcile/suggest/property")
def suggest_property() -> Response:
    """Properties that can be added."""
    return jsonify({"result": [row for row in map(_property, PROPERTIES) if _begins(row)]})


@pages.get("/reconcile/properties")
def properties() -> Response:
    """Properties that can be added to things of a type."""
    wanted = request.args.get("type", "")
    rows = [_property(key) for key, (_, kinds) in PROPERTIES.items() if wanted in kinds or not wanted]
    return jsonify({"type": wanted, "properties": rows, "limit": len(rows)})


@pages.get("/reconcile/preview")
def preview() -> str:
    """A thing in a few lines, for a frame in the page of the origin that the setting `cors` names."""
    name = view().names.names.get(request.args.get("id", ""))
    if name is None:
        abort(404)
    if explorer().settings.cors:
        g.frame_ancestors = explorer().settings.cors
    facts = [(term(PROPERTIES[key][0].value), ", ".join(cell.get("name") or cell.get("str", "") for cell in cells[:5]))
             for key, cells in _rows([name.iri], list(PROPERTIES))[name.iri].items() if cells]
    return render_template("reconcile/preview.html", name=name, facts=facts)


def _manifest() -> dict[str, Any]:
    root = request.url_root.rstrip("/")
    suggest = {what: {"service_url": root, "service_path": f"/reconcile/suggest/{what}"}
               for what in ("entity", "type", "property")}
    return {
        "versions": ["0.2"], "name": "kg", "identifierSpace": explorer().settings.base + "/", "schemaSpace": KG.base,
        "defaultTypes": [_type(name) for name in TYPES[:3]], "view": {"url": "{{id}}"}, "suggest": suggest,
        "preview": {"url": f"{root}/reconcile/preview?id={{{{id}}}}", "width": 420, "height": 200},
        "extend": {"propose_properties": {"service_url": root, "service_path": "/reconcile/properties"}, "property_settings": []},
    }


def _match(query: dict[str, Any]) -> list[Candidate]:
    wanted = query.get("type") or "entity"
    wanted = wanted[0] if isinstance(wanted, list) and wanted else wanted
    wanted = wanted.get("id", "entity") if isinstance(wanted, dict) else wanted
    limit = query.get("limit")
    now = view()
    matcher = now.keep("matcher", lambda: Matcher(now.names))
    return matcher.match(str(query.get("query", ""))[:300], wanted if wanted in KINDS else "entity",
                         min(limit, 50) if isinstance(limit, int) and limit > 0 else 5)


def _candidate(found: Candidate) -> dict[str, Any]:
    return {"id": found.name.iri, "name": found.name.label, "type": [_type(found.name.kind)], "score": found.score,
            "match": found.sure, "features": [{"id": "name", "value": found.score}]}


def _extended(asked: Any) -> dict[str, Any]:
    ids = [iri for iri in asked.get("ids", []) if isinstance(iri, str)][:MANY] if isinstance(asked, dict) else []
    listed = asked.get("properties", []) if ids else []
    wanted = [row["id"] for row in listed if isinstance(row, dict) and row.get("id") in PROPERTIES]
    return {"meta": [_property(key) for key in wanted], "rows": _rows(ids, wanted)}


def _rows(ids: list[str], wanted: list[str]) -> dict[str, dict[str, list[dict[str, str]]]]:
    """Thing → property → values, each with its text, or its IRI and name."""
    names: dict[str, Name] = view().names.names
    rows: dict[str, dict[str, list[dict[str, str]]]] = {iri: {key: [] for key in wanted} for iri in ids}
    known = [str(NamedNode(iri)) for iri in ids if iri in names]
    if not known or not wanted:
        return rows
    keys = {PROPERTIES[key][0].value: key for key in wanted}
    found = explorer().reader.query(
        f"SELECT DISTINCT ?s ?p ?o WHERE {{ VALUES ?s {{ {' '.join(known)} }} "
        f"VALUES ?p {{ {' '.join(str(NamedNode(p)) for p in keys)} }} GRAPH ?g {{ ?s ?p ?o }} }} ORDER BY ?s ?p ?o")
    for row in found:
        value = row["o"].value
        cell = {"id": value, "name": names[value].label} if value in names else {"str": value}
        rows[row["s"].value][keys[row["p"].value]].append(cell)
    return rows


def _type(name: str) -> dict[str, str]:
    return {"id": name, "name": kind(name)}


def _property(key: str) -> dict[str, str]:
    return {"id": key, "name": term(PROPERTIES[key][0].value)}


def _begins(row: dict[str, str]) -> bool:
    typed = request.args.get("prefix", "").casefold()
    return row["id"].casefold().startswith(typed) or row["name"].casefold().startswith(typed)


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        abort(mistake(400, "This is not JSON."))


def _items(queries: Any) -> list[tuple[str, dict[str, Any]]]:
    if not isinstance(queries, dict) or len(queries) > MANY or not all(isinstance(query, dict) for query in queries.values()):
        abort(mistake(400, f"Send an object of at most {MANY} queries, each an object with the text in \"query\"."))
    return list(queries.items())


