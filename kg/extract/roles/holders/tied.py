"""What the rooms that tie posts to persons see of a line while it is read."""
from __future__ import annotations

from typing import Protocol

from kg.extract.roles.groups import Group
from kg.extract.roles.lines import Line
from kg.languages import Patterns


class Tied(Protocol):
    """The posts of one line that are being tied to persons: `people` are the places of persons in its code, `left_of` the place
    of the person on its left who holds a group, by the group's number."""

    line: Line
    grammar: Patterns
    unclosed: Patterns
    groups: list[Group]
    people: list[int]
    left_of: dict[int, int]

    def right(self, number: int) -> tuple[int | None, str]:
        """The person on the right of a group and how the words between tie them, None where they do not."""

    def glue(self, number: int) -> str:
        """The words between a group and the one before it."""

    def enumerated(self, place: int) -> list[int]:
        """The persons named one after the other from a place on."""

    def is_only_wanted(self, place: int, words: str) -> bool:
        """Whether the person at a place, whom words join to a post, does not hold it."""
