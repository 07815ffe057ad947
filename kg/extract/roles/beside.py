"""Bodies that only tell who somebody is who gets a post in another: "Ali, alumnus Universitas X, terpilih sebagai ketua"."""
from __future__ import annotations

from kg.extract.scene import Mention, Scene


def is_beside(scene: Scene, body: Mention, post: int) -> bool:
    """Whether a body stands between a person and a comma that a post at an offset comes after, in what is said of the person."""
    text, start = scene.page.text, scene.page.sentence_at(post).start
    before = [m for m in scene.mentions if m.kind == "person" and start <= m.start and m.end <= body.start]
    if not before or "," not in text[body.end:post]:
        return False
    gap = text[before[-1].end:body.start]
    return "," in gap and not any(m.kind == "organisation" and before[-1].end <= m.start < body.start for m in scene.mentions)
