"""Which bodies receive a visit, or what others give: "DPRD Sambas menerima kunjungan DPRD Landak" is told of Sambas."""
from __future__ import annotations

from itertools import pairwise

from kg.extract.happenings.passages import Story
from kg.extract.page import Span
from kg.extract.scene import Mention

RECEIVES = (r"(?i)(?:\s*\([^)]*\))?,?\s+(?:(?!{verbal}[a-z]{4})[a-z]+\s+)?{happenings.welcoming}\s+"
            r"(?:(?:{which}\s+)?[a-z]+\s+){0,2}")
"""What stands between a body and the visit that it receives."""


GIVEN = (r"(?i)(?:\s*\([^)]*\))?,?\s+(?:(?!{verbal}[a-z]{4})[a-z]+\s+)?{happenings.welcoming}\s+(?:[a-z]+\s+)?"
         r"{attendance.bodies.awards}(?!\w)[^.;:,]{0,80}?\s{from}\s+(?:[a-z]+\s+)?")
"""What stands between a body and the one that gives it something: "menerima hibah satu unit mobil dari"."""

HANDING = r"(?i){happenings.handings}(?!\w)"
"""How the name of an event begins at which something is given."""

BEFORE = 3
"""Sentences before an event in which it is told who gave what is handed over."""


def giver(story: Story, event: str) -> tuple[Mention, Mention] | None:
    """The body that gives what is handed over at an event, and the one that is said to receive it; None where no sentence up to
    the event tells it."""
    scene, first = story.scene, story.first(event)
    handing, given = scene.pack.pattern(HANDING), scene.pack.pattern(GIVEN)
    if first is None or not any(handing.match(scene.page.text, m.start) for m in story.mentions(event)):
        return None
    for passage in story.passages[max(0, first.number - BEFORE):first.number + 1]:
        for taker, donor in pairwise(scene.within(passage.span, "organisation")):
            if given.fullmatch(scene.page.text, taker.end, donor.start):
                return donor, taker
    return None


def receivers(story: Story, event: str) -> tuple[Mention, ...]:
    """The first body that is said right before the name of a visit to receive it, or to receive a gift; () where none is."""
    scene, pattern = story.scene, story.scene.pack.pattern(RECEIVES)
    if gift := giver(story, event):
        return gift[1:]
    for mention in story.mentions(event):
        before = scene.within(scene.page.sentence_at(mention.start), "organisation")
        body = next((b for b in reversed(before) if b.end <= mention.start), None)
        if body and pattern.fullmatch(scene.page.text, body.end, mention.start):
            return (body,)
    return ()


def visited(story: Story, event: str) -> tuple[Mention, ...]:
    """The body to which a visit leads: "kunjungan kerja ke DPRD Sambas"; () where none does."""
    scene, toward = story.scene, story.scene.pack.pattern(r"\s+{to}\s+(?:[a-z]+\s+)?")
    for mention in story.mentions(event):
        after = scene.within(Span(mention.end, scene.page.sentence_at(mention.start).end), "organisation")
        if after and toward.fullmatch(scene.page.text, mention.end, after[0].start):
            return after[:1]
    return ()
