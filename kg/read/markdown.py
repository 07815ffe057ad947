"""Markdown with front matter: title, date and author above, the text as lines below."""
from __future__ import annotations

import re
import tomllib
from typing import Any

from markdown_it import MarkdownIt

from kg.errors import ReadError
from kg.model import Article
from kg.read.html import parse
from kg.read.lines import to_lines
from kg.read.metadata import iso_day
from kg.read.text import one_line, regular, titled
from kg.read.titles import first_title

FRONT = re.compile(r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<lines>.*?)\n(?P=fence)[ \t]*(?:\n|$)", re.DOTALL)
PAIR = re.compile(r"(?P<key>[\w.-]+)[ \t]*:[ \t]*(?P<value>.*)")
NAMES = {"title": ("title", "judul"), "published": ("date", "published", "pubdate", "tanggal", "terbit"),
         "author": ("author", "authors", "penulis", "byline"), "site": ("site", "publisher", "source", "media", "situs"),
         "language": ("lang", "language", "bahasa")}


def from_markdown(text: str, name: str, source: str) -> Article:
    """The article of a Markdown text. Raises ReadError where it is empty."""
    text = regular(text)
    front = FRONT.match(text)
    fields = _fields(front) if front else {}
    body = to_text(text[front.end():] if front else text)
    if not body:
        raise ReadError(source, "is empty.")
    given = {field: next((fields[key] for key in keys if fields.get(key)), None) for field, keys in NAMES.items()}
    title = given["title"] or first_title(body)
    return Article(name, titled(title, body), title, iso_day(given["published"]), source, given["site"], given["author"],
                   given["language"], "text/markdown")


def to_text(markdown: str) -> str:
    """Markdown as lines; a line break in a paragraph stays one, for lists of names are often written so."""
    markup = MarkdownIt("commonmark", {"breaks": True}).enable("table").render(markdown)
    root = parse(f"<div>{markup}</div>")
    return "" if root is None else to_lines(root).strip()


def _fields(front: re.Match[str]) -> dict[str, str]:
    """Front matter as strings by lower-case name; lists are joined by commas. Read line by line, for people forget quotes."""
    if front["fence"] == "+++":
        try:
            return {key.lower(): _joined(value) for key, value in tomllib.loads(front["lines"]).items()}
        except tomllib.TOMLDecodeError:
            return {}
    fields: dict[str, str] = {}
    key = ""
    for line in front["lines"].split("\n"):
        pair, item = PAIR.match(line), re.match(r"\s+(?:-\s*)?(?P<value>.+)|-\s+(?P<more>.+)", line)
        if pair:
            key = pair["key"].lower()
            fields[key] = _unquoted(pair["value"])
        elif item and key:
            more = re.sub(r"^name:\s*", "", _unquoted(item["value"] or item["more"]))
            fields[key] = f"{fields[key]}, {more}" if fields[key] else more
    return fields


def _unquoted(value: str) -> str:
    value = value.strip()
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join(map(_unquoted, value[1:-1].split(",")))
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else re.sub(r"^[|>]-?$", "", value)


def _joined(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_joined, value))
    return one_line(str(value.get("name", "") if isinstance(value, dict) else value)) or ""
