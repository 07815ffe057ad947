"""IRIs of the graph to addresses of the explorer and back."""
from __future__ import annotations

from typing import NoReturn
from urllib.parse import quote, unquote, urlencode

from flask import abort, redirect, request

from kg.errors import StoreError
from kg.store.catalogue import Catalogue

from .explorer import explorer, view

KINDS = ("person", "organisation", "event", "priority", "series", "role", "article")
SUFFIXES = ("ttl", "nt", "jsonld", "rdf")
"""Formats of linked data that an entity's address may end in."""


PLAIN = "/:@!$&'()*+,;=~-._"
"""What stands in a path as it is, beside letters and digits."""


def local(iri: str) -> str:
    """The address of an IRI in this explorer: a path for what has a page here, the IRI itself for the rest, "" if unsafe."""
    base = explorer().settings.base + "/"
    path, mark, fragment = iri.removeprefix(base).partition("#")
    if iri.startswith(base) and path.partition("/")[0] in KINDS:
        return "/" + quote(unquote(path), safe=PLAIN) + mark + fragment
    return iri if iri.startswith(("http://", "https://")) else ""


def full(address: str) -> str:
    """An address of this explorer in full, for what is read elsewhere."""
    return request.url_root.rstrip("/") + address


def iri_of(kind: str, key: str) -> str:
    """The IRI of a page's kind and key as they stand in its address."""
    found = [f"{explorer().settings.base}/{kind}/{form}" for form in (key, quote(key, safe=PLAIN))]
    return next((iri for iri in found if iri in view().names.names), found[0])


def known(kind: str, key: str) -> str:
    """The same, of something that is in the graph; else answers 301 to what bears the IRI now, 410 where it is gone, or 404."""
    iri = iri_of(kind, key)
    if iri not in view().names.names:
        _lead_on(iri)
    return iri


def _lead_on(iri: str) -> NoReturn:
    target = _led_to(iri)
    if target is None:
        abort(404)
    if target not in view().names.names:
        abort(410)
    abort(redirect(local(target) + request.full_path.removeprefix(local(iri)).rstrip("?"), 301))


def _led_to(iri: str) -> str | None:
    """Where an IRI leads that was given out by an earlier build: another IRI, "" where it is gone, None where it never was."""
    try:
        with Catalogue(explorer().settings.data) as catalogue:
            return catalogue.redirect(iri)
    except StoreError:
        return None


def spoken(iri: str) -> tuple[str, ...]:
    """Every name that the thing of an IRI goes by."""
    name = view().names.names.get(iri)
    return (name.label, *name.others) if name else ()


def address(form: str = "", **changed: object) -> str:
    """The address of this page with some values changed, of another format where one is given.

    A list stands for several values of a name; None, "" and the empty list for none.
    """
    pairs: list[tuple[str, object]] = [(name, value) for name, value in request.args.items(multi=True)
                                       if value and name not in changed and name != "lang"]
    pairs += [(name, value) for name, given in changed.items() for value in (given if isinstance(given, list) else [given])
              if value not in (None, "")]
    path = quote(request.path, safe=PLAIN) + (f".{form}" if form else "")
    return path + "?" + urlencode(pairs) if pairs else path
