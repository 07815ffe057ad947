"""A graph small enough to answer by hand: three articles, in the shape that docs/architecture.md fixes."""
from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import DCTERMS, FOAF, KG, OA, ORG, PROV, RDF, SCHEMA, SKOS, XSD

BASE = "http://kg.localhost"
ENTITIES = NamedNode(f"{BASE}/graph/entities")

CLASSES = {"person": (FOAF.Person,), "organisation": (ORG.Organization,), "event": (KG.Event,), "series": (KG.EventSeries,),
           "priority": (KG.Priority, SKOS.Concept), "role": (ORG.Role, SKOS.Concept)}
LABELS = {
    "person/iqbal": "Iqbal Rais", "person/agus": "Agus Salim", "person/rina": "Rina Wati", "person/budi": "Budi Santoso",
    "organisation/pp": "PP Muhammadiyah", "organisation/pwm": "PWM DKI Jakarta", "organisation/mpks": "MPKS PWM DKI Jakarta",
    "organisation/dinas": "Dinas Sosial DKI Jakarta", "series/rakernas": "Rakernas AUMSOS",
    "event/rakernas-1": "Rakernas AUMSOS 2024", "event/rakernas-2": "Rakernas AUMSOS 2025",
    "event/pelatihan": "Pelatihan Relawan",
    "priority/urban": "Layanan keluarga urban", "priority/bencana": "Kesiapsiagaan bencana",
    "role/ketua": "Ketua", "role/sekretaris": "Sekretaris",
}
PLAIN = (
    ("organisation/pwm", ORG.subOrganizationOf, "organisation/pp"),
    ("organisation/mpks", ORG.subOrganizationOf, "organisation/pwm"),
    ("event/rakernas-1", SCHEMA.startDate, "2024-06"), ("event/rakernas-1", KG.locality, "Solo"),
    ("event/rakernas-1", KG.edition, 1),
    ("event/rakernas-2", SCHEMA.startDate, "2025-06-26"), ("event/rakernas-2", SCHEMA.endDate, "2025-06-28"),
    ("event/rakernas-2", KG.locality, "Depok"), ("event/rakernas-2", KG.venue, "PPSDM"), ("event/rakernas-2", KG.edition, 2),
    ("event/rakernas-2", SCHEMA.organizer, "organisation/pp"), ("event/pelatihan", SCHEMA.startDate, "2024-09"),
    ("event/rakernas-1", KG.series, "series/rakernas"), ("event/rakernas-2", KG.series, "series/rakernas"),
    ("person/iqbal", SKOS.altLabel, "Drs. H. Iqbal Rais, MM."),
)

ROLE, ATTENDANCE, PRIORITY, CLAIM, MENTION = "role", "attendance", "priority", "claim", "mention"
ARTICLES = {
    "a1": ("Rakernas di Depok", "2025-06-28", (
        ("Rakernas AUMSOS 2025 digelar PP Muhammadiyah di Depok.", (
            (CLAIM, "event/rakernas-2", SCHEMA.organizer, "organisation/pp"), (CLAIM, "event/rakernas-2", KG.locality, "Depok"),
            (MENTION, "event/rakernas-2"))),
        ("Ketua MPKS PWM DKI Jakarta Iqbal Rais menjadi pembicara.", (
            (ROLE, "person/iqbal", "ketua", "organisation/mpks", {}),
            (ATTENDANCE, "person/iqbal", "event/rakernas-2", "speaker", "present", ""),
            (MENTION, "person/iqbal"))),
        ("Agus Salim hadir mewakili Rina Wati yang berhalangan.", (
            (ATTENDANCE, "person/agus", "event/rakernas-2", "participant", "present", "person/rina"),
            (ATTENDANCE, "person/rina", "event/rakernas-2", "participant", "absent", ""))),
        ("MPKS PWM DKI Jakarta mengirim utusan dan menetapkan layanan keluarga urban.", (
            (ATTENDANCE, "organisation/mpks", "event/rakernas-2", "participant", "present", ""),
            (PRIORITY, "organisation/mpks", "priority/urban", "event/rakernas-2", "layanan keluarga urban"))))),
    "a2": ("Rakernas pertama", "2024-07-01", (
        ("Rakernas AUMSOS 2024 di Solo diikuti Iqbal Rais dan Agus Salim.", (
            (ATTENDANCE, "person/iqbal", "event/rakernas-1", "participant", "present", ""),
            (ATTENDANCE, "person/agus", "event/rakernas-1", "participant", "present", ""))),
        ("Agus Salim, Ketua PWM DKI Jakarta periode 2022-2027, menekankan layanan keluarga urban.", (
            (ROLE, "person/agus", "ketua", "organisation/pwm", {"start": "2022", "end": "2027"}),
            (PRIORITY, "organisation/pwm", "priority/urban", "event/rakernas-1", "layanan bagi keluarga urban"))),
        ("Mantan Sekretaris MPKS PWM DKI Jakarta Rina Wati tidak disebut hadir.", (
            (ROLE, "person/rina", "sekretaris", "organisation/mpks", {"past": "true"}),)))),
    "a3": ("Rencana", "2025-07-05", (
        ("Agus Salim juga Sekretaris MPKS PWM DKI Jakarta.", ((ROLE, "person/agus", "sekretaris", "organisation/mpks", {}),)),
        ("Kesiapsiagaan bencana menjadi perhatian MPKS PWM DKI Jakarta; Budi Santoso menulisnya.", (
            (PRIORITY, "organisation/mpks", "priority/bencana", "", "kesiapsiagaan bencana"), (MENTION, "person/budi"))))),
}


def quads() -> list[Quad]:
    """The whole graph."""
    return [*_entities(), *(quad for name in ARTICLES for quad in _article(name))]


def _entities() -> Iterator[Quad]:
    for key, label in LABELS.items():
        for kind in CLASSES[key.partition("/")[0]]:
            yield Quad(_node(key), RDF.type, kind, ENTITIES)
        yield Quad(_node(key), SKOS.prefLabel, Literal(label), ENTITIES)
    for subject, predicate, value in PLAIN:
        yield Quad(_node(subject), predicate, _value(value), ENTITIES)
    for _title, _day, sentences in ARTICLES.values():
        for _sentence, facts in sentences:
            for kind, *fact in facts:
                if kind == ATTENDANCE and fact[3] == "present":
                    yield Quad(_node(fact[0]), KG.attended, _node(fact[1]), ENTITIES)
                if kind == ROLE:
                    yield Quad(_node(fact[0]), KG.holdsRoleIn, _node(fact[2]), ENTITIES)


def _article(name: str) -> Iterator[Quad]:
    title, day, sentences = ARTICLES[name]
    graph = _node(f"article/{name}")
    text = " ".join(sentence for sentence, _ in sentences)
    for predicate, value in ((RDF.type, KG.Article), (DCTERMS.title, Literal(title)), (SCHEMA.datePublished, _value(day)),
                             (SCHEMA.articleBody, Literal(text))):
        yield Quad(graph, predicate, value, graph)
    number = 0
    for sentence, facts in sentences:
        start = text.index(sentence)
        evidence = NamedNode(f"{graph.value}#char={start},{start + len(sentence)}")
        for predicate, value in ((RDF.type, KG.Evidence), (KG.article, graph), (OA.exact, Literal(sentence)),
                                 (OA.start, Literal(start)),
                                 (OA.end, Literal(start + len(sentence))), (KG.rule, Literal("by.hand"))):
            yield Quad(evidence, predicate, value, graph)
        for kind, *fact in facts:
            number += 1
            node = NamedNode(f"{graph.value}#{kind}-{number}")
            yield Quad(node, PROV.wasDerivedFrom, evidence, graph)
            for predicate, value in _fact(kind, fact, day):
                yield Quad(node, predicate, value, graph)


def _fact(kind: str, fact: list, day: str) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    if kind == ROLE:
        person, role, body, more = fact
        yield from ((RDF.type, ORG.Membership), (ORG.member, _node(person)), (ORG.role, _node(f"role/{role}")),
                    (KG.roleName, Literal(role.title())), (ORG.organization, _node(body)), (KG.observed, _value(day)))
        for name, value in more.items():
            yield KG[name], Literal(value, datatype=XSD.boolean) if name == "past" else _value(value)
    elif kind == ATTENDANCE:
        agent, event, capacity, status, behalf = fact
        yield from ((RDF.type, KG.Attendance), (KG.attendee, _node(agent)), (KG.event, _node(event)), (KG.capacity, KG[capacity]),
                    (KG.status, KG[status]), *([(KG.onBehalfOf, _node(behalf))] if behalf else []))
    elif kind == PRIORITY:
        holder, priority, event, words = fact
        yield from ((RDF.type, KG.PriorityStatement), (KG.holder, _node(holder)), (KG.priority, _node(priority)),
                    (KG.text, Literal(words)),
                    *([(KG.statedAt, _node(event))] if event else []))
    elif kind == CLAIM:
        subject, predicate, value = fact
        yield from ((RDF.type, RDF.Statement), (RDF.subject, _node(subject)), (RDF.predicate, predicate),
                    (RDF.object, _value(value)))
    else:
        yield from ((RDF.type, KG.Mention), (KG.mentions, _node(fact[0])))


def _node(key: str) -> NamedNode:
    return NamedNode(f"{BASE}/{key}")


def _value(value: str | int) -> NamedNode | Literal:
    if isinstance(value, int):
        return Literal(value)
    if value.partition("/")[0] in CLASSES:
        return _node(value)
    kind = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}.get(len(value)) if value[:4].isdigit() else None
    return Literal(value, datatype=kind) if kind else Literal(value)
