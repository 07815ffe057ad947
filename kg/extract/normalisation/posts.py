"""Posts in small letters before a name ("wakil ketua PWM Jateng", "dandim 0721/Blora"), read as if they had capitals."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled

WORD, BEFORE, NEAR = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]+[ \u00a0]$"), 20
"""A word, the one right before, and characters in which that is looked for."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Posts before a name; words that an event's name begins with; single posts, and words for a rank of them."""

    small: re.Pattern[str]
    gatherings: frozenset[str]
    posts: frozenset[str]
    ranks: frozenset[str]


def posts_raised(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Capitals for posts in small letters that stand right before a word with one.

    Only such posts are meant as end the name of a body where they have a capital.
    """
    text, words = copy.text, pack.once("normalisation.posts", _compiled)
    for match in words.small.finditer(text):
        before = BEFORE.search(text, max(0, match.start() - NEAR), match.start())
        if before and before[0].strip().lower() in words.gatherings:
            continue  # "rapat anggota KSP Makmur"
        follows = WORD.search(text, match.end())
        if follows and follows[0].lower() in words.posts and match[0].split()[-1] not in words.ranks:
            continue  # "dengan anggota | Sekdes Heri"
        yield from [(at, at + 1, text[at].upper()) for at in [w.start() for w in WORD.finditer(text, *match.span())]]


def _compiled(pack: Pack) -> _Words:
    stops = {word.lower() for word in pack.words("bodies", "stops") if word.istitle()}
    ranks = frozenset(map(str.lower, pack.words("posts", "ranks")))
    heads = frozenset(map(str.lower, pack.words("posts", "heads")))
    posts = [head for head in heads | ranks if head.split()[0] in stops and re.fullmatch(r"[a-z ]+", head)]
    branches = pack.words("bodies", "branch")  # "ketua | cabang PMI Kudus"
    further = [word.lower() for word in pack.words("posts", "modifiers") if word.istitle() and word not in branches]
    days = alternation({*map(str.capitalize, pack.table("dates", "months")), *pack.words("bodies", "days")})
    name = rf"(?=[ \u00a0](?!{days}(?!\w))(?:[A-Z]|\d{{3,4}}/))"
    small = rf"(?<![\w.@/#’'-]){alternation(posts)}(?:[ \u00a0]{alternation({*posts, *further})})*{name}"
    gatherings = (form.split()[0].lower() for forms in pack.table("events", "kinds").values() for form in forms)
    return _Words(compiled(small), frozenset(gatherings), frozenset(head for head in heads if ' ' not in head), ranks)
