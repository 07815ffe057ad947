"""Lines of forms: a label, a colon and what it tells ("Hari/Tanggal : 12 Februari 2023")."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.lines import LABEL

FIELD = r"\W*(?:\d{1,2}[.)]\s*)?{dates.announced}(?!\w)[^:\n]{0,20}:"
"""The label of a line that tells a day."""

DOCUMENT = r"(?i)\W*{page.documents}(?!\w)"
"""The beginning of a title that says what its page is: "Notulen Rapat Pleno"."""

NO_DAY = ("dates.term", "dates.published")
"""Dates on which no event takes place."""


def day_line(page: Page, pack: Pack, dates: Sequence[Mention]) -> int:
    """Where the first line of a form stands that tells the day of what the page is about; 0 where none does."""
    return page.once("forms.day_line", lambda here: _day_line(here, pack, dates))


def _day_line(page: Page, pack: Pack, dates: Sequence[Mention]) -> int:
    field = pack.pattern(FIELD)
    lines = [page.block_at(day.start) for day in dates if day.rule not in NO_DAY]
    return next((line.start for line in lines if line.kind in ("paragraph", "item")
                 and field.match(page.text, line.start, line.end)), 0)


def dated_heads(page: Page, pack: Pack, dates: Sequence[Mention]) -> frozenset[int]:
    """Where headings begin right below which a form tells a day of its own, each an event of a report on several."""
    field = pack.pattern(FIELD)
    days = {page.block_at(day.start).start for day in dates if day.rule not in NO_DAY}
    found, head = set[int](), None
    for block in page.shown if days else ():
        if block.kind == "heading":
            head = block.start
        elif not LABEL.match(page.text, block.start, block.end):
            head = None
        elif head is not None and block.start in days and field.match(page.text, block.start, block.end):
            found.add(head)
    return frozenset(found)


def is_document(page: Page, pack: Pack) -> bool:
    """Whether a page's title says what the page is, and so names what it is about: "Laporan …", "Notulen …"."""
    document = pack.pattern(DOCUMENT)
    return any(block.kind == "title" and document.match(page.text, block.start, block.end) for block in page.blocks)
