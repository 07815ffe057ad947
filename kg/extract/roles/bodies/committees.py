"""Posts in the committee of an event, which are functions there: "Ketua panitia, Ali, didampingi sekretaris Budi"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.posts import full_post
from kg.extract.roles.bodies.cues import body_cues
from kg.extract.roles.groups import Holding
from kg.extract.roles.lines import Line
from kg.extract.roles.posts.post import Post
from kg.extract.scene import Scene


class Committees:
    """Follows, line after line, whose chief a paragraph named last: that of a committee or of a body."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.board = scene, body_cues(scene.pack)["board"]
        self.chairs, self.chief, self.offices = map(scene.pack.pattern, (
            "{~roles.committee_chairs}", "{~roles.chiefs}", "{~posts.territorial}|{~posts.agencies}"))
        self.block, self.led = -1, False

    def without(self, line: Line, held: Sequence[Holding]) -> list[Holding]:
        """The holdings of the next line but those of a committee: further posts of a board after its chief."""
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
