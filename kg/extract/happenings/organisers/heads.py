"""The body whose head holds an event by office: "Kapolres Garut memimpin sertijab" speaks for Polres Garut."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scene import Mention, Scene
from kg.languages import Pack, Patterns
from kg.languages.expressions import compiled
from kg.languages.patterns import not_after, word_tree

FAR = 160
"""Characters between an office and the event that its holder leads at most."""


PATTERNS = {
    "leading": r"(?<!\w){happenings.leading}(?!\w)",
    "others": r"[;:]|(?<!\w)(?:{happenings.attending}|{which}\s+(?:{will}|{organisers.toward}))(?!\w)",
    "chiefs": r"(?<!\w){organisers.as_chief}\s+$",
    "inducting": "{happenings.inducting}",
}


def headed_by(scene: Scene, start: int, event: Mention) -> Mention | None:
    """The first mention of the body whose head leads or holds an event by the words before it in its sentence, which begins at
    `start`; None where no head does, or where the article does not name the body.
    """
    cues, text = scene.pack.kept("happenings.heads", PATTERNS, re.IGNORECASE), scene.page.text
    if not cues["leading"].search(text, max(start, event.start - FAR), event.end):
        return None
    heads, houses = scene.pack.once("happenings.houses", _houses)
    office = next(heads.finditer(text, max(start, event.start - FAR), event.start), None)
    if office is None:
        return _served(scene, start, event, cues)
    if cues["others"].search(text, office.end(), event.start):
        return None
    house = houses[" ".join(office.group().split()).casefold()]
    return next(_bodies(scene, house, office.end()), None) or _served(scene, start, event, cues)


def _served(scene: Scene, start: int, event: Mention, cues: Patterns) -> Mention | None:
    """The body right after a head's post that begins a sentence: "Kepala Dinas Kesehatan Garut memberikan pembinaan"."""
    if cues["inducting"].match(scene.page.text, event.start):
        return None
    for body in scene.begun(start, event.start):
        if body.kind == "organisation":
            post = scene.page.text[max(start, body.start - 30):body.start]
            led = cues["leading"].search(scene.page.text, body.end, event.end)
            heads = led and cues["chiefs"].search(post) and not cues["others"].search(scene.page.text, body.end, event.start)
            return body if heads else None
    return None


def _bodies(scene: Scene, house: re.Pattern[str], after: int) -> Iterator[Mention]:
    """The bodies of a kind that have the territory written after an office, or any where a person or no name follows it."""
    text = scene.page.text
    person = any(m.start <= after + 1 < m.end for m in scene.of_kind("person"))
    capital = text[after + 1:after + 2].isupper()
    for mention in scene.mentions:
        kind = house.match(text, mention.start, mention.end) if mention.kind == "organisation" else None
        if kind and (person or not capital or text.startswith(text[kind.end():mention.end].strip(), after + 1)):
            yield mention


def _houses(pack: Pack) -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """The offices that head bodies, and how the names of those begin by the office."""
    heads = pack.pattern(rf"(?<!\w){not_after(pack.words('organisers', 'other_heads'))}" "{~posts.houses}")
    return heads, {" ".join(head.split()).casefold(): compiled(word_tree(kinds))
                   for head, kinds in pack.table("posts", "houses").items()}
