"""The territories of offices that stand without one: "Camat" is "Camat Boja" where the article says so elsewhere."""
from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.page import Span
from kg.extract.posts import any_case, full_post
from kg.extract.roles.post import Post
from kg.extract.roles.postwords import PostWords
from kg.extract.scene import Scene
from kg.languages import Pack


class Territories:
    """The territories that an article gives to its offices; `posts` are all posts in it."""

    def __init__(self, scene: Scene, posts: Iterable[Post]) -> None:
        self.scene = scene
        self.bare = scene.pack.once("roles.acting", _acting)
        self.told: dict[str, list[tuple[int, str]]] = {}
        for post in posts:
            office = PostWords.of(scene.pack).territorial.match(post.name)
            if office and not post.name[office.end():].strip()[:1].islower() and post.name[office.end():].strip():
                self.told.setdefault(self._key(office.group()), []).append((post.start, post.name[office.end():]))

    def named(self, post: Post) -> str:
        """The name of a post, with the territory that it has in the same sentence, in the place named before it there where
        the article has the office in several, or else first in the article.
        """
        told = sorted(set(self.told.get(self._key(post.name), ())))
        if not told:
            return post.name
        sentence = self.scene.page.sentence_at(post.start)
        here = [where for start, where in told if sentence.start <= start < post.start]
        if here or len({where for _, where in told}) == 1:
            return post.name + (here or [where for _, where in told])[-1 if here else 0]
        places = self.scene.within(Span(sentence.start, post.start), "place")
        at = self.scene.pack.once("roles.at", _at).match(self.scene.page.text, sentence.start, post.start)
        place = at[1] if at else places[0].entity if places else ""
        return f"{post.name} {place}" if place else post.name + told[0][1]

    def _key(self, name: str) -> str:
        """One key for an office, its deputy and who only acts in it."""
        full = full_post(self.scene.pack, self.bare.sub("", name.casefold()))
        return self.scene.pack.pattern(r"^{roles.deputy}\s+").sub("", full)


def _acting(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"^{any_case(pack.words('posts', 'acting'))}\s*")


def _at(pack: Pack) -> re.Pattern[str]:
    """Where a sentence that begins with a place is: "Di Ulu Kahayu, ..."."""
    return re.compile(rf"{any_case(pack.words('posts', 'within'))}\s+([A-Z][\w'-]+(?:\s[A-Z][\w'-]+)*),")
