"""The people that a line says were not there."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from kg.extract.attendance.fronted import is_post
from kg.extract.attendance.targets import Pointer
from kg.extract.attendance.vocabulary import Cue
from kg.extract.quotations import HIDDEN
from kg.extract.scene import Mention

NEW_SUBJECT = r"(?:,|(?<=[a-z]{4})\.|\b{and}|\b{attendance.words.beside})\s+(?:the\s+)?[A-Z](?![\w.]*\.)\w+"
"""A comma, a full stop, "dan" or "disaksikan" before a new post: another official than the person named before."""

NEW_NOUN = r"\b{attendance.words.turned}\s+(?:[^,;.]*\s)?(?:[A-Z][\w/.]*|[a-z]+-[a-z]+)\s*$"
"""A turn of the sentence, and a name or several of a kind right before what is said ("… sehingga ibu-ibu absen")."""

DOES = r"\b{attendance.words.along_in}\s+{active}[a-z]{4,}"
"""Words of not doing something with others, which is no absence ("tidak ikut menandatangani petisi")."""

THEIRS = r"\b{because}\s+(?:{priorities.numbers}|\d+|(?i:{attendance.words.posts_of_others}))\s+(?:[\w-]+\s+){0,4}$"
"""A reason, and those of whom it tells ("mengaku was-was karena tiga atletnya | absen")."""

OTHERS = r"\b{active}[a-z]{4,}\s+(?:[a-z-]+\s+){1,4}(?:[A-Z][\w./]*\s+){0,4}{which}\s*$"
"""A verb and those of whom a relative clause speaks ("X mengeluhkan saksi yang tidak datang", "… maaf Bupati yang …")."""

ABSENTEE = r"[^,;:]+,?\s+(?:{which}|{because})\s+"
"""Between a deputy's act and what is said of the one in whose place it was done."""

KEPT_AWAY = ("unable", "forgone", "expected", "impeded", "busy")
"""The lists of words of which one says that somebody could not come."""

REASON_ENDS = re.compile(r"[.;]|,.*,")

APPOSITION = re.compile(r"^,[^,.;]{0,60}(?=,)|^\s\([^()]*\)")
"""What may stand between a name and what is said of it."""

SENT = r"[\s,]*{through}\s+(?:[a-z]+{its},?\s+)?"
"""Behind a name, what leads to the one who speaks for him."""

LISTED = r"[^;.:]{0,60}(?::|\b{namely}\b)"

HEADED = r"(?:\s+(?:{on}|{in}|{attendance.words.at})\s+[^,;.]{3,50}?)?\s+[A-Z][^;.]*"
"""Between an absence at the head of a clause and who was absent: at what, and a post."""


@dataclass
class Away:
    """The people that a line says were not there, each with where it says it, and whom the line before said to be absent."""

    missing: tuple[tuple[int, str], ...]
    before: str | None = None

    @property
    def last(self) -> str | None:
        """The last one of the line, else of the line before."""
        return self.missing[-1][1] if self.missing else self.before


def find_absent(pointer: Pointer) -> list[tuple[int, str]]:
    """The people that a line says were not there, with where it says it."""
    out = []
    for cue in (c for c in pointer.line.cues if c.side == "absence"):
        lead = pointer.line.text[max(pointer.line.span.start, cue.start - 14):cue.start]
        does = pointer.words.pattern(DOES).search(pointer.line.text, cue.start, pointer.line.span.end)
        if not pointer.words.near("unless", lead) and not (does and cue.start < does.start() < cue.end < does.end()):
            named = _named(pointer, cue) if cue.kind == "named" else _missing(pointer, cue)
            out += [(cue.start, person) for person in (*named, *_likewise(pointer, cue))]
    if not pointer.line.people:
        return out
    return [*out, *_kept_away(pointer), *_planned(pointer), *_seats(pointer)]


def _likewise(pointer: Pointer, cue: Cue) -> Iterator[str]:
    """"Ketua PD X tidak hadir, begitu pula Sekretaris Y": who is missing as the unnamed one is."""
    line = pointer.line
    for match in pointer.words.lists["likewise"].finditer(line.text, cue.end, min(cue.end + 40, line.span.end)):
        person = line.next(match.end())
        if person and is_post(pointer.words, line.text[match.end():person.start]):
            yield person.entity


def _seats(pointer: Pointer) -> Iterator[tuple[int, str]]:
    """"Kursi untuk X kosong"."""
    line, words = pointer.line, pointer.words.lists
    for seat in words["seats"].finditer(line.text, line.span.start, line.span.end):
        held = [m for m in line.people if m.start >= seat.end()]
        if len(held) == 1 and words["empty"].search(_rest(pointer, held[0])[:40]):
            yield held[0].end, held[0].entity


def _kept_away(pointer: Pointer) -> Iterator[tuple[int, str]]:
    """"X, yang sedianya …, menitip salam", "X tak sempat … karena …", "dipimpin Y karena X sedang umrah"."""
    line, words = pointer.line, pointer.words.lists
    for person in () if pointer.words.here.isdisjoint(KEPT_AWAY) else line.people:
        rest, lead = _rest(pointer, person), line.text[max(line.clause(person.start).start, person.start - 60):person.start]
        unable = words["unable"].search(rest[:60])
        bare = rest.lstrip(" ,")
        told = APPOSITION.sub("", rest).lstrip(" ,")
        kept = unable and words["reasons"].search(rest, unable.end()) or words["forgone"].match(told) or any(
            words["expected"].match(said) or words["impeded"].match(said) for said in (bare, told))
        kept = kept and (words["expected"].match(bare) or not words["came"].search(told))
        reason = [m.end() for m in words["reasons"].finditer(lead) if not REASON_ENDS.search(lead, m.end())]
        busy = words["busy"].match(pointer.words.pattern(r"^[\s,]*(?:{which}\s+)?").sub("", rest))
        away = busy and reason and any(m.end <= person.start for m in line.people)
        if kept or away or busy and words["hence"].search(rest, 6):
            yield person.end, person.entity


def _planned(pointer: Pointer) -> Iterator[tuple[int, str]]:
    """"X dijadwalkan memberi kuliah, namun penerbangan dibatalkan", "Sedianya X ikut menyambut, namun …": what was planned and
    then turns out otherwise was not done by whom the sentence goes on to leave out."""
    line, words = pointer.line, pointer.words.lists
    for person in line.people if words["thwarted"].search(line.text, line.span.start, line.span.end) else ():
        before = line.text[max(line.span.start, person.start - 70):person.start]
        later = [m.start for m in line.people if m.start >= person.end]
        rest = line.text[person.end:min([line.span.end, *later])]
        head = words["unfulfilled"].search(before)
        planned = words["planned"].match(rest.lstrip(" ,")) or head and not re.search(r"[;.]", before[head.end():])
        turn = words["thwarted"].search(rest) if planned else None
        if turn and not words["came"].search(rest, turn.end()):
            yield person.end, person.entity


def _rest(pointer: Pointer, person: Mention) -> str:
    """What a clause says of a person, up to the next one."""
    later = [m.start for m in pointer.line.people if m.start >= person.end]
    return pointer.line.text[person.end:min([pointer.line.clause(person.start).end, *later])]


def _named(pointer: Pointer, cue: Cue) -> tuple[str, ...]:
    """"menyayangkan ketidakhadiran X", "Izin: A, B", "semua hadir kecuali A dan B"."""
    run, text = _run(pointer, cue), pointer.line.text
    joined = takewhile(lambda pair: pointer.words.lists["and"].match(text[pair[0].end:pair[1].start].lstrip(" ,")), pairwise(run))
    named = run if text[cue.end - 1] == ":" else [*run[:1], *(other for _, other in joined)]
    return tuple(m.entity for m in named)


def _missing(pointer: Pointer, cue: Cue) -> tuple[str, ...]:
    nearest = pointer.before(cue.start)
    nearest = _sender(pointer, nearest) or nearest
    if nearest and (_is_reported(pointer, nearest.end, cue.start) or _speaks_between(pointer, nearest)):
        return ()
    if nearest:
        new = pointer.words.pattern(NEW_SUBJECT).search(plain_between(pointer, nearest.end, cue.start))
        gap = pointer.line.text[nearest.end:cue.start]
        other = any(pointer.words.pattern(pattern).search(gap) for pattern in (NEW_NOUN, OTHERS, THEIRS))
        other = other or _stood_for(pointer, nearest, cue)
        return () if new or other else (*(pointer.joined_to(nearest) or _tied(pointer, nearest)), nearest.entity)
    clause = pointer.line.clause(cue.start)
    if pointer.words.pattern(THEIRS).search(pointer.line.text, clause.start, cue.start):
        return ()
    lead = pointer.line.text[clause.start:cue.start].strip(f" ,{HIDDEN}")
    taken = pointer.words.lists["pronouns"].match(lead) and not pointer.words.pattern(OTHERS).search(lead)
    meant = pointer.taken_up(cue.start) if taken else _contrasted(pointer, clause.start, lead)
    return (meant,) if meant else _listed(pointer, cue)


def _stood_for(pointer: Pointer, nearest: Mention, cue: Cue) -> bool:
    """True for one without a name whom somebody stands for ("X mewakili Bapak Camat yang berhalangan hadir")."""
    acts = [c.end for c in pointer.line.cues if c.side == "standing" and c.kind == "acts" and nearest.end <= c.start < cue.start]
    return bool(acts) and pointer.words.pattern(ABSENTEE).fullmatch(pointer.line.text, acts[-1], cue.start) is not None


def _sender(pointer: Pointer, nearest: Mention | None) -> Mention | None:
    """"X melalui sekretarisnya, Y, menyampaikan permohonan maaf karena …": who sent the one right before."""
    held = [m for m in pointer.line.people if nearest and m.end <= nearest.start]
    gap = pointer.line.text[held[-1].end:nearest.start] if held and nearest else ""
    sent = pointer.words.pattern(SENT).match(gap)
    return held[-1] if sent and is_post(pointer.words, gap[sent.end():]) else None


def _tied(pointer: Pointer, person: Mention) -> tuple[str, ...]:
    """The one that "dan" alone ties to a person ("dua peserta, X dan Y, urung berangkat")."""
    held = pointer.line.before(person.start)
    gap = pointer.line.text[held[-1].end:person.start].strip() if held else ""
    return (held[-1].entity,) if pointer.words.lists["and"].fullmatch(gap) else ()


def _speaks_between(pointer: Pointer, person: Mention) -> bool:
    """Whether the person named before a cue is only who says it, between commas."""
    line = pointer.line
    said = [c for c in line.cues if c.kind in ("quoted", "chatted") and c.side == "after" and c.end <= person.start]
    return bool(said) and line.text[said[-1].start - 2:said[-1].start] == ", " and line.text[person.end:person.end + 1] == ","


def _contrasted(pointer: Pointer, start: int, lead: str) -> str | None:
    """"X dijadwalkan hadir, tetapi hingga acara usai tidak tampak": the subject goes on where no other is named."""
    turned = pointer.words.lists["turns"].match(lead)
    held = pointer.line.before(start)
    another = turned and re.match(r"\s*[A-Z]", lead[turned.end():])
    return pointer.taken_up(start + 1) if turned and held and not another else None


def _is_reported(pointer: Pointer, start: int, end: int) -> bool:
    """Whether someone says it of another ("X melaporkan kontingen Y absen")."""
    said = [c.end for c in pointer.line.cues if start <= c.start and c.end <= end and c.kind in ("quoted", "chatted")]
    rest = pointer.line.text[said[-1]:end] if said else ""
    return bool(rest.strip(" ,")) and not pointer.words.lists["pronouns"].search(rest)


def _listed(pointer: Pointer, cue: Cue) -> tuple[str, ...]:
    """"Tidak hadir: A, B", "Dua orang tidak ikut, yaitu A dan B", "Absen dalam rapat itu A dan B"."""
    if not pointer.line.text[pointer.line.clause(cue.start).start:cue.start].strip():
        run = _run(pointer, cue)
        gap = pointer.line.text[cue.end:run[0].start] if run else ""
        if run and len(gap) < 80 and pointer.words.pattern(HEADED).fullmatch(gap):
            return tuple(m.entity for m in run)  # "Absen dalam rapat itu Sekretaris A dan Bendahara B"
    listed = pointer.words.pattern(LISTED).match(pointer.line.text, cue.end, min(cue.end + 70, pointer.line.span.end))
    return tuple(m.entity for m in _run(pointer, cue)) if listed else ()


def _run(pointer: Pointer, cue: Cue) -> list[Mention]:
    """Who is listed behind words of absence, up to one who stood in for another ("…; Dandim diwakili Kapten X")."""
    stood = [c.start for c in pointer.line.cues if c.side == "standing" and c.start >= cue.end]
    return [m for m in pointer.following(cue.end, "participant") if not stood or m.start < stood[0]]


def plain_between(pointer: Pointer, start: int, end: int) -> str:
    """The text between two offsets without the bodies it names, whose capitals are no new posts."""
    text = pointer.line.text[start:end]
    for body in pointer.line.bodies:
        if start <= body.start and body.end <= end:
            text = text[:body.start - start] + "x" * (body.end - body.start) + text[body.end - start:]
    return text
