"""Twenty queries that would take a server down if it let them, each with how it must end over any graph of some size.

"time" and "memory" are limits that the answer names; "answered" means that the engine is done with it within the deadline, as
nothing leaves the machine; "refused" means that it says no with a sentence.
"""
from __future__ import annotations

from dataclasses import dataclass

ELSEWHERE = "http://127.0.0.1:48129/sparql"
"""An address that nobody serves; whoever asks it would be found out by a listener in its place."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """One query, what it is after, and the ways in which it may end."""

    name: str
    query: str
    ends: tuple[str, ...]


def _product(number: int) -> str:
    return " ".join(f"?s{n} ?p{n} ?o{n} ." for n in range(number))


_VALUES = " ".join(f"VALUES ?v{n} {{ {' '.join(map(str, range(60)))} }}" for n in range(9))
_DIGITS = " ".join(f"{{ SELECT ?d{n} {{ VALUES ?d{n} {{ 0 1 2 3 4 5 6 7 8 9 }} }} }}" for n in range(12))
_NESTED = "SELECT * { ?a ?b ?c " + "FILTER EXISTS { ?x ?y ?z . ?u ?v ?w . ?q ?r ?t " * 4 + "FILTER(?a = ?nothing)" + " }" * 5

HOSTILE = (
    Hostile("product counted", f"SELECT (COUNT(*) AS ?n) {{ {_product(5)} }}", ("time",)),
    Hostile("product distinct", f"SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT * {{ {_product(4)} }} }}", ("time", "memory")),
    Hostile("product ordered", f"SELECT * {{ {_product(3)} }} ORDER BY DESC(?o2) ?s0 ?p1", ("time", "memory")),
    Hostile("product grouped", f"SELECT ?s0 ?s1 (GROUP_CONCAT(?o2) AS ?t) {{ {_product(3)} }} GROUP BY ?s0 ?s1",
            ("time", "memory")),
    Hostile("product far off", f"SELECT * {{ {_product(5)} }} OFFSET 900000000000 LIMIT 1", ("time",)),
    Hostile("product described", f"CONSTRUCT {{ ?s0 ?p1 ?o2 }} {{ {_product(4)} "
            "FILTER(CONCAT(STR(?o0), STR(?o3)) = 'nobody') }", ("time",)),
    Hostile("values", f"SELECT (COUNT(*) AS ?n) {{ {_VALUES} }}", ("time", "memory")),
    Hostile("counted digits", f"SELECT (SUM(?d0 * ?d1) AS ?n) {{ {_DIGITS} }}", ("time", "memory")),
    Hostile("deep path", "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>|^!<urn:x>)* ?d . "
            "?e (!<urn:x>|^!<urn:x>)* ?f }", ("time", "memory")),
    Hostile("path of paths", "SELECT (COUNT(*) AS ?n) { ?a (((!<urn:x>)*/(^!<urn:x>)*)+)* ?b . "
            "?b ((!<urn:x>)+/(!<urn:y>)+)* ?c . ?d ?e ?f . ?g ?h ?i }", ("time", "memory")),
    Hostile("nested exists", _NESTED, ("time",)),
    Hostile("never equal", f"SELECT * {{ {_product(4)} FILTER(CONCAT(STR(?s0), STR(?s1), STR(?s2)) = STR(?o3)) }}", ("time",)),
    Hostile("regex of nested repeats", f"SELECT * {{ {_product(3)} FILTER(REGEX(CONCAT(STR(?o0), STR(?o1), STR(?o2)), "
            "'^(([a-z])+.)+[A-Z]([a-z])+$') && ?p0 = ?nothing) }", ("time",)),
    Hostile("regex of large repeats", "SELECT * { ?a ?b ?c FILTER(REGEX(STR(?c), '(((a{1,300}){1,300}){1,300}){1,300}')) }",
            ("answered", "time")),
    Hostile("replaced and doubled", "SELECT (STRLEN(?t9) AS ?n) { BIND('aaaaaaaaaaaaaaaa' AS ?t0) " + " ".join(
        f"BIND(REPLACE(?t{n}, 'a', ?t{n}) AS ?t{n + 1})" for n in range(9)) + " }", ("time", "memory", "answered")),
    Hostile("doubled text", "SELECT (STRLEN(?t60) AS ?n) { BIND('0123456789' AS ?t0) " + " ".join(
        f"BIND(CONCAT(?t{n}, ?t{n}) AS ?t{n + 1})" for n in range(60)) + " }", ("time", "memory", "refused")),
    Hostile("service", f"SELECT * {{ SERVICE <{ELSEWHERE}> {{ ?s ?p ?o }} }}", ("refused",)),
    Hostile("service, silent and disguised", f"PREFIX x: <{ELSEWHERE}> SELECT * {{ sErViCe#\nSILENT x: {{ ?s ?p ?o }} }}",
            ("refused", "answered")),
    Hostile("service by variable", f"SELECT * {{ VALUES ?u {{ <{ELSEWHERE}> }} SERVICE ?u {{ ?s ?p ?o }} }}",
            ("refused", "answered")),
    Hostile("from elsewhere", f"SELECT * FROM <{ELSEWHERE}> FROM NAMED <{ELSEWHERE}> "  # noqa: S608 (it is meant to be hostile)
            "{ { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", ("answered",)),
)
