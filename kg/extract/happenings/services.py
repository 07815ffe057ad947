"""What those in a body's service do about an event: report on it, lead it, are elected at it, speak for its committee."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.happenings.passages import Passage
from kg.extract.scene import Mention, Scene
from kg.languages import Pack

SERVICES = ("led by its own", "reports", "committee", "elects")
"""What is told before a body."""


def services(scene: Scene, passage: Passage, body: Mention) -> Iterator[str]:
    """The names of what a sentence tells that somebody does in the service of a body that it names."""
    if passage.cues.isdisjoint(SERVICES):
        return
    start, end = passage.span.start, passage.span.end
    cues, text = scene.pack.once("happenings.services", _compiled), scene.page.text
    for name in SERVICES:
        if name in passage.cues and cues[name].search(text, start, body.start):
            yield name
    if "reports" in passage.cues and cues["reporting"].match(text, body.end, end):
        yield "reports"


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    post = r"(?-i:[A-Z])[\w.]*(?:\s+(?:[A-Z][\w.]*|{and})){0,3}"
    chief = rf"(?:{{organisers.as_chief}}|{post})\s+"
    patterns = {
        "led by its own": rf"(?<!\w){{organisers.led}}\s+(?:{{by}}\s+)?(?:(?-i:[a-z]+)\s+)?{chief}$",
        "reports": rf"(?<!\w){{organisers.reporting}}(?!\w)[^.;“\"]{{0,30}}?[,\s]+{chief}$",
        "committee": rf"(?<!\w){{organisers.chairing}}[^.;“\"]{{0,80}}?\s(?:{{from}}|(?:{{which}}\s+)?{{also}})\s+(?:{chief})?$",
        "elects": rf"(?<!\w){{happenings.electing}}(?!\w)[^.;“\"]{{0,60}}?\s{chief}$",
        "reporting": r"(?:\s*\([^)]*\))?,?\s[^;:“\"]{0,90}?(?<!\w){organisers.reporting}(?!\w)",
    }
    return pack.patterns(patterns, re.IGNORECASE)
