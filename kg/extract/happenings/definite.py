"""Venues named before, by what stands for them: "di pendapa yang sama", "di kampus tersebut"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.happenings.localities import levels
from kg.extract.happenings.passages import Passage
from kg.extract.happenings.venues import Place
from kg.extract.page import Span
from kg.extract.scene import Scene
from kg.languages import Pack, alternation


def definite_places(scene: Scene, passage: Passage) -> Iterator[Place]:
    """The places of a sentence that were named before it, each as it was named last; `start` and `end` are those of the noun."""
    text, span, nouns = scene.page.text, passage.span, scene.pack.once("happenings.definite", _Nouns)
    for match in nouns.pointing.finditer(text, span.start, span.end) if {"heads", "pointing"} <= passage.cues else ():
        named = [m for kind in nouns.of(match["noun"]) for m in kind.finditer(text, 0, match.start())]
        if named:
            last = max(named, key=lambda m: m.start())
            end = max((b.end for b in scene.within(Span(last.start(), span.start), "organisation") if b.start <= last.end()),
                      default=0)
            end = max(last.end(), end)
            chain = levels(scene.pack).chain(text, end, scene.page.sentence_at(last.start()).end)
            yield Place(match.start("noun"), match.end(), text[last.start():end], chain, True, True)


class _Nouns:
    """The nouns of one pack that stand for venues, and how the venues that they stand for begin."""

    def __init__(self, pack: Pack) -> None:
        heads, pointers = pack.one_of("venues", "heads"), pack.one_of("happenings", "pointers")
        noun = rf"(?P<noun>(?-i:{heads}))(?:\s+(?-i:{heads}))?"
        self.pointing = pack.pattern(rf"(?<!\w){{in}}\s+{noun}\s+(?:{pointers}|{{venues.the_same}})(?!\w)", re.IGNORECASE)
        self.kinds = pack.table("venues", "stands_for")
        self.compiled: dict[str, re.Pattern[str]] = {}

    def of(self, noun: str) -> tuple[re.Pattern[str], ...]:
        """The patterns of names that begin with a noun or with what it stands for."""
        key = " ".join(noun.split()).casefold()
        if key not in self.compiled:
            begins = alternation([key, *self.kinds.get(key, ())])
            word = r"(?-i:[A-Z][\w’'-]*|\d+)"
            self.compiled[key] = re.compile(rf"(?<!\w)(?i:{begins})(?:\s+[a-z]+)?(?:\s+{word}){{1,6}}")
        return (self.compiled[key],)
