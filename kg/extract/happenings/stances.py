"""How a sentence puts an event: as what another is for, what people go to, a means, one of a list, what goes on after another."""
from __future__ import annotations

import re

from kg.extract.happenings.passages import Story

REACH = 48
"""Characters of the words before an event that tell how it stands, at most."""


FEW = r"\s+(?:[\w’'-]+\s+){0,2}$"

PATTERNS = {
    "for": r"(?<!\w){happenings.purposes}" + FEW,
    "toward": r"(?<!\w){organisers.toward}" + FEW,
    "through": r"(?<!\w){through}" + FEW,
    "going on": r"(?<!\w){organisers.going_on}(?!\w)",
}


def stances(story: Story, event: str) -> frozenset[str]:
    """How an event is put where it is first told; empty where no sentence names it."""
    passage = story.first(event)
    mention = next((m for m in passage.named if m.entity == event), None) if passage else None
    if passage is None or mention is None:
        return frozenset()
    cues, text = story.scene.pack.kept("happenings.stances", PATTERNS, re.IGNORECASE), story.scene.page.text
    start, end = max(passage.span.start, mention.start - REACH), mention.start
    found = {name for name in ("for", "toward", "through") if cues[name].search(text, start, end)}
    if cues["going on"].search(text, passage.span.start, passage.span.end):
        found.add("going on")
    if story.scene.page.block_at(passage.span.start).kind == "item":
        found.add("listed")
    return frozenset(found)
