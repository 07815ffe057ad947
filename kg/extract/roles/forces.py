"""Posts of the police and the army, which nobody holds in a civil body: "didampingi Kabid Humas Kombes Pol Ali"."""
from __future__ import annotations

import re

from kg.extract.posts import any_case, word_tree
from kg.extract.roles.groups import Group
from kg.extract.scene import Scene
from kg.languages import Pack


def in_force(scene: Scene, group: Group, body: str | None) -> str | None:
    """The body of a post; None where it is only inferred, a rank follows the post and the body is no part of such a force."""
    rank, houses = scene.pack.once("roles.forces", _compiled)
    if body is None or group.body and group.own or not rank.match(scene.page.text, group.post.end):
        return body
    held = scene.organisations[body]
    return body if any(houses.search(form) for form in (held.name, *held.mentions)) else None


def _compiled(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    ranks, houses = word_tree(pack.words("posts", "ranks_of_forces")), any_case(pack.words("posts", "force_bodies"))
    return re.compile(rf"\s+{ranks}\.?\s"), re.compile(rf"(?<!\w){houses}")
