"""Plain text, and what all kinds share: text made regular, titles, and articles from both."""
from __future__ import annotations

import re
import unicodedata

from kg.errors import ReadError
from kg.model import Article

TITLE_WORDS = 30
"""Words that a title holds at most; a longer first line is a paragraph."""

NEWLINES = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc]")
BREADCRUMBS = re.compile(r"\S.{0,40}?(?:\s[»›>/]\s.{1,40}?)+", re.DOTALL)


def regular(text: str) -> str:
    """The text as it is stored: NFC, one kind of newline and of space, nothing invisible. Letters stay as they are."""
    text = SPACES.sub(" ", NEWLINES.sub("\n", text))
    return unicodedata.normalize("NFC", INVISIBLE.sub("", text))


def one_line(text: str | None) -> str | None:
    """The text regular and on one line, None where nothing is left."""
    return " ".join(regular(text or "").split()) or None


def first_title(text: str) -> str | None:
    """The first line where it looks like a title: short, not a sentence, with more below. Breadcrumbs are passed over."""
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    while lines and len(lines) > 1 and BREADCRUMBS.fullmatch(lines[0]):
        del lines[0]
    if len(lines) < 2 or len(lines[0].split()) > TITLE_WORDS or lines[0][-1] in ".,;:":
        return None
    return lines[0]


def titled(title: str | None, body: str) -> str:
    """The body with its title as the first line, unless it stands there already."""
    body = body.strip("\n")
    head = body.lstrip().split("\n", 1)[0]
    return body if not title or _same(head, title) else f"{title}\n\n{body}"


def _same(line: str, title: str) -> bool:
    return re.sub(r"\W+", "", line).casefold() == re.sub(r"\W+", "", title).casefold()


def from_text(text: str, name: str, source: str) -> Article:
    """The article of a plain text. Raises ReadError where it is empty."""
    text = regular(text)
    if not text.strip():
        raise ReadError(source, "is empty.")
    return Article(name, text, first_title(text), source=source)
