"""Lines that lost their ends, as in a text from a phone or the cell of a table: title, paragraphs and items are lines again."""
from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.layout.headlines import title_end
from kg.extract.layout.sentences import split_sentences
from kg.extract.spans import Span
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled
from kg.lines import Line

LONG = 600
"""Characters that a line holds at least in which paragraphs and lines of a form are looked for."""

MOST = 4
"""Sentences that a paragraph holds at most as reporters write it."""

FEW, QUOTED = 2, 6
"""Sentences of each paragraph in which a longer one is read, and most where it holds a quote."""

LABELS = 3
"""Posts with a colon that stand in one line at least where it was a list of them."""

BULLET = re.compile(r" ?(?P<mark>[•▪●○◦‣■□◆✔✓✅➢►▶➤*–-]) (?=[^\s\d])")
FIRST = re.compile(r" ?(?P<mark>\(?1[.)]) (?=[^\s\d])")
"""What stands before an item behind a colon, or before the first of some with numbers."""


def broken_up(lines: list[Line], title: str | None, pack: Pack) -> list[Line]:
    """The lines, those cut that hold more than one of a page; of `title` it is known how it reads where the page says so."""
    found = list[Line]()
    for number, line in enumerate(lines):
        if len(line.text) != line.end - line.start:
            found.append(line)
            continue
        end = title_end(line.text, title, pack) if not number else 0
        cuts = {end, *_items(line.text, lines[number + 1].text if number + 1 < len(lines) else "")}
        if len(line.text) >= LONG:
            cuts |= _paragraphs(line, end, cuts | _labels(line.text, pack), pack)
        found += [_part(line, start, end) for start, end in pairwise(sorted({0, *cuts, len(line.text)}))]
    return found


def _part(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end].lstrip()
    start = line.start + end - len(text)
    text = text.rstrip()
    return Line(start, start + len(text), text, start > line.start or line.apart)


def _items(text: str, after: str) -> set[int]:
    """Where items begin in a line behind a colon, if more than one does, or the line `after` it goes on with the next."""
    at = text.find(":") + 1
    while at:
        match = BULLET.match(text, at) or FIRST.match(text, at)
        if match:
            mark = match["mark"]
            others = [] if mark[-1] in ".)" else [m.start() for m in BULLET.finditer(text, match.end()) if m["mark"] == mark]
            others = [start for start in others if text[start] == " "]
            if others or after.startswith(mark.replace("1", "2")):
                return {match.start(), *others}
        at = text.find(":", at) + 1
    return set()


def _labels(text: str, pack: Pack) -> set[int]:
    """Where posts stand before a colon, as in a list of a board: "Ketua : Ali Sekretaris : Budi"."""
    labels: re.Pattern[str] = pack.once("unbroken.labels", _posts)
    found = {match.start() for match in labels.finditer(text)}
    return found if len(found) >= LABELS else set()


def _posts(pack: Pack) -> re.Pattern[str]:
    heads = {head.capitalize() for head in pack.words("posts", "heads")}
    return compiled(rf"(?<= )(?:{alternation(heads)})(?: [\w/.&]+){{0,4}}? ?: ?(?=[A-Z])")


def _paragraphs(line: Line, start: int, cuts: set[int], pack: Pack) -> set[int]:
    """Where paragraphs begin of a line with more sentences than one has, and that has been cut there; none within a quote, nor
    before what counts on."""
    text = line.text
    sentences = split_sentences(text, Span(start, len(text), "paragraph"), pack)
    if len(sentences) <= MOST:
        return set()
    counts_on: re.Pattern[str] = pack.once("unbroken.counts_on", _compiled)
    begins, size, opened, last = set(cuts), 0, False, start
    for number, sentence in enumerate(sentences):
        behind = line.is_item and number == 1 or any(last < cut <= sentence.start for cut in cuts)
        whole = size >= FEW and not opened or size >= QUOTED
        if (behind or whole) and not counts_on.match(text, sentence.start):
            begins.add(sentence.start)
            size, opened = 0, False
        size, last = size + 1, sentence.start
        opened = _is_open(text[sentence.start:sentence.end], opened)
    return begins


def _compiled(pack: Pack) -> re.Pattern[str]:
    return compiled(rf"\(?\d{{1,2}}[.)]\s|(?:{pack.one_of('page', 'counts_on')})(?!\w)")


def _is_open(told: str, opened: bool) -> bool:
    """A quote goes on behind a sentence; `opened` tells that one did before it."""
    if "“" in told or "”" in told:
        return told.count("“") + opened > told.count("”")
    return (told.count('"') + opened) % 2 == 1
