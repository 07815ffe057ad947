"""Files, feeds and addresses → articles."""
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.model import Article


def read_file(path: Path) -> Iterator[Article]:
    """The articles of one file. Raises ReadError."""
    text = path.read_text("utf-8").replace("\r\n", "\n")
    if path.suffix == ".html":
        import trafilatura
        text = trafilatura.extract(text, include_comments=False) or ""
    title = re.sub(r"^#+\s*", "", text.strip().split("\n", 1)[0]).strip()
    yield Article(path.stem, text, title, source=str(path))
