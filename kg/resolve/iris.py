"""Readable IRIs: a slug of the name, with a short mark from the entity's own evidence where names collide."""
from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import quote

from kg.resolve.words import slug

Key = TypeVar("Key", bound=Hashable)

MARK = 5
"""Hexadecimal digits of a mark: one in a million of two entities of one name share it, and then both take longer ones."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What an entity's IRI is made of: the slug of its name, the slugs of all its names, its earliest evidence, and every
    (article id, name) by which it is seen."""

    slug: str
    others: frozenset[str]
    anchor: str
    holds: frozenset[tuple[str, str]] = frozenset()


def article_iri(base: str, article: str) -> str:
    """The IRI of an article, which is also the name of its graph."""
    return f"{base}/article/{quote(article, safe='')}"


def mint(base: str, kind: str, namings: Mapping[Key, Naming], given: Mapping[str, tuple[str, str]] = {}) -> dict[Key, str]:
    """An IRI for each entity of a kind. A slug stands bare only where no other entity goes by it, and where it was not
    given to another before (`given`: IRI → (article id, name) that it was made of)."""
    holders, start = _holders(namings.values()), f"{base}/{kind}/"

    def bare(naming: Naming) -> bool:
        before = given.get(start + naming.slug)
        return holders[naming.slug] == 1 and (before is None or before in naming.holds)

    local = {key: naming.slug if bare(naming) else _marked(naming, MARK) for key, naming in namings.items()}
    length = MARK
    while len(set(local.values())) < len(local) and length < 64:
        length *= 2
        seen = _holders_of(local.values())
        local = {key: _marked(namings[key], length) if seen[name] > 1 else name for key, name in local.items()}
    return {key: start + name for key, name in local.items()}


def role_iri(base: str, role: str) -> str:
    """The IRI of the concept of a post, by its name."""
    return f"{base}/role/{slug(role)}"


def _marked(naming: Naming, length: int) -> str:
    return f"{naming.slug}-{hashlib.sha256(naming.anchor.encode()).hexdigest()[:length]}"


def _holders(namings: Iterable[Naming]) -> dict[str, int]:
    return _holders_of(name for naming in namings for name in {naming.slug, *naming.others})


def _holders_of(names: Iterable[str]) -> dict[str, int]:
    count: dict[str, int] = defaultdict(int)
    for name in names:
        count[name] += 1
    return count
