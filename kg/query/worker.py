"""A process that answers users' SPARQL, one query at a time, and can be killed: `python -m kg.query.worker MEMORY_MB`.

It reads one JSON request a line from stdin. To stdout it writes an empty line when it has opened a store that it had not open,
then one JSON head a line, followed by `length` bytes of body.
"""
from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.query.sandbox import confine

_QUOTED = re.compile(r'''<[^<>"{}|^`\\\s]*>|"""(?:[^\\]|\\.)*?"""|\'{3}(?:[^\\]|\\.)*?\'{3}|"(?:[^"\\\n]|\\.)*"|'''
                     r"""'(?:[^'\\\n]|\\.)*'|[?$:]\w+|\#[^\n]*""", re.DOTALL)


def main() -> None:
    """Serve requests until stdin ends."""
    memory_mb = int(sys.argv[1])
    stores: dict[str, ox.Store] = {}
    missing: tuple[str, ...] | None = None
    out = sys.stdout.buffer
    for line in sys.stdin.buffer:
        request = json.loads(line)
        path = request["path"]
        if path not in stores:
            stores.clear()
            stores[path] = ox.Store.read_only(path) if path != "." else ox.Store()
            missing = confine(memory_mb) if missing is None else missing
            out.write(b"\n")
            out.flush()
        head, body = answer(stores[path], request)
        _write(out, {**head, "missing": missing}, body)


def answer(store: ox.Store, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The head and the body of one request's answer."""
    try:
        result = store.query(request["query"], base_iri=request.get("base"), **_dataset(request))
        return _serialised(result, int(request["rows"]))
    except SyntaxError as error:
        return {"status": "syntax", "message": str(error.msg)}, b""
    except (ValueError, OSError, RuntimeError) as error:
        return {"status": "refused", "message": str(error)}, b""


def _dataset(request: dict[str, Any]) -> dict[str, Any]:
    default = [ox.NamedNode(iri) for iri in request.get("default", ())]
    named = [ox.NamedNode(iri) for iri in request.get("named", ())]
    if not default and not named:
        return {} if names_dataset(request["query"]) else {"use_default_graph_as_union": True}
    return {"default_graph": default, "named_graphs": named}


def names_dataset(query: str) -> bool:
    """Whether a query has FROM clauses of its own, outside comments, texts and IRIs."""
    return says("FROM", query)


def says(keyword: str, query: str) -> bool:
    """Whether a query has a keyword outside comments, texts and IRIs."""
    return bool(re.search(rf"\b{keyword}\b", _QUOTED.sub(" ", query), re.IGNORECASE))


def _serialised(result: Any, rows: int) -> tuple[dict[str, Any], bytes]:
    if isinstance(result, ox.QueryBoolean):
        return {"status": "ok", "kind": "boolean", "truncated": False}, json.dumps({"head": {}, "boolean": bool(result)}).encode()
    counted = Counted(result, rows)
    if isinstance(result, ox.QueryTriples):
        body = BytesIO()
        ox.serialize(counted, body, format=ox.RdfFormat.N_TRIPLES)
        return {"status": "ok", "kind": "graph", "truncated": counted.truncated}, body.getvalue()
    variables = [variable.value for variable in result.variables]
    bindings = [{name: _term(row[name]) for name in variables if row[name] is not None} for row in counted]
    data = {"head": {"vars": variables}, "results": {"bindings": bindings}}
    return {"status": "ok", "kind": "table", "truncated": counted.truncated}, json.dumps(data, ensure_ascii=False).encode()


class Counted:
    """The first rows of a result; `truncated` tells whether there were more."""

    def __init__(self, rows: Iterable[Any], limit: int) -> None:
        self.rows, self.limit, self.truncated = rows, limit, False

    def __iter__(self) -> Iterator[Any]:
        for number, row in enumerate(self.rows):
            if number >= self.limit:
                self.truncated = True
                return
            yield row


def _term(term: Any) -> dict[str, Any]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}
    out = {"type": "literal", "value": term.value}
    if term.language:
        out["xml:lang"] = term.language
    elif term.datatype.value != "http://www.w3.org/2001/XMLSchema#string":
        out["datatype"] = term.datatype.value
    return out


def _write(out: BinaryIO, head: dict[str, Any], body: bytes) -> None:
    out.write(json.dumps({**head, "length": len(body)}).encode() + b"\n" + body)
    out.flush()


if __name__ == "__main__":
    main()
