"""Plain text, and what all kinds share: text made regular, titles, and articles from both."""
from __future__ import annotations

import html
import re
import unicodedata

from kg.errors import ReadError
from kg.model import Article
from kg.read.titles import TITLE_WORDS, TOP, first_title

NEWLINES = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
GAPS = re.compile(r"(?<=\S)(?: {2,}|[ \t]*\t[ \t]*)(?=\S)")
"""Several spaces or tabs between words."""

TAB = re.compile(r"(?<=[^\s:])(?:[ \t]*\t[ \t]*| {4,})(?=[^\s:])")
MARKED = re.compile(r"\s*(?:\W|\(?\w{1,2}[.)])\s*\t[^\t]*")
"""What stands between two cells of a table, and a line that has it only behind the mark of a list."""

WIDE = " " * 4
APART = re.compile(r"[^:]*[^\s:] {8,}[^\s:][^:]*")
"""A line of two columns, as those who sign beside each other have."""

INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc\ud800-\udfff]")
EMPHASIS = re.compile(r"(?<![\w*_~])([*_~]{1,3})(?=[^\s*_~])([^\n*_~]{1,300})(?<=\S)\1(?![\w*_~])")
"""*Bold*, _italic_ and the like, as messages mark them."""

ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
HEAD_LINES = 12
"""Lines at the top of a page's text among which its title may be repeated."""


def regular(text: str) -> str:
    """The text as it is stored: NFC, one kind of newline, one space between words, nothing invisible; letters stay."""
    text = SPACES.sub(" ", NEWLINES.sub("\n", text))
    return unicodedata.normalize("NFC", GAPS.sub(" ", INVISIBLE.sub("", text)))


def one_line(text: str | None) -> str | None:
    """The text regular and on one line, None where nothing is left."""
    return " ".join(regular(text or "").split()) or None


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


def _barred(text: str) -> str:
    """The text with bars for the tabs or wide gaps between two columns, and between the cells of its tables, which are lines one
    below the other."""
    lines = text.split("\n")
    rows = [TAB.search(line) is not None and not MARKED.fullmatch(line) for line in lines]
    beside = zip([False, *rows], rows, [*rows[1:], False], lines, strict=False)
    return "\n".join([TAB.sub(" | ", line) if row and (above or below or APART.fullmatch(line)) else line
                      for above, row, below, line in beside])


def _plain(text: str) -> str:
    """The text without the marks of emphasis that messages have, and with the letters that entities left in it stand for."""
    return EMPHASIS.sub(r"\2", ENTITY.sub(lambda match: html.unescape(match.group()), text))


def from_text(text: str, name: str, source: str) -> Article:
    """The article of a plain text. Raises ReadError where it is empty."""
    text = regular(_barred(_plain(text)) if "\t" in text or WIDE in text else _plain(text))
    if not text.strip():
        raise ReadError(source, "is empty.")
    return Article(name, text, first_title(text), source=source)
