"""Titles, headings and names in capitals, read as the article itself, or else most text, writes their words."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial

from kg.extract.spans import Span
from kg.languages import Pack

WORD = re.compile(r"[^\W\d_]+(?:['’ʻ`‘-][^\W\d_]+)*")
RUN = re.compile(r"[A-Z](?<![\w.&/-].)[A-Z'’.-]*(?: [A-Z][A-Z'’.-]*)+(?![\w&/-])")
"""Words in capitals one behind the other: "DRS. H. ALI RAHMAN". Only capitals are tried, and then what stands before."""

FEW, LONG = 3, 4
"""Words that a title in capitals holds at least, and letters from which a word is hardly an abbreviation."""

Forms = Mapping[str, str]
"""Words in small letters, and how they are written."""


def recased(text: str, blocks: Iterable[Span], pack: Pack) -> str:
    """The text with titles, headings and names in capitals as their words stand most often elsewhere in it; those that stand
    nowhere else begin with a capital, unless they are short or known abbreviations. The offsets stay; a text that is mostly in
    capitals stays too."""
    shouted = [b for b in blocks if b.kind in ("title", "heading") and text[b.start:b.end].isupper()
               and len(WORD.findall(text, b.start, b.end)) >= FEW]
    runs = [Span(m.start(), m.end(), "run") for m in RUN.finditer(text) if _is_name(m.group(), pack)
            and not any(b.start <= m.start() < b.end for b in shouted)]
    if not (shouted or runs) or 2 * sum(map(str.isupper, text)) > sum(map(str.isalpha, text)):
        return text
    forms = _written(text, [*shouted, *runs], pack)
    for span in [*shouted, *runs]:
        line = WORD.sub(partial(_as_elsewhere, forms=forms, long=LONG + (span.kind != "run")), text[span.start:span.end])
        if len(line) == span.end - span.start:
            text = f"{text[:span.start]}{line[:1].upper()}{line[1:]}{text[span.end:]}"
    return text


def _is_name(run: str, pack: Pack) -> bool:
    """Whether words in capitals begin with a title or a name of a person, and another word that is long or known follows."""
    begins, names = pack.once("capitals.begins", _begins), pack.once("capitals.names", _names)
    shouted = [word for word in WORD.findall(run) if len(word) > 1]
    named = [word.casefold() for word in shouted]
    person = len(named) > 1 and named[0] in begins and any(len(word) >= LONG or word in names for word in named[1:])
    return person and pack.once("capitals.short", _short).isdisjoint(shouted)


def _short(pack: Pack) -> frozenset[str]:
    """Short names of bodies in capitals."""
    tables = pack.files.get("abbreviations", {}).values()
    listed = (*pack.words("bodies", "heads"), *pack.words("bodies", "levels"), *(word for table in tables for word in table))
    return frozenset(word for word in listed if word.isupper())


def _begins(pack: Pack) -> frozenset[str]:
    """Titles and given names."""
    titles = (word.rstrip(".") for word in pack.words("titles", "prefixes"))
    return frozenset(word.casefold() for line in (*titles, *pack.words("names", "given")) for word in line.split())


def _written(text: str, shouted: Iterable[Span], pack: Pack) -> Forms:
    """How words stand in the text outside what is in capitals, most often, and titles in most texts."""
    counts: Counter[str] = Counter()
    at = 0
    for span in sorted(shouted, key=lambda span: span.start):
        counts.update(WORD.findall(text, at, span.start))
        at = span.end
    counts.update(WORD.findall(text, at))
    elsewhere = {word.casefold(): word for word, _ in reversed(counts.most_common()) if not word.isupper() or len(word) < LONG}
    short = {word.casefold(): word for word in pack.once("capitals.short", _short)}
    return {**pack.once("capitals.names", _names), **short, **elsewhere}


def _names(pack: Pack) -> Forms:
    """Titles, degrees and names of people as they are written in most texts."""
    titles = sorted({word.rstrip(".") for word in pack.words("titles", "prefixes")}, key=str.isupper, reverse=True)
    degrees = [word.replace(".", "") for word in pack.words("titles", "suffixes")]
    lines = (*pack.words("names", "given"), *pack.words("names", "family"))
    names = [word.capitalize() for line in lines for word in line.split()]
    return {word.casefold(): word for word in (*degrees, *names, *titles)}


def _as_elsewhere(match: re.Match[str], forms: Forms, long: int) -> str:
    word = match.group()
    held = forms.get(word.casefold())
    return held if held is not None else word.capitalize() if len(word) >= long else word
