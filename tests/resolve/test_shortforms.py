"""Short forms and what they stand for."""
from __future__ import annotations

import sqlite3

import pytest

from kg.languages import load_pack
from kg.model import Document, Organisation
from kg.reports import Silence
from kg.resolve.index import make
from kg.resolve.index.board import Board
from kg.resolve.index.layers import Layers
from kg.resolve.shortforms import Definitions, ShortForms, align, definitions, joints_of

JOINTS = joints_of(load_pack())


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
    assert list(align(long.split(), short, JOINTS)) == found


def document(name: str, *bodies: str) -> Document:
    return Document(name, organisations=tuple(Organisation(f"o{n}", body) for n, body in enumerate(bodies)))


def expand(text: str, article: str, *documents: Document) -> tuple[str, ...]:
    """A name as an article writes it, written out with what all documents define."""
    db = sqlite3.connect(":memory:")
    make(db)
    board, held = Board(db), {document.id: document for document in documents}
    layers = Layers(db, board, held.__getitem__)
    for number, name in enumerate(held, 1):
        db.execute("INSERT INTO index_numbers VALUES (?, ?)", (number, name))
        layers.due[0].add(number)
    layers.run(Definitions(load_pack()), (), Silence())
    own = dict(definitions(held[article], JOINTS)) if article in held else {}
    return ShortForms(load_pack("id"), board).expand(text, own)


def test_own_definition_wins_and_unclear_ones_wait():
    """An article's own definition is used in it; one that articles disagree on is used in no other."""
    documents = [document("a", "Badan Pengurus Cabang (BPC) X"), document("b", "Bank Pangan Cilacap (BPC)")]
    assert expand("BPC", "a", *documents) == ("badan", "pengurus", "cabang")
    assert expand("BPC", "b", *documents) == ("bank", "pangan", "cilacap")
    assert expand("BPC", "c", *documents) == ("bpc",)


def test_definition_serves_other_articles():
    """A short form that all articles define alike is written out everywhere, inside others too."""
    documents = [document("a", "Perhimpunan Bakti Sejahtera (PBS)"), document("b", "Majelis Pelayanan Sosial (MPS) PBS")]
    assert expand("MPS PBS Jateng", "c", *documents) == (
        "majelis",
        "pelayanan",
        "sosial",
        "perhimpunan",
        "bakti",
        "sejahtera",
        "jawa",
        "tengah",
    )
