"""Makes the forms of verbs of their roots: "selenggara-kan" makes menyelenggarakan, diselenggarakan, penyelenggara."""
from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from kg.languages import Pack


class Forms(NamedTuple):
    """The forms of verbs: `active` in me-, and without it where a suffix shows a verb; `passive` in di-, `done` in ter-; `doers`
    in pe-; `works`, what is made, in -an."""

    active: tuple[str, ...]
    passive: tuple[str, ...]
    done: tuple[str, ...]
    doers: tuple[str, ...]
    works: tuple[str, ...]


def verb_forms(roots: Iterable[str], pack: Pack) -> Forms:
    """The forms of the verbs whose roots are given, each with its suffix after a hyphen ("gelar", "ada-kan", "motor-i"), by the
    affixes of grammar.toml."""
    parts = [root.partition("-") for root in roots]
    nasal = [(form, stem, suffix) for stem, _, suffix in parts for form in _nasalised(stem, pack)]
    active, passive, done, doer, deed = (
        pack.words("grammar", name) for name in ("active", "passive", "happening", "doer", "deed"))
    return Forms(
        tuple([f"{prefix}{form}{suffix}" for prefix in active for form, _, suffix in nasal]
              + [stem + suffix for stem, _, suffix in parts if suffix]),
        tuple(f"{prefix}{stem}{suffix}" for prefix in passive for stem, _, suffix in parts),
        tuple(f"{prefix}{stem}" for prefix in done for stem, _, _ in parts),
        tuple(f"{prefix}{form}" for prefix in doer for form, _, _ in nasal),
        tuple(f"{stem}{ending}" for ending in deed for stem, _, _ in parts))


def active(roots: Iterable[str], pack: Pack) -> tuple[str, ...]:
    """What somebody does, in all spellings: "menunjuk", "mengangkat", "memercayai", "mempercayai"."""
    return verb_forms(roots, pack).active


def passive(roots: Iterable[str], pack: Pack) -> tuple[str, ...]:
    """What is done to somebody: "ditunjuk", "terpilih"."""
    forms = verb_forms(roots, pack)
    return forms.passive + forms.done


def _nasalised(stem: str, pack: Pack) -> tuple[str, ...]:
    """A root with its nasal; where that swallows the first letter also as those write who keep it ("mengkoordinasi")."""
    for row in pack.files.get("grammar", {}).get("nasals", ()):
        if stem.startswith(tuple(row["before"])):
            kept = row.get("kept", row["nasal"]) + stem
            if not row.get("swallows") or row.get("clusters") and re.match(r"[^aeiou]{2}", stem):
                return (kept,)
            return (row["nasal"] + stem[1:], kept)
    return (stem,)
