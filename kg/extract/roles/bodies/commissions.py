"""Posts in a commission of a council that is told by its number: "Ketua Komisi IV" is of Komisi IV DPRD X, or of DPRD X."""
from __future__ import annotations

from collections import Counter

from kg.extract.page import Span
from kg.extract.roles.posts.post import Post
from kg.extract.scene import Scene

NUMBERED = r"(?<!\w)(?P<organ>{bodies.commissions}\s+(?:[IVX]+|[A-F]))$"
"""A commission at the end of a post."""


def council_of(scene: Scene, post: Post) -> str | None:
    """The council that the sentence names before such a post, else the commission of the article or the council that it names
    most; None for other posts."""
    told = scene.pack.pattern(NUMBERED).search(post.name)
    if told is None:
        return None
    councils = tuple([f"{council} " for council in scene.pack.words("bodies", "assemblies")])
    bodies = scene.of_kind("organisation")
    inner = {(m.start, m.end) for m in bodies if any(o.start < m.start and m.end <= o.end for o in bodies)}
    sentence = Span(scene.page.sentence_at(post.start).start, post.start)
    before = [m for m in scene.within(sentence, "organisation") if (m.start, m.end) not in inner]
    if before and f"{scene.organisations[before[-1].entity].name} ".startswith(councils):
        return before[-1].entity
    counts = Counter(m.entity for m in bodies)
    for begins in ((f"{told['organ']} ",), councils):
        fit = [body.id for body in scene.organisations.values() if any(
            f"{form} ".startswith(begins) for form in (body.name, *body.mentions))]
        if fit:
            return max(fit, key=counts.__getitem__)
    return None
