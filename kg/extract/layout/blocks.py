"""Lines → blocks: titles, headings, paragraphs, list items, and what belongs to the page only."""
from __future__ import annotations

import re

from kg.extract.layout.boilerplate import Boilerplate
from kg.extract.layout.sections import sections
from kg.extract.layout.unbroken import broken_up
from kg.extract.spans import HEADING_WORDS, Span
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled
from kg.lines import Line, labelled, lettered, whole_lines

TITLE_WORDS = 30
"""Words that a title holds at most; a longer first line is a paragraph of an article without title."""


def find_blocks(text: str, title: str | None, pack: Pack) -> list[Span]:
    """The blocks of an article in order; their offsets hold no white space at the ends."""
    lines = broken_up(_titles_joined(whole_lines(text), title, pack), title, pack)
    page, listed, form = Boilerplate(pack, [line.text for line in lines], title), lettered(lines), labelled(lines)
    heads = sections(lines, pack)
    blocks: list[Span] = []
    titled, told = False, None if title is None else _words(title)
    for index, line in enumerate(lines):
        kind = "boilerplate" if page.is_around(index) else "item" if line.start in listed else _kind(line)
        kind = "paragraph" if kind == "heading" and line.start in form else kind
        if not titled and kind != "boilerplate" and _is_title(told, line, first=not blocks):
            kind, titled = "title", True
        headed = kind not in ("title", "boilerplate") and line.start in heads
        blocks.append(Span(heads[line.start], line.end, "heading") if headed else Span(line.start, line.end, kind))
    return blocks


def _titles_joined(lines: list[Line], title: str | None, pack: Pack) -> list[Line]:
    """The lines, joined where one ends with the title before a name or another short word whose dot ends no sentence, and where
    several are the article's title."""
    short: re.Pattern[str] = pack.once("blocks.short", _short)
    joined = list[Line]()
    for line in lines:
        held = joined[-1] if joined and joined[-1].text != title else None
        both = f"{held.text} {line.text}" if held else ""
        titled = held is not None and not line.apart and title is not None and title.startswith(both)
        broken = held is not None and held.text[-1] == "." and line.text[0].isupper() and (
            short.search(held.text.rsplit(maxsplit=1)[-1]) is not None)
        if held and (titled or broken):
            joined[-1] = Line(held.start, line.end, both, held.apart)
        else:
            joined.append(line)
    return joined


def _short(pack: Pack) -> re.Pattern[str]:
    prefixes = {word.rstrip(".") for title in pack.words("titles", "prefixes") for word in title.split() if word[-1] == "."}
    closing = {word.rstrip(".") for word in (*pack.words("titles", "suffixes"), *pack.words("posts", "acting"))}
    words = prefixes | {*pack.words("page", "abbreviations")} - closing
    return compiled(rf"(?<![\w.])(?:{alternation({word for word in words if len(word) > 1})})\.$")


def _is_title(told: list[str] | None, line: Line, first: bool) -> bool:
    """The line has the words of the article's title; of an article without one, a first line that is no sentence."""
    if len(line.text.split()) > TITLE_WORDS:
        return False
    return _words(line.text) == told if told is not None else first and line.text[-1] not in ".;:,"


def _words(line: str) -> list[str]:
    """Words in one case: a page and what is told about it write a title with other marks and capitals."""
    return re.findall(r"\w+", line.casefold())


def _kind(line: Line) -> str:
    if line.is_item:
        return "item"
    words = line.text.split()
    return "heading" if len(words) <= HEADING_WORDS and line.text[-1].isalnum() and words[0][0].isupper() else "paragraph"
