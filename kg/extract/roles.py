"""Who holds or held which post in which body."""
from __future__ import annotations

from kg.extract.scene import Scene
from kg.model import Role


def find_roles(scene: Scene) -> tuple[Role, ...]:
    """The posts that the article states."""
    return ()
