"""Bytes → articles, by what they are: the content decides, the name where the content leaves it open.

The reader of a format is imported when a file of it is met: their libraries take longer to import than most articles to read.
"""
from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath

from kg.errors import OtherKind, ReadError
from kg.model import Article
from kg.read.archive import members
from kg.read.encoding import decode
from kg.read.ids import stem
from kg.read.limits import FILE_BYTES, TEXT_BYTES, check_size
from kg.read.report import Report
from kg.read.sources import READABLE, shown
from kg.read.text import from_text

PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL)
FEED = re.compile(r"(?:\s|<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*<(?:rss|feed|rdf:RDF|channel)[\s>]",
                  re.DOTALL | re.IGNORECASE)
FRAGMENT = re.compile(r"\s*<(?:article|div|h1|main|p|section)[\s>].*</", re.IGNORECASE | re.DOTALL)
ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
WORD, PACKED = "word/document.xml", {"[Content_Types].xml", "mimetype"}
"""What a document of Word holds, and those of office programs and books each."""
FOREIGN = ((b"\x89PNG", "a picture, not an article"), (b"\xff\xd8\xff", "a picture, not an article"),
           (b"GIF8", "a picture, not an article"), (b"RIFF", "a picture or sound, not an article"),
           (b"\xd0\xcf\x11\xe0", "an old Word document; save it as DOCX"), (b"{\\rtf", "rich text; save it as DOCX"),
           (b"\x1f\x8b", "a compressed file; unpack it"), (b"7z\xbc\xaf", "a compressed file; unpack it"),
           (b"Rar!", "a compressed file; unpack it"), (b"SQLite format 3\0", "a database, not an article"))


def read_bytes(data: bytes, name: str, source: str, report: Report, charset: str | None = None) -> Iterator[Article]:
    """The articles in some bytes; `name` is the file's name, `charset` what a server said of it.

    Raises ReadError where it holds no article; what is wrong with single entries is reported.
    """
    try:
        yield from _by_content(data, name, source, report, charset)
    except ReadError:
        raise
    except Exception as error:  # the libraries of formats raise anything over damaged files; one file must not stop the others
        raise ReadError(source, f"is damaged and cannot be read ({type(error).__name__}).") from error


def _by_content(data: bytes, name: str, source: str, report: Report, charset: str | None) -> Iterator[Article]:
    if not data.strip():
        raise ReadError(source, "is empty.")
    for signature, what in FOREIGN:
        if data.startswith(signature):
            raise ReadError(source, f"is {what}.")
    check_size(len(data), FILE_BYTES, source)
    if data[:1024].lstrip().startswith(b"%PDF-"):
        from kg.read.pdf import from_pdf
        yield from_pdf(data, stem(name), source)
    elif data.startswith(ARCHIVE):
        yield from _from_zip(data, name, source, report)
    else:
        yield from _from_text(data, name, source, report, charset)


def _from_text(data: bytes, name: str, source: str, report: Report, charset: str | None) -> Iterator[Article]:
    suffix = _suffix(name)
    head = data[:4096].decode("utf-8", "replace").lstrip("\ufeff")
    if FEED.match(head):
        from kg.read.feed import from_feed
        yield from from_feed(data, stem(name), source, report)
        return
    check_size(len(data), TEXT_BYTES, source)
    text = decode(data, source, charset)
    if PAGE.match(text[:4096]) or suffix in (".html", ".htm", ".xhtml") or FRAGMENT.match(text):
        from kg.read.html import from_html
        yield from_html(text, stem(name), source)
    elif suffix in (".xml", ".rss", ".atom", ".wxr") or text.lstrip().startswith("<?xml"):
        raise ReadError(source, "is XML, but neither a feed nor an export file of WordPress or Blogger.")
    elif suffix in (".md", ".markdown"):
        from kg.read.markdown import from_markdown
        yield from_markdown(text, stem(name), source)
    else:
        yield from_text(text, stem(name), source)


def _from_zip(data: bytes, name: str, source: str, report: Report) -> Iterator[Article]:
    """Documents are archives too: Word's are read, others refused. The rest give the articles of their members."""
    parts = _parts(data)
    if WORD in parts or _suffix(name) == ".docx":
        from kg.read.word import from_docx
        yield from_docx(data, stem(name), source)
        return
    if not PACKED.isdisjoint(parts):
        raise ReadError(source, "is a document of another kind than Word's; save it as DOCX or PDF.")
    others, looked_into = 0, 0
    for member, content in members(data, source, report):
        inner = f"{source}!{shown(member)}"
        if _suffix(member) not in READABLE:
            report(OtherKind(inner))
            others += 1
            continue
        looked_into += 1
        try:
            if content.startswith(ARCHIVE) and _suffix(member) != ".docx" and PACKED.isdisjoint(_parts(content)):
                raise ReadError(inner, "is an archive within an archive; unpack the outer one.")
            for article in read_bytes(content, member, inner, report):
                yield replace(article, id=f"{stem(name)}-{article.id}")
        except ReadError as error:
            report(error)
    if others and not looked_into:
        raise ReadError(source, "is an archive without articles.")


def _parts(data: bytes) -> set[str]:
    """The names of what an archive holds, none where it cannot be opened."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return set()


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
