"""Who took part in which event, in which capacity, and who did not."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.attendance.course import RANK, SAID, WEAK, Reading
from kg.extract.attendance.reader import Reader
from kg.extract.attendance.sendoffs import seen_off
from kg.extract.attendance.stage import Stage, set_stage
from kg.extract.scene import Scene
from kg.model import Attendance, Evidence, Role

CAPACITY = {"addressed": "speaker", "quoted": "speaker", "chatted": "participant", "named": "participant"}
"""The capacity of what is no capacity itself: to be quoted is to have spoken, to be named is to have been there."""

OFFICIAL = "attendance.official_absent"
"""An official of a body who is not named was missing, which counts where nothing shows the body there."""

DUTIES = ("opener", "speaker", "moderator", "leader")

TO_ALL = ("opener", "host", "participant")
"""What tells that somebody was at several joint events; who only spoke at one, led it or served it was at that one."""


def find_attendance(scene: Scene, roles: Sequence[Role]) -> tuple[Attendance, ...]:
    """The attendances that the article states, as it first states them; `roles` tell whom a bare post ("Rektor …") means."""
    stage = set_stage(scene)
    if stage.main is None:
        return ()
    rows: dict[tuple[str, str], list[Reading]] = {}
    for reading in (*Reader(scene, stage, roles).read(), *_organisers(scene, stage)):
        event = stage.main if reading.event in stage.same else reading.event
        rows.setdefault((reading.agent, event), []).append(reading if reading.event == event else replace(reading, event=event))
    for reading in seen_off(scene, [r for held in rows.values() for r in held]):
        rows.setdefault((reading.agent, reading.event), []).append(reading)
    for reading in [*_shared(scene, rows, stage), *_taken_over(rows)]:
        rows.setdefault((reading.agent, reading.event), []).append(reading)
    stage = replace(stage, ahead=stage.ahead | _to_come(rows))
    return tuple(_merge(scene, stage, readings) for readings in rows.values())


def _to_come(rows: dict[tuple[str, str], list[Reading]]) -> frozenset[str]:
    """The events of which all that is told of opening, speaking and the like is yet to come, and told of two at least."""
    told: dict[str, list[bool]] = {}
    for (_, event), readings in rows.items():
        told.setdefault(event, []).extend(r.announced for r in readings if r.kind in DUTIES and not r.absent)
    return frozenset(event for event, coming in told.items() if len(coming) > 1 and all(coming))


def _organisers(scene: Scene, stage: Stage) -> Iterator[Reading]:
    """Those who hold an event; for the main one under another name only where its first name has none."""
    main = scene.events[str(stage.main)]
    for event in scene.events.values():
        for body in event.organisers if event.id not in stage.same or not main.organisers else ():
            stated = event.stated.get(f"organiser:{body}", ()) or event.evidence
            named = [m.start for m in scene.mentions_of("event").get(event.id, ())]
            at = stated[0].start if stated else min(named, default=0)
            yield Reading(body, event.id, "organiser", at, "attendance.organiser")


def _shared(scene: Scene, rows: dict[tuple[str, str], list[Reading]], stage: Stage) -> list[Reading]:
    """What somebody did at one of several joint events, for the others, unless the sentence names but one of them."""
    together, found = {str(stage.main), *stage.joint}, []
    for (_, event), readings in rows.items() if stage.joint else ():
        if not any(reading.kind in TO_ALL or _leads_delegation(reading) for reading in readings):
            continue
        for other in sorted(together - {event}) if event in together else ():
            for reading in readings:
                sentence = scene.page.sentence_at(reading.at)
                named = {m.entity for m in scene.everything_within(sentence, "event")} & together
                done = reading.kind != "organiser" and reading.kind not in WEAK and not reading.absent and len(named) != 1
                found += [replace(reading, event=other)] if done else []
    return found


def _leads_delegation(reading: Reading) -> bool:
    """Whether somebody leads as one of a list: a delegation, which is at all joint events, and not a session of one of them."""
    return reading.kind == "leader" and reading.rule == "attendance.list"


def _taken_over(rows: dict[tuple[str, str], list[Reading]]) -> list[Reading]:
    """What an absent one was to do, for who stood in, and the other way round ("Sedianya dibuka X. … mengutus Y")."""
    found = []
    for (_, event), readings in rows.items():
        for stood in [r for r in readings if r.behalf and not r.absent]:
            others = rows.get((str(stood.behalf), event), ())
            if any(r.absent for r in others):
                theirs, own = ([r for r in held if r.kind in DUTIES] for held in (others, readings))
                done = Reading(stood.agent, event, stood.kind, stood.at, stood.rule)
                found += [replace(done, kind=r.kind) for r in theirs]
                found += [replace(r, agent=str(stood.behalf), absent=True, behalf=None) for r in own if not theirs]
    return found


def _fit(stage: Stage, best: Reading, there: Iterable[Reading]) -> str:
    """The kind of the first fit, unless who leads a gathering, not a delegation, preaches to it, or a host speaks at length."""
    said = [r.kind for r in there if r.kind in SAID]
    if best.kind == "leader" and "addressed" in said and best.event not in stage.visits:
        return "addressed"
    return "quoted" if best.kind == "host" and len(said) > 1 and set(said) != {"chatted"} else best.kind


def _merge(scene: Scene, stage: Stage, readings: Iterable[Reading]) -> Attendance:
    """One row for all that is said of one agent at one event: the first fit of the capacities."""
    absent, there = [r for r in readings if r.absent], [r for r in readings if not r.absent]
    came = any(r.kind in ("opener", "moderator", "leader") and not r.announced for r in there)
    kept = there if came or there and all(r.rule == OFFICIAL for r in absent) else absent or there
    best = min(kept, key=lambda r: RANK.index(r.kind))
    kind = _fit(stage, best, there)
    if best.absent:  # "X, yang dijadwalkan membuka, batal hadir": he was to open
        kind = min((best.kind, *(r.kind for r in there if r.kind not in WEAK)), key=RANK.index)
    ahead = best.event in stage.ahead or best.announced and all(r.announced for r in kept if r.kind not in WEAK)
    said = [r for r in kept if r.kind in (kind, best.kind) or r.behalf]
    evidence = sorted({Evidence(e.start, e.end, r.rule) for r in said for e in scene.evidence(r.rule, r.at)})
    status = "absent" if best.absent else "announced" if ahead else "present"
    behalf = next((r.behalf for r in kept if r.behalf), None)
    return Attendance(best.agent, best.event, CAPACITY.get(kind, kind), status, behalf, tuple(evidence[:4]))
