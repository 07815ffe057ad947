"""The phrases in which an article speaks of an event are surface forms of it too."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article

PACK = load_pack("id")

PHRASES = [
    ("PMI Kudus menggelar pelatihan bagi kader posyandu, Senin (2/6).", "pelatihan bagi kader posyandu"),
    ("Lurah Undaan mengikuti kunjungan bersama ke Pabrik Gula Madu pada Senin (2/6/2025).",
     "kunjungan bersama ke Pabrik Gula Madu"),
    ("Tim itu mengikuti workshop pengolahan sampah organik rumah tangga pada Senin (2/6/2025).",
     "workshop pengolahan sampah organik rumah tangga"),
    ("Bupati menghadiri Purnawiyata dan Pelepasan Siswa SMPN 2 Kudus, Senin (2/6).",
     "Purnawiyata dan Pelepasan Siswa SMPN 2 Kudus"),
    ("PA Selong menggelar Sidang Luar Biasa Pengambilan Sumpah dan Pelantikan Wakil Ketua, Hakim, Panitera dan Jurusita, "
     "Senin (2/6).", "Sidang Luar Biasa Pengambilan Sumpah dan Pelantikan Wakil Ketua, Hakim, Panitera dan Jurusita"),
    ("Sesuai jadwal, pengurus baru akan dilantik Ketua PMI Kudus pada 25 Januari 2025 di Kudus.", "pengurus baru akan dilantik"),
    ("PMI Kudus menggelar Pelatihan Tata Rias, Tata Boga, dan Tata Busana, Senin (2/6).",
     "Pelatihan Tata Rias, Tata Boga, dan Tata Busana"),
]

NAMES = [
    ("Muktamar XII ditutup Sabtu (7/6/2025).", {"Muktamar XII"}),
    ("Usai Muskab VIII Ketua PMI Kudus Joko Harjono mengatakan, Senin (2/6/2025), anggarannya cukup.", {"Muskab VIII"}),
    ("Menurut Ketua Panitia Muskab VIII, Senin (2/6/2025), peserta Muskab VIII, aman.", {"Muskab VIII"}),
    ("Pengurus itu dilantik di Pendopo Kudus, Senin (2/6/2025).", {"dilantik"}),
]


def forms(text: str) -> set[str]:
    """The surface forms of the events of a text below a headline that names none."""
    return {form for event in extract(Article("a", f"Kabar Hari Ini\n\n{text}", published="2025-06-30"), PACK).events
            for form in event.mentions}


@pytest.mark.parametrize(("text", "phrase"), PHRASES)
def test_the_phrase_that_goes_on_after_a_name(text: str, phrase: str) -> None:
    """What it is for, where it leads and what it is joined to belong to the phrase, up to a preposition, verb or mark."""
    assert phrase in forms(text)


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_what_is_told_after_a_name_is_no_phrase(text: str, names: set[str]) -> None:
    """A verb, who does something next, and only when or where a deed was done are none of it."""
    assert forms(text) == names
