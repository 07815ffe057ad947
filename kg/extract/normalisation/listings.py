"""People on lines of their own below a heading that says what they do, read as items, with the post on the next line, and the
rows of a committee ("Bendahara : X")."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.copy import ReadingCopy, Spot
from kg.extract.normalisation.signatures import is_post
from kg.extract.normalisation.topics import is_person
from kg.extract.posts import post_pattern
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled
from kg.lines import ITEM
from kg.prose import is_prose

LINE = re.compile(r"(?m)^[^\n]*\S")
CAPACITIES = ("speaker", "moderator", "opener", "leader", "host")
"""What headings say people are there as."""

NAME_WORDS = 16
"""Words of the line of a person at most."""

CUT = re.compile(r"\s(?=[(–—-])|:")
SMALL = re.compile(r"\b[a-z]{4,}\b(?!\.)")
"""What ends a name, and a word of none."""

MARK = "• "


ROW = re.compile(r"\s*[A-Z][\w./&()' -]{2,40}?\s*:\s*(?P<name>\S.*)")
"""A part in a committee and who has it."""


@dataclass(frozen=True, slots=True)
class _Words:
    heading: re.Pattern[str]
    committee: re.Pattern[str]
    post: re.Pattern[str]


def people_as_items(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The mark of an item for each person below such a heading, and a comma for the end of the line before the post below it."""
    words = pack.once("listings.words", _compile)
    if not words.heading.search(copy.text):
        return
    lines, opened, number = list(LINE.finditer(copy.text)), False, 0
    while number < len(lines):
        line, item = lines[number], ITEM.match(copy.text, lines[number].start(), lines[number].end())
        number += 1
        if words.heading.fullmatch(copy.text, line.start(), line.end()):
            opened = True
        elif opened and (opened := _is_name(copy.text[item.end() if item else line.start():line.end()], pack)):
            if item is None:
                yield line.start(), line.start(), MARK
            below = 0
            while number < len(lines) and _belongs(copy.text, lines[number - 1], lines[number], words, below):
                at = lines[number].start()
                first = at + len(copy.text[at:]) - len(copy.text[at:].lstrip())
                yield lines[number - 1].end(), first, " " if copy.text[first] == "(" and not below else ", "
                number, below = number + 1, below + 1


def committees_as_items(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The mark of an item for each row below the heading of a committee, and a colon for the end of that heading."""
    words = pack.once("listings.words", _compile)
    if not words.committee.search(copy.text):
        return
    lines, opened = list(LINE.finditer(copy.text)), False
    for line, below, next_ in zip(lines, lines[1:], [*lines[2:], None]):
        row = ROW.fullmatch(copy.text, below.start(), below.end())
        if words.committee.fullmatch(copy.text, line.start(), line.end()):
            after = ROW.fullmatch(copy.text, next_.start(), next_.end()) if next_ else None
            opened = any(told and is_person(CUT.split(told["name"], 1)[0], pack) for told in (row, after))
            if opened and row and copy.text[line.end() - 1] != ":":
                yield line.end(), line.end(), ":"
        opened = opened and row is not None and not is_prose(row[0])
        if opened:
            yield below.start(), below.start(), MARK


def _is_name(said: str, pack: Pack) -> bool:
    """A line that begins with somebody, and is no sentence."""
    name = CUT.split(said.strip(), 1)[0]
    return len(said.split()) <= NAME_WORDS and not is_prose(said) and not SMALL.search(name) and is_person(name, pack)


def _belongs(text: str, line: re.Match[str], after: re.Match[str], words: _Words, below: int) -> bool:
    """A post right below somebody, and what is said of them in brackets below it."""
    if below == 0:
        return _is_post(text, line, after, words)
    aside = after.group().strip()
    return below == 1 and after.start() == line.end() + 1 and aside.startswith("(") and aside.endswith(")")


def _is_post(text: str, line: re.Match[str], after: re.Match[str], words: _Words) -> bool:
    """A few words right below a line that begin with a post, in brackets or not."""
    said = re.sub(r"^\((.*)\)$", r"\1", after.group().strip())
    return after.start() == line.end() + 1 and is_post(said, words.post) and not ITEM.match(said)


def _compile(pack: Pack) -> _Words:
    held = pack.table("attendance", "label")
    told = alternation({word for capacity in CAPACITIES for word in held.get(capacity, ())})
    rows = alternation(pack.table("attendance", "words").get("rows_of", ()))
    return _Words(compiled(rf"(?im)^\W*{told}(?:\s+[\w&-]+){{0,2}}\s*:?\W*$"),
                  compiled(rf"(?im)^(?:\w{{1,4}}[.)]\s*)?\W*{rows}(?:\s+[\w&-]+){{0,3}}\s*:?\W*$"), post_pattern(pack))
