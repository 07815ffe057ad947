"""Posts in a commission of a council that is told by its number: "Ketua Komisi IV" is of Komisi IV DPRD X, or of DPRD X."""
from __future__ import annotations

from collections import Counter

from kg.extract.roles.posts.post import Post
from kg.extract.scene import Scene

NUMBERED = r"(?<!\w)(?P<organ>{bodies.commissions}\s+(?:[IVX]+|[A-F]))$"
"""A commission at the end of a post."""


def council_of(scene: Scene, post: Post) -> str | None:
    """The commission of the article that a post is in, else the council that it names most; None for other posts."""
    told = scene.pack.pattern(NUMBERED).search(post.name)
    if told is None:
        return None
    counts = Counter(m.entity for m in scene.of_kind("organisation"))
    for begins in (f"{told['organ']} ", *(f"{council} " for council in scene.pack.words("bodies", "assemblies"))):
        fit = [body.id for body in scene.organisations.values() if any(
            f"{form} ".startswith(begins) for form in (body.name, *body.mentions))]
        if fit:
            return max(fit, key=counts.__getitem__)
    return None
