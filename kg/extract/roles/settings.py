"""The body that a list or the beginning of a sentence sets for its posts: "Pejabat Dinas X yang dilantik:", "Di Dinas X, …"."""
from __future__ import annotations

import re
from collections.abc import Set

from kg.extract.page import Span
from kg.extract.roles.post import Post
from kg.extract.scene import Scene

OPENED = re.compile(r"[^.!?:]*:")
"""After a body: the end of the words that introduce a list in the same sentence."""


ANYBODY, OFFICE = r"\W*(?:\w+\s+)?{~roles.settings}\s+", r"\W*(?:\w+\s+)?{~roles.office_settings}\s+"
"""What stands between the beginning of a sentence and any body, and an office."""


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
    return None


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
