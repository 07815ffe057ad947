"""The next guest of a list, who is told by a post alone after a comma: "dihadiri PKPRI Blora Suparlan, Camat Jepon, Kapolsek"."""
from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.roles.holders import Holders

OF_BODY = re.compile(r"O\s+$")
"""A body right before the name of who came from it."""


def is_next(holders: Holders, number: int, place: int) -> bool:
    """Whether a group is not held by the person before it at a place, whom a list of guests names with a body or a whole post."""
    group, code = holders.groups[number], holders.line.code
    if not holders.unclosed.guests.search(code, 0, place):
        return False
    if not number or holders.left_of.get(number - 1) != place:
        return OF_BODY.search(code, max(0, place - 3), place) is not None and bool(group.body or group.post.placed)
    last = holders.groups[number - 1]
    whole = last.own and (last.body is not None or last.post.placed)
    return bool(whole) and not holders.grammar.join.fullmatch(holders.glue(number))
