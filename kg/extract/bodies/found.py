"""Names of bodies as values: a beginning, its words, the abbreviations in brackets, and where in a block it stands."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.extract.bodies.words import Phrase
from kg.extract.page import Token, texts

WHOLE = ("national", "local", "movements", "defined", "acronym")
"""Kinds of beginnings that are whole names, after which a branch names nothing but its territory."""


class Part(NamedTuple):
    """A beginning inside a name: the token at which it stands, and its words."""

    at: int
    phrase: Phrase

    @property
    def end(self) -> int:
        """The token after it."""
        return self.at + len(self.phrase.words)


@dataclass(slots=True)
class Name:
    """A name from token `first` to `last` (exclusive) of a block; `parts` are its beginnings, `brackets` the
    tokens of the abbreviations inside it (opening, after closing, first word of the long form); `end` why it ended. `kind` is
    the kind of its beginning, `head` the token after that."""

    first: int
    last: int
    parts: tuple[Part, ...]
    brackets: tuple[tuple[int, int, int], ...] = ()
    end: str = ""
    kind: str = field(init=False)
    head: int = field(init=False)

    def __post_init__(self) -> None:
        self.kind, self.head = self.parts[0].phrase.kind, self.parts[0].end

    def words(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Its words without the brackets."""
        if not self.brackets:
            return texts(tokens[self.first:self.last])
        hidden = {k for start, end, _ in self.brackets for k in range(start, end)}
        return tuple(tokens[k].text for k in range(self.first, self.last) if k not in hidden)

    def until(self, last: int) -> Name:
        """The name cut before a token."""
        return Name(self.first, last, tuple(part for part in self.parts if part.at < last),
                    tuple(b for b in self.brackets if b[1] <= last), "cut")


@dataclass
class Found:
    """A name with the tokens of its block; `sure` where its end is certain, `headline` where it stands in a title; from `start`
    to `end` in the text; `words` are those without brackets, `folded` these in small letters."""

    tokens: Sequence[Token]
    name: Name
    sure: bool
    headline: bool
    start: int = field(init=False)
    end: int = field(init=False)
    words: tuple[str, ...] = field(init=False)
    folded: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.words = self.name.words(self.tokens)
        self.folded = tuple([word.casefold() for word in self.words])
        self.start, self.end = self.tokens[self.name.first].start, self.tokens[self.name.last - 1].end

    def until(self, last: int) -> Found:
        """The name cut before a token, and before a comma and small word that join it to what comes there; its end is sure."""
        if last - 2 > self.name.head and self.tokens[last - 1].text.islower() and self.tokens[last - 2].text == ",":
            last -= 2  # "Kepala LPPM Surya Madya, dan | Ali"
        return Found(self.tokens, self.name.until(last), True, self.headline)


@dataclass
class Block:
    """The tokens of a block with the names read in it, by the tokens at which they begin and after them; `read` are the tokens
    that they take."""

    tokens: Sequence[Token]
    names: Sequence[Found]
    first: dict[int, Found] = field(init=False)
    last: dict[int, Found] = field(init=False)
    read: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self.first, self.last = {f.name.first: f for f in self.names}, {f.name.last: f for f in self.names}
        self.read = {k for f in self.names for k in range(f.name.first, f.name.last)}
