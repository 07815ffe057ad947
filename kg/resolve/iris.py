"""Readable IRIs: a slug of the name, with a short mark from the entity's own evidence where names collide."""
from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from kg.resolve.words import slug

LENGTHS = (5, 10, 20, 40, 64)
"""Hexadecimal digits of a mark: one in a million of two entities of one name share five, and then both take longer ones."""

LIKE_MARKED = re.compile(r"-(?:[0-9a-f]{5}|[0-9a-f]{10}|[0-9a-f]{20}|[0-9a-f]{40}|[0-9a-f]{64})$")
"""The end of a slug that could be taken for another one with its mark."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What an entity's IRI is made of: the slug of its name, the slugs of all its names, its earliest evidence."""

    slug: str
    others: frozenset[str]
    anchor: str

    @property
    def mark(self) -> str:
        """The mark at its full length."""
        return hashlib.sha256(self.anchor.encode()).hexdigest()


def article_iri(base: str, article: str) -> str:
    """The IRI of an article, which is also the name of its graph."""
    return f"{base}/article/{quote(article, safe='')}"


def role_iri(base: str, role: str) -> str:
    """The IRI of the concept of a post, by its name."""
    return f"{base}/role/{slug(role)}"


def bare(slug_: str, holders: int) -> bool:
    """Whether a slug may stand bare: one entity goes by it, and it does not look like another with a mark."""
    return holders == 1 and not LIKE_MARKED.search(slug_)


def marked(slug_: str, mark: str, others: Iterable[str]) -> str:
    """A slug with as much of the mark as tells it from the marks of others with this slug."""
    others = tuple(others)
    length = next((n for n in LENGTHS if all(other[:n] != mark[:n] for other in others)), LENGTHS[-1])
    return f"{slug_}-{mark[:length]}"
