"""Which people are one: never by name alone."""
from __future__ import annotations

import pytest

from kg.languages import load_pack
from kg.model import Attendance, Document, Event, Organisation, Person, Role
from kg.resolve.identities import Identities
from kg.resolve.personnames import PersonNames


def article(name: str, person: str, post: str = "", body: str = "", prefixes=(), suffixes=(), event: str = "") -> Document:
    return Document(
        name, "Berita", "2025-06-28", people=(Person("p1", person, prefixes, suffixes, (person,)),),
        organisations=(Organisation("o1", body, (body,)),) if body else (),
        events=(Event("e1", event, (event,), None, 5, "2025-06-26"),) if event else (),
        roles=(Role("p1", post, "o1"),) if post else (), attendance=(Attendance("p1", "e1"),) if event else ())


def one(*documents: Document) -> bool:
    return len(Identities(documents, load_pack("id")).clusters("people")) == 1


def test_name_alone_never_merges():
    """Two articles that share nothing but a full name name two people, however rare the name."""
    assert not one(article("a", "Tondi Alfaraby Harahap"), article("b", "Tondi Alfaraby Harahap"))


def test_post_and_body_merge():
    """One name with a post in one body is one person, also where only the body agrees."""
    assert one(article("a", "Siti Aminah", "Ketua", "PDM Kendal"), article("b", "Siti Aminah", "Ketua", "PDM Kabupaten Kendal"))
    assert one(article("a", "Iqbal Rais", "Ketua", "PDM Kendal"), article("b", "Iqbal Rais", "Sekretaris", "PDM Kendal"))


def test_event_merges_short_names():
    """A short name at the same event is the person with the full one."""
    name = "Jambore Relawan Rimba Lestari V"
    assert one(article("a", "Kukuh Prasetyawan", event=name), article("b", "Kukuh", event=name))


def test_other_bodies_stay_apart():
    """A frequent name in other bodies is somebody else."""
    assert not one(article("a", "Ahmad Fauzi", "Ketua", "PDM Kendal"), article("b", "Ahmad Fauzi", "Ketua", "PDM Garut"))


def test_titles_tell_apart():
    """Other degrees, or titles of the other sex, outweigh a shared body."""
    held = ("Bidan", "Klinik Bakti Husada Kendal")
    assert not one(article("a", "Nur Hidayat", *held, prefixes=("Hj.",)), article("b", "Nur Hidayat", *held, prefixes=("Drs.",)))
    assert not one(article("a", "Siti Aminah", "Bidan", held[1], suffixes=("A.Md.Keb.",)),
                   article("b", "Siti Aminah", "Ketua", held[1], suffixes=("S.Ag.", "M.Pd.I.")))


def test_two_people_of_one_article_stay_two():
    """Whom one article tells apart, no third article joins."""
    both = Document(
        "c",
        people=(Person("p1", "Ahmad Fauzi"), Person("p2", "Ahmad Fauzi")),
        organisations=(Organisation("o1", "PDM Kendal"),),
        roles=(Role("p1", "Ketua", "o1"), Role("p2", "Sekretaris", "o1")),
    )
    clusters = Identities([both, article("a", "Ahmad Fauzi", "Ketua", "PDM Kendal")], load_pack("id")).clusters("people")
    assert [("a", "p1"), ("c", "p1")] in clusters
    assert [("c", "p2")] in clusters


@pytest.mark.parametrize(("left", "right"), [
    ("Muhammad Ridho Alfian", "Muh. Ridho Alfian"), ("Muh. Ridho Alfian", "Ridho Alfian"), ("Djoko Soesilo", "Joko Susilo"),
    ("Ahmad Fauzi", "Achmad Fauzy"), ("M Anwar Hidayat", "Mohammad Anwar Hidayat"), ("Abdul Karim Syafi’i", "Abdul Karim Syafii"),
    ("Agus Prihatin", "Agus Priyatin"),
])
def test_spellings_agree(left, right):
    """Old and new spelling, short forms of Muhammad, initials and a slip of the pen are one name."""
    names = PersonNames(load_pack("id"))
    assert names.likeness(names.normal(left), names.normal(right)) is not None


@pytest.mark.parametrize(("left", "right"), [
    ("Bambang Sutejo", "Bambang Suseno"), ("Rina Oktaviani", "Rina Marliana"), ("M Anwar Hidayat", "Masrukhan Anwar"),
    ("Gunawan Aditama", "Iwan Gunawan"), ("Sri", "Siti"),
])
def test_other_names_differ(left, right):
    """Names that share a word only are other names."""
    names = PersonNames(load_pack("id"))
    assert names.likeness(names.normal(left), names.normal(right)) is None
