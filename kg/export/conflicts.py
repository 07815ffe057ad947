"""Where articles disagree: one property of one thing with values that cannot both be right."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from kg.export.tables import rows
from kg.store import Graph

SINGLE = ("startDate", "endDate", "venue", "locality")
"""Plain properties that can have one value only."""


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A value that an article states, with its words."""

    value: str
    article: str
    published: str
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """A property of a thing on which articles disagree."""

    subject: str
    label: str
    detail: str
    claims: tuple[Claim, ...]


def conflicts(view: Graph) -> Iterator[Conflict]:
    """Every disagreement, by label; a value that is only less precise than another is none."""
    found: dict[tuple[str, str, str], set[Claim]] = defaultdict(set)
    for row in rows(view):
        if row["kind"] == "claim" and row["detail"] in SINGLE:
            key = (row["subject"], row["subject_iri"], row["detail"])
            found[key].add(Claim(row["object"], row["article_iri"], row["published"], row["quote"]))
    for (label, iri, detail), claims in sorted(found.items()):
        if any(_differ(a.value, b.value) for a, b in combinations(claims, 2) if a.article != b.article):
            yield Conflict(
                iri, label, detail, tuple(sorted(claims, key=lambda claim: (claim.published, claim.article, claim.value)))
            )


def _differ(left: str, right: str) -> bool:
    a, b = left.casefold(), right.casefold()
    return not (a.startswith(b) or b.startswith(a))
