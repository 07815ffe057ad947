"""Where the article of a copied page begins and ends, among menus, dates, names of sections, links and comments."""
from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.extract.areas import is_area
from kg.lines import ITEM, LABEL, LETTERED
from kg.prose import DAY_ALONE, NAME, TAKEN_UP, is_prose

CUT = re.compile(r"\s*\[?(?:…|\.\.\.)[\]\"”’')]*$")
"""How an excerpt ends."""

SAYS = re.compile(r"[,|:]|[.!–—-]$")
"""What stands in a dateline, a label or a greeting, not in a name."""

WRITER_WORDS = 8
"""Words beside the day of an article that say who wrote it, and where, at most."""

BITS = 3
"""Lines one behind the other that say nothing, from which a side column may begin."""

SAYING = re.compile(r"[:.!?,;][\"”’')\]]*$|:\s")
"""What a sentence, a line of a form or of a list has."""

TOLD, TELLS = 3, ".!?"
"""Words that a short sentence holds at least, and how it ends."""

BIT_WORDS = 4
"""Words that a name of a section, an author or a counter holds at most."""

NEAR = 12
"""Lines above and below the first sentence among which the title and the beginning of the article may stand twice."""

CAPTION = 50
"""Characters that stand beside the title where it is repeated at most."""

KEPT = 4
"""Lines of a signature, or of who is to be called, at most."""

FURNITURE = 0.15
"""Share of the lines behind the last sentence from which they belong to the page."""

LEFT = 0.3
"""Share of the prose so far that may still follow a credit which ends the article."""


def resumes(line: str, first: str) -> bool:
    """The line is no title of another article, as the `first` below a heading over links is: an item of a list where that one is
    none, or a few words that end like a sentence."""
    item = ITEM.match(line) is not None and ITEM.match(first) is None
    return item or len(line.split()) >= BIT_WORDS and line[-1] in ".:;”"


def above(lines: Sequence[str], title: str | None, names_maker: Callable[[str], bool]) -> frozenset[int]:
    """The lines above the title, and between it and the first sentence those that only name a section, an author or a number;
    none where the title is not found before the first sentence."""
    at = _place(lines, title)
    begins = range(at + 1, len(lines)) if at is not None else ()
    prose = next((i for i in begins if is_prose(lines[i]) and not _is_excerpt(lines, i)), None)
    if at is None or prose is None:
        return frozenset()
    between = range(at + 1, prose)
    bits = [i for i in between if _is_bit(lines[i], i + 1 == prose) and not ITEM.match(lines[i + 1])
            or names_maker(lines[i]) or _stands_at_day(lines, i)]
    again = [i for i in range(at + 1, len(lines)) if _repeats(lines[i], title or "")]
    excerpts = [i for i in between[-NEAR:] if _is_excerpt(lines, i)]
    over = range(at) if at and _told(lines[:at]) < _told(lines[at:]) else ()  # else a link to the article itself stands below it
    return frozenset([*over, *bits, *again, *excerpts])


def _told(lines: Sequence[str]) -> int:
    """The words of the sentences of some lines."""
    return sum(len(line.split()) for line in lines if is_prose(line))


def _is_cut(line: str) -> bool:
    """Dots at the end stand for the rest."""
    return ("…" in line or "..." in line) and CUT.search(line) is not None


def _is_excerpt(lines: Sequence[str], index: int) -> bool:
    """The beginning of one of the next lines, cut short."""
    begin = CUT.sub("", lines[index])
    return any(line.startswith(begin) and line != lines[index] for line in lines[index + 1:index + 1 + NEAR])


def _place(lines: Sequence[str], title: str | None) -> int | None:
    """Where the title stands above most sentences, the last time before these; None where it does not stand."""
    held = [i for i, line in enumerate(lines) if line == title]
    told = {i: _told([line for line in lines[i + 1:i + 1 + NEAR] if line != title]) for i in held}
    best = max(held, key=told.__getitem__, default=None)
    return max((i for i in held if best is not None and best <= i < best + NEAR and not any(
        is_prose(line) and line != title for line in lines[best:i])), default=best)


def _stands_at_day(lines: Sequence[str], index: int) -> bool:
    """Some words that are no sentence right above or below a date: who wrote it."""
    near = lines[max(0, index - 1):index + 2]
    few = len(lines[index].split()) <= WRITER_WORDS and not SAYS.search(lines[index]) and not DAY_ALONE.fullmatch(lines[index])
    return few and any(DAY_ALONE.fullmatch(line) for line in near)


def linked(lines: Sequence[str]) -> frozenset[int]:
    """Titles of other articles with their days below them, among the sentences of one."""
    first = next((i for i, line in enumerate(lines) if is_prose(line)), len(lines))
    days = [i for i in range(first + 2, len(lines)) if DAY_ALONE.fullmatch(lines[i])]
    titles = {i - 1: lines[i - 1] for i in days if not ITEM.match(lines[i - 1])}
    held = [i for i, line in titles.items() if not is_prose(line) and len(line.split()) >= BIT_WORDS]
    return frozenset([*held, *(i + 1 for i in held)])


def _repeats(line: str, title: str) -> bool:
    """The title once more, at a picture or a button."""
    return title in line and len(line) < len(title) + CAPTION


def _is_bit(line: str, last: bool) -> bool:
    """A few words that are no sentence, no list item and no date, and no place that stands last above the first sentence."""
    words = line.split()
    if len(words) > BIT_WORDS or SAYS.search(line) or ITEM.match(line) or LETTERED.match(line) or last and is_area(line.title()):
        return False
    return not any(c.isdigit() for c in line) or not any(len(w) > 2 and w.isalpha() for w in words)


def below(lines: Sequence[str], around: Sequence[bool], ends: Callable[[str], bool], closes: Callable[[str], bool],
          signs: Callable[[str], bool], keeps: Callable[[str], bool]) -> int:
    """The first line behind the article, as many as there are where it goes on to the end.

    `ends` tells lines that open what stands below an article, `closes` those that do where little prose follows, `signs` those
    that do where none follows; without any it ends where most lines behind its last sentence, and behind what `keeps` tells of
    signatures and of who is to be called, are the page's (`around`).
    """
    shown = [is_prose(line) and not held and not _is_cut(line) for line, held in zip(lines, around, strict=True)]
    sizes = [len(line.split()) * held for line, held in zip(lines, shown, strict=True)]
    over = next((i for i, line in enumerate(lines) if any(sizes[:i]) and ends(line)), len(lines))
    so_far, left = 0, sum(sizes[:over])
    for index, line in enumerate(lines[:over]):
        so_far, left = so_far + sizes[index], left - sizes[index]
        if so_far and (left < LEFT * so_far and closes(line) or not left and signs(line)):
            return index
    over = _strays(lines, shown, over)
    last = max((i for i, size in enumerate(sizes[:over]) if size), default=len(lines)) + 1
    last = _listed_on(lines[:over], around, last)
    last = max([last, *(min(over, i + KEPT) for i in range(last, over) if keeps(lines[i]))])
    opens = lines[last - 1][-1] == ":" if 0 < last <= over else False
    return last if not opens and sum(around[last:over]) > FURNITURE * (over - last) else over


def _tells(line: str) -> bool:
    return line.rstrip("\"”’')]")[-1:] in TELLS and len(line.split(maxsplit=TOLD)) >= TOLD


def _strays(lines: Sequence[str], shown: Sequence[bool], over: int) -> int:
    """Where a side column begins: some lines that say nothing, behind which no sentence takes up the names of the article."""
    held = [i for i in range(over) if shown[i]]
    ends = [number for number, at in enumerate(held[:-1]) if number and at + BITS < over and not (
        shown[at + 1] or lines[at][-1] == ":" or any(
            SAYING.search(line) or ITEM.match(line) for line in lines[at + 1:at + 1 + BITS]))]
    names = [{*NAME.findall(lines[i])} for i in held] if ends else []
    for number in ends:
        so_far = set[str]().union(*names[:number + 1])
        if all(len(so_far & others) < TAKEN_UP for others in names[number + 1:]):
            return held[number] + 1
    return over


def _listed_on(lines: Sequence[str], around: Sequence[bool], last: int) -> int:
    """The end of what goes on right behind the last long sentence: short ones, and lists with a heading of one line."""
    says = [_tells(line) or ITEM.match(line) is not None or LABEL.match(line) is not None for line in lines]
    told = [here and not held for here, held in zip(says, around, strict=False)]
    while any(told[last:last + 2]) and not around[last]:
        last += 1
    return last
