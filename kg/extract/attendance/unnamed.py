"""Posts without a name that mean who holds them: "Rektor …", "Ketua KPU …", "Kepala Dinas …" after that person was named."""
from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from kg.extract.posts import short_posts
from kg.extract.scene import Mention, Scene
from kg.languages import Pack
from kg.languages.expressions import compiled
from kg.languages.patterns import not_after
from kg.model import Role

BEFORE, AFTER, GAP = re.compile(r"(?<![\w.])"), re.compile(r"\s+[a-z]|[,.;]"), re.compile(r"\s+")
"""What stands around a post without a name, and between its words."""

STOOD_FOR = r"[\s,(]*(?:{attendance.words.touching}\s+)*{attendance.standing.by}(?!\w)"
"""Behind a post, what says that another stood in for who holds it."""

STANDS_FOR = r"(?<!\w)(?i:{attendance.words.stands_for})\s+$"
NEAR, APART = 24, 60
"""Characters of such words, and between a post and the first name of who holds it elsewhere."""


def bare_posts(scene: Scene, roles: Sequence[Role]) -> tuple[Mention, ...]:
    """Where a post without a name means the one person who holds it: after that person was named, though not right behind the
    name, and anywhere as stood for."""
    ends = {m.entity: m.end for m in reversed(scene.mentions) if m.kind == "person"}
    apposed = {(m.entity, m.end + 2) for m in scene.mentions if m.kind == "person" and scene.page.text.startswith(", ", m.end)}
    found = [m for m in (*_of_the_post(scene, roles), *_of_the_body(scene, roles)) if (m.entity, m.start) not in apposed]
    return tuple(sorted({m for m in found if m.start > ends.get(m.entity, 0) or (
        ends.get(m.entity, 0) - m.end > APART and _is_stood_for(scene, m))}))


def _is_stood_for(scene: Scene, post: Mention) -> bool:
    """Whether another is said to stand in for who holds a post ("Bupati diwakili X", "X mewakili Bupati")."""
    text, told = scene.page.text, scene.pack.pattern
    return told(STOOD_FOR).match(text, post.end) is not None or (
        told(STANDS_FOR).search(text, max(0, post.start - NEAR), post.start) is not None)


def _of_the_post(scene: Scene, roles: Sequence[Role]) -> Iterable[Mention]:
    """Posts that one person of the article has alone: "Rektor", "Wali Kota" of "Wali Kota Magelang"."""
    held: dict[str, set[str]] = {}
    offices = frozenset(scene.pack.words("posts", "territorial"))
    aliases = [(short, full) for short, full in scene.pack.table("posts", "aliases").items() if " " in full and full in offices]
    shared = {word.lower() for word in scene.pack.table("attendance", "words").get("shared", ())}
    for role in roles:
        parts = role.role.split()
        for post in (form for forms in aliases if role.role.startswith(forms[1]) for form in forms):
            held.setdefault(post, set()).add(role.person)
        for post in (" ".join(parts[:end]) for end in range(1, len(parts) + 1)):
            if post.lower() not in shared and (parts[0].lower() not in shared or _is_deputy(post.split(), shared)):
                held.setdefault(post, set()).add(role.person)
    yield from _said(scene, _single(held))


def _is_deputy(post: Sequence[str], shared: Container[str]) -> bool:
    """Whether a post is that of the one deputy or the like of another: "Wakil Dekan"."""
    return len(post) > 1 and post[1][0].isupper() and post[1].lower() not in shared


def _of_the_body(scene: Scene, roles: Sequence[Role]) -> Iterable[Mention]:
    """Posts with their body, as any of its names or by the word for its kind: "Ketua KPU Boyolali", "Kepala Dinas", "Kadis"."""
    held: dict[str, set[str]] = {}
    shorts = short_posts(scene.pack)
    for role in roles:
        body = scene.organisations.get(role.organisation or "")
        for name in (body.name, *body.mentions) if body else ():
            words = name.split()  # as one finds them: a name may hold a gap of its page
            said = [f"{role.role} {form}" for form in (" ".join(words), words[0])]
            every, rows = shorts.get(role.role.casefold(), ((), ()))
            said += [short for short, kinds in rows if name.startswith(kinds)] if name.startswith(every) else []
            for post in said:
                held.setdefault(post, set()).add(role.person)
    yield from _said(scene, _single(held))


def _single(held: Mapping[str, set[str]]) -> dict[str, str]:
    return {post: next(iter(people)) for post, people in held.items() if len(people) == 1 and post[:1].isupper()}


def _said(scene: Scene, single: Mapping[str, str]) -> Iterable[Mention]:
    """Where the posts stand and no name goes on; of two that begin at once the longer one."""
    own, text, done = scene.pack.once("attendance.own_posts", _own), scene.page.text, 0
    for start, end in sorted(_standing(text, single), key=lambda found: (found[0], -found[1])):
        if start < done:
            continue
        done = end
        if own.match(text, start):
            yield Mention(start, end, "person", single[" ".join(text[start:end].split())], "post")


def _standing(text: str, posts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where posts stand as whole words, by their first ones; an expression of those of one article would be dear to compile."""
    by_word: dict[str, dict[str, list[list[str]]]] = {}
    for post in posts:
        first, *further = post.split()
        by_word.setdefault(first, {}).setdefault(further[0][0] if further else "", []).append(further)
    for first, rests in by_word.items():
        start = text.find(first)
        while start >= 0:
            gap = GAP.match(text, at := start + len(first))
            letter = text[gap.end():gap.end() + 1] if gap else ""
            here = [*rests.get("", ()), *(rests.get(letter, ()) if letter else ())] if BEFORE.match(text, start) else ()
            yield from [(start, end) for end in [_end(text, at, words) for words in here] if AFTER.match(text, end)]
            start = text.find(first, start + 1)


def _end(text: str, at: int, words: Sequence[str]) -> int:
    """The offset after some words and the white space before each, from an offset on; the end of the text where others stand."""
    for word in words:
        space = GAP.match(text, at)
        if space is None or not text.startswith(word, space.end()):
            return len(text)
        at = space.end() + len(word)
    return at


def _own(pack: Pack) -> re.Pattern[str]:
    """Matches where no word stands before that tells of another's post."""
    return compiled(not_after(pack.table("attendance", "words").get("posts_of_others", ())))
