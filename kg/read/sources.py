"""Paths → the files to read: folders walked, links followed once, everything in one order."""
from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import OtherKind, ReadError
from kg.read.report import Report

READABLE = {"", ".atom", ".doc", ".docx", ".htm", ".html", ".markdown", ".md", ".odt", ".pdf", ".rss", ".rtf", ".text", ".txt",
            ".wxr", ".xhtml", ".xml", ".zip"}
"""Suffixes of what is looked into in folders, if only to say how to save it; a file that is named itself is read whatever its
suffix, if it is text."""

SILENT = {".json", ".jsonl", ".py", ".pyc", ".css", ".js"}
"""Suffixes of what lies beside articles and is passed over without a word."""

UNPRINTABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
"""Controls, and bytes of file names that are no UTF-8, as Python passes them on."""


def shown(path: Path | str) -> str:
    """A path as it can be stored and printed on one line: what is no printable character of it is written as \\x0a or \\xe4."""
    return UNPRINTABLE.sub(lambda match: f"\\x{ord(match.group()) & 0xff:02x}", str(path))


def passed_over(name: str) -> bool:
    """A file that nobody means as an article."""
    return name.startswith((".", "~$", "__")) or Path(name).suffix.lower() in SILENT


def find_files(paths: Iterable[Path], report: Report) -> list[Path]:
    """The files at some paths, folders walked, each file once, ordered by their real paths.

    What does not exist or may not be read is reported, and so is a folder without articles; what lies in a folder and is of
    another kind as an OtherKind.
    """
    found: dict[str, Path] = {}
    for path in paths:
        try:
            if not path.is_dir():
                found.setdefault(os.path.realpath(path), path)
                continue
        except OSError as error:
            report(ReadError(shown(path), reason(error)))
            continue
        before, told = len(found), _Told(report)
        for file in _walk(path, set(), told):
            found.setdefault(os.path.realpath(file), file)
        if len(found) == before and not told.count:
            report(ReadError(shown(path), "is a folder without articles."))
    return [found[real] for real in sorted(found)]


def reason(error: OSError) -> str:
    """Why the system did not let a file be read, as the end of a sentence."""
    if isinstance(error, FileNotFoundError):
        return "is not there (any more)."
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions."
    return f"cannot be read: {(error.strerror or type(error).__name__).lower()}."


class _Told:
    """Counts what a report was told that is wrong."""

    def __init__(self, report: Report) -> None:
        self._report, self.count = report, 0

    def __call__(self, error: ReadError) -> None:
        self._report(error)
        self.count += not isinstance(error, OtherKind)


def _walk(folder: Path, seen: set[str], report: Report) -> Iterator[Path]:
    """The files below a folder; `seen` are the real paths of folders walked already, which ends loops of links."""
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        report(ReadError(shown(folder), reason(error)))
        return
    for entry in entries:
        if passed_over(entry.name):
            continue
        try:
            inside = entry.is_dir()
        except OSError as error:
            report(ReadError(shown(entry.path), reason(error)))
            continue
        if inside:
            yield from _walk(Path(entry.path), seen, report)
        elif Path(entry.name).suffix.lower() in READABLE:
            yield Path(entry.path)
        else:
            report(OtherKind(shown(entry.path)))
