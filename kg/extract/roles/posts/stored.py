"""Posts as they stand in the article, where small letters were read as capitals."""
from __future__ import annotations

from dataclasses import replace

from kg.extract.page import Page
from kg.model import Role


def in_office(page: Page, role: Role) -> Role:
    """A role whose post stands as in the article: where it is told, or anywhere if it is written so nowhere."""
    post = role.role
    if not page.recased or not post:
        return role
    at = next((at for e in role.evidence if (at := page.text.find(post, e.start, e.end)) >= 0), -1)
    if at < 0 and post not in page.article.text:
        at = page.text.find(post)
    stored = " ".join(page.article.text[at:at + len(post)].split()) if at >= 0 else post
    return replace(role, role=stored) if stored != post and stored.casefold() == post.casefold() else role
