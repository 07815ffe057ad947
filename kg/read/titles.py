"""The title of a plain text: its first line, or the headline among the menus, dates and names that a copied page has above it."""
from __future__ import annotations

import re
from collections import Counter

from kg.lines import ITEM, Line, lettered, whole_lines
from kg.prose import CLOCK_OR_DAY, NAME, TAKEN_UP, is_prose

TITLE_WORDS = 30
"""Words that a title holds at most; a longer first line is a paragraph."""

TOP = 20_000
"""Characters from which the way in which a text was wrapped can be told."""

BREADCRUMBS = re.compile(r"\S.{0,40}?(?:\s[»›>/]\s.{1,40}?)+", re.DOTALL)

HEADLINE = 3
"""Words that the headline below a menu holds at least."""

CLEAR = 0.75
"""Share of the best line's weight from which the first line is the title."""

NONE = re.compile(rf"{ITEM.pattern}|[A-Z][\w/.,& ]{{0,24}}(?: :|(?<= )[a-z]+:|:(?=(?: \S+){{1,4}}$))|[^\w\"“‘'*].*:")
"""What an item of a list or a line of a form begins with, also behind a sign."""

NEAR, NEARNESS = 6, 1.5
"""Lines above the first sentence among which the headline is likelier, and by how much."""

NEXT, LONGER = 3, 0.45
"""Lines behind the first sentence among which another one stands, and the share of the longest that it has where none does."""

UNDER = 0.5
"""How much less likely a line is the headline that ends in brackets, as what stands under a picture does."""

CONTENT = re.compile(r"[^\W\d_]{4,}|\b[A-Z]{2,3}\b|\b[A-Z][a-z]{2}\b")


def first_title(text: str) -> str | None:
    """The first line where it looks like a title: short, not a sentence, with more below; else the one below a menu.

    Lines about the page that may stand above are passed over: the path of sections, a section's name in capitals, a date, and
    whatever says less of what the article tells than a later line does before its first sentence.
    """
    whole = whole_lines(text[:TOP])
    lines, counted = [line.text for line in whole], lettered(whole)
    while len(lines) > 1 and _is_above(lines[0], lines[1]):
        del lines[0]
    if len(lines) < 2:
        return None
    if joined := _over_lines(whole[len(whole) - len(lines):]):
        return joined
    title = _headline(lines, {line.text for line in whole if line.start in counted}) or lines[0]
    return None if len(title.split()) > TITLE_WORDS or title[-1] in ".;:," else title


def _over_lines(lines: list[Line]) -> str | None:
    """A title in capitals that goes on in the next line, also in capitals: "NOTULEN RAPAT KOORDINASI", "FORUM ZAKAT KUDUS"."""
    held = next((n for n, line in enumerate(lines) if n and (line.apart or not _is_loud(line.text))), 0)
    title = " ".join([line.text for line in lines[:held]])
    return title if held > 1 and _is_loud(lines[0].text) and len(title.split()) <= TITLE_WORDS else None


def _is_loud(line: str) -> bool:
    """Two words or more in capitals, with no mark at their end, of no form and no list."""
    return line.isupper() and len(line.split()) > 1 and line[-1] not in ".;:," and not NONE.match(line) and (
        CLOCK_OR_DAY.search(line) is None)


def _is_above(line: str, after: str) -> bool:
    """A line about the page: a path, a section's name, a day, marks alone, or one that leads to the article with a colon."""
    words = line.split()
    section = len(words) <= 2 and line.isupper() and len(after.split()) > 2
    led = line[-1] == ":" and (len(after.split()) >= HEADLINE and not NONE.match(after) or not re.search(r"\w", after))
    if section or led or not re.search(r"\w", line) or BREADCRUMBS.fullmatch(line):
        return True
    return len(words) <= 12 and CLOCK_OR_DAY.search(line) is not None


def _headline(lines: list[str], counted: set[str]) -> str | None:
    """Of the lines above the first sentence the one whose words the article takes up most, None where the first will do; those
    that letters count are headings of its parts."""
    prose = _opening(lines)
    told = [line for line in lines[prose:] if is_prose(line)]
    words, often = {word.casefold() for line in told for word in CONTENT.findall(line)}, Counter(lines[:prose])
    weights = {line: _weight(line, words) * (1 + (often[line] > 1)) for line in lines[:prose]}
    weights |= {line: weights[line] * NEARNESS for line in lines[max(0, prose - NEAR):prose]}
    weights |= {line: 0.0 for line in weights if line in counted or any(other.startswith(line) for other in told)}
    held = {line for line in weights if any(other != line and other in line for other in weights if weights[other])}
    best = max((line for line in weights if line not in held), key=weights.__getitem__, default=None)
    first = 0.0 if lines[0] in held else weights.get(lines[0], 0.0)
    return best if best and first < CLEAR * weights[best] else None


def _opening(lines: list[str]) -> int:
    """The number of the line with which the sentences of an article begin; one that stands alone above, such as a running text,
    is passed over where others follow together, or a list does, or a much longer one, and none takes up its names."""
    held = [number for number, line in enumerate(lines) if is_prose(line)]
    longest = max((len(lines[number]) for number in held), default=0)
    together = [n for n in held if any(is_prose(line) or ITEM.match(line) for line in lines[n + 1:n + NEXT])]
    begins = {*together} or {number for number in held if len(lines[number]) > LONGER * longest}
    return next((number for number in held if number in begins or _taken_up(lines[number], lines[number + 1:])), 0)


def _taken_up(line: str, others: list[str]) -> bool:
    """Whether other sentences name what one does, so that it is the article's."""
    names = {*NAME.findall(line)}
    return len(names & {name for other in others if is_prose(other) for name in NAME.findall(other)}) >= TAKEN_UP


def _weight(line: str, told: set[str]) -> float:
    """How many of the words of a line, ten at most, the article takes up; nought for what is no headline."""
    words = [word.casefold() for word in CONTENT.findall(line)]
    fits = HEADLINE <= len(line.split()) <= TITLE_WORDS and line[-1] not in ".;:," and not NONE.match(line)
    fits = fits and not BREADCRUMBS.fullmatch(line) and not CLOCK_OR_DAY.search(line)
    share = sum(word in told for word in words) / len(words) if fits and words else 0.0
    return min(len(words), 10) * share * (UNDER if line[-1] == ")" else 1)
