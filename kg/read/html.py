"""HTML pages of any template: the article's body as lines, and the page's own metadata."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import lxml.html
from lxml.etree import LxmlError, _Element

from kg.errors import ReadError
from kg.model import Article
from kg.prose import DAY
from kg.read.body import guessed_body, marked_body, prune
from kg.read.lines import to_lines
from kg.read.metadata import Metadata, iso_day, read_metadata
from kg.read.text import below, regular, titled
from kg.read.titles import first_title

CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]))(?![0-9a-f]);?", re.IGNORECASE)
"""Characters that no markup may hold, as they are or as references; the parser passes them on and then stumbles over them."""

LEAST_WORDS = 25
"""Words of the shortest piece of news; a page with fewer in its sentences is a list, a form or a front page."""


def from_html(markup: str, name: str, source: str) -> Article:
    """The article of a page. Raises ReadError where the page holds none."""
    page = parse(markup)
    if page is None:
        raise ReadError(source, "is HTML without content.")
    metadata, guessed = read_metadata(page), None
    prune(page)
    body = marked_body(page)
    if not _is_article(body):
        body, guessed = guessed_body(page)
    if not _is_article(body):
        raise ReadError(source, "is an HTML page, but no article is to be found in it.")
    shown = page.find("body")
    seen = regular(to_lines(page if shown is None else shown)).split("\n")
    metadata = replace(metadata, title=_headline(page, seen, metadata.title, body))
    body = below(metadata.title, body)
    if metadata.published is None and (day := _visible_day(seen, metadata.title, body)):
        body = f"{day}\n\n{body}"
    return _article(body, metadata, guessed, name, source)


def from_fragment(markup: str) -> str:
    """The text of a piece of HTML that is an article's body already, such as a feed's entry; "" where it is empty."""
    root = parse(f"<div>{markup}</div>")
    if root is None:
        return ""
    prune(root)
    return regular(to_lines(root)).strip()


def parse(markup: str) -> _Element | None:
    """The tree of some HTML, None where there is none."""
    markup = CONTROL.sub("", re.sub(r"^\s*<\?xml[^>]*\?>", "", markup))
    try:
        return lxml.html.document_fromstring(markup, parser=lxml.html.HTMLParser(encoding=None, remove_comments=True))
    except LxmlError:
        return None


def _article(body: str, metadata: Metadata, guessed: str | None, name: str, source: str) -> Article:
    published = metadata.published or iso_day(guessed)
    return Article(name, titled(metadata.title, body), metadata.title, published, source, metadata.site, metadata.author,
                   metadata.language, "text/html")


def _headline(page: _Element, seen: Sequence[str], title: str | None, body: str) -> str | None:
    """The title that a page gives itself where it stands on one of the lines in view; else, as many sites call all their pages by
    their own name, the heading whose words the article takes up most, if it does so more than with that title's."""
    if title is None or _bare(title) in map(_bare, seen):
        return title
    headings = [heading for element in page.iter("h1", "h2", "h3", "h4")
                if element.find(".//a") is None and (heading := " ".join(regular("".join(element.itertext())).split()))]
    return first_title("\n\n".join([title, *headings, body])) or title


def _bare(line: str) -> str:
    return "".join(re.findall(r"\w+", line)).casefold()


def _visible_day(lines: Sequence[str], title: str | None, body: str) -> str | None:
    """The date that stands in view beside the title, or at the top where that does not stand there; None where none does. It goes
    into the text, for the extraction to read."""
    if title is None:
        return None
    at = next((index for index, line in enumerate(lines) if line.strip() == title), -1)
    first = body.split("\n", 1)[0]
    end = next((index for index in range(at + 1, len(lines)) if lines[index].strip() == first), at + 1)
    near = [*lines[at + 1:min(end, at + 12)], *reversed(lines[max(0, at - 4):max(0, at)])]
    return next((day.group() for line in near if len(line.split()) <= 20 and (day := DAY.search(line))), None)


def _is_article(body: str) -> bool:
    """Some paragraph of it is a sentence, and there are words enough."""
    prose = [line for line in body.split("\n") if len(line.split()) >= 8 and re.search(r"[.!?…][\"”’')\]]*(?:\s|$)", line)]
    return sum(len(line.split()) for line in prose) >= LEAST_WORDS
