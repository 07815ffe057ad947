"""Plain tables of rows in files that people read, edit and keep under version control: tab-separated, one header line."""
from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.errors import DecisionError
from kg.settings import own_text


def read_rows(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a file, none where it does not exist. Raises DecisionError where a column or a value is missing, SettingError
    where it is not UTF-8."""
    if not path.is_file():
        return []
    reader = csv.DictReader(io.StringIO(own_text(path), newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    if lacking := [name for name in columns if name not in (reader.fieldnames or ())]:
        raise DecisionError(f"{path}: its first line lacks {', '.join(lacking)}; it must name {', '.join(columns)}.")
    return [_whole(path, number, row, columns) for number, row in enumerate(reader, 2)]


def append_rows(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Add rows to a file, which is made with its header where it does not exist; a last line that people left open is ended."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = not path.is_file()
    ended = fresh or path.read_bytes()[-1:] in (b"\n", b"")
    with path.open("a", encoding="utf-8", newline="") as handle:
        if fresh:
            handle.write("\t".join(columns) + "\n")
        if not ended:
            handle.write("\n")
        for row in rows:
            handle.write("\t".join(" ".join(row.get(name, "").split()) for name in columns) + "\n")


def _whole(path: Path, number: int, row: Mapping[str, str | None], columns: Sequence[str]) -> dict[str, str]:
    if any(row.get(name) is None for name in columns):
        raise DecisionError(f"{path}, line {number}: it has fewer columns than the first line; mend or remove it.")
    return {name: str(row[name]).strip() for name in columns}
