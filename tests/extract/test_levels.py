"""Levels of places that are shortened and short names with dots are read as others write them, and are quoted as they stand."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.normalisation.layer import TYPED
from kg.model import Article
from tests.extract.naming import PACK, read_by


@pytest.mark.parametrize(("text", "read"), [
    ("di Kec. Gebog, Kab Kudus, Prov. Jawa Tengah", "di Kecamatan Gebog, Kabupaten Kudus, Provinsi Jawa Tengah"),
    ("Ds.Getas kab. Kudus", "Desa Getas kabupaten Kudus"), ("KAB. KUDUS", "KABUPATEN KUDUS"),
    ("Pemerintah Prov. (Pemprov) Papua", "Pemerintah Provinsi (Pemprov) Papua"),
    ("Ali Rahman, S.Kep. Hadir Kab/Kota, Kel Tani dan Prov", "Ali Rahman, S.Kep. Hadir Kab/Kota, Kelurahan Tani dan Prov"),
])
def test_levels_are_read_in_full(text: str, read: str) -> None:
    """With a dot or without one, in small letters and in capitals, before a name."""
    assert read_by(*TYPED, text=text) == read


@pytest.mark.parametrize(("text", "read"), [
    ("Ketua M.U.I. Kudus dan D.P.R.D. hadir di P.W.M.", "Ketua MUI Kudus dan DPRD hadir di PWM."),
    ("P.T. Sinar Jaya, C.V. Maju (P.M.I.), P.D.M", "PT Sinar Jaya, CV Maju (PMI), PDM"),
    ("R.A. Kartini, K.H. Ali, M.A., H.O.S. Amin, W.R. Supratman", "R.A. Kartini, K.H. Ali, M.A., H.O.S. Amin, W.R. Supratman"),
])
def test_short_names_are_read_without_dots(text: str, read: str) -> None:
    """Those of bodies, no titles and no names of people."""
    assert read_by(*TYPED, text=text) == read


def test_a_body_with_dots_is_quoted_as_it_stands() -> None:
    """It is the body of the same letters without dots."""
    told = extract(Article("a", "Ketua M.U.I. Kudus Ali Rahman hadir di Kudus.\n\nMUI Kudus berterima kasih."), PACK)
    assert [(body.name, body.mentions) for body in told.organisations] == [("MUI Kudus", ("M.U.I. Kudus", "MUI Kudus"))]
    assert [(role.role, role.organisation) for role in told.roles] == [("Ketua", told.organisations[0].id)]


def test_a_body_has_one_name() -> None:
    """A body of "Kab. Kudus" is that of "Kabupaten Kudus"; an event of a level is told by it."""
    told = extract(Article("a", "Dinas Kesehatan Kab. Kudus ikut Musrenbang Kec. Gebog di Kudus, Sabtu (12/10/2024).\n\n"
                                "Dinas Kesehatan Kabupaten Kudus berterima kasih."), PACK)
    assert [(body.name, body.mentions) for body in told.organisations] == [
        ("Dinas Kesehatan Kabupaten Kudus", ("Dinas Kesehatan Kab. Kudus", "Dinas Kesehatan Kabupaten Kudus"))]
    assert [(event.name, event.mentions[0]) for event in told.events] == [("Musrenbang Kecamatan Gebog", "Musrenbang Kec. Gebog")]
