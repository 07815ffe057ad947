"""Who comes next in a count of speakers: "Narasumber pertama X membawakan …, kedua Y tentang …, dan ketiga Z"."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.attendance.course import WEAK, Reading
from kg.extract.attendance.fronted import is_post
from kg.extract.attendance.lines import Line

NEXT = r"(?:[,;]\s*(?:(?:{and}|{while})\s+)?|\b(?:{and}|{while})\s+)(?:\w+\s+)?{priorities.words.counting}\s+"
"""The next number of a count, behind a comma or a joint."""

COUNTING = r"\b{priorities.words.counting}\b"

COUNTS = ("speaker", "moderator")
"""The capacities that are counted."""


def counted_on(line: Line, found: Sequence[Reading]) -> Iterator[Reading]:
    """The people behind the further numbers of a count that begins with a speaker."""
    held = [r for r in found if r.kind in COUNTS and not r.absent]
    taken = {r.agent for r in found if r.kind not in WEAK and r.kind != "participant"}
    for match in line.words.pattern(NEXT).finditer(line.text, line.span.start, line.span.end) if held else ():
        before = [r for r in held if r.at < match.start()]
        person = line.next(match.end())
        counts = before and line.words.pattern(COUNTING).search(line.text, line.span.start, match.start())
        if counts and person and person.entity not in taken and is_post(line.words, line.text[match.end():person.start]):
            yield replace(before[-1], agent=person.entity, at=match.start(), behalf=None, rule="attendance.counted")
