"""One tree of errors. Messages are one sentence that says what to do; the facts are attributes.

KgError
├── SettingError     a setting or an option cannot be used
├── ReadError        an article cannot be read (source, reason)
│   └── OtherKind      a file beside articles is of a kind that they do not come in
├── VocabularyError  a vocabulary file cannot be used
├── DecisionError    a row of decisions or corrections cannot be used
├── StoreError       the store cannot be opened, reached or written
└── QueryError       a question or its parameters cannot be used
    ├── AskedWrongly   a question is asked with a name or a value that it does not take
    ├── UnknownName    no entity has that name (name, nearest)
    ├── AmbiguousName  several entities have it (name, candidates)
    └── LimitReached   a query hit a limit (limit)
"""
from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class KgError(Exception):
    """Anything this program reports to its user in one sentence; it goes from one process to another as it is."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.args, vars(self))


def _again(kind: type[KgError], args: tuple[Any, ...], facts: dict[str, Any]) -> KgError:
    """An error as it was, made without its own `__init__`, which asks for the facts and not for the sentence."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(facts)
    return error


class SettingError(KgError):
    """A setting or an option cannot be used."""


class ReadError(KgError):
    """An article cannot be read."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source, self.reason = source, reason


class OtherKind(ReadError):
    """A file that lies beside articles is of a kind that they do not come in; nobody named it, and nothing is wrong."""

    def __init__(self, source: str) -> None:
        super().__init__(source, "is no kind of file that articles come in.")


class VocabularyError(KgError):
    """A vocabulary file cannot be used."""


class DecisionError(KgError):
    """A row of decisions or corrections cannot be used."""


class StoreError(KgError):
    """The store cannot be opened, reached or written."""


class QueryError(KgError):
    """A question or its parameters cannot be used."""


class AskedWrongly(QueryError):
    """A question is asked for by a name that is none, or with parameters or values that it does not take.

    Where a value does not fit, `value` is it and `type` that of its parameter; "" where something else is wrong.
    """

    def __init__(self, message: str, type: str = "", value: str = "") -> None:
        super().__init__(message)
        self.type, self.value = type, value


class UnknownName(QueryError):
    """No entity has that name; `nearest` are the names most like it."""

    def __init__(self, name: str, nearest: Sequence[str]) -> None:
        near = f" Nearest: {'; '.join(nearest)}." if nearest else ""
        super().__init__(f"nothing is named {name!r}.{near}")
        self.name, self.nearest = name, tuple(nearest)


class AmbiguousName(QueryError):
    """Several entities have that name; `candidates` are (IRI, label) pairs, of which the message lists the first LISTED."""

    LISTED = 6

    def __init__(self, name: str, candidates: Sequence[tuple[str, str]]) -> None:
        listed = "; ".join(f"{label} <{iri}>" for iri, label in candidates[:self.LISTED])
        super().__init__(f"{name!r} names several things, give the IRI of one: {listed}")
        self.name, self.candidates = name, tuple(candidates)


class LimitReached(QueryError):
    """A query hit a limit; `limit` names it ("time", "memory", "rows", "load")."""

    def __init__(self, limit: str, message: str) -> None:
        super().__init__(message)
        self.limit = limit
