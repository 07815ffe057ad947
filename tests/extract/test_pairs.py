"""Two people whose names a hyphen or a stroke joins are two, also where both get a post; one name with a hyphen stays one."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.normalisation.pairs import bodies_joined, branches_parted, people_parted
from kg.model import Article
from tests.extract.naming import PACK, read_by


@pytest.mark.parametrize(("text", "read"), [
    ("Warga memilih Ahmad Fauzi-Siti Maimunah.", "Warga memilih Ahmad Fauzi dan Siti Maimunah."),
    ("Warga memilih Ahmad Fauzi/Siti Maimunah.", "Warga memilih Ahmad Fauzi dan Siti Maimunah."),
    ("Ia memilih SBY-Boediono, lalu Jokowi-JK.", "Ia memilih SBY dan Boediono, lalu Jokowi dan JK."),
    ("Ia di tim sukses Jokowi-Jusuf Kalla.", "Ia di tim sukses Jokowi dan Jusuf Kalla."),
    ("Suara pasangan Fauzi-Maimunah naik.", "Suara pasangan Fauzi dan Maimunah naik."),
    ("Ahmad Fauzi dan Siti Maimunah maju. Tim Fauzi-Maimunah siap.",
     "Ahmad Fauzi dan Siti Maimunah maju. Tim Fauzi dan Maimunah siap."),
])
def test_two_people_are_parted(text: str, read: str) -> None:
    """Full names, names after a word for a pair, and names that stand elsewhere."""
    assert read_by(people_parted, text=text) == read


@pytest.mark.parametrize("text", [
    "Hadir Siti Nur-Aini Rahman.", "Hadir Abdul-Rahman Saleh dan Park Ji-Sung.", "Kata Esmael Ahmadi-Mogadam.",
    "Masjid Al-Hikmah.", "Ruas Semarang-Solo padat.", "Undang-Undang Dasar.", "Jumat-Sabtu.", "TNI-Polri dan PMI-PMR.",
])
def test_one_name_stays_one(text: str) -> None:
    """Words that are bound to the next one, surnames of two words, places and days."""
    assert read_by(people_parted, text=text) == text


def test_each_of_two_has_his_post() -> None:
    """The first post is that of the first; the names are quoted as they stand."""
    text = "Rapat selesai.\n\nBupati dan Wakil Bupati terpilih Ahmad Fauzi-Siti Maimunah hadir di Kudus."
    told = extract(Article("a", text), PACK)
    assert [person.mentions for person in told.people] == [("Ahmad Fauzi",), ("Siti Maimunah",)]
    assert [(r.person, r.role) for r in told.roles] == [("p1", "Bupati"), ("p2", "Wakil Bupati")]


@pytest.mark.parametrize(("text", "read"), [
    ("Rapat PCM-PCA Sukorejo.", "Rapat PCM dan PCA Sukorejo."),
    ("Rapat PDM/PDA Kudus.", "Rapat PDM dan PDA Kudus."),
    ("Rapat\nPAC IPNU-IPPNU Muncar rapat. Hadir PAC IPPNU Muncar.",
     "Rapat\nPAC IPNU dan IPPNU Muncar rapat. Hadir PAC IPPNU Muncar."),
    ("Rapat PC IPNU-IPPNU Jember.", "Rapat PC IPNU-IPPNU Jember."),
    ("Rapat PCM-PCA se-Kudus.", "Rapat PCM-PCA se-Kudus."),
])
def test_two_branches_are_parted(text: str, read: str) -> None:
    """Short names of branches before a place, and movements of a level of which the page names the second by itself."""
    assert read_by(branches_parted, text=text) == read


@pytest.mark.parametrize(("text", "read"), [
    ("Rapat Forum Lembaga Anak – Panti Sosial Asuhan Anak (Forum LA-PSAA) Kudus.",
     "Rapat Forum Lembaga Anak-Panti Sosial Asuhan Anak (Forum LA-PSAA) Kudus."),
    ("Rapat Serikat Guru - Serikat Dosen (SG-SD) Kudus.", "Rapat Serikat Guru-Serikat Dosen (SG-SD) Kudus."),
    ("Rapat Ikatan Pelajar Nahdlatul Ulama – Ikatan Pelajar Putri Nahdlatul Ulama (IPNU-IPPNU) Kudus.",
     "Rapat Ikatan Pelajar Nahdlatul Ulama – Ikatan Pelajar Putri Nahdlatul Ulama (IPNU-IPPNU) Kudus."),
    ("Rapat Serikat Guru – Karang Taruna (SG-SD) Kudus.", "Rapat Serikat Guru – Karang Taruna (SG-SD) Kudus."),
])
def test_names_that_short_names_join(text: str, read: str) -> None:
    """A dash between the names of a body whose short names a hyphen joins; two movements stay two."""
    assert read_by(bodies_joined, text=text) == read


@pytest.mark.parametrize(("text", "bodies"), [
    ("Kemarin PCM-PCA Sukorejo menggelar rapat.", ["PCM", "PCA Sukorejo"]),
    ("Kemarin PDM dan PDA Kudus menggelar rapat. Hadir PDM Pati.", ["PDM", "PDA Kudus", "PDM Pati"]),
    ("Kemarin rapat digelar PC IPNU dan PC IPPNU Kudus. Hadir PC IPNU Pati.",
     ["PC IPNU", "PC IPPNU Kudus", "PC IPNU Pati"]),
])
def test_two_branches_share_a_place(text: str, bodies: list[str]) -> None:
    """Who is named without a place beside a branch with one is no branch of another place."""
    told = extract(Article("a", f"Rapat\n\n{text}"), PACK)
    assert [body.name for body in told.organisations] == bodies
