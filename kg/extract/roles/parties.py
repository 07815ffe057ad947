"""The body of visitors whose leader's post stands without it: "Rombongan dipimpin Waka Kurikulum Ali"."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.page import Span
from kg.extract.roles.groups import Group
from kg.extract.roles.post import Post
from kg.extract.scene import Scene

CAME = (r"(?i)(?<!\w)(?P<party>{roles.parties.guests}){its}?(?=\s)[^.;:]{0,60}?\s{roles.parties.led}(?!\w)"
        r"|(?<!\w){roles.parties.received}(?!\w)")
"""Words of leading those who came, or of receiving them."""

ALONG = r"(?i)\W*{roles.parties.along}\s+"
"""How a sentence begins that names who accompanied somebody."""

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


def of_company(scene: Scene, post: Post, groups: Sequence[Group], said: Mapping[str, Sequence[tuple[int, str]]],
               agency: bool) -> str | None:
    """The body of the one whom those named in a sentence accompany: "Turut mendampingi Kakanwil, Kabid Ali dan Kabag Budi" of the
    Kakanwil's, else that of the first post of the sentence before."""
    text, sentence = scene.page.text, scene.page.sentence_at(post.start)
    opened = scene.pack.pattern(ALONG).match(text, sentence.start, post.start)
    if opened is None or scene.within(Span(sentence.start, post.start), "organisation"):
        return None
    if agency and not text[opened.end():post.start].strip():
        return None  # "Turut mendampingi Kasat Pol PP Ali"
    whom = next((body for name, told in said.items() for start, body in told[:1]
                 if start < sentence.start and text[opened.end():opened.end() + len(name)].casefold() == name), None)
    before = scene.page.sentence_at(max(0, sentence.start - 2))
    first = next((g for g in groups if before.start <= g.post.start < sentence.start), None)
    return whom or (first.body.entity if first and first.body and first.own else None)
