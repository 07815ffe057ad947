"""Who met: those who are named behind the word for a meeting, and who is said to have met them."""
from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.attendance.fronted import is_post
from kg.extract.attendance.lines import Line
from kg.extract.attendance.targets import Pointer
from kg.extract.attendance.vocabulary import Cue
from kg.extract.posts import post_pattern
from kg.extract.scene import Mention

FAR = 130
"""Characters from the word for a meeting, or from one who met, to the next at most."""

PARTNER = r"\s+{attendance.words.meeting}\b\s*"
"""Between an event and with whom it was ("rapat kerja dengan Komisi D")."""

NEXT = r"\s*,?\s*(?:{attendance.words.meeting}|{and})\b\s*"
"""Between those who met."""

COLLECTIVE = r"(?:{attendance.bodies.collectives}\s+)+"
"""Unnamed people of a body, before its name."""

ACROSS = r"\s*$|\s*[A-Z(][^,;.]{0,40}$|(?:\s*\([^)]*\))?[^,;.]{0,30},\s+(?:[A-Z][\w.]*\s+){0,4}$"
"""Between a body in a post and who holds it: titles, also behind a comma."""


class Met(NamedTuple):
    """Somebody was at a meeting, as the words at an offset say."""

    at: int
    agent: str
    event: str


def find_met(pointer: Pointer, encounters: frozenset[str]) -> Iterator[Met]:
    """Those whom a line names as having met; `encounters` are the events that are meetings of few."""
    line = pointer.line
    for event in line.events:
        partner = line.words.pattern(PARTNER).match(line.text, event.end)
        if not partner and event.entity not in encounters:
            continue
        met = [*_met(line, event, partner.end() if partner else event.end)]
        verb = line.words.lists["meets"].fullmatch(line.text, event.start, event.end)
        if verb and met:
            subjects = pointer.people(Cue(event.start, event.end, "before", "participant"))
            met = [*(Met(event.start, agent, event.entity) for agent in subjects), *met]
        yield from met


def _met(line: Line, event: Mention, at: int) -> Iterator[Met]:
    """The people and bodies named one after the other behind a meeting."""
    begun = at
    for agent in sorted((*line.people, *line.outer_bodies)):
        if agent.start < at or _is_in_post_of_next(line, agent):
            continue
        gap = line.text[at:agent.start]
        joint = line.words.pattern(NEXT).match(gap) if at > begun else None
        if len(gap) > FAR or at > begun and not joint:
            return
        rest = line.words.pattern(f"(?i){COLLECTIVE}").sub("", gap[joint.end() if joint else 0:].lstrip())
        official = post_pattern(line.words.pack).match(rest) if agent.kind == "organisation" else is_post(line.words, rest)
        if rest.strip() and not official:
            return
        yield Met(event.start, agent.entity, event.entity)
        at = agent.end


def _is_in_post_of_next(line: Line, agent: Mention) -> bool:
    """Whether a body ends the post of the person behind it ("dengan Ketua PCNU Kudus Ali")."""
    person = line.next(agent.end) if agent.kind == "organisation" else None
    return person is not None and line.words.pattern(ACROSS).match(line.text[agent.end:person.start]) is not None
