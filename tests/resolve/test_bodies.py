"""Which organisations are one."""
from __future__ import annotations

import pytest

from kg.languages import load_pack
from kg.model import Document, Organisation, Person
from kg.resolve.identities import Identities


def one(*articles: tuple[str, ...] | Document) -> bool:
    """Whether the first body of each article is the same one."""
    documents = [row if isinstance(row, Document) else
                 Document(f"a{n}", organisations=tuple(Organisation(f"o{m}", name, (name,)) for m, name in enumerate(row)))
                 for n, row in enumerate(articles)]
    clusters = Identities(documents, load_pack("id")).clusters("organisations")
    return len([cluster for cluster in clusters if any(local == "o0" for _, local in cluster)]) == 1


@pytest.mark.parametrize("names", [
    (("PWM Jawa Tengah",), ("Pimpinan Wilayah Muhammadiyah Jateng",)),
    (("PWNU Jatim",), ("Pengurus Wilayah Nahdlatul Ulama Jawa Timur",)),
    (("Dinsos Jateng",), ("Dinas Sosial Provinsi Jawa Tengah",)),
    (("BPBD Kendal",), ("BPBD Kabupaten Kendal",)),
    (("Kementerian Sosial RI",), ("Kemensos",)),
    (("PDM Kendal",), ("Muhammadiyah Kendal", "Muhammadiyah")),
    (("MPKS PWM Jawa Tengah",), ("MPKS Jawa Tengah", "Muhammadiyah")),
])
def test_one_body(names):
    """Short and long forms, left-out territories and levels name one body."""
    assert one(*names)


@pytest.mark.parametrize("names", [
    (("PWM Jawa Tengah",), ("PWM DKI Jakarta",)),
    (("PP Muhammadiyah",), ("Muhammadiyah",)),
    (("PDM Kendal",), ("PCM Kendal",)),
    (("BPBD Kota Semarang",), ("BPBD Kabupaten Semarang",)),
    (("Dinas Kesehatan",), ("Dinas Kesehatan",)),
    (("MPKS",), ("MPKS",)),
    (("SMA Negeri 1 Kendal",), ("SMA Negeri 2 Kendal",)),
    (("MPKS PDM Kendal",), ("MPKS PWM Jawa Tengah",)),
])
def test_two_bodies(names):
    """Other regions, levels, territories and numbers are other bodies; a name that fits every region tells none apart."""
    assert not one(*names)


def test_short_form_takes_its_parent():
    """A unit whose name cannot stand alone is told by the body that it is part of."""
    def article(name, parent):
        return Document(name, organisations=(Organisation("o0", "MPKS", ("MPKS",), "o1"), Organisation("o1", parent, (parent,))))

    assert one(article("a", "PWM Jawa Tengah"), article("b", "PWM Jateng"))
    assert not one(article("a", "PWM Jawa Tengah"), article("b", "PWM DKI Jakarta"))


def test_left_out_place_needs_agreeing_surroundings():
    """"Panti X" is "Panti X Boja" where the articles share a person, not otherwise, and not where there are two such pantis."""
    def article(name, body, person):
        return Document(name, people=(Person("p1", person),), organisations=(Organisation("o0", body, (body,)),))

    bare, boja = "Panti Asuhan Cahaya Bakti", "Panti Asuhan Cahaya Bakti Boja"
    assert one(article("a", bare, "Zainal Mustofa"), article("b", boja, "Zainal Mustofa"))
    assert not one(article("a", bare, "Zainal Mustofa"), article("b", boja, "Rina Oktaviani"))
    assert not one(
        article("a", bare, "Zainal Mustofa"),
        article("b", boja, "Zainal Mustofa"),
        article("c", f"{bare} Weleri", "Zainal Mustofa"),
    )


def test_parents_in_a_circle():
    """Bodies that are part of each other do no harm."""
    circle = Document("a", organisations=(Organisation("o0", "MPKS", (), "o1"), Organisation("o1", "Majelis", (), "o0")))
    assert len(Identities([circle], load_pack("id")).clusters("organisations")) == 2
