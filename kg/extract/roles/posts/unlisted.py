"""Posts that stand in no list, known by where they stand: "Siti, Admin Medsos LKP Kudus", "Widyaprada BPMP Bali, Ali,"."""
from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.extract.page import Span
from kg.extract.roles.posts.post import Post
from kg.extract.scene import Mention, Scene
from kg.languages import Pack
from kg.languages.patterns import any_case

DEGREES = r"(?:,?\s*[A-Za-z]{1,6}\.(?:[A-Za-z]{1,6}\.?)*)*"

CLOSED = re.compile(r"(?:,?\s*(?:[A-Z]\w{0,4}\.)+\w*)*\s*(?:[,.;:)”\"]|$)")
"""After what is said of a person: a mark."""

OPENS = rf"{DEGREES}\s*[,(]\s*(?:(?:{{~posts.determiners}}|{{~posts.cues}}|{{~roles.one}})\s+)*"
"""Between a person and a phrase about them."""

MADE, LONGEST = r"(?<!\w)(?:{~posts.becoming}|{is})\s+(?:{~roles.one}\s+)?$", 40
"""Before a trade that somebody has: "memulai karier sebagai wartawan di Harian X"; signs of that at most."""

BEFORE = re.compile(r"(?:^\W*|[,;:(“\"]\s?|[a-z]\s)$")


def unlisted_posts(scene: Scene, sentence: Span, named: Sequence[Mention], posts: Sequence[Post]) -> list[Post]:
    """The phrases between a person and a body that only a post can be; `posts` are those known by their words."""
    phrase, made = scene.pack.once("roles.unlisted", _compiled), scene.pack.pattern(MADE)
    found = []
    for i, body in enumerate(named):
        before, after = named[i - 1] if i else None, named[i + 1] if i + 1 < len(named) else None
        if body.kind != "organisation":
            continue
        floor = max([sentence.start, *(m.end for m in named[:i]), *(p.end for p in posts if p.start < body.start)])
        match = phrase.search(scene.page.text, floor, body.start)
        if not match or _in_event(scene, match.start()):
            continue
        trade = match["trade"] is not None
        if not trade and scene.page.block_at(match.start()).kind == "title":
            continue  # "Haul KH Ali, Ribuan Alumni Padati Pesantren X"
        opened = BEFORE.search(scene.page.text[sentence.start:match.start()]) is not None
        if trade and made.search(scene.page.text, max(sentence.start, match.start() - LONGEST), match.start()) or _is_left(
                scene, before, match.start(), body, sentence.end) or (
                opened and _is_right(scene, body, after, trade, sentence.end)):
            name = " ".join(scene.page.text[match.start("name"):match.end("name")].split())
            found.append(Post(match.start("name"), match.end("name"), name, name.lower()))
    return found


def _is_left(scene: Scene, person: Mention | None, start: int, body: Mention, end: int) -> bool:
    """Whether a phrase and its body follow a person: "Siti, Admin Medsos LKP Kudus,"."""
    text = scene.page.text
    opens = scene.pack.pattern(OPENS)
    return (person is not None and person.kind == "person" and opens.fullmatch(text, person.end, start) is not None
            and CLOSED.match(text, body.end, end) is not None)


def _is_right(scene: Scene, body: Mention, person: Mention | None, trade: bool, end: int) -> bool:
    """Whether a person follows the body: "Widyaprada BPMP Bali, Ali,", of a trade also without commas."""
    text = scene.page.text
    if person is None or person.kind != "person":
        return False
    glue = text[body.end:person.start].strip()
    return glue == "," and (trade or CLOSED.match(text, person.end, end) is not None) or (trade and not glue)


def _in_event(scene: Scene, place: int) -> bool:
    inside = scene.once("roles.in_events", lambda here: here.page.covered([m[:2] for m in here.of_kind("event")]))
    return bool(inside[bisect_right(scene.page.starts, place) - 1])


def _compiled(pack: Pack) -> re.Pattern[str]:
    none = any_case((*pack.words("posts", "no_subjects"), *pack.words("posts", "parties"), *pack.words("posts", "no_posts"),
                    *(f for f in pack.words("posts", "event_functions") if f.lower() not in pack.words("posts", "trades"))))
    listed = (r"(?P<trade>{~posts.trades}(?:\s+(?!(?:{from}|{~posts.links})\s)[a-z]+)?|{~posts.organs}"
              r"|(?!{~roles.no_agents})[A-Za-z][a-z]+{~roles.agents})")
    word = r"[A-Z][\w/-]*[a-z\d/A-Z]"
    return pack.pattern(rf"(?<![\w.-])(?P<name>{listed}|(?!{none}|(?i:{{verbal}})[a-z]{{4}}){word}(?:\s+(?:{word}|{{and}}|&))*)"
                        r"(?:\s+{~posts.links}|(?(trade)\s+{from}))?\s+\Z")
