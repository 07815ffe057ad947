"""Word documents (DOCX): paragraphs, headings, lists and tables in order."""
from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from kg.errors import ReadError
from kg.model import Article
from kg.read.limits import FILE_BYTES, check_size
from kg.read.text import one_line, regular, titled
from kg.read.titles import first_title

UNREADABLE = (PackageNotFoundError, zipfile.BadZipFile, zlib.error, AttributeError, KeyError, LxmlError, NotImplementedError,
              ValueError)
"""What the libraries raise over damaged files."""

DEFAULTS = {"python-docx", "word document", "document1"}
"""What programs write where nobody has: neither title nor author."""


def from_docx(data: bytes, name: str, source: str) -> Article:
    """The article of a Word document. Raises ReadError where it is broken or empty."""
    document = _open(data, source)
    lines = list(_lines(document))
    gaps = ["", *(_gap(before, kind) for (before, _), (kind, _) in pairwise(lines))]
    body = regular("".join(gap + text for gap, (_, text) in zip(gaps, lines)))
    if not body.strip():
        raise ReadError(source, "holds no text.")
    styled = next((text for kind, text in lines if kind == "title"), None)
    title = one_line(styled) or _stated(document.core_properties.title, body) or first_title(body)
    return Article(name, titled(title, body), title, None, source, None, _own(document.core_properties.author),
                   media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document")


def _open(data: bytes, source: str) -> Document:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            check_size(sum(part.file_size for part in parts.infolist()), FILE_BYTES, source)
        return docx.Document(io.BytesIO(data))
    except UNREADABLE:
        raise ReadError(source, "is no Word document that can be opened; save it anew as DOCX.") from None


def _lines(document: Document) -> Iterator[tuple[str, str]]:
    """(kind, text) of every paragraph that is not empty, and of the rows of tables."""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
            continue
        kind = _kind(block)
        for text in filter(None, (" ".join(part.split()) for part in block.text.split("\n"))):
            yield kind, f"• {text}" if kind == "item" and text[0] not in "•-–*" else text


def _rows(table: Table) -> Iterator[tuple[str, str]]:
    for row in table.rows:
        cells: list[str] = []
        for cell in row.cells:
            text = " ".join(cell.text.split())
            if text and (not cells or cells[-1] != text):
                cells.append(text)
        if cells:
            yield "row", " | ".join(cells)


def _kind(paragraph: Paragraph) -> str:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    if style == "title":
        return "title"
    if style.startswith(("heading", "subtitle")):
        return "heading"
    properties = paragraph._p.pPr
    return "item" if style.startswith("list") or (properties is not None and properties.numPr is not None) else "paragraph"


def _gap(before: str, kind: str) -> str:
    return "\n" if before == kind and kind in ("item", "row") else "\n\n"


def _stated(title: str | None, body: str) -> str | None:
    """The title in the document's properties, where the text says it too."""
    line = _own(title)
    return line if line and line.casefold() in " ".join(body[:2000].split()).casefold() else None


def _own(value: str | None) -> str | None:
    line = one_line(value)
    return None if line is None or line.casefold() in DEFAULTS else line
