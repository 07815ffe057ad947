"""Where model and RDF meet: articles and entities as quads, in the shape of docs/architecture.md."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import DCTERMS, FOAF, KG, OA, ORG, PROV, RDF, SCHEMA, SKOS, XSD, scheme
from kg.model import Article, Document, Event, Evidence
from kg.resolve.entities import Entities, Entity

Term = NamedNode | Literal
Row = tuple[NamedNode, Term | None]

CLASSES = {"person": (FOAF.Person,), "organisation": (ORG.Organization,), "event": (KG.Event,), "series": (KG.EventSeries,),
           "priority": (KG.Priority,), "role": (ORG.Role, SKOS.Concept)}


def entity_graph(base: str) -> NamedNode:
    """The name of the canonical graph of entities."""
    return NamedNode(f"{base}/graph/entities")


def text(value: str | None) -> Literal | None:
    """A plain string, None for none."""
    return Literal(value) if value else None


def date(value: str | None) -> Literal | None:
    """An ISO date at its precision: 2025-06-26, 2024-09 or 2024."""
    if not value:
        return None
    kind = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}.get(len(value)) if re.fullmatch(r"[\d-]+", value) else None
    return Literal(value, datatype=kind) if kind else Literal(value)


def number(value: int | str) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=XSD.integer)


TRUE = Literal("true", datatype=XSD.boolean)

FACTS = {
    "prefix": (KG.honorificPrefix, text), "suffix": (KG.honorificSuffix, text), "part_of": (ORG.subOrganizationOf, NamedNode),
    "kind": (KG.eventKind, lambda value: KG[value]), "edition": (KG.edition, number), "series": (KG.series, NamedNode),
    "start": (SCHEMA.startDate, date), "end": (SCHEMA.endDate, date), "approximate": (KG.approximateDate, lambda _: TRUE),
    "venue": (KG.venue, text), "locality": (KG.locality, text), "area": (KG.areaCode, text),
    "organiser": (SCHEMA.organizer, NamedNode), "attended": (KG.attended, NamedNode),
    "holds_role_in": (KG.holdsRoleIn, NamedNode), "single": (KG.singleHolder, lambda _: TRUE),
    "many_beside": (KG.manyBeside, NamedNode),
}
"""Name of an entity's fact → (property, what makes its value a term)."""


def map_entities(entities: Entities, base: str) -> Iterator[Quad]:
    """The quads of the entity graph."""
    graph = entity_graph(base)
    for entity in entities.entities:
        yield from map_entity(entity, graph)


def map_entity(entity: Entity, graph: NamedNode) -> Iterator[Quad]:
    """The quads of one entity in the entity graph."""
    subject = NamedNode(entity.iri)
    rows: list[Row] = [(RDF.type, kind) for kind in CLASSES[entity.kind]]
    rows += [(SKOS.prefLabel, Literal(entity.label)), *((SKOS.altLabel, Literal(label)) for label in entity.labels)]
    if entity.kind == "person":
        rows.append((FOAF.name, Literal(entity.label)))
    if entity.kind == "role":
        rows += _standard_role(entity.iri)
    rows += [(FACTS[name][0], FACTS[name][1](value)) for name, value in entity.facts]
    yield from _quads(subject, rows, graph)


def _standard_role(iri: str) -> list[Row]:
    name = "role-" + iri.rsplit("/", 1)[1]
    return [(SKOS.exactMatch, KG[name])] if name in scheme("roles") else []


def map_article(article: Article, document: Document, iris: Mapping[str, str]) -> Iterator[Quad]:
    """The quads of one article's graph. `iris` gives the IRI of every local id, see Entities."""
    graph = NamedNode(iris["article"])
    yield from _quads(graph, _article(article, document), graph)
    spans: set[Evidence] = set()
    for name, rows, evidence in _nodes(document, iris):
        if evidence:
            spans.update(evidence)
            rows += [(PROV.wasDerivedFrom, span_iri(graph, span)) for span in evidence]
            yield from _quads(NamedNode(f"{graph.value}#{name}"), rows, graph)
    for span in sorted(spans):
        yield from _quads(span_iri(graph, span), _evidence(article, graph, span), graph)


def span_iri(article: NamedNode, span: Evidence) -> NamedNode:
    """The IRI of some words of an article: a character range as in RFC 5147."""
    return NamedNode(f"{article.value}#char={span.start},{span.end}")


def _quads(subject: NamedNode, rows: Iterable[Row], graph: NamedNode) -> Iterator[Quad]:
    for predicate, value in rows:
        if value is not None:
            yield Quad(subject, predicate, value, graph)


def _article(article: Article, document: Document) -> list[Row]:
    return [
        (RDF.type, KG.Article), (RDF.type, SCHEMA.NewsArticle), (DCTERMS.title, text(article.title or document.title)),
        (SCHEMA.datePublished, date(document.published or article.published)), (SCHEMA.articleBody, Literal(article.text)),
        (DCTERMS.source, text(article.source)), (SCHEMA.publisher, text(article.site)), (SCHEMA.author, text(article.author)),
        (SCHEMA.inLanguage, text(article.language)),
    ]


def _evidence(article: Article, graph: NamedNode, span: Evidence) -> list[Row]:
    return [(RDF.type, KG.Evidence), (KG.article, graph), (OA.exact, Literal(article.text[span.start:span.end])),
            (OA.start, number(span.start)), (OA.end, number(span.end)), (KG.rule, text(span.rule))]


def _nodes(document: Document, iris: Mapping[str, str]) -> Iterator[tuple[str, list[Row], tuple[Evidence, ...]]]:
    """(fragment, rows, evidence) of each fact node, claim and mention of the document."""
    for number_, role in enumerate(document.roles, 1):
        yield (
            f"role-{number_}",
            [
                (RDF.type, ORG.Membership),
                (ORG.member, _node(iris, role.person)),
                (ORG.organization, _node(iris, role.organisation)),
                (ORG.role, _node(iris, f"role-{number_}")),
                (KG.roleName, Literal(role.role)),
                (KG.start, date(role.start)),
                (KG.end, date(role.end)),
                (KG.past, TRUE if role.past else None),
                (KG.observed, date(document.published)),
            ],
            role.evidence,
        )
    for number_, row in enumerate(document.attendance, 1):
        yield f"attendance-{number_}", [
            (RDF.type, KG.Attendance), (KG.attendee, _node(iris, row.agent)), (KG.event, _node(iris, row.event)),
            (KG.capacity, KG[row.capacity]), (KG.status, KG[row.status]), (KG.onBehalfOf, _node(iris, row.on_behalf_of)),
        ], row.evidence
    for number_, priority in enumerate(document.priorities, 1):
        yield f"priority-{number_}", [
            (RDF.type, KG.PriorityStatement), (KG.holder, _node(iris, priority.holder)),
            (KG.priority, _node(iris, f"priority-{number_}")), (KG.statedAt, _node(iris, priority.event)),
            (KG.text, Literal(priority.text)),
        ], priority.evidence
    yield from _numbered("claim", _claims(document, iris))
    yield from _numbered("mention", _mentions(document, iris))


def _numbered(
    name: str, rows: Iterable[tuple[list[Row], tuple[Evidence, ...]]],
) -> Iterator[tuple[str, list[Row], tuple[Evidence, ...]]]:
    for number_, (row, evidence) in enumerate(rows, 1):
        yield f"{name}-{number_}", row, evidence


def _node(iris: Mapping[str, str], local: str | None) -> NamedNode | None:
    return NamedNode(iris[local]) if local else None


def _claims(document: Document, iris: Mapping[str, str]) -> Iterator[tuple[list[Row], tuple[Evidence, ...]]]:
    for body in document.organisations:
        if body.part_of:
            yield _claim(iris[body.id], ORG.subOrganizationOf, _node(iris, body.part_of)), body.part_of_evidence
    for event in document.events:
        for name, value in _event_properties(event, iris):
            if value is not None:
                yield _claim(iris[event.id], FACTS[name.partition(":")[0]][0], value), event.stated.get(name, ())


def _event_properties(event: Event, iris: Mapping[str, str]) -> list[tuple[str, Term | None]]:
    """The plain properties of an event under the names of `Event.stated`, with `organiser` for "organiser:o1"."""
    plain: list[tuple[str, Term | None]] = [("start", date(event.start)), ("end", date(event.end)),
                                            ("venue", text(event.venue)), ("locality", text(event.locality))]
    return [*plain, *((f"organiser:{local}", _node(iris, local)) for local in event.organisers)]


def _claim(subject: str, predicate: NamedNode, value: Term | None) -> list[Row]:
    return [(RDF.type, RDF.Statement), (RDF.subject, NamedNode(subject)), (RDF.predicate, predicate), (RDF.object, value)]


def _mentions(document: Document, iris: Mapping[str, str]) -> Iterator[tuple[list[Row], tuple[Evidence, ...]]]:
    named = ((row.id, span) for row in document.named for span in row.evidence)
    for local, span in sorted(named, key=lambda pair: (pair[1].start, -pair[1].end, pair[0])):
        yield [(RDF.type, KG.Mention), (KG.mentions, NamedNode(iris[local]))], (span,)
