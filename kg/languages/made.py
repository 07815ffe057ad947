"""Names that a pack makes of parts: a product of short lists in place of a long one."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

MADE, KINDS = "made", "kinds"
"""The table of ways in which names of kinds are made, and that of the kinds which they join."""


def with_made(held: Mapping[str, Any]) -> dict[str, Any]:
    """A file of a pack, where each kind also has the names that `[made]` makes for it: a way is a list of lists of words, of
    which a name takes one each, and "" takes none."""
    if MADE not in held:
        return {**held}
    kinds: Mapping[str, list[str]] = held.get(KINDS, {})
    made = {kind: [*kinds.get(kind, ()), *(name for way in ways for name in _names(way))] for kind, ways in held[MADE].items()}
    return {**held, KINDS: {**kinds, **made}}


def _names(way: Sequence[Sequence[str]]) -> list[str]:
    return [name for parts in product(*way) if (name := " ".join(filter(None, parts)))]
