"""Why two things are held to be one, or not: weighted reasons in words."""
from __future__ import annotations

from dataclasses import dataclass, field

SAME = 4.0
"""Score from which two sightings are one thing. No name reaches it alone: the rest must come from shared surroundings."""

UNSURE = 2.5
"""Score from which a pair waits for a person to decide."""

NEVER = -100.0
"""Weight of a reason that no other outweighs."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (above 0) or against (below 0) two sightings being one; `words` says it in English."""

    weight: float
    words: str


@dataclass
class Score:
    """Reasons and their sum."""

    reasons: list[Reason] = field(default_factory=list)

    def add(self, weight: float, words: str) -> None:
        """Take a reason into account; one without weight is none."""
        if weight:
            self.reasons.append(Reason(weight, words))

    @property
    def total(self) -> float:
        """The sum of the weights."""
        return round(sum(reason.weight for reason in self.reasons), 3)
