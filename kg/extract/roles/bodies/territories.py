"""The territories of offices that stand without one: "Camat" is of Boja where the article says "Camat Boja" elsewhere."""
from __future__ import annotations

from collections.abc import Iterable

from kg.extract.page import Span
from kg.extract.posts import full_post
from kg.extract.roles.bodies.cues import body_cues
from kg.extract.roles.posts.post import Post
from kg.extract.roles.posts.words import post_words
from kg.extract.scene import Scene

AT = r"{~posts.within}\s+([A-Z][\w'-]+(?:\s[A-Z][\w'-]+)*),"
"""Where a sentence that begins with a place is: "Di Ulu Kahayu, ..."."""


class Territories:
    """The territories that an article gives to its offices; `posts` are all posts in it."""

    def __init__(self, scene: Scene, posts: Iterable[Post]) -> None:
        self.scene = scene
        self.told: dict[str, list[tuple[int, str]]] = {}
        for post in posts:
            office = post_words(scene.pack)["territorial"].match(post.name)
            if office and not post.name[office.end():].strip()[:1].islower() and post.name[office.end():].strip():
                self.told.setdefault(self._key(office.group()), []).append((post.start, post.name[office.end():].strip()))

    def named(self, post: Post) -> str:
        """The name of a post as it is written, with the territory that its sentence gives such an office before it or begins
        with ("Di Boja, camat ialah Ali"); what other sentences say of other officials is no part of it.
        """
        here = self._here(post)
        return f"{post.name} {here}" if here else post.name

    def full(self, post: Post) -> str:
        """The name of a post with its territory, from its sentence, from the place named before it there where the article has
        the office in several, or else from the first in the article.
        """
        told = self._told(post)
        if not told:
            return post.name
        only = told[0][1] if len({where for _, where in told}) == 1 else None
        start = self.scene.page.sentence_at(post.start).start
        places = self.scene.within(Span(start, post.start), "place")
        place = self._here(post) or only or (places[0].entity if places else told[0][1])
        return f"{post.name} {place}"

    def _told(self, post: Post) -> list[tuple[int, str]]:
        """Where the article says such an office with its territory, and that."""
        return sorted(set(self.told.get(self._key(post.name), ())))

    def _here(self, post: Post) -> str | None:
        """The territory that the sentence of a post gives such an office, before it or else after, None where it gives none."""
        sentence, told = self.scene.page.sentence_at(post.start), self._told(post)
        before = [where for place, where in told if sentence.start <= place < post.start]
        after = [where for place, where in told if post.start < place < sentence.end]
        if before or after or not told:
            return before[-1] if before else after[0] if after else None
        at = self.scene.pack.pattern(AT).match(self.scene.page.text, sentence.start, post.start)
        return at[1] if at else None

    def _key(self, name: str) -> str:
        """One key for an office, its deputy and who only acts in it."""
        full = full_post(self.scene.pack, body_cues(self.scene.pack)["acting"].sub("", name.casefold()))
        return self.scene.pack.pattern(r"^{roles.deputy}\s+").sub("", full)
