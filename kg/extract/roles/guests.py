"""The next guest of a list, who is told by a post alone after a comma: "dihadiri PKPRI Blora Suparlan, Camat Jepon, Kapolsek"."""
from __future__ import annotations

import re

from kg.extract.roles.tied import Tied

OF_BODY = re.compile(r"O\s+$")
"""A body right before the name of who came from it."""


def is_next(tied: Tied, number: int, place: int) -> bool:
    """Whether a group is not held by the person before it at a place, whom a list of guests names with a body or a whole post."""
    group, code = tied.groups[number], tied.line.code
    if not tied.unclosed["guests"].search(code, 0, place):
        return False
    if not number or tied.left_of.get(number - 1) != place:
        return OF_BODY.search(code, max(0, place - 3), place) is not None and bool(group.body or group.post.placed)
    last = tied.groups[number - 1]
    whole = last.own and (last.body is not None or last.post.placed)
    return bool(whole) and not tied.grammar["join"].fullmatch(tied.glue(number))
