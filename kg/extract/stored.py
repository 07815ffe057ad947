"""Posts as they stand in the article, where small letters were read as capitals."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.page import Page
from kg.model import Evidence, Role


def in_office(page: Page, role: Role) -> Role:
    """A role whose post stands as in the article, be it elsewhere."""
    said = _as_said(page, role.role, role.evidence, role.role not in page.article.text)
    return role if said == role.role else replace(role, role=said)


def _as_said(page: Page, words: str, evidence: Iterable[Evidence], anywhere: bool = False) -> str:
    """Words of a fact as they stand in the article where it is told, or anywhere."""
    if not page.recased or not words:
        return words
    at = next((at for e in evidence if (at := page.text.find(words, e.start, e.end)) >= 0), -1)
    if at < 0 and anywhere:
        at = page.text.find(words)
    stored = " ".join(page.article.text[at:at + len(words)].split()) if at >= 0 else words
    return stored if stored.casefold() == words.casefold() else words
