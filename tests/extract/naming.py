"""Pages for the tests of naming."""
from __future__ import annotations

from kg.extract.copy import Change, ReadingCopy
from kg.extract.layout.layer import lay_out
from kg.extract.page import Page
from kg.extract.people.layer import name_people
from kg.extract.scene import Mention
from kg.languages import load_pack
from kg.model import Article, Person

PACK = load_pack("id")


def page_of(text: str, title: str = "Judul berita") -> Page:
    """A page whose first line is a title."""
    return lay_out(Article("a", f"{title}\n\n{text}", title), PACK)


def read_by(*changes: Change, text: str) -> str:
    """A text after some changes."""
    copy = ReadingCopy(text)
    copy.read(changes, PACK)
    return copy.text


def taken_in(page: Page, *bodies: str) -> tuple[Mention, ...]:
    """Mentions of bodies, as another layer would give them."""
    return tuple(Mention(at, at + len(body), "organisation", f"o{n}", "test")
                 for n, body in enumerate(bodies, 1) if (at := page.text.find(body)) >= 0)


def people_in(text: str, *bodies: str, title: str = "Judul berita") -> list[Person]:
    """The people of a text in which the bodies are named already."""
    page = page_of(text, title)
    return list(name_people(page, PACK, taken_in(page, *bodies))[1].values())


def names_in(text: str, *bodies: str, title: str = "Judul berita") -> list[str]:
    """The names of the people of a text."""
    return [person.name for person in people_in(text, *bodies, title=title)]
