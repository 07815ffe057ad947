"""Priorities of an official, which are those of the body that the office heads: "tujuh program prioritas Menteri Agama"."""
from __future__ import annotations

from kg.extract.page import Span
from kg.extract.posts import full_post
from kg.extract.scene import Scene
from kg.languages import Pack

NAMED = r"\s+(?:{from}\s+)?(?P<office>(?-i:[A-Z])\w+(?:\s+[A-Z]\w+){0,4})"
"""Whose the priorities are, right after the noun."""


def of_official(scene: Scene, cue: Span) -> tuple[str | None] | None:
    """The local id of the body that an office after a cue heads, in a tuple, with None for a body that the article does not name;
    None where no such office stands there."""
    named = scene.pack.pattern(NAMED).match(scene.page.text, cue.end, scene.page.sentence_at(cue.start).end)
    name = full_post(scene.pack, named["office"]) if named else ""
    houses = scene.pack.once("priorities.officials", _houses)
    head = next((head for head in houses if f"{name} ".startswith(f"{head} ")), None)
    if head is None:
        return None
    rest = set(name.removeprefix(head).split())
    return (next((body.id for body in scene.organisations.values() if body.name.casefold().startswith(houses[head]) and (
        rest <= set(body.name.casefold().split()))), None),)


def _houses(pack: Pack) -> dict[str, tuple[str, ...]]:
    """What the names of the bodies begin with that each office of state heads, all in small letters, longer offices first."""
    territorial = {full_post(pack, head) for head in pack.words("posts", "territorial")}
    fielded = set(pack.words("roles", "heads_with_territory"))
    found = {full_post(pack, head): tuple(map(str.casefold, kinds)) for head, kinds in pack.table("posts", "houses").items()}
    longest = sorted(found, key=len, reverse=True)
    return {head: found[head] for head in longest if head in territorial or fielded & set(head.split())}
