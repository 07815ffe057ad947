"""Where a title ends with which a text without ends of lines begins: it is known, or a dateline follows."""
from __future__ import annotations

import re

from kg.extract.areas import is_area
from kg.languages import Pack
from kg.languages.expressions import compiled

WORDS = 3, 30
"""Words that a title holds at least and at most."""

TOP = 400
"""Characters among which it ends."""

FAR, PAPER = 8, 2
"""Words before its mark among which a dateline begins, and words of a paper behind its place."""

MARK = re.compile(
    r"(?P<day>,? ?\(\D{0,10}\d[^()]{2,20}\)|,(?: [A-Z][a-z’']+,?)? \d{1,2} [A-Z][a-z]+ (?:19|20)\d\d)(?=[\s.:,–—-])"
    r"|(?:,? ?\([^()]{2,40}\))?(?:,?\s?[–—]\s?|,?\s-{1,3}\s|,-{1,2}\s|\s\|{1,2}\s)(?=[“\"‘(A-Z\d])"
    r"|(?P<stop>(?: \([^()]{2,20}\))?(?<=[A-Z]{3}|..\))[.:]) (?=[“\"‘A-Z])")
"""What ends a dateline: a day, a dash, and a full stop behind capitals or brackets."""

OVER = re.compile(r"(?<=[a-z]{3})[.] | [–—-]{1,2} [“\"‘(A-Z]")
"""Where a sentence ends, or behind a dash begins: no title goes on there."""

LONG = 5
"""Letters of a name in capitals that is hardly an abbreviation, or of one that no list has and the article says again."""

WORD = re.compile(r"\S+")
PLACE = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2}")
SHOUTED = re.compile(r"[A-Z]{4,}(?: [A-Z]{3,}){0,2}")
SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4}|[A-Z]{2,4})")


def title_end(text: str, title: str | None, pack: Pack) -> int:
    """Where the title ends with which a line goes on; nought where it does not."""
    if title is not None:
        return len(title) if text.startswith(f"{title} ") and len(text) > len(title) + 1 else 0
    over = OVER.search(text, 0, TOP)
    papers = pack.once("headlines.papers", _papers)
    last = over.end() + 1 if over else min(TOP, len(text))
    marks = [(m.start(), bool(m["stop"]) and "(" not in m.group()) for m in MARK.finditer(text, 0, last)]
    marks += [(m.end(), False) for m in papers.finditer(text, 0, last)]
    no_end = {*pack.words("places", "prepositions"), *pack.words("grammar", "and")}
    for mark, stop in sorted(marks):
        start = _begin(text, mark, stop)
        words = text[:start].split()
        if WORDS[0] <= len(words) <= WORDS[1] and words[-1].casefold() not in no_end and words[-1] not in ("-", "–", "—"):
            return start
    return 0


def _papers(pack: Pack) -> re.Pattern[str]:
    """A paper behind a place and a comma, where no mark follows."""
    return compiled(rf"(?<=,) (?:[A-Z][\w.]* )?(?i:{pack.one_of('happenings', 'papers')})(?= [A-Z])")


def _begin(text: str, mark: int, stop: bool) -> int:
    """Where a dateline begins that ends at a mark, nought where none does."""
    starts = [m.start() for m in WORD.finditer(text, max(0, mark - TOP), mark)][-FAR:]
    found = 0
    for at in reversed(starts):
        told = text[at:mark].rstrip(" ,")
        if not found:
            found = at if _is_dateline(text, at, told, stop) else 0
        elif _goes_before(text, at, found):
            found = at
    return found


def _is_dateline(text: str, at: int, told: str, stop: bool) -> bool:
    place, _, paper = told.partition(",")
    if len(paper.split()) > PAPER or not PLACE.fullmatch(place):
        return SITE.fullmatch(told) is not None
    if SHOUTED.fullmatch(place) and not text[:at].rstrip()[-2:].isupper() or SITE.fullmatch(place):
        return True
    return not stop and (is_area(place.title()) or len(place) >= LONG and text.count(place) > 1)


def _goes_before(text: str, at: int, found: int) -> bool:
    """What stands right before a dateline belongs to it: another place and a comma, or the first word of the place."""
    before = text[at:found].rstrip()
    if before[-1] in ",|":
        place = before[:-1].rstrip()
        shouted = place.isupper() and (len(text[at:].split(" ")[0]) >= LONG or is_area(place.title()))
        return SITE.fullmatch(place) is not None or PLACE.fullmatch(place) is not None and (shouted or is_area(place.title()))
    if " " in before:
        return False
    whole = PLACE.match(text, at)
    if whole is None or whole.end() <= found:
        return False
    shouted = len(before) >= LONG and whole.group().isupper() and not text[:at].rstrip()[-2:].isupper()
    return shouted or is_area(whole.group().title())
