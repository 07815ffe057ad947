"""Commas that were left out are read where nothing else can be meant, and nowhere else; nothing moves."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.normalisation.commas import commas_added
from kg.model import Article
from tests.extract.naming import PACK, read_by

LEFT_OUT = (
    "Hadir Bupati Kudus Hartopo| Dandim Letkol Inf Ali Rahman dan Kapolres AKBP Budi.",
    "Hadir Anggota DPRD Minut Stenly Ronsumbre| Camat Kauditan Ronny Mantiri| Kapolsek Kauditan Iptu Jefry Duabay.",
    "Rapat dihadiri Wakil Menteri Sosial Agus Jabo Prasetyo| Wali Kota Bekasi Tri Adhian Cahyono.",
    "Hadir Kakan Kemenag Sinjai Drs H. Faried Wajedy MA| Ketua Baznas Sinjai H. Muzakkir Tonang.",
    "Hadir ketua BKPRMI Sinjai Andi Zainal| Pj. Camat Sinjai Utara Budi Santoso.",
    "Hadir Kadisdik Kudus Ali Rahman| Kadiskominfo Budi Santoso.",
    "Rapat digelar di SD Muhammadiyah Klepu| Kecamatan Pringsurat| Kabupaten Temanggung.",
    "Rapat digelar di Hotel Dangau| Kabupaten Kubu Raya, Minggu (13/8/2023).",
    "Rapat digelar di Dusun Krecek| Desa Getas| Kecamatan Kaloran| Kabupaten Temanggung| Sabtu (12/10).",
    "Rapat digelar di Aula BPSDM Kota Semarang| Jawa Tengah| Sabtu (12/10).",
    "Rapat digelar di Makassar| Sulawesi Selatan pada 2024.",
    "Rapat digelar di Hotel Luminor| Jumat (22/11/2024).", "Rapat digelar di Klinik Wonokerso| Ahad malam (29/6/2025).",
    "Hadir Asisten I H. Ucu Samsul mewakili Bupati| Kepala Kemenag Kudus Dr. Cecep Hidayat, dan Ali.",
    "Hadir Kadispora Kudus Drs Ferryawan Zainal MSi mewakili bupati| Ketua KONI Kudus Abd Kahar.",
    "Hadir Ketua DPRD Kudus Ali Rahman| Kajari diwakili Kasi Pidum Andiko Putra.",
    "Pengurus lain ialah Maria Seli (Wakil Ketua)| Petrus Dedi (Sekretaris)| Yuni Astuti (Bendahara) dan Donatus.",
)

NOT_LEFT_OUT = (
    "Ketua Forum Kepala Desa Kudus hadir.", "Hadir Wakil Ketua I Sekda Kudus.", "Hadir Ibu Ketua TP PKK Kudus.",
    "Hadir Kepala Dinas Perumahan Rakyat Wakil Bupati.", "Kepala Desa Sari Kecamatan Gebog Ujang Suherman hadir.",
    "Hadir Ketua PWA NTB Dra. Hj. Baiq Mulianah Rais. Sebelas utusan hadir.", "Dandim Letkol Inf Bayu Yudha Perdana hadir.",
    "Rapat digelar Dinas Sosial Kabupaten Kudus.", "Rapat digelar di Aula Kantor Kecamatan Gebog.",
    "Rapat digelar di Gedung DPRD Kabupaten Kudus.", "Rapat digelar di Pura Puseh Desa Adat Tegal Sari.",
    "Hadir Ali Rahman Ketua PMI Kudus, Suwarno Adi Camat Gebog dan warga.",
    "Hadir Ali Rahman Ketua PMI Kudus Budi Santoso Camat Gebog.",
    "Rapat digelar PWM Jawa Tengah.",
    "Hadir mewakili Wakil Ketua PMI Kudus.", "Hadir mewakili Pj. Bupati Kudus.",
    "Rapat digelar pada Hari Minggu (3/4/2022).", "Rapat digelar Sabtu Minggu 3 Mei 2022.",
    "Rapat digelar PMI Sulawesi Selatan di Kudus Jawa Tengah Park.",
)


@pytest.mark.parametrize("text", LEFT_OUT)
def test_left_out(text: str) -> None:
    """A comma is read where one was left out."""
    assert read_by(commas_added, text=text.replace("|", "")) == text.replace("|", ",")


@pytest.mark.parametrize("text", NOT_LEFT_OUT)
def test_not_left_out(text: str) -> None:
    """Names of bodies, posts and persons stay whole, and so does what may be read in two ways."""
    assert read_by(commas_added, text=text) == text


@pytest.mark.parametrize("text", LEFT_OUT)
def test_facts_are_those_of_whole_commas(text: str) -> None:
    """The facts are those of the same sentence with its commas, and their words are quotes of the text."""
    bare, whole = (extract(Article("a", text.replace("|", mark), None), PACK) for mark in ("", ","))
    for kind in ("people", "organisations", "events"):
        named, said = getattr(bare, kind), getattr(whole, kind)
        assert [one.name for one in named] == [one.name.replace(",", "") for one in said]
        assert all(form in text.replace("|", "") for one in named for form in one.mentions)
    assert [(role.person, role.role, role.organisation) for role in bare.roles] == [
        (role.person, role.role, role.organisation) for role in whole.roles]
    assert [(event.venue, event.locality) for event in bare.events] == [(event.venue, event.locality) for event in whole.events]
