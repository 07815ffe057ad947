"""Who is seen off to an event takes part in it as well, when it comes: "melepas 12 atlet menuju Kejurnas"."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.attendance.course import Reading
from kg.extract.attendance.timing import SENDING
from kg.extract.page import Span
from kg.extract.scene import Mention, Scene

TOWARD = r"(?:\s+[\w’'().,-]+){0,12}?\s+{attendance.words.sent_to}\s+(?:{attendance.words.occasion}\s+)?"
"""Who is seen off, and the words that lead to where they go."""

GROUP = r"(?i)(?<!\w){events.seen_off}(?:{its})?(?!\w)"
"""Those who are seen off."""

HEADING = 8
"""Words of the heading of a list at most."""

RULE = "attendance.seen_off"


def seen_off(scene: Scene, readings: Sequence[Reading]) -> list[Reading]:
    """The readings of those who go where somebody sees them off to."""
    if all(event.kind != SENDING for event in scene.events.values()):
        return []
    found: list[Reading] = []
    for sending, goal in _goals(scene):
        for body in _sent(scene, sending, goal):
            found.append(Reading(body, goal.entity, "participant", goal.start, RULE, announced=True))
        there = [r for r in readings if r.event == sending.entity and r.agent in scene.people and not r.absent]
        led = {scene.page.sentence_at(r.at).start for r in there if _leads(scene, r)}
        for reading in there:
            if kind := _goes(scene, reading, led):
                found.append(Reading(reading.agent, goal.entity, kind, reading.at, RULE, announced=True))
    return found


def _goals(scene: Scene) -> Iterator[tuple[Mention, Mention]]:
    """The namings of a send-off and of the event to which it leads, in one sentence, each goal once."""
    toward, known = scene.pack.pattern(TOWARD), set[str]()
    for sentence in scene.page.sentences:
        named = scene.within(sentence, "event")
        for sending, goal in pairwise(named):
            if scene.events[sending.entity].kind != SENDING or goal.entity in known or goal.entity == sending.entity:
                continue
            if toward.fullmatch(scene.page.text, sending.end, goal.start):
                known.add(goal.entity)
                yield sending, goal


def _sent(scene: Scene, sending: Mention, goal: Mention) -> list[str]:
    """The bodies whose people are seen off: those named with them, else who holds the send-off."""
    between = scene.within(Span(sending.end, goal.start, ""), "organisation")
    return [body.entity for body in between] or list(scene.events[sending.entity].organisers)


def _leads(scene: Scene, reading: Reading) -> bool:
    """Whether somebody leads those who are seen off: "Kontingen dipimpin manajer tim X dengan pelatih Y"."""
    start = scene.page.sentence_at(reading.at).start
    return reading.kind == "leader" and scene.pack.pattern(GROUP).search(scene.page.text, start, reading.at) is not None


def _goes(scene: Scene, reading: Reading, led: set[int]) -> str | None:
    """The capacity of somebody who goes along: who leads the group, who is named in a sentence on that, `led` by where it begins,
    and who is on the list of those who go."""
    if scene.page.sentence_at(reading.at).start in led:
        return "leader" if _leads(scene, reading) else "participant"
    page, blocks = scene.page, scene.page.shown
    at = next((k for k, block in enumerate(blocks) if block.start <= reading.at < block.end), 0)
    if blocks[at].kind != "item":
        return None
    while at and blocks[at].kind == "item":
        at -= 1
    heading = page.text[blocks[at].start:blocks[at].end]
    named = len(heading.split()) <= HEADING and scene.pack.pattern(GROUP).search(heading)
    return "participant" if named else None
