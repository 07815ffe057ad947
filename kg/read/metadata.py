"""What a page says about itself: JSON-LD, OpenGraph, meta elements and <time>."""
from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Any

from lxml.etree import _Element

from kg.read.text import one_line

ARTICLE_TYPES = re.compile(r"(?:\w*Article|BlogPosting|Report|PressRelease)$")
AUTHORS = ("author", "dc.creator", "dcterms.creator", "article:author", "parsely-author")
PUBLISHED = ("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
             "pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "og:published_time")
TITLE_CLASS = re.compile(r"(?:entry|post|article|news|single|detail|content)\w*[-_]+title|judul", re.IGNORECASE)
WESTERN_INDONESIA = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own words about itself; `published` is an ISO day; None where it says nothing."""

    title: str | None = None
    published: str | None = None
    author: str | None = None
    site: str | None = None
    language: str | None = None


def read_metadata(page: _Element) -> Metadata:
    """The metadata of a parsed page; what is most explicit comes first."""
    linked, meta = max(_linked_pages(page), key=_told, default={}), _meta(page)
    language = _first(linked.get("inLanguage"), page.xpath("string(/html/@lang)"), meta.get("og:locale"))
    language = re.split(r"[-_]", language)[0].lower() if language else None
    published = _first(linked.get("datePublished"), *(meta.get(name) for name in PUBLISHED), *_times(page))
    site = _first(meta.get("og:site_name"), _names(linked.get("publisher")), meta.get("application-name"))
    titles = (linked.get("headline"), meta.get("og:title"), *_headings(page))
    return Metadata(
        title=_first(*(_without_site(title, site) for title in titles)),
        published=iso_day(published, language),
        author=_first(_names(linked.get("author")), *map(_names, map(meta.get, AUTHORS)), *_marked_authors(page)),
        site=site,
        language=language,
    )


def iso_day(stamp: str | None, language: str | None = None) -> str | None:
    """The day of a time stamp in ISO or e-mail form, None where it is neither.

    A stamp in UTC is the habit of publishing software, not of editors: of an Indonesian page it is told in western
    Indonesian time, where what appears early in the morning would else bear the day before.
    """
    stamp = re.sub(r"^(\d{4})/(\d\d)/(\d\d)", r"\1-\2-\3", (stamp or "").strip())
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        try:
            moment = parsedate_to_datetime(stamp)
        except ValueError:
            day = re.match(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)", stamp)
            return day.group() if day else None
    if language == "id" and moment.tzinfo is not None and moment.utcoffset() == timedelta(0) and 1 < moment.year < 9999:
        moment = moment.astimezone(WESTERN_INDONESIA) if (moment.hour, moment.minute) != (0, 0) else moment.astimezone(UTC)
    return moment.date().isoformat()


def _first(*values: Any) -> str | None:
    return next((line for value in values if isinstance(value, str) and (line := one_line(value))), None)


def _without_site(title: Any, site: str | None) -> str | None:
    """A title without the site's name behind it."""
    line = one_line(title) if isinstance(title, str) else None
    if line is None or site is None:
        return line
    return re.sub(rf"\s+[|–—»:·-]+\s*{re.escape(site)}$", "", line, flags=re.IGNORECASE)


def _told(linked: dict[str, Any]) -> tuple[bool, int]:
    """How much a JSON-LD object tells of an article."""
    types = linked.get("@type")
    named = any(isinstance(t, str) and ARTICLE_TYPES.search(t) for t in (types if isinstance(types, list) else [types]))
    return named, sum(name in linked for name in ("headline", "datePublished", "author"))


def _linked_pages(page: _Element) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of a page."""
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _objects_in(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue


def _objects_in(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for part in data:
            yield from _objects_in(part)
    elif isinstance(data, dict):
        if "headline" in data or "datePublished" in data or "author" in data:
            yield data
        yield from _objects_in(data.get("@graph"))
        yield from _objects_in(data.get("mainEntity"))


def _names(holder: Any) -> str | None:
    if isinstance(holder, list):
        return ", ".join(name for name in map(_names, holder) if name) or None
    name = holder.get("name") if isinstance(holder, dict) else holder
    return one_line(name) if isinstance(name, str) and "://" not in name else None


def _meta(page: _Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and element.get("content"):
            found.setdefault(name.lower(), element.get("content", ""))
    return found


def _times(page: _Element) -> list[str]:
    """Stamps of <time> and of elements marked as the date, those that say "published" first."""
    marked = page.xpath("//*[@itemprop='datePublished' or self::abbr[contains(@class, 'published')]]")
    times = page.xpath("//time[@datetime][not(ancestor::aside or ancestor::footer[not(ancestor::article)])]"
                       "[not(contains(@class, 'updated')) or contains(@class, 'published')]")
    stamps = [element.get("datetime") or element.get("content") or element.get("title") or "" for element in [*marked, *times]]
    return [stamp for stamp in stamps if iso_day(stamp)]


def _marked_authors(page: _Element) -> list[str]:
    """Names in elements that are marked as the author, if they are no more than names."""
    marked = page.xpath("//*[@itemprop='author' or contains(@class, 'vcard')]//*[@itemprop='name' or contains(@class, 'fn')]"
                        " | //*[@rel='author']")
    return [name for element in marked if (name := one_line("".join(element.itertext()))) and len(name.split()) <= 6]


def _headings(page: _Element) -> list[str]:
    """The one <h1>, a heading marked as the title, or the page's title without the site's name."""
    whole = " ".join(page.xpath("string(//title)").split())
    titled = [words for element in page.iter("h1", "h2", "h3") if TITLE_CLASS.search(element.get("class") or "")
              and next(element.iterancestors("aside"), None) is None
              and (words := _words(element)) and (element.find("a") is None or words in whole)]
    ones = [_words(element) for element in page.xpath("//h1")]
    found = [*(ones if len(ones) == 1 else ()), *titled[:1]]
    if len(found) == 2 and found[1] in whole and len(found[1]) > len(found[0]):
        found.reverse()  # the <h1> of many blogs is the blog's name
    return [*found, re.sub(r"\s+[|–—»:-]\s+[^|–—»]{2,40}$", "", whole)]


def _words(element: _Element) -> str:
    return " ".join(" ".join(element.itertext()).split())
