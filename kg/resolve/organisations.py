"""How organisations are told apart once their keys are known: those of one key are one, unless a person has decided."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.resolve.evidence import SAME, Reason, Score

OTHER_NAME = 1.0
"""Score of two sightings of one body by other names: where people part some, those of one written name stay together."""

PARTS = ("name written out", "branch level", "kind of territory")


@dataclass(frozen=True)
class Profile:
    """What a sighting of a body shows: its key, and its name as written."""

    key: str
    name: str


class OrganisationMatching:
    """How organisations are told apart."""

    kind, profile_type = "organisation", Profile
    threshold, unsure, split, beside, joins = OTHER_NAME, OTHER_NAME, False, False, False

    def team(self, profile: Profile) -> str:
        """Key and written name."""
        return f"{profile.key}/{profile.name}"

    def joined(self, profiles: Sequence[Profile]) -> Profile:
        """The one there is."""
        return profiles[0]

    def blocks(self, profile: Profile) -> Iterator[tuple[str, bool]]:
        """The key."""
        yield f"key {profile.key}", True

    def total(self, left: Profile, right: Profile) -> float | None:
        """More for those of one written name; None for those of other keys."""
        return None if left.key != right.key else 2 * OTHER_NAME if left.name == right.name else OTHER_NAME

    def score(self, left: Profile, right: Profile) -> Score:
        """Which parts of the keys agree, in words."""
        score = Score()
        for index, (part, a, b) in enumerate(zip(PARTS, _parts(left.key), _parts(right.key), strict=True)):
            said = f"the {part} agrees: {a}" if a == b else f"the {part} differs: {a or 'not said'}, {b or 'not said'}"
            score.reasons.append(Reason((SAME if index == 0 else 0.5) if a == b else -SAME, said))
        return score

    def clash(self, left: Sequence[Profile], right: Sequence[Profile]) -> bool:
        """Never: keys say it all."""
        return False


def _parts(key: str) -> list[str]:
    return [*key.split("|"), "", ""][:3]
