"""What long work tells as it goes."""
from __future__ import annotations

from typing import Protocol


class Report(Protocol):
    """What a build tells as it goes."""

    def stage(self, name: str, total: int | None) -> None:
        """A stage begins; `total` is its number of steps, None where unknown."""

    def advance(self, steps: int = 1) -> None:
        """Steps of the stage are done."""


class Silence:
    """A report that tells nothing."""

    def stage(self, name: str, total: int | None) -> None:
        """Nothing."""

    def advance(self, steps: int = 1) -> None:
        """Nothing."""
