"""Bodies that take part: they organise, send a delegation, are named among those present, or receive the visitors."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.attendance.lines import Line, Vocabulary
from kg.extract.scene import Mention

SEPARATOR = re.compile(r"(?:\s*\([^()]*\))?\s*(?:,|dan|serta|maupun|&|and|,\s*(?:dan|serta|and))\s*")

NEXT = re.compile(r"\s*(?:,|;|,?\s(?:dan|serta|and))\s+[A-Z][\w./]*\s+\w")
"""A comma or "dan" and then the post of another one."""

ASIDE = re.compile(r",\s+(?:yang|which|who)\s[^,;.]+,")
"""An aside on a body: "Sanggar X, yang semestinya menutup acara, absen"."""

WON = re.compile(r"\b(?i:juara|peringkat|pemenang|medali|emas|perak|perunggu|runner-up)\b"
                 r"(?:[^:]*:|\s+(?:[IVX]+|\d+|ketiga|kedua|umum|harapan"
                 r"(?:\s+[IVX]+)?))?\s*$")
"""A place in a contest, right before who won it."""

PLAIN = re.compile(r"\s*(?:[a-z]+\s+){0,6}")
IS = re.compile(r"(?:\s+\w+){0,2}\s+(?:adalah|ialah|yakni|yaitu|kali ini|is|was)\s+")


@dataclass(frozen=True, slots=True)
class BodyReading:
    """A body took part, or was said not to, as the words at an offset say."""

    at: int
    body: str
    kind: str
    rule: str
    absent: bool = False


def read_bodies(line: Line, words: Vocabulary, pending: str | None) -> Iterator[BodyReading]:
    """The bodies of a line that take part; `pending` is the capacity that the heading of a list gives its items."""
    yield from _visited(line, words)
    yield from _hosts(line, words)
    outer = _outer(line)
    for index, body in enumerate(outer):
        reading = _read(line, words, body, pending)
        if reading:
            yield reading
            yield from _rest(line, outer[index + 1:], body, reading)


def _visited(line: Line, words: Vocabulary) -> Iterator[BodyReading]:
    """"menyambangi Dinas X", "visitasi akreditasi Panti Y": who is visited receives."""
    for body in line.bodies:
        lead, tail = line.text[line.span.start:body.start], line.text[body.end:min(body.end + 60, line.span.end)]
        receives = words.near("bodies.received", tail) and (not line.in_post(body) or _ends(words, "bodies.collectives", lead))
        if _ends(words, "bodies.visited", lead) or receives:
            yield BodyReading(body.start, body.entity, "host", "attendance.visited")


def _hosts(line: Line, words: Vocabulary) -> Iterator[BodyReading]:
    """The body whose official, or which itself, is said to be "selaku tuan rumah"."""
    for cue in line.cues:
        label = cue.kind == "host" and cue.side == "label"
        following = [b for b in line.bodies if label and (IS.fullmatch(line.text, cue.end, b.start) or b.start == cue.end + 1)]
        if following:
            yield BodyReading(following[0].start, following[0].entity, "host", "attendance.host")
        elif label and _ends(words, "functions", line.text[line.span.start:cue.start]):
            held = [b for b in _outer(line) if b.end <= cue.start and cue.start - b.end < 130]
            if held:
                yield BodyReading(held[-1].start, held[-1].entity, "host", "attendance.host")
        elif label and cue.start - line.span.start < 3:
            held = [b for b in _outer(line) if 0 <= b.start - cue.end < 60 and not line.cue_between(cue.end, b.start)]
            yield from (BodyReading(b.start, b.entity, "host", "attendance.host") for b in held[:1])


def _outer(line: Line) -> list[Mention]:
    out: list[Mention] = []
    for body in line.bodies:
        if (not out or body.start >= out[-1].end) and not any(e.start <= body.start and body.end <= e.end for e in line.events):
            out.append(body)
    return out


def _rest(line: Line, others: list[Mention], first: Mention, reading: BodyReading) -> Iterator[BodyReading]:
    """The bodies that a bare list adds to the first."""
    at = first.end
    for body in others:
        if reading.rule == "attendance.sends" or not SEPARATOR.fullmatch(line.text[at:body.start]):
            return
        yield BodyReading(body.start, body.entity, reading.kind, reading.rule, reading.absent)
        at = body.end


def _read(line: Line, words: Vocabulary, body: Mention, pending: str | None) -> BodyReading | None:
    clause = line.clause(body.start)
    lead, tail = line.text[clause.start:body.start], line.text[body.end:clause.end]
    for rule, test in TESTS:
        kind = test(line, words, body, lead, tail)
        if kind:
            absent = kind.startswith("absent")
            return BodyReading(body.start, body.entity, kind.removeprefix("absent "), f"attendance.{rule}", absent)
    if pending and line.block.kind == "item" and (not line.people or not re.search(r"\w{3,}", lead)):
        return BodyReading(body.start, body.entity, pending, "attendance.list")
    return None


def _ends(words: Vocabulary, name: str, lead: str) -> re.Match[str] | None:
    """The word of a list that a text ends with."""
    stripped = lead.rstrip().removesuffix(" the")
    found = [m for m in words.words[name].finditer(stripped[-40:]) if m.end() == len(stripped[-40:])]
    return found[0] if found else None


def _sends(line: Line, words: Vocabulary, body: Mention, lead: str, tail: str) -> str | None:
    after = _end_of_list(line, body) - body.end
    verb = words.words["bodies.sends"].search(tail[:after + 70])
    if not verb or any(body.end <= p.start < body.end + verb.start() for p in line.people) or line.in_post(body):
        return None
    sent = " ".join(tail[verb.end():].split()[:3])
    if not words.near("bodies.sent", sent) and not words.words["bodies.many"].match(sent) and not sent[:1].isdigit():
        return None
    negated = re.search(r"\b(?:tidak|tak|batal|urung)\b", tail[:verb.start()])
    seadanya = negated and "seadanya" in tail[:90]
    return "absent participant" if negated and not seadanya else "participant"


def _absent(line: Line, words: Vocabulary, body: Mention, lead: str, tail: str) -> str | None:
    """"Klasis Aru absen", "A, B, dan C tidak hadir"."""
    at = _end_of_list(line, body)
    apart = lead.endswith(", ") and line.text[at:at + 1] == ","  # "Dua perusahaan, A dan B, tidak datang"
    aside = ASIDE.match(line.text, at)
    at = aside.end() if aside else at + apart
    cues = [c for c in line.cues if c.side == "absence" and not re.search(r"\w\s(?:utusan|karangan)", line.text[c.start:c.end])]
    missing = any(c.start >= at and PLAIN.fullmatch(line.text, at, c.start) for c in cues)
    behind = _ends(words, "intro", lead) and any(0 < body.start - c.end < 40 for c in cues)
    missing = missing or bool(behind)
    return "absent participant" if missing and not line.in_post(body) and not _person_at(line, at, 3) else None


def _end_of_list(line: Line, body: Mention) -> int:
    """Where the list of bodies that begins with one ends."""
    at = body.end
    for other in _outer(line):
        if other.start >= at and SEPARATOR.fullmatch(line.text[at:other.start]):
            at = other.end
    return at


def _team(line: Line, words: Vocabulary, body: Mention, lead: str, tail: str) -> str | None:
    named = re.match(r"\s*[A-Z]", tail) is not None and _person_at(line, body.end, 14)
    if named or not (_ends(words, "bodies.teams", lead) or _sent_from(words, lead)):
        return None
    before = re.sub(r"\w+(?:\s+dari)?\s*$", "", lead.rstrip()).rstrip()
    beside = [p for p in line.people if body.start - len(lead) + len(before) - 2 <= p.end <= body.start]
    if beside and not (_ends(words, "bodies.delegates", lead) and _is_guest(line, beside[-1])):
        return None  # "Metta Kusuma, mahasiswi STAB X": said of a person
    came = re.match(r"\s*(?:hadir|tampak|datang|terlihat)\b", tail)
    if came and _person_at(line, body.end + came.end(), 60):
        return None  # "dari unsur PDM X hadir Sekretaris Ali"
    if _person_at(line, body.end, 6) and not _ends(words, "bodies.delegates", lead):
        return None
    whole = line.text[line.span.start:line.span.end]
    if re.search(r"\bpengurus\s*$", lead, re.IGNORECASE) and words.near("bodies.inducted", whole):
        return None  # they are installed, they do not stand for the body
    if any(c.side == "absence" and c.start >= body.end and not line.text[body.end:c.start].strip() for c in line.cues):
        return "absent participant"
    cues = [c for c in line.cues if c.end <= body.start and c.side in ("after", "label") and c.kind in ("speaker", "participant")]
    cues = [c for c in cues if c.side == "label"] if cues and cues[-1].side == "label" else []
    speaks = cues and cues[-1].kind == "speaker" and body.start - cues[-1].end < 90 and not words.near("arts", lead)
    return "speaker" if speaks else "participant"


def _is_guest(line: Line, person: Mention) -> bool:
    """Whether a list of guests names a person with the post before the name, so that what follows the comma is the next one."""
    cues = [c for c in line.cues if c.end <= person.start and c.kind == "participant" and c.side in ("after", "label")]
    if not cues:
        return False
    own = re.split(r"[,;:]", line.text[cues[-1].end:person.start])[-1]
    return re.match(r"\s*(?:dan\s+|serta\s+|oleh\s+)?[A-Z]\w{3,}\s", own) is not None


def _sent_from(words: Vocabulary, lead: str) -> bool:
    """Whether a text ends like "tim kesehatan dari"."""
    source = _ends(words, "bodies.from", lead)
    return source is not None and any(words.words["bodies.groups"].fullmatch(word) for word in lead.split()[-4:-1])


def _person_at(line: Line, at: int, reach: int) -> bool:
    return any(at <= p.start <= at + reach for p in line.people)


def _present(line: Line, words: Vocabulary, body: Mention, lead: str, tail: str) -> str | None:
    speaker = re.search(r"\bmateri\s+dari\s*$", lead, re.IGNORECASE)
    if speaker:
        return "speaker"
    if _person_at(line, body.end, 4):
        return None
    if _ends(words, "bodies.present", lead):
        return "participant"
    if WON.search(lead):
        return "participant"
    if _ends(words, "bodies.between", lead) and any(e.end <= body.start and body.start - e.end < 40 for e in line.events):
        return "participant"
    listed = _ends(words, "bodies.lists", lead)
    party = words.near("bodies.groups", lead[-90:]) and words.near("bodies.joins", tail[:120])
    if listed and (party or words.near("bodies.present", lead[-120:]) or re.search(r"\bpeserta\b", lead[-90:], re.IGNORECASE)):
        return "participant"
    introduced = words.near("bodies.sides", lead) and re.search(r"\b(?:ada|yakni|yaitu|adalah|ialah)\s*$", lead)
    if introduced and not line.in_post(body):
        return "participant"
    whence = re.fullmatch(r"\s*(?:dari|dari unsur|dari pihak)\s*", lead, re.IGNORECASE)
    came = words.words["bodies.present"].search(tail[:40]) if whence else None  # "Dari X hadir Ketua Ali": said of Ali
    return "participant" if came and not _person_at(line, body.end + came.end(), 60) else None


def _with(line: Line, words: Vocabulary, body: Mention, lead: str, tail: str) -> str | None:
    """"melibatkan pelatih dari X", "Y, bersama X", "unggul atas Y", "MoU dengan Z", and the delegation line "X: A, B"."""
    if line.in_post(body):
        return None
    if re.match(r"\s*:\s", tail) and not lead.strip(" -•*\t0123456789.)") and _person_at(line, body.end, 40):
        return "participant"
    if _person_at(line, body.end, 4):
        return None
    near = " ".join(lead.split()[-4:])
    if words.words["bodies.against"].search(near[-36:]):
        return "participant"
    joined = _ends(words, "bodies.joined", lead)
    if joined and any(0 <= body.start - m.end <= len(joined.group()) + 3 for m in (*line.people, *line.bodies)):
        return "participant"
    signed = words.near("bodies.signs", line.text[line.span.start:line.span.end])
    return "participant" if signed and _ends(words, "bodies.partners", lead) else None


def _unnamed(line: Line, words: Vocabulary, body: Mention, lead: str, tail: str) -> str | None:
    """"turut hadir Ketua PD Garut, Ketua PD Tasik Y": an official of a body whose name the article leaves out."""
    if not line.in_post(body):
        return None
    cues = [c for c in line.cues if c.end <= body.start and c.kind == "participant" and c.side in ("after", "label")]
    later = next((p for p in line.people if p.start >= body.end), None)
    gap = line.text[body.end:later.start] if later else ""
    named = later is not None and not NEXT.match(gap) or later is None and re.match(r"\s*\(?[A-Z]", tail)
    behind = any(0 <= body.start - p.end < 40 and not NEXT.match(line.text, p.end) for p in line.people)
    return "participant" if cues and not named and not behind and not words.near("bodies.premises", lead[-40:]) else None


def _counted(line: Line, words: Vocabulary, body: Mention, lead: str, tail: str) -> str | None:
    """"diikuti anggota Satpol PP dan staf Inspektorat X", "Majelis Y, lewat utusannya, mengusulkan …"."""
    if words.words["bodies.by_envoy"].match(tail.lstrip(" ,")):
        return "participant"
    beside = re.search(r",\s*\w+\s*$", lead) and any(0 <= body.start - p.end < 24 for p in line.people)  # "Ali, guru SD X"
    named = beside or _person_at(line, body.end, 14)
    present = any(c.kind == "participant" and c.end <= body.start for c in line.cues) or words.near("bodies.present", lead)
    member = _ends(words, "bodies.members", lead)
    stood_for = re.match(r"\s+yang\s+diwakili|,\s+[A-Z]\w+\s+[A-Z]", tail)
    return "participant" if not named and present and member and member.group()[0].islower() and not stood_for else None


def _joins(line: Line, words: Vocabulary, body: Mention, lead: str, tail: str) -> str | None:
    at = _end_of_list(line, body)
    plain = re.search(r"(?:^|[,;:\x01–—-]|\b\d{4}\)?|\b(?:dan|serta|and))\s*$", lead)
    return "participant" if plain and words.words["bodies.joins"].match(line.text[at:line.span.end].lstrip()) else None


TESTS = (("absence", _absent), ("sends", _sends), ("team", _team), ("counted", _counted), ("present", _present),
         ("joins", _joins), ("with", _with), ("unnamed", _unnamed))
"""The readers of one body, first fit first."""
