"""Named bodies: head nouns, nesting, abbreviations defined in place or known."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.model import Organisation


def name_bodies(page: Page, pack: Pack, taken: Sequence[Mention]) -> tuple[tuple[Mention, ...], dict[str, Organisation]]:
    """The mentions of organisations, nested ones too, and the organisations by local id (o1, o2 …)."""
    return (), {}
