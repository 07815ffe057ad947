"""A statement of who held an event, and how plain it is."""
from __future__ import annotations

from dataclasses import dataclass

from kg.extract.scene import Mention

STATED, NAMED, SUBJECT, LEAD, HEADED, TITLED = 6, 5, 4, 3, 2, 1
"""How plainly a body is said to hold an event.

By a verb of holding, in the event's name, as subject of its sentence, as subject of the lead, by a head who leads it, in its name
in the title.
"""

PLAINLY = {STATED: "stated", NAMED: "named", SUBJECT: "subject", LEAD: "lead", HEADED: "headed", TITLED: "titled"}
"""The evidence that each is."""


@dataclass(slots=True)
class Holding:
    """The bodies that held an event by one passage, in order, how plainly it says so, and the offset of its words; `beside` where
    they held it together with one that is told elsewhere."""

    plainness: int
    bodies: tuple[Mention, ...]
    offset: int
    beside: bool = False
