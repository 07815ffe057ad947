"""The forms that an Indonesian verb takes: "menunjuk", "ditunjuk" and "tertunjuk" of the stem "tunjuk"."""
from __future__ import annotations

from collections.abc import Iterable

NASAL = {"p": "mem", "t": "men", "k": "meng", "s": "meny"}
"""What "me-" makes of a stem that loses its first letter."""

KEPT = {"mem": "bfv", "men": "cdjz", "meng": "aeioughk", "me": "lmnrwy"}
"""What "me-" is before a stem that keeps it."""


def active(stems: Iterable[str]) -> list[str]:
    """What somebody does: "menunjuk", "mengangkat"; of a stem with p- in both spellings ("memercayai", "mempercayai")."""
    found = []
    for stem in stems:
        lost = NASAL.get(stem[0])
        found += [lost + stem[1:]] if lost else [next(made for made, first in KEPT.items() if stem[0] in first) + stem]
        found += ["mem" + stem] if stem[0] == "p" else []
    return found


def passive(stems: Iterable[str]) -> list[str]:
    """What is done to somebody: "ditunjuk", "terpilih"."""
    return [prefix + stem for stem in stems for prefix in ("di", "ter")]
