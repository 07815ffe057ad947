"""The catalogue of articles."""
from __future__ import annotations

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
        assert (entry.article, entry.document, entry.program) == (held.article, held.document, "v1")
        assert catalogue.digests() == {"a1": (digest_of(held.article), "v1")}


def test_uncommitted_changes_vanish(tmp_path):
    """Closing without commit takes changes back."""
    held = reading()
    with Catalogue(tmp_path, write=True) as catalogue:
        catalogue.put(held.article, held.document, "v1")
    with Catalogue(tmp_path) as catalogue:
        assert catalogue.digests() == {}


def test_missing(tmp_path):
    """Reading a folder without a catalogue says what to do, and makes no file."""
    with pytest.raises(StoreError, match="kg build"):
        Catalogue(tmp_path)
    assert list(tmp_path.iterdir()) == []
