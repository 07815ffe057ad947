"""Posts of the police and the army: of whom they are where no body is named, and that nobody holds them in a civil body."""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from kg.extract.roles.groups import Group
from kg.extract.roles.posts.post import Post
from kg.extract.scene import Scene

RANK, HOUSES = r"\s+{posts.ranks_of_forces}(?!\w)\.?\s", r"(?<!\w){~posts.force_bodies}"

CHIEF = r"{~posts.commanders}\s\S"
"""A chief with something after the post."""

COMMAND = 4
"""Mentions that being under the chief whom the article names counts for."""


def in_force(scene: Scene, group: Group, body: str | None) -> str | None:
    """The body of a post; None where it is only inferred, a rank follows the post and the body is no part of such a force."""
    if body is None or group.body and group.own or not scene.pack.pattern(RANK).match(scene.page.text, group.post.end):
        return body
    houses, held = scene.pack.pattern(HOUSES), scene.organisations[body]
    return body if any(houses.search(form) for form in (held.name, *held.mentions)) else None


def is_under(scene: Scene, group: Group, houses: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether the body after a chief with the territory is the higher command: "Kapolsek Nita Polres Sikka"."""
    own = houses.get(group.post.head) if scene.pack.pattern(CHIEF).match(group.post.name) else None
    body = scene.organisations.get(group.body.entity) if group.body else None
    if own is None or body is None or group.body is None:
        return False
    return group.body.start > group.post.start and not any(own.match(form) for form in (body.name, *body.mentions))


def command_of(scene: Scene, groups: Sequence[Group], house: Callable[[Post], str | None]) -> str | None:
    """The command of the first chief that has its territory ("Kapolres Tegal Kota", "Dandim 0728/Wonogiri"), None where the
    page names none or not the command itself; `house` gives that of a post."""
    chiefs = scene.pack.pattern(CHIEF)
    return next((body for group in groups if chiefs.match(group.post.name) and (body := house(group.post))), None)
