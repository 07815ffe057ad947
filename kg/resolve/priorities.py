"""Which priorities are one: by wording, and by nearly the same wording where one body holds both."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.languages import Pack
from kg.model import Document
from kg.resolve.evidence import Score
from kg.resolve.shortforms import ShortForms

NEARLY = 0.8
"""Share of words in common from which two priorities of one body are one."""


@dataclass(frozen=True)
class Profile:
    """What sightings of one priority show: its words in order of the alphabet, and the bodies that hold it."""

    wording: str
    holders: frozenset[str] = frozenset()


class PriorityMatching:
    """How priorities are told apart."""

    kind, profile_type = "priority", Profile
    threshold, unsure, split, beside, joins = NEARLY, NEARLY, False, True, True

    def team(self, profile: Profile) -> str:
        """The wording."""
        return profile.wording or "-"

    def joined(self, profiles: Sequence[Profile]) -> Profile:
        """One wording, all holders."""
        return Profile(profiles[0].wording, frozenset().union(*(profile.holders for profile in profiles)))

    def blocks(self, profile: Profile) -> Iterator[tuple[str, bool]]:
        """The wording, and whoever holds it."""
        yield f"wording {profile.wording}", True
        yield from ((f"holder {holder}", True) for holder in profile.holders)

    def score(self, left: Profile, right: Profile) -> Score:
        """How much of the wording agrees."""
        score = Score()
        score.add(likeness(left.wording.split(), right.wording.split()), "so much of the wording agrees")
        return score

    def total(self, left: Profile, right: Profile) -> float | None:
        """The total of the score; None where it is too little to count."""
        total = 1.0 if left.wording == right.wording else likeness(left.wording.split(), right.wording.split())
        return total if total >= NEARLY else None

    def clash(self, left: Sequence[Profile], right: Sequence[Profile]) -> bool:
        """Never: wordings say it all."""
        return False


class PriorityProfiles:
    """What articles show of their priorities."""

    def __init__(self, pack: Pack, forms: ShortForms) -> None:
        self._general, self._forms = frozenset(pack.files["identity"]["events"]["generic"]), forms

    def of(self, document: Document, own: Mapping[str, str], keys: Mapping[str, str]) -> Iterator[tuple[str, Profile]]:
        """(local id, profile) of each priority; `keys` are those of the article's bodies."""
        for number, row in enumerate(document.priorities, 1):
            wording = " ".join(sorted(word for word in self._forms.expand(row.text, own) if word not in self._general))
            yield f"priority-{number}", Profile(wording, frozenset([keys[row.holder]] if row.holder else ()))


def likeness(left: Sequence[str], right: Sequence[str]) -> float:
    """Twice the words in common over all words."""
    shared = sum((Counter(left) & Counter(right)).values())
    return round(2 * shared / (len(left) + len(right)), 3) if left and right else 0.0
