"""One name of an event as it stands among the tokens of a block."""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from kg.extract.eventwords import Kind
from kg.extract.page import EDGE, Span, Token

START = attrgetter("start")


class Naming(NamedTuple):
    """Words that name an event, tokens `first` to `last` (exclusive). `kind_end` is the token after the kind. `tail` are the
    words that tell which one (in small letters), `proper` where they are capitals; `other` the word by which another event of
    the kind is meant; `bodies` the local ids of bodies in the name, `unowned` the token before which no body stands; `goal` the
    words for where a journey leads; `numbered` the token after its edition; `whose` that after the person whom it honours."""

    first: int
    last: int
    kind: Kind
    kind_end: int
    edition: int | None = None
    year: str | None = None
    tail: tuple[str, ...] = ()
    proper: bool = False
    other: str = ""
    bodies: tuple[str, ...] = ()
    bracket: tuple[int, int] | None = None
    described: int = 0
    definite: bool = False
    unowned: int = 0
    goal: frozenset[str] = frozenset()
    numbered: int = 0
    whose: int = 0

    @property
    def core(self) -> int:
        """The token after what surely belongs to the name: without a description in small words."""
        return self.described or self.last


@dataclass(slots=True)
class Spot:
    """A naming where it stands: among the `tokens` of its block, in a sentence. `first` is its first token, `left` the one before
    that in the sentence, `follows` the one after it; it ends at the offset `end`."""

    naming: Naming
    tokens: Sequence[Token]
    sentence: Span
    block: Span
    first: Token = field(init=False)
    left: Token = field(init=False)
    follows: Token = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        tokens, naming = self.tokens, self.naming
        self.first, self.follows, self.end = tokens[naming.first], tokens[naming.last], tokens[naming.last - 1].end
        self.left = tokens[naming.first - 1] if tokens[naming.first - 1].start >= self.sentence.start else EDGE

    @property
    def heads(self) -> bool:
        """Whether it begins its sentence."""
        return self.first.start == self.sentence.start

    @property
    def before(self) -> Sequence[Token]:
        """The tokens of its sentence before it."""
        start = self.naming.first
        while start and self.tokens[start - 1].start >= self.sentence.start:
            start -= 1
        return self.tokens[start:self.naming.first]

    @property
    def stop(self) -> int:
        """The token after its sentence."""
        return bisect_left(self.tokens, self.sentence.end, key=START)

    def after(self, most: int) -> Sequence[Token]:
        """The words after it, up to a mark."""
        return [*takewhile(lambda token: token.word, self.tokens[self.naming.last:self.naming.last + most])]

    def phrase(self, most: int) -> Sequence[Token]:
        """The words and figures after it, up to a mark."""
        after = self.tokens[self.naming.last:self.naming.last + most]
        return [*takewhile(lambda token: token.word or token.text.isdigit(), after)]
