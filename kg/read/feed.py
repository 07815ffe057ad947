"""Feeds (RSS, Atom) and export files (WordPress WXR, Blogger): one article an entry."""
from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import feedparser

from kg.errors import ReadError
from kg.model import Article
from kg.read.html import from_fragment
from kg.read.ids import PARTS, mark, slug
from kg.read.metadata import iso_day
from kg.read.report import Report
from kg.read.text import one_line, titled

DANGEROUS = re.compile(rb"<!ENTITY", re.IGNORECASE)
KIND = "http://schemas.google.com/g/2005#kind"
PAGE_KINDS = {"post", "page"}
STATES = {"wp_post_type": {"", *PAGE_KINDS}, "wp_status": {"", "publish"}, "blogger_type": {"", *PAGE_KINDS},
          "blogger_status": {"", "live"}, "app_draft": {"", "no"}, "draft": {"", "no"}}
"""What an entry that readers could see says of itself in the export formats."""


@dataclass(frozen=True, slots=True)
class _Feed:
    name: str
    source: str
    site: str | None
    language: str | None
    media_type: str


def from_feed(data: bytes, name: str, source: str, report: Report) -> Iterator[Article]:
    """The articles of a feed; drafts, comments, attachments and templates are passed over, empty entries reported.

    Raises ReadError where the feed cannot be read or holds no entry.
    """
    if DANGEROUS.search(data[:4096]):
        raise ReadError(source, "declares entities of its own, which no feed needs; it is not read.")
    parsed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    entries = [entry for entry in parsed.entries if _published(entry)]
    if not entries:
        raise ReadError(source, "is a feed without articles.")
    language = re.split(r"[-_]", parsed.feed.get("language") or "")[0].lower() or None
    media_type = "application/atom+xml" if (parsed.version or "").startswith("atom") else "application/rss+xml"
    feed = _Feed(name, source, one_line(parsed.feed.get("title")), language, media_type)
    for entry in entries:
        try:
            yield _article(entry, feed)
        except ReadError as error:
            report(error)


def _article(entry: Any, feed: _Feed) -> Article:
    title = _title(entry)
    link = entry.get("link") or entry.get("id") or title or ""
    source = link if "://" in link else f"{feed.source}#{link}"
    body = max((from_fragment(markup) for markup in _contents(entry)), key=len, default="")
    if not body:
        raise ReadError(source, f"the entry {title or link!r} of {feed.source} holds no text.")
    last = next((part for part in reversed(PARTS.split(link.rstrip("/"))) if slug(part)), "")
    own = slug(re.sub(r"\.\w{3,5}$", "", last)) if "://" in link and not last.isdigit() and "=" not in last else slug(title or "")
    published = iso_day(entry.get("published") or entry.get("updated"), feed.language)
    return Article(f"{feed.name}-{own or mark(link)}", titled(title, body), title, published, source, feed.site,
                   one_line(entry.get("author")), feed.language, feed.media_type)


def _title(entry: Any) -> str | None:
    kind = (entry.get("title_detail") or {}).get("type", "")
    title = entry.get("title") or ""
    return one_line(from_fragment(title) if "html" in kind and re.search(r"<\w|&\w+;", title) else title)


def _contents(entry: Any) -> list[str]:
    """What the entry says, in full and in short."""
    return [*(part.get("value") or "" for part in entry.get("content") or ()), entry.get("summary") or ""]


def _published(entry: Any) -> bool:
    """A post or page that readers could see."""
    said = {name: str(entry.get(name) or "").lower() for name in STATES}
    if any(said[name] not in allowed for name, allowed in STATES.items()):
        return False
    kinds = [tag.get("term", "").rpartition("#")[2] for tag in entry.get("tags") or () if tag.get("scheme") == KIND]
    return not kinds or not PAGE_KINDS.isdisjoint(kinds)
