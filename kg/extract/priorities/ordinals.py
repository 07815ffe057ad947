"""Lists told off by ordinals: "pertama, … kedua, …", also where "kemudian" stands for one of them."""
from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.page import Span
from kg.languages import Pack, alternation

WORD, NO_WORD = re.compile(r"\w"), re.compile(r"\W*")
LAST = 99
"""The place of "terakhir"."""


def ordinal_of(pack: Pack) -> re.Pattern[str]:
    """"pertama,", "dan yang kedua adalah", "lalu ketiga"."""
    return pack.once("priorities.ordinal", _compile)


def begins_with_ordinal(pack: Pack, text: str, span: Span) -> bool:
    """Whether the first word of a stretch counts something off."""
    begins = NO_WORD.match(text, span.start, span.end)
    return begins is not None and ordinal_of(pack).match(text, begins.end(), span.end) is not None


def past_ordinal(pack: Pack, text: str) -> int:
    """Where a sentence goes on after "Pertama," or "Kemudian", 0 where it begins with neither."""
    counted = ordinal_of(pack).match(text) or pack.once("priorities.first_other", _compile_first_other).match(text)
    return counted.end() if counted else 0


def told_off(pack: Pack, text: str, span: Span) -> tuple[list[re.Match[str]], int]:
    """What marks each entry of a list that a stretch begins with, and where the last entry ends; no marks where it is none."""
    if not begins_with_ordinal(pack, text, span):
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
    other = pack.once("priorities.others", _compile_others)
    if len(marks) == 1 and ranks == [0]:
        return marks + list(other.finditer(text, marks[0].end(), end))
    found = marks[:1]
    for (mark, rank), (after, following) in pairwise(zip(marks, ranks, strict=True)):
        between = other.finditer(text, mark.end(), after.start()) if following == LAST and rank < LAST else ()
        found += [*between, after]
    return found


def _places(pack: Pack) -> dict[str, int]:
    return {word: place for place, turn in enumerate(pack.table("priorities", "lists").get("turns", ())) for word in turn}


def _compile_others(pack: Pack) -> re.Pattern[str]:
    """", kemudian B", ". Selanjutnya adalah C"."""
    words = pack.table("priorities", "words")
    others, copulas = alternation(words.get("other_ordinals", ())), alternation(words.get("copulas", ()))
    return pack.pattern(rf"[,;]\s+(?:{{and}}\s+)?{others}(?!\w)(?:\s+{copulas}(?!\w)|,)?\s+(?=(?-i:[a-z]))"
                        rf"|(?<=[.!?]\s)(?:{{and}}\s+)?{others}\s+{copulas}\s+(?=(?-i:[a-z]))", re.IGNORECASE)


def _compile_first_other(pack: Pack) -> re.Pattern[str]:
    others = alternation(pack.table("priorities", "words").get("other_ordinals", ()))
    return re.compile(rf"\W*{others}(?!\w),?\s+", re.IGNORECASE)


def _compile(pack: Pack) -> re.Pattern[str]:
    """"pertama,", "dan yang kedua adalah", "sedangkan yang ketiga"; "satu menolak …, dua menuntut …"."""
    words = pack.table("priorities", "words")
    ordinals, links = alternation(words.get("ordinals", ())), alternation(words.get("links", ()))
    counting = alternation(words.get("counting", ()))
    copula = rf"\s*(?:,|:|{alternation(words.get('copulas', ()))}(?!\w))\s*"
    bare = rf"(?<=[,;.:!?\s][\s\x22“])(?<!\w\s)(?:(?:{{and}}|{links})\s+)?{counting}\s+(?=(?-i:[a-z]))"
    linked = (rf"(?:{links}\s+)?(?<!\w)(?:{{which}}\s+{ordinals}(?:{copula}|\s+(?:{{this}}\s+)?)|{ordinals}{copula})"
              rf"|{links}\s+{counting}\s+{{this}}\s+")
    counted = rf"(?<=[,;:]\s)(?:{{and}}\s+)?{ordinals}\s+(?=(?-i:{{active}}[a-z]{{4,}}))"
    return pack.pattern(f"{linked}|{bare}|{counted}", re.IGNORECASE)
