"""What is said to have been opened, which is the place of that where no other is told: "Jembatan Kali Gelis diresmikan"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.happenings.passages import Passage
from kg.extract.happenings.where.venuecues import venue_end
from kg.extract.scene import Scene

OPENED = r"(?i)(?<!\w){venues.was_opened}(?!\w)"

BETWEEN = r"\s+(?:(?!{verbal}|{and}|{in})[a-z]+\s+){0,3}"
"""Between a building and the verb that it was opened."""

LONGEST = 90
"""Letters of the name of a building at most."""

BORDER = re.compile(r"(?:^|(?<=, ))(?=[A-Z])", re.MULTILINE)
"""Where the name of a building may begin: the sentence, or behind a comma."""


def inaugurated(scene: Scene, passage: Passage) -> Iterator[tuple[int, int]]:
    """Where the buildings begin and end that a sentence says were opened."""
    text, pack = scene.page.text, scene.pack
    for verb in pack.pattern(OPENED).finditer(text, *passage.span[:2]) if "was_opened" in passage.cues else ():
        first = max(passage.span.start, verb.start() - LONGEST)
        starts = [passage.span.start, *(m.start() for m in BORDER.finditer(text, first, verb.start()))]
        for start in dict.fromkeys(starts):
            end = venue_end(pack, text, start, verb.start())
            if end > start and len(text[start:end].split()) > 1 and pack.pattern(BETWEEN).fullmatch(text, end, verb.start()):
                yield start, end
