"""PDF files with a text layer: pages joined, running heads and page numbers away, broken words whole."""
from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter

import pypdf
from pypdf.errors import PyPdfError

from kg.errors import ReadError
from kg.model import Article
from kg.read.limits import PDF_PAGES, TEXT_BYTES, check_size
from kg.read.text import one_line, regular, titled
from kg.read.titles import TITLE_WORDS, first_title

PAGE_NUMBER = re.compile(r"(?:hal(?:aman)?\.?|page)?\s*[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:/|dari|of)\s*\d{1,4})?", re.IGNORECASE)
MOMENT = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[.:]\d\d(?: [AP]M)?"
PRINTED = re.compile(rf"{MOMENT}(?: \S+){{3,}}|(?:https?|file)://\S+ \d+/\d+|\d+ (?:of|dari) \d+ {MOMENT}"
                     r"|(?:\S+ ){3,}(?:https?|file)://\S+")
"""The lines that browsers print above and below each page: the day of printing, the page's title, its address and number."""
BROKEN = re.compile(r"([^\W\d_]*[a-z])-\n([a-z][^\W\d_]*)")
LIGATURE = re.compile("[\ufb00-\ufb06]")
LARGER = 1.1
"""How much larger than most letters those of a title are at least."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every flaw that it repairs

UNREADABLE = (PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, OSError,
              RecursionError, TypeError, ValueError)
"""What the library raises over damaged files."""


def from_pdf(data: bytes, name: str, source: str) -> Article:
    """The article of a PDF. Raises ReadError where it is broken, locked, too long, or has no text layer."""
    pages, info = _pages(data, source)
    body = _joined(pages)
    check_size(len(body), TEXT_BYTES, source)
    if len(body.split()) < 5:
        raise ReadError(source, "has no text layer (a scan?); run it through character recognition first.")
    top = " ".join(body[:2000].split()).casefold()
    named = (one_line(info.get("title")), one_line("\n".join(_lines(info.get("largest") or ""))))
    title = next((name for name in named if name and name.casefold() in top), None) or first_title(body)
    return Article(name, titled(title, body), title, None, source, None,
                   one_line(info.get("author")), media_type="application/pdf")


def _pages(data: bytes, source: str) -> tuple[list[list[str]], dict[str, str | None]]:
    """The lines of each page, and title and author of the file's own metadata."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError(source, "is locked by a password; save it without one.")
        if len(reader.pages) > PDF_PAGES:
            raise ReadError(source, f"has {len(reader.pages)} pages, more than {PDF_PAGES}; it is no article.")
        pages = [_lines(page.extract_text(extraction_mode="layout")) for page in reader.pages]
        about = reader.metadata or pypdf.DocumentInformation()
        return pages, {"title": about.title, "author": about.author, "largest": _largest(reader.pages[0])}
    except UNREADABLE:
        raise ReadError(source, "is no PDF that can be opened; save it anew.") from None


def _lines(text: str) -> list[str]:
    """The lines of a page, ligatures as letters, the gaps of justified lines closed."""
    whole = LIGATURE.sub(lambda match: unicodedata.normalize("NFKC", match.group()), regular(text))
    return [" ".join(line.split()) for line in whole.split("\n")]


def _largest(page: pypdf.PageObject) -> str | None:
    """What stands in the largest letters of a page, None where they are no larger than most."""
    runs: list[tuple[float, str]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        runs.append((round(abs(size * tm[3] * cm[3]), 1), text))

    page.extract_text(visitor_text=visit)
    sizes: Counter[float] = Counter()
    for size, text in runs:
        sizes[size] += len(text.strip())
    largest = max((size for size, letters in sizes.items() if letters), default=0.0)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    words = " ".join(" ".join(text for size, text in runs if size == largest).split())
    return words if largest > LARGER * usual and 2 <= len(words.split()) <= TITLE_WORDS else None


def _joined(pages: list[list[str]]) -> str:
    """One text. A line that most pages begin or end with is a running head."""
    trimmed = [[line.strip() for line in page] for page in pages]
    for page in trimmed:
        while page and not page[-1]:
            page.pop()
    ends = Counter(re.sub(r"\d+", "#", line) for page in trimmed for line in {*page[:1], *page[-1:]} if line)
    running = {line for line, times in ends.items() if times >= 3 and times > len(trimmed) / 2}

    def is_running(line: str) -> bool:
        return bool(PAGE_NUMBER.fullmatch(line) or PRINTED.fullmatch(line)) or re.sub(r"\d+", "#", line) in running

    kept = [line for page in trimmed for index, line in enumerate(page)
            if not (index in (0, len(page) - 1) and is_running(line))]
    return re.sub(r"\n{3,}", "\n\n", BROKEN.sub(_whole, "\n".join(kept))).strip()


def _whole(broken: re.Match[str]) -> str:
    """A word whole again; the hyphen of a doubled one stays ("bersama-sama", "undang-undangan")."""
    left, right = broken.groups()
    return f"{left}-{right}" if left.endswith(right) or right.startswith(left) else left + right
