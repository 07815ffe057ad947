"""The place with which the name of a venue ends as the names of several bodies of the story do."""
from __future__ import annotations

import re

from kg.extract.areas import is_province
from kg.extract.happenings.localities import LONGEST, Locality
from kg.extract.happenings.where.venues import Place
from kg.extract.scene import Scene

ENDING = re.compile(r"(?<!\w)[A-Z][\w’'-]+$")


def shared_ending(scene: Scene, venue: Place | None) -> Locality | None:
    """The last words of a venue's name with which several bodies of the story end too: a place that no other word marks,
    and no body of which all of them are parts ("BEM Universitas Diponegoro")."""
    last = ENDING.search(venue.venue or "") if venue else None
    if venue is None or last is None or is_province(last.group()) or last.group().isupper():
        return None  # "Guest House UB"
    words, names = (venue.venue or "").split(), {scene.page.text[m.start:m.end] for m in scene.of_kind("organisation")}
    houses = {head.casefold() for heads in scene.pack.table("venues", "stands_for").values() for head in heads}
    for size in range(1, min(LONGEST, len(words)) + 1):
        ending = " ".join(words[-size:])
        before = {name.removesuffix(ending).split()[-1] for name in names if name.endswith(f" {ending}")}
        if len(before) > 1 and words[-size].casefold() not in houses:
            return Locality(ending, 0, venue.start + len(venue.venue or "") - len(ending))
    return None
