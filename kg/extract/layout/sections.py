"""Headings that are counted or have a sign, each with lines of its own below it: "A. Pendahuluan", "2. Hasil", "✅ Penutup"."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from kg.extract.spans import HEADING_WORDS
from kg.languages import Pack
from kg.lines import CHAINS, Line
from kg.prose import is_prose

COUNTED = re.compile(r"\(?(?P<count>\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s+(?=[A-Z])")
NUMBER = re.compile(r"\(?\d{1,2}[.)]\s")
"""What counts a heading, and what counts an item of a list or a heading."""

SIGN = re.compile(r"([^\w\s\"“‘'(\[])\s+(?=[A-Z])")
SAYING = re.compile(r":\s|\s[–—-]\s")
"""A sign in front of a heading, and what stands in an item of a list and not in one."""

LABEL = (r"(?i){page.told_one_by_one}\s+(?:(?:ke\W?)?\d{1,2}|[IVX]{1,4}|[A-H]|{page.counts})\s*[:.–—-]\s+(?=(?-i:[A-Z]))")
"""What names and counts one of several activities before it is told: "Kegiatan I: ", "Agenda 2 – "."""

ENDS = ".,;!?"
"""Marks at the end of what is no heading."""


def sections(lines: Sequence[Line], pack: Pack) -> Mapping[int, int]:
    """Where the lines start that head the parts of an article, and where behind what counts them their words do."""
    label = pack.pattern(LABEL)
    found = _counted(lines) | _signed(lines)
    told = {n: match.end() for n, line in enumerate(lines) if _is_short(line.text) and (
        match := label.match(line.text, found.get(line.start, line.start) - line.start))}
    return found | {lines[n].start: lines[n].start + end for n, end in told.items()
                    if len(told) > 1 and n + 1 < len(lines) and n + 1 not in told}


def _counted(lines: Sequence[Line]) -> dict[int, int]:
    """The headings that letters or numbers count, in order."""
    heads = [(number, match) for number, line in enumerate(lines[:-1])
             if (match := COUNTED.match(line.text)) and _heads(lines, number)]
    found: dict[int, int] = {}
    for chain in (*CHAINS, tuple(map(str, range(1, 30)))):
        held = list[tuple[int, int]]()
        for number, match in heads:
            if len(held) < len(chain) and match["count"] == chain[len(held)] and (
                    not held or _tells(lines, held[-1][0] + 1, number, match["count"].isdigit())):
                held.append((number, match.end()))
        if len(held) > 1:
            found |= {lines[number].start: lines[number].start + end for number, end in held}
    return found


def _signed(lines: Sequence[Line]) -> dict[int, int]:
    """The headings in front of which a sign stands, one like another, that leads no list: "✅ Pembukaan"."""
    signs = [match[1] if (match := SIGN.match(line.text)) else "" for line in lines]
    alone = [number for number, sign in enumerate(signs[:-1]) if sign and lines[number].apart and _is_short(lines[number].text)
             and sign not in (signs[number - 1], signs[number + 1]) and not SAYING.search(lines[number].text)]
    often = Counter(signs[number] for number in alone)
    return {lines[n].start: lines[n].start + 2 for n in alone if 1 < often[signs[n]] == signs.count(signs[n])}


def _heads(lines: Sequence[Line], number: int) -> bool:
    """A few words that no mark ends, below which no other item of the same list stands."""
    text = lines[number].text
    return _is_short(text) and not (NUMBER.match(text) and NUMBER.match(lines[number + 1].text))


def _is_short(text: str) -> bool:
    """A few words that no mark ends."""
    return len(text.split()) <= HEADING_WORDS + 1 and text[-1] not in ENDS


def _tells(lines: Sequence[Line], first: int, last: int, counted: bool) -> bool:
    """Lines stand between two headings, a sentence among them where numbers count these."""
    return first < last and (not counted or any(is_prose(line.text) for line in lines[first:last]))
