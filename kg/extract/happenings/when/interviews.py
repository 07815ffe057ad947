"""The day on which somebody spoke of an event that lies ahead or behind, which is not its own."""
from __future__ import annotations

import re

from kg.extract.happenings.passages import Passage, Story
from kg.extract.scene import Mention

SPOKEN = (r"(?i)(?<!\w)(?:{happenings.saying}|{happenings.asking}|{events.speech})(?:{its})?(?!\w)")
"""Words that tell that somebody spoke, or was asked."""

APART = (r"(?i)(?<!\w)(?:{happenings.not_now}(?!\w)|(?:{happenings.yet}|{will})\s+(?:[a-z]+\s+)?"
         r"(?:{passive}[a-z]{3,}|{happenings.taking_place}|{we}|{happenings.taking_part})(?!\w))")
"""Words that tell that an event lies ahead or behind ("akan digelar", "pekan lalu")."""

NEAR = 110
"""Letters before a day within which the verb of saying may stand, and behind an event within which it is told when it is."""


def is_of_speech(story: Story, passage: Passage, day: Mention, named: Mention | None) -> bool:
    """Whether a day is that on which somebody spoke of an event, named in the sentence or the one before, that is not then:
    "Musda akan digelar di Pati, kata X, Senin", "Rapat ditunda. Hal itu dikatakan X saat dihubungi, Senin"."""
    text, pack = story.scene.page.text, story.scene.pack
    spoken, apart = pack.pattern(SPOKEN), pack.pattern(APART)
    if named is None:
        last = max((m for m in story.mentions(passage.about) if m.end <= day.start), default=None)
        before = story.scene.page.sentence_at(last.start) if last else None
        told = spoken.search(text, max(passage.span.start, day.start - NEAR), day.start) is not None
        return last is not None and before is not None and told and _is_told(text, apart, before.start, last, before.end)
    if named.end <= day.start:
        said = spoken.search(text, named.end, day.start)
        return said is not None and _is_told(text, apart, passage.span.start, named, said.start())
    said = spoken.search(text, day.end, named.start)
    behind = text[named.end:min(named.end + NEAR, passage.span.end)]
    return said is not None and ";" not in text[day.end:named.start] and apart.search(re.split(r"[;,]\s", behind)[0]) is not None


def _is_told(text: str, apart: re.Pattern[str], start: int, event: Mention, end: int) -> bool:
    """Whether the words right before and behind an event say that it lies ahead or behind."""
    return apart.search(text, event.end, min(event.end + NEAR, end)) is not None or (
        apart.search(text, max(start, event.start - NEAR // 2), event.start) is not None)
