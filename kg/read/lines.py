"""Elements → lines of text: headings and paragraphs on lines of their own, list items behind a bullet or their number."""
from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "head"}
ITEMS = {"li", "item"}
LISTS = {"ul", "ol", "list"}
BLOCKS = HEADINGS | ITEMS | LISTS | {
    "address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "header", "hr", "main", "p", "pre", "quote", "section", "table", "tbody", "thead", "tr", "row",
}
ROWS = {"tr", "row"}
CELLS = {"td", "th", "cell"}
LINKS = {"a", "ref"}
SILENT = {"audio", "button", "canvas", "embed", "form",
          "graphic", "iframe", "img", "input", "nav", "noscript", "object", "script",
          "select", "style", "svg", "template", "textarea", "video"}

LAID_OUT = 60
"""Words from which a cell is a part of the page and not of a table."""

DATELINE = re.compile(r"\S.{0,40}\s[-–—]")
"""A place and a dash that some sites set before the first paragraph and not in it."""

LINKED_SHARE = 0.9
"""A paragraph or item of which more than this is a link points to another article; it says nothing in this one."""


@dataclass
class _Writer:
    lines: list[tuple[str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    numbers: dict[_Element, int] = field(default_factory=dict)

    def mark(self, item: _Element) -> str:
        """A bullet, or the item's number in an ordered list."""
        holder = item.getparent()
        if holder is None or not (holder.tag == "ol" or holder.get("rend") == "ol"):
            return "• "
        start = holder.get("start", "1")
        self.numbers[holder] = self.numbers.get(holder, int(start) - 1 if start.isdecimal() else 0) + 1
        return f"{self.numbers[holder]}. "

    def flush(self, kind: str, mark: str = "") -> bool:
        """End the line in hand; False where it held nothing."""
        text, linked = "".join(self.words), self.linked
        self.words, self.linked = [], 0
        parts = [" ".join(part.split()).strip(" |") for part in text.split("\n")]
        parts = [part for part in parts if part]
        size = sum(len(part.replace(" ", "")) for part in parts)
        if not parts or (kind not in ("heading", "row") and linked > LINKED_SHARE * size):
            return False
        self.lines += [(kind, f"{mark if index == 0 else ''}{part}") for index, part in enumerate(parts)]
        return True


def to_lines(root: _Element) -> str:
    """The text of an element; items follow each other directly, other lines stand apart by an empty one."""
    writer = _Writer()
    _walk(root, writer, "paragraph", "", False)
    writer.flush("paragraph")
    parts: list[str] = []
    before = ""
    for kind, line in writer.lines:
        gap = " " if before == "dateline" else "\n" if kind in ("item", "row") and before == kind else "\n\n"
        parts += [gap, line]
        before = "dateline" if kind == "paragraph" and DATELINE.fullmatch(line) else kind
    return "".join(parts[1:])


def _walk(element: _Element, writer: _Writer, kind: str, mark: str, linked: bool) -> str:
    """Write an element; returns the mark that is still to be written, "" once it is."""
    tag = element.tag if isinstance(element.tag, str) else "script"
    linked = linked or tag in LINKS
    if tag not in SILENT:
        block = tag in BLOCKS or tag in CELLS and _lays_out(element.getparent())
        if block and writer.flush(kind, mark):
            mark = ""
        inner, inner_mark = (_kind(element, tag, kind), writer.mark(element) if tag in ITEMS else mark) if block else (kind, mark)
        _say(writer, element.text, linked)
        for child in element:
            inner_mark = _walk(child, writer, inner, inner_mark, linked)
            _say(writer, child.tail, linked)
        if tag in ("br", "lb"):
            writer.words.append("\n")
        if tag in CELLS and not block:
            writer.words.append(" | ")
        if block and writer.flush(inner, inner_mark):
            inner_mark = ""
        mark = inner_mark if not block or tag not in ITEMS else mark
    return mark


def _say(writer: _Writer, text: str | None, linked: bool) -> None:
    if text:
        writer.words.append(re.sub(r"\s+", " ", text))
        writer.linked += len("".join(text.split())) if linked else 0


def _kind(element: _Element, tag: str, outer: str) -> str:
    if tag in HEADINGS:
        return "heading"
    if tag in ROWS:
        return outer if _lays_out(element) else "row"
    return "item" if tag in ITEMS else "paragraph" if tag in LISTS else outer


def _lays_out(row: _Element | None) -> bool:
    """Whether a row of a table only sets parts of the page side by side."""
    return row is not None and row.tag in ROWS and any(len("".join(cell.itertext()).split()) >= LAID_OUT for cell in row)
