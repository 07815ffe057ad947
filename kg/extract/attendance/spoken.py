"""People who are only spoken of: the dead, family at home, authors, predecessors, and those of former times."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.attendance.lines import Line
from kg.extract.posts import post_pattern
from kg.extract.scene import Mention

YEAR = r"(?i)(?:{on}|{year}|{since})\s+((?:19|20)\d\d)\b(?!\s*[-–])"


DEAD = ("late", "honours", "died")
"""The lists of words of which one says that somebody is dead."""

HONOURED = r"(?i:\b{attendance.words.honours})(?:\s+(?:{ordinal}-\S+|[A-Z][\w.’']*))*\s*$"
"""The feast of a dead one, right before the name ("Haul ke-5 KH …")."""

LISTED = (r"(?i:\b{attendance.words.honours})\s[^,;.]{0,60},\s+{namely}\s+"
          r"(?:(?:[A-Z][\w.'’-]*|{and})[\s,]+)*$")
"""The graves of several, right before one of their names ("ke makam tiga pendiri, yakni KH X, KH Y, dan")."""

DEED = r"(?<!\w)(?:{active}|{passive})[a-z]{5,}(?!\w)"
"""A verb of its own before the name ("guru teladan yang menerima piagam dari X")."""

AGENT = r"(?<!\w){passive}[a-z]{4,}\s*$"
"""A passive verb right before who did it ("diterima putranya, X")."""


SERVED = r"[^.;]{0,80}?\s{attendance.words.for_service}\s+(?:[a-z]+\s+)?{attendance.words.service}{its}?(?!\w)"

THROUGH = r"(?:,\s*[A-Z][\w.]*)*,?\s+{attendance.standing.through}\s+(?=[A-Z])"
"""Behind a name, what leads to the one who speaks for him."""

PAPER = r"(?<!\w){attendance.words.papers}\b[^.;]{0,90}?\b{attendance.words.issued}\b[^.;,]{0,110}$"
"""A paper, that it was signed, and the post of who signed it."""


def dead_in(line: Line) -> Iterator[str]:
    """The people that a line calls late, or says to have died."""
    if not line.people or line.words.here.isdisjoint(DEAD):
        return
    for mention in line.people:
        start = max(line.span.start, mention.start - 42)
        lead = line.text[start:mention.start]
        late = [m.end() for m in line.words.lists["late"].finditer(lead)]
        named = line.words.lists["late"].match(line.text, mention.start) or line.words.pattern(HONOURED).search(lead) or (
            line.words.pattern(LISTED).search(line.text, line.span.start, mention.start))
        if named or late and _is_late(line, start + late[-1], mention):
            yield mention.entity
    for match in line.words.lists["died"].finditer(line.text, line.span.start, line.span.end):
        held = line.before(match.start())
        if held and match.start() - held[-1].end < 60 and not line.cue_between(held[-1].end, match.start()):
            yield held[-1].entity


def _is_late(line: Line, at: int, mention: Mention) -> bool:
    """Whether "almarhum" that ends at an offset is said of a name behind it, and of no other before that one."""
    gap = line.text[at:mention.start]
    other = any(at < p.end <= mention.start for p in line.people) or line.words.pattern(DEED).search(gap)
    return not other and gap[:1] != "," and not re.search(r"[.;:]\s|,.*,", gap[1:])


def recalls(line: Line, ahead: bool) -> bool:
    """Whether a sentence begins with former times ("Tahun lalu …", "Pada 1998 …"), or with times to come in an article on what
    is not `ahead` ("Pekan depan …")."""
    lead = line.text[line.span.start:line.span.start + 30]
    match = line.words.lists["recalled"].match(lead) or not ahead and line.words.lists["tomorrow"].match(lead)
    return bool(match) or line.words.pattern(r"(?i:{on}|{since})\s+(?:{year}\s+)?(?:19|20)\d\d\b").match(lead) is not None


KIN_OF = r"(?i)(?<!\w){attendance.words.kin_of}$"
"""What somebody else is called by, before the name: "Istri KH Ali ini terpilih lagi"."""


SAID_AT = (r"(?:,[^,.;:]{2,90}?|\s*\([^()]*\))?,?\s+(?=(?i:{attendance.words.at})\b)"
           r"(?:(?!(?:{attendance.words.announced}|{which}|{that})\b)[\w’'-]+\s+){1,7}")
"""Between who spoke and the event at which it was: "kata X, Ketua PGRI, dalam acara"."""


SAID_SO_AT = (r"\w+\s+[a-z]+\s+{this}\s+(?=(?i:{attendance.words.at})\b)"
              r"(?:(?!(?:{attendance.words.announced}|{which}|{that})\b)[\w’'-]+\s+){1,4}")
"""From a verb of saying to the event at which it was, with no more than a pronoun said: "mengatakan hal itu dalam jumpa pers"."""


def event_said(line: Line, at: int, person: str) -> str | None:
    """The event at which the one named beside a verb of saying is said to have spoken ("kata Ketua X usai Rakerda")."""
    behind = next((m for m in line.tied if m.start >= at), None)
    if behind and line.words.pattern(SAID_SO_AT).fullmatch(line.text, at, behind.start):
        return behind.entity
    named = next((m for m in line.people if m.start >= at), None)
    event = next((m for m in line.tied if named and m.start >= named.end), None)
    if named is None or event is None or named.entity != person:
        return None
    return event.entity if line.words.pattern(SAID_AT).fullmatch(line.text, named.end, event.start) else None


def is_remote(line: Line) -> bool:
    """Whether those who speak do so elsewhere, as told before any event: not "kata X dalam jumpa pers di kantornya"."""
    spoke = max((c.start for c in line.cues if c.kind in ("quoted", "chatted")), default=line.span.end)
    stop = min((m.start for m in line.tied if m.start > spoke), default=line.span.end)
    return line.words.near("remote", line.text[line.span.start:stop])


def is_family(line: Line, mention: Mention) -> bool:
    """Whether a name is that of someone's family ("Ayahnya, Sukirman"), not said to have come along."""
    start = max(line.span.start, mention.start - 36)  # often within a word: "ng|ayah"
    lead = line.text[start:mention.start].rstrip(" ,")
    if line.words.pattern(KIN_OF).search(lead) and line.words.pattern(r"\s*{this}\b").match(line.text, mention.end):
        return True
    told = line.words.lists["relatives"].finditer(line.text, start, start + len(lead))
    held = [m for m in told if not re.search(r"[,.;]", lead[m.end() - start:])]
    before = lead[:held[-1].start() - start] if held else ""
    return bool(held) and not line.words.near("along", before) and not line.words.pattern(AGENT).search(before)


def is_spoken_of(line: Line, mention: Mention) -> bool:
    """Whether a name stands in what someone says ("Ia menilai Menteri X lamban")."""
    said = [c.end for c in line.cues if c.kind in ("quoted", "chatted") and c.side in ("before", "pronoun")]
    return bool(said) and any(start <= end <= mention.start for start in (line.clause(mention.start).start,) for end in said)


def is_owner(line: Line, mention: Mention) -> bool:
    """Whether a post without a name only tells whose a place or a cup is ("di rumah dinas Bupati")."""
    lead = line.text[max(line.span.start, mention.start - 30):mention.start]
    return mention.rule == "post" and line.words.ends("owns", lead) is not None


def is_hearsay(line: Line, mention: Mention) -> bool:
    """Whether a name belongs to a work, a time or a predecessor ("buku karya X", "menggantikan X"); a word with a capital is part
    of a name ("Satyalancana Karya Satya")."""
    if _speaks_through(line, mention):
        return True
    if "hearsay" not in line.words.here:
        return False
    lead = line.text[max(line.span.start, mention.start - 60):mention.start]
    opening = line.span.start - max(line.span.start, mention.start - 60)
    said = [m for m in line.words.lists["hearsay"].finditer(lead) if m.group()[0].islower() or m.start() == opening]
    rest = lead[said[-1].end():].rstrip(", ") if said else ""
    handed = line.words.pattern(r"\s+{from}\s").match(rest)  # "menerima estafet kepemimpinan dari ketua sebelumnya, X"
    return bool(said) and not (handed or re.search(r"[,;:)]\s", rest) or line.words.pattern(DEED).search(rest))


def _speaks_through(line: Line, mention: Mention) -> bool:
    """Whether somebody speaks through an official without a name ("Kepala Kejari X melalui Kasi Intelijen menyampaikan …")."""
    sent = line.words.pattern(THROUGH).match(line.text, mention.end, line.span.end)
    post = post_pattern(line.words.pack).match(line.text, sent.end()) if sent else None
    return post is not None and not any(post.start() <= m.start <= post.end() + 1 for m in line.people)


def is_thanked(line: Line, mention: Mention) -> bool:
    """Whether somebody is thanked for service that is over ("Terima kasih untuk Mas X, ketua 2020-2025, atas pengabdiannya")."""
    thanks = "bodies.thanks" in line.words.here and line.words.near("bodies.thanks", line.text[line.span.start:mention.start])
    return thanks and line.words.pattern(SERVED).match(line.text, mention.end, line.span.end) is not None


def signed_elsewhere(line: Line, mention: Mention) -> bool:
    """Whether a name is of who issued a paper ("berdasarkan SK yang ditandatangani Ketua PWNU X")."""
    lead = line.text[line.span.start:mention.start] if "issued" in line.words.here else ""
    return line.words.near("issued", lead) and line.words.pattern(f"(?i){PAPER}").search(lead.rstrip(" ,")) is not None


def is_of_old(line: Line, mention: Mention, year: int | None) -> bool:
    """Whether a sentence without an event tells of former times before it comes to a name ("pernah …", "pada 2021 …")."""
    lead = line.text[line.span.start:mention.start]
    if line.events or not lead:
        return False
    years = [int(m.group(1)) for m in line.words.pattern(YEAR).finditer(lead) if not _is_of_award(line, lead, m)]
    return line.words.near("old", lead) or year is not None and any(y < year for y in years)


def _is_of_award(line: Line, lead: str, year: re.Match[str]) -> bool:
    """Whether a year is that for which something is awarded ("diserahkan penghargaan kepada guru teladan tahun 2025, X")."""
    given = line.words.near("bodies.awards", lead[:year.start()])
    return given and line.words.pattern(r"(?i){year}\s").match(year.group()) is not None


def is_reason(line: Line, mention: Mention) -> bool:
    """Whether a name belongs to what kept someone away ("tidak ikut sebab mendampingi Gubernur X")."""
    clause = line.clause(mention.start)
    return any(clause.start <= c.start and c.end <= mention.start and line.words.near("reasons", line.text[c.end:mention.start])
               for c in line.cues if c.side == "absence")


def kept_away_by(line: Line, at: int) -> bool:
    """Whether what is told at an offset kept somebody away ("berhalangan karena memimpin rapat lain")."""
    if "reasons" not in line.words.here:
        return False
    clause = line.clause(at)
    gone = [line.text[c.end:at] for c in line.cues if c.side == "absence" and clause.start <= c.start and c.end <= at]
    held = [gap[m.end():] for gap in gone for m in line.words.lists["reasons"].finditer(gap)]
    return any(not line.words.pattern(r"[,;]|(?<!\w){so}(?!\w)").search(gap) for gap in held)
