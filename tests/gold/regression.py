"""Logistic regression over named evidence: the weights under which examples of what is so and what is not are likeliest."""
from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.extract.weighing import ALWAYS, total

FOLDS, ROUNDS, STEP, RARE = 8, 150, 0.3, 12
"""Folds of a check; rounds and first step of the descent; in how many examples an evidence occurs at least."""


@dataclass(frozen=True)
class Prior:
    """What is held before any example is seen: each weight is pulled to what `weights` say of it, or to nought, by its distance
    times `decay`; `lean` is added to every candidate at last, where F1 is best a little below even."""

    decay: float
    lean: float = 0.0
    weights: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Example:
    """One candidate of an article: its evidence, each above 0 and up to 1, whether it is so, and how much it counts; `named` is
    False where the names are those that were found, not those of the gold, `told` is True where a surer reader states it,
    `barred` where it is not believed whatever it weighs."""

    article: str
    evidence: Mapping[str, float]
    held: bool
    share: float
    named: bool
    told: bool = False
    barred: bool = False


def learn(rows: Sequence[Example], prior: Prior) -> dict[str, float]:
    """The likeliest weights under a prior, by full-batch AdaGrad; what is rare has no weight but that of the prior."""
    counts = Counter(name for row in rows for name in row.evidence)
    kept = [{ALWAYS: 1.0, **{n: row.evidence[n] for n in sorted(row.evidence) if counts[n] >= RARE}} for row in rows]
    weights = {ALWAYS: 0.0, **dict.fromkeys((n for evidence in kept for n in evidence), 0.0), **prior.weights}
    speeds = dict.fromkeys(weights, 1e-9)
    for _ in range(ROUNDS):
        slopes = {n: prior.decay * (w - prior.weights.get(n, 0.0)) if n != ALWAYS else 0.0 for n, w in weights.items()}
        for row, evidence in zip(rows, kept):
            weighed = sum(weights[n] * much for n, much in evidence.items())
            off = row.share * (1 / (1 + math.exp(-weighed)) - row.held)
            for name, much in evidence.items():
                slopes[name] += off * much
        for name, slope in slopes.items():
            speeds[name] += slope * slope
            weights[name] -= STEP * slope / math.sqrt(speeds[name])
    return {**weights, ALWAYS: weights[ALWAYS] + prior.lean}


def check(rows: Sequence[Example], prior: Prior) -> list[tuple[Example, float]]:
    """What each example weighs by the weights learnt of the other articles."""
    weighed = []
    for fold in range(FOLDS):
        weights = learn([row for row in rows if _fold(row.article) != fold], prior)
        apart = (row for row in rows if _fold(row.article) == fold)
        weighed += [(row, -math.inf if row.barred else total(row.evidence, weights)) for row in apart]
    return weighed


def _fold(article: str) -> int:
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % FOLDS
