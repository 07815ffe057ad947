"""The sentences of an article as passages: which events each names, and which it is about."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.happenings.needed import needed
from kg.extract.mainevent import named_first
from kg.extract.once import cached_property, with_dict
from kg.extract.page import Span
from kg.extract.parts import parts_of
from kg.extract.scene import Mention, Scene
from kg.languages import Pack

STANDS_FOR = (r"(?i)(?P<whole>{happenings.anaphors}\s+{which}\s[^.;:“\"]{3,140}?\s{happenings.pointers})(?!\w)"
              r"|(?P<head>{happenings.anaphors})\s+(?:{happenings.pointers}|{which})(?!\w)")
"""How a sentence begins that goes on about the event before it, and names another: "Acara yang berlangsung di sekolah ini"."""

BOTH = r"(?i)(?:{organisers.all}|(?P<one>[a-z]{4,})-(?P=one)\s+{happenings.pointers})(?!\w)"
"""Words at a sentence's beginning for all the events named before it: "Keduanya", "Forum-forum itu"."""

AT_ONCE = r"(?i)(?:\s+[\w.’'-]+){0,5}?\s+(?:{and}|{happenings.at_once})\s+(?:[a-z]+\s+)?"
"""Between two events that are one gathering."""

PURPOSE = r"(?i)(?<!\w){happenings.purposes}\s+(?:[\w-]+\s+){0,2}$"
"""Before an event that another is held for."""


ANCHOR = r"(?i)\W*{happenings.besides}\s+(?:[\w-]+\s+){0,2}$"
"""The beginning of a sentence that names an event only to tell of something else: "Sebelum | pelantikan"."""

APART = r"(?i)[^,;]{0,40},\s+(?!{which}\s)(?:[\w.’'/-]+\s+){0,6}?(?-i:{verbal}[a-z]{3,})\s[^;]*"
"""What is told of something else behind such an event: "Sebelum penyaluran | dimulai, tim PMI melakukan asesmen pada"."""


@dataclass(slots=True)
class Passage:
    """A sentence: `named` are the mentions of events in it; `about` is the event that it goes on about where it names none,
    `both` are all of those that "keduanya" stands for, `cues` those of which it has a word (see `needed.py`)."""

    number: int
    span: Span
    title: bool
    named: tuple[Mention, ...]
    about: str | None
    both: tuple[str, ...] = ()
    cues: frozenset[str] = frozenset()


@with_dict
@dataclass(frozen=True)
class Story:
    """The passages of an article in order, and its main event, None where it has no event."""

    scene: Scene
    passages: tuple[Passage, ...]
    main: str | None

    def first(self, event: str | None) -> Passage | None:
        """The first passage outside the title that names an event, else the title that does; None for no event."""
        return self._first.get(event)

    def told(self, event: str | None) -> tuple[Passage, Mention] | None:
        """Where an event is first named outside the title, None where it is not."""
        passage = self.first(event)
        if passage is None or passage.title:
            return None
        return passage, next(m for m in passage.named if m.entity == event)

    def passage_at(self, offset: int) -> Passage:
        """The passage that holds an offset."""
        return self.passages[bisect_right(self._starts, offset) - 1]

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.span.start for passage in self.passages]

    @cached_property
    def _first(self) -> dict[str | None, Passage]:
        passages = [*[p for p in self.passages if not p.title], *[p for p in self.passages if p.title]]
        return {mention.entity: passage for passage in reversed(passages) for mention in passage.named}

    def mentions(self, event: str | None) -> Sequence[Mention]:
        """The mentions of an event."""
        return self._mentions.get(event, ())

    @cached_property
    def _mentions(self) -> dict[str | None, list[Mention]]:
        found: dict[str | None, list[Mention]] = {}
        for passage in self.passages:
            for mention in passage.named:
                found.setdefault(mention.entity, []).append(mention)
        return found


def tell(scene: Scene) -> Story:
    """The story of a scene."""
    named = [(s, scene.within(s, "event")) for s in scene.page.sentences]
    titles = [scene.page.in_title(s.start) for s, _ in named]
    main = named_first(scene, [m for (_, ms), title in zip(named, titles) if not title for m in ms],
                       [m for (_, ms), title in zip(named, titles) if title for m in ms])
    passages: list[Passage] = []
    parts = parts_of(scene)
    last, block = main, None
    for number, ((span, mentions), title) in enumerate(zip(named, titles)):
        here = scene.page.block_at(span.start).start
        part = parts.at(span.start)
        last = last if here == block or _goes_on(scene, span) else part.event if part else None if parts.apart else main
        told = tuple(m for m in mentions if len(mentions) == 1 or not _is_series(scene, m))
        series = scene.page.text[span.start:span.end].casefold().startswith(scene.pack.words("happenings", "series"))
        both = _both(scene, span, passages) if last and not mentions else ()
        told = (*_stands_for(scene, span, last), *told) if told and last and not title and told[0].start > span.start else told
        cues = needed(scene.pack).between(scene.page, span.start, span.end)
        passages.append(Passage(number, span, title, told, None if mentions or series else last, both, cues))
        last, block = mentions[-1].entity if mentions else last, here
    return Story(scene, tuple(passages), main)


def _stands_for(scene: Scene, span: Span, event: str) -> tuple[Mention, ...]:
    """The words with which a sentence begins that stand for the event before: "Acara yang berlangsung di sekolah ini"."""
    match = scene.pack.pattern(STANDS_FOR).match(scene.page.text, span.start, span.end)
    end = "whole" if match and match["whole"] else "head"
    return (Mention(match.start(), match.end(end), "event", event, "happenings.anaphor"),) if match else ()


def _both(scene: Scene, span: Span, before: list[Passage]) -> tuple[str, ...]:
    """The events named last, where a sentence begins with "Keduanya" or "Kedua kegiatan", or with "Kegiatan" after "A dan B"."""
    all_of_them = scene.pack.pattern(BOTH).match(scene.page.text, span.start)
    last = next((p for p in reversed(before) if p.named), None) if all_of_them else before[-1] if before else None
    if last and (all_of_them or len(last.named) == 2 and not last.title and _goes_on(scene, span) and held_as_one(
            scene, *last.named)):
        return tuple(dict.fromkeys(m.entity for m in last.named))
    return ()


def held_as_one(scene: Scene, first: Mention, second: Mention) -> bool:
    """Whether a sentence names two events as one gathering: "Rapat Kerja dan Silaturahmi"; a day between them is the first's."""
    if scene.within(Span(first.end, second.start), "date"):
        return False
    between = scene.pack.pattern(AT_ONCE).fullmatch(scene.page.text, first.end, second.start)
    return first.entity != second.entity and between is not None


def _is_series(scene: Scene, mention: Mention) -> bool:
    """Only the name of a series of gatherings: "rangkaian milad dimulai dengan lomba" tells of the contest."""
    before = scene.page.text[max(0, mention.start - 14):mention.start].casefold()
    return before.rstrip().endswith(scene.pack.words("happenings", "series")) and before[-1:].isspace()


def _goes_on(scene: Scene, span: Span) -> bool:
    """A sentence that begins with "Acara", "Kegiatan": it goes on about what came before."""
    return bool(anaphor(scene.pack).match(scene.page.text, span.start))


def is_purpose(scene: Scene, passage: Passage, mention: Mention) -> bool:
    """True for an event that another of the same sentence is held for: "donor darah dalam rangka HUT ke-79 RI"."""
    if len({m.entity for m in passage.named}) < 2:
        return False
    return bool(scene.pack.pattern(PURPOSE).search(scene.page.text, max(passage.span.start, mention.start - 40), mention.start))


def is_anchor(scene: Scene, passage: Passage, mention: Mention, at: int) -> bool:
    """True for an event from which a sentence only sets out to tell of something else, which goes on until an offset."""
    text, pattern = scene.page.text, scene.pack.pattern
    return mention.end < at and mention == passage.named[0] and bool(
        pattern(ANCHOR).match(text, passage.span.start, mention.start) and pattern(APART).fullmatch(text, mention.end, at))


def anaphor(pack: Pack) -> re.Pattern[str]:
    """A sentence's beginning that stands for the event before it."""
    return pack.pattern(r"(?:{happenings.anaphors}){its}?(?!\w)", re.IGNORECASE)
