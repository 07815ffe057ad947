"""Whether an event of a sentence is the one that a cue means, or only what is said, went on or was missed."""
from __future__ import annotations

import re

from kg.extract.attendance.lines import Line
from kg.extract.scene import Mention

NEXT_SENTENCE = re.compile(r"\.\s+[A-Z][a-z]+\s+[a-z]")
"""Where another sentence begins that was not told apart."""

RESULTS = r"(?<!\w){attendance.words.results}{its}?\s+(?:[\w-]+\s+){0,7}$"
"""Before an event of whose results is told, in the same clause."""


def is_content(line: Line, at: int, event: Mention) -> bool:
    """Whether an event is part of what is said, not the place where it is said."""
    presented = event not in line.tied and any(  # "memaparkan hasil Musdus"
        c.start == at and (c.side, c.kind) == ("before", "speaker") and event.start > c.end + 1 for c in line.cues)
    return presented or _is_said(line, at, event) or is_only_told(line, at, event) or (
        event.start > at and NEXT_SENTENCE.search(line.text, at, event.start) is not None)


def _is_said(line: Line, at: int, event: Mention) -> bool:
    """Whether a verb of saying stands between a cue and an event, or begins the sentence: "Menurut ketua panitia X, …"."""
    for cue in line.cues:
        if cue.side == "before" and cue.kind in ("quoted", "chatted") and at < cue.start and cue.end <= event.start:
            return True
        begins = cue.side == "after" and cue.kind == "quoted" and not line.text[line.span.start:cue.start].strip()
        if begins and cue.end <= at and "," in line.text[at:event.start]:
            return True
    return False


def is_reported(line: Line, at: int, event: Mention) -> bool:
    """Whether "bahwa" stands between what tells that somebody speaks and an event."""
    return event.start > at and line.words.pattern(r"(?<!\w){that}(?!\w)").search(line.text, at, event.start) is not None


def is_only_told(line: Line, at: int, event: Mention) -> bool:
    """Whether somebody who speaks only tells of an event: that something happens, or what came of it."""
    return is_reported(line, at, event) or event.start > at and (
        line.words.pattern(RESULTS).search(line.text, at, event.start) is not None)


def is_in_post(line: Line, at: int, event: Mention) -> bool:
    """Whether an event only tells whose committee somebody is of ("didampingi Ketua SC Mukab X")."""
    return any((c.side, c.kind) == ("label", "committee") and 0 <= event.start - c.end <= 1 and c.start != at for c in line.cues)


def is_next(line: Line, at: int, event: Mention) -> bool:
    """Whether an event only went on from what a cue is about ("Acara yang dibuka X ini dilanjutkan dengan bazar")."""
    return event.start > at and line.words.near("goes_on", line.text[at:event.start])


def is_others(line: Line, at: int, event: Mention) -> bool:
    """Whether an event after a cue follows a later cue of absence, and so is what was missed."""
    return any(at < c.start and c.end <= event.start and c.side == "absence" for c in line.cues)
