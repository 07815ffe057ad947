"""Parents on an English page: "UM's International Office", "Faculty of Law at Universitas Y", "Faculty of Law, X University"."""
from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.posts import word_tree
from kg.extract.scene import Mention, Scene
from kg.languages import Pack

OWNED = re.compile(r"['’]s (?:own |new )?")
"""Between the whole and its part."""


def english_parents(scene: Scene, bodies: tuple[Mention, ...]) -> Iterator[tuple[str, str, int, str]]:
    """What a sentence of an English page says of bodies side by side."""
    units, wholes, held = scene.pack.once("parents.english", _compiled)
    for first, second in pairwise(bodies):
        between = scene.between(first, second)
        if first.entity == second.entity:
            continue
        names = [scene.organisations[m.entity].name for m in (first, second)]
        if OWNED.fullmatch(between):
            yield second.entity, first.entity, first.start, "parents.owned"
        elif units.match(names[0]) and held.fullmatch(between) and (wholes.search(names[1]) or not between.startswith(",")):
            yield first.entity, second.entity, first.start, "parents.held"


def _compiled(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    units, wholes, held = (word_tree(pack.words("parents", f"english_{name}")) for name in ("units", "wholes", "held"))
    whole, between = re.compile(rf"(?<!\w){wholes}"), re.compile(rf"(?:,|\s{held}) (?:the )?")
    return re.compile(rf"(?:[A-Z][\w-]+ ){{0,2}}{units}"), whole, between
