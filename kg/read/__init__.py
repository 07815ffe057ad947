"""Files, feeds and addresses → articles."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.errors import ReadError
from kg.model import Article


def read_file(path: Path) -> Iterator[Article]:
    """The articles of one file. Raises ReadError."""
    text = path.read_text("utf-8").replace("\r\n", "\n")
    if path.suffix == ".html":
        import trafilatura
        text = trafilatura.extract(text, include_comments=False) or ""
    title = re.sub(r"^#+\s*", "", text.strip().split("\n", 1)[0]).strip()
    yield Article(path.stem, text, title, source=str(path))


def read_paths(paths: Iterable[str | Path], report: Callable[[ReadError], None]) -> Iterator[Article]:
    """The articles of files and folders; what cannot be read is reported and skipped."""
    for given in map(Path, paths):
        files = sorted(p for p in given.rglob("*") if p.suffix in (".txt", ".md", ".html")) if given.is_dir() else [given]
        for path in files:
            try:
                yield from read_file(path)
            except OSError as error:
                report(ReadError(str(path), error.strerror or str(error)))
