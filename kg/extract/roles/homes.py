"""Offices that only tell whose house or grave it is: "di rumah Bupati Blora, Ali menerima tamu"."""
from __future__ import annotations

import re

from kg.extract.page import Span
from kg.extract.scene import Scene

HOME = r"(?:^|(?<=\W)){~posts.homes}\s+$"

GAP, CLOSED = re.compile(r",?\s+(?:[a-z]{2,4}\.\s+)?"), re.compile(r"\s*(?:[,.;()]|$)")


def is_only_owner(scene: Scene, before: str, end: int) -> bool:
    """Whether a post that ends at an offset, after the words `before`, tells whose place it is and of nobody who holds it; it
    tells of one where the name is an apposition ("di rumah Ketua X, Ali, mereka")."""
    if not scene.pack.pattern(HOME).search(before):
        return False
    text, stop = scene.page.text, scene.page.sentence_at(end - 1).end
    body = next((m for m in scene.within(Span(end, stop), "organisation") if m.start == end + 1), None)
    start = body.end if body else end
    person = next(iter(scene.within(Span(start, stop), "person")), None)
    return person is None or not (GAP.fullmatch(text, start, person.start) and CLOSED.match(text, person.end, stop))
