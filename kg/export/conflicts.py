"""Where articles disagree: one property of one thing with values that cannot both be right, one post with two holders."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from kg.export.tables import rows
from kg.export.tenures import rivals, single_posts
from kg.languages import Pack
from kg.resolve.sightings import corrects
from kg.store import Graph

SINGLE = ("startDate", "endDate", "venue", "locality")
"""Plain properties that can have one value only."""


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A value that an article states, with its words. `corrects` is True where the article says that it changes what was
    said before; `rules` where the latest such article states this value."""

    value: str
    article: str
    published: str
    quote: str
    corrects: bool = False
    rules: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """A property of a thing, or a post in a body, on which articles disagree."""

    subject: str
    label: str
    detail: str
    claims: tuple[Claim, ...]


def conflicts(view: Graph, pack: Pack) -> Iterator[Conflict]:
    """Every disagreement, by label; a value that is only less precise than another is none. A correction outranks the rest."""
    facts = list(rows(view))
    yield from sorted([*_of_properties(facts, pack), *_of_posts(facts, view, pack)], key=lambda found: (found.label, found))


def _of_properties(facts: list[dict[str, str]], pack: Pack) -> Iterator[Conflict]:
    found: dict[tuple[str, str, str], set[Claim]] = defaultdict(set)
    for row in facts:
        if row["kind"] == "claim" and row["detail"] in SINGLE:
            found[row["subject_iri"], row["subject"], row["detail"]].add(_claim(row, row["object"], pack))
    for (iri, label, detail), claims in found.items():
        if any(_differ(a.value, b.value) for a, b in combinations(claims, 2) if a.article != b.article):
            yield Conflict(iri, label, detail, _ranked(claims))


def _of_posts(facts: list[dict[str, str]], view: Graph, pack: Pack) -> Iterator[Conflict]:
    """Posts that one person holds at a time, given to two at one time by two articles."""
    for (iri, label, post), group in rivals([row for row in facts if row["kind"] == "role"], single_posts(view)).items():
        yield Conflict(iri, label, post, _ranked({_claim(row, _held(row), pack) for row in group}))


def _held(row: dict[str, str]) -> str:
    """A holder, with the term where one is stated."""
    return row["subject"] + (f" ({row['start']}–{row['end']})" if row["start"] or row["end"] else "")


def _claim(row: dict[str, str], value: str, pack: Pack) -> Claim:
    return Claim(value, row["article_iri"], row["published"], row["quote"], corrects(row["article"], pack))


def _ranked(claims: set[Claim]) -> tuple[Claim, ...]:
    """The claims, oldest first; the value of the latest correction rules."""
    ordered = sorted(claims, key=lambda claim: (claim.published, claim.article, claim.value))
    ruling = next((claim.value for claim in reversed(ordered) if claim.corrects), None)
    return tuple(replace(claim, rules=claim.value == ruling) for claim in ordered)


def _differ(left: str, right: str) -> bool:
    a, b = left.casefold(), right.casefold()
    return not (a.startswith(b) or b.startswith(a))
