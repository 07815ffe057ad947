"""The body that a list or the beginning of a sentence sets for its posts: "Pejabat Dinas X yang dilantik:", "Di Dinas X, …"."""
from __future__ import annotations

import re
from collections.abc import Set

from kg.extract.page import Span
from kg.extract.posts import any_case
from kg.extract.roles.post import Post
from kg.extract.scene import Mention, Scene
from kg.languages import Pack

OPENED = re.compile(r"[^.!?:]*:")
"""After a body: the end of the words that introduce a list in the same sentence."""


def set_for(scene: Scene, post: Post, lines: Set[int]) -> str | None:
    """The body that the list of which a post's line is an item, or its sentence, says at first; None where none is."""
    if scene.page.block_at(post.start).kind == "item":
        return over_list(scene, post, lines)
    text, start = scene.page.text, scene.page.sentence_at(post.start).start
    for body in scene.within(Span(start, post.start), "organisation")[:1]:
        anybody, offices, agencies = scene.pack.once("roles.settings", _settings)
        office = offices.fullmatch(text, start, body.start) and agencies.match(_name(scene, body))
        if text.startswith(",", body.end) and (office or anybody.fullmatch(text, start, body.start)):
            return body.entity
    return None


def over_list(scene: Scene, post: Post, lines: Set[int]) -> str | None:
    """The body named in the line that introduces the list, None where none is; `lines` are the starts of lines of posts."""
    own = scene.page.block_at(post.start)
    for body in scene.within(Span(own.start, post.start), "organisation"):
        if OPENED.match(scene.page.text, body.end, post.start):
            return body.entity  # "Susunan Pengurus PMI X: Ketua: Ali; Sekretaris: Budi"
    rosters = scene.pack.once("roles.rosters", lambda pack: re.compile(any_case(pack.words("posts", "rosters"))))
    for block in reversed([b for b in scene.page.blocks if b.end <= post.start and b.start not in lines]):
        bodies = scene.within(block, "organisation")
        if bodies:
            words = scene.page.text[block.start:block.end]
            whole = bodies[-1].start == block.start and bodies[-1].end == block.end  # a line that is the body's name
            heads = whole or words.endswith(":") or (block.kind in ("title", "heading") and rosters.search(words))
            return bodies[-1].entity if heads else None
    return None


def _name(scene: Scene, body: Mention) -> str:
    return scene.organisations[body.entity].name


def _settings(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands between the beginning of a sentence and any body, and an office, and how the names of offices begin."""
    anybody, offices = (any_case(pack.words("roles", name)) for name in ("settings", "office_settings"))
    agencies = any_case(pack.words("parents", "agencies"))
    return re.compile(rf"\W*(?:\w+\s+)?{anybody}\s+"), re.compile(rf"\W*(?:\w+\s+)?{offices}\s+"), re.compile(agencies)
