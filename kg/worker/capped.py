"""Results as the engine itself writes them, cut after so many rows while they are written."""
from __future__ import annotations

import json
from typing import Any

import pyoxigraph as ox

_ROWS = b'"bindings":['
_decode = json.JSONDecoder(strict=False).raw_decode


class _Enough(Exception):
    """All rows that may be sent are there."""


def written(result: Any, rows: int) -> tuple[str, bytes | bytearray, bool]:
    """(kind, body, whether rows were left out): SPARQL JSON of a table or a boolean, N-Triples of a graph."""
    if isinstance(result, ox.QueryBoolean):
        return "boolean", result.serialize(format=ox.QueryResultsFormat.JSON) or b"", False
    graph = isinstance(result, ox.QueryTriples)
    out: _Lines | _Bindings = _Lines(rows) if graph else _Bindings(rows)
    try:
        result.serialize(out, format=ox.RdfFormat.N_TRIPLES if graph else ox.QueryResultsFormat.JSON)
    except _Enough:
        return "graph" if graph else "table", out.cut(), True
    return "graph" if graph else "table", out.body, False


class _Lines:
    """N-Triples, of which each line is a row."""

    def __init__(self, limit: int) -> None:
        self.body, self.limit, self._lines = bytearray(), limit, 0

    def write(self, part: bytes) -> int:
        """Take more of the body. Raises _Enough."""
        self.body += part
        self._lines += part.count(b"\n")
        if self._lines > self.limit:
            raise _Enough
        return len(part)

    def flush(self) -> None:
        """Nothing is held back."""

    def cut(self) -> bytes:
        """The lines that may be sent."""
        return b"".join(self.body.splitlines(keepends=True)[: self.limit])


class _Bindings:
    """SPARQL JSON. Rows are counted one by one only where there seem to be too many: what looks like the beginning of one may
    stand in a text."""

    def __init__(self, limit: int) -> None:
        self.body, self.limit = bytearray(), limit
        self._end, self._rows, self._most = 0, 0, 0

    def write(self, part: bytes) -> int:
        """Take more of the body. Raises _Enough."""
        self.body += part
        self._most += _beginnings(part)
        if self._most > self.limit and self._more():
            raise _Enough
        return len(part)

    def flush(self) -> None:
        """Nothing is held back."""

    def cut(self) -> bytes:
        """The rows that may be sent."""
        return bytes(self.body[: self._end]) + b"]}}"

    def _more(self) -> bool:
        """Whether another row follows those that may be sent; goes on from the row where the last look ended."""
        self._end = self._end or self.body.find(_ROWS) + len(_ROWS)
        text, place = self.body[self._end:].decode("utf-8", "ignore"), 0
        try:
            while self._rows < self.limit:
                place = _decode(text, place + (text[place:place + 1] == ","))[1]
                self._rows += 1
        except ValueError:  # the rest of this row is still to come
            pass
        self._end += len(text[:place].encode())
        self._most = self._rows + _beginnings(self.body[self._end:])
        return self._rows == self.limit and text[place:place + 1] == ","


def _beginnings(part: bytes | bytearray) -> int:
    """No fewer than the rows that begin in a part, its first bytes having come before perhaps."""
    return part.count(b'},{"') + part.count(b"{}") + 1
