"""The title of a plain text, also where a page was copied with its menus, and the marks that messages leave in it."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.text import from_text
from kg.read.titles import first_title

TITLE = "Camat Sukamaju Buka Musyawarah Irigasi"
BODY = ("SUKAMAJU - Camat Sukamaju Drs. Karyono membuka musyawarah irigasi di balai desa, Senin (3/3/2025).\n\n"
        "Musyawarah irigasi itu dihadiri empat puluh petani dan Dinas Pertanian Kabupaten Sukamaju.")
MENU = "Beranda\nProfil\nBerita\nKontak"


@pytest.mark.parametrize("above", [
    "", "Tentu! Berikut artikel yang siap diunggah:", "Berikut beritanya:\n\n---\n", MENU, f"{MENU}\n3 Maret 2025\nAdmin",
    "Selamat datang di laman resmi kami, silakan sampaikan aduan Anda lewat kotak surat.\n\nBerita",
    f"Beranda / Berita / {TITLE}", "021-5550-1190\nsurat@contoh.example\nFacebook",
])
def test_the_title_stands_below_the_menus(above: str) -> None:
    """Of the lines above the article its title is the one that the article takes up."""
    assert first_title(f"{above}\n{TITLE}\n\n{BODY}".strip()) == TITLE


def test_a_list_of_the_article_is_no_menu() -> None:
    """A first sentence whose names come back begins the article; short lines behind it are never its title."""
    listed = "Camat Sukamaju Drs. Karyono\nKepala Dinas Pertanian Ir. Wibowo\nPetani teladan Sukamaju Ibu Sri Lestari"
    assert first_title(f"{TITLE}\n\n{BODY.split(chr(10))[0]}\n\nHadir:\n{listed}\n\n{BODY.split(chr(10))[2]}") == TITLE


@pytest.mark.parametrize(("written", "stored"), [
    ("*Rapat Kerja* PMI dibuka _Ketua_ Ali.", "Rapat Kerja PMI dibuka Ketua Ali."),
    ("Ali &amp; Budi &#8220;hadir&#8221;", "Ali & Budi “hadir”"),
    ("* Ali\n* Budi", "* Ali\n* Budi"),
    ("3*4 = 12 dan nama_berkas_saya", "3*4 = 12 dan nama_berkas_saya"), ("*) catatan kaki", "*) catatan kaki"),
])
def test_marks_of_emphasis_and_entities(written: str, stored: str) -> None:
    """*Bold* and _italic_ of messages and left-over entities are not stored; list marks, sums and notes stay."""
    assert from_text(written, "a", "a").text == stored


@given(st.text(alphabet=st.sampled_from("aB1. \n:;,()*_~&#|\"”é"), max_size=200))
def test_any_text_has_a_title_or_none(text: str) -> None:
    """Whatever the text: no error, and a title is one of its lines."""
    title = first_title(text)
    assert title is None or title in " ".join(text.split()) or title in text
