"""The surface forms of what an article names as they stand in it: names in capitals were read as in most texts."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from kg.extract.page import Page
from kg.model import Event, Organisation, Person, Priority

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
    said = priority.text
    at = next((at for e in priority.evidence if (at := page.text.find(said, e.start, e.end)) >= 0), -1) if page.recased else -1
    stored = page.article.text[at:at + len(said)]
    return replace(priority, text=stored) if at >= 0 and stored != said and stored.casefold() == said.casefold() else priority
