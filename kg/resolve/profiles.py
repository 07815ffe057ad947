"""What a sighting shows of its thing, as text and back; what a kind of things is told apart by."""
from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, Protocol, TypeVar

from kg.resolve.evidence import Score
from kg.resolve.index.board import packed

P = TypeVar("P")


class Matching(Protocol):
    """How things of one kind are told apart."""

    @property
    def kind(self) -> str:
        """The kind of entity."""

    @property
    def threshold(self) -> float:
        """The score from which two are one."""

    @property
    def unsure(self) -> float:
        """The score from which a pair waits for a person."""

    @property
    def split(self) -> bool:
        """Whether sightings of a team that one article names twice are not surely one."""

    @property
    def beside(self) -> bool:
        """Whether two things of one article are never one."""

    @property
    def joins(self) -> bool:
        """Whether sightings of one team may show different things."""

    @property
    def profile_type(self) -> type:
        """The class of profiles."""

    def team(self, profile: Any) -> str:
        """What sightings share that are surely one, "" where only scores can tell."""

    def joined(self, profiles: Sequence[Any]) -> Any:
        """The profile of several sightings of one thing."""

    def blocks(self, profile: Any) -> Iterable[tuple[str, bool]]:
        """(block, whether it leads): two profiles are compared where they share a block in which at least one leads."""

    def score(self, left: Any, right: Any) -> Score:
        """What speaks for and against two profiles showing one thing."""

    def total(self, left: Any, right: Any) -> float | None:
        """The total of the score, None where the two are not to be compared."""

    def clash(self, left: Sequence[Any], right: Sequence[Any]) -> bool:
        """Whether two clusters, by their profiles, cannot be one."""


def written(profile: object) -> str:
    """A profile of texts, numbers and frozen sets of texts and tuples, as text; the same for equal ones."""
    values = (getattr(profile, field.name) for field in fields(profile))  # type: ignore[arg-type]
    return packed([sorted(value) if isinstance(value, frozenset) else value for value in values])


def read(kind: type[P], text: str) -> P:
    """The profile that `written` wrote."""
    return kind(*(_set(value) if isinstance(value, list) else value for value in json.loads(text)))


def _set(values: list[Any]) -> frozenset[Any]:
    return frozenset(tuple(value) if isinstance(value, list) else value for value in values)
