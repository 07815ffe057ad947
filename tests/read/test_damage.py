"""Damaged files of every kind: read or rejected, never an error of another sort."""
from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.read.html import from_html
from kg.read.kinds import read_bytes
from tests.read.test_documents import pdf
from tests.read.test_feeds import ATOM, RSS, TAKEOUT

PAGES = Path(__file__).parent / "pages"


def whole() -> dict[str, bytes]:
    """One sound file of each kind."""
    document, archive, saved = docx.Document(), BytesIO(), BytesIO()
    document.add_heading("Judul", 0)
    document.add_paragraph("Isi berita.")
    document.save(saved)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr("a.txt", "Judul\n\nIsi berita.")
        files.writestr("b.md", "# Judul\n\nIsi berita.")
    return {"a.docx": saved.getvalue(), "a.zip": archive.getvalue(),
            "a.pdf": pdf(["Judul Berita", "Isi berita yang panjang."] * 3),
            "rss.xml": RSS.encode(), "atom.xml": ATOM.encode(), "takeout.xml": TAKEOUT.encode(),
            "a.md": b"---\ntitle: Judul\ndate: 2025-01-01\n---\n# Judul\n\n- satu\n- dua\n", "a.txt": b"Judul\n\nIsi berita.",
            **{name: (PAGES / name).read_bytes() for name in ("blogger.html", "portal.html", "unknown.html")}}


def outcome(data: bytes, name: str) -> str:
    """The texts of the articles, or why there are none."""
    try:
        return "\n".join(article.text for article in read_bytes(data, name, name, lambda error: None)) or "only rejected entries"
    except ReadError as error:
        return str(error)


FILES = whole()
PIECES = st.sampled_from([b"", b"<", b">", b"\n", b"\0", b"\xff", b"&#0;", b"&#xD800;", b"]]>",
                          b"<ol start='999999999999'>", b"<a href='//['>",
                          b"<time datetime='0001-01-01T00:00:00Z'>",
                          b"<script type='application/ld+json'>[[[", b"PK\x03\x04", b"endobj"])


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 80), PIECES), min_size=1, max_size=8))
def test_damaged_files_are_read_or_rejected(name: str, wounds: list[tuple[float, int, bytes]]) -> None:
    """Bytes cut out and pieces put in anywhere: articles, or a ReadError with a sentence."""
    data = FILES[name]
    for place, cut, piece in wounds:
        at = int(place * len(data))
        data = data[:at] + piece + data[at + cut:]
    assert outcome(data, name)


def test_characters_that_markup_may_not_hold() -> None:
    """References to control characters, which some editors leave behind, go away."""
    body = "Rapat kerja digelar di balai desa pada hari Senin dan dihadiri warga dari semua dusun di desa itu dan sekitarnya."
    page = f"<h1>Rapat&#27; Kerja</h1><div class=share>x</div>&#0;tail<div class=post-body><p>{body}\x0b {body}&#x1f;</p></div>"
    assert from_html(page, "a", "a.html").text == f"Rapat Kerja\n\n{body} {body}"
