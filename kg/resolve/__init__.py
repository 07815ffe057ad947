"""Documents → who is who: each real thing once, under a readable IRI."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.languages import Pack
from kg.model import Document
from kg.resolve.decisions import Decision
from kg.resolve.entities import Entities, Entity
from kg.resolve.identities import KINDS, Identities
from kg.resolve.iris import Naming, article_iri, mint, role_iri
from kg.resolve.ledger import Anchor
from kg.resolve.portraits import Fact, label_of, other_labels, portray
from kg.resolve.posts import posts
from kg.resolve.series import with_series
from kg.resolve.sightings import Member, Sighting
from kg.resolve.words import slug

__all__ = ["Entities", "Entity", "article_iri", "resolve"]

Cluster = Sequence[Sighting]


def resolve(
    documents: Iterable[Document],
    base: str,
    pack: Pack,
    decisions: Iterable[Decision] = (),
    given: Mapping[str, Anchor] | None = None,
) -> Entities:
    """The entities of all documents, the same whatever their order. `given` are the IRIs given out so far with their
    anchors: none of them goes to another entity."""
    identities = Identities(documents, pack, decisions)
    documents = identities.documents
    seen = {kind: {sighting.member: sighting for sighting in identities.seen(kind)} for kind in KINDS}
    clusters = {kind: [_sorted(seen[kind], members) for members in identities.clusters(kind)] for kind in KINDS}
    iris: dict[Member, str] = {}
    for kind, groups in clusters.items():
        names = mint(base, KINDS[kind], {cluster[0].member: _naming(cluster) for cluster in groups}, given or {})
        iris |= {sighting.member: names[cluster[0].member] for cluster in groups for sighting in cluster}
    derived = _derived(documents, iris)
    found = {kind: [_entity(KINDS[kind], cluster, iris, derived) for cluster in groups] for kind, groups in clusters.items()}
    found["events"] = with_series(found["events"], base, pack)
    entities = [*(entity for group in found.values() for entity in group), *posts(documents, base, pack)]
    return Entities(tuple(sorted(entities, key=lambda entity: entity.iri)), _by_article(documents, iris, base))


def _sorted(seen: Mapping[Member, Sighting], members: Iterable[Member]) -> Cluster:
    """The sightings of a cluster, oldest first."""
    return sorted((seen[member] for member in members), key=lambda sighting: sighting.age)


def _naming(cluster: Cluster) -> Naming:
    year = next((str(start)[:4] for sighting in cluster if (start := getattr(sighting.row, "start", None))), "")
    label = label_of(cluster)
    others = frozenset(slug(f"{name} {end}") for sighting in cluster for name in sighting.names for end in {"", year})
    whole = slug(label if year in label else f"{label} {year}")
    holds = frozenset((sighting.article, name) for sighting in cluster for name in sighting.names)
    return Naming(whole, others - {whole}, f"{cluster[0].article}:{slug(cluster[0].names[0])}", holds)


def _entity(kind: str, cluster: Cluster, iris: Mapping[Member, str], derived: Mapping[str, set[Fact]]) -> Entity:
    label, iri = label_of(cluster), iris[cluster[0].member]
    facts = tuple(sorted({*portray(cluster, iris), *derived.get(iri, ())}))
    anchor = next((sighting.article, name) for sighting in cluster for name in sighting.names if name == label)
    return Entity(iri, kind, label, other_labels(cluster, label), facts, tuple(sighting.member for sighting in cluster), anchor)


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
