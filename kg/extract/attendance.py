"""Who took part in which event, in which capacity, and who did not."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.attendance_bodies import read_bodies
from kg.extract.attendance_lines import Cue, Line, Vocabulary, read_lines, vocabulary_of
from kg.extract.attendance_stage import Stage, set_stage
from kg.extract.attendance_standing import Standing, find_absent, find_standing
from kg.extract.attendance_targets import Pointer
from kg.extract.scene import Mention, Scene
from kg.model import Attendance, Evidence, Role

RANK = ("opener", "speaker", "moderator", "leader", "committee", "organiser", "quoted", "host", "participant", "chatted", "named")
"""What a reading may say, first fit first: a named function outweighs being quoted, being quoted outweighs being there."""

WEAK = ("quoted", "chatted", "named")


@dataclass(frozen=True, slots=True)
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


def find_attendance(scene: Scene, roles: Sequence[Role]) -> tuple[Attendance, ...]:
    """The attendances that the article states, in the order in which it first states them."""
    stage = set_stage(scene)
    if stage.main is None:
        return ()
    rows: dict[tuple[str, str], list[Reading]] = {}
    for reading in (*Reader(scene, stage, roles).read(), *_organisers(scene)):
        event = stage.main if reading.event in stage.same else reading.event
        rows.setdefault((reading.agent, event), []).append(replace(reading, event=event))
    together = {stage.main, *stage.joint}
    for agent, event in [key for key in rows if key[1] in together]:
        for joint in sorted(together - {event}):
            shared = [replace(r, event=joint, kind="named") for r in rows[agent, event] if r.kind != "organiser" and not r.absent]
            rows.setdefault((agent, joint), []).extend(shared)
    return tuple(_merge(scene, stage, readings) for readings in rows.values() if readings)


def _organisers(scene: Scene) -> Iterator[Reading]:
    for event in scene.events.values():
        for body in event.organisers:
            stated = event.stated.get(f"organiser:{body}", ()) or event.evidence
            named = [m.start for m in scene.mentions if m.kind == "event" and m.entity == event.id]
            at = stated[0].start if stated else min(named, default=0)
            yield Reading(body, event.id, "organiser", at, "attendance.organiser")


def _merge(scene: Scene, stage: Stage, readings: list[Reading]) -> Attendance:
    absent = [r for r in readings if r.absent]
    firm = [r for r in readings if not r.absent and r.kind not in WEAK]
    kept = absent if absent and not any(r.kind in ("opener", "moderator", "leader") for r in firm) else [r for r in readings if not r.absent]
    best = min(kept, key=lambda r: RANK.index(r.kind))
    capacity = {"quoted": "speaker", "chatted": "participant", "named": "participant"}.get(best.kind, best.kind)
    ahead = best.event in stage.ahead or all(r.announced for r in kept if r.kind not in WEAK) and best.announced
    status = "absent" if best.absent else "announced" if ahead else "present"
    behalf = next((r.behalf for r in kept if r.behalf), None)
    said = [r for r in kept if r.kind == best.kind or r.behalf]
    evidence = sorted({Evidence(e.start, e.end, r.rule) for r in said for e in scene.evidence(r.rule, r.at)})
    return Attendance(best.agent, best.event, capacity, status, behalf, tuple(evidence[:4]))


@dataclass
class Reader:
    """Reads the lines of a scene in order; holds what a later line may take up."""

    scene: Scene
    stage: Stage
    roles: Sequence[Role] = ()
    salient: str | None = None
    focus: str | None = None
    block: int = -1
    pending: str | None = None
    pending_event: str | None = None
    last_absent: str | None = None
    last: dict[str, str] = field(default_factory=dict)
    dead: set[str] = field(default_factory=set)

    def read(self) -> list[Reading]:
        """All readings of the scene."""
        lines, words = list(read_lines(self.scene, self.roles)), vocabulary_of(self.scene.pack)
        self.dead = {p for line in lines for p in _dead(line, words)}
        readings: list[Reading] = []
        for line in lines:
            found = list(self._line(line, words))
            readings += found
            self._remember(line, words, found)
        return readings

    def _line(self, line: Line, words: Vocabulary) -> Iterator[Reading]:
        if line.block.start != self.block:
            self.block, self.focus = line.block.start, self.focus if self.focus in self.stage.mains else None
            if line.block.kind != "item":
                self.pending = self.pending_event = None
        pointer = Pointer(words, line, self.salient)
        standing, absent = find_standing(pointer, self.last_absent), find_absent(pointer)
        remote = words.near("remote", line.text[line.span.start:line.span.end])
        if not line.events and _recalls(line, words):
            return
        found = [*self._cued(line, pointer, remote), *self._listed(line)]
        found = [self._handed_over(r, standing) for r in found]
        found += self._stood_in(line, standing, found) + self._missed(line, absent)
        yield from found
        seen = {r.agent for r in found} | {s.absent for s in standing}
        if not remote:
            yield from self._named(line, words, seen)
        yield from self._bodies(line, words)

    def _cued(self, line: Line, pointer: Pointer, remote: bool) -> Iterator[Reading]:
        told = {m.entity for m in line.people if _hearsay(line, m, pointer.words)}
        for cue in sorted(line.cues, key=lambda c: c.kind in WEAK):
            if cue.side in ("absence", "standing") or remote and cue.kind in WEAK:
                continue
            for person in pointer.people(cue):
                kind = self._kind(line, cue, pointer.words)
                if kind in WEAK and person in told:
                    continue
                event = self._event(line, cue.start, kind, person)
                if event and person not in self.dead:
                    self.last[person] = event
                    lead = line.text[max(line.span.start, cue.start - 16):cue.start]
                    coming = kind not in WEAK and cue.side in ("after", "before", "label") and pointer.words.near("announced", lead)
                    yield Reading(person, event, kind, cue.start, f"attendance.{cue.side}", announced=coming)

    def _kind(self, line: Line, cue: Cue, words: Vocabulary) -> str:
        """The kind of a cue by what is opened, led or received."""
        start = max(line.clause(cue.start).start, cue.start - 42)
        lead, tail = line.text[start:cue.start], line.text[cue.end:min(cue.end + 42, line.span.end)]
        about = lead if cue.side == "after" else tail
        if cue.kind in ("leader", "opener", "speaker") and words.near("prayers", about):
            return "participant"
        if cue.kind == "leader" and cue.side == "after" and re.search(r"\b(?:penutupan|pembukaan|closing|opening|dibuka dengan)\b", lead, re.IGNORECASE):
            return "opener"
        if cue.kind == "host" and cue.side == "after":
            event = self._event(line, cue.start, "host", "")
            return "host" if event in self.stage.visits else "participant"
        return cue.kind

    def _event(self, line: Line, at: int, kind: str, person: str) -> str | None:
        """The event of a reading, None where the article is about none that can be meant."""
        stage = self.stage
        if kind not in WEAK:
            return stage.event_at(line, at) or self._held_focus(line, kind) or stage.main
        tied, before = stage.event_tied(line, at), stage.event_before(line, at)
        tied = (before or tied) if kind == "named" else (tied or before)
        seen = self.last.get(person)
        for event in (tied, seen, self.focus, stage.main):
            if event and (stage.strong(event) or event == seen):
                return event
        return None

    def _held_focus(self, line: Line, kind: str) -> str | None:
        """The event that the paragraph is about; one that lies ahead only where the sentence speaks of what is to come."""
        ahead = self.focus in self.stage.ahead and self.focus != self.stage.main and self.stage.reported
        words = vocabulary_of(self.scene.pack)
        if ahead and kind != "committee" and not words.near("announced", line.text[line.span.start:line.span.end]):
            return None
        return self.focus

    def _listed(self, line: Line) -> Iterator[Reading]:
        if self.pending and line.block.kind == "item" and line.people:
            event = self.stage.event_at(line, line.span.start) or self.pending_event or self.stage.main
            for person in line.people:
                if event and person.entity not in self.dead:
                    yield Reading(person.entity, event, self.pending, person.start, "attendance.list")

    def _handed_over(self, reading: Reading, standing: list[Standing]) -> Reading:
        """What an absent one was to do was done by who stood in."""
        for pair in standing:
            if pair.absent == reading.agent and pair.agent and reading.kind not in WEAK:
                return Reading(pair.agent, reading.event, reading.kind, reading.at, reading.rule)
        return reading

    def _stood_in(self, line: Line, standing: list[Standing], found: list[Reading]) -> list[Reading]:
        out = []
        for pair in standing:
            own = [r for r in found if r.agent == pair.agent]
            event = own[0].event if own else self.stage.event_at(line, pair.at) or self._held_focus(line, pair.kind) or self.stage.main
            rule, kind = f"attendance.{pair.kind}", "speaker" if pair.kind == "reads" else "participant"
            if not event or pair.agent is None:
                continue
            person = pair.absent in self.scene.people
            behalf = pair.absent if pair.absent not in self.dead else None
            out.append(Reading(pair.agent, event, kind, pair.at, rule, behalf=behalf))
            if person and pair.absent:
                was = "opener" if any(r.kind == "opener" for r in own) else "participant"
                out.append(Reading(pair.absent, event, was, pair.at, rule, absent=True))
            elif pair.absent and pair.kind == "by":
                out.append(Reading(pair.absent, event, "participant", pair.at, rule))
        return out

    def _missed(self, line: Line, absent: list[tuple[int, str]]) -> list[Reading]:
        out = []
        for at, person in absent:
            words = vocabulary_of(self.scene.pack)
            event = self.stage.event_missed(line, at, words) or self._held_focus(line, "absent") or self.stage.main
            if event and person not in self.dead:
                out.append(Reading(person, event, "participant", at, "attendance.absence", absent=True))
        return out

    def _named(self, line: Line, words: Vocabulary, seen: set[str | None]) -> Iterator[Reading]:
        for mention in line.people:
            told = _hearsay(line, mention, words) or _is_family(line, mention, words) or _spoken_of(line, mention)
            if mention.entity in seen or mention.entity in self.dead or told:
                continue
            event = self._event(line, mention.start, "named", mention.entity)
            if event:
                yield Reading(mention.entity, event, "named", mention.start, "attendance.named")

    def _bodies(self, line: Line, words: Vocabulary) -> Iterator[Reading]:
        for body in read_bodies(line, words, self.pending):
            event = None if body.absent else self.stage.event_at(line, body.at) or self.pending_event
            event = event or self._held_focus(line, body.kind) or self.stage.main
            if event:
                yield Reading(body.body, event, body.kind, body.at, body.rule, absent=body.absent)

    def _remember(self, line: Line, words: Vocabulary, found: list[Reading]) -> None:
        for reading in found:
            self.last[reading.agent] = reading.event
        missing = [r.agent for r in found if r.absent]
        self.last_absent = missing[-1] if missing else self.last_absent if not line.people else None
        if line.events:
            self.focus = line.events[-1].entity
        spoke = [r.agent for r in found if r.kind in ("quoted", "chatted", "speaker") and r.agent in self.scene.people]
        if spoke or line.people:
            self.salient = spoke[0] if spoke else line.people[0].entity
        self._announce_list(line, found)

    def _announce_list(self, line: Line, found: list[Reading]) -> None:
        """A line that ends in a colon, or a heading, gives its capacity to the items that follow."""
        if line.block.kind == "item":
            return
        open_ended = line.text[line.span.start:line.span.end].rstrip().endswith(":") or line.block.kind == "heading"
        kinds = [c.kind for c in line.cues if c.side in ("label", "after", "before") and c.kind in RANK and c.kind not in WEAK]
        used = {r.kind for r in found}
        free = [k for k in kinds if k not in used]
        self.pending = free[-1] if open_ended and free else None
        self.pending_event = line.events[-1].entity if self.pending and line.events else self.focus if self.pending else None


def _dead(line: Line, words: Vocabulary) -> Iterator[str]:
    for mention in line.people:
        lead = line.text[max(line.span.start, mention.start - 42):mention.start]
        late = list(words.words["late"].finditer(lead))
        if late and not re.search(r"[.;:]\s|,.*,", lead[late[-1].end() + 1:]):
            yield mention.entity
    for match in words.words["died"].finditer(line.text, line.span.start, line.span.end):
        held = [m for m in line.people if m.end <= match.start()]
        if held and match.start() - held[-1].end < 60 and not line.cue_between(held[-1].end, match.start()):
            yield held[-1].entity


def _recalls(line: Line, words: Vocabulary) -> bool:
    """Whether a sentence begins with former times ("Tahun lalu …", "Pada 1998 …")."""
    lead = line.text[line.span.start:line.span.start + 30]
    match = words.words["recalled"].match(lead)
    return match is not None or re.match(r"(?:Pada|Sejak|In|Since)\s+(?:tahun\s+)?(?:19|20)\d\d\b", lead) is not None


def _is_family(line: Line, mention: Mention, words: Vocabulary) -> bool:
    """Whether a name is that of someone's family ("Ayahnya, Sukirman"), not said to have come along."""
    lead = line.text[max(line.span.start, mention.start - 36):mention.start].rstrip(" ,")
    held = [m for m in words.words["relatives"].finditer(lead) if not re.search(r"[,.;]", lead[m.end():])]
    return bool(held) and not words.near("along", lead[:held[-1].start()])


def _spoken_of(line: Line, mention: Mention) -> bool:
    """Whether a name stands in what someone says ("Ia menilai Menteri X lamban")."""
    said = [c.end for c in line.cues if c.kind in ("quoted", "chatted") and c.side in ("before", "pronoun") and c.end <= mention.start]
    clause = line.clause(mention.start)
    return any(end >= clause.start for end in said)


def _hearsay(line: Line, mention: Mention, words: Vocabulary) -> bool:
    lead = line.text[max(line.span.start, mention.start - 60):mention.start]
    said = list(words.words["hearsay"].finditer(lead))
    return bool(said) and not re.search(r"[,;:]\s", lead[said[-1].end():].rstrip(", "))
