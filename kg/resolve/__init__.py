"""Documents → who is who: each real thing once, under a readable IRI."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from kg.languages import Pack
from kg.model import Document
from kg.resolve.entities import Entities, Entity
from kg.resolve.iris import Naming, article_iri, mint, role_iri
from kg.resolve.portraits import Fact, label_of, other_labels, portray
from kg.resolve.sightings import Member, Sighting, sightings
from kg.resolve.words import slug, words

__all__ = ["Entities", "Entity", "article_iri", "resolve"]

KINDS = {"people": "person", "organisations": "organisation", "events": "event", "priorities": "priority"}
"""Lists of a document → kinds of entities."""

Cluster = Sequence[Sighting]


def resolve(documents: Iterable[Document], base: str, pack: Pack) -> Entities:
    """The entities of all documents, the same whatever their order."""
    documents = sorted(documents, key=lambda document: document.id)
    clusters = {kind: _group(sightings(documents, kind)) for kind in KINDS}
    iris: dict[Member, str] = {}
    for kind, groups in clusters.items():
        names = mint(base, KINDS[kind], {key: _naming(cluster) for key, cluster in groups.items()})
        iris |= {sighting.member: names[key] for key, cluster in groups.items() for sighting in cluster}
    derived = _derived(documents, iris)
    entities = [_entity(KINDS[kind], cluster, iris, derived) for kind, groups in clusters.items() for cluster in groups.values()]
    roles = {role_iri(base, role.role): role.role for document in documents for role in document.roles}
    entities += [Entity(iri, "role", name) for iri, name in sorted(roles.items())]
    return Entities(tuple(sorted(entities, key=lambda entity: entity.iri)), _by_article(documents, iris, base))


def _group(seen: list[Sighting]) -> dict[Hashable, list[Sighting]]:
    groups: dict[Hashable, list[Sighting]] = defaultdict(list)
    for sighting in seen:
        groups[words(sighting.names[0]), getattr(sighting.row, "start", None)].append(sighting)
    return groups


def _naming(cluster: Cluster) -> Naming:
    year = next((sighting.row.start[:4] for sighting in cluster if getattr(sighting.row, "start", None)), "")
    others = frozenset(slug(name) for sighting in cluster for name in sighting.names)
    return Naming(slug(f"{label_of(cluster)} {year}"), others, ":".join(cluster[0].age[1:]))


def _entity(kind: str, cluster: Cluster, iris: Mapping[Member, str], derived: Mapping[str, set[Fact]]) -> Entity:
    label, iri = label_of(cluster), iris[cluster[0].member]
    facts = tuple(sorted({*portray(cluster, iris), *derived.get(iri, ())}))
    return Entity(iri, kind, label, other_labels(cluster, label), facts, tuple(sighting.member for sighting in cluster))


def _derived(documents: Iterable[Document], iris: Mapping[Member, str]) -> dict[str, set[Fact]]:
    """IRI → attended and holds_role_in."""
    found: dict[str, set[Fact]] = defaultdict(set)
    for document in documents:
        for row in document.attendance:
            if row.status == "present":
                found[iris[document.id, row.agent]].add(("attended", iris[document.id, row.event]))
        for role in document.roles:
            if role.organisation:
                found[iris[document.id, role.person]].add(("holds_role_in", iris[document.id, role.organisation]))
    return found


def _by_article(documents: Iterable[Document], iris: Mapping[Member, str], base: str) -> dict[str, dict[str, str]]:
    out = {document.id: {"article": article_iri(base, document.id)} for document in documents}
    for (article, local), iri in iris.items():
        out[article][local] = iri
    for document in documents:
        out[document.id] |= {f"role-{n}": role_iri(base, role.role) for n, role in enumerate(document.roles, 1)}
    return out
