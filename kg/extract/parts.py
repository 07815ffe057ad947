"""The parts of an article below headings of their own, each of which names a day ("SENIN, 18 AGUSTUS") or an event."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.dates.calendar import DAY
from kg.extract.scene import Mention, Scene
from kg.extract.spans import Span

FEWEST = 3
"""Headings with a day that make an article one of several days."""

BESIDE = 3
"""Words of a heading that names a day, beside it ("Hari Pertama")."""


@dataclass(frozen=True, slots=True)
class Part:
    """From the end of a heading to the next one: the mention of its day and the first event told in it, None for none."""

    start: int
    end: int
    day: Mention | None
    event: str | None


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts in order; `apart` tells that the article has no event but those of its parts."""

    held: tuple[Part, ...]
    apart: bool

    def at(self, offset: int) -> Part | None:
        """The part that holds an offset."""
        return next((part for part in self.held if part.start <= offset < part.end), None)


NOTHING = Parts((), False)
"""Of an article without such headings."""


def parts_of(scene: Scene) -> Parts:
    """The parts of a scene, found once."""
    return scene.once("parts", _parts)


def _parts(scene: Scene) -> Parts:
    held = tuple(_below_days(scene)) or tuple(_below_events(scene))
    told = [m for m in scene.of_kind("event") if not scene.page.in_title(m.start)] if held and held[0].day else []
    return Parts(held, bool(told) and told[0].start >= held[0].start)


def _below_days(scene: Scene) -> Iterator[Part]:
    """The parts below headings with one day each, one later than the other."""
    heads = [(block, day) for block in scene.page.shown if block.kind == "heading" and (day := _day(scene, block))]
    if len(heads) < FEWEST or any(one.entity >= other.entity for (_, one), (_, other) in pairwise(heads)):
        return
    days = {block.start: day for block, day in heads}
    for start, end, head in _spans(scene.page.shown, days, len(scene.page.text)):
        told = scene.within(Span(start, end, ""), "event")
        yield Part(start, end, days[head], told[0].entity if told else None)


def _day(scene: Scene, block: Span) -> Mention | None:
    """The one day that a heading names, with few words beside it."""
    days = scene.within(block, "date")
    if len(days) != 1 or len(days[0].entity) != DAY:
        return None
    beside = scene.page.text[block.start:days[0].start] + scene.page.text[days[0].end:block.end]
    return days[0] if len([word for word in beside.split() if any(map(str.isalnum, word))]) < BESIDE else None


def _below_events(scene: Scene) -> Iterator[Part]:
    """The parts below headings that begin with an event, or like its name and no other's."""
    heads = {block.start: event for block in scene.page.shown[1:] if block.kind == "heading" and (event := _event(scene, block))}
    for start, end, head in _spans(scene.page.shown, heads, len(scene.page.text)):
        yield Part(start, end, None, heads[head])


def _event(scene: Scene, block: Span) -> str | None:
    """The event that a heading names: "Serah Terima" where the article tells of a "Serah Terima Jabatan"."""
    named = scene.within(block, "event")
    if named and named[0].start == block.start:
        return named[0].entity
    said = f"{scene.page.text[block.start:block.end].partition(':')[0].casefold()} "
    alike = [e.id for e in scene.events.values() if any(f"{name.casefold()} ".startswith(said) for name in (e.name, *e.mentions))]
    return alike[0] if len(alike) == 1 else None


def _spans(blocks: Sequence[Span], heads: Mapping[int, object], last: int) -> Iterator[tuple[int, int, int]]:
    """From the end of each of some headings to the next heading of any kind, with where that heading begins."""
    starts = [block for block in blocks if block.kind == "heading"] if heads else []
    for number, block in enumerate(starts, 1):
        if block.start in heads:
            yield block.end, starts[number].start if number < len(starts) else last, block.start
