"""A process that answers users' SPARQL, one query at a time, and can be killed: `python -m kg.worker MEMORY_MB`.

It reads one JSON request a line from stdin. To stdout it writes a line when it has opened a store that it had not open, with the
seconds of CPU time that it has taken so far; then one JSON head a line, with these as `cpu`, and `length` bytes of body.
"""
from __future__ import annotations

import gc
import json
import signal
import sys
from time import thread_time
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.worker.capped import written
from kg.worker.clauses import names_dataset
from kg.worker.sandbox import confine

GRACE = 10
"""Seconds after the time of a query at which it ends though nobody ended it."""


def main() -> None:
    """Serve requests until stdin ends."""
    memory_mb = int(sys.argv[1])
    stores: dict[str, ox.Store] = {}
    missing: tuple[str, ...] | None = None
    out = sys.stdout.buffer
    gc.freeze()  # what is there now stays; to look through it again and again takes time
    for line in sys.stdin.buffer:
        request = json.loads(line)
        path = request["path"]
        if path not in stores:
            stores.clear()
            stores[path] = ox.Store.read_only(path) if path != "." else ox.Store()
            missing = confine(memory_mb) if missing is None else missing
            out.write(f"{thread_time()}\n".encode())
            out.flush()
        _end_after(request.get("seconds", 0))
        head, body = answer(stores[path], request)
        _end_after(0)
        _write(out, {**head, "missing": missing}, body)


def _end_after(seconds: int) -> None:
    """Let the system end this process some time after its parent should have done so, which may be gone; 0 takes that back."""
    if hasattr(signal, "alarm"):
        signal.alarm(int(seconds) + GRACE if seconds else 0)


def answer(store: ox.Store, request: dict[str, Any]) -> tuple[dict[str, Any], bytes | bytearray]:
    """The head and the body of one request's answer."""
    try:
        result = _asked(store, request["query"], request.get("base"), _dataset(request) | _prefixes(request))
        kind, body, truncated = written(result, int(request["rows"]))
        return {"status": "ok", "kind": kind, "truncated": truncated}, body
    except SyntaxError as error:
        return {"status": "syntax", "message": str(error.msg)}, b""
    except (ValueError, OSError, RuntimeError) as error:
        return {"status": "refused", "message": str(error)}, b""


def _asked(store: ox.Store, query: str, base: str | None, given: dict[str, Any]) -> Any:
    """The result of a query; the base is for those with relative IRIs alone, for it makes the parser slower."""
    try:
        return store.query(query, **given)
    except SyntaxError:
        return store.query(query, base_iri=base, **given)


def _dataset(request: dict[str, Any]) -> dict[str, Any]:
    default = [ox.NamedNode(iri) for iri in request.get("default", ())]
    named = [ox.NamedNode(iri) for iri in request.get("named", ())]
    if not default and not named:
        return {} if names_dataset(request["query"]) else {"use_default_graph_as_union": True}
    return {"default_graph": default, "named_graphs": named}


def _prefixes(request: dict[str, Any]) -> dict[str, Any]:
    return {"prefixes": request["prefixes"]} if "prefixes" in request else {}


def _write(out: BinaryIO, head: dict[str, Any], body: bytes | bytearray) -> None:
    out.write(json.dumps({**head, "length": len(body), "cpu": thread_time()}).encode() + b"\n")
    out.write(body)
    out.flush()


if __name__ == "__main__":
    main()
