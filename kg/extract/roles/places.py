"""Places that belong to a post though words stand between: "Duta Besar Australia untuk Indonesia", "Bupati terpilih Jember"."""
from __future__ import annotations

import re

from kg.extract.posts import any_case
from kg.extract.scene import Scene
from kg.languages import Pack


def with_place(scene: Scene, start: int, end: int, limit: int) -> int:
    """Where a post ends that begins at `start` and whose words are known up to `end`, with its place after them; no name begins
    before `limit`."""
    match = scene.pack.once("roles.places", _compiled).match(scene.page.text[start:limit])
    return max(end, start + match.end()) if match else end


def _compiled(pack: Pack) -> re.Pattern[str]:
    def tree(name: str) -> str:
        return any_case(pack.words("posts", name))
    place = r"[A-Z][\w'’-]*"
    acting = rf"(?:{tree('acting')}\s*)?"
    return pack.pattern(rf"{acting}(?:{tree('envoys')}(?:\s+{place}){{0,3}}\s+{tree('envoys_to')}"
                        rf"|{tree('territorial')}\s+{tree('elected')})"
                        rf"(?:\s+(?:{{and}}\s+)?{place})+")
