"""What a person is quoted with: words in quotation marks with a verb of saying and the person's name beside them."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.languages import alternation, load_pack
from kg.settings import Settings

from .explorer import Line, explorer, view

MOST = 6
QUOTED = re.compile(r"[“\"]([^“”\"\n]{20,900})[”\"]")
APART = re.compile(r"\b(?:kepada|didampingi|bersama|dan|saat|ketika|sementara|to|and|while|with)\b")
"""What makes a name beside a verb of saying another's than the speaker's."""
NEAR = 90
"""Characters between a quotation and the name of who says it."""


@dataclass(frozen=True)
class Quote:
    """A quotation: its words, the article as IRI, title and date, and where in its text they stand."""

    words: str
    article: str
    title: str
    published: str
    start: int
    end: int


def quotes(mentions: Iterable[Iterable[Line]]) -> list[Quote]:
    """The newest quotations of a person, from their mentions grouped by article, the newest article first."""
    named = {rows[0]["article"]: rows for group in mentions if (rows := list(group))}
    if not named:
        return []
    texts = {row["article"]: row["text"] for row in view().rows("article_text", article=list(named))}
    found: list[Quote] = []
    for article, rows in named.items():
        places = [tuple(map(int, row["source"].rpartition("=")[2].split(","))) for row in rows]
        found += [Quote(words, article, rows[0]["articleLabel"], rows[0]["published"], start, end)
                  for words, start, end in _said(texts.get(article, ""), places)]
        if len(found) >= MOST:
            break
    return found[:MOST]


def _said(text: str, places: Iterable[tuple[int, ...]]) -> Iterator[tuple[str, int, int]]:
    """The quotations beside which, and outside of which, a mention stands in the same line, with a verb of saying between."""
    verb, mentions = _verb(explorer().settings), list(places)
    for match in QUOTED.finditer(text):
        for start, end in mentions:
            between = text[match.end():start] if start >= match.end() else text[end:match.start()]
            apart = start >= match.end() or end <= match.start()
            aside = text[end:end + NEAR] if start >= match.end() else ""
            if apart and len(between) <= NEAR and "\n" not in between and not APART.search(between) and (
                    verb.search(between) or re.match(r",?\s*$", between) and verb.match(aside.lstrip(" ,"))):
                yield match[1].strip().removesuffix(","), match.start(1), match.end(1)
                break


@lru_cache(maxsize=4)
def _verb(settings: Settings) -> re.Pattern[str]:
    words = load_pack(settings.language, settings.vocabulary).words("happenings", "saying")
    return re.compile(rf"\b{alternation(words)}(?:nya)?\b", re.IGNORECASE)
