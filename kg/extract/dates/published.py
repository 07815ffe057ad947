"""The day of the article itself: its dateline, or a line about the page."""
from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.extract.dates.calendar import read_iso, with_year
from kg.extract.dates.grammar import Found
from kg.extract.page import Page, Span
from kg.languages import Pack

ABOVE, TOP, BOTTOM, BELOW = 3, 8, 14, 6
"""Blocks above and below the title, and above and below the end of an article, among which a line about the page may stand."""

CLOCK = r"(?i)(?<!\w)(?:\d{1,2}[:.]\d\d|{dates.beside_published})(?!\w)"
"""What only a line about the page says beside its day."""

SIGNED, ENDED = re.compile(r"[.!?”\"]\s+\([^()]{0,40}$"), re.compile(r"[^()]{0,30}\)\s*")
"""What stands around a date in the brackets after the last sentence: "(wan - Jatirejo, 7/3/2024)"."""

BYLINE = 40
"""Characters before a date among which a byline says so, where a title runs on into it: "ditulis admin | 10 Februari 2025"."""

CREDIT = 5
"""Blocks from the bottom of a page among which such brackets may stand."""

ALONE = r"(?i)\W*(?:{date})\s*:\s*"
"""A label that says it is the page's day only where nothing stands before it."""

PUBLISHED = r"(?i)(?<!\w){dates.published}(?:\s+(?:{on}|{in}))?\s*:?\s*(?:[(|•-]\s*)?$"
"""Words like "Terbit pada:" at the end of what stands before a date."""

ANNOUNCED = r"(?i)(?<!\w){dates.announced}(?!\w)[^:]{0,20}:"
"""A label before the day of what is announced: "Hari/tanggal :"."""

FIELD = r"\W*(?:{dates.announced}|{venues.labels})[^:\n]{0,20}:"
"""A line of a form about an event."""

HOUR = re.compile(r"(?<![\w.])\d{1,2}[.:]\d\d(?![\w.]\d)")
"""An hour."""

CALENDAR = re.compile("[📅📆🗓]")
"""Pictures before the day of a gathering in messages."""

LABEL = 4
"""Words that stand before a date at most where one of them says that it is the page's: "Berita ini tayang pada"."""

HEADS = 2
"""Headings at most that are no days of what is told below them."""

LINE = 16
"""Words that a line about the page holds at most."""


def published_among(page: Page, pack: Pack, found: Sequence[Found]) -> tuple[str | None, Found | None]:
    """The day of the article as ISO, None where unknown, and which of its dates says it, None where its metadata do."""
    listed = _listed(page, found)
    ranked = sorted((rank, f.start, f) for f in found if f.rule == "dates.day" and f.last is None
                    and f.start not in listed and (rank := _rank(page, pack, f)) is not None)
    for _, _, best in ranked:
        try:
            day = with_year(best.first, _reference(page, found, best), best.lean).iso
        except ValueError:
            continue
        if page.article.published is None or day == page.article.published[:10]:
            return day, best
    return (page.article.published[:10] if page.article.published else None), None


def _listed(page: Page, found: Sequence[Found]) -> set[int]:
    """Where dates begin that stand in the items or lines of a list, one after another: "1. Donor darah, Senin (2/10/2023)", "2
    Oktober 2023 : Donor darah", or beside the item of an hour; and where several are headings: "SENIN, 18 AGUSTUS"."""
    items = {b.start: n for n, b in enumerate(page.blocks) if b.kind == "item" or b.kind == "paragraph" and (
        " : " in (line := page.whole[b.start:b.end]) and len(line.split()) <= LINE)} if found else {}
    dated = {f.start: items.get(page.block_at(f.start).start, -LINE) for f in found} if items else {}
    numbers = set(dated.values())
    numbers |= {n for n in items.values() if HOUR.search(page.whole, page.blocks[n].start, page.blocks[n].end)}
    heads = [f.start for f in found if (block := page.block_at(f.start)).kind == "heading" and not any(map(str.isalnum, (
        page.whole[block.start:f.start] + page.whole[f.end:block.end])))] if len(found) > HEADS else []
    return {start for start, n in dated.items() if n >= 0 and not numbers.isdisjoint((n - 1, n + 1))} | {
        start for start in heads if len(heads) > HEADS}


def _reference(page: Page, found: Sequence[Found], best: Found) -> date | None:
    if page.article.published:
        return read_iso(page.article.published[:10])
    whole = [f.last or f.first for f in found if (f.last or f.first).complete and f is not best]
    for written in whole:
        try:
            return read_iso(written.iso)
        except ValueError:
            continue
    return None


def _rank(page: Page, pack: Pack, found: Found) -> int | None:
    """0 for a date after "Terbit:", 1 for a dateline, 2 to 4 for a line below or above the title and at the article's end, or in
    brackets there, None for others."""
    block = page.block_at(found.start)
    before, after = page.whole[block.start:found.start], page.whole[found.end:block.end]
    if pack.pattern(ANNOUNCED).search(before) or not after.strip() and CALENDAR.match(page.article.text, block.start):
        return None
    number, first, last = (page.blocks.index(b) for b in (block, *_ends(page)))
    top, bottom = -ABOVE <= number - first < TOP, -BOTTOM < number - last <= BELOW
    alone = pack.pattern(ALONE).fullmatch(before)
    if alone and _in_form(page, number, pack):
        return None
    if len(before.split(None, LABEL)) <= LABEL and (pack.pattern(PUBLISHED).search(before) or alone):
        return 0 if top or bottom else None
    if top and (found.first.year or before) and _is_dateline(before, after):
        return 1
    if block.kind == "title" and not after.strip() and pack.pattern(CLOCK).search(before[-BYLINE:]):
        return 2
    if number > last - CREDIT and SIGNED.search(before) and ENDED.fullmatch(after):
        return 4
    if (block.kind == "title" and not pack.pattern(CLOCK).search(before + after)) or not _is_line(page, block, found):
        return None
    return (2 if number >= first else 3) if top else 4 if bottom else None


def _ends(page: Page) -> tuple[Span, Span]:
    """The title, or else the first block, and the last block of the article; of the page where that shows none."""
    held = page.shown or page.blocks
    return next((b for b in held if b.kind == "title"), held[0]), held[-1]


def _in_form(page: Page, number: int, pack: Pack) -> bool:
    """Whether lines near one tell when or where something is held ("Hari : Ahad", "Tempat : Masjid Agung")."""
    field = pack.pattern(FIELD, re.IGNORECASE)
    near = page.blocks[max(0, number - LABEL):number + LABEL + 1]
    return any(field.match(page.whole, b.start, b.end) for b in near)


def _is_dateline(before: str, after: str) -> bool:
    """Place and paper in capitals before the date, a dash, bar or colon, or the first word glued to it, after."""
    if len(before) > 70 or not all(w[0].isupper() or w[0].isdigit() for w in re.sub(r"[^\w\s]", " ", before).split()):
        return False
    return bool(re.match(r"\]\s+\S|\)?\s*[-–—|:]\s+\S|\)?\s*[-–—|]\S|[A-Z][a-z]", after)) or (bool(before) and after[:2] == ". ")


def _is_line(page: Page, block: Span, found: Found) -> bool:
    """A short line that is no sentence: a date with an hour, a byline, a section or a counter of readers."""
    line, rest = page.whole[block.start:block.end], page.whole[block.start:found.start] + page.whole[found.end:block.end]
    if len(line.split(None, LINE)) > LINE or line[-1] in "?!,;”\"" or (found.first.year is None and len(line.split()) > 6):
        return False
    return len(re.findall(r"(?<!\w)[a-z]{3,}(?!\w)", rest)) <= (0 if line[-1] == "." else 3)
