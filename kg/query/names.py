"""Names of everything in the graph: which thing a name means, and search as you type that forgives a typo.

Words are looked up, not names: a word typed is matched with the vocabulary (as it stands, as a beginning, or with letters
wrong), and the things that hold a match of every word are ranked, of very many those with the shortest names.
"""
from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from sys import intern
from typing import Any, Protocol

from rapidfuzz import fuzz, process

from kg.errors import AmbiguousName, UnknownName
from kg.query.postings import Postings

KINDS = {"person": ("person",), "organisation": ("organisation",), "event": ("event",), "priority": ("priority",),
         "series": ("series",), "role": ("role",), "article": ("article",), "agent": ("person", "organisation"),
         "entity": ("person", "organisation", "event", "priority", "series", "article", "role")}
"""Kinds of things that a parameter of a type may name."""

RANKED = 600
"""Things that are ranked for one search."""

SAFE_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)


class Engine(Protocol):
    """Whatever answers SPARQL: an embedded store, a snapshot of one, or a remote engine."""

    def query(self, query: str) -> Any:
        """Solutions, triples or a boolean, as pyoxigraph gives them."""


@dataclass(frozen=True, slots=True)
class Name:
    """One thing and what it is called: `label` is the preferred name, `others` every other one.

    `hints` are words that help to find it though they are no part of its name: an event's year and place.
    """

    iri: str
    kind: str
    label: str
    others: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found, the name of it that matched, and how well (0 to 100)."""

    name: Name
    matched: str
    score: float


@lru_cache(maxsize=2**16)
def plain(text: str) -> str:
    """A name as compared: without case, accents and punctuation; one space between words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("'", "").replace("’", ""))
    return " ".join(re.findall(r"\w+", "".join(c for c in letters if not unicodedata.combining(c))))


class NameIndex:
    """All names of one state of the graph."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = {name.iri: name for name in names}
        self._plain = {name.iri: tuple(plain(text) for text in (name.label, *name.others)) for name in self.names.values()}
        self._order = sorted(self.names, key=lambda iri: (len(self._plain[iri][0]), iri))
        self._exact: dict[str, list[str]] = defaultdict(list)
        for iri, texts in self._plain.items():
            for text in dict.fromkeys(texts):
                self._exact[text].append(iri)
        self._postings = Postings([self._words(iri) for iri in self._order])

    def _words(self, iri: str) -> tuple[str, ...]:
        written = " ".join((*self._plain[iri], *map(plain, self.names[iri].hints))).split()
        return tuple(dict.fromkeys(map(intern, written)))

    def label(self, iri: str) -> str | None:
        """The preferred name of an IRI, None where it is not in the graph."""
        name = self.names.get(iri)
        return name.label if name else None

    @property
    def vocabulary(self) -> list[str]:
        """Every word of a name, in order."""
        return self._postings.vocabulary

    def knows(self, word: str) -> bool:
        """Whether a plain word is part of a name."""
        return word in self._postings

    def near(self, word: str) -> set[str]:
        """The IRIs of things that have a word of their names like this plain one, or beginning so."""
        words = self._postings.beginning(word) | self._postings.misspelt(word)
        return {self._order[number] for number in self._postings.of(words)}

    def called(self, text: str) -> list[Name]:
        """The things of which a plain text is a name; those it is the preferred name of first."""
        found = [self.names[iri] for iri in self._exact.get(text, ())]
        return sorted(found, key=lambda name: (plain(name.label) != text, name.iri))

    def holding(self, words: list[str]) -> list[Name]:
        """The things whose names, or what helps to find them, hold every one of the plain words as it stands."""
        found = self._postings.holding([(word,) for word in words]) if words else []
        return [self.names[iri] for iri in sorted(self._order[number] for number in found)]

    def resolve(self, text: str, kind: str = "entity") -> str:
        """The IRI that an IRI or a name means. Raises UnknownName or AmbiguousName."""
        text = text.strip("<> ")
        if SAFE_IRI.fullmatch(text) and (text in self.names or "://" in text):
            return self._checked(text, kind)
        exact = [iri for iri in self._exact.get(plain(text), ()) if self.names[iri].kind in KINDS[kind]]
        preferred = [iri for iri in exact if plain(self.names[iri].label) == plain(text)]
        candidates = preferred if len(preferred) == 1 else exact or self._only_holders(text, kind)
        if not candidates:
            raise UnknownName(text, [hit.name.label for hit in self.find(text, kind, 3)] or self._like(text, kind))
        if len(candidates) > 1:
            raise AmbiguousName(text, sorted((iri, self.names[iri].label) for iri in candidates))
        return candidates[0]

    def find(self, text: str, kind: str = "entity", limit: int = 20) -> list[Hit]:
        """Things whose names hold every word typed, best first; a word of four letters or more may be typed with one wrong.

        Names with a letter wrong are looked for where those without are fewer than `limit`. Where more than RANKED fit, only
        the shortest names are ranked: what was typed is the greater part of those.
        """
        words = plain(text).split()
        if not words:
            return []
        begun = [self._postings.beginning(word) for word in words]
        fitting = self._fitting(begun, kind)
        if len(fitting) < limit:
            alike = [self._postings.misspelt(word) for word in words]
            if any(alike):
                fitting |= self._fitting([one | other for one, other in zip(begun, alike, strict=True)], kind)
        ranked = {self._order[number] for number in nsmallest(RANKED, fitting)}
        ranked |= {iri for iri in self._exact.get(" ".join(words), ())[:RANKED] if self.names[iri].kind in KINDS[kind]}
        hits = [self._hit(iri, words) for iri in ranked]
        return nsmallest(limit, hits, key=lambda h: (-h.score, h.name.label, h.name.iri))

    def _fitting(self, groups: list[set[str]], kind: str) -> set[int]:
        """The names of a kind that hold a word of each group, of many the shortest."""
        if len(groups) == 1 and kind == "entity":
            return self._postings.of(groups[0], RANKED)
        return set(self._postings.holding(groups, RANKED, lambda number: self.names[self._order[number]].kind in KINDS[kind]))

    def _checked(self, iri: str, kind: str) -> str:
        name = self.names.get(iri)
        if name is None or name.kind not in KINDS[kind]:
            raise UnknownName(iri, ())
        return iri

    def _only_holders(self, text: str, kind: str) -> list[str]:
        """The things that hold every word typed as it stands: "rakernas 2025" means "Rakernas AUMSOS 2025"."""
        return [name.iri for name in self.holding(plain(text).split()) if name.kind in KINDS[kind]]

    def _like(self, text: str, kind: str) -> list[str]:
        labels = [name.label for name in self.names.values() if name.kind in KINDS[kind]]
        found = process.extract(text, labels, scorer=fuzz.WRatio, processor=plain, limit=3, score_cutoff=60)
        return [label for label, *_ in found]

    def _hit(self, iri: str, words: list[str]) -> Hit:
        name, typed = self.names[iri], " ".join(words)
        scored = [self._score(text, typed, words) for text in self._plain[iri]]
        score = max(scored)
        matched = (name.label, *name.others)[scored.index(score)]
        return Hit(name, matched, score)

    @staticmethod
    def _score(text: str, typed: str, words: list[str]) -> float:
        if text == typed:
            return 100
        whole = sum(word in text.split() for word in words) / len(words)
        return 0.45 * fuzz.ratio(text, typed) + 30 * whole + (20 if text.startswith(typed) else 0)


_PREFIXES = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX kg: <https://w3id.org/orgkg#> PREFIX schema: <https://schema.org/> """

_LABELS = "SELECT ?thing ?text { GRAPH ?g { ?thing skos:prefLabel ?text } }"
_OTHERS = "SELECT ?thing ?text { GRAPH ?g { ?thing skos:altLabel ?text } }"
_TITLES = "SELECT ?thing ?text { GRAPH ?thing { ?thing dcterms:title ?text } }"
_UNTITLED = ("SELECT ?thing (REPLACE(STR(?thing), '^.*/', '') AS ?text) "
             "{ GRAPH ?thing { ?thing a kg:Article } FILTER NOT EXISTS { GRAPH ?thing { ?thing dcterms:title ?title } } }")
_HINTS = ("SELECT ?thing ?text { GRAPH ?g { ?thing schema:startDate ?text } }",
          "SELECT ?thing ?text { GRAPH ?g { ?thing kg:locality ?text } }")

_KIND = re.compile(r"/(person|organisation|event|priority|series|role)/[^/]+$")
"""IRIs of entities end in their kind and their own name."""


def read_names(engine: Engine) -> NameIndex:
    """The index of a graph's names."""
    labels = _texts(engine, _LABELS)
    others = _texts(engine, _OTHERS)
    hints = [_texts(engine, query) for query in _HINTS]
    hinted = {iri: tuple(_hint(text) for found in hints for text in found.get(iri, ())) for found in hints for iri in found}
    names = [Name(iri, kind[1], min(texts), tuple(sorted(others.get(iri, ()))), hinted.get(iri, ()))
             for iri, texts in labels.items() if (kind := _KIND.search(iri))]
    names += [Name(iri, "article", min(texts)) for query in (_TITLES, _UNTITLED) for iri, texts in _texts(engine, query).items()]
    return NameIndex(sorted(names, key=lambda name: name.iri))


def _texts(engine: Engine, query: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in engine.query(_PREFIXES + query):
        found.setdefault(row[0].value, []).append(row[1].value)
    return found


def _hint(text: str) -> str:
    """The year of a date, a place as it stands."""
    return text[:4] if text[:4].isdigit() else text
