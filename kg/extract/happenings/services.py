"""What those in a body's service do about an event: report on it, lead it, are elected at it, speak for its committee."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.happenings.passages import Passage
from kg.extract.scene import Mention, Scene

SERVICES = ("led by its own", "reports", "committee", "elects")
"""What is told before a body."""


CHIEF = r"(?:{organisers.as_chief}|(?-i:[A-Z])[\w.]*(?:\s+(?:[A-Z][\w.]*|{and})){0,3})\s+"

PATTERNS = {
    "led by its own": r"(?<!\w){organisers.led}\s+(?:{by}\s+)?(?:(?-i:[a-z]+)\s+)?" + CHIEF + "$",
    "reports": r"(?<!\w){organisers.reporting}(?!\w)[^.;“\"]{0,30}?[,\s]+" + CHIEF + "$",
    "committee": r"(?<!\w){organisers.chairing}[^.;“\"]{0,80}?\s(?:{from}|(?:{which}\s+)?{also})\s+" + f"(?:{CHIEF})?$",
    "elects": r"(?<!\w){happenings.electing}(?!\w)[^.;“\"]{0,60}?\s" + CHIEF + "$",
    "reporting": r"(?:\s*\([^)]*\))?,?\s[^;:“\"]{0,90}?(?<!\w){organisers.reporting}(?!\w)",
}


def services(scene: Scene, passage: Passage, body: Mention) -> Iterator[str]:
    """The names of what a sentence tells that somebody does in the service of a body that it names."""
    if passage.cues.isdisjoint(SERVICES):
        return
    start, end = passage.span.start, passage.span.end
    cues, text = scene.pack.kept("happenings.services", PATTERNS, re.IGNORECASE), scene.page.text
    for name in SERVICES:
        if name in passage.cues and cues[name].search(text, start, body.start):
            yield name
    if "reports" in passage.cues and cues["reporting"].match(text, body.end, end):
        yield "reports"
