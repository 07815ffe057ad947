"""Reads attendance line by line: cues first, then who stood in for whom, who was missed, and who is merely named."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.attendance.absent.absence import Away, find_absent
from kg.extract.attendance.absent.deputies import Standing
from kg.extract.attendance.absent.elsewhere import found_elsewhere
from kg.extract.attendance.absent.standing import find_standing
from kg.extract.attendance.bodies.reading import DONE, LOOSE, read_bodies
from kg.extract.attendance.causes import replaced_by_cause
from kg.extract.attendance.counted import counted_on
from kg.extract.attendance.course import WEAK, Course, Reading
from kg.extract.attendance.encounters import find_met
from kg.extract.attendance.fronted import is_post
from kg.extract.attendance.kinds import Kinds
from kg.extract.attendance.lines import Line, read_lines
from kg.extract.attendance.spoken import (
    dead_in,
    is_family,
    is_hearsay,
    is_of_old,
    is_owner,
    is_reason,
    is_remote,
    is_spoken_of,
    is_thanked,
    kept_away_by,
    recalls,
    signed_elsewhere,
)
from kg.extract.attendance.stage import Stage, is_of_other_days
from kg.extract.attendance.targets import Pointer
from kg.extract.attendance.vocabulary import Cue, vocabulary_of
from kg.extract.attendance.voices import Voices, officials
from kg.extract.scene import Scene
from kg.model import Role
from kg.prose import PLACE_AND_DAY, is_prose

APPOSITION = re.compile(r"(?:,[^,.]{0,60},|\s\([^)]*\))?\s*")
"""What may stand between a name and its verb."""

MARK = re.compile(r"[,;.]")

OTHER_PLAN = r"{attendance.words.coming}\s+{active}[a-z]{3,}(?:\s+(?!{and}\b)[a-z]+){1,3}\s*$"
"""Before a passive: what is to be done besides ("Musda yang akan memilih ketua baru dibuka …")."""

CONTACT = 3
"""Words of a line that only says that who is to be called follows."""

PHONE = re.compile(r"(?<!\d)(?:\+62|08\d\d)[\dx -]{3,}")

OPEN = (*WEAK, "speaker", "participant")
"""The cues of a sentence whose people may still be those that the sentence before announced."""

BESIDE = re.compile(r"(?:,? (?:[A-Z][\w.]*|[a-z]\.)+)*,?\s+(?:[a-z]+\s+)?")
"""Degrees between a name and who came along."""


class Reader:
    """Reads the lines of a scene in order."""

    def __init__(self, scene: Scene, stage: Stage, roles: Sequence[Role]) -> None:
        self.scene, self.stage = scene, stage
        self.lines = tuple(read_lines(scene, roles))
        self.dead = {person for line in self.lines for person in dead_in(line)}
        self.away: set[str] = set()
        self.headed: dict[int, bool] = {}
        names = {event.id: event.name for event in scene.events.values()}
        self.course = Course(stage, frozenset(scene.people), names)
        self.kinds = Kinds(self.course, scene.page.text, names)
        self.voices = Voices(scene, self.lines, officials(scene.pack, roles))

    def read(self) -> list[Reading]:
        """All readings of the scene, in the order of its lines."""
        readings: list[Reading] = []
        for line in self.lines:
            self.course.enter(line)
            other_days = not line.events and recalls(line, self.stage.main in self.stage.ahead)
            found = [] if other_days else list(self._line(line))
            readings += found
            self.course.remember(line, found)
        return self.voices.settle(readings)

    def _line(self, line: Line) -> Iterator[Reading]:
        if not (line.cues or line.people or line.bodies):
            return
        pointer = Pointer(line, self.course.salient)
        away = Away(tuple(find_absent(pointer)), self.course.last_absent)
        standing = find_standing(pointer, away)
        remote = bool(line.cues or line.people) and is_remote(line)
        if remote:
            self.away |= {m.entity for m in line.people} - set(self.course.last)
        cued = [r for r in self._cued(line, pointer, remote) if not (r.absent and any(r.agent == s.agent for s in standing))]
        found: list[Reading] = [_handed_over(r, standing) for r in (*cued, *self._listed(line))]
        found += [*self._stood_in(line, standing, found), *self._missed(line, away.missing), *counted_on(line, found)]
        if line.events and not away.missing:
            found += [Reading(met.agent, met.event, "participant", met.at, "attendance.met")
                      for met in find_met(pointer, self.stage.encounters)]
        told = [*replaced_by_cause(line, found), *(self._likewise(line, found) if found else ()), *_accompanied(line, found)]
        found = [self._in_stead(line, reading, found) for reading in told]
        yield from (*found, *found_elsewhere(line, found))
        if not remote:
            yield from self._named(line, {r.agent for r in found} | {s.absent for s in standing if s.absent})
        yield from self._bodies(line)

    def _cued(self, line: Line, pointer: Pointer, remote: bool) -> Iterator[Reading]:
        told = {m.entity for m in line.people if is_hearsay(line, m)} if line.cues else set()
        issued = {m.entity for m in line.people if signed_elsewhere(line, m)} if line.cues else set()
        for cue in sorted(line.cues, key=lambda c: c.kind in WEAK):
            denied = self._denied(line, cue)
            forgone = denied is not None and line.words.lists["forgone"].fullmatch(denied) is not None
            if cue.side in ("absence", "standing") or (remote or forgone) and cue.kind in WEAK or denied and not forgone:
                continue
            if kept_away_by(line, cue.start):
                continue
            kind = self.kinds.of(line, cue)
            for person in pointer.people(cue):
                event = self._event(line, cue, kind, person)
                spoken_of = kind in WEAK and (person in told or person in self.away)
                spoken_of = spoken_of or kind == "participant" and person in issued
                if event and (person not in self.dead or event in self.stage.past) and not spoken_of:
                    self.course.last[person] = event
                    said = self.voices.kind(line, cue, kind, person, event) if kind in ("quoted", "chatted") else kind
                    missed = kind not in WEAK and (forgone or self._is_unfulfilled(line, cue))
                    coming = self._is_coming(line, cue) and not missed
                    yield Reading(person, event, said, cue.start, f"attendance.{cue.side}", absent=missed, announced=coming)

    def _denied(self, line: Line, cue: Cue) -> str | None:
        """The words by which a verb is negated or only wished for ("tidak memberi sambutan", "hendak menyampaikan LPJ")."""
        if "denied" not in line.words.here or cue.side not in ("before", "after"):
            return None
        denied = line.words.ends("denied", line.text[max(line.span.start, cue.start - 24):cue.start])
        return denied.group() if denied else None

    def _event(self, line: Line, cue: Cue, kind: str, person: str) -> str | None:
        """The event of a cue: the one that its verb means; what is yet to be done is done at the one event that lies ahead."""
        own = self.stage.event_meant(line.text[cue.start:cue.end], self.scene.pack)
        event, ahead = own or self.course.event_of(line, cue.start, kind, person), self.stage.ahead
        missed = any(c.side == "absence" for c in line.cues) or self._is_unfulfilled(line, cue)
        yet = len(ahead) == 1 and event not in ahead and self._is_coming(line, cue) and not missed
        return next(iter(ahead)) if yet and not self.stage.event_at(line, cue.start) else event

    def _is_coming(self, line: Line, cue: Cue) -> bool:
        """Whether "akan" or the like stands right before a cue."""
        if "coming" not in line.words.here or cue.kind in WEAK or cue.side not in ("after", "before", "label"):
            return False
        lead, said = MARK.split(line.text[max(line.span.start, cue.start - 26):cue.start])[-1], line.text[cue.start:cue.end]
        other = not line.words.is_active(said) and line.words.pattern(OTHER_PLAN).search(lead)
        return not other and line.words.near("coming", lead + said)

    def _is_unfulfilled(self, line: Line, cue: Cue) -> bool:
        """Whether a sentence tells what was to be and was not ("Sedianya pembukaan dilakukan Bupati X")."""
        if "unfulfilled" not in line.words.here:
            return False
        clause = line.clause(cue.start)
        lead = line.text[clause.start:cue.start]
        told = line.words.lists["unfulfilled"].match(lead.lstrip(" ,")) if clause.start <= line.span.start + 1 else None
        told = None if told and line.words.near("hence", lead) else told  # "Sedianya ada X, tapi ia sakit sehingga diisi Y"
        return told is not None or line.words.near("unfulfilled", lead[-24:])

    def _listed(self, line: Line) -> Iterator[Reading]:
        """The people of a list item, in the capacity that the line before the list gives them."""
        course = self.course
        listed = line.block.kind == "item" or course.opened == line.block.start and all(c.kind in OPEN for c in line.cues)
        if not (course.pending and listed and line.people):
            return
        event = self.stage.event_at(line, line.span.start) or course.pending_event or self.stage.default(line)
        for person in line.people:
            if event and person.entity not in self.dead and not is_hearsay(line, person):
                yield Reading(person.entity, event, course.pending, person.start, "attendance.list")

    def _stood_in(self, line: Line, standing: Sequence[Standing], found: Sequence[Reading]) -> Iterator[Reading]:
        for pair in standing:
            own = [r for r in found if r.agent == pair.agent]
            event = own[0].event if own else self.course.event_of(line, pair.at, pair.kind, "")
            rule, kind = f"attendance.{pair.kind}", "speaker" if pair.kind == "reads" else "participant"
            if event and pair.agent:
                yield Reading(pair.agent, event, kind, pair.at, rule, behalf=pair.absent if pair.kind != "ships" else None)
            if event and (pair.agent or pair.kind == "by") and pair.absent in self.scene.people and pair.absent not in self.dead:
                was = next((k for k in ("opener", "leader") if any(r.kind == k for r in own)), kind)
                yield Reading(str(pair.absent), event, was, pair.at, rule, absent=True)
            elif event and pair.agent and pair.absent and (pair.kind in ("by", "sends", "ships") or (
                    line.words.lists["bodies.came"].match(line.text, pair.at))):  # "Hadir mewakili X, Ali"
                done = min((r.kind for r in own if r.kind in ("opener", "speaker")), default="participant")
                yield Reading(pair.absent, event, done, pair.at, rule)

    def _missed(self, line: Line, absent: Sequence[tuple[int, str]]) -> Iterator[Reading]:
        for at, person in absent:
            event = self.stage.event_missed(line, at) or self.course.held_focus(line, "absent") or self.stage.default(line)
            if event and person not in self.dead:
                yield Reading(person, event, "participant", at, "attendance.absence", absent=True)

    def _named(self, line: Line, seen: set[str]) -> Iterator[Reading]:
        """Who is named in a report of an event, and not only spoken of, was there."""
        held = self.stage.main and self.scene.events[self.stage.main].start
        for mention in line.people:
            if mention.entity in seen or mention.entity in self.dead or mention.entity in self.away:
                continue
            told = any(test(line, mention) for test in (
                is_hearsay, is_family, is_spoken_of, is_reason, is_thanked, signed_elsewhere, is_owner))
            told = told or is_of_old(line, mention, int(held[:4]) if held else None)
            told = told or self._is_contact(line, mention.start) or self._signs(line) or PHONE.search(
                line.text, mention.end, line.span.end) is not None
            event = self.course.event_of(line, mention.start, "named", mention.entity)
            gap = APPOSITION.match(line.text, mention.end)
            told = told or (gap is not None and line.words.lists["announced"].match(line.text, gap.end()) is not None)
            if event and not told and not is_of_other_days(self.scene, line, event):
                yield Reading(mention.entity, event, "named", mention.start, "attendance.named")

    def _signs(self, line: Line) -> bool:
        """Whether the line above is a place and a day alone, and the line is no sentence: who is named there only signed."""
        return not is_prose(line.said) and PLACE_AND_DAY.fullmatch(self._above(line)) is not None

    def _above(self, line: Line) -> str:
        """The line above another."""
        end = line.span.start
        while end and line.text[end - 1].isspace():
            end -= 1
        return line.text[line.text.rfind("\n", 0, end) + 1:end]

    def _is_contact(self, line: Line, at: int) -> bool:
        """Whether the words before an offset in its line, or the short line above, say whom to call."""
        if line.span.start not in self.headed:
            above = self._above(line)
            self.headed[line.span.start] = len(above.split(None, CONTACT)) <= CONTACT and vocabulary_of(
                self.scene.pack).near("contacts", above)
        return self.headed[line.span.start] or line.words.near("contacts", line.text[line.span.start:at])

    def _in_stead(self, line: Line, reading: Reading, others: Sequence[Reading]) -> Reading:
        """"yang semula akan dibuka Y akhirnya dibuka X", "Karena Y berhalangan, sidang dipimpin X": X did it in Y's place."""
        if reading.absent or reading.behalf or reading.kind not in ("opener", "leader", "moderator", "speaker"):
            return reading
        missed = [r for r in others if r.absent and r.at < reading.at and r.event == reading.event]
        hence = bool(missed) and reading.kind != "speaker" and self._follows_from(line, reading)
        before = [r for r in missed if hence or r.kind == reading.kind]
        return replace(reading, behalf=before[-1].agent) if before and before[-1].agent != reading.agent else reading

    def _follows_from(self, line: Line, reading: Reading) -> bool:
        """Whether a sentence gives a reason before it comes to a reading ("Karena Y berhalangan, …", "…, sehingga …")."""
        because = line.words.lists["reasons"].match(line.text, line.span.start) is not None
        return because or line.words.near("hence", line.text[line.span.start:reading.at])

    def _likewise(self, line: Line, found: Sequence[Reading]) -> Iterator[Reading]:
        """"X tidak terlihat, begitu pula Y": the same is said of the next one."""
        for match in line.words.lists["likewise"].finditer(line.text, line.span.start, line.span.end):
            said = [r for r in found if r.at < match.start()]
            person = line.next(match.end())
            gap = line.text[match.end():person.start] if person else ""
            right = not line.words.near("next_one", match.group()) or is_post(line.words, gap)
            if said and person and right and len(gap) < 80 and not line.cue_between(match.end(), person.start):
                yield replace(max(said, key=lambda r: r.at), agent=person.entity, behalf=None)

    def _tells_of_plans(self, line: Line) -> bool:
        """Whether a sentence speaks of what is to come or of former times."""
        return any(line.words.near(name, line.said) for name in ("announced", "history"))

    def _is_content(self, line: Line, at: int) -> bool:
        """Whether a body stands in what somebody says, which tells nothing of who takes part."""
        clause = line.clause(at)
        said = [c.end for c in line.cues if c.kind in ("quoted", "chatted") and c.side in ("before", "pronoun")
                and clause.start <= c.start and c.end <= at]
        content = line.text[said[-1]:clause.end] if said else ""
        told = any(line.words.near(name, content) for name in ("bodies.takers", "bodies.counts"))
        return bool(said) and not told and not any(said[-1] <= m.start < clause.end for m in line.events)

    def _bodies(self, line: Line) -> Iterator[Reading]:
        missed = line.words.lists["unfulfilled"].match(line.text, line.span.start) is not None
        if self.course.plans and line.block.kind == "item":
            return  # "3. Normalisasi drainase: melibatkan Dinas X"
        for body in read_bodies(line, self.course.pending, self.course.before, self.scene.organisations):
            named = self.stage.event_at(line, body.at) or self.stage.event_done(line, body.at)
            event = None if body.absent else named or self.course.pending_event
            event = event or self.course.held_focus(line, body.kind) or self.stage.default(line)
            if self._is_content(line, body.at) or event and body.rule in LOOSE and is_of_other_days(self.scene, line, event):
                continue
            if event and (body.rule not in DONE or self.stage.strong(event) and not self._tells_of_plans(line)):
                yield Reading(body.body, event, body.kind, body.at, body.rule, absent=body.absent or missed)


def _handed_over(reading: Reading, standing: Sequence[Standing]) -> Reading:
    """What an absent one was to do was done by who stood in."""
    for pair in standing:
        if pair.absent == reading.agent and pair.agent and reading.kind not in WEAK:
            return Reading(pair.agent, reading.event, reading.kind, reading.at, reading.rule)
    return reading


def _accompanied(line: Line, found: Sequence[Reading]) -> Iterator[Reading]:
    """Whoever somebody came with was there too: "Kapolres Ali, didampingi Kasat Budi, menunjukkan barang bukti saat …"."""
    if "escorts" not in line.words.here:
        return
    agents = {reading.agent for reading in found}
    for reading in found:
        left = line.before(reading.at)[-1:]
        beside = line.words.lists["escorts"].match(line.text, reading.at) and not (reading.absent or reading.announced)
        if beside and left and left[0].entity not in agents and BESIDE.fullmatch(line.text, left[0].end, reading.at):
            yield replace(reading, agent=left[0].entity, kind="participant", rule="attendance.accompanied", behalf=None)
