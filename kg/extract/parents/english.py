"""The parents that English sentences state: "UM's International Office"."""
from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.scene import Mention, Scene
from kg.languages import Patterns


def stated_in_english(scene: Scene, cues: Patterns, bodies: tuple[Mention, ...]) -> Iterator[tuple[str, str, int, str]]:
    """What an English page says of bodies side by side: "UM's International Office", "Faculty of Law at Universitas Y", "Faculty
    of Law, X University"."""
    for first, second in pairwise(bodies):
        between, names = scene.between(first, second), [scene.organisations[m.entity].name for m in (first, second)]
        if first.entity == second.entity:
            continue
        if cues["owned"].fullmatch(between):
            yield second.entity, first.entity, first.start, "parents.owned"
        elif cues["english_unit"].match(names[0]) and cues["held"].fullmatch(between) and (
                cues["english_whole"].search(names[1]) or not between.startswith(",")):
            yield first.entity, second.entity, first.start, "parents.held"
