"""How much one article, file, archive or answer may hold. Beyond these a source is rejected with a sentence."""
from __future__ import annotations

from kg.errors import ReadError

TEXT_BYTES = 5_000_000
"""A plain text, Markdown file or HTML page; the longest news articles known are a hundredth of it."""

FILE_BYTES = 64_000_000
"""A PDF, DOCX, feed, export file or archive."""

ARCHIVE_BYTES = 512_000_000
"""All that an archive unpacks to."""

ARCHIVE_MEMBERS = 20_000
"""Files in one archive."""

ARCHIVE_RATIO = 200
"""Bytes unpacked for one byte packed, in a member above a megabyte."""

PDF_PAGES = 400
"""Pages of one PDF."""

FETCH_SECONDS = 30.0
"""From the first byte of a request to the last of its answer, redirects included."""

FETCH_REDIRECTS = 5
"""Redirects followed one after another."""


def check_size(size: int, limit: int, source: str) -> None:
    """Raises ReadError where `size` bytes are more than `limit`."""
    if size > limit:
        raise ReadError(source, f"is larger ({size / 1e6:.0f} MB) than one such file may be ({limit / 1e6:.0f} MB); split it.")
