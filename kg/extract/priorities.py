"""Programme priorities that a body set, agreed or follows; themes, agendas, aims and wishes are none."""
from __future__ import annotations

from kg.extract.scene import Scene
from kg.model import Priority


def find_priorities(scene: Scene) -> tuple[Priority, ...]:
    """The priorities that the article states, one entry each."""
    return ()
