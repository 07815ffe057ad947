"""Plain tables of rows in files that people read, edit and keep under version control: tab-separated, one header line."""
from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.errors import DecisionError


def read_rows(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a file, none where it does not exist. Raises DecisionError where a column or a value is missing."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)
        if lacking := [name for name in columns if name not in (reader.fieldnames or ())]:
            raise DecisionError(f"{path}: its first line lacks {', '.join(lacking)}; it must name {', '.join(columns)}.")
        return [_whole(path, number, row, columns) for number, row in enumerate(reader, 2)]


def append_rows(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Add rows to a file, which is made with its header where it does not exist."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = not path.is_file()
    with path.open("a", encoding="utf-8", newline="") as handle:
        if fresh:
            handle.write("\t".join(columns) + "\n")
        for row in rows:
            handle.write("\t".join(" ".join(row.get(name, "").split()) for name in columns) + "\n")


def _whole(path: Path, number: int, row: Mapping[str, str | None], columns: Sequence[str]) -> dict[str, str]:
    if any(row.get(name) is None for name in columns):
        raise DecisionError(f"{path}, line {number}: it has fewer columns than the first line; mend or remove it.")
    return {name: str(row[name]).strip() for name in columns}
