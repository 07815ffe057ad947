"""People's decisions on who is who: pairs of sightings that are, or are not, one. They outrank every score."""
from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from kg.errors import DecisionError
from kg.resolve.rows import append_rows, read_rows

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
