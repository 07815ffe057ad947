"""Which body is part of which, by its name or by the text."""
from __future__ import annotations

from kg.extract.scene import Scene


def complete_parents(scene: Scene) -> Scene:
    """The scene with `part_of` on its organisations."""
    return scene
