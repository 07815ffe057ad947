"""Errors go from one process to another with their sentence and their facts."""
from __future__ import annotations

import copy

import pytest

from kg.errors import AmbiguousName, AskedWrongly, KgError, LimitReached, OtherKind, ReadError, StoreError, UnknownName


@pytest.mark.parametrize("error", [
    ReadError("a.pdf", "is damaged."), OtherKind("a.zip"), StoreError("gone"), AskedWrongly("no year", "year", "x"),
    UnknownName("Ali", ["Alia"]), AmbiguousName("Ali", [("urn:a", "Ali")]), LimitReached("rows", "too many rows"),
], ids=lambda error: type(error).__name__)
def test_an_error_travels_whole(error: KgError) -> None:
    """A pool of processes makes what its workers raise again by `__reduce__`, as copies are made."""
    there = copy.copy(error)
    assert type(there) is type(error) and str(there) == str(error) and vars(there) == vars(error)
