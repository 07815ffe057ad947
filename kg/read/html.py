"""HTML pages of any template: the article's body as lines, and the page's own metadata."""
from __future__ import annotations

import re
from typing import Any

import lxml.html
import trafilatura
from lxml.etree import LxmlError, _Element

from kg.errors import ReadError
from kg.model import Article
from kg.read.lines import to_lines
from kg.read.metadata import Metadata, iso_day, read_metadata
from kg.read.text import regular, titled

PARTS = {
    "ads", "adsbygoogle", "advertisement", "author-box", "authorbox", "baca-juga", "bacajuga", "berita-terkait",
    "blog-pager", "breadcrumb", "breadcrumbs", "cat-links", "comment", "comment-list", "comments", "comments-area",
    "cookie-notice", "disqus-thread", "entry-footer", "jp-relatedposts", "komentar", "label-links", "labels", "nav-links",
    "newsletter", "pagination", "popular-posts", "popularposts", "post-footer", "post-labels", "post-navigation",
    "post-share", "post-tags", "related", "related-post", "related-posts", "relatedposts", "respond", "share",
    "share-buttons", "sharebuttons", "sharedaddy", "sidebar", "social", "social-share", "socials", "tagcloud", "tags",
    "tags-links", "terkait", "widget", "widget-area", "yarpp",
}
"""Classes and ids, of the common publishing software, of what stands around an article."""

BODIES = ("entry-content", "post-body", "td-post-content", "article-content", "article-body", "post-content")
"""Classes of the element that holds an article's body in the common publishing software."""

LEAST_WORDS = 25
"""Words of the shortest piece of news; a page with less in its paragraphs is a list, a form or a front page."""


def from_html(markup: str, name: str, source: str) -> Article:
    """The article of a page. Raises ReadError where the page holds none."""
    page = parse(markup)
    if page is None:
        raise ReadError(source, "is HTML without content.")
    metadata, guessed = read_metadata(page), None
    _prune(page)
    body = _marked_body(page)
    if not _is_article(body):
        body, guessed = _guessed_body(page)
    if not _is_article(body):
        raise ReadError(source, "is an HTML page, but no article is to be found in it.")
    return _article(body, metadata, guessed, name, source)


def from_fragment(markup: str) -> str:
    """The text of a piece of HTML that is an article's body already, such as a feed's entry; "" where it is empty."""
    root = parse(f"<div>{markup}</div>")
    if root is None:
        return ""
    _prune(root)
    return regular(to_lines(root)).strip()


def parse(markup: str) -> _Element | None:
    """The tree of some HTML, None where there is none."""
    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup)
    try:
        return lxml.html.document_fromstring(markup, parser=lxml.html.HTMLParser(encoding=None, remove_comments=True))
    except LxmlError:
        return None


def _article(body: str, metadata: Metadata, guessed: str | None, name: str, source: str) -> Article:
    published = metadata.published or iso_day(guessed)
    return Article(name, titled(metadata.title, body), metadata.title, published, source, metadata.site, metadata.author,
                   metadata.language, "text/html")


def _prune(page: _Element) -> None:
    """Take away what is known to stand around articles, and what is hidden."""
    for element in list(page.iter("*")):
        if element.getparent() is not None and _is_around(element):
            element.drop_tree()


def _is_around(element: _Element) -> bool:
    if element.tag in ("html", "body", "main", "article") or element.find(".//article") is not None:
        return False
    names = f"{element.get('class')} {element.get('id')}".lower().replace("_", "-").split()
    hidden = element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "")
    return hidden or not PARTS.isdisjoint(names)


def _marked_body(page: _Element) -> str:
    """The text of the one element that is marked as the body, "" where there is none or several."""
    for path in ("//*[@itemprop='articleBody']", *(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]" for name in BODIES)):
        found = [element for element in page.xpath(path) if not element.xpath("ancestor::aside")]
        if len(found) == 1:
            return regular(to_lines(found[0])).strip()
    return ""


def _guessed_body(page: _Element) -> tuple[str, str | None]:
    """The text and the date that trafilatura finds in a page of unknown build."""
    found: Any = trafilatura.bare_extraction(page, include_comments=False, include_links=True, include_tables=True)
    if found is None or found.body is None:
        return "", None
    return regular(to_lines(found.body)).strip(), found.date


def _is_article(body: str) -> bool:
    """Some paragraph of it is a sentence, and there are words enough."""
    prose = [line for line in body.split("\n") if len(line.split()) >= 8 and re.search(r"[.!?…][\"”’')\]]*(?:\s|$)", line)]
    return sum(len(line.split()) for line in prose) >= LEAST_WORDS
