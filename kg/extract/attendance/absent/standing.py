"""Who stood in for whom."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.attendance.absent.absence import NEW_SUBJECT, Away, plain_between
from kg.extract.attendance.absent.deputies import (
    Standing,
    find_comers,
    find_envoys,
    find_owned,
    find_read_out,
    find_resumed,
    replaces,
    through,
)
from kg.extract.attendance.bodies.party import ending
from kg.extract.attendance.fronted import is_post
from kg.extract.attendance.lines import Line
from kg.extract.attendance.targets import Pointer
from kg.extract.attendance.vocabulary import Cue
from kg.extract.posts import post_pattern
from kg.extract.quotations import HIDDEN
from kg.extract.scene import Mention

UNNAMED = r"(?:,\s+(?!{which}\b)[a-z][\w-]+(?:\s+[a-z][\w-]+){0,4}|\b{toward}\s[^,;]{3,60})\s+{which}\s*$"
"""Others without a name before "yang diwakili" ("…, inang-inang penjual ikan yang …", "kepada 20 kader yang …")."""

ELSE = r"(?<!\w){while}\s+(?!{attendance.words.pronouns}(?!\w))[a-z]{4,}\s"
"""What turns to others who are not named ("…, sedangkan orang tua diwakili")."""

GIVEN = r"(?<!\w)(?:{for}|{with})(?!\w)"
"""Between a verb of sending and a name, what tells that something else was sent ("mengirim doa bagi X")."""

OTHER_OFFICE = r"(?:,|\b{and})\s+{attendance.bodies.offices}\s+[^,]*$"
"""The post of another one, in small letters ("Dandim X, ketua PPNI diwakili Y")."""

ANOTHER = r"(?:,|(?<!\w)(?!{active})[a-z]+)\s+{attendance.words.speech}\s"
"""The next speech of a programme ("doa dipimpin X, dilanjutkan sambutan panitia yang diwakili Y"), not one that X was to give."""

NEXT_ITEM = r"\s\d{1,2}[.)]\s|,\s+(?:[a-z]+\s+)?{from}\s"
"""The next of a list ("diwakili X 2. Kapolsek diwakili Y", "Danramil diwakili X, dari Polri Kapolsek diwakili Y")."""

ANOTHER_DOES = r"\b{passive}[a-z]{4,}(?:\s+{by})?\s+[A-Z]"
"""The agent of a passive verb ("Camat X selaku tuan rumah dan dibuka Bupati yang diwakili Y"), who is represented, not X."""

OTHERS = (OTHER_OFFICE, ANOTHER, NEXT_ITEM, ANOTHER_DOES)
"""What tells that another is represented than the one named before."""

COMING = r"(?:,\s+[A-Z][\w.]{0,6})*,\s+(?:(?:[^,.;]{1,50}\s)?(?:{attendance.words.came}|{passive}[a-z]{4,}(?:\s+{by})?)\s+)?"
"""Between a chief and who did it in that one's place ("Mewakili Ketua PGRI, X, MM, Konkerkab dibuka Y")."""

FAR = 90
"""Characters that the post of the one who is stood for may take."""

BY = r"[^,;]*\b{by}\s+([^;]*)"
"""Between "mewakili" and a name, what tells that this one did it ("disampaikan mewakili para hakim oleh X")."""

COPULA = r"\s*,?\s*(?:{is}|{namely})\s"

WHOSE = r"^\s+[a-z]+{its},(?=\s+[A-Z])"
"""A word for somebody's chief or kin before the post and the name ("menggantikan atasannya, Kepala Dinas X")."""

NAMED = r",?\s+(?:{as}|{posts.becoming})\s+(\w+(?:\s+\w+)?)"
"""What somebody is named as."""

TOUCHING = r"(?:,?\s+{which}\s[^,;.]{1,80})?,?\s*(?:{attendance.words.touching}\s+)*"


def find_standing(pointer: Pointer, away: Away) -> list[Standing]:
    """Who stands in for whom in a line."""
    found = [READERS[c.kind](pointer, c, away) for c in pointer.line.cues if c.side == "standing"]
    if pointer.line.people:
        found += [*find_owned(pointer), *find_read_out(pointer), *find_envoys(pointer)]
        found += [*find_comers(pointer, away.before, away.missing), *find_resumed(pointer, away.before, away.missing)]
    return [other for s in found if s is not None and s.agent != s.absent for other in (s, *_beside(pointer.line, s))]


def _beside(line: Line, standing: Standing) -> Iterator[Standing]:
    """The others of "PD Garut diwakili A dan B": a body may be stood for by several, each named without a post."""
    if standing.kind not in ("by", "sends", "ships") or standing.absent not in {b.entity for b in line.bodies}:
        return
    at = -1
    for person in (m for m in line.people if m.start >= standing.at):
        if at >= 0 and not line.words.pattern(r"\s*(?:,|,?\s*{and})\s*").fullmatch(line.text[at:person.start]):
            return
        if at >= 0:
            yield replace(standing, agent=person.entity)
        at = person.end if at >= 0 or person.entity == standing.agent else -1


def _acts(pointer: Pointer, cue: Cue, away: Away) -> Standing | None:
    line, nearest = pointer.line, pointer.before(cue.start, 120)
    later = [m for m in line.people if m.start >= cue.end and HIDDEN not in line.text[cue.end:m.start]]
    reads = pointer.words.lists["reading_out"].match(line.text, cue.start, cue.end)
    by = line.words.pattern(BY).fullmatch(line.text, cue.end, later[0].start) if later and not reads else None
    if by and is_post(line.words, by[1]):
        return Standing(cue.start, later[0].entity, _body_at(line, cue), cue.kind)
    if nearest is None and pointer.words.lists["pronouns"].match(line.text[line.clause(cue.start).start:].lstrip(" ,")):
        agent: str | None = pointer.taken_up(cue.start)
    elif nearest is None:
        return _acts_ahead(line, cue, later)
    else:
        agent = nearest.entity
    return Standing(cue.start, agent, _complement(line, cue, later), "reads" if reads else cue.kind)


def _acts_ahead(line: Line, cue: Cue, later: list[Mention]) -> Standing | None:
    """"Hadir mewakili Bupati, Camat X": the agent follows the comma."""
    plain = bool(later) and "," not in line.text[cue.end:later[0].start]
    said = _said_to_be(line, cue, later)
    if said:
        return said
    if plain and line.cue_between(cue.end, later[0].start):  # "Sambutan atas nama keluarga disampaikan X, lalu doa oleh Y"
        return Standing(cue.start, later[0].entity, _body_at(line, cue), cue.kind)
    if plain and len(later) > 1 and "," in line.text[later[0].end:later[1].start]:
        return Standing(cue.start, later[1].entity, later[0].entity, cue.kind)
    if plain or not later:
        return None
    if _is_chief(line, cue, later):
        return Standing(cue.start, later[1].entity, later[0].entity, cue.kind)
    return Standing(cue.start, later[0].entity, _body_at(line, cue), cue.kind)


def _is_chief(line: Line, cue: Cue, later: list[Mention]) -> bool:
    """Whether the first name, behind a post and a comma, is that of the one stood for ("Mewakili Ketua X, A, hadir Camat B")."""
    first, *others = later
    post, _, rest = line.text[cue.end:first.start].rpartition(",")
    near = others and not rest.strip() and len(post) < FAR and is_post(line.words, post)
    gap = line.words.pattern(COMING).match(line.text, first.end) if near else None
    return gap is not None and is_post(line.words, line.text[gap.end():others[0].start])


def _said_to_be(line: Line, cue: Cue, later: list[Mention]) -> Standing | None:
    """"Hadir mewakili Bupati Y adalah Sekda X": the agent follows the copula behind the one stood for."""
    body = _body_at(line, cue)
    at = next((b.end for b in line.bodies if b.entity == body and b.start >= cue.end), cue.end) if body else (
        later[0].end if later else cue.end)
    agents = [m for m in later if m.start >= at][:1]
    copula = bool(agents) and line.words.pattern(COPULA).match(line.text[at:agents[0].start])
    return Standing(cue.start, agents[0].entity, body or later[0].entity, cue.kind) if copula else None


def _through(pointer: Pointer, cue: Cue, away: Away) -> Standing | None:
    return through(pointer, cue) or _entrusted(pointer, cue, away)


def _entrusted(pointer: Pointer, cue: Cue, away: Away) -> Standing | None:
    """"X urung datang; ia menitipkan 40 pelampung lewat stafnya, Y": who brought what an absent one gave."""
    gave = pointer.words.near("entrusts", pointer.line.text[pointer.line.span.start:cue.start]) and away.missing
    run = pointer.following(cue.end, "standing") if gave else []
    return Standing(cue.start, run[0].entity, away.last, "acts") if run else None


def _replaces(pointer: Pointer, cue: Cue, away: Away) -> Standing | None:
    nearest, lead = pointer.before(cue.start, 120), pointer.line.text[pointer.line.clause(cue.start).start:cue.start]
    alone = pointer.words.lists["pronouns"].fullmatch(lead.strip(" ,"))
    return replaces(pointer, cue, nearest, pointer.taken_up(cue.start) if alone else nearest and nearest.entity)


def _replaced(pointer: Pointer, cue: Cue, away: Away) -> Standing | None:
    """"Ia digantikan X": of one who was said to be absent, since posts are handed on with the same word."""
    run, nearest = pointer.following(cue.end, "standing"), pointer.before(cue.start)
    absent = nearest.entity if nearest else away.last
    missing = {person for _, person in away.missing}
    known = absent is not None and (absent in missing if missing else absent == away.before)
    before = pointer.line.text[pointer.line.span.start:nearest.start] if nearest else ""
    planned = any(pointer.words.near(name, before) for name in ("unfulfilled", "expected"))
    kept = nearest is not None and pointer.words.near("reasons", pointer.line.text[nearest.end:cue.start])
    return Standing(cue.start, run[0].entity, absent, "by") if run and (known or planned or kept) else None


def _stead(pointer: Pointer, cue: Cue, away: Away) -> Standing | None:
    """"Bupati X berhalangan; wakilnya, Y, menyerahkan hadiah atas namanya"."""
    later, nearest = pointer.line.next(cue.end), pointer.before(cue.start, 120)
    gap = pointer.line.text[cue.end:later.start] if later else ""
    came = pointer.words.near("intro", gap) or pointer.words.near("came", gap) or is_post(pointer.words, gap.strip(" ,"))
    named = later is not None and len(gap) < 90 and came  # "Sebagai gantinya hadir X"
    agent = nearest or (later if named else None)
    return Standing(cue.start, agent.entity, away.last, "acts") if away.last and agent else None


def _complement(line: Line, cue: Cue, later: list[Mention]) -> str | None:
    body = _body_at(line, cue)
    if body or not later:
        return body
    gap = line.words.pattern(WHOSE).sub("", line.text[cue.end:later[0].start])
    unnamed = re.search(r",\s*[a-z]", gap) is not None or line.words.pattern(NEW_SUBJECT).search(gap) is not None
    closed = unnamed or ";" in gap or gap.count(")") > gap.count("(")
    speeches = [m.end() for m in line.words.lists["speech"].finditer(gap)]
    start = cue.end + (speeches[-1] if speeches else 0)  # "sambutan Menteri serta sambutan Ketua X"
    own = "," in gap and any(c.side == "standing" and 0 <= c.start - later[0].end < 3 for c in line.cues)
    closed = closed or own  # "X mewakili Kapolsek, Y mewakili Danramil"
    clear = len(gap) < 110 and gap.count(",") <= 1 and not closed and not line.cue_between(start, later[0].start)
    return later[0].entity if clear else None


def _body_at(line: Line, cue: Cue) -> str | None:
    """The body that stands right after the cue, not inside the post of an official."""
    for body in line.bodies:
        side = line.words.pattern(r"\s*{attendance.words.of_side}?\s*")
        if 0 <= body.start - cue.end <= 14 and side.fullmatch(line.text, cue.end, body.start):
            titled = any(0 <= m.start - body.end < 40 and "," not in line.text[body.end:m.start] for m in line.people)
            copula = line.words.pattern(COPULA).match(line.text, body.end)
            return None if titled and not copula else body.entity
    return None


def _by(pointer: Pointer, cue: Cue, away: Away) -> Standing | None:
    run = pointer.following(cue.end, "standing")
    if not run:
        return None
    line, nearest = pointer.line, _whose(pointer, cue)
    after = line.next(run[0].end) if nearest is None and cue.kind == "reads" else None
    if after and re.match(r",\s+[A-Z]", line.text[run[0].end:]) and not line.cue_between(run[0].end, after.start):
        return Standing(cue.start, run[0].entity, after.entity, cue.kind)  # "Dalam sambutannya yang dibacakan X, Bupati Y …"
    if nearest is None and cue.kind in ("reads", "seat") or cue.kind == "seat":
        return Standing(cue.start, run[0].entity, away.before or (nearest.entity if nearest else None), cue.kind)
    absent = _body_before(pointer, cue) or (nearest.entity if nearest else None)
    alone = not any(m.end <= cue.start for m in (*line.people, *line.bodies))
    if absent is None and alone and pointer.words.lists["delegated"].match(line.text, cue.start, cue.end):
        absent = away.before
    lead = line.text[line.clause(cue.start).start:cue.start].strip(" ,")
    if absent is None and (pointer.words.lists["pronouns"].fullmatch(lead) or pointer.ends_in_pronoun(lead)):
        absent = away.before or pointer.taken_up(cue.start)
    agent = None if cue.kind == "by" and _is_next(pointer, cue, run[0]) else run[0].entity
    return Standing(cue.start, agent, absent, cue.kind)


def _is_next(pointer: Pointer, cue: Cue, person: Mention) -> bool:
    """Whether the one named comes beside a deputy without a name: "diwakili Kasi Trantib dan Kapolsek X Ali"."""
    text = pointer.line.text
    posts = list(post_pattern(pointer.words.pack).finditer(text, cue.end, person.start))
    joint = pointer.words.pattern(r"\s+{and}\s+")
    return len(posts) > 1 and not text[cue.end:posts[0].start()].strip() and any(
        joint.fullmatch(text, first.end(), second.start()) for first, second in pairwise(posts))


def _whose(pointer: Pointer, cue: Cue) -> Mention | None:
    line = pointer.line
    held = [m for m in line.people if m.end <= cue.start and cue.start - m.end <= 160]
    between = plain_between(pointer, held[-1].end, cue.start) if held else ""
    turns = list(pointer.words.lists["turns"].finditer(between))
    turned = bool(turns) and re.match(r"\s+[A-Zx]", between[turns[-1].end():]) is not None
    turned = turned or any(line.words.pattern(pattern).search(between) for pattern in (ELSE, *OTHERS))
    apart = turned or cue.kind == "by" and (";" in between or line.words.pattern(UNNAMED).search(between))
    return None if not held or apart or line.words.pattern(NEW_SUBJECT).search(between) else held[-1]


def _body_before(pointer: Pointer, cue: Cue) -> str | None:
    """The body of "Universitas X yang diwakili Rektor Y"; a body that ends an official's post is none."""
    line = pointer.line
    for body in line.bodies:
        lead = line.text[line.span.start:body.start]
        own = not line.in_post(body) or _is_collective(pointer, lead)
        held = own and not ending(pointer.words, "placed", lead)
        if body.end <= cue.start and line.words.pattern(TOUCHING).fullmatch(line.text, body.end, cue.start) and held:
            return body.entity
    return None


def _is_collective(pointer: Pointer, lead: str) -> bool:
    """Whether a text ends with "Pimpinan" or the like at the head of a clause."""
    chiefs = ending(pointer.words, "bodies.chiefs", lead)
    return chiefs is not None and lead.rstrip()[:-len(chiefs.group())].rstrip()[-1:] in ("", ".", ",", ";")


def _sends(pointer: Pointer, cue: Cue, away: Away) -> Standing | None:
    run, nearest = pointer.following(cue.end, "standing"), pointer.before(cue.start)
    lead = pointer.line.text[pointer.line.clause(cue.start).start:cue.start]
    gap = pointer.line.text[cue.end:run[0].start] if run else ""
    if pointer.words.near("bodies.envoys", " ".join(gap.split()[:3])) or pointer.words.pattern(GIVEN).search(gap):
        return None  # "mengirim dua utusan, yakni A dan B": they are its own
    post = run and pointer.words.pattern(NAMED).match(pointer.line.text, run[-1].end, pointer.line.span.end)
    if post and not pointer.words.near("bodies.envoys", post[1]):
        return None  # "menunjuk X menjadi sekretaris"
    alone = pointer.words.lists["pronouns"].match(lead.strip()) is not None and "," not in lead.strip()
    if run and nearest is None and (alone or pointer.ends_in_pronoun(lead)):
        return Standing(cue.start, run[0].entity, pointer.taken_up(cue.start), cue.kind)
    sender = _body_before(pointer, cue) if run and run[0].start - cue.end <= 90 else None
    if sender:
        own = pointer.words.lists["ships"].match(pointer.line.text, cue.start, cue.end)
        return Standing(cue.start, run[0].entity, sender, "ships" if own else cue.kind)
    if not run or nearest is None or run[0].start - cue.end > 90:
        return None
    if pointer.words.pattern(NEW_SUBJECT).search(plain_between(pointer, nearest.end, cue.start)):
        return None
    return Standing(cue.start, run[0].entity, nearest.entity, cue.kind)


READERS = {"acts": _acts, "by": _by, "reads": _by, "seat": _by, "sends": _sends, "through": _through, "replaces": _replaces,
           "replaced": _replaced, "stead": _stead}
"""The readers of the kinds of cues that somebody stands in."""
