"""Places and their bare names."""
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.places.layer import name_places
from tests.extract.naming import PACK, page_of


def places_in(text: str) -> list[tuple[str, str]]:
    """The places of a text as written and by bare name."""
    page = page_of(text)
    return [(page.text[m.start:m.end], m.entity) for m in name_places(page, PACK, ()) if m.start > page.text.index("\n")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Rapat digelar di Kabupaten Kendal kemarin.", [("Kabupaten Kendal", "Kendal")]),
    ("Peserta datang dari Kab. Blora dan Kota Salatiga.", [("Kab. Blora", "Blora"), ("Kota Salatiga", "Salatiga")]),
    ("Utusan Jawa Tengah, DIY, dan Jatim hadir.", [("Jawa Tengah", "Jawa Tengah"), ("DIY", "DIY"), ("Jatim", "Jatim")]),
    ("PALU — Ruang rapat mendadak sempit.", [("PALU", "Palu")]),
    ("Warga Desa Watulunyu dan Kecamatan Rantau Dedap hadir.",
     [("Desa Watulunyu", "Watulunyu"), ("Kecamatan Rantau Dedap", "Rantau Dedap")]),
    ("Klinik apung di Teluk Tomini dibuka.", [("Teluk Tomini", "Teluk Tomini")]),
    ("Ia lahir di Lamakera. Orang Lamakera ramah.", [("Lamakera", "Lamakera"), ("Lamakera", "Lamakera")]),
    ("Kepala Desa Sumberpucung Lor Wiwik Endahwati hadir.", [("Desa Sumberpucung Lor", "Sumberpucung Lor")]),
    ("Pemerintah menyampaikan laporan.", []),
])
def test_places(text: str, expected: list[tuple[str, str]]) -> None:
    """Places are known by official names, by their level, by land and water, by what stands before them."""
    assert places_in(text) == expected


WORDS = st.sampled_from(["Kab.", "Kota", "Kendal", "di", "Desa", "Teluk", "A", ".", "\n", "JATENG"])


@given(st.text(max_size=80) | st.lists(WORDS).map(" ".join))
def test_any_text(text: str) -> None:
    """No input raises, and mentions lie in the text one after the other."""
    page = page_of(text)
    mentions = name_places(page, PACK, ())
    assert all(m.start < m.end <= len(page.text) and m.entity for m in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
