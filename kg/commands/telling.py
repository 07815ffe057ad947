"""Pairs of sightings and their reasons in words, for the commands that ask people."""
from __future__ import annotations

from collections.abc import Iterator

from kg.build.whoiswho import SAME, UNSURE, Pair, WhoIsWho
from kg.resolve.sightings import Sighting


def verdict(pair: Pair) -> str:
    """What the score says."""
    total = pair.score.total
    if total >= SAME:
        return "one and the same"
    return "unsure" if total >= UNSURE else "not the same"


def told(pair: Pair, who: WhoIsWho) -> Iterator[str]:
    """A pair with both contexts and the reasons, line by line."""
    yield f"{pair.kind}: {verdict(pair)} (score {pair.score.total:g}; from {SAME:g} one, from {UNSURE:g} unsure)"
    yield f"  A  {named(pair.left, who)}"
    yield f"  B  {named(pair.right, who)}"
    for reason in sorted(pair.score.reasons, key=lambda reason: -reason.weight):
        yield f"    {reason.weight:+6.1f}  {reason.words}"


def named(sighting: Sighting, who: WhoIsWho) -> str:
    """A sighting by article and name, with its IRI and what the article says of it."""
    return f"{sighting.article}:{sighting.names[0]}  ({sighting.published or 'undated'})  {who.iri(sighting)}"
