"""Small graphs of who held which post in a body when, made by chance from a seed: every mixture of what articles leave out."""
from __future__ import annotations

from random import Random

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import DCTERMS, FOAF, KG, OA, ORG, PROV, RDF, SKOS, XSD
from tests.query.corpus import BASE, ENTITIES

DAYS = ("2019-03-01", "2021-06", "2022", "2022-01-02", "2023-05-05", "2024-01-01", "2024-07", "2025", "2025-02-02", "2026-01-01")
TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
NAMED = {"person": (FOAF.Person, tuple("abcd")), "organisation": (ORG.Organization, ("x", "y")),
         "role": (ORG.Role, ("ketua", "wakil", "anggota"))}
ASKED = (("organisation_officers", {"organisation": "organisation/x"}, ("on",)),
         ("organisation_changes", {"organisation": "organisation/x"}, ("since", "until")),
         ("role_succession", {"organisation": "organisation/x", "role": "role/ketua"}, ()),
         ("person_career", {"person": "person/a"}, ()))


def node(path: str) -> NamedNode:
    """The IRI of a path below the base."""
    return NamedNode(f"{BASE}/{path}")


def tenures(seed: int) -> list[Quad]:
    """The graph of a seed."""
    chance = Random(seed)
    found = [Quad(*triple, ENTITIES) for kind, (cls, names) in NAMED.items() for name in names for triple in (
        (node(f"{kind}/{name}"), RDF.type, cls), (node(f"{kind}/{name}"), SKOS.prefLabel, Literal(f"{kind} {name}")))]
    found.append(Quad(node("role/ketua"), KG.singleHolder, Literal(True), ENTITIES))
    if chance.random() < 0.5:
        found += [Quad(node("role/wakil"), KG.singleHolder, Literal(True), ENTITIES),
                  Quad(node("role/wakil"), KG.manyBeside, node("role/ketua"), ENTITIES)]
    for number in range(chance.randint(2, 6)):
        article, day = node(f"article/a{number}"), chance.choice([text for text in DAYS if len(text) == 10])
        found += [Quad(article, RDF.type, KG.Article, article), Quad(article, DCTERMS.title, Literal(f"T{number}"), article)]
        for place in range(chance.randint(1, 4)):
            found += [Quad(*triple, article) for triple in _tenure(chance, article, place, day)]
    return found


def _tenure(chance: Random, article: NamedNode, place: int, day: str) -> list[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    fact, source = NamedNode(f"{article.value}#role-{place}"), NamedNode(f"{article.value}#char={place},{place + 1}")
    role = chance.choice(NAMED["role"][1])
    some = {KG.start: chance.choice(DAYS), KG.end: chance.choice(DAYS), KG.observed: day}
    shares = {KG.start: 0.3, KG.end: 0.3, KG.observed: 0.9}
    found = [(fact, RDF.type, ORG.Membership), (fact, ORG.member, node(f"person/{chance.choice('abcd')}")),
             (fact, ORG.organization, node(f"organisation/{chance.choice('xxxy')}")), (fact, ORG.role, node(f"role/{role}")),
             (fact, KG.roleName, Literal(role)), (fact, PROV.wasDerivedFrom, source), (source, OA.exact, Literal(f"s{place}"))]
    found += [(fact, name, Literal(text, datatype=TYPES[len(text)])) for name, text in some.items()
              if chance.random() < shares[name]]
    return found + ([(fact, KG.past, Literal(True))] if chance.random() < 0.2 else [])


def asked(seed: int) -> list[tuple[str, dict[str, str]]]:
    """Questions about the graph of a seed, with values: (name, values)."""
    chance, known = Random(-seed), ("2020", "2022-06", "2024-01-01", "2025-03", "2026")
    days = {name: {day: chance.choice(known) for day in left} for name, _, left in ASKED}
    plain = [(name, {key: f"{BASE}/{path}" for key, path in held.items()}) for name, held, _ in ASKED]
    return plain + [(name, {**held, **days[name]}) for name, held in plain if days[name]]
