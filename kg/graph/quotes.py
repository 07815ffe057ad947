"""Whether each quote is still found where it is said to be."""
from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg.graph.vocabulary import OA, SCHEMA

Quote = tuple[int, int, str]


def misquotes(quads: Iterable[Quad]) -> Iterator[tuple[str, str]]:
    """(IRI of the evidence, reason) of each quote of an article's graph that its text does not hold there."""
    text, fields = "", {}  # type: str, dict[str, dict[NamedNode, str]]
    for quad in quads:
        if quad.predicate == SCHEMA.articleBody:
            text = quad.object.value
        elif quad.predicate in (OA.exact, OA.start, OA.end):
            fields.setdefault(quad.subject.value, {})[quad.predicate] = quad.object.value
    for iri, found in sorted(fields.items()):
        if len(found) == 3 and (wrong := _wrong(text, int(found[OA.start]), int(found[OA.end]), found[OA.exact])):
            yield iri, wrong


def _wrong(text: str, start: int, end: int, exact: str) -> str:
    held = text[start:end]
    return "" if held == exact else f"the text holds {held[:60]!r} there, not {exact[:60]!r}"
