"""What the words around a body or an event make of it: a place, a partner, who helps; a means, a goal; whose people lead it."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.extract.happenings.passages import Passage, Story
from kg.extract.scene import Mention, Scene
from kg.languages import Pack

GUISES = ("place", "partner", "helper", "people", "agent", "origin", "receiver", "joint", "chief")
"""By their lists; the first that matches counts."""

SERVICES = ("led by its own", "reports", "committee", "elects")
"""What is told before a body of those in its service."""

REACH = 48
"""Characters of the words before an event that tell how it stands, at most."""

MARK = re.compile(r"\W")

FEW = r"\s+(?:[\w’'-]+\s+){0,2}$"

CHIEF = r"(?:{organisers.as_chief}|(?-i:[A-Z])[\w.]*(?:\s+(?:[A-Z][\w.]*|{and})){0,3})\s+"

PATTERNS = {
    "for": r"(?<!\w){happenings.purposes}" + FEW,
    "toward": r"(?<!\w){organisers.toward}" + FEW,
    "through": r"(?<!\w){through}" + FEW,
    "going on": r"(?<!\w){organisers.going_on}(?!\w)",
    "led by its own": r"(?<!\w){organisers.led}\s+(?:{by}\s+)?(?:(?-i:[a-z]+)\s+)?" + CHIEF + "$",
    "reports": r"(?<!\w){organisers.reporting}(?!\w)[^.;“\"]{0,30}?[,\s]+" + CHIEF + "$",
    "committee": r"(?<!\w){organisers.chairing}[^.;“\"]{0,80}?\s(?:{from}|(?:{which}\s+)?{also})\s+" + f"(?:{CHIEF})?$",
    "elects": r"(?<!\w){happenings.electing}(?!\w)[^.;“\"]{0,60}?\s" + CHIEF + "$",
    "reporting": r"(?:\s*\([^)]*\))?,?\s[^;:“\"]{0,90}?(?<!\w){organisers.reporting}(?!\w)",
}


def guise_before(text: str, start: int, end: int, pack: Pack) -> str | None:
    """The guise of a body that begins at `end` by the words from `start` on, None where they make nothing of it."""
    last = [word for word in text[start:end].lower().split()[-2:] if word != "the"][-1:]
    known = pack.once("happenings.guises", _by_last).get(_ending(last[0]), {}) if last else {}
    return next((guise for guise, words in known.items() if words.search(text, start, end)), None)


def _by_last(pack: Pack) -> dict[str, dict[str, re.Pattern[str]]]:
    """The guises with their words by how the last of those ends."""
    found: dict[str, dict[str, re.Pattern[str]]] = defaultdict(dict)
    for guise in GUISES:
        pattern = pack.pattern(rf"(?<!\w){{organisers.as_{guise}}}\s+(?:the\s+)?$", re.IGNORECASE)
        for phrase in pack.words("organisers", f"as_{guise}"):
            found[_ending(phrase.lower().split()[-1])][guise] = pattern
    return dict(found)


def _ending(word: str) -> str:
    """A word behind the last mark in it; that mark where it ends the word."""
    return word if word.isalnum() else MARK.split(word)[-1] or word[-1]


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


def services(scene: Scene, passage: Passage, body: Mention) -> Iterator[str]:
    """The names of what a sentence tells that somebody does in the service of a body that it names."""
    if passage.cues.isdisjoint(SERVICES):
        return
    start, end = passage.span.start, passage.span.end
    cues, text = scene.pack.kept("happenings.stances", PATTERNS, re.IGNORECASE), scene.page.text
    for name in SERVICES:
        if name in passage.cues and cues[name].search(text, start, body.start):
            yield name
    if "reports" in passage.cues and cues["reporting"].match(text, body.end, end):
        yield "reports"
