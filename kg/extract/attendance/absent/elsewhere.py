"""Where somebody was instead: "tidak hadir karena sedang mengikuti Rakernas di Jakarta"."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.attendance.course import Reading
from kg.extract.attendance.lines import KEPT_BY, Line


def found_elsewhere(line: Line, found: Sequence[Reading]) -> Iterator[Reading]:
    """The one last said to be absent, else the next one, at the event that kept him away."""
    absent = [reading for reading in found if reading.absent]
    for event in line.apart if absent else ():
        if line.words.pattern(KEPT_BY).search(line.text, line.span.start, event.start):
            before = [r for r in absent if line.named(r.agent) < event.start]
            one = max(before, key=lambda r: line.named(r.agent)) if before else absent[0]
            yield replace(one, event=event.entity, kind="participant", at=event.start, rule="attendance.elsewhere",
                          absent=False, behalf=None, announced=False)
