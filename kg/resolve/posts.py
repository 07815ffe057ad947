"""The concepts of posts, by name; which of them one person alone holds at a time."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.languages import Pack
from kg.model import Document
from kg.resolve.entities import Entity
from kg.resolve.iris import role_iri
from kg.resolve.portraits import Fact, elect


def posts(documents: Iterable[Document], base: str, pack: Pack) -> list[Entity]:
    """A concept for each name of a post."""
    names: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        for role in document.roles:
            names[role_iri(base, role.role)].append(role.role)
    table: Mapping[str, Mapping[str, list[str]]] = pack.files["identity"]["posts"]
    single = {role_iri(base, name): [role_iri(base, other) for other in higher] for name, higher in table["single"].items()}
    return [_post(iri, written, single) for iri, written in names.items()]


def _post(iri: str, written: list[str], single: Mapping[str, list[str]]) -> Entity:
    label = elect(written) or "?"
    return Entity(iri, "role", label, tuple(sorted({*written} - {label})), tuple(sorted(_facts(iri, single))))


def _facts(iri: str, single: Mapping[str, list[str]]) -> Iterator[Fact]:
    if iri in single:
        yield "single", "true"
        yield from (("many_beside", higher) for higher in single[iri])
