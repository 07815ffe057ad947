"""What a sentence names: people, bodies, events and so on, by the index of names; and places where events were."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from pyroaring import BitMap

from kg.query.names import Name, NameIndex, plain
from kg.query.words.vocabulary import Token, Vocabulary

MANY = 8
"""Things that words in part may mean; of more, the words say too little."""

LONGEST = 16
"""Words of the longest name looked for."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Words of a sentence and the things that they may mean, likeliest first; `place` is the town that they name, "" for none."""

    first: int
    last: int
    names: tuple[Name, ...]
    exact: bool
    place: str = ""


class Namer:
    """Finds names in sentences over one index."""

    def __init__(self, names: NameIndex, vocabulary: Vocabulary) -> None:
        self.names, self.vocabulary = names, vocabulary
        self.places = {plain(hint): hint for name in names.names.values() if name.kind == "event"
                       for hint in name.hints if not hint.isdigit()}
        self._proper = names.posted(lambda name: _proper(name) if name.kind not in ("article", "role") else ())

    def find(self, words: list[Token]) -> list[Naming]:
        """The names of a sentence in order, none over another: exact names before others, longer before shorter."""
        spoken = [self._spelt(word.plain) for word in words]
        found = sorted(self._all(spoken), key=lambda n: (-(n.last - n.first) - (1.5 if n.exact else 0), n.first))
        kept: list[Naming] = []
        for naming in found:
            if not any(naming.first < other.last and other.first < naming.last for other in kept):
                kept.append(naming)
        return sorted(kept, key=lambda n: n.first)

    def _all(self, spoken: list[str]) -> Iterator[Naming]:
        for first in range(len(spoken)):
            for last in range(first + 1, min(len(spoken), first + LONGEST) + 1):
                naming = self._naming(spoken, first, last)
                if naming:
                    yield naming

    def _naming(self, spoken: list[str], first: int, last: int) -> Naming | None:
        part = spoken[first:last]
        place = self.places.get(" ".join(part), "")
        exact = self._likeliest(self.names.called(" ".join(part)))
        exact = exact if len(part) > 1 else tuple(name for name in exact if name.kind == "role" or _is_name(part[0], name))
        if exact and (len(part) > 1 or not self._common(part[0]) or exact[0].kind == "role"):
            return Naming(first, last, (*exact, *self._editions(exact, part)), True, place)
        if self._common(part[0]) or self._common(part[-1]):
            return None
        held = self.names.numbers(part) if len("".join(part)) > 2 else BitMap()
        held &= self._proper.of(word for word in part if not word.isdigit())
        if 0 < len(held) <= MANY or place:
            return Naming(first, last, self._likeliest(self.names.numbered(held[:MANY]), part), bool(place), place)
        return None

    def _editions(self, exact: Iterable[Name], part: list[str]) -> list[Name]:
        """The latest events that hold the words, where these name nothing but a series."""
        if {name.kind for name in exact} != {"series"}:
            return []
        return nsmallest(MANY, self.names.numbered(self.names.numbers(part, "event")), key=_latest)

    def _common(self, word: str) -> bool:
        return word in self.vocabulary.known

    def _spelt(self, word: str) -> str:
        """A word as the index knows it; one of five letters or more may have one wrong."""
        if len(word) < 5 or self._common(word) or self.names.knows(word):
            return word
        return min(self.names.alike(word), default=word)

    @staticmethod
    def _likeliest(names: Iterable[Name], part: Iterable[str] = ()) -> tuple[Name, ...]:
        """Names whose own label has the fewest words beside those typed first; of those, the latest event."""
        typed = set(part)
        return tuple(sorted(names, key=lambda n: (len(set(plain(n.label).split()) - typed) if typed else 0, *_latest(n))))


def _is_name(word: str, name: Name) -> bool:
    """Whether one word is a name of the thing, not just a word that an article used of it."""
    return any(plain(text) == word and (text == name.label or text[:1].isupper()) for text in (name.label, *name.others))


def _proper(name: Name) -> set[str]:
    """The words of a name that are written with a capital; of a name without any, all."""
    spoken = " ".join((name.label, *name.others)).split()
    return {part for word in [word for word in spoken if word[:1].isupper()] or spoken for part in plain(word).split()}


def _latest(name: Name) -> tuple[int, str, str]:
    """What puts the events of the latest year first."""
    return -max((int(hint) for hint in name.hints if hint.isdigit()), default=0), name.label, name.iri
