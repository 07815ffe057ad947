"""Where on a page the article's body stands."""
from __future__ import annotations

from copy import deepcopy
from typing import Any

import trafilatura
from lxml.etree import _Element

from kg.read.lines import to_lines
from kg.read.text import regular

PARTS = {
    "ads", "adsbygoogle", "advertisement", "author-box", "authorbox", "baca-juga", "bacajuga", "berita-terkait",
    "blog-pager", "breadcrumb", "breadcrumbs", "cat-links", "comment", "comment-list", "comments", "comments-area",
    "cookie-notice", "disqus-thread", "entry-footer", "jp-relatedposts", "komentar", "label-links", "labels", "nav-links",
    "newsletter", "pagination", "popular-posts", "popularposts", "post-footer", "post-labels", "post-navigation",
    "post-share", "post-tags", "related", "related-post", "related-posts", "relatedposts", "respond", "share",
    "share-buttons", "sharebuttons", "sharedaddy", "sidebar", "social", "social-share", "socials", "tagcloud", "tags",
    "tags-links", "terkait", "widget-area", "yarpp",
}
"""Classes and ids, of the common publishing software, of what stands around an article."""

BODIES = ("entry-content", "post-body", "td-post-content", "article-content", "article-body", "post-content")
"""Classes of the element that holds an article's body in the common publishing software."""

MARKED = ("//*[@itemprop='articleBody' or contains(@itemprop, ' articleBody')]",
          *(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]" for name in BODIES))

LISTED = 3
"""Headings with links that no article has, but every list of articles."""

ENOUGH = 0.85
"""Share of the text taken for the article that its container must hold; the rest may be a stray paragraph elsewhere."""


def prune(page: _Element) -> None:
    """Take away what is known to stand around articles, and what is hidden."""
    anchors = [element for path in (*MARKED, "//article", "//h1") for element in page.xpath(path)]
    kept = {holder for element in anchors for holder in (element, *element.iterancestors())}
    for element in list(page.iter("*")):
        if element not in kept and element.getparent() is not None and _is_around(element):
            element.drop_tree()


def marked_body(page: _Element) -> str:
    """The text of the one element that is marked as the body, "" where there is none or several."""
    for path in MARKED:
        found = [element for element in page.xpath(path) if not element.xpath("ancestor::aside")]
        if len(found) == 1:
            return regular(to_lines(found[0])).strip()
    return ""


def guessed_body(page: _Element) -> tuple[str, str | None]:
    """The text and the date of a page of unknown build: "" and None where trafilatura finds no article.

    Trafilatura says which paragraphs belong to the article; all of the smallest element that holds nearly all of them is
    taken, because lists and headings in between belong to it as well.
    """
    found: Any = trafilatura.bare_extraction(deepcopy(page), include_comments=False, include_links=True, include_tables=True)
    if found is None or found.body is None:
        return "", None
    container = _container(page, {_bare("".join(part.itertext())) for part in found.body.iter("p", "head", "item", "quote")})
    if container is not None and _is_listing(container):
        return "", None
    return regular(to_lines(found.body if container is None else container)).strip(), found.date


def _is_around(element: _Element) -> bool:
    names = f"{element.get('class')} {element.get('id')}".lower().replace("_", "-").split()
    hidden = element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "")
    return hidden or not PARTS.isdisjoint(names)


def _container(page: _Element, texts: set[str]) -> _Element | None:
    """The smallest element that holds nearly all of some paragraphs, None where hardly any is found."""
    weights: dict[_Element, int] = {}
    for element in page.iter("p", "div", "li", "h2", "h3", "h4", "blockquote", "td"):
        text = _bare("".join(element.itertext()))
        if text and text in texts:
            texts.discard(text)
            for holder in element.iterancestors():
                weights[holder] = weights.get(holder, 0) + len(text)
    enough = [element for element, weight in weights.items() if weight >= ENOUGH * max(weights.values())]
    return min(enough, key=lambda element: sum(1 for _ in element.iter()), default=None)


def _is_listing(container: _Element) -> bool:
    """It holds several headings that lead to articles: a page of a category or a front page."""
    return sum(heading.find(".//a[@href]") is not None for heading in container.iter("h1", "h2", "h3")) >= LISTED


def _bare(text: str) -> str:
    return "".join(text.split())
