"""What the reading carries from sentence to sentence: the event in focus, the person last spoken of, an open list."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.extract.attendance.lines import Line
from kg.extract.attendance.spoken import event_said
from kg.extract.attendance.stage import Stage
from kg.extract.attendance.vocabulary import Cue
from kg.extract.quotations import HIDDEN

RANK = ("opener", "speaker", "moderator", "leader", "committee", "organiser", "host", "addressed", "quoted", "participant",
        "chatted", "named")
"""What a reading may say, first fit first: a named function outweighs being quoted, being quoted outweighs being there."""

SAID = ("addressed", "quoted", "chatted")
"""Readings of who says something."""

GUESTS = r"\s+(?:[a-z]+\s+){0,2}{attendance.words.notables}(?!\w)"
"""Guests of note behind the verb that brings them."""

HEAD = 40
"""Characters within which a paragraph that begins with an event names it."""

MARGINS = re.compile(r"^\W+|\W+$")

DOES = r"(?:\s+(?!{which}\s)[\w’'-]+){0,6}?\s+{active}[a-z]{4,}"
"""Behind a function, what its holders do ("panitia telah melaksanakan:", "Panitia Maulid X mengundang …")."""

PART = r"(?i:{attendance.words.divisions})(?:\s[^.,;:!?]{1,30})?\s?:?"
"""The heading of one part of a list."""

WEAK = (*SAID, "named")
"""Readings that show somebody at an event which took place, but not at one that lies ahead or long behind."""


@dataclass(slots=True)
class Reading:
    """What one place of the article says of one agent at one event."""

    agent: str
    event: str
    kind: str
    at: int
    rule: str
    absent: bool = False
    behalf: str | None = None
    announced: bool = False


@dataclass
class Course:
    """The course of an article so far. `names` are those of its events, `salient` is whom a pronoun takes up, `focus` the event
    that the paragraph is about, `story` the last one told that took place, `begun` the one with which a paragraph began and of
    which the next ones go on to tell, `pending` the capacity that an opened list gives to
    its items, `opened` the paragraph whose later sentences are that list, -1 for none, `last` the event at which each agent was
    last seen, `before` the line before, `listed` the event of the line that opened a list, `plans` tells that a list is one of
    what was decided on."""

    stage: Stage
    people: frozenset[str]
    names: Mapping[str, str]
    salient: str | None = None
    focus: str | None = None
    story: str | None = None
    begun: str | None = None
    block: int = -1
    pending: str | None = None
    pending_event: str | None = None
    opened: int = -1
    listed: str | None = None
    plans: bool = False
    last_absent: str | None = None
    before: Line | None = None
    last: dict[str, str] = field(default_factory=dict)

    def enter(self, line: Line) -> None:
        """Begins a line: a new paragraph is about the main event again, or, before that is told, about the last one told that
        took place, or about one of other days with which a paragraph before it began."""
        if line.block.start != self.block:
            early = line.span.end < self.stage.told.get(str(self.stage.main), 0)
            part = self.stage.parts.at(line.span.start)
            self.block, self.focus = line.block.start, part.event if part else self.story if early else self.begun
            if not (_is_listed(line) or _parts_list(line)):
                self.pending = self.pending_event = self.listed = None
                self.plans = False

    def event_of(self, line: Line, at: int, kind: str, person: str) -> str | None:
        """The event of a reading, None where none can be meant: the sentence's own, else the one a person was seen at."""
        stage = self.stage
        if not line.events and self.focus and line.words.lists["then"].match(line.text, line.span.start):
            return self.focus
        if kind not in WEAK:
            own = None if kind == "committee" and stage.is_outlook(line, at) else stage.event_at(line, at)
            own = own or stage.event_done(line, at) or (self._served(line, at) if kind == "committee" else None)
            return own or self.held_focus(line, kind) or stage.default(line)
        said = event_said(line, at, person) if kind != "named" else None
        if said and said not in stage.ahead:
            return said
        other = self._other(line, at) if kind == "named" else None
        if other is not None:
            return other or None
        if self.listed and line.block.kind == "item" and not line.events:
            return self.listed
        tied, before = stage.event_tied(line, at), stage.event_before(line, at) or stage.event_done(line, at)
        tied = (before or tied) if kind == "named" else (tied or before)
        seen = self.last.get(person) if not stage.parts.apart else None
        for event in (tied, seen, self._topic(line), stage.home(line)):
            if event and (stage.strong(event) or event == seen):
                return event
        return None

    def _other(self, line: Line, at: int) -> str | None:
        """The event ahead or behind that a clause is about, "" where it only speaks of one, None where it is about none."""
        clause = line.clause(at)
        named = [m for m in line.events if clause.start <= m.start < clause.end]
        if not named or any(self.stage.strong(m.entity) or m.entity == self.stage.main for m in named):
            return None
        event, said = named[-1].entity, line.text[clause.start:clause.end]
        if event in self.stage.ahead:
            return event if line.words.near("announced", said) else None
        along = line.words.near("along", line.text[max(clause.start, at - 60):at])
        return (event if along else "") if line.words.near("history", said) else None

    def _served(self, line: Line, at: int) -> str | None:
        """The event of the paragraph, where a word of its name stands right behind a function ("Ketua panitia bazar, X")."""
        cue = next((c for c in line.cues if c.start == at), None)
        named = re.match(r"\s(\w+)", line.text[cue.end:]) if cue and self.focus else None
        return self.focus if named and named[1].lower() in self.names.get(str(self.focus), "").lower().split() else None

    def _topic(self, line: Line) -> str | None:
        """The event that the paragraph is about, or the assembly that the article is about where a sentence tells what only such
        a one does ("Sidang pleno …", "LPJ …"), or its one visit where a sentence tells of visitors ("Rombongan …")."""
        said = line.said
        if self.stage.visited and line.words.near("visitors", said):
            return self.stage.visited
        return self.stage.main if self.stage.assembly and line.words.near("deliberates", said) else self.focus

    def held_focus(self, line: Line, kind: str) -> str | None:
        """The event that the paragraph is about; one that lies ahead or behind only where the sentence speaks of such times, and
        none that takes place beside the main one for its committee."""
        focus, said = self._topic(line), line.said
        if focus == self.stage.main or not self.stage.reported:
            return focus
        if focus in self.stage.ahead:
            return focus if kind == "committee" or line.words.near("announced", said) else None
        lost = kind == "committee" or focus in self.stage.past and not line.words.near("history", said)
        return None if lost else focus

    def remember(self, line: Line, found: Sequence[Reading]) -> None:
        """Ends a line: what the next one may take up."""
        self.last |= {reading.agent: reading.event for reading in found}
        stood = {r.behalf for r in found if r.behalf}
        missing = [r.agent for r in found if r.absent and r.agent in self.people and r.agent not in stood]
        self.last_absent = missing[-1] if missing else self.last_absent if not line.people else None
        if line.events:
            first = self.stage.told.get(str(self.stage.main), -1)
            held = next((m.entity for m in reversed(line.events) if self.stage.strong(m.entity)), None)
            self.story = held or self.story
            self.begun = self._begun(line)
            self.focus = self.stage.main if line.span.start <= first < line.span.end else held or line.events[-1].entity
        spoke = [r.agent for r in found if (r.kind == "speaker" or r.kind in SAID) and r.agent in self.people]
        opens = line.words.lists["pronouns"].match(line.text, line.span.start) is not None
        if spoke or line.people and not (opens and self.salient):
            self.salient = spoke[0] if spoke else line.people[0].entity
        elif line.official:
            self.salient = None  # "Bupati Malang semula dikabarkan hadir. Beliau …"
        self.before = line
        if not (_is_listed(line) or self.pending and _parts_list(line)):
            self._open_list(line, found)

    def _begun(self, line: Line) -> str | None:
        """The event of other days with which a paragraph begins, or an earlier one began, until the main one is named again."""
        if any(m.entity == self.stage.main for m in line.events):
            return None
        first = line.events[0]
        if line.span.start != line.block.start or first.start - line.span.start >= HEAD:
            return self.begun
        return first.entity if first.entity in self.stage.apart and self.stage.strong(first.entity) else None

    def _open_list(self, line: Line, found: Sequence[Reading]) -> None:
        """A line that ends in a colon, a heading, or one that speaks of unnamed ones ("tiga pakar") gives its capacity to those
        that follow."""
        said = line.said.rstrip()
        opens = said.endswith(":") or line.block.kind == "heading"
        nobody = line.block.kind == "paragraph" and not line.people and not line.official  # "Bupati selaku inspektur upacara …"
        announces = nobody and any(c.side == "label" and not line.is_name(c) for c in line.cues)
        if self.opened == line.block.start and not (opens or announces) and line.people:
            return  # "Tiga pakar tampil. Dr. X membahas … Lalu Y …"
        lectures = line.words.lists["lectures"].fullmatch(MARGINS.sub("", said)) is not None
        kinds = ["speaker"] if lectures else self._announced(line, ("label", "after", "before") if opens else ("label",))
        free = [kind for kind in kinds if kind not in {r.kind for r in found}] if opens or announces or lectures else []
        self.pending, self.pending_event, self.opened = None, None, -1
        if free:
            self.pending = min(free, key=RANK.index)
            self.pending_event = line.events[-1].entity if line.events else self.focus
            self.opened = line.block.start if announces else -1
        last = line.events[-1].entity if said.endswith(":") and line.events and not line.people[1:] else None
        self.listed = last if self.stage.strong(last) else None
        self.plans = said.endswith(":") and not self.pending and line.words.near("resolved", said)

    def _announced(self, line: Line, sides: Sequence[str]) -> list[str]:
        """The capacities that the cues of some sides give to those who follow."""
        told = [c for c in line.cues if c.side in sides and c.kind in RANK and c.kind not in WEAK and not (
            c.side == "label" and (line.words.pattern(DOES).match(line.text, c.end) or _is_asked_of(line, c)))]
        return ["participant" if self._is_oblique(line, c) else c.kind for c in told]

    def _is_oblique(self, line: Line, cue: Cue) -> bool:
        """Whether those who are listed are not it themselves ("nama berikut masuk ke meja panitia:", "telah dilantik:")."""
        held = cue.side == "label" and line.words.ends("oblique", line.text[max(line.span.start, cue.start - 24):cue.start])
        inducts = line.words.lists["inducts"].match(line.text, cue.start, cue.end) is not None
        return bool(held) or brings_guests(line, cue) or inducts


def _is_asked_of(line: Line, cue: Cue) -> bool:
    """Whether what is listed is asked of those who have a function, or said of them ("Persyaratan peserta:")."""
    return line.words.ends("terms", line.text[max(line.span.start, cue.start - 24):cue.start]) is not None


def _is_listed(line: Line) -> bool:
    """Whether a line is an item of a list, or nothing but the title on which the one above speaks."""
    return line.block.kind == "item" or not line.said.strip(HIDDEN + " ")


def _parts_list(line: Line) -> bool:
    """Whether a line is only the heading of the next part of a list ("Putri", "Kategori SMP:")."""
    return "divisions" in line.words.here and line.words.pattern(PART).fullmatch(line.said.strip()) is not None


def brings_guests(line: Line, cue: Cue) -> bool:
    """Whether it is guests that are brought, not speakers ("menghadirkan sejumlah tokoh")."""
    brought = line.words.lists["brings"].fullmatch(line.text, cue.start, cue.end)
    return brought is not None and line.words.pattern(GUESTS).match(line.text, cue.end) is not None
