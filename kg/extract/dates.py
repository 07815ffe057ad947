"""Dates as written, to ISO at the precision stated."""
from __future__ import annotations

from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack


def find_dates(page: Page, pack: Pack) -> tuple[Mention, ...]:
    """The dates of a page; a mention's `entity` is an ISO date, or "start/end" for a range."""
    return ()
