"""The body that the words around a post set for it: a list or the beginning of a sentence, its clause, an event, the visitors."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from kg.extract.page import Span
from kg.extract.roles.groups import Group
from kg.extract.roles.posts.pointing import body_called
from kg.extract.roles.posts.post import Post
from kg.extract.scene import Mention, Scene

OPENED = re.compile(r"[^.!?:]*:")
"""After a body: the end of the words that introduce a list in the same sentence."""

ANYBODY, OFFICE = r"\W*(?:\w+\s+)?{~roles.settings}\s+", r"\W*(?:\w+\s+)?{~roles.office_settings}\s+"
"""What stands between the beginning of a sentence and any body, and an office."""

SIDE = r"(?i:(?:^|[,;.]\s)\s*{roles.from_side}\s+)"
"""What stands at the beginning of a clause before the noun for the body of those in it: "dari pihak bank, …"."""

OPENS = r"(?i:(?:^|[,;]\s|(?<!\w){and}\s)\s*{~posts.fronting}\s+$)"
"""What stands before the body with which a clause opens."""

GOES_ON = r",?\s+(?i:{~posts.pronouns})(?:\s+[a-z]+){0,5}\s+"
"""What stands between it and a post."""

CAME = (r"(?i)(?<!\w)(?P<party>{roles.parties.guests}){its}?(?=\s)[^.;:]{0,60}?\s{roles.parties.led}(?!\w)"
        r"|(?<!\w){roles.parties.received}(?!\w)")
"""Words of leading those who came, or of receiving them."""

ALONG = r"(?i)\W*{roles.parties.along}\s+"
"""How a sentence begins that names who accompanied somebody."""

JOURNEY = r"(?i)(?<!\w){organisers.journeys}(?!\w)"


def set_for(scene: Scene, post: Post, lines: Set[int]) -> str | None:
    """The body that the list of which a post's line is an item, or its sentence, says at first; None where none is."""
    if scene.page.block_at(post.start).kind == "item":
        return over_list(scene, post, lines)
    text, start = scene.page.text, scene.page.sentence_at(post.start).start
    for body in scene.within(Span(start, post.start), "organisation")[:1]:
        office = scene.pack.pattern("{~parents.agencies}").match(scene.organisations[body.entity].name) is not None
        if text.startswith(",", body.end) and any(
                scene.pack.pattern(told).fullmatch(text, start, body.start) for told in (ANYBODY, OFFICE)[:1 + office]):
            return body.entity
    side = scene.pack.pattern(SIDE).search(text[start:post.start])
    if side is None or scene.within(Span(start + side.end(), post.start), "organisation"):
        return None
    return body_called(scene, text[start + side.end():post.start], post.start)


def over_list(scene: Scene, post: Post, lines: Set[int]) -> str | None:
    """The body named in the line that introduces the list, None where none is; `lines` are the starts of lines of posts."""
    own = scene.page.block_at(post.start)
    for body in scene.within(Span(own.start, post.start), "organisation"):
        if OPENED.match(scene.page.text, body.end, post.start):
            return body.entity  # "Susunan Pengurus PMI X: Ketua: Ali; Sekretaris: Budi"
    rosters = scene.pack.pattern("{~posts.rosters}")
    for block in reversed([b for b in scene.page.blocks if b.end <= post.start and b.start not in lines]):
        bodies = scene.within(block, "organisation")
        if bodies:
            words = scene.page.text[block.start:block.end]
            whole = bodies[-1].start == block.start and bodies[-1].end == block.end  # a line that is the body's name
            heads = whole or words.endswith(":") or (block.kind in ("title", "heading") and rosters.search(words))
            return bodies[-1].entity if heads else None
    return None


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
