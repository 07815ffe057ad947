"""Officials of a body whose names an article leaves out: they were there, or they were not, and so was the body."""
from __future__ import annotations

import re

from kg.extract.attendance.bodies.members import posted_before
from kg.extract.attendance.bodies.party import Party
from kg.extract.attendance.bodies.predicates import absence_behind
from kg.extract.attendance.lines import Line
from kg.extract.scene import Mention

NEAR, POSTED = 40, 100
"""Characters from a person to the body of a post that is theirs, and of a longer one, at most."""

DEGREES = re.compile(r",\s*(?:[A-Z][A-Za-z]{0,5}\.\s?)+[A-Z]?[a-z]{0,3}\b\.?|,\s*[A-Z]{2,4}\b")
"""Degrees behind a name."""

ALONE = re.compile(r"\W*[A-Z][\w./]*(?:\s+[\w./]+){0,4}\s*")
"""A post and nothing else."""

NEXT = (r"(?:\s*\([^()]*\))?(?:\s+[a-z]+(?:\s+[\w.]+){1,4})?\s*(?:(?:,|;|,?\s{and})\s+"
        r"(?:[A-Z][\w./]*\s+\w|(?:{attendance.bodies.teams}|{attendance.bodies.the_many})\s)|,?\s{and}\s+(?:[a-z]+\s+\w|$))")
"""A comma or "dan" and then the post of another one, or "unsur" and the like, or "dan" and a name."""

FIRST = re.compile(r"^\W*[A-Z]\w+(?=\s+[a-z])")
"""The first word of a sentence, before another in small letters."""

MISSED = r"(?:\s+(?:{in}|{on}|[a-z]+)\s+[a-z]+\s+{this})?\s+[A-Z][\w./]*(?:\s+[\w./]+){0,3}\s+"
"""Between words of absence and the body of who was missed: at what, and a post."""

OF_MANY = r"(?:\b(?i:{attendance.bodies.the_many})|\d(?:\s+{attendance.bodies.heads_counted})?)\s+[A-Z]\w+\s*$"
"""Several officials, of as many bodies ("para Kepala KUA", "14 Kepala KUA")."""


def unnamed(party: Party) -> str | None:
    """"turut hadir Ketua PD Garut, Ketua PD Tasik Y": an official of a body whose name the article leaves out."""
    line, body, tail = party.line, party.body, party.tail
    if not party.in_post:
        return None
    cues = line.told(body.start, "participant")
    named_here = [p for p in line.people if p.rule != "post"]
    later = next((p for p in named_here if p.start >= body.end), None)
    gap = line.text[body.end:later.start] if later else ""
    named = later is not None and not party.words.pattern(NEXT).match(gap) or later is None and re.match(r"\s*\(?[A-Z]", tail)
    behind = any(0 <= body.start - p.end < POSTED and not (cues and cues[-1].start >= p.end) and (
        body.start - p.end < NEAR and not _is_next(party, p) or _is_bare(line, p) and len(
            re.split(r"[,;]", DEGREES.sub("", line.text[p.end:body.start]))) == 2) for p in named_here)
    other = party.words.near("bodies.premises", party.lead[-40:]) or party.words.pattern(OF_MANY).search(party.lead)
    other = other or party.ends("bodies.graduates")
    came = cues or _came(party)
    return "participant" if came and not named and not behind and not other else None


def away(party: Party) -> str | None:
    """"Ketua PD Garut yang diundang sebagai pengamat tidak bisa hadir": who is missing is an official without a name."""
    gone = party.in_post and (not party.line.people and absence_behind(party) or _is_missed(party))
    return "absent participant" if gone else None


def _is_missed(party: Party) -> bool:
    """"Tidak tampak dalam acara itu Rektor Universitas X": the words of absence stand before the post."""
    clause, post = party.line.clause(party.body.start), party.words.pattern(MISSED)
    alone = not any(clause.start <= p.start < clause.end for p in party.line.people)
    gone = [c.end for c in party.line.cues if c.side == "absence" and c.start >= clause.start] if alone else []
    return any(post.fullmatch(party.line.text, end, party.body.start) for end in gone)


def _came(party: Party) -> bool:
    """"Kepala Dinas X juga tampak hadir": nothing stands before the post, and it is said of who holds it."""
    line, body = party.line, party.body
    if any(p.start < body.end and p.end > line.span.start for p in line.people) or not ALONE.fullmatch(party.lead):
        return False
    said = party.words.pattern(r"\s+(?:(?!{not}\s)[a-z]+\s+){0,2}?{attendance.bodies.attends}\b").match(party.tail)
    kept = any(c.side == "absence" and c.start < body.end + 60 for c in line.cues if c.start >= body.end)
    return said is not None and not kept


def _is_next(party: Party, person: Mention) -> bool:
    """Whether a comma or "dan" and the post of another one stand between a person and the body."""
    found = party.words.pattern(NEXT).match(party.line.text, person.end)
    return found is not None and found.end() <= party.body.start + 1


def _is_bare(line: Line, person: Mention) -> bool:
    """Whether a name has no post before it, so that the one after it is its own ("serta Nelson Pakaya, Sekretaris Dinas X")."""
    opened = [c.end for c in line.cues if c.side == "after" and c.end <= person.start]
    told = max(opened, default=line.span.start)
    lead = FIRST.sub("", line.text[told:person.start])[-60:]  # "Hadir memberi hikmah Haedar, Ketum X"
    own = line.words.pattern(r"[,;:]|\b{and}\b").split(lead)[-1]
    behind = line.text.startswith(" (", person.end) or opened and posted_before(line, person, told)
    return re.search(r"[A-Z]\w{3,}", own) is None and not behind
