"""Posts in the committee of an event, which are functions there: "Ketua panitia, Ali, didampingi sekretaris Budi"."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.posts import full_post
from kg.extract.roles.bodies.cues import body_cues
from kg.extract.roles.groups import Holding
from kg.extract.roles.lines import Line
from kg.extract.roles.posts.post import Post
from kg.extract.scene import Scene

HEADING = r"\W*{~roles.committee_lists}(?!\w)[^.:,\n]{0,120}:?\s*"
"""The line over the list of a committee: "Susunan Panitia Musda:"."""

LABEL = re.compile(r"[^:\n]{2,40}:")
"""Begins a line of such a list: "Sie Acara: "."""


class Committees:
    """Follows, line after line, whose chief a paragraph named last, that of a committee or of a body, and whose list goes on."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.board = scene, body_cues(scene.pack)["board"]
        self.chairs, self.chief, self.offices = map(scene.pack.pattern, (
            "{~roles.committee_chairs}", "{~roles.chiefs}", "{~posts.territorial}|{~posts.agencies}"))
        self.heading = scene.pack.pattern(HEADING)
        self.block, self.led, self.listed = -1, False, False

    def without(self, line: Line, held: Sequence[Holding]) -> list[Holding]:
        """The holdings of the next line but those of a committee: all in its list, further posts of a board after its chief."""
        text = self.scene.page.text[line.span.start:line.span.end]
        self.listed = self.heading.fullmatch(text) is not None or self.listed and LABEL.match(text) is not None
        if self.listed:
            return [h for h in held if h.group.body and h.group.own]
        block = self.scene.page.block_at(line.span.start).start
        led = self.led and block == self.block
        chiefs = [(place, found) for place, thing in line.things.items()
                  if isinstance(thing, Post) and (found := self._leads(thing)) is not None]
        kept = [h for h in held if not (self._further(h) and next(
            (found for place, found in reversed(chiefs) if place < h.group.place), led))]
        self.block, self.led = block, chiefs[-1][1] if chiefs else led
        return kept

    def _leads(self, post: Post) -> bool | None:
        """Whether a post is the chief of a committee, None where it is no chief."""
        return True if self.chairs.match(post.name) else False if self.chief.match(post.name) else None

    def _further(self, holding: Holding) -> bool:
        """Whether a post of a board, of no body that is named with it, is another than its chief and no office."""
        post = holding.group.post
        name = full_post(self.scene.pack, post.name)
        alone = not (holding.group.body or post.body or self.chief.match(post.name) or self.offices.match(name))
        return alone and self.board.match(name) is not None
