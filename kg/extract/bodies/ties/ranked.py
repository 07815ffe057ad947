"""Names that end in the rank of a territory without its name ("KONI Provinsi"), and the bodies that they stand for."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kg.extract.areas import is_province, is_region
from kg.extract.bodies.found import Found
from kg.extract.bodies.ties.forms import Words

PROVINCE, TOWNS = "provinsi", ("kota", "kabupaten")
"""Ranks as `[ranks]` of bodies.toml give them."""


def told_by_rank(names: Sequence[Found], key: Callable[[Sequence[str]], Words], ranks: Mapping[str, str]) -> dict[Words, Words]:
    """The key of each such name: that of the one body of the page that is of this rank; of a province alone, where others are."""
    told: dict[Words, Words] = {}
    for found in names:
        rank = ranks.get(found.folded[-1], "") if len(found.folded) > 1 else ""
        if rank == PROVINCE or rank in TOWNS:
            base = key(found.words[:-1])
            longer = {key(other.words): other for other in names
                      if other.folded[-1] not in ranks and len(key(other.words)) > len(base)
                      and key(other.words)[:len(base)] == base}
            said = {other_key for other_key, other in longer.items() if rank in {ranks.get(word) for word in other.folded}}
            fitting = said or {other for other in longer if _is_of(rank, " ".join(other[len(base):]))}
            if len(fitting) == 1:
                told[found.words] = fitting.pop()
            elif longer and rank == PROVINCE and not fitting:
                told[found.words] = (*base, rank)
    return told


def _is_of(rank: str, place: str) -> bool:
    """Whether a place is a province, or for other ranks a regency or city."""
    return is_province(place) if rank == PROVINCE else is_region(place) and not is_province(place)
