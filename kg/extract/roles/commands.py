"""The command that an article is about: of whom the posts without a body are where it names a chief with the territory."""
from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from kg.extract.roles.groups import Group
from kg.extract.roles.post import Post
from kg.extract.scene import Scene

CHIEF = r"{~posts.commanders}\s\S"
"""A chief with something after the post."""

COMMAND = 4
"""Mentions that being under the chief whom the article names counts for."""


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
