"""What resolving gives: each real thing once, and which entity every local id of every article stands for."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

KINDS = ("person", "organisation", "event", "series", "priority", "role")


@dataclass(frozen=True, slots=True)
class Entity:
    """One real thing. `kind` is one of KINDS; `labels` are its other names as written.

    `facts` are (name, value) pairs, sorted: prefix, suffix, part_of, kind, edition, series, start, end, approximate, venue,
    locality, area, organiser, attended, holds_role_in, single, many_beside; values are IRIs, ISO dates or words. `anchor`
    is the (article id, name) that its IRI was made of, None where it was not made of one sighting.
    """

    iri: str
    kind: str
    label: str
    labels: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    anchor: tuple[str, str] | None = None


@dataclass(frozen=True)
class Entities:
    """Every entity, by IRI in order; `iris` gives, by article id, local id → IRI.

    Beside p1, o1, e1 … the local ids `role-1` … and `priority-1` … (numbered in document order) stand for the concept of a
    role and for a priority, and `article` for the article itself.
    """

    entities: tuple[Entity, ...] = ()
    iris: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
