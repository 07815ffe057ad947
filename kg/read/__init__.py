"""Files, archives, feeds and addresses → articles."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kg.errors import ReadError
from kg.model import Article
from kg.read.addresses import is_address, public_form
from kg.read.ids import Ids
from kg.read.kinds import read_bytes
from kg.read.limits import FILE_BYTES, check_size
from kg.read.report import Report
from kg.read.sources import find_files, reason, shown

__all__ = ["Report", "read_file", "read_paths"]


def read_paths(paths: Iterable[str | Path], report: Report, private: bool = False) -> Iterator[Article]:
    """The articles of files, folders, archives, feeds and addresses, one after another, each with an id of its own.

    `report` is called with a ReadError for each source that is rejected, and with an OtherKind for each file in a folder or an
    archive that is of no kind articles come in; nothing else is raised. Files come first, ordered by their real paths, then
    addresses in the order given. `private` allows addresses in private networks.
    """
    ids = Ids()
    given = [str(path) for path in paths]
    files = find_files([Path(path) for path in given if not is_address(path)], report)
    addresses = dict.fromkeys(path for path in given if is_address(path))
    sources: list[Path | str] = [*files, *addresses]
    for source in sources:
        try:
            for article in _read(source, report, private):
                yield replace(article, id=ids.take(article.id, article.source))
        except ReadError as error:
            report(error)


def read_file(path: Path) -> Iterator[Article]:
    """The articles of one file. Raises ReadError at the first thing that is wrong."""
    def fail(error: ReadError) -> None:
        raise error

    yield from _read(path, fail, False)


def _read(source: Path | str, report: Report, private: bool) -> Iterator[Article]:
    if isinstance(source, Path):
        return read_bytes(_bytes(source), source.name, shown(source), report)
    from kg.read.web import fetch  # what speaks to servers takes long to import
    answer = fetch(source, private)
    return read_bytes(answer.data, answer.name, public_form(source), report, answer.charset)


def _bytes(path: Path) -> bytes:
    """The content of a file. Raises ReadError where it is not there, may not be read, is too large or is no file."""
    try:
        if path.exists() and not path.is_file():
            raise ReadError(shown(path), "is neither a file nor a folder.")
        check_size(path.stat().st_size, FILE_BYTES, shown(path))
        return path.read_bytes()
    except OSError as error:
        raise ReadError(shown(path), reason(error)) from None
