"""Pairs of sightings and their reasons in words, for the commands that ask people."""
from __future__ import annotations

from collections.abc import Iterator

from kg.build.whoiswho import Pair, WhoIsWho
from kg.resolve.evidence import SAME, UNSURE
from kg.resolve.index.asking import Seen
from kg.resolve.sightings import UNDATED


def verdict(pair: Pair) -> str:
    """What the score says."""
    total = pair.score.total
    if total >= SAME:
        return "one and the same"
    return "unsure" if total >= UNSURE else "not the same"


def told(pair: Pair, who: WhoIsWho) -> Iterator[str]:
    """A pair with both contexts and the reasons, line by line."""
    yield f"{pair.kind}: {verdict(pair)} (score {pair.score.total:g}; from {SAME:g} one, from {UNSURE:g} unsure)"
    for letter, seen in (("A", pair.left), ("B", pair.right)):
        yield f"  {letter}  {named(seen)}"
        if words := who.words(seen):
            yield f"     “{words}”"
    for reason in sorted(pair.score.reasons, key=lambda reason: -reason.weight):
        yield f"    {reason.weight:+6.1f}  {reason.words}"


def named(seen: Seen) -> str:
    """A sighting by article and name, with its date and IRI."""
    when = "undated" if seen.published == UNDATED else seen.published
    return f"{seen.article}:{seen.names[0]}  ({when})  {seen.iri}"
