"""Forms of Indonesian verbs by their roots: "selenggara-kan" makes menyelenggarakan, diselenggarakan, penyelenggara."""
from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

NASALS = ((r"[lrwymn]", "", False), (r"[bfv]", "m", False), (r"p", "m", True), (r"[cdjz]|sy", "n", False), (r"t", "n", True),
          (r"s", "ny", True), (r"k", "ng", True), (r"[aeiough]", "ng", False))
"""What a root begins with, the nasal that me- and pe- take before it, and whether its first letter is swallowed."""


class Forms(NamedTuple):
    """The forms of verbs: `active` in me-, and without it where a suffix shows a verb; `passive` in di-, `done` in ter-; `doers`
    in pe-; `works`, what is made, in -an."""

    active: tuple[str, ...]
    passive: tuple[str, ...]
    done: tuple[str, ...]
    doers: tuple[str, ...]
    works: tuple[str, ...]


def verb_forms(roots: Iterable[str]) -> Forms:
    """The forms of the verbs whose roots are given, each with its suffix after a hyphen: "gelar", "ada-kan", "motor-i"."""
    parts = [root.partition("-") for root in roots]
    nasal = [(form, stem, suffix) for stem, _, suffix in parts for form in _nasalised(stem)]
    return Forms(
        tuple([f"me{form}{suffix}" for form, _, suffix in nasal] + [stem + suffix for stem, _, suffix in parts if suffix]),
        tuple(f"di{stem}{suffix}" for stem, _, suffix in parts), tuple(f"ter{stem}" for stem, _, _ in parts),
        tuple(f"pe{form}" for form, _, _ in nasal), tuple(f"{stem}an" for stem, _, _ in parts))


def _nasalised(stem: str) -> tuple[str, ...]:
    """A root with its nasal; where that swallows the first letter also as those write who keep it ("mengkoordinasi")."""
    for begins, nasal, swallows in NASALS:
        if re.match(begins, stem):
            kept = ("n" if nasal == "ny" else nasal) + stem
            cluster = stem[0] != "p" and re.match(r"[^aeiou]{2}", stem)
            return (kept,) if not swallows or cluster else (nasal + stem[1:], kept)
    return (stem,)
