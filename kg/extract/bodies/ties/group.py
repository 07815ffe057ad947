"""The names of one body on a page."""
from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.bodies.found import Found

LEVELLED = ("levels", "local")
"""Kinds of names that begin with the level of a branch."""

LEVEL_AND_PLACE = 2
"""Words of a branch that is named without its association."""


@dataclass
class Group:
    """Names of one body, in the order of the text."""

    key: tuple[str, ...]
    names: list[Found] = field(default_factory=list)

    @property
    def levelled(self) -> bool:
        """True where a name of the body begins with its level ("PC IDI"), not with the association ("IDI Cabang")."""
        return any(found.name.kind in LEVELLED for found in self.names)
