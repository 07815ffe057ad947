"""In which body a post is held, where it is not written beside the post."""
from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.page import Span
from kg.extract.posts import word_tree
from kg.extract.roles_groups import Group
from kg.extract.roles_posts import Post, PostWords
from kg.extract.scene import Mention, Scene

VENUE = re.compile(r"(?:\bdi|\bdari|\bbersama|\bdengan|\bantara|\bat|\bwith|\bfrom)\s+(?:\w+\s+){0,2}$")
"""Words before a body that is only where it happened, or with whom."""

KIND = re.compile(r"\b(?:kabupaten|kab\.?|kota|provinsi|prov\.?|kecamatan|desa)(?!\w)")


class Bodies:
    """Infers the bodies of an article's posts; `groups` are all posts held in it."""

    def __init__(self, scene: Scene, groups: Iterable[Group]) -> None:
        self.scene, self.words = scene, PostWords.of(scene.pack)
        self.named_bodies = [m for m in scene.mentions if m.kind == "organisation" and m.entity in scene.organisations]
        self.said: dict[str, set[str]] = {}
        self.territories: dict[str, str] = {}
        for group in groups:
            if group.body and group.own:
                self.said.setdefault(group.post.name.casefold(), set()).add(group.body.entity)
            office = self.words.territorial.match(group.post.name)
            if office and group.post.name[office.end():].strip():
                self.territories.setdefault(office.group().casefold(), group.post.name)
        acting = word_tree(scene.pack.words("posts", "acting"))
        self.acting = re.compile(rf"(?i)^{acting}\s*")
        self.works = re.compile(rf"(?i){word_tree(scene.pack.words('posts', 'works'))}\s*$")

    def named(self, post: Post, name: str | None) -> str:
        """The name of a post; a territorial office without its territory gets the one it has elsewhere in the article."""
        return name or self.territories.get(post.name.casefold(), post.name)

    def of(self, group: Group) -> str | None:
        """The local id of the body that a reader infers for a post, None where none is said or inferred."""
        post, words = group.post, self.words
        if group.body and (group.own or not words.territorial.match(post.name)):
            return group.body.entity
        if post.body:
            return post.body
        house = self._house(post)
        if house or words.territorial.match(post.name) or words.agencies.match(post.name):
            return house
        if words.professions.match(post.name):
            return self._workplace(post)
        return self._inferred(group)

    def _house(self, post: Post) -> str | None:
        """The body that an office belongs to by its nature: the university of a rector, the government of a regent."""
        houses = self.scene.pack.table("posts", "houses")
        name = self.acting.sub("", self.named(post, None))
        head = max((h for h in houses if re.match(rf"(?i){re.escape(h)}(?!\w)", name)), key=len, default=None)
        if head is None:
            return None
        fit = [m for m in self.named_bodies if any(re.match(rf"{re.escape(kind)}(?!\w)", self._full(m)) for kind in houses[head])]
        territory = _plain(name[len(head):])
        if territory and self.words.territorial.match(post.name) and head not in self.scene.pack.words("posts", "local"):
            fit = [m for m in fit if any(_plain(form).endswith(territory) for form in (self._full(m), self.scene.page.text[m.start:m.end]))]
        before = [m for m in fit if m.start < post.start]
        chosen = before[-1] if before else fit[0] if fit else None
        return chosen.entity if chosen else None

    def _full(self, mention: Mention) -> str:
        return self.scene.organisations[mention.entity].name

    def _workplace(self, post: Post) -> str | None:
        """Where somebody is said to work in the same sentence: "mengajar di SDN 1"."""
        sentence = self.scene.page.sentence_at(post.start)
        text = self.scene.page.text
        for mention in self.scene.within(sentence, "organisation"):
            if mention.start > post.start and self.works.search(text[post.end:mention.start]):
                return mention.entity
        return None

    def _inferred(self, group: Group) -> str | None:
        """The body over the list, or last named before the post in its sentence, or where the same post is said to be."""
        post = group.post
        if group.listed:
            return self._over_list(post) or self.main()
        sentence = self.scene.page.sentence_at(post.start)
        actors = self._actors(Span(sentence.start, post.start))
        if actors:
            return actors[-1].entity
        said = self.said.get(post.name.casefold(), set())
        return next(iter(said)) if len(said) == 1 else self.main()

    def _actors(self, span: Span) -> list[Mention]:
        text = self.scene.page.text
        return [m for m in self.scene.within(span, "organisation") if not VENUE.search(text[max(span.start, m.start - 40):m.start])]

    def _over_list(self, post: Post) -> str | None:
        """The body named in the line that introduces the list, None where none is."""
        for block in reversed([b for b in self.scene.page.blocks if b.end <= post.start]):
            bodies = self.scene.within(block, "organisation")
            if bodies:
                return bodies[-1].entity if self.scene.page.text[block.start:block.end].endswith(":") else None
        return None

    def main(self) -> str | None:
        """The body that the article names most often, early mentions counting twice."""
        weight: dict[str, int] = {}
        for mention in self.named_bodies:
            weight[mention.entity] = weight.get(mention.entity, 0) + (2 if mention.start < 500 else 1)
        return max(weight, key=lambda body: weight[body], default=None)


def _plain(text: str) -> str:
    return " ".join(KIND.sub(" ", text.lower()).split())
