"""Gatherings and dated activities: kinds, editions, years, joint and sub-events."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.model import Event


def name_events(page: Page, pack: Pack, taken: Sequence[Mention]) -> tuple[tuple[Mention, ...], dict[str, Event]]:
    """The mentions of events and the events by local id (e1, e2 …); `taken` are the dates and bodies."""
    return (), {}
