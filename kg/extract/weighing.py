"""Sums of weighed evidence, by tables of weights that are learnt from articles with gold (python -m tests.gold.weigh)."""
from __future__ import annotations

import math
from collections.abc import Mapping

ALWAYS = "always"
"""The evidence that speaks of every candidate alike."""


def total(evidence: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """What the evidence, each from 0 to 1, weighs in all, whatever its order; above nought where the candidate is rather true."""
    return math.fsum([weights.get(ALWAYS, 0.0), *[weights[name] * share for name, share in evidence.items() if name in weights]])
