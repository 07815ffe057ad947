"""Whether an event of a sentence is the one that a cue means, or only what is said, went on or was missed."""
from __future__ import annotations

import re

from kg.extract.attendance.lines import Line
from kg.extract.scene import Mention


def is_content(line: Line, at: int, event: Mention) -> bool:
    """Whether an event is part of what is said, not the place where it is said."""
    verbs = [c for c in line.cues if c.side == "before" and c.kind in ("quoted", "chatted")]
    said = any(at < verb.start and verb.end <= event.start for verb in verbs)
    said = said or event not in line.tied and any(  # "memaparkan hasil Musdus"
        c.start == at and (c.side, c.kind) == ("before", "speaker") and event.start > c.end + 1 for c in line.cues)
    said = said or any(c.side == "after" and c.kind == "quoted" and not line.text[line.span.start:c.start].strip()
                       and c.end <= at and "," in line.text[at:event.start] for c in line.cues)  # "Menurut ketua panitia X, …"
    said = said or is_reported(line, at, event)
    return said or event.start > at and re.search(r"\.\s+[A-Z][a-z]+\s+[a-z]", line.text[at:event.start]) is not None


def is_reported(line: Line, at: int, event: Mention) -> bool:
    """Whether "bahwa" stands between what tells that somebody speaks and an event."""
    return event.start > at and line.words.pattern(r"(?<!\w){that}(?!\w)").search(line.text, at, event.start) is not None


def is_in_post(line: Line, at: int, event: Mention) -> bool:
    """Whether an event only tells whose committee somebody is of ("didampingi Ketua SC Mukab X")."""
    return any((c.side, c.kind) == ("label", "committee") and 0 <= event.start - c.end <= 1 and c.start != at for c in line.cues)


def is_next(line: Line, at: int, event: Mention) -> bool:
    """Whether an event only went on from what a cue is about ("Acara yang dibuka X ini dilanjutkan dengan bazar")."""
    return event.start > at and line.words.near("goes_on", line.text[at:event.start])


def is_others(line: Line, at: int, event: Mention) -> bool:
    """Whether an event after a cue follows a later cue of absence, and so is what was missed."""
    return any(at < c.start and c.end <= event.start and c.side == "absence" for c in line.cues)
