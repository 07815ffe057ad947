"""Official areas and their codes."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.areas import is_area
from kg.extract.places.layer import area_code


@pytest.mark.parametrize(("name", "code"), [
    ("Depok", "32.76"), ("Kota Bandung", "32.73"), ("Kab. Bandung", "32.04"), ("Kabupaten Bandung", "32.04"),
    ("Solo", "33.72"), ("Lima Puluh Kota", "13.07"), ("Gunung Kidul", "34.03"), ("Gunungkidul", "34.03"), ("Toli-toli", "72.04"),
    ("KENDAL", "33.24"),
    ("Jakarta Selatan", "31.74"), ("Jakarta", "31"), ("Jawa Barat", "32"), ("DIY", "34"), ("Provinsi Gorontalo", "75"),
    ("Kotabaru", "63.02"), ("Kota Kinabalu", None), ("Nowhere", None), ("", None), ("Kota", None),
])
def test_area_code(name: str, code: str | None) -> None:
    """Regencies and cities have their official code, provinces where nothing smaller bears the name."""
    assert area_code(name) == code


def test_one_name_for_two_areas() -> None:
    """A name that a city and a regency share has no code until the level or the province is said."""
    assert area_code("Bandung") is None
    assert area_code("Banjar") is None
    assert area_code("Banjar", "Jabar") == "32.79"
    assert area_code("Banjar", within="Kalimantan Selatan") == "63.03"


def test_is_area() -> None:
    """Provinces, regencies, cities and districts are areas, people are not."""
    assert is_area("Jawa Tengah") and is_area("Kab. Blora") and is_area("Cibinong")
    assert not is_area("Iqbal Rais")


@given(st.text(max_size=30))
def test_any_text(name: str) -> None:
    """No input raises."""
    assert area_code(name) is None or is_area(name)
