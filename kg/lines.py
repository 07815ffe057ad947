"""Lines of a text as people meant them: what was wrapped by width, or broken in the middle of a sentence, is one line again."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.prose import DAY

SHORTEST_WRAPPED = 40
"""Characters that a line holds at least which goes on in the next, where that begins with a small letter."""

WIDEST = 130
"""Characters of the longest line of a text that was wrapped by width."""

TORN, CLOSING = 0.15, ".!?:;…\"”"
"""Share of lines that go on with a small letter in a text that was broken anywhere, and marks behind which none goes on."""

PROPORTIONAL = 0.82
"""Share of the longest line that a full line of a text set in letters of different widths has at least."""

SOURCE = re.compile(r"[\w-]+(?:\.[\w-]+)+,?\s")
"""The address of a site with which a report begins ("nu.or.id - …"): it goes on with nothing."""

POSTED = re.compile(rf"\s[|•·](?:\s|$)|^.{{0,40}}(?:{DAY.pattern})\W*$|^[a-z]\w*\s[A-Z][^.!?,;]{{0,30}}\d[^.!?,;]{{0,12}}$")
"""What stands in a line that tells when something was posted, by whom and how often it was read ("oleh admin | 3 Mei 2025",
"admin Dilihat 231 kali")."""

ITEM = re.compile(r"\s*(?:(?:[•·▪●○◦∙‣■□◆✔✓✅➢►▶➤→»*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)"
                  r"|(?:[•▪●○◦‣■□◆✔✓✅➢►▶➤-]|\d{1,2}[.)]|[a-z]\))(?=[A-Z“\"]))")
"""What a list item begins with, also without a space before a capital. "A." and "IV." may be initials; `lettered` tells."""

BYLINE = 2
"""Words in small letters that are no rest of a sentence without a mark at their end, but a name ("admin")."""

LABEL = re.compile(r"[A-Z][\w/.,]*(?: ?[\w/.,&]+){0,2}\s?:(?!\d|//)")
"""The label of a line of a form, of three words at most."""

COUNTED = re.compile(r"\(?(?P<number>\d{1,2}|[a-z])[.)]\s")
LETTERED = re.compile(r"\(?([A-Z]|[IVX]{1,4})[.)]\s+(?=\S)")
CHAINS = (("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"), tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


@dataclass(slots=True)
class Line:
    """A line without the white space around it; where it was broken, `text` has a space. `apart`: an empty line stands before."""

    start: int
    end: int
    text: str
    apart: bool

    @property
    def is_item(self) -> bool:
        """Begins like an item of a list."""
        return ITEM.match(self.text) is not None


def whole_lines(text: str) -> list[Line]:
    """The lines of a text that are not blank, broken ones joined; offsets count characters of the text as it is.

    The first line, likely a title, is not joined by width in a text that has no empty lines.
    """
    lines = list(_as_written(text))
    width, listed = _width(lines), lettered(lines) | labelled(lines)
    spaced, torn = any(line.apart for line in lines[1:]), width is None and _is_torn(lines)
    whole: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last and line.start not in listed and (
                _goes_on(whole, last, line, width if spaced or len(whole) > 1 else None)
                or (spaced or len(whole) > 1) and _is_torn_off(whole[-1], last, line, torn)):
            held = whole[-1]
            whole[-1] = Line(held.start, line.end, f"{held.text} {line.text}", held.apart)
        else:
            whole.append(line)
        last = line
    return whole


def lettered(lines: list[Line]) -> frozenset[int]:
    """Starts of lines that are items by capital letters or Roman numbers, in order; a lone "A." is an initial."""
    starts: set[int] = set()
    for chain in CHAINS:
        found: list[int] = []
        for line in lines:
            match = LETTERED.match(line.text)
            if match and len(found) < len(chain) and match.group(1) == chain[len(found)]:
                found.append(line.start)
        if len(found) > 1:
            starts.update(found)
    return frozenset(starts)


def labelled(lines: list[Line]) -> frozenset[int]:
    """Starts of lines that begin with a label and a colon, as those of a form do ("Tempat : Masjid Agung"); one alone is none."""
    starts = [line.start for line in lines if ":" in line.text and line.text[-1] != ":" and LABEL.match(line.text)]
    return frozenset(starts if len(starts) > 1 else ())


def _as_written(text: str) -> Iterator[Line]:
    before = 0
    for match in re.finditer(r"[^\s](?:[^\n]*\S)?", text):
        yield Line(match.start(), match.end(), match.group(), text.count("\n", before, match.start()) > 1)
        before = match.end()


def _goes_on(whole: list[Line], last: Line, line: Line, width: int | None) -> bool:
    """The line goes on where the last one broke off."""
    full = width is not None and not line.apart and _is_full(last, line, width)
    if line.is_item:
        return full and _is_counted_on(whole[-1].text, last.text, line.text)
    small = line.text[0].islower() and not SOURCE.match(line.text)
    small = small and (len(line.text.split()) > BYLINE or line.text[-1] in ".!?,;:…\"”)") and not POSTED.search(line.text)
    open_end = last.text[-1] not in CLOSING
    if full or (len(whole) == 1 and small and open_end and not line.apart):
        return True
    return small and open_end and len(last.text) >= SHORTEST_WRAPPED


def _is_torn(lines: list[Line]) -> bool:
    """Lines were broken anywhere: many begin with a small letter where the one before has no mark at its end."""
    small = [line for last, line in pairwise(lines)
             if line.text[0].islower() and last.text[-1] not in CLOSING and not line.is_item]
    return len(small) > 2 and len(small) > TORN * len(lines)


def _is_torn_off(held: Line, last: Line, line: Line, torn: bool) -> bool:
    """The line goes on, also with a capital, in a text that was broken anywhere, or behind the comma of a long one."""
    if line.apart or line.is_item or last.text[-1] in CLOSING:
        return False
    if torn:
        return line.text[0].islower() or not held.is_item
    return last.text[-1] == "," and len(held.text) >= SHORTEST_WRAPPED and not held.is_item


def _is_counted_on(held: str, last: str, line: str) -> bool:
    """A number in brackets that belongs to a list inside the sentence, and not to a line of its own."""
    match = COUNTED.match(line)
    if match is None:
        return False
    number = match["number"]
    before = str(int(number) - 1) if number.isdigit() else chr(ord(number) - 1)
    inside = re.search(rf"(?<=\S)\s\(?{re.escape(before)}[.)]\s", held)
    return inside is not None or last[-1] not in ":;.,"


def _is_full(line: Line, after: Line, width: int) -> bool:
    """The first word of the next line would not have fitted."""
    return len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width


def _width(lines: list[Line]) -> int | None:
    """The characters beyond which a line counts as full, None where the text was not wrapped.

    It was where most lines that another follows directly are full. Lines set in letters of different widths differ in
    length even when they are full, so that more of them must be.
    """
    sizes = sorted(len(line.text) for line in lines)
    if len(lines) < 6 or sizes[-1] > WIDEST:
        return None
    width = sizes[-1 - len(sizes) // 20]
    followed = [(line, after) for line, after in pairwise(lines)
                if not after.apart and not after.is_item and len(line.text) > 0.6 * width]
    for limit, share in ((width, 0.9), (int(PROPORTIONAL * width), 0.7), (width, 0.6)):
        full = [line for line, after in followed if _is_full(line, after, limit)]
        if limit >= SHORTEST_WRAPPED and len(full) >= 4 and len(full) > share * len(followed):
            return limit
    return None
