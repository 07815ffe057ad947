"""Posts of the police and the army, which nobody holds in a civil body: "didampingi Kabid Humas Kombes Pol Ali"."""
from __future__ import annotations

from kg.extract.roles.groups import Group
from kg.extract.scene import Scene

RANK, HOUSES = r"\s+{posts.ranks_of_forces}(?!\w)\.?\s", r"(?<!\w){~posts.force_bodies}"


def in_force(scene: Scene, group: Group, body: str | None) -> str | None:
    """The body of a post; None where it is only inferred, a rank follows the post and the body is no part of such a force."""
    if body is None or group.body and group.own or not scene.pack.pattern(RANK).match(scene.page.text, group.post.end):
        return body
    houses, held = scene.pack.pattern(HOUSES), scene.organisations[body]
    return body if any(houses.search(form) for form in (held.name, *held.mentions)) else None
