"""Who did something because somebody else could not: "dibuka Wakil Bupati X karena Bupati Y berada di Jakarta"."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.attendance.course import Reading
from kg.extract.attendance.lines import Line
from kg.extract.attendance.vocabulary import Vocabulary
from kg.extract.quotations import HIDDEN

FAR = 80
"""Characters that the post of the one who could not come may take."""

REASON = r"(?<!\w){because}(?=\s)"

DOES = r"(?<!\w)(?:{verbal}[a-z]{4,}|{and})(?!\w)|[;:.]\s"
"""Words that stand in no post."""

DUTIES = ("opener", "leader", "moderator")


def names_cause(words: Vocabulary, gap: str) -> bool:
    """Whether "karena" and nothing but a post behind it stand between two people ("disampaikan X, sebab Ketua Y …")."""
    found = words.pattern(REASON).search(gap)
    return found is not None and not words.pattern(DOES).search(gap[found.end():])


def replaced_by_cause(line: Line, told: Sequence[Reading]) -> Iterator[Reading]:
    """The readings of a line: what was done in the place of one who could not come, together with that one's absence."""
    instead = dict(_caused(line, told)) if told and line.people else {}
    for number, reading in enumerate(told):
        absent = instead.get(number)
        if absent:
            yield replace(reading, agent=absent, absent=True, behalf=None)
        yield replace(reading, behalf=absent) if absent else reading


def _caused(line: Line, told: Sequence[Reading]) -> Iterator[tuple[int, str]]:
    """The number of each reading with such a cause right behind it, and who could not come."""
    for match in line.words.pattern(REASON).finditer(line.text, line.span.start, line.span.end):
        other = line.next(match.end())
        done = [number for number, r in enumerate(told) if r.at < match.start() and not r.absent and _is_duty(r)]
        gap = line.text[match.start():other.start] if other else HIDDEN
        clear = done and len(gap) < FAR and HIDDEN not in gap and names_cause(line.words, gap)
        if other and clear and not any(r.agent == other.entity and not r.absent for r in told):
            yield done[-1], other.entity


def _is_duty(done: Reading) -> bool:
    return done.kind in DUTIES or done.kind == "speaker" and done.rule == "attendance.after" or done.behalf is not None
