"""What tells things of one name apart, asked of the graph."""
from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode

from kg.errors import AmbiguousName
from kg.graph.vocabulary import PREFIXES
from kg.store.kept import Engine

_PROLOGUE = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("kg", "org", "schema", "skos"))
_TELLING = """SELECT DISTINCT ?thing ?text {
  VALUES ?thing { UNDEF }
  { GRAPH ?g { ?thing kg:holdsRoleIn|org:subOrganizationOf ?body } GRAPH ?h { ?body skos:prefLabel ?text } }
  UNION { GRAPH ?g { ?thing kg:locality|schema:startDate ?text } }
} ORDER BY ?thing ?text"""

MOST = 2
"""Words that are told of each thing."""


def apart(error: AmbiguousName, engine: Engine) -> AmbiguousName:
    """The same error with the bodies, the parent, or the place and day of each candidate that it lists behind its label."""
    told = _telling((iri for iri, _ in error.candidates[:error.LISTED]), engine)
    return AmbiguousName(error.name, [(iri, f"{label} ({', '.join(told[iri][:MOST])})" if told.get(iri) else label)
                                      for iri, label in error.candidates])


def _telling(iris: Iterable[str], engine: Engine) -> dict[str, list[str]]:
    things = " ".join(str(NamedNode(iri)) for iri in iris)
    found: dict[str, list[str]] = {}
    for row in engine.query(_PROLOGUE + _TELLING.replace("UNDEF", things)):
        found.setdefault(row["thing"].value, []).append(row["text"].value)
    return found
