"""Examples of lists that state priorities: each list of an article with gold where surer readers find nothing."""
from __future__ import annotations

from collections.abc import Iterator

from kg.extract.priorities.evidence import evidence
from kg.extract.priorities.openings import Opening, openings
from kg.extract.priorities.statements import SURER, read
from kg.extract.scene import Scene
from kg.model import Document
from tests.gold.regression import Example, Prior
from tests.gold.score import WORD_OVERLAP, overlap

PRIOR = Prior(decay=1.0, weights={"wishes": -8.0, "promised": -3.0, "history": -2.0, "demands": 1.0})
"""Weights are pulled weakly, since such lists are few. Rare there, but settled by what a priority is: a wish, one speaker's
promise and what was so before are none; what a body demands of others is one."""


def examples(article: str, scene: Scene, gold: Document, share: float, named: bool) -> Iterator[Example]:
    """The lists of an article; one states priorities where the gold has at least half of its entries."""
    for passage, statement in read(scene, SURER):
        for opening in openings(passage) if statement is None else ():
            yield Example(article, evidence(passage, opening), _held(opening, gold), share, named)


def _held(opening: Opening, gold: Document) -> bool:
    right = sum(any(overlap(entry.text, p.text) >= WORD_OVERLAP for p in gold.priorities) for entry in opening.entries)
    return 2 * right >= len(opening.entries)
