"""Names of everything in the graph: which thing a name means, and search as you type that forgives a typo.

Words are looked up, not names: a word typed is matched with the vocabulary (as it stands, as a beginning, or with letters
wrong), and the things that hold a match of every word are ranked, of very many those with the shortest names.
"""
from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from sys import intern

from pyroaring import BitMap
from rapidfuzz import fuzz, process

from kg.errors import AmbiguousName, UnknownName
from kg.query.postings import Postings
from kg.store.kept import Engine, Rows, plain_rows

KINDS = {"person": ("person",), "organisation": ("organisation",), "event": ("event",), "priority": ("priority",),
         "series": ("series",), "role": ("role",), "article": ("article",), "agent": ("person", "organisation"),
         "entity": ("person", "organisation", "event", "priority", "series", "article", "role")}
"""Kinds of things that a parameter of a type may name."""

RANKED, EACH = (200, 600), 8
"""Things that are ranked for one search, at least and at most, and for each one that is wanted."""

_WORD = re.compile(r"\w+")

SAFE_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)


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
    if text.isascii():
        return " ".join(_WORD.findall(text.casefold().replace("'", "")))
    letters = unicodedata.normalize("NFKD", text.casefold().replace("'", "").replace("’", ""))
    return " ".join(_WORD.findall("".join(c for c in letters if not unicodedata.combining(c))))


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
        self._postings = Postings(map(self._words, self._order))
        by_kind: dict[str, list[int]] = defaultdict(list)
        for number, iri in enumerate(self._order):
            by_kind[self.names[iri].kind].append(number)
        self._kinds = {kind: BitMap.union(*(BitMap(by_kind[one]) for one in kinds)) for kind, kinds in KINDS.items()}

    def _words(self, iri: str) -> tuple[str, ...]:
        written = " ".join((*self._plain[iri], *map(plain, self.names[iri].hints))).split()
        return tuple(dict.fromkeys(map(intern, written)))

    def label(self, iri: str) -> str | None:
        """The preferred name of an IRI, None where it is not in the graph."""
        name = self.names.get(iri)
        return name.label if name else None

    def same(self, iri: str) -> str:
        """An equal text, for an IRI that is in the graph always the same object: kept many times over it takes no more memory."""
        name = self.names.get(iri)
        return name.iri if name else intern(iri)

    def alike(self, word: str) -> set[str]:
        """The words of names that a plain word may be with one letter wrong."""
        return self._postings.misspelt(word)

    def knows(self, word: str) -> bool:
        """Whether a plain word is part of a name."""
        return word in self._postings

    def near(self, word: str) -> set[str]:
        """The IRIs of things that have a word of their names like this plain one, or beginning so."""
        words = self._postings.beginning(word) | self._postings.misspelt(word)
        return {self._order[number] for number in self._postings.of(words)}

    def posted(self, words: Callable[[Name], Iterable[str]]) -> Postings:
        """Words of one's own choice of each name, by the same numbers."""
        return Postings(dict.fromkeys(words(self.names[iri])) for iri in self._order)

    def numbers(self, words: Sequence[str], kind: str = "entity") -> BitMap:
        """The numbers of the things of a kind whose names, or what helps to find them, hold every one of the plain words."""
        return self._postings.holding([(word,) for word in words]) & self._kinds[kind] if words else BitMap()

    def numbered(self, numbers: Iterable[int]) -> list[Name]:
        """The things of numbers, in their order."""
        return [self.names[self._order[number]] for number in numbers]

    def called(self, text: str) -> list[Name]:
        """The things of which a plain text is a name; those it is the preferred name of first."""
        found = [self.names[iri] for iri in self._exact.get(text, ())]
        return sorted(found, key=lambda name: (plain(name.label) != text, name.iri))

    def resolve(self, text: str, kind: str = "entity") -> str:
        """The IRI that an IRI, a name or an article's id means. Raises UnknownName or AmbiguousName."""
        text = text.strip("<> ")
        if SAFE_IRI.fullmatch(text) and (text in self.names or "://" in text):
            return self._checked(text, kind)
        exact = [iri for iri in self._exact.get(plain(text), ()) if self.names[iri].kind in KINDS[kind]]
        if kind == "article" and not exact:
            exact = [iri for iri, name in self.names.items() if name.kind == kind and iri.endswith(f"/article/{text}")]
        preferred = [iri for iri in exact if plain(self.names[iri].label) == plain(text)]
        candidates = preferred if len(preferred) == 1 else exact or self._only_holders(text, kind)
        if not candidates:
            raise UnknownName(text, [hit.name.label for hit in self.find(text, kind, 3)] or self._like(text, kind))
        if len(candidates) > 1:
            raise AmbiguousName(text, sorted((iri, self.names[iri].label) for iri in candidates))
        return candidates[0]

    def find(self, text: str, kind: str = "entity", limit: int = 20) -> list[Hit]:
        """Things whose names hold every word typed, best first; a word of four letters or more may be typed with one wrong.

        Names with a letter wrong are looked for where those without are fewer than `limit`. Where very many fit, only the
        shortest names are ranked: what was typed is the greater part of those.
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
        least, most = RANKED
        most = min(most, max(least, EACH * limit))
        ranked = {self._order[number] for number in fitting[:most]}
        ranked |= {iri for iri in self._exact.get(" ".join(words), ())[:most] if self.names[iri].kind in KINDS[kind]}
        score = _likeness(words)
        best = nsmallest(limit, [self._ranked(iri, score) for iri in ranked])
        return [Hit(self.names[iri], (label, *self.names[iri].others)[place], -score) for score, label, iri, place in best]

    def _fitting(self, groups: list[set[str]], kind: str) -> BitMap:
        """The names of a kind that hold a word of each group."""
        return self._postings.holding(groups) & self._kinds[kind]

    def _checked(self, iri: str, kind: str) -> str:
        name = self.names.get(iri)
        if name is None or name.kind not in KINDS[kind]:
            raise UnknownName(iri, ())
        return iri

    def _only_holders(self, text: str, kind: str) -> list[str]:
        """The things that hold every word typed as it stands: "rakernas 2025" means "Rakernas AUMSOS 2025"."""
        return sorted(name.iri for name in self.numbered(self.numbers(plain(text).split(), kind)))

    def _like(self, text: str, kind: str) -> list[str]:
        labels = [name.label for name in self.names.values() if name.kind in KINDS[kind]]
        found = process.extract(text, labels, scorer=fuzz.WRatio, processor=plain, limit=3, score_cutoff=60)
        return [label for label, *_ in found]

    def _ranked(self, iri: str, score: Callable[[str], float]) -> tuple[float, str, str, int]:
        """What ranks a thing, the best first: its best score below nought, label and IRI; and which name of it has that score."""
        scored = [score(text) for text in self._plain[iri]]
        best = max(scored)
        return -best, self.names[iri].label, iri, scored.index(best)


def _likeness(words: list[str]) -> Callable[[str], float]:
    """How like a plain name is to the words typed, 0 to 100."""
    typed, spaced, ratio = " ".join(words), [f" {word} " for word in words], fuzz.ratio
    def likeness(text: str) -> float:
        if text == typed:
            return 100
        name = f" {text} "
        whole = sum([word in name for word in spaced]) / len(spaced)
        return 0.45 * ratio(text, typed) + 30 * whole + (20 if text.startswith(typed) else 0)
    return likeness


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


def read_names(engine: Engine, rows: Callable[[Engine, str], Rows] = plain_rows) -> NameIndex:
    """The index of a graph's names; `rows` gives the rows of a query over the whole graph."""
    def texts(query: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for iri, text in rows(engine, _PREFIXES + query):
            found.setdefault(iri, []).append(text)
        return found
    labels, others, hints = texts(_LABELS), texts(_OTHERS), [texts(query) for query in _HINTS]
    hinted = {iri: tuple(_hint(text) for found in hints for text in found.get(iri, ())) for found in hints for iri in found}
    names = [Name(iri, intern(kind[1]), min(called), tuple(sorted(others.get(iri, ()))), hinted.get(iri, ()))
             for iri, called in labels.items() if (kind := _KIND.search(iri))]
    names += [Name(iri, "article", min(titles)) for query in (_TITLES, _UNTITLED) for iri, titles in texts(query).items()]
    return NameIndex(sorted(names, key=lambda name: name.iri))


def _hint(text: str) -> str:
    """The year of a date, a place as it stands."""
    return text[:4] if text[:4].isdigit() else text
