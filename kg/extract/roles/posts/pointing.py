"""Words of a post that point back to a body of the article: "Kepala Panti", "Direktur klinik yang baru", "Ketua PW"."""
from __future__ import annotations

import re

from kg.extract.page import Span, Token
from kg.extract.posts import full_post, posts_in
from kg.extract.roles.posts.words import post_words
from kg.extract.scene import Scene
from kg.languages import Pack

CALLED = re.compile(r"[^\W\d_]{2,}(?=\s*(?:[,.;:)|(–—]|$|\s[a-z]))")
"""A word after which no name goes on."""

WORD = re.compile(r"\w+")

SHOWN = r"(?:(?:\s+{posts.passed_over})?\s+(?:{posts.shown}|{posts.same})|\s+{roles.new})(?!\w)"
"""What points back to a body that a noun means: "itu", "yang baru"."""

REACH, SPOKEN = 60, 800
"""Characters before the name of a body in which a post stands that is held in it; back to bodies that "organisasi itu" means."""

HELD = 0.6
"""What the name of a body counts for after a post that is held in it."""


def pointing(scene: Scene, post: re.Match[str], end: int, limit: int) -> tuple[int, int, str | None]:
    """Where the name and where the words of a post end, and the body that its last words point to, None where there is none.

    `post` is the post as far as its words are known, `end` where it goes on to, `limit` where the next name begins.
    """
    text = scene.page.text
    reach, passed_over = end, scene.pack.words("posts", "passed_over")  # "Rektor pertama universitas itu"
    links = scene.pack.words("posts", "within")  # "Ketua di lembaga itu"
    head = post["head"].rpartition(" ")[2]  # "Ketua Yayasan" is a post of its own too
    own = len(head) if head.lower() in scene.pack.words("posts", "echoed") else 0
    for token in scene.page.words(min(post.end("head") - own, end), limit):
        if token.start > reach + 1:
            break
        if token.text.lower() in passed_over or (token.text.lower() in links and token.start == reach + 1):
            reach = max(reach, token.end)
        section = token.capital and (token.end + 1 == limit and _other(scene, token, limit) or _is_field(scene.pack, post, token))
        body = body_called(scene, text[token.start:limit], post.start()) if token.word and not section else None
        if body:
            named = min(end, post.start() + len(text[post.start():token.start].rstrip()))
            stop = _end_of_call(scene, body, token, limit)
            shown = scene.pack.pattern(SHOWN).match(text, stop, limit)
            return named, shown.end() if shown else stop, body
    return end, end, None


def _is_field(pack: Pack, post: re.Match[str], token: Token) -> bool:
    """Whether the head of a section is over all bodies that a word means: "Kabid Pembinaan SMP", "Kasi Pendidikan Madrasah"."""
    over = token.folded in pack.words("posts", "overseen")
    return over and post_words(pack)["sections"].search(full_post(pack, post["head"])) is not None


def _other(scene: Scene, token: Token, start: int) -> bool:
    """Whether a body of another kind than a word is named right after it: "Kabid SMK Dinas X", not "Komite Sekolah SDN 2"."""
    named = any(m.kind == "organisation" for m in scene.begun(start, start + 1))
    kinds = {token.folded, *(kind.lower() for kind in scene.pack.table("posts", "called").get(token.folded, ()))}
    return named and scene.page.words(start, start + REACH)[0].folded not in kinds


def _spoken_of(scene: Scene, before: int) -> str | None:
    """The body that the words before an offset speak of most, the first of several; a name after a post in it counts less."""
    weight: dict[str, float] = {}
    for mention in scene.within(Span(max(0, before - SPOKEN), before), "organisation"):
        start = max(0, mention.start - REACH)
        held = any(match.end() == mention.start - 1 for match in posts_in(scene.page, scene.pack, start, mention.start))
        weight[mention.entity] = weight.get(mention.entity, 0) + (HELD if held else 1)
    return max(weight, key=lambda body: weight[body], default=None)


def _end_of_call(scene: Scene, body: str, token: Token, limit: int) -> int:
    """After "rumah sakit" where the body's name has both words or that is a call of its own, else after the first."""
    name = scene.organisations[body].name.lower().split()
    for second in scene.page.words(token.end, limit)[:1]:
        if name[1:2] == [second.folded] or f"{token.folded} {second.folded}" in scene.pack.table("posts", "called"):
            return second.end
    return token.end


def body_called(scene: Scene, words: str, before: int) -> str | None:
    """The body named last before whose name begins with the word that `words` begin with, where no name goes on after it."""
    called = CALLED.match(words)
    if not called:
        return None
    key, fit = called.group().lower(), bodies_called(scene, words)
    any_body = not fit and key in scene.pack.words("posts", "any_body")
    if not fit and not (any_body and scene.pack.pattern(SHOWN).match(words, called.end())):
        return None
    named = scene.mentions_of("organisation")
    last = {body: max((m.start for m in named.get(body, ()) if m.start < before), default=-1) for body in fit or named}
    if fit:
        return max(fit, key=lambda body: last[body])
    return _spoken_of(scene, before) or max((body for body in last if last[body] >= 0), key=lambda body: last[body], default=None)


def bodies_called(scene: Scene, words: str) -> list[str]:
    """The bodies whose name begins with the first of some words, or that are called so, where no name goes on after it."""
    called = CALLED.match(words)
    key = called.group().lower() if called else ""
    table, two = scene.pack.table("posts", "called"), " ".join(WORD.findall(words[:40].lower())[:2])
    kinds = {key, *(kind.lower() for kind in (*table.get(key, ()), *table.get(two, ())))}
    begun = scene.once("roles.first_words", _by_first_word)
    return [body for _, body in sorted({row for kind in kinds for row in begun.get(kind, ())})] if called else []


def _by_first_word(scene: Scene) -> dict[str, list[tuple[int, str]]]:
    """The bodies, each after its number, by the first words of the forms of their names, in lower case."""
    begun: dict[str, list[tuple[int, str]]] = {}
    for number, body in enumerate(scene.organisations.values()):
        for word in {word for form in (body.name, *body.mentions) for word in form.lower().split()[:1]}:
            begun.setdefault(word, []).append((number, body.id))
    return begun
