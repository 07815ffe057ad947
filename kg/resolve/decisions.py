"""People's decisions on who is who: pairs of sightings that are, or are not, one. They outrank every score."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from kg.errors import DecisionError
from kg.resolve.rows import append_rows, read_rows
from kg.resolve.sightings import Member, Sighting

VERDICTS = ("same", "different", "unsure")
FILE = "identity.tsv"


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on two sightings, each named by its article and a form of its name; `kind` is as in Entity."""

    verdict: str
    kind: str
    left_article: str
    left_name: str
    right_article: str
    right_name: str
    reason: str = ""
    who: str = ""
    when: str = ""

    @property
    def left(self) -> tuple[str, str]:
        """The (article, name) of the first sighting."""
        return self.left_article, self.left_name

    @property
    def right(self) -> tuple[str, str]:
        """The (article, name) of the second sighting."""
        return self.right_article, self.right_name


COLUMNS = tuple(field.name for field in fields(Decision))


@dataclass(frozen=True)
class Links:
    """Decisions on one kind as pairs of members: `same` share a cluster, `apart` never do, `open` wait."""

    same: tuple[tuple[Member, Member], ...] = ()
    apart: tuple[tuple[Member, Member], ...] = ()
    open: tuple[tuple[Member, Member], ...] = ()
    stale: tuple[Decision, ...] = ()


def read_decisions(folder: Path) -> tuple[Decision, ...]:
    """The decisions of a folder, in the order of the file. Raises DecisionError."""
    path = folder / FILE
    found = tuple(Decision(**row) for row in read_rows(path, COLUMNS))
    for number, decision in enumerate(found, 2):
        if decision.verdict not in VERDICTS:
            raise DecisionError(
                f"{path}, line {number}: the verdict must be one of {', '.join(VERDICTS)}, not {decision.verdict!r}."
            )
    return found


def write_decision(folder: Path, decision: Decision) -> None:
    """Add a decision to the folder's file."""
    append_rows(folder / FILE, COLUMNS, [{name: getattr(decision, name) for name in COLUMNS}])


NONE = Links()
"""No decisions."""


def links(decisions: Iterable[Decision], kind: str, seen: Iterable[Sighting]) -> Links:
    """The decisions on a kind, tied to what its sightings are now; the last one on a pair stands.

    One whose sighting is gone is stale.
    """
    members = {(sighting.article, name): sighting.member for sighting in seen for name in reversed(sighting.names)}
    last: dict[frozenset[tuple[str, str]], Decision] = {}
    for decision in decisions:
        if decision.kind == kind:
            last[frozenset((decision.left, decision.right))] = decision
    pairs: dict[str, list[tuple[Member, Member]]] = {verdict: [] for verdict in VERDICTS}
    stale = []
    for decision in last.values():
        pair = _pair(decision, members)
        if pair is None:
            stale.append(decision)
        else:
            pairs[decision.verdict].append(pair)
    return Links(tuple(pairs["same"]), tuple(pairs["different"]), tuple(pairs["unsure"]), tuple(stale))


def _pair(decision: Decision, members: Mapping[tuple[str, str], Member]) -> tuple[Member, Member] | None:
    left, right = members.get(decision.left), members.get(decision.right)
    return (min(left, right), max(left, right)) if left and right and left != right else None
