"""The concepts of posts, by name; which of them one person alone holds at a time."""
from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.languages import Pack
from kg.resolve.entities import Entity
from kg.resolve.iris import role_iri
from kg.resolve.portraits import Fact, most_stated


class Posts:
    """The concepts of posts."""

    def __init__(self, base: str, pack: Pack) -> None:
        table: Mapping[str, Mapping[str, list[str]]] = pack.files["identity"]["posts"]
        self._single = {role_iri(base, name): [role_iri(base, other) for other in higher]
                        for name, higher in table["single"].items()}

    def post(self, iri: str, written: Mapping[str, int]) -> Entity:
        """The concept of a post, by how often each of its names is written."""
        label = most_stated(written)
        return Entity(iri, "role", label, tuple(sorted({*written} - {label})), tuple(sorted(self._facts(iri))))

    def _facts(self, iri: str) -> Iterator[Fact]:
        if iri in self._single:
            yield "single", "true"
            yield from (("many_beside", higher) for higher in self._single[iri])
