"""Which events of an article are held together with the main one, so that those at one are at all."""
from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from kg.extract.attendance.vocabulary import Vocabulary, vocabulary_of
from kg.extract.scene import Mention, Scene
from kg.model import Event

ASIDE = re.compile(r"\([^()]*\)|^(?:\s*[A-Z\d][\w.’'/-]*)+(?=\s)")
"""What goes on with the name of the first of two events: a bracket, more words in capitals."""

SEQUEL = 24
"""Letters before and after an event within which it is said to have followed another, or to have had an hour of its own."""

JOINED = 160
"""Characters before a sentence within which another event is still named together with its own."""


def joined(scene: Scene, main: Event, words: Vocabulary, text: str) -> Iterable[str]:
    """The events held together with the main one, whose people the article says took part in both."""
    others = [e for e in scene.events.values() if main.start and (e.start, e.end) == (main.start, main.end) and e.id != main.id]
    return [e.id for e in others if not _in_sequence(scene, main.id, e.id, words, text) and (
        _in_one_breath(scene, main.id, e.id) or _said_joint(scene, main.id, e.id, words, text))]


def _in_sequence(scene: Scene, one: str, other: str, words: Vocabulary, text: str) -> bool:
    """Whether one of two events is said to have followed the other ("Setelah panen, dilanjutkan temu lapang")."""
    named = [m for m in scene.of_kind("event") if m.entity in (one, other)]
    before = (text[max(scene.page.sentence_at(m.start).start, m.start - SEQUEL):m.start] for m in named)
    return any(words.near("sequel", said) for said in before) or any(
        m.entity == other and words.near("sessions_own", text[m.end:min(scene.page.sentence_at(m.start).end, m.end + SEQUEL)])
        for m in named)


def _said_joint(scene: Scene, one: str, other: str, words: Vocabulary, text: str) -> bool:
    """Whether two events are said to have been held together: anywhere by "kedua acara", by "keduanya" only right after both are
    named."""
    named = [m for m in scene.of_kind("event") if m.entity in (one, other)]
    if words.near("joint", text):
        return True
    for first, second in pairwise(named):
        sentence = scene.page.sentence_at(second.start)
        if first.entity != second.entity and first.start >= sentence.start - JOINED:
            after = scene.page.sentence_at(min(sentence.end + 2, len(text) - 1))
            if words.near("paired", text[first.start:after.end]):
                return True
    return False


def _in_one_breath(scene: Scene, one: str, other: str) -> bool:
    """Whether two events are first named side by side ("Rakernas ke-2 dan Silatnas Y")."""
    named = [m for m in scene.of_kind("event") if not scene.page.in_title(m.start)]
    pair = next((p for p in pairwise(named) if {p[0].entity, p[1].entity} == {one, other}), None)
    joining = vocabulary_of(scene.pack).lists["joining"]
    together = pair is not None and joining.fullmatch(ASIDE.sub("", scene.between(*pair)).strip()) is not None
    return together and not _told_alone(scene, other, one, named)


def _told_alone(scene: Scene, one: str, other: str, named: list[Mention]) -> bool:
    """Whether a sentence with a person in it names one event and not the other."""
    for sentence in (scene.page.sentence_at(m.start) for m in named if m.entity == one):
        inside = {m.entity for m in scene.everything_within(sentence, "event")}
        if other not in inside and scene.everything_within(sentence, "person"):
            return True
    return False
