"""Whom a post means that stands after more words about it: "Ketua DPRD Bone sementara, Siti,", "penyuluh dari Lintau, Desi"."""
from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.roles.groups import Group
from kg.extract.roles.holders.tied import Tied
from kg.extract.scene import Mention

CAPITALS = re.compile(r"(?:\s+(?:[A-Z][\w'’-]*|\d+)){1,3}\s*,\s*")
"""The end of the name of a body, as written: "GKJW Majelis Daerah | Malang II, "."""

TAIL = re.compile(r"(?:\sD)?,\s")
"""Between the last words of a name and the person after it."""

GAP, SEVERAL = re.compile(r"\s+"), re.compile(r"\w\s+\w")

CALLED, REACH = re.compile(r"(?<=[a-z] )[A-Z][a-z]+,\s+$"), 30
"""A word with a capital and a comma right before a post, and so many characters before it."""

SAID = re.compile(r'^\W*[“"][^”"]*$')
"""The words of somebody, so far."""

LONGEST_TITLE = 24
"""Letters of a title before a name, with its full stop, at most."""


def is_short(tied: Tied, place: int) -> bool:
    """Whether the name of the person at a place is one word."""
    thing = tied.line.things[place]
    return thing is not None and " " not in tied.line.source[thing.start:thing.end]


def is_apposed(tied: Tied, number: int, place: int) -> bool:
    """Whether a post means the person at a place, by the words between."""
    group, code, grammar = tied.groups[number], tied.line.code, tied.grammar
    words = code[group.end:place]
    closed = grammar["closed"].match(code, place + 1) is not None
    if grammar["relative"].fullmatch(words):
        return closed and not grammar["excused"].match(words)
    if tied.line.span.kind == "title" or grammar["for_whom"].search(code[:group.place]):
        return False
    if grammar["whence"].fullmatch(words) or group.body and group.own and (
            grammar["native"].fullmatch(words) or _is_tail(tied, number, place)):
        return True
    return closed and grammar["unsure"].fullmatch(words) is not None


def _is_tail(tied: Tied, number: int, place: int) -> bool:
    """Whether only capital words and a comma stand between the body of a post and a person, which end its name."""
    body, thing = tied.groups[number].body, tied.line.things[place]
    if body is None or not isinstance(thing, Mention):
        return False
    return CAPITALS.fullmatch(tied.line.source, body.end, thing.start) is not None


def beyond_tail(tied: Tied, number: int, place: int) -> int:
    """The person whom a post means: the one after a comma where the first ends the name of its body or territory ("Ketua KTH
    Bakau Lestari, Darwis, berkata"), or is whom the other serves, else the one at the place."""
    code, grammar = tied.line.code, tied.grammar
    tail = TAIL.match(code, place + 1)
    if _serves(tied, number):
        return tail.end() if tail and tail.end() in tied.people else place
    if number and _serves(tied, number - 1):
        return place
    if tail is None or tail.end() not in tied.people or not GAP.fullmatch(code, tied.groups[number].end, place):
        return place
    other = tied.line.things[tail.end()]
    if _is_entitled(tied, place) or other is None or not SEVERAL.search(tied.line.source, other.start, other.end):
        return place
    ended = code.startswith(".", tail.end() + 1) and _is_entitled(tied, tail.end())
    return tail.end() if ended or grammar["told_on"].match(code, tail.end() + 1) else place


def with_tail(tied: Tied, number: int, place: int) -> Group:
    """The post that the person at a place holds, with the end of its territory where that was read as a name."""
    group = tied.groups[number]
    first = min(p for p in tied.people if p > group.place)
    thing = tied.line.things[first]
    if first == place or thing is None or group.body or _serves(tied, number) or beyond_tail(tied, number, first) != place:
        return group
    return replace(group, post=replace(group.post, name=f"{group.post.name} {tied.line.source[thing.start:thing.end]}"))


def is_anothers(tied: Tied, number: int) -> bool:
    """Whether somebody who is pointed at by a post is another than whom the sentence tells of: "Ali menemui Ketua X itu", "Ali
    mengenalkan Hary, Ketua X itu", or one of whom somebody says: '"Kader X itu tangguh," katanya'."""
    group, source = tied.groups[number], tied.line.source
    start = max(tied.line.span.start, group.post.start - REACH)
    called = CALLED.search(source, start, group.post.start)
    if called is not None and tied.unclosed["told_by"].search(source, start, called.start()) is None:
        return True  # but "kata Hary, Ketua X itu"
    code = tied.line.code
    return tied.grammar["another"].search(code, 0, group.place) is not None or SAID.search(code, 0, group.place) is not None


def _serves(tied: Tied, number: int) -> bool:
    """Whether a post is that of somebody who acts for the holder of the next: "kuasa hukum Ketua PMI Kudus Ali, Budi"."""
    if number + 1 >= len(tied.groups) or tied.glue(number + 1).strip():
        return False
    return tied.grammar["serving"].fullmatch(tied.groups[number].post.name.casefold()) is not None


def _is_entitled(tied: Tied, place: int) -> bool:
    thing = tied.line.things[place]
    start = thing.start if thing else 0
    return tied.grammar["entitled"].match(tied.line.source[start:start + LONGEST_TITLE].lower()) is not None
