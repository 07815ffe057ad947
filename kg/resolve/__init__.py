"""Documents → who is who: each real thing once, under a readable IRI."""
from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.languages import Pack
from kg.model import Document
from kg.resolve.decisions import Decision
from kg.resolve.entities import Entities, Entity
from kg.resolve.identities import Identities
from kg.resolve.iris import article_iri
from kg.resolve.ledger import Anchor

__all__ = ["Entities", "Entity", "article_iri", "resolve"]


def resolve(
    documents: Iterable[Document],
    base: str,
    pack: Pack,
    decisions: Iterable[Decision] = (),
    given: Mapping[str, Anchor] | None = None,
) -> Entities:
    """The entities of all documents at once, the same whatever their order. `given` are the IRIs given out so far with their
    anchors: none of them goes to another entity."""
    return Identities(documents, pack, decisions, base, given).entities()
