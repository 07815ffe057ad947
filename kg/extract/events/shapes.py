"""Words for gatherings that are made of others: "Muscab", "Rakorda"."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.languages import Pack, alternation


@dataclass(frozen=True)
class Shapes:
    """What words for gatherings are made of: "mus" and "cab", with the kind that each beginning stands for; all begin with one of
    `begin`, of so many letters as the `shortest`."""

    pattern: re.Pattern[str]
    stems: Mapping[str, str]
    begin: frozenset[str]
    shortest: int

    @staticmethod
    def of(pack: Pack) -> Shapes:
        """The shapes of a pack, from its cache."""
        if "events.shapes" not in pack.cache:
            stems = {stem.casefold(): key for stem, key in pack.table("events", "stems").items()}
            levels, ends = (alternation(pack.words("events", name)) for name in ("levels", "level_ends"))
            shortest = min(map(len, stems), default=0)
            pattern = re.compile(rf"({alternation(stems)}){levels}{ends}?$", re.IGNORECASE)
            pack.cache["events.shapes"] = Shapes(pattern, stems, frozenset(stem[:shortest] for stem in stems), shortest)
        shapes: Shapes = pack.cache["events.shapes"]
        return shapes
