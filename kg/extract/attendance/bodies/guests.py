"""A body as one of a list of guests: alone or behind the common noun of its people, between two separators."""
from __future__ import annotations

import re

from kg.extract.attendance.bodies.members import is_guest
from kg.extract.attendance.bodies.party import Party

SEPARATORS = r"[,;]\s*(?:{joining}\s+)?|(?<!\w){joining}\s+"

FOLK = (r"(?:(?!{verbal}[a-z]{4}|(?:{in}|{to}|{for}|{on}|{with}|{through}|{which}|{not}|{while}|{attendance.bodies.no_people})\b)"
        r"[a-z-]+\s+){0,4}")
"""Common nouns of people; no verb, no place, nothing owned."""

INTRODUCED = r"(?i:(?<!\w){attendance.bodies.attends}\b[^.;]{0,60}?\b{attendance.words.listing}\s+)"
"""A verb of being there and what opens the list of those who were ("yang mengikuti pleno antara lain")."""

SENT = r"(?i:(?<!\w){there_is}\s+(?:{also}\s+)?{attendance.bodies.delegates}\s+)"
"""Envoys that were there ("Ada utusan X, Y dan Z")."""

OPENED = (("bodies.attends", INTRODUCED), ("bodies.delegates", SENT))
"""What opens a list, with the list of words of which one stands in it."""

TITLE = re.compile(r"(?:[A-Z][\w’']{0,5}\.\s*|[A-Z]{1,3}\s+)*")


def guest(party: Party) -> str | None:
    """"…, akademisi Universitas X, pengurus Ranting Y dan aktivis Z": a body in a list of those who were there."""
    opened = _opened(party)
    if opened is None or party.in_post:
        return None
    line, body, words = party.line, party.body, party.words
    ends = [m.end() for m in words.pattern(SEPARATORS).finditer(line.text, opened[0], body.start)]
    start = max([*ends, opened[0]])
    item = line.text[start:body.start]
    if not (ends or opened[1]) or not words.pattern(FOLK).fullmatch(item) or words.near("bodies.premises", item):
        return None
    if line.text.count("(", opened[0], body.start) > line.text.count(")", opened[0], body.start):
        return None  # "MTs X (ya, Y)"
    before = [p for p in line.people if opened[0] <= p.start and p.end <= start]
    apposed = before and not line.text[before[-1].end:start].strip(" ,") and item and not is_guest(line, before[-1])
    return None if apposed or _names_its_own(party) else "participant"


def _opened(party: Party) -> tuple[int, bool] | None:
    """Where the list that leads to a body begins, and whether the first of it may be a body; None where no list does."""
    line, words, at = party.line, party.words, party.body.start
    start = line.span.start
    patterns = [pattern for name, pattern in OPENED if name in words.here]
    introduced = [m.end() for pattern in patterns for m in words.pattern(pattern).finditer(line.text, start, at)]
    cues = [c.end for c in line.cues if c.end <= at and c.kind == "participant" and c.side == "after"]
    cues += [m.end() for m in words.lists["bodies.present"].finditer(line.text, start, at)]
    opened = max([*introduced, *cues], default=-1)
    clear = opened >= 0 and not re.search(r"[.;:]\s", line.text[opened:at]) and not any(
        opened <= c.start and c.end <= at and (c.side, c.kind) != ("label", "participant") for c in line.cues)
    return (opened, opened in introduced) if clear else None


def _names_its_own(party: Party) -> bool:
    """Whether a name follows that is the guest whose body it is ("dosen Universitas X Ali", "pengurus PMI, Ali")."""
    later = party.line.next(party.body.end)
    gap = party.line.text[party.body.end:later.start] if later else ""
    parts = party.words.pattern(SEPARATORS).split(gap)
    return later is not None and (len(parts) == 1 or len(parts) == 2 and "," in gap and TITLE.fullmatch(parts[1]) is not None)
