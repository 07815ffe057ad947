"""Events that one sentence names together."""
from __future__ import annotations

from collections.abc import Iterator

from kg.extract.happenings.passages import Passage, Story
from kg.extract.happenings.when.cues import date_cues
from kg.extract.page import Span

FAR, FURTHEST = 60, 90
"""Letters between two events that are held together at most, and where the day of the first stands between them."""


def joint_events(story: Story) -> Iterator[tuple[str, str, Passage | None]]:
    """Pairs of events that one sentence names together: "Rakernas dan Silatnas"; with the sentence where one is only said to go
    with the other: "pelantikan dirangkai dengan seminar", "pelantikan dilaksanakan dalam perayaan Ekaristi".
    """
    cues, at_once = date_cues(story.scene.pack), story.scene.pack.pattern(r"(?i)\s+{happenings.at_once}\s+")
    for passage in story.passages:
        for left, right in zip(passage.named, passage.named[1:]):
            between = story.scene.between(left, right)
            if left.entity == right.entity or len(between) > FURTHEST:
                continue
            if len(between) <= FAR and cues["joint"].fullmatch(between):
                yield left.entity, right.entity, None if cues["and"].fullmatch(between) or (
                    at_once.fullmatch(between)) else passage
            elif cues["within"].fullmatch(between) or "(" not in between and any(  # "dijadwalkan Mei bersamaan dengan seminar"
                    cues["held_with"].fullmatch(story.scene.page.text, day.end, right.start)
                    for day in story.scene.within(Span(left.end, right.start, ""), "date")):
                yield left.entity, right.entity, passage
