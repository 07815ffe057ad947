"""Levels of places that are shortened say what they say in full, and are quoted as they stand."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.marks import mended
from kg.model import Article
from tests.extract.naming import PACK


@pytest.mark.parametrize(("text", "read"), [
    ("di Kec. Gebog, Kab Kudus, Prov. Jawa Tengah", "di Kecamatan Gebog, Kabupaten Kudus, Provinsi Jawa Tengah"),
    ("Ds.Getas kab. Kudus", "Desa Getas kabupaten Kudus"), ("KAB. KUDUS", "KABUPATEN KUDUS"),
    ("Pemerintah Prov. (Pemprov) Papua", "Pemerintah Provinsi (Pemprov) Papua"),
    ("Ali Rahman, S.Kep. Hadir Kab/Kota, Kel Tani dan Prov", "Ali Rahman, S.Kep. Hadir Kab/Kota, Kelurahan Tani dan Prov"),
])
def test_levels_are_read_in_full(text: str, read: str) -> None:
    """With a dot or without one, in small letters and in capitals, before a name."""
    assert mended(text, PACK).text == read


def test_a_body_has_one_name() -> None:
    """A body of "Kab. Kudus" is that of "Kabupaten Kudus"; an event of a level is told by it."""
    told = extract(Article("a", "Dinas Kesehatan Kab. Kudus ikut Musrenbang Kec. Gebog di Kudus, Sabtu (12/10/2024).\n\n"
                                "Dinas Kesehatan Kabupaten Kudus berterima kasih."), PACK)
    assert [(body.name, body.mentions) for body in told.organisations] == [
        ("Dinas Kesehatan Kabupaten Kudus", ("Dinas Kesehatan Kab. Kudus", "Dinas Kesehatan Kabupaten Kudus"))]
    assert [(event.name, event.mentions[0]) for event in told.events] == [("Musrenbang Kecamatan Gebog", "Musrenbang Kec. Gebog")]
