"""In which body a post is held, where it is not written beside the post."""
from __future__ import annotations

import re

from kg.extract.posts import word_tree
from kg.extract.roles_holders import Group
from kg.extract.roles_posts import Post, PostWords
from kg.extract.scene import Mention, Scene


def body_of(scene: Scene, group: Group) -> str | None:
    """The local id of the body that a reader infers for a post, None where none is said or inferred."""
    post, words = group.post, PostWords.of(scene.pack)
    territorial = words.territorial.match(post.name)
    if territorial and not (group.body and group.own):
        return _house(scene, post)
    if group.body:
        return group.body.entity
    if post.body:
        return post.body
    house = _house(scene, post)
    if house or words.professions.match(post.name):
        return house
    return _nearest(scene, post)


def territory_of(scene: Scene, post: Post) -> str:
    """The words of a territorial office after the office itself: "Rantau Dedap" of "Camat Rantau Dedap"."""
    match = PostWords.of(scene.pack).territorial.match(post.name)
    return post.name[match.end():].strip() if match else ""


def _house(scene: Scene, post: Post) -> str | None:
    """The body that an office belongs to by its nature: the university of a rector, the government of a regent."""
    houses = scene.pack.table("posts", "houses")
    name = re.sub(rf"(?i)^{word_tree(scene.pack.words('posts', 'acting'))}\s*", "", post.name)
    head = max((h for h in houses if re.match(rf"(?i){re.escape(h)}(?!\w)", name)), key=len, default=None)
    if head is None:
        return None
    territory = _plain(name[len(head):])
    fit = [m for m in _named(scene) if any(re.match(rf"{re.escape(kind)}(?!\w)", _full(scene, m)) for kind in houses[head])]
    if territory:
        fit = [m for m in fit if _plain(_full(scene, m)).endswith(territory) or _plain(scene.page.text[m.start:m.end]).endswith(territory)]
    before = [m for m in fit if m.start < post.start]
    chosen = before[-1] if before else fit[0] if fit else None
    return chosen.entity if chosen else None


def _full(scene: Scene, mention: Mention) -> str:
    return scene.organisations[mention.entity].name


def _plain(text: str) -> str:
    return " ".join(re.sub(r"\b(?:kabupaten|kab\.?|kota|provinsi|prov\.?|kecamatan|desa)\b", " ", text.lower()).split())


def _named(scene: Scene) -> list[Mention]:
    return [m for m in scene.mentions if m.kind == "organisation" and m.entity in scene.organisations]


VENUE = re.compile(r"(?:\bdi|\bdari|\bbersama|\bdengan|\bdan|\bantara|\bat|\bwith|\bfrom)\s+(?:\w+\s+){0,2}$")
"""Words before a body that is only where it happened, or with whom."""


def _nearest(scene: Scene, post: Post) -> str | None:
    """The body last named before the post in its sentence, else the one the article is most about."""
    sentence = scene.page.sentence_at(post.start)
    text = scene.page.text
    here = [m for m in scene.within(sentence, "organisation") if m.end <= post.start]
    actors = [m for m in here if not VENUE.search(text[max(sentence.start, m.start - 40):m.start])]
    if actors:
        return actors[-1].entity
    return main_body(scene)


def main_body(scene: Scene) -> str | None:
    """The body named most often, those in the first sentences and with others inside counting for more."""
    weight: dict[str, float] = {}
    for mention in _named(scene):
        weight[mention.entity] = weight.get(mention.entity, 0) + 1 + (1 if mention.start < 500 else 0)
    return max(weight, key=lambda body: weight[body], default=None)
