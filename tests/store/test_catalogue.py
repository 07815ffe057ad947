"""The catalogue of articles."""
from __future__ import annotations

import os
import sqlite3

import pytest

from kg.errors import StoreError
from kg.store import Catalogue
from kg.store.catalogue import digest_of
from tests.readings import reading


def test_round_trip(tmp_path):
    """An article and its document come back as they went in."""
    held = reading()
    with Catalogue(tmp_path, write=True) as catalogue:
        catalogue.put(held.article, held.document, "v1")
        catalogue.commit()
    with Catalogue(tmp_path) as catalogue:
        entry = catalogue.entry("a1")
        assert (entry.article, entry.document) == (held.article, held.document)
        assert catalogue.digests() == {"a1": (digest_of(held.article), "v1")}


def test_uncommitted_changes_vanish(tmp_path):
    """Closing without commit takes changes back."""
    held = reading()
    with Catalogue(tmp_path, write=True) as catalogue:
        catalogue.put(held.article, held.document, "v1")
    with Catalogue(tmp_path) as catalogue:
        assert catalogue.digests() == {}


def test_rows_that_are_still_read_may_outlive_the_catalogue(tmp_path):
    """Who is interrupted in the midst of the articles that wait says nothing of a closed database."""
    with Catalogue(tmp_path, write=True) as catalogue:
        for name in ("a1", "a2"):
            catalogue.wait(reading(name).article)
        waiting = catalogue.waiting()
        assert next(waiting).id == "a1"
    waiting.close()


def test_missing(tmp_path):
    """Reading a folder without a catalogue says what to do, and makes no file."""
    with pytest.raises(StoreError, match="kg build"):
        Catalogue(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_not_be_written(tmp_path, monkeypatch):
    """Where SQLite cannot put its files beside the catalogue, on a disk for reading only, it is read as it stands."""
    held, connect = reading(), sqlite3.connect
    with Catalogue(tmp_path, write=True) as catalogue:
        catalogue.put(held.article, held.document, "v1")
        catalogue.commit()

    def refuse(path, *args, **given):
        if "immutable" not in str(path):
            raise sqlite3.OperationalError("unable to open database file")
        return connect(path, *args, **given)

    monkeypatch.setattr(sqlite3, "connect", refuse)
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)
    with Catalogue(tmp_path) as catalogue:
        assert catalogue.entry("a1").document == held.document
    (tmp_path / "articles.db-wal").write_text("changes")
    with pytest.raises(StoreError, match="look to its permissions"):
        Catalogue(tmp_path)
