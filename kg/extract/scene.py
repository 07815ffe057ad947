"""What the layers of facts read: a page with its mentions tied to the entities they name."""
from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, TypeVar

from kg.extract.page import Page, Span
from kg.languages import Pack
from kg.model import Event, Evidence, Organisation, Person

T = TypeVar("T")


class Mention(NamedTuple):
    """Words that name something. `kind` is person, organisation, event, place or date; `entity` the local id of the
    person, organisation or event, or the value of a place (its bare name) or a date (ISO, "start/end" for a range)."""

    start: int
    end: int
    kind: str
    entity: str
    rule: str = ""


@dataclass(eq=False)
class Scene:
    """A page, its mentions ordered by (start, longest first), and the entities by local id.

    A mention may lie inside another ("PWM DKI Jakarta" in "MPKS PWM DKI Jakarta", a body in an event's name). `notes` is room
    for what layers find out of the scene and ask for again, by the layer's name.
    """

    page: Page
    pack: Pack
    mentions: tuple[Mention, ...]
    people: dict[str, Person] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    notes: dict[str, Any] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.notes = {}
        self._by_kind: dict[str, tuple[Mention, ...]] = {}
        self._by_entity: dict[str, dict[str, list[Mention]]] = {}
        self._within: dict[tuple[int, int, tuple[str, ...]], tuple[Mention, ...]] = {}
        self._starts = [*[mention.start for mention in self.mentions], sys.maxsize]

    def once(self, name: str, make: Callable[[Scene], T]) -> T:
        """What `make` finds out of this scene, found at the first call and kept under a name."""
        if name not in self.notes:
            self.notes[name] = make(self)
        kept: T = self.notes[name]
        return kept

    def within(self, span: Span, *kinds: str) -> tuple[Mention, ...]:
        """The mentions inside a span, of the given kinds or of all; of nested ones only the outermost."""
        start, end, _ = span
        key = start, end, kinds
        found = self._within.get(key)
        if found is None:
            last, first = 0, bisect_left(self._starts, start)
            begun = self.mentions[first:bisect_left(self._starts, end, first)] if self._starts[first] < end else ()
            found = self._within[key] = tuple([m for m in begun if m.start >= last and m.end <= end and (
                not kinds or m.kind in kinds) and (last := m.end)]) if begun else ()
        return found

    def everything_within(self, span: Span, *kinds: str) -> tuple[Mention, ...]:
        """The mentions inside a span, of the given kinds or of all, nested ones too."""
        end, begun = span.end, self.begun(span.start, span.end)
        return tuple([m for m in begun if m.end <= end and (not kinds or m.kind in kinds)]) if begun else ()

    def begun(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin between two offsets, nested ones too."""
        first = bisect_left(self._starts, start)
        return self.mentions[first:bisect_left(self._starts, end, first)]

    def of_kind(self, kind: str) -> tuple[Mention, ...]:
        """The mentions of a kind, nested ones too, in order."""
        if kind not in self._by_kind:
            self._by_kind[kind] = tuple([mention for mention in self.mentions if mention.kind == kind])
        return self._by_kind[kind]

    def mentions_of(self, kind: str) -> dict[str, list[Mention]]:
        """The mentions of each entity of a kind that has any, nested ones too, in order."""
        if kind not in self._by_entity:
            named = self._by_entity[kind] = {}
            for mention in self.of_kind(kind):
                named.setdefault(mention.entity, []).append(mention)
        return self._by_entity[kind]

    def between(self, left: Mention, right: Mention) -> str:
        """The words between two mentions."""
        return self.page.text[left.end:right.start]

    def evidence(self, rule: str, *offsets: int) -> tuple[Evidence, ...]:
        """The sentences that hold the offsets, as evidence of a fact read by `rule`."""
        spans = {self.page.sentence_at(offset)[:2] for offset in offsets}
        return tuple([Evidence(start, end, rule) for start, end in sorted(spans)])

    def with_entities(self, organisations: Iterable[Organisation] = (), events: Iterable[Event] = ()) -> Scene:
        """The scene with some entities replaced by fuller ones of the same id."""
        bodies = {**self.organisations, **{o.id: o for o in organisations}}
        return replace(self, organisations=bodies, events={**self.events, **{e.id: e for e in events}})


def blanked(text: str, taken: Sequence[Mention]) -> str:
    """The text with each taken stretch as § and spaces, of the same length."""
    pieces, done = [], 0
    for mention in sorted(taken, key=lambda m: (m.start, -m.end)):
        if mention.start >= done:
            pieces += [text[done:mention.start], "§".ljust(mention.end - mention.start)]
            done = mention.end
    return "".join(pieces) + text[done:]
