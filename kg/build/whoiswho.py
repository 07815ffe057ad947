"""Who is who in a data folder, for people who ask why or want to decide."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.build.judgements import Judgements, program_of
from kg.errors import AmbiguousName, QueryError, StoreError, UnknownName
from kg.languages import load_pack
from kg.resolve.evidence import Score
from kg.resolve.index import made
from kg.resolve.index.asking import Questions, Seen
from kg.settings import Settings
from kg.store import Catalogue

AROUND = 90
"""Characters of context on either side of a name."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sightings that a person may decide on, with what speaks for and against their being one."""

    kind: str
    left: Seen
    right: Seen
    score: Score


class WhoIsWho:
    """The sightings of a data folder as its last build read them; a context. Raises StoreError where nothing is built, or was by
    another version of the program."""

    def __init__(self, settings: Settings) -> None:
        self._catalogue, self._decisions = Catalogue(settings.data), Judgements.of(settings).decisions
        if not made(self._catalogue.connection) or self._catalogue.meta("program") != program_of(settings):
            raise StoreError(f"the graph in {settings.data} was built by another version of this program or with other "
                             f"vocabulary; build it anew with: kg build --data {settings.data}")
        pack = load_pack(settings.language, settings.vocabulary)
        self._questions = Questions(self._catalogue.connection, self._catalogue.meta("base"), pack)

    def __enter__(self) -> WhoIsWho:
        return self

    def __exit__(self, *_: object) -> None:
        self._catalogue.close()

    def find(self, text: str) -> list[Seen]:
        """The sightings, oldest first, of what an IRI, "ARTICLE:NAME" or a name means. Raises UnknownName or AmbiguousName."""
        article, _, name = text.partition(":")
        found = self._questions.by_iri(text) or self._questions.in_article(article, name) or self._questions.by_name(text)
        if not found:
            raise UnknownName(text, self._questions.nearest(name or text, article if name else ""))
        iris = sorted({(seen.iri, seen.names[0]) for seen in found})
        if len({iri for iri, _ in iris}) > 1:
            raise AmbiguousName(text, iris)
        return found

    def pair(self, left: str, right: str) -> Pair:
        """Two things by IRI, ARTICLE:NAME or name, with the best score between their sightings. Raises QueryError."""
        lefts, rights = self.find(left), self.find(right)
        kind, other = lefts[0].kind, rights[0].kind
        if kind != other:
            raise QueryError(f"{left!r} is a {kind} and {right!r} a {other}; only things of one kind can be one.")
        pairs = [Pair(kind, a, b, self._questions.score(a, b)) for a in lefts for b in rights if a.number != b.number]
        if not pairs:
            raise QueryError(f"{left!r} and {right!r} are one and the same sighting; name two.")
        return max(pairs, key=lambda pair: (pair.score.total, pair.left.age, pair.right.age))

    def words(self, seen: Seen) -> str:
        """The words around the fullest mention of a sighting, on one line; "" where no place in its article is known."""
        entry = self._catalogue.entry(seen.article)
        named = next((thing for thing in entry.document.named if thing.id == seen.local), None) if entry else None
        if entry is None or named is None or not named.evidence:
            return ""
        text, said = entry.article.text, max(named.evidence, key=lambda words: (words.end - words.start, -words.start))
        begins, ends = text.rfind("\n", 0, said.start) + 1, text.find("\n", said.end) % (len(text) + 1)
        start, end = max(begins, said.start - AROUND), min(ends, said.end + AROUND)
        before, after = text[start:said.start], text[said.end:end]
        before = "…" + before.partition(" ")[2] if start > begins else before
        after = after.rpartition(" ")[0] + "…" if end < ends else after
        return " ".join((before + text[said.start:said.end] + after).split())

    def open_pairs(self) -> Iterator[Pair]:
        """The pairs that wait for a person, best first; those decided already are left out."""
        for left, right, score in self._questions.open_pairs(self._decisions):
            yield Pair(left.kind, left, right, score)
