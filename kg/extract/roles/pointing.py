"""Words of a post that point back to a body of the article: "Kepala Panti", "Direktur klinik yang baru", "Ketua PW"."""
from __future__ import annotations

import re

from kg.extract.page import Token
from kg.extract.scene import Scene
from kg.languages import Pack, alternation

CALLED = re.compile(r"[^\W\d_]{2,}(?=\s*(?:[,.;:)|(–—]|$|\s[a-z]))")
"""A word after which no name goes on."""

WORD = re.compile(r"\w+")


def pointing(scene: Scene, post: re.Match[str], end: int, limit: int) -> tuple[int, int, str | None]:
    """Where the name and where the words of a post end, and the body that its last words point to, None where there is none.

    `post` is the post as far as its words are known, `end` where it goes on to, `limit` where the next name begins.
    """
    text = scene.page.text
    reach, passed_over = end, scene.pack.words("posts", "passed_over")  # "Rektor pertama universitas itu"
    links = scene.pack.words("posts", "within")  # "Ketua di lembaga itu"
    for token in scene.page.words(min(post.end("head"), end), limit):
        if token.start > reach + 1:
            break
        if token.text.lower() in passed_over or (token.text.lower() in links and token.start == reach + 1):
            reach = max(reach, token.end)
        section = token.text.isupper() and token.end + 1 == limit < scene.page.sentence_at(limit - 1).end  # "Kabid SMK Dinas X"
        body = body_called(scene, text[token.start:limit], post.start()) if token.word and not section else None
        if body:
            named = min(end, post.start() + len(text[post.start():token.start].rstrip()))
            stop = _end_of_call(scene, body, token, limit)
            shown = scene.pack.once("roles.shown", _shown).match(text, stop, limit)
            return named, shown.end() if shown else stop, body
    return end, end, None


def _shown(pack: Pack) -> re.Pattern[str]:
    return re.compile(rf"\s+{alternation((*pack.words('posts', 'shown'), *pack.words('posts', 'same')))}(?!\w)")


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
    key = called.group().lower()
    table, two = scene.pack.table("posts", "called"), " ".join(WORD.findall(words[:40].lower())[:2])
    kinds = {key, *(kind.lower() for kind in (*table.get(key, ()), *table.get(two, ())))}
    fit = [body for body in scene.organisations.values()
           if any(set(form.lower().split()[:1]) & kinds for form in (body.name, *body.mentions))]
    last = {m.entity: m.start for m in scene.mentions if m.kind == "organisation" and m.start < before}
    shown = scene.pack.once("roles.shown", _shown).match(words, called.end())
    if not fit and shown and key in scene.pack.words("posts", "any_body"):
        return max(last, key=lambda o: last[o], default=None)
    return max(fit, key=lambda o: last.get(o.id, -1)).id if fit else None
