"""Words of the graph in the reader's language: labels of the ontology's terms, and names of kinds of things."""
from __future__ import annotations

from flask_babel import pgettext

from kg.graph.vocabulary import KG, ORG, SCHEMA, labels

from .language import _, language


def term(iri: str) -> str:
    """The label of a term of the ontology (an IRI, or the own name of a term of kg:), its own name where it has none."""
    full = iri if ":" in iri else KG.base + iri
    plain = {SCHEMA.startDate.value: _("mulai"), SCHEMA.endDate.value: _("selesai"),
             SCHEMA.organizer.value: _("diselenggarakan oleh"), ORG.subOrganizationOf.value: _("bagian dari")}.get(full)
    found = labels().get(full, {})
    return plain or found.get(language()) or found.get("") or iri.removeprefix(KG.base)


def kind(name: str) -> str:
    """The name of a kind of thing, as a label of one."""
    names: dict[str, str] = {
        "person": pgettext("one", "Orang"), "organisation": pgettext("one", "Lembaga"), "event": pgettext("one", "Acara"),
        "priority": pgettext("one", "Prioritas"), "article": pgettext("one", "Berita"),
        "series": pgettext("one", "Rangkaian acara"), "role": pgettext("one", "Jabatan")}
    return names.get(name, name)


def kinds(name: str) -> str:
    """The name of a kind of things, as the heading of many."""
    return {"person": _("Orang"), "organisation": _("Lembaga"), "event": _("Acara"), "priority": _("Prioritas"),
            "article": _("Berita"), "role": _("Jabatan")}.get(name) or kind(name)
