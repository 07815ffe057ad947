"""Lists told off by ordinals: "pertama, … kedua, …", also where "kemudian" stands for one of them."""
from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.page import Span
from kg.languages import Pack

WORD, NO_WORD = re.compile(r"\w"), re.compile(r"\W*")
LAST = 99
"""The place of "terakhir"."""

COPULA = r"\s*(?:,|:|{priorities.words.copulas}(?!\w))\s*"

ORDINAL = (  # "pertama,", "dan yang kedua adalah", "sedangkan yang ketiga"; "satu menolak …, dua menuntut …"
    r"(?i)(?:{priorities.words.links}\s+)?(?<!\w)(?:{which}\s+{priorities.words.ordinals}"
    rf"(?:{COPULA}|\s+(?:{{this}}\s+)?)|{{priorities.words.ordinals}}{COPULA})"
    r"|{priorities.words.links}\s+{priorities.words.counting}\s+{this}\s+"
    r"|(?<=[,;.:!?\s][\s\x22“])(?<!\w\s)(?:(?:{and}|{priorities.words.links})\s+)?{priorities.words.counting}\s+(?=(?-i:[a-z]))"
    r"|(?<=[,;:]\s)(?:{and}\s+)?{priorities.words.ordinals}\s+(?=(?-i:{active}[a-z]{4,}))")

OTHER = (r"(?i)[,;]\s+(?:{and}\s+)?{priorities.words.other_ordinals}(?!\w)(?:\s+{priorities.words.copulas}(?!\w)|,)?\s+"
         r"(?=(?-i:[a-z]))|(?<=[.!?]\s)(?:{and}\s+)?{priorities.words.other_ordinals}\s+{priorities.words.copulas}\s+(?=(?-i:[a-z]))")
"""", kemudian B", ". Selanjutnya adalah C"."""

FIRST_OTHER = r"(?i)\W*{priorities.words.other_ordinals}(?!\w),?\s+"


def ordinal_of(pack: Pack) -> re.Pattern[str]:
    """"pertama,", "dan yang kedua adalah", "lalu ketiga"."""
    return pack.pattern(ORDINAL)


def past_ordinal(pack: Pack, text: str) -> int:
    """Where a sentence goes on after "Pertama," or "Kemudian", 0 where it begins with neither."""
    counted = ordinal_of(pack).match(text) or pack.pattern(FIRST_OTHER).match(text)
    return counted.end() if counted else 0


def told_off(pack: Pack, text: str, span: Span) -> tuple[list[re.Match[str]], int]:
    """What marks each entry of a list that a stretch begins with, and where the last entry ends; no marks where it is none."""
    begins = NO_WORD.match(text, span.start, span.end)
    if not begins or not ordinal_of(pack).match(text, begins.end(), span.end):
        return [], span.end
    marks = list(ordinal_of(pack).finditer(text, span.start, span.end))
    marks = _with_others(pack, text, marks, span.end)
    if len(marks) < 2 or WORD.search(text, span.start, marks[0].start()):
        return [], span.end
    ordinals = frozenset(pack.table("priorities", "words").get("ordinals", ()))
    said = [ordinals.intersection(re.findall(r"\w+", mark.group().casefold())) for mark in marks]
    again = next((k for k in range(1, len(said)) if said[k] and said[k] in said[:k]), len(said))  # "… dan yang ketiga ini"
    return marks[:again], marks[again].start() if again < len(marks) else span.end


def _with_others(pack: Pack, text: str, marks: list[re.Match[str]], end: int) -> list[re.Match[str]]:
    """The ordinals with what stands for those that are left out: between the first and the last, or after the first alone."""
    places = pack.once("priorities.places", _places)
    ranks = [next((places[word] for word in re.findall(r"\w+", m.group().casefold()) if word in places), LAST) for m in marks]
    other = pack.pattern(OTHER)
    if len(marks) == 1 and ranks == [0]:
        return marks + list(other.finditer(text, marks[0].end(), end))
    found = marks[:1]
    for (mark, rank), (after, following) in pairwise(zip(marks, ranks, strict=True)):
        between = other.finditer(text, mark.end(), after.start()) if following == LAST and rank < LAST else ()
        found += [*between, after]
    return found


def _places(pack: Pack) -> dict[str, int]:
    return {word: place for place, turn in enumerate(pack.table("priorities", "lists").get("turns", ())) for word in turn}
