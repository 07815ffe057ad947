"""Which bodies receive a visit: "DPRD Sambas menerima kunjungan DPRD Landak" is told of Sambas."""
from __future__ import annotations

from kg.extract.happenings.passages import Story
from kg.extract.scene import Mention

RECEIVES = (r"(?i)(?:\s*\([^)]*\))?,?\s+(?:(?!{verbal}[a-z]{4})[a-z]+\s+)?{happenings.welcoming}\s+"
            r"(?:(?:{which}\s+)?[a-z]+\s+){0,2}")
"""What stands between a body and the visit that it receives."""


def receivers(story: Story, event: str) -> tuple[Mention, ...]:
    """The first body that is said right before the name of a visit to receive it, () where none is."""
    scene, pattern = story.scene, story.scene.pack.pattern(RECEIVES)
    for mention in story.mentions(event):
        before = scene.within(scene.page.sentence_at(mention.start), "organisation")
        body = next((b for b in reversed(before) if b.end <= mention.start), None)
        if body and pattern.fullmatch(scene.page.text, body.end, mention.start):
            return (body,)
    return ()
