"""Examples of lists that state priorities: each list of an article with gold, as it is where surer readers find nothing, and
without the words that surer readers go by where they find something."""
from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extract.priorities.evidence import evidence
from kg.extract.priorities.openings import openings
from kg.extract.priorities.statements import read
from kg.extract.scene import Scene
from kg.model import Document
from tests.gold.regression import Example, Prior
from tests.gold.score import WORD_OVERLAP, overlap

PRIOR = Prior(decay=1.0, weights={"wishes": -8.0, "promised": -3.0, "history": -2.0, "demands": 1.0, "content": -3.0,
                                   "ceremony alone": -3.0, "having": -3.0})
"""Weights are pulled weakly, since such lists are few. Rare there, but settled by what a priority is: a wish, one speaker's
promise, what was so before, what a body has, what an event is about and its course are none; what a body demands of
others is one."""

UNSEEN = 0.12
"""How much a list counts that surer readers know, taken as if its words of leading stood in no word list: about what share of all
priorities texts nobody here has seen lead in by other words."""

KNOWN = frozenset(("priority", "priority far", "plan", "thing", "decided", "focused", "focuses", "does", "decides",
                   "decides otherwise"))
"""Evidence of words that lead to priorities."""


def examples(article: str, scene: Scene, gold: Document, share: float, named: bool) -> Iterator[Example]:
    """The lists of an article; one states priorities where the gold has at least half of its entries."""
    found = list(read(scene))
    stated = any(statement for _, statement in found)
    for passage, statement in found:
        for opening in openings(passage):
            held, shown = held_by(opening.entries, gold), evidence(passage, opening, stated and statement is None)
            if statement is None:
                yield Example(article, shown, held, share, named)
            else:
                yield Example(article, unseen(shown), held, share * UNSEEN, named)


def unseen(shown: Mapping[str, float]) -> dict[str, float]:
    """Evidence of a list without that of the words that lead to it."""
    left = {name: share for name, share in shown.items() if name not in KNOWN}
    if "verb" in left:
        left["object"] = left.pop("verb")
    return {**left, "unled": 1.0, **({} if "topic" in left else {"no head": 1.0}),
            **({} if "no verb" in left else {"other verb": 1.0})}


def held_by(entries, gold: Document) -> bool:
    """Whether at least half of the entries of a list are priorities of the gold."""
    right = sum(any(overlap(entry.text, p.text) >= WORD_OVERLAP for p in gold.priorities) for entry in entries)
    return 2 * right >= len(entries)
