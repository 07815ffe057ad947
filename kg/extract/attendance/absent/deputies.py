"""Who did what was another's to do, told by position: "sambutan Bupati Y dibacakan X", "kursi Y diisi X", "Y melalui X"."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.attendance.bodies.members import is_guest
from kg.extract.attendance.fronted import is_post
from kg.extract.attendance.targets import Pointer
from kg.extract.attendance.vocabulary import Cue
from kg.extract.quotations import HIDDEN
from kg.extract.scene import Mention

POST = r"\s*(?:[A-Z(][\w./()-]*,?\s+|(?:{attendance.words.in_posts})\s+){0,12}"
"""A post or titles, capitalised, with nothing else."""

ADJACENT = r"[\s,]*(?:{which}\s+)?"
OWNED = r"(?:\s+(?!{toward}|{for}|{by}|{on}|{and}\s+[a-z]|{which}|{to}|{passive}[a-z]{4})[\w./-]+,?){0,10}\s+"
AGENT = r"(?:\s*\b(?:{by}|{attendance.words.his})\b)*" + POST
SENT = r"(?<!\w){attendance.bodies.delegates}\s*$"
TITLES = r"\s*,\s+(?:[A-Z][\w’']{0,5}\.\s*|[A-Z]{1,3}\s+)*"
AS = r"\s*,?\s+{as}\s+{attendance.bodies.delegates}\s+"
"""Around the body that somebody is the delegate of: "utusan X, Drs. Ali", "Ali selaku perwakilan X"."""

ENVOY = r"\s*(?:,|\()\s*(?:{as}\s+)?(\w+)\s+(?:{from}\s+)?"
"""Between a name and the body of which a word says that it sent him."""

COME = r"(?i:{which})\s+{attendance.bodies.came}(?:\s+(?:{is}|{attendance.words.but}))?(?!\w)"
COMES = r"[;,]\s+(?:(?:{while}|{so}|{attendance.words.hence}|{attendance.words.thus})\s+)?" + COME
"""A clause on who came, behind one on who did not."""

ALOUD = r"{its}?[,;]?(?:\s+(?:{which}|{and}|{attendance.words.adverbs}))*\s+{attendance.words.read_aloud}(?:\s+{by})?(?!\w)"
"""Behind a speech, what says that another read it out ("mengirim sambutan tertulis yang kemudian dibacakan")."""

RESUMES = r"(?:[;,]|\b(?:{so}|{and}))\s+$"
NEAR = 80
FAR = 120


@dataclass(frozen=True, slots=True)
class Standing:
    """`agent` was there in the place of `absent`; either may be None where the article does not name it."""

    at: int
    agent: str | None
    absent: str | None
    kind: str


def find_owned(pointer: Pointer) -> Iterator[Standing]:
    """"Sambutan Bupati Y (pada Musda) dibacakan X", "posisi Y digantikan X"."""
    for noun, verb, kind in (("speeches", "read_out", "reads"), ("seats", "taken", "by")):
        for match in pointer.words.lists[noun].finditer(pointer.line.text, pointer.line.span.start, pointer.line.span.end):
            owner = pointer.line.next(match.end())
            if owner and pointer.words.pattern(OWNED).fullmatch(pointer.line.text, match.end(), owner.start):
                yield from _done(pointer, owner, verb, kind)


def find_read_out(pointer: Pointer) -> Iterator[Standing]:
    """"Bupati X mengirim sambutan tertulis yang kemudian dibacakan Y": whose speech it is stands before it."""
    line = pointer.line
    for noun in pointer.words.lists["speeches"].finditer(line.text, line.span.start, line.span.end):
        verb = pointer.words.pattern(ALOUD).match(line.text, noun.end(), line.span.end)
        owners = [m for m in line.people if m.end <= noun.start() and noun.start() - m.end < FAR] if verb else []
        run = pointer.following(verb.end(), "standing") if verb and owners else []
        if verb and run and is_post(pointer.words, line.text[verb.end():run[0].start]):
            yield Standing(verb.start(), run[0].entity, owners[-1].entity, "reads")


def find_comers(pointer: Pointer, last_absent: str | None, missing: Sequence[tuple[int, str]]) -> Iterator[Standing]:
    """"X berhalangan; yang datang Y": who came in the place of the one just said to be missing."""
    line, told = pointer.line, pointer.words.pattern
    found = [(m, absent) for at, absent in missing[:1] for m in told(COMES).finditer(line.text, at, line.span.end)]
    first = told(COME).match(line.text, line.span.start, line.span.end) if last_absent and not missing else None
    for match, absent in ((first, last_absent),) if first else found:
        run = pointer.following(match.end(), "standing")
        if len(run) == 1 and is_post(line.words, line.text[match.end():run[0].start]):
            yield Standing(match.end(), run[0].entity, absent, "acts")


def find_envoys(pointer: Pointer) -> Iterator[Standing]:
    """"X, utusan Jemaat Y", "X (delegasi Z)": a delegate stands for who sent him, unless "utusan" is the next of a list."""
    line, envoy = pointer.line, pointer.words.lists["bodies.sent_as"]
    for person in () if pointer.words.here.isdisjoint(("bodies.sent_as", "bodies.delegates")) else line.people:
        body = next((b for b in line.bodies if b.start >= person.end), None)
        if body and body.start - person.end < 30:
            between = pointer.words.pattern(ENVOY).fullmatch(line.text, person.end, body.start)
            sent = between and envoy.fullmatch(between.group(1)) and not is_guest(line, person)
            if sent or pointer.words.pattern(AS).fullmatch(line.text, person.end, body.start):
                yield Standing(body.start, person.entity, body.entity, "by")
        own = next((b for b in reversed(line.bodies) if b.end <= person.start), None)
        apposed = own and pointer.words.pattern(TITLES).fullmatch(line.text, own.end, person.start)
        if own and apposed and pointer.words.pattern(SENT).search(line.text, line.span.start, own.start):
            yield Standing(own.start, person.entity, own.entity, "by")


def find_resumed(pointer: Pointer, last_absent: str | None, missing: Sequence[tuple[int, str]]) -> Iterator[Standing]:
    """"Ketua X berhalangan hadir. Materi disampaikan Y.", "…, sehingga sambutan disampaikan Y": what comes after an absence was
    the absent one's."""
    line = pointer.line
    if not missing and last_absent is None:
        return
    for noun in pointer.words.lists["duties"].finditer(line.text, line.span.start, line.span.end):
        here = [person for at, person in missing if at < noun.start()]
        absent = here[-1] if here and pointer.words.pattern(RESUMES).search(line.text, line.span.start, noun.start()) else None
        absent = absent or (last_absent if noun.start() == line.span.start else None)
        reach = 30 if noun.start() == line.span.start else 14
        verb = pointer.words.lists["read_out"].search(line.text, noun.end(), min(noun.end() + reach, line.span.end))
        run = pointer.following(verb.end(), "standing") if verb and absent else []
        free = verb and not any(noun.start() <= m.start < verb.start() for m in line.people)
        if verb and free and run and run[0].start - verb.end() < NEAR:
            yield Standing(verb.start(), run[0].entity, absent, "reads")


def _done(pointer: Pointer, owner: Mention, verb: str, kind: str) -> Iterator[Standing]:
    text, later = pointer.line.text, [m.start for m in pointer.line.people if m.start >= owner.end]
    found = pointer.words.lists[verb].search(text, owner.end, min([owner.end + NEAR, *later, pointer.line.span.end]))
    if not found or pointer.words.pattern(rf"[;:{HIDDEN}]|\b{{and}}\b").search(text, owner.end, found.start()):
        return
    by = pointer.words.lists["by"].match(text, found.end() + 1, pointer.line.span.end)
    at = by.end() if by else found.end()
    run = pointer.following(at, "standing")
    if run and pointer.words.pattern(AGENT).fullmatch(text, at, run[0].start):
        yield Standing(found.start(), run[0].entity, owner.entity, kind)


def through(pointer: Pointer, cue: Cue) -> Standing | None:
    """"Bupati Y melalui Asisten X", "Dinas Z, dalam hal ini Kabid X", "Lewat Asisten X, Bupati Y …": nothing but a post stands
    between."""
    line = pointer.line
    agent, other = ([m for m in line.people if m.start >= cue.end] + [None, None])[:2]
    first = not line.text[line.clause(cue.start).start:cue.start].strip()
    led = agent is not None and is_post(line.words, line.text[cue.end:agent.start])
    if first and agent and other and led and line.text[agent.end] == "," and is_post(
            line.words, line.text[agent.end + 1:other.start]):
        return Standing(cue.start, agent.entity, other.entity, cue.kind)
    held = [m for m in (*line.people, *line.bodies) if m.end <= cue.start and cue.start - m.end < 8]
    beside = [m for m in held if pointer.words.pattern(ADJACENT).fullmatch(line.text, m.end, cue.start)]
    if not agent or not beside or agent.start - cue.end > FAR or not led:
        return None
    person = [m for m in beside if m.kind == "person"]
    body = pointer.words.lists["in_this_case"].fullmatch(line.text, cue.start, cue.end) and not line.in_post(beside[0])
    return Standing(cue.start, agent.entity, person[0].entity, cue.kind) if person else (
        Standing(cue.start, agent.entity, beside[0].entity, "by") if body else None)


def replaces(pointer: Pointer, cue: Cue, nearest: Mention | None, agent: str | None) -> Standing | None:
    """"X hadir menggantikan Y", "X menggantikan Y yang berhalangan"; the successor in a post replaces nobody at an event."""
    line = pointer.line
    later = line.next(cue.end)
    if not later or agent is None or later.start - cue.end > FAR or re.search(r"[,;]\s", line.text[cue.end:later.start]):
        return None
    rest = line.text[later.end:min(later.end + 40, line.clause(later.start).end)]
    missing = any(0 <= c.start - later.end < 30 for c in line.cues if c.side == "absence")
    kept = missing or pointer.words.near("expected", rest) or pointer.words.near("busy", rest)
    posted = line.text[cue.end:later.start].strip()  # a predecessor is named without the post that the sentence has just told
    came = posted and nearest is not None and any(
        nearest.end <= c.start < cue.start and c.kind in ("participant", "opener", "speaker", "leader")
        and not pointer.words.lists["inducts"].match(line.text, c.start, c.end) for c in line.cues)
    return Standing(cue.start, agent, later.entity, "acts") if kept or came else None
