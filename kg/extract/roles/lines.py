"""A sentence as a line of signs, so that the grammar of roles is a few patterns: P person, R post, F passing function,
O body, D date, I a pronoun; all other words stand in lower case.
"""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.page import Span
from kg.extract.quotations import quotations
from kg.extract.roles.elided import elided
from kg.extract.roles.needed import needed
from kg.extract.roles.posts.finding import find_posts
from kg.extract.roles.posts.post import Post
from kg.extract.roles.pronouns import pronouns
from kg.extract.scene import Mention, Scene
from kg.languages import Pack

SPACE, GAP = re.compile(r"\s+"), re.compile(r"[^\S ]|  ")

SIGNS = {"person": "P", "organisation": "O", "date": "D"}


@dataclass
class Line:
    """A sentence in signs; `things` gives for the place of each sign the mention or post, None for a
    pronoun; `source` is the text of the whole article; `rare` names what stands in the line of the words of `needed.py`.
    """

    span: Span
    source: str
    code: str
    things: dict[int, Mention | Post | None]
    rare: frozenset[str] = frozenset()

    def places(self, signs: str) -> list[int]:
        """Where the signs stand, in order."""
        return [place for place in self.things if self.code[place] in signs]

    def next(self, signs: str, after: int) -> int | None:
        """Where the first of some signs stands behind a place."""
        return next((place for place in self.things if place > after and self.code[place] in signs), None)

    def last(self, signs: str, before: int) -> int | None:
        """Where the last of some signs stands before a place."""
        return max((place for place in self.things if place < before and self.code[place] in signs), default=None)

    def told(self, signs: str) -> list[int]:
        """Where the signs stand outside of quotations, in order."""
        quoted = quotations(self.code)
        return [place for place in self.places(signs) if not any(start < place < end for start, end in quoted)]

    def post(self, place: int) -> Post:
        """The post whose sign stands there."""
        thing = self.things[place]
        assert isinstance(thing, Post)
        return thing


def read_line(scene: Scene, sentence: Span) -> Line:
    """The line of a sentence; its span has the kind of the block it stands in."""
    rare = needed(scene.pack).between(scene.page, sentence.start, sentence.end)
    sentence = Span(sentence.start, sentence.end, scene.page.block_at(sentence.start).kind)
    things: list[Mention | Post] = [*scene.within(sentence, *SIGNS), *find_posts(scene, sentence, rare)]
    code, text = "", scene.page.text
    plain = "short" not in rare and not GAP.search(text, sentence.start, sentence.end)
    at: dict[int, Mention | Post | None] = {}
    place = sentence.start
    for thing in sorted(things, key=lambda t: (t.start, -t.end)):
        if thing.start >= place:
            code += text[place:thing.start].lower() if plain else _words(scene.pack, text[place:thing.start])
            at[len(code)] = thing
            code += ("F" if thing.passing else "R") if isinstance(thing, Post) else SIGNS[thing.kind]
            place = thing.end
    code += text[place:sentence.end].lower() if plain else _words(scene.pack, text[place:sentence.end])
    line = Line(sentence, text, code, at, rare)
    line = line if rare.isdisjoint(("pronouns", "short")) else _with_pronouns(line, pronouns(line.code, scene.pack))
    spans = elided(line.code, sentence.kind, scene.pack)
    return _with_pronouns(line, spans) if spans else line


def _words(pack: Pack, text: str) -> str:
    """The words in lower case, those that are written short in full ("yg": "yang")."""
    short = pack.pattern(r"(?<![\w-]){posts.written_short}(?!\w)")
    return short.sub(lambda m: pack.table("posts", "written_short")[m.group()], SPACE.sub(" ", text).lower())


def _with_pronouns(line: Line, spans: list[tuple[int, int]]) -> Line:
    """The line with a sign for each pronoun, also for one that is left out (an empty span)."""
    code, done = "", 0
    at: dict[int, Mention | Post | None] = {}
    for start, end in [*spans, (len(line.code), None)]:
        at.update({len(code) + place - done: line.things[place] for place in line.things if done <= place < start})
        code += line.code[done:start]
        if end is not None:
            at[len(code)] = None
            code, done = code + ("I" if end > start else "I "), end
    return Line(line.span, line.source, code, at, line.rare)
