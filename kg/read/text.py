"""Plain text, and what all kinds share: text made regular, titles, and articles from both."""
from __future__ import annotations

import re
import unicodedata

from kg.errors import ReadError
from kg.lines import whole_lines
from kg.model import Article

TITLE_WORDS = 30
"""Words that a title holds at most; a longer first line is a paragraph."""

NEWLINES = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
GAPS = re.compile(r"(?<=\S)(?: {2,}|[ \t]*\t[ \t]*)(?=\S)")
"""Several spaces or tabs between words."""

INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc\ud800-\udfff]")
DAY = re.compile(r"(?:[^\W\d_]{3,9},\s+)?\b\d{1,2}(?:\s+[^\W\d_]{3,10}\s+|[/.-]\d{1,2}[/.-])(?:19|20)\d\d\b"
                 r"|\b[^\W\d_]{3,9}\s+\d{1,2},\s+(?:19|20)\d\d\b")
"""A full date in figures or words, with its weekday."""

CLOCK_OR_DAY = re.compile(rf"\b\d{{1,2}}[.:]\d\d\s*(?:WIB|WITA|WIT)\b|{DAY.pattern}")
TOP = 20_000
"""Characters from which the way in which a text was wrapped can be told."""

HEAD_LINES = 12
"""Lines at the top of a page's text among which its title may be repeated."""

BREADCRUMBS = re.compile(r"\S.{0,40}?(?:\s[»›>/]\s.{1,40}?)+", re.DOTALL)


def regular(text: str) -> str:
    """The text as it is stored: NFC, one kind of newline, one space between words, nothing invisible; letters stay."""
    text = SPACES.sub(" ", NEWLINES.sub("\n", text))
    return unicodedata.normalize("NFC", GAPS.sub(" ", INVISIBLE.sub("", text)))


def one_line(text: str | None) -> str | None:
    """The text regular and on one line, None where nothing is left."""
    return " ".join(regular(text or "").split()) or None


def first_title(text: str) -> str | None:
    """The first line where it looks like a title: short, not a sentence, with more below.

    Lines about the page that may stand above are passed over: the path of sections, a section's name in capitals, a date.
    """
    lines = [line.text for line in whole_lines(text[:TOP])]
    while len(lines) > 1 and _is_above(lines[0], lines[1]):
        del lines[0]
    if len(lines) < 2 or len(lines[0].split()) > TITLE_WORDS or lines[0][-1] in ".,;:":
        return None
    return lines[0]


def _is_above(line: str, after: str) -> bool:
    words = line.split()
    section = len(words) <= 2 and line.isupper() and len(after.split()) > 2
    return bool(BREADCRUMBS.fullmatch(line)) or section or (len(words) <= 12 and CLOCK_OR_DAY.search(line) is not None)


def below(title: str | None, body: str) -> str:
    """The body without its title and what stands above that, such as menus; all of it where a sentence comes before the title."""
    found = _repeated(title, body)
    return body[found.end():].lstrip("\n") if found else body


def titled(title: str | None, body: str) -> str:
    """The body below its title, which is spelt as it stands there if it does."""
    found = _repeated(title, body)
    first = " ".join(found.group().split()) if found else title
    return f"{first or ''}\n\n{below(title, body)}".strip("\n")


def _repeated(title: str | None, body: str) -> re.Match[str] | None:
    words = re.findall(r"\w+", title or "")
    line = r"^[^\w\n]*" + r"\W+".join(words) + r"[^\w\n]*$"
    found = re.search(line, body[:TOP], re.IGNORECASE | re.MULTILINE) if words else None
    above = body[:found.start()].strip().split("\n") if found else []
    sentence = any(len(line.split()) > TITLE_WORDS or line.endswith(".") for line in above)
    return None if sentence or len(above) > HEAD_LINES else found


def from_text(text: str, name: str, source: str) -> Article:
    """The article of a plain text. Raises ReadError where it is empty."""
    text = regular(text)
    if not text.strip():
        raise ReadError(source, "is empty.")
    return Article(name, text, first_title(text), source=source)
