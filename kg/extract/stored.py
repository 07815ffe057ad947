"""The surface forms of what an article names as they stand in it: names in capitals were read as in most texts."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from kg.extract.page import Page
from kg.model import Event, Evidence, Organisation, Person, Priority, Role

Named = TypeVar("Named", Person, Organisation, Event)


def as_stored(page: Page, named: Named) -> Named:
    """A person, body or event whose mentions are quotes of the article's text as it is stored."""
    forms = tuple(dict.fromkeys(named.mentions if not page.recased else [
        form for mention in named.mentions for form in _stored(page, mention, named)]))
    return named if forms == named.mentions else replace(named, mentions=forms)


def _stored(page: Page, form: str, named: Named) -> Iterator[str]:
    """How a form stands in the article where it was named so; the form itself where only its white space differs."""
    whole = [e.start for e in named.evidence if page.text[e.start:e.end] == form]
    inside = (page.text.find(form, e.start, e.end) for e in named.evidence)
    for at in whole or [next((at for at in inside if at >= 0), page.text.find(form))]:
        stored = page.article.text[at:at + len(form)] if at >= 0 else form
        yield stored if stored != form and stored.casefold() == form.casefold() else form


def quoted(page: Page, priority: Priority) -> Priority:
    """A priority in the words of the article's text as it is stored."""
    said = _as_said(page, priority.text, priority.evidence)
    return priority if said == priority.text else replace(priority, text=said)


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
    stored = page.article.text[at:at + len(words)] if at >= 0 else words
    return stored if stored.casefold() == words.casefold() else words
