"""Relative clauses: whom "yang …" behind a name or a list speaks of."""
from __future__ import annotations

from itertools import pairwise

from kg.extract.attendance.lines import Line
from kg.extract.scene import Mention

RELATIVE = r",?\s+{which}\s+(?:\w+\s+){0,2}"
"""Between a name and the verb of its relative clause."""

LISTED = r"[^.]{0,100}[,;][^.]{0,100}|[^.;]{0,60}\b{and}\b[^.;]{0,60}"
"""Between two names of a list."""


def tells_of_last(line: Line, person: Mention, at: int) -> bool:
    """Whether the verb at an offset is in a relative clause on the last name of a list of three or more."""
    if not line.words.pattern(RELATIVE).fullmatch(line.text[person.end:at]):
        return False
    start = line.clause(person.start).start
    held = [m for m in line.people if start <= m.start <= person.start][-3:]
    listed = line.words.pattern(LISTED)
    return len(held) == 3 and all(listed.fullmatch(line.text[a.end:b.start]) for a, b in pairwise(held))


def tells_of_body(line: Line, person: Mention, at: int) -> bool:
    """Whether a body named last, not the person before it, is what a relative clause speaks of ("…, dan Sanggar Y yang …")."""
    last = [b for b in line.bodies if person.end < b.start and b.end <= at and not line.in_post(b)][-1:]
    return bool(last) and line.words.pattern(RELATIVE).fullmatch(line.text[last[0].end:at]) is not None
