"""Which body is part of which, by its name or by the text."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.parents.names import parents_in_names
from kg.extract.parents.text import parents_in_text
from kg.extract.scene import Scene
from kg.model import Evidence


@dataclass(frozen=True, slots=True)
class Parentage:
    """`child` is part of `parent` (local ids), as the words of the evidence say."""

    child: str
    parent: str
    evidence: tuple[Evidence, ...]


def complete_parents(scene: Scene) -> Scene:
    """The scene with `part_of` on its organisations: what the name says, else what the text says, never in a circle."""
    parents: dict[str, Parentage] = {}
    for found in _found(scene):
        if found.child not in parents and not _is_above(parents, found.child, found.parent):
            parents[found.child] = found
    return scene.with_entities(organisations=[
        replace(scene.organisations[p.child], part_of=p.parent, part_of_evidence=p.evidence) for p in parents.values()])


def _found(scene: Scene) -> Iterator[Parentage]:
    for child, parent, offset in parents_in_names(scene):
        yield Parentage(child, parent, scene.evidence("parents.name", offset))
    for child, parent, offset, rule in parents_in_text(scene):
        yield Parentage(child, parent, scene.evidence(rule, offset))


def _is_above(parents: dict[str, Parentage], child: str, parent: str) -> bool:
    """Is the child the parent itself or above it already?"""
    while parent != child and parent in parents:
        parent = parents[parent].parent
    return parent == child
