"""Programme priorities that a body set, agreed or follows; themes, agendas, aims and wishes are none."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.attendance.stage import Stage, set_stage
from kg.extract.once import kept
from kg.extract.page import Span
from kg.extract.priorities.bodies import branch_of
from kg.extract.priorities.owners import holder_of
from kg.extract.priorities.passage import Statement
from kg.extract.priorities.statements import read_statements
from kg.extract.scene import Scene
from kg.model import Priority, Role

WORD = re.compile(r"\w+")

DOUBTFUL = ("verb", "weighed")
"""Beginnings of rules whose words are said of anybody ("mengejar karier") and mean priorities of bodies only."""

SAME = 0.6
"""Word overlap from which two texts say one priority."""


def find_priorities(scene: Scene, roles: Sequence[Role] = ()) -> tuple[Priority, ...]:
    """The priorities that the article states, one entry each; `roles` tell whose official speaks."""
    stage = set_stage(scene)
    found: list[Priority] = []
    for statement in read_statements(scene):
        holder, event = holder_of(scene, stage, statement, roles), _event(scene, stage, statement)
        holder = branch_of(scene, stage, statement, holder, roles)
        if holder is None and (event is None or statement.rule.startswith(DOUBTFUL)):
            continue
        told = sum(_is_told(entry.text, found) for entry in statement.entries)
        if told > 1 and 2 * told >= len(statement.entries):
            continue  # what says half of them again sums them up
        for entry in statement.entries:
            if not _is_told(entry.text, found):
                evidence = scene.evidence(f"priorities.{statement.rule}", statement.cue.start, entry.at)
                found.append(Priority(holder, event, entry.text, evidence))
    return tuple(found)


def _is_told(text: str, found: Sequence[Priority]) -> bool:
    return any(overlap(text, priority.text) >= SAME for priority in found)


def overlap(one: str, other: str) -> float:
    """The word F1 of two texts, from 0 to 1."""
    left, right = _words(one), _words(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


@kept(1 << 10)
def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.casefold()))


def _event(scene: Scene, stage: Stage, statement: Statement) -> str | None:
    """The gathering that the sentence of a cue names outside of what is put first, else the one that the article tells of."""
    inside = [Span(entry.at, entry.at + len(entry.text)) for entry in statement.entries]
    named = [m for m in scene.within(scene.page.sentence_at(statement.cue.start), "event")
             if not any(span.start <= m.start < span.end for span in inside)]
    return named[0].entity if named else stage.main if stage.reported else None
