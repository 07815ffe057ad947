"""Names from elsewhere, a staff list for instance, matched with things of the graph."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from kg.extract.titles import titles
from kg.languages import load_pack
from kg.query.names import KINDS, Name, NameIndex, plain

SURE = 95.0
"""Score from which the best candidate is taken for the thing meant, where no other comes near it."""

APART = 8.0
"""How far the next candidate must be behind."""

POOL = 60
"""Things that share most words with a text and are compared with it whole."""

COMMON = 5_000
"""Holders of a word beyond which it is only looked at with others."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that a text may mean: how alike their names are (0 to 100), and whether it is surely meant."""

    name: Name
    score: float
    sure: bool


class Matcher:
    """Matches texts with the names of one graph."""

    def __init__(self, names: NameIndex) -> None:
        self.names = names
        self._bare = lru_cache(maxsize=100_000)(_bare)

    def match(self, text: str, kind: str = "entity", limit: int = 5) -> list[Candidate]:
        """The things a text may mean, best first. Titles of people ("Drs. H. … , M.M.") count for nothing."""
        wanted = self._bare(text)
        if not wanted:
            return []
        scored = sorted(((self._score(wanted, name), name) for name in self._pool(wanted, kind)),
                        key=lambda pair: (-pair[0], pair[1].label, pair[1].iri))
        found = [(score, name) for score, name in scored if score >= 50][:limit]
        alone = bool(found) and found[0][0] >= SURE and (len(found) == 1 or found[0][0] - found[1][0] >= APART)
        return [Candidate(name, round(score, 1), alone and place == 0) for place, (score, name) in enumerate(found)]

    def _pool(self, wanted: str, kind: str) -> Iterator[Name]:
        """The things that share most with the words; a word of four letters or more may have a letter wrong."""
        shared = Counter[str]()
        for word in wanted.split():
            held = self.names.near(word)
            if len(held) <= COMMON:
                shared.update({iri: len(word) for iri in held if self.names.names[iri].kind in KINDS[kind]})
        for name in self.names.called(wanted):
            shared[name.iri] += 100 if name.kind in KINDS[kind] else 0
        for iri, weight in shared.most_common(POOL):
            if weight:
                yield self.names.names[iri]

    def _score(self, wanted: str, name: Name) -> float:
        written = (self._bare(text) for text in (name.label, *name.others))
        return max((fuzz.token_sort_ratio(wanted, bare) for bare in written if bare), default=0.0)


def _bare(text: str) -> str:
    """A name as compared, without the titles before and after it."""
    known, text = titles(load_pack("id")), " ".join(text.split())
    start = known.before(text, 0)[1]
    for space in re.finditer(r"(?<=\w)(?=[\s,])", text[start:]):
        end = start + space.start()
        spans, stop = known.after(text, end)
        if spans and not text[stop:].strip(" .,"):
            return plain(text[start:end])
    return plain(text[start:]) or plain(text)
