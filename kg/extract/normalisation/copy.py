"""A copy of an article's text for reading, of which each letter knows for what it stands in the article as stored."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from kg.model import Document, Event, Evidence, Organisation, Person

Named = TypeVar("Named", Person, Organisation, Event)

Spot = tuple[int, int, str]
"""Where something begins and ends, and what is read instead."""


class ReadingCopy:
    """A text after changes; `starts` and `ends` tell for each letter where that for which it stands begins and ends.

    They are empty while nothing is changed."""

    def __init__(self, stored: str) -> None:
        self.text = self.stored = stored
        self.starts, self.ends = list[int](), list[int]()

    @property
    def changed(self) -> bool:
        """Whether anything reads otherwise than it stands."""
        return bool(self.starts)

    def substitute(self, pattern: re.Pattern[str], template: str) -> None:
        """Reads what a template says wherever a pattern matches."""
        self.change((match.start(), match.end(), match.expand(template)) for match in pattern.finditer(self.text))

    def change(self, spots: Iterable[Spot]) -> None:
        """Reads some spots otherwise."""
        parts, starts, ends, at = list[str](), list[int](), list[int](), 0
        for first, last, new in spots:
            old = self.text[first:last]
            if old == new:
                continue
            self._begin()
            head = _alike(old, new) if len(old) != len(new) else len(new)
            tail = _alike(old[head:][::-1], new[head:][::-1])
            begins, over = first + head, last - tail
            start = self.starts[begins] if begins < over else self.ends[begins - 1] if begins else 0
            end = self.ends[over - 1] if begins < over else start
            middle = len(new) - head - tail
            parts += [self.text[at:first], new]
            starts += [*self.starts[at:begins], *[start] * middle, *self.starts[over:last]]
            ends += [*self.ends[at:begins], *[end] * middle, *self.ends[over:last]]
            at = last
        if at:
            self.text = "".join([*parts, self.text[at:]])
            self.starts, self.ends = starts + self.starts[at:], ends + self.ends[at:]

    def _begin(self) -> None:
        """Lets each letter stand for itself, while nothing is changed."""
        if not self.starts:
            self.starts, self.ends = list(range(len(self.text))), list(range(1, len(self.text) + 1))

    def as_stored(self, document: Document, read: str | None) -> Document:
        """A document of the copy as one of the text as stored: its offsets, and its mentions as they stand there.

        `read` is the copy's text where its letters were read in other capitals, None where they were not."""
        if read is None and not self.starts:
            return document
        self._begin()
        self.text = read or self.text
        return replace(
            document,
            people=tuple([self._named(row) for row in document.people]),
            organisations=tuple([replace(self._named(row), part_of_evidence=self._back(row.part_of_evidence))
                                 for row in document.organisations]),
            events=tuple([replace(self._named(row), stated={key: self._back(spans) for key, spans in row.stated.items()})
                          for row in document.events]),
            roles=tuple([replace(row, role=self._spelt(row.role, row.evidence), evidence=self._back(row.evidence))
                         for row in document.roles]),
            attendance=tuple([replace(row, evidence=self._back(row.evidence)) for row in document.attendance]),
            priorities=tuple([replace(row, text=self._form(row.text, row.evidence), evidence=self._back(row.evidence))
                              for row in document.priorities]),
        )

    def _back(self, spans: Sequence[Evidence]) -> tuple[Evidence, ...]:
        return tuple([Evidence(self.starts[span.start], self.ends[span.end - 1], span.rule) for span in spans])

    def _named(self, row: Named) -> Named:
        forms = tuple(dict.fromkeys([form for mention in row.mentions for form in self._forms(mention, row.evidence)]))
        return replace(row, mentions=forms, evidence=self._back(row.evidence))

    def _forms(self, form: str, spans: Sequence[Evidence]) -> Iterator[str]:
        """The words as stored wherever a form was read; the form itself where only its white space differs."""
        read = _plain(form)
        held = [span for span in spans if _plain(self.text[span.start:span.end]) == read]
        yield from [self._quote(span.start, span.end, form) for span in held] or [self._form(form, spans)]

    def _form(self, form: str, spans: Sequence[Evidence]) -> str:
        """The words as stored for a form that stands within some spans, or anywhere."""
        inside = [at for span in spans if (at := self.text.find(form, span.start, span.end)) >= 0]
        at = inside[0] if inside else self.text.find(form)
        return self._quote(at, at + len(form), form) if at >= 0 and form else form

    def _spelt(self, form: str, spans: Sequence[Evidence]) -> str:
        """A form within some spans as stored, where that has other letters."""
        at = next((at for span in spans if (at := self.text.find(form, span.start, span.end)) >= 0), -1)
        stored = self._quote(at, at + len(form), form) if at >= 0 and form else form
        return form if _letters(stored) == _letters(form) else stored

    def _quote(self, start: int, end: int, form: str) -> str:
        stored = _plain(self.stored[self.starts[start]:self.ends[end - 1]])
        return form if stored == _plain(form) else stored


def _plain(text: str) -> str:
    return " ".join(text.split())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _alike(one: str, other: str) -> int:
    """Letters at the beginning of two texts that are the same."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
