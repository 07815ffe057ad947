"""Venues named before, by what stands for them: "di pendapa yang sama", "di kampus tersebut"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.happenings.localities import levels
from kg.extract.happenings.passages import Passage
from kg.extract.happenings.where.venues import Place
from kg.extract.page import Span
from kg.extract.scene import Scene
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled

POINTING = (r"(?i)(?<!\w){in}\s+(?P<noun>(?-i:{venues.heads}))(?:\s+(?-i:{venues.heads}))?"
            r"\s+(?:{happenings.pointers}|{venues.the_same})(?!\w)")
"""A noun that stands for a venue."""

NAME = r"(?:\s+[a-z]+)?(?:\s+(?-i:[A-Z][\w’'-]*|\d+)){1,6}"
"""How the name of a venue goes on."""


def definite_places(scene: Scene, passage: Passage) -> Iterator[Place]:
    """The places of a sentence that were named before it, each as it was named last; `start` and `end` are those of the noun."""
    text, span, pointing = scene.page.text, passage.span, scene.pack.pattern(POINTING)
    for match in pointing.finditer(text, span.start, span.end) if {"heads", "pointing"} <= passage.cues else ():
        for last in [*_named(scene.pack, match["noun"]).finditer(text, 0, match.start())][-1:]:
            bodies = scene.within(Span(last.start(), span.start), "organisation")
            end = max([last.end(), *(b.end for b in bodies if b.start <= last.end())])
            chain = levels(scene.pack).chain(text, end, scene.page.sentence_at(last.start()).end)
            yield Place(match.start("noun"), match.end(), text[last.start():end], chain, True, True)


def _named(pack: Pack, noun: str) -> re.Pattern[str]:
    """The pattern of names that begin with a noun or with what it stands for."""
    key = " ".join(noun.split()).casefold()
    begins = (key, *pack.table("venues", "stands_for").get(key, ()))
    return pack.once(f"happenings.definite.{key}", lambda _: compiled(rf"(?<!\w)(?i:{alternation(begins)}){NAME}"))
