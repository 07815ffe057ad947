"""Posts of offices that an association does not have: a "Kasi" at the congress of a union is of some office."""
from __future__ import annotations

from kg.extract.bodies.words import body_words
from kg.extract.page import words_of
from kg.extract.scene import Scene
from kg.languages import Pack

SHORTS = ("national", "local", "movements")
"""Tables of short names with the long ones."""


def at_home(scene: Scene, post: str, body: str | None) -> str | None:
    """The body that was inferred for a post, None where it is an association and the post one of an office."""
    office = post.split(maxsplit=1)[0] in scene.pack.words("roles", "office_sections")
    return None if body and office and is_association(scene.pack, scene.organisations[body].name) else body


def is_association(pack: Pack, name: str) -> bool:
    """Whether a body is a union, a league or a movement, or its branch, by the first words of its name."""
    words = body_words(pack)
    first, *rest = words_of(name)
    long = next((table[first] for table in (pack.table("abbreviations", kind) for kind in SHORTS) if first in table), name)
    begins = words_of(long)[0]
    levels = {words_of(level)[0] for level in pack.words("bodies", "levels")}
    return begins in words.unions or begins in words.leagues or bool(rest) and first in levels
