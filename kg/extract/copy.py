"""A copy of an article's text for reading, which knows for what each of its letters stands in the article as stored."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from kg.extract.spans import Span
from kg.languages import Pack
from kg.model import Document, Event, Evidence, Organisation, Person

Named = TypeVar("Named", Person, Organisation, Event)

Spot = tuple[int, int, str]
"""Where something begins and ends, and what is read instead."""

Move = tuple[int, int, int, int]
"""Where something begins and ends that is longer or shorter than before, and where it did before."""


class ReadingCopy:
    """A text after changes: the `title` that the article is known to have, and the `blocks` of its page once they are told apart.

    What is changed in place by as many letters stands for these; of other changes each step keeps what they move."""

    def __init__(self, stored: str, title: str | None = None) -> None:
        self.text = self.stored = stored
        self.title = title
        self.blocks: Sequence[Span] = ()
        self._steps = list[list[Move]]()

    def read(self, changes: Iterable[Change], pack: Pack) -> None:
        """Makes changes one after another, each of which sees what those before it left."""
        for change in changes:
            self.change(change(self, pack))

    def change(self, spots: Iterable[Spot]) -> None:
        """Reads some spots otherwise, in the order in which they stand."""
        parts, moves, at, further = list[str](), list[Move](), 0, 0
        for first, last, new in spots:
            old = self.text[first:last]
            if old != new:
                parts += [self.text[at:first], new]
                at = last
            if len(old) != len(new):
                head = _alike(old, new)
                tail = _alike(old[head:][::-1], new[head:][::-1])
                moves.append((first + head + further, first + len(new) - tail + further, first + head, last - tail))
                further += len(new) - len(old)
        if parts:
            self.text = "".join([*parts, self.text[at:]])
        if moves:
            self._steps.append(moves)

    def as_stored(self, document: Document) -> Document:
        """A document of the copy as one of the text as stored: all that it quotes stands there."""
        return replace(
            document,
            people=tuple([self._named(row) for row in document.people]),
            organisations=tuple([self._named(row, part_of_evidence=self._back(row.part_of_evidence))
                                 for row in document.organisations]),
            events=tuple([self._named(row, stated={key: self._back(spans) for key, spans in row.stated.items()})
                          for row in document.events]),
            roles=tuple([replace(row, role=self._post(row.role, row.evidence), evidence=self._back(row.evidence))
                         for row in document.roles]),
            attendance=tuple([replace(row, evidence=self._back(row.evidence)) for row in document.attendance]),
            priorities=tuple([replace(row, text=self._found(row.text, row.evidence) or row.text,
                                      evidence=self._back(row.evidence)) for row in document.priorities]),
        )

    def _back(self, spans: Sequence[Evidence]) -> tuple[Evidence, ...]:
        return tuple([Evidence(*self._place(span.start, span.end), span.rule) for span in spans])

    def _named(self, row: Named, **more: Any) -> Named:
        """A row with mentions as stored: what its evidence quotes, and further forms where they stand; and with `more`."""
        forms = tuple(dict.fromkeys([form for mention in row.mentions for form in self._forms(mention, row.evidence)]))
        return replace(row, mentions=forms, evidence=self._back(row.evidence), **more)

    def _forms(self, form: str, spans: Sequence[Evidence]) -> Iterator[str]:
        read = _plain(form)
        held = [span for span in spans if _plain(self.text[span.start:span.end]) == read]
        yield from [self._quote(span.start, span.end) for span in held]
        if not held and (found := self._found(form, spans) or read) in _plain(self.stored):
            yield found

    def _found(self, form: str, spans: Sequence[Evidence]) -> str | None:
        """The words as stored of a form that stands within some spans, or anywhere; None where it does not."""
        at = self._within(form, spans)
        at = at if at >= 0 else self.text.find(form)
        return self._quote(at, at + len(form)) if at >= 0 and form else None

    def _within(self, form: str, spans: Sequence[Evidence]) -> int:
        return next((at for span in spans if (at := self.text.find(form, span.start, span.end)) >= 0), -1)

    def _post(self, form: str, spans: Sequence[Evidence]) -> str:
        """A post within some spans, or anywhere if it is written so nowhere, with the letters as stored, but marks as read."""
        at = self._within(form, spans)
        if at < 0 and form not in self.stored:
            at = self.text.find(form)
        stored = self._quote(at, at + len(form)) if at >= 0 and form else form
        letters = _letters(stored)
        if letters.casefold() != _letters(form).casefold():
            return stored
        left = iter(letters)
        return "".join([next(left, letter) if letter.isalnum() else letter for letter in form])

    def _quote(self, start: int, end: int) -> str:
        return _plain(self.stored[slice(*self._place(start, end))])

    def _place(self, start: int, end: int) -> tuple[int, int]:
        """Where that begins and ends in the text as stored for which some letters stand."""
        for moves in reversed(self._steps):
            start, end = _before(moves, start)[0], _before(moves, end - 1)[1]
        return start, end


Change = Callable[[ReadingCopy, Pack], Iterable[Spot]]
"""What is to be read otherwise of a copy as it reads so far."""


def substituted(pattern: re.Pattern[str], template: str, text: str) -> Iterator[Spot]:
    """What a template says wherever a pattern matches."""
    for match in pattern.finditer(text):
        yield match.start(), match.end(), match.expand(template)


def _before(moves: Sequence[Move], letter: int) -> tuple[int, int]:
    """Where that began and ended before some moves for which a letter stands."""
    last = bisect_right(moves, letter, key=_begin) - 1
    if last < 0:
        return letter, letter + 1
    _, until, begin, end = moves[last]
    return (begin, end) if letter < until else (letter - until + end, letter - until + end + 1)


def _begin(move: Move) -> int:
    return move[0]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _alike(one: str, other: str) -> int:
    """Letters at the beginning of two texts that are the same."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
