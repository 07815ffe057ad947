"""The command that an article is about: of whom the posts without a body are where it names a chief with the territory."""
from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extract.posts import any_case
from kg.extract.roles.groups import Group
from kg.extract.roles.post import Post
from kg.extract.scene import Scene

COMMAND = 4
"""Mentions that being under the chief whom the article names counts for."""


def command_of(scene: Scene, groups: Sequence[Group], house: Callable[[Post], str | None]) -> str | None:
    """The command of the first chief that has its territory ("Kapolres Tegal Kota", "Dandim 0728/Wonogiri"), None where the
    page names none or not the command itself; `house` gives that of a post."""
    chiefs = scene.pack.once("roles.commanders", lambda pack: pack.pattern(rf"{any_case(pack.words('posts', 'commanders'))}\s\S"))
    return next((body for group in groups if chiefs.match(group.post.name) and (body := house(group.post))), None)
