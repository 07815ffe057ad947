"""Terms of office: "periode 2022–2027", "masa khidmat 2024-2029", "(2010–2015)", "sejak 2016", "pada 1998 ia menjadi"."""
from __future__ import annotations

import re

from kg.extract.roles.groups import Holding
from kg.extract.scene import Scene

WINDOW = 90
"""Characters after a post within which its term stands."""

YEAR = r"((?:19|20)\d\d)"
FIGURES = re.compile(r"\d{4}")

SPAN = rf"{YEAR}\s*(?:[-–—/]|s\.?\s?/?d\.?|{{until}}|to)\s*{YEAR}(?!\d)"


BEFORE = rf"(?:^|[\s(])(?:{{~posts.since}}|(?i:{{on}}|{{year}}))\s+(?:{{year}}\s+)?{YEAR}\b"

TERMS = {
    "worded": rf"(?:(?<!\w){{~posts.terms}}\s*)+\(?{SPAN}",
    "bare": rf"\s*,?\s*\(?{SPAN}",
    "since": rf"\s*,?\s*(?:\w+\s+){{0,2}}{{~posts.since}}\s+{YEAR}(?![\d–-])",
    "became": rf"{BEFORE}[^.;:()]{{0,40}}?\s{{~posts.verbs}}\s+(?:\w+\s+)?$",
}
"""How terms are written: with a word for them, right after the post, by their beginning after it or before it."""


def term_of(scene: Scene, holding: Holding) -> tuple[str | None, str | None]:
    """Start and end of the term that is stated with a post, years as text, None where it is not said.

    The term of somebody who was succeeded stands after their own name, not after the post.
    """
    text, group = scene.page.text, holding.group
    terms = scene.pack.kept("roles.terms", TERMS)
    if holding.rule in ("roles.predecessor", "roles.successor"):
        match = terms["worded"].search(text, holding.seen, min(scene.page.sentence_at(holding.seen).end, holding.seen + WINDOW))
        return (match[1], match[2]) if match else (None, None)
    end = max(group.post.end, group.body.end if group.body and group.own else 0)
    limit = max(end, min(group.limit, end + WINDOW))
    match = terms["bare"].match(text, end, limit) or terms["worded"].search(text, end, limit)
    if match is None and group.onward:
        match = terms["worded"].search(text, end, min(scene.page.sentence_at(end).end, end + 2 * WINDOW))
    if match:
        return match[1], match[2]
    sentence = scene.page.sentence_at(group.post.start)
    before = text[sentence.start:group.post.start]
    match = terms["since"].match(text, end, limit) or (terms["became"].search(before) if FIGURES.search(before) else None)
    return (match[1], None) if match else (None, None)
