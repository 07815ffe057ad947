"""IRIs of the graph to addresses of the explorer and back."""
from __future__ import annotations

from urllib.parse import quote, unquote

from flask import abort

from .explorer import explorer, view

KINDS = ("person", "organisation", "event", "priority", "series", "role", "article")
SUFFIXES = ("ttl", "nt", "jsonld", "rdf")
"""Formats of linked data that an entity's address may end in."""


def local(iri: str) -> str:
    """The address of an IRI in this explorer: a path for what has a page here, the IRI itself for the rest, "" if unsafe."""
    base = explorer().settings.base + "/"
    path, mark, fragment = iri.removeprefix(base).partition("#")
    if iri.startswith(base) and path.partition("/")[0] in KINDS:
        return "/" + quote(unquote(path), safe="/:@!$&'()*+,;=~-._") + mark + fragment
    return iri if iri.startswith(("http://", "https://")) else ""


def iri_of(kind: str, key: str) -> str:
    """The IRI of a page's kind and key as they stand in its address."""
    found = [f"{explorer().settings.base}/{kind}/{form}" for form in (key, quote(key, safe="/:@!$&'()*+,;=~-._"))]
    return next((iri for iri in found if iri in view().names.names), found[0])


def known(kind: str, key: str) -> str:
    """The same, of something that is in the graph; answers 404 where it is not."""
    iri = iri_of(kind, key)
    if iri not in view().names.names:
        abort(404)
    return iri


def spoken(iri: str) -> tuple[str, ...]:
    """Every name that the thing of an IRI goes by."""
    name = view().names.names.get(iri)
    return (name.label, *name.others) if name else ()
