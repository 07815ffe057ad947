"""Bodies that take part: they are received or receive, send people, are counted among those present, or act there."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.attendance.bodies.guests import guest
from kg.extract.attendance.bodies.members import counted, delegated, joined, listed
from kg.extract.attendance.bodies.officials import away, unnamed
from kg.extract.attendance.bodies.party import SEPARATOR, Party, before_post, ending
from kg.extract.attendance.bodies.predicates import acts, done_by, missing, sends, thanked
from kg.extract.attendance.lines import Line
from kg.extract.scene import Mention
from kg.model import Organisation

IS = r"(?:\s+\w+){0,2}\s+(?:{is}|{namely}|{attendance.words.this_time})\s+"

TESTS = (("absence", missing), ("sends", sends), ("team", delegated), ("counted", counted), ("present", listed),
         ("acts", acts), ("does", done_by), ("thanked", thanked), ("with", joined), ("unnamed", unnamed),
         ("guest", guest), ("official_absent", away))
"""The readers of one body, first fit first: what it is said to do, and who or what is counted there in its name."""

VISIT = (r"(?<!\w)(?:{attendance.bodies.visits}(?:\s+[a-z]+){0,2}\s+{to}|{attendance.bodies.visited})"
         r"(?:\s+(?i:{attendance.bodies.seats}))?\s*$")
"""A visit and its goal ("kunjungan belajar ke Markas", "mendatangi kantor")."""

TO_BE = r"(?<!\w){attendance.words.intends}\s+{attendance.bodies.function_of}\s+$"
"""Before what a body is only ready to be ("siap menjadi tuan rumah")."""

OPENING = 10
"""Characters before "tuan rumah" with which a sentence opens ("Selaku tuan rumah, …")."""

APPOSED = re.compile(r"(?:\s*\([^()]*\))?,\s+")

ACTS = "attendance.acts"

DONE = frozenset({ACTS, "attendance.does"})
"""Rules that only show somebody at an event which took place."""

LOOSE = DONE | {"attendance.team"}
"""Rules that show nobody at an event where the sentence tells of another day."""


@dataclass(frozen=True, slots=True)
class BodyReading:
    """A body took part, or was said not to, as the words at an offset say."""

    at: int
    body: str
    kind: str
    rule: str
    absent: bool = False


def read_bodies(
        line: Line, pending: str | None, before: Line | None, known: Mapping[str, Organisation]) -> Iterator[BodyReading]:
    """The bodies of a line that take part; `pending` is the capacity that the heading of a list gives its items, `before` is the
    sentence before, `known` are the bodies of the article."""
    above = _above(line, known)
    yield from _continued(line, before)
    yield from _visited(line)
    yield from _hosts(line)
    for party in (Party(line, body) for body in line.outer_bodies if not before_post(line, body)):
        reading = _read(party, pending)
        if reading and reading.rule == ACTS and (own := above.get(reading.at)):
            yield replace(reading, at=own.start, body=own.entity)
        elif reading:
            yield reading
            if reading.rule != "attendance.sends":
                others = [other for other in party.others if reading.rule != ACTS or other.start not in above]
                yield from (replace(reading, at=other.start, body=other.entity) for other in others)


def _above(line: Line, known: Mapping[str, Organisation]) -> dict[int, Mention]:
    """Where a body is named only as that to which the one right before belongs ("Polsek X, Polres Y, …"), and that one."""
    found = dict[int, Mention]()
    for one, other in pairwise(line.outer_bodies):
        body = known.get(one.entity)
        if body and body.part_of == other.entity and APPOSED.fullmatch(line.text, one.end, other.start):
            found[other.start] = one
    return found


def _continued(line: Line, before: Line | None) -> Iterator[BodyReading]:
    """"Di antaranya A, B, dan C.", "Tak ketinggalan A dan B.": a sentence that goes on with the list of those who came, the
    second where the sentence before told how many."""
    opened = line.words.lists["bodies.adds"].match(line.text, line.span.start)
    if not opened and before and (goes_on := line.words.lists["bodies.continues"].match(line.text, line.span.start)):
        opened = goes_on if _counts(before) else None
    at = opened.end() if opened else -1
    for body in line.outer_bodies if opened else ():
        if not line.words.pattern(rf"(?:\s*:)?\s*|{SEPARATOR}").fullmatch(line.text, at, body.start):
            return
        yield BodyReading(body.start, body.entity, "participant", "attendance.continued")
        at = body.end


def _counts(line: Line) -> bool:
    """Whether a sentence tells how many came."""
    said = line.said
    return line.words.near("bodies.present", said) or line.words.near("bodies.takers", said)


def _visited(line: Line) -> Iterator[BodyReading]:
    """"menyambangi Dinas X", "visitasi akreditasi Panti Y": who is visited receives."""
    for body in () if line.words.here.isdisjoint(("bodies.received", "bodies.visited")) else line.bodies:
        lead, tail = line.text[line.span.start:body.start], line.text[body.end:min(body.end + 60, line.span.end)]
        receives = line.words.near("bodies.received", tail) and (
            not line.in_post(body) or ending(line.words, "bodies.collectives", lead) is not None)
        if ending(line.words, "bodies.visited", lead) or line.words.pattern(VISIT).search(lead) or receives:
            yield BodyReading(body.start, body.entity, "host", "attendance.visited")


def _hosts(line: Line) -> Iterator[BodyReading]:
    """The body whose official, or which itself, is said to be "selaku tuan rumah"."""
    for cue in (c for c in line.cues if (c.side, c.kind) == ("label", "host")):
        copula = line.words.pattern(IS)
        own = next((e for e in line.events if e.start == cue.end + 1), None)
        start = own.end if own else cue.end
        ahead = [b for b in line.bodies if b.start > start]
        following = [b for b in ahead if b.start == start + 1 or copula.fullmatch(line.text, start, b.start)]
        if following:
            yield BodyReading(own.start if own else following[0].start, following[0].entity, "host", "attendance.host")
        else:
            if line.words.pattern(TO_BE).search(line.text, line.span.start, cue.start):
                continue
            as_host = ending(line.words, "functions", line.text[line.span.start:cue.start])
            held = [b for b in line.outer_bodies if as_host and b.end <= cue.start and cue.start - b.end < 130]
            opens = cue.start - line.span.start < (OPENING if as_host else 3)
            if not held and opens:  # "Sebagai tuan rumah, Rektor Universitas X …"
                near = (b for b in line.outer_bodies if 0 <= b.start - cue.end < 60)
                held = [b for b in near if not line.cue_between(cue.end, b.start)][:1]
            yield from (BodyReading(own.start if own else b.start, b.entity, "host", "attendance.host") for b in held[-1:])


def _read(party: Party, pending: str | None) -> BodyReading | None:
    body = party.body
    for rule, test in TESTS:
        kind = test(party)
        if kind:
            absent = kind.startswith("absent")
            return BodyReading(body.start, body.entity, kind.removeprefix("absent "), f"attendance.{rule}", absent)
    alone = not party.line.people or not re.search(r"\w{3,}", party.lead)
    if pending and party.line.block.kind == "item" and alone:
        return BodyReading(body.start, body.entity, pending, "attendance.list")
    return None
