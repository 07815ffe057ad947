"""Errors in the reader's language, and what tells things of one name apart."""
from __future__ import annotations

import re

from kg.errors import AmbiguousName, AskedWrongly, KgError, LimitReached, StoreError, UnknownName
from kg.query.names import KINDS, Hit

from .explorer import view
from .facets import index
from .language import _, day
from .words import kinds


def told(error: KgError) -> str:
    """An error as a sentence for the reader; those that only an expert can cause stay as they are."""
    if isinstance(error, AmbiguousName):
        return _("“%(name)s” adalah nama beberapa hal. Yang mana?", name=error.name)
    if isinstance(error, UnknownName):
        return _("Tidak ada yang bernama “%(name)s”.", name=error.name) + (" " + _("Yang paling mirip:") if error.nearest else "")
    if isinstance(error, AskedWrongly) and error.type:
        return {"date": _("Tanggal ditulis seperti 2025-06-30, 2025-06, atau 2025, bukan “%(value)s”.", value=error.value),
                "number": _("Di sini perlu bilangan bulat, bukan “%(value)s”.", value=error.value)}.get(
                    error.type, _("“%(value)s” tidak ada di antara pilihannya.", value=error.value))
    if isinstance(error, LimitReached):
        return {"time": _("Kueri ini dihentikan karena terlalu lama. Persempit, atau pakai LIMIT."),
                "memory": _("Kueri ini dihentikan karena memakan terlalu banyak memori. Persempit."),
                "load": _("Terlalu banyak kueri sedang berjalan. Coba lagi sebentar lagi.")}.get(error.limit, str(error))
    if isinstance(error, StoreError):
        return _("Graf belum dapat dibaca.") + " " + str(error)
    return str(error)


def hint(iri: str) -> str:
    """What tells a thing from others of its name: a person's bodies, a body's parent, place and day of an event, site and day of
    an article."""
    kind = kind_of(iri)
    if kind not in ("person", "organisation", "event", "article"):
        return ""
    found = index(view(), kind)
    if iri not in found.places:
        return ""
    item = found.items[found.places[iri]]
    facet = {"person": "body", "organisation": "parent", "event": "place", "article": "site"}[kind]
    known = sorted(item.values.get(facet, {}).values())[:2]
    return ", ".join([*known, *([day(item.first("start"))] if "start" in item.values else [])])


def alike(path: str) -> list[Hit]:
    """What is called like the end of an address, of its kind where it has one; none where the graph cannot be read."""
    words = re.findall(r"[^\W_]+", path.rsplit("/", 1)[-1])
    kind = path.split("/")[1] if path.split("/")[1] in KINDS else "entity"
    try:
        names = view().names
        for count in range(len(words), 0, -1):
            for wanted in dict.fromkeys((kind, "entity")):
                if found := names.find(" ".join(words[:count]), wanted, limit=5):
                    return found
    except KgError:
        pass
    return []


LISTS = {"person": "/people", "organisation": "/organisations", "event": "/events", "priority": "/priorities",
         "article": "/articles"}
"""The addresses of the lists of everything of a kind."""


def listed(path: str) -> tuple[str, str] | None:
    """Address and name of the list of everything of the kind that an address is of, None where there is none."""
    kind = path.split("/")[1]
    if kind == "queries":
        return "/queries/", _("Pertanyaan")
    return (LISTS[kind], kinds(kind)) if kind in LISTS else None


def kind_of(iri: str) -> str:
    """The kind of a thing, "" where it is not in the graph."""
    name = view().names.names.get(iri)
    return name.kind if name else ""


def called(iri: str) -> str:
    """The label of a thing: of an article without a title, the end of its address."""
    return view().names.label(iri) or iri


def named(iri: str) -> str:
    """What finds a thing when it is typed: its label, or its IRI where others have that name too."""
    label = view().names.label(iri) or iri
    try:
        return label if view().names.resolve(label) == iri else iri
    except (AmbiguousName, UnknownName):
        return iri
