"""The collector of cycles in processes that are ours from beginning to end: of the command line, and of the workers of a pool."""
from __future__ import annotations

import gc

SOME, TIMES = 20_000, 5
"""Objects more than before that make it look for cycles among the new ones, and how many such looks make one among older ones.
At Python's 700 and 10 a third of the time until the first article is read goes into looking through what stays anyway."""


def sweep_seldom() -> None:
    """Let it look seldom; we make hardly any cycles."""
    gc.set_threshold(SOME, TIMES, TIMES)
