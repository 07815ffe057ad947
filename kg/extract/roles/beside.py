"""Bodies beside a post: one opens the clause in which a pronoun holds it, or only tells who gets it in another."""
from __future__ import annotations

from kg.extract.page import Span
from kg.extract.scene import Mention, Scene

OPENS = r"(?i:(?:^|[,;]\s|(?<!\w){and}\s)\s*{~posts.fronting}\s+$)"
"""What stands before the body with which a clause opens."""

GOES_ON = r",?\s+(?i:{~posts.pronouns})(?:\s+[a-z]+){0,5}\s+"
"""What stands between it and a post."""


def is_beside(scene: Scene, body: Mention, post: int) -> bool:
    """Whether a body stands between a person and a comma that a post at an offset comes after, in what is said of the person:
    "Ali, alumnus Universitas X, terpilih sebagai ketua"."""
    text, start = scene.page.text, scene.page.sentence_at(post).start
    before = scene.everything_within(Span(start, body.start), "person")
    if not before or "," not in text[body.end:post]:
        return False
    gap = text[before[-1].end:body.start]
    return "," in gap and not any(m.kind == "organisation" for m in scene.begun(before[-1].end, body.start))


def fronted(scene: Scene, post: int) -> str | None:
    """The body with which the clause of a post at an offset opens: "Di PMI Jember ia dipercaya sebagai bendahara"."""
    text, start = scene.page.text, scene.page.sentence_at(post).start
    for body in reversed(scene.within(Span(start, post), "organisation")):
        if scene.pack.pattern(GOES_ON).fullmatch(text, body.end, post):
            return body.entity if scene.pack.pattern(OPENS).search(text[max(start, body.start - 16):body.start]) else None
    return None


def of_event(scene: Scene, after: Span) -> str | None:
    """The body in the name of the gathering where somebody gets a post: "sebagai Ketua dalam Musda VI Karang Taruna X"."""
    bodies = (body for e in scene.within(after, "event") for body in scene.within(Span(e.start, e.end), "organisation"))
    return next((body.entity for body in bodies), None)
