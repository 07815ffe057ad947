"""One name of an event as it stands among the tokens of a block."""
from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.eventwords import Kind
from kg.extract.page import Span, Token


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

    def before(self, tokens: Sequence[Token], sentence: Span) -> Sequence[Token]:
        """The tokens of its sentence before it."""
        start = self.first
        while start and tokens[start - 1].start >= sentence.start:
            start -= 1
        return tokens[start:self.first]

    @property
    def core(self) -> int:
        """The token after what surely belongs to the name: without a description in small words."""
        return self.described or self.last
