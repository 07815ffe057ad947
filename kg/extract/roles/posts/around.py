"""Words that belong to a post though others stand between or no list knows them, and offices that only tell whose house it is."""
from __future__ import annotations

import re

from kg.extract.page import Span
from kg.extract.scene import Scene
from kg.languages import Pack
from kg.languages.patterns import any_case

PLACE = r"[A-Z][\w'’-]*"

PLACED = (r"(?:{~posts.acting}\s*)?"
          rf"(?:{{~posts.envoys}}(?:\s+{PLACE}){{0,3}}\s+{{~posts.envoys_to}}|{{~posts.territorial}}\s+{{~posts.elected}})"
          rf"(?:\s+(?:{{and}}\s+)?{PLACE})+")
"""A post with its place, though words stand between."""

HOME = r"(?<!\w){~posts.homes}\s+$"

GAP, CLOSED = re.compile(r",?\s+(?:[a-z]{2,4}\.\s+)?"), re.compile(r"\s*(?:[,.;()]|$)")


def with_place(scene: Scene, start: int, end: int, limit: int) -> int:
    """Where a post ends that begins at `start` and whose words are known up to `end`, with its place after them; no name begins
    before `limit`."""
    match = scene.pack.pattern(PLACED).match(scene.page.text[start:limit])
    if match:
        return max(end, start + match.end())
    group = scene.pack.once("roles.unnamed", _unnamed).match(scene.page.text[end:limit])
    held = group and any(m.start == limit and m.kind == "person" for m in scene.mentions)
    return end + group.end() if group and held else end


def _unnamed(pack: Pack) -> re.Pattern[str]:
    """After a post and up to its holder: a group of people without a name that is known."""
    nouns = any_case([*(noun for noun in pack.words("bodies", "common") if noun.islower()), *pack.words("roles", "groups")])
    return pack.pattern(rf"\s+(?=[a-z]){nouns}" r"(?:\s+(?!{~posts.no_subjects}|{verbal}[a-z]{4})[\w'’-]+){0,6}"
                        r"(?=(?:\s+{~posts.no_subjects})?,?\s+$)")


def of_no_name(scene: Scene, start: int, end: int, limit: int) -> int:
    """Where the words for a kind of body end that a post in small letters is held in, where no name and no holder follows:
    "ia kepala panti asuhan di Purworejo"; `end` where there are none."""
    kind = scene.pack.once("roles.kinds_alone", _kinds_alone)
    match = kind.match(scene.page.text, end, limit) if scene.page.text[start].islower() else None
    return match.end() if match else end


def _kinds_alone(pack: Pack) -> re.Pattern[str]:
    nouns = any_case(noun for noun in pack.words("bodies", "common") if noun.islower())
    return pack.pattern(rf"\s+(?=[a-z]){nouns}" r"(?:\s+(?!{~posts.no_subjects}|{verbal}[a-z]{4})[a-z'’-]+){0,2}"
                        r"(?=\s+{in}\s+[A-Z]|\s*[.;])")

def is_only_owner(scene: Scene, before: str, end: int) -> bool:
    """Whether a post that ends at an offset, after the words `before`, tells whose place it is and of nobody who holds it; it
    tells of one where the name is an apposition ("di rumah Ketua X, Ali, mereka")."""
    if not scene.pack.pattern(HOME).search(before):
        return False
    text, stop = scene.page.text, scene.page.sentence_at(end - 1).end
    body = next((m for m in scene.within(Span(end, stop), "organisation") if m.start == end + 1), None)
    start = body.end if body else end
    person = next(iter(scene.within(Span(start, stop), "person")), None)
    return person is None or not (GAP.fullmatch(text, start, person.start) and CLOSED.match(text, person.end, stop))
