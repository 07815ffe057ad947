"""Places against official area codes, and by their cues (Kabupaten, Kota, Kecamatan, di …)."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.areas import area_code
from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack

__all__ = ["area_code", "name_places"]


def name_places(page: Page, pack: Pack, taken: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of places outside what is taken; a mention's `entity` is the bare name ("Kendal")."""
    return ()
