"""People: names with honorifics and degrees, and the short forms that stand for them."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.model import Person


def name_people(page: Page, pack: Pack, taken: Sequence[Mention]) -> tuple[tuple[Mention, ...], dict[str, Person]]:
    """The mentions of people and the people by local id (p1, p2 …); `taken` are the dates, bodies and events."""
    return (), {}
