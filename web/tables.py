"""Tables to take away: what a page shows, as CSV, TSV or JSON."""
from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from flask import Response, request

from kg.query.results import Table, as_json, separated

FORMATS = {"csv": "text/csv", "tsv": "text/tab-separated-values", "json": "application/json"}

FILES = ("atom", "bib", "csv", "ics", "nq", "nt", "rdf", "ris", "rq", "svg", "tsv", "ttl", "xml")
"""Suffixes of addresses that programs fetch, beside those of JSON."""


def wanted_kind() -> str:
    """What a client can read where its request goes wrong: "page", "json" or "plain" text.

    Who names pages among what is accepted, as browsers do, gets one, but at addresses of JSON; else the address decides by its
    suffix, and then what is accepted.
    """
    suffix, accepted = request.path.rpartition(".")[2], request.accept_mimetypes
    best = accepted.best_match(["text/html", "application/json"], default="")
    if suffix == "json" or best == "application/json":
        return "json"
    if suffix in ("jsonld", *FILES) and not any(named == "text/html" for named, _quality in accepted):
        return "json" if suffix == "jsonld" else "plain"
    if best or not accepted:
        return "page"
    return "json" if any("json" in named for named, _quality in accepted) else "plain"


def mistake(status: int, message: str) -> Response:
    """An error as JSON."""
    body = json.dumps({"error": {"status": status, "message": message}}, ensure_ascii=False)
    return Response(body + "\n", status, mimetype="application/json")


def download(table: Table, form: str, name: str, **more: Any) -> Response:
    """A table as a file; `more` goes before the rows of JSON."""
    if form == "json":
        return Response(as_json(table, **more), mimetype=FORMATS[form])
    body = separated(table, "," if form == "csv" else "\t")
    if form == "csv":
        body = "\ufeff" + body
    response = Response(body, content_type=f"{FORMATS[form]}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response


def plain_table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]], form: str, name: str) -> Response:
    """Rows of plain values as a file."""
    if form == "json":
        data = {"columns": list(columns), "rows": [{column: row.get(column) for column in columns} for row in rows]}
        return Response(json.dumps(data, ensure_ascii=False, indent=1) + "\n", mimetype=FORMATS[form])
    from pyoxigraph import Literal

    cells = tuple({column: Literal(str(row[column])) if row.get(column) not in (None, "") else None for column in columns}
                  for row in rows)
    return download(Table(tuple(columns), cells), form, name)
