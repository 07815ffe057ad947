"""The body of visitors whose leader's post stands without it: "Rombongan dipimpin Waka Kurikulum Ali"."""
from __future__ import annotations

from kg.extract.page import Span
from kg.extract.roles.post import Post
from kg.extract.scene import Scene

CAME = (r"(?i)(?<!\w)(?P<party>{roles.parties.guests}){its}?(?=\s)[^.;:]{0,60}?\s{roles.parties.led}(?!\w)"
        r"|(?<!\w){roles.parties.received}(?!\w)")
"""Words of leading those who came, or of receiving them."""

JOURNEY = r"(?i)(?<!\w){organisers.journeys}(?!\w)"


def of_visitors(scene: Scene, post: Post) -> str | None:
    """The one body that holds the visits of an article, for a post behind "rombongan dipimpin" in its sentence."""
    start = scene.page.sentence_at(post.start).start
    told = list(scene.pack.pattern(CAME).finditer(scene.page.text, start, post.start))
    last = told[-1] if told else None
    if last is None or not last["party"] or scene.within(Span(last.end(), post.start), "organisation"):
        return None
    journey = scene.pack.pattern(JOURNEY)
    visitors = {body for event in scene.events.values() for body in event.organisers
                if any(journey.search(name) for name in (event.name, *event.mentions))}
    return next(iter(visitors)) if len(visitors) == 1 else None
