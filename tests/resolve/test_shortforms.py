"""Short forms and what they stand for."""
from __future__ import annotations

import pytest

from kg.languages import load_pack
from kg.model import Document, Organisation
from kg.resolve.shortforms import ShortForms, align


@pytest.mark.parametrize(("long", "short", "found"), [
    ("Majelis Pelayanan Sosial", "MPS", [("MPS", "Majelis Pelayanan Sosial")]),
    ("Universitas Tirta Wiyata", "Untirwi", [("Untirwi", "Universitas Tirta Wiyata")]),
    ("Fakultas Kehutanan Universitas Mulawati Tamarin", "Unmuta", [("Unmuta", "Universitas Mulawati Tamarin")]),
    ("Pimpinan Pusat Perhimpunan Bakti Sejahtera", "PP PBS", [("PBS", "Perhimpunan Bakti Sejahtera"), ("PP", "Pimpinan Pusat")]),
    ("Kementerian Pemberdayaan Perempuan dan Perlindungan Anak", "KemenPPPA",
     [("KemenPPPA", "Kementerian Pemberdayaan Perempuan dan Perlindungan Anak")]),
    ("Palang Merah Indonesia", "Jakarta", []),
])
def test_align(long, short, found):
    """A bracketed short form stands for the words before it that its letters come from."""
    assert list(align(long.split(), short)) == found


def document(name: str, *bodies: str) -> Document:
    return Document(name, organisations=tuple(Organisation(f"o{n}", body) for n, body in enumerate(bodies)))


def test_own_definition_wins_and_unclear_ones_wait():
    """An article's own definition is used in it; one that articles disagree on is used in no other."""
    forms = ShortForms(
        [document("a", "Badan Pengurus Cabang (BPC) X"), document("b", "Bank Pangan Cilacap (BPC)")], load_pack("id")
    )
    assert forms.expand("BPC", "a") == ("badan", "pengurus", "cabang")
    assert forms.expand("BPC", "b") == ("bank", "pangan", "cilacap")
    assert forms.expand("BPC", "c") == ("bpc",)


def test_definition_serves_other_articles():
    """A short form that all articles define alike is written out everywhere, inside others too."""
    forms = ShortForms(
        [document("a", "Perhimpunan Bakti Sejahtera (PBS)"), document("b", "Majelis Pelayanan Sosial (MPS) PBS")], load_pack("id")
    )
    assert forms.expand("MPS PBS Jateng", "c") == (
        "majelis",
        "pelayanan",
        "sosial",
        "perhimpunan",
        "bakti",
        "sejahtera",
        "jawa",
        "tengah",
    )
