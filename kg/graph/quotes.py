"""Whether each quote is still found where it is said to be."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, Quad

from kg.graph.vocabulary import OA, SCHEMA


def misquotes(quads: Iterable[Quad]) -> Iterator[tuple[str, str]]:
    """(IRI of the evidence, reason) of each quote of an article's graph that its text does not hold there."""
    text, fields = "", defaultdict[str, dict[str, str]](dict)
    for quad in quads:
        if quad.predicate == SCHEMA.articleBody and isinstance(quad.object, Literal):
            text = quad.object.value
        elif quad.predicate in (OA.exact, OA.start, OA.end) and isinstance(quad.object, Literal):
            fields[str(quad.subject)[1:-1]][quad.predicate.value] = quad.object.value
    for iri, found in sorted(fields.items()):
        if len(found) == 3:
            wrong = _wrong(text, int(found[OA.start.value]), int(found[OA.end.value]), found[OA.exact.value])
            if wrong:
                yield iri, wrong


def _wrong(text: str, start: int, end: int, exact: str) -> str:
    held = text[start:end]
    return "" if held == exact else f"the text holds {held[:60]!r} there, not {exact[:60]!r}"
