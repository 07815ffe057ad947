"""Who took part in which event, in which capacity, and who did not."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene import Scene
from kg.model import Attendance, Role


def find_attendance(scene: Scene, roles: Sequence[Role]) -> tuple[Attendance, ...]:
    """The attendances that the article states; `roles` tell which body an official stands for."""
    return ()
