"""Who is who in a data folder, for people who ask why or want to decide: names, IRIs and sightings tied together."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.build.renewal import Judgements
from kg.errors import AmbiguousName, QueryError, UnknownName
from kg.languages import load_pack
from kg.resolve.evidence import SAME, UNSURE, Reason, Score
from kg.resolve.identities import KINDS, Identities
from kg.resolve.sightings import Member, Sighting
from kg.resolve.words import words
from kg.settings import Settings
from kg.store import Catalogue


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sightings that a person may decide on, with what speaks for and against their being one."""

    kind: str
    left: Sighting
    right: Sighting
    score: Score


class WhoIsWho:
    """The sightings of a data folder as its last build read them. Raises StoreError where nothing is built."""

    def __init__(self, settings: Settings) -> None:
        judgements = Judgements.of(settings)
        with Catalogue(settings.data) as catalogue:
            documents = [judgements.corrected(document) for document in catalogue.documents()]
            self._iris = {
                (article, local): iri for article in catalogue.digests() for local, iri in catalogue.iris(article).items()
            }
        self.identities = Identities(documents, load_pack(settings.language, settings.vocabulary), judgements.decisions)

    @cached_property
    def sightings(self) -> dict[Member, tuple[str, Sighting]]:
        """(kind, sighting) by member, oldest first."""
        return {
            sighting.member: (kind, sighting)
            for kind in ("people", "organisations", "events")
            for sighting in self.identities.seen(kind)
        }

    def iri(self, sighting: Sighting) -> str:
        """The IRI that a sighting resolved to in the last build, "" where it was not built."""
        return self._iris.get(sighting.member, "")

    def find(self, text: str) -> tuple[str, list[Sighting]]:
        """(kind, sightings) of what an IRI, "ARTICLE:NAME" or a name means. Raises UnknownName or AmbiguousName."""
        article, _, name = text.partition(":")
        by_iri = [member for member, iri in self._iris.items() if iri == text]
        found = [pair for member, pair in self.sightings.items() if member in set(by_iri)] if by_iri else [
            pair for pair in self.sightings.values() if pair[1].article == article and name and name in pair[1].names]
        found = found or self._named(text)
        kinds = sorted({kind for kind, _ in found})
        if not found:
            raise UnknownName(text, ())
        iris = sorted({(self.iri(sighting), sighting.names[0]) for _, sighting in found})
        if len({iri for iri, _ in iris}) > 1:
            raise AmbiguousName(text, iris)
        return kinds[0], [sighting for _, sighting in found]

    def _named(self, text: str) -> list[tuple[str, Sighting]]:
        wanted = words(text)
        return [pair for pair in self.sightings.values() if any(words(name) == wanted for name in pair[1].names)]

    def pair(self, left: str, right: str) -> Pair:
        """Two things by IRI, ARTICLE:NAME or name, with the best score between their sightings. Raises QueryError."""
        (kind, lefts), (other, rights) = self.find(left), self.find(right)
        if kind != other:
            raise QueryError(f"{left!r} is among {kind} and {right!r} among {other}; only things of one kind can be one.")
        pairs = [Pair(KINDS[kind], a, b, self._score(kind, a, b)) for a in lefts for b in rights if a.member != b.member]
        if not pairs:
            raise QueryError(f"{left!r} and {right!r} are one and the same sighting; name two.")
        return max(pairs, key=lambda pair: (pair.score.total, pair.left.age, pair.right.age))

    def _score(self, kind: str, left: Sighting, right: Sighting) -> Score:
        if kind == "organisations":
            return self._by_shape(left, right)
        found = self.identities.people if kind == "people" else self.identities.events
        return found.score(found.profiles[left.member], found.profiles[right.member])  # type: ignore[arg-type]

    def _by_shape(self, left: Sighting, right: Sighting) -> Score:
        """Bodies are told by their names in full; the score says which parts agree."""
        score, keys = Score(), self.identities.bodies.keys
        a, b = keys[left.member], keys[right.member]
        for index, part in enumerate(("name written out", "branch level", "kind of territory")):
            agree = a[index] == b[index]
            said = (
                f"the {part} agrees: {a[index]}"
                if agree
                else f"the {part} differs: {a[index] or 'not said'}, {b[index] or 'not said'}"
            )
            score.reasons.append(Reason((SAME if index == 0 else 0.5) if agree else -SAME, said))
        return score

    def open_pairs(self) -> Iterator[Pair]:
        """The pairs that wait for a person, best first; those decided already are left out."""
        for kind, found in (("people", self.identities.people), ("events", self.identities.events)):
            links = self.identities.links(kind)
            done = {*links.same, *links.apart, *links.open}
            rows = sorted(found.open_pairs().items(), key=lambda row: (-row[1], row[0]))
            for (left, right), _ in rows:
                a, b = self.sightings[left][1], self.sightings[right][1]
                if (left, right) not in done and self.iri(a) != self.iri(b):
                    yield Pair(KINDS[kind], a, b, self._score(kind, a, b))


__all__ = ["SAME", "UNSURE", "Pair", "WhoIsWho"]
