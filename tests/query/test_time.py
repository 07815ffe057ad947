"""Posts in time: who held what on a day, what changed between two days, who came after whom."""
from __future__ import annotations

from pathlib import Path

import pytest

from kg.build import build_read
from kg.model import Article, Document, Evidence, Organisation, Person, Role
from kg.pool import Reading
from kg.query import NameIndex, ask, load_library, read_names
from kg.settings import read_settings
from kg.store import Reader, open_store

LIBRARY = load_library()
BODY = "PD Aisyiyah Kendal"
TEXT = "Kabar dari PD Aisyiyah Kendal."
WHOLE = (Evidence(0, len(TEXT), "test"),)

STATED = (
    ("a1", "2012-03-01", "Siti Komariah", "Ketua", "2010", "2015", False),
    ("a2", "2019-05-01", "Dewi Palupi", "Ketua", None, None, False),
    ("a3", "2020-05-01", "Dewi Palupi", "Ketua", None, None, False),
    ("a4", "2023-02-10", "Laila Harahap", "Ketua", "2022", None, False),
    ("a5", "2023-02-11", "Rina Sutejo", "Anggota", None, None, False),
    ("a6", "2023-06-01", "Tri Wibowo", "Anggota", None, None, False),
    ("a7", "2024-01-05", "Rina Sutejo", "Anggota", None, None, True),
    ("a8", "2016-01-01", "Nur Basuki", "Bendahara", None, None, False),
)
"""(article, its date, person, post, start, end, former)."""


def reading(article: str, day: str, person: str, post: str, start: str | None, end: str | None, past: bool) -> Reading:
    document = Document(
        article, "Kabar", day, people=(Person("p1", person, evidence=WHOLE),),
        organisations=(Organisation("o1", BODY, evidence=WHOLE),), roles=(Role("p1", post, "o1", start, end, past, WHOLE),),
    )
    return Reading(Article(article, TEXT, "Kabar", day), document)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    settings = read_settings({}, data=Path(tmp_path_factory.mktemp("time")), processes=1)
    build_read([reading(*row) for row in STATED], settings)
    return open_store(settings)


@pytest.fixture(scope="module")
def names(reader: Reader) -> NameIndex:
    return read_names(reader)


def rows(reader: Reader, names: NameIndex, question: str, **given: str) -> list[list[str]]:
    return ask(LIBRARY[question], {"organisation": BODY, **given}, reader, names).cells()


@pytest.mark.parametrize(("day", "said"), [
    ("2011-01-01", [("Siti Komariah", "Ketua", "stated")]),
    ("2018-01-01", [("Nur Basuki", "Bendahara", "observed"), ("Siti Komariah", "Ketua", "unknown")]),
    ("2020-01-01", [("Nur Basuki", "Bendahara", "observed"), ("Dewi Palupi", "Ketua", "observed"),
                    ("Siti Komariah", "Ketua", "replaced")]),
    ("2023-03-01", [("Laila Harahap", "Ketua", "stated"), ("Rina Sutejo", "Anggota", "observed"),
                    ("Dewi Palupi", "Ketua", "replaced"), ("Dewi Palupi", "Ketua", "replaced"),
                    ("Siti Komariah", "Ketua", "replaced"), ("Nur Basuki", "Bendahara", "unknown")]),
    ("2024-06", [("Laila Harahap", "Ketua", "stated"), ("Tri Wibowo", "Anggota", "observed"),
                 ("Dewi Palupi", "Ketua", "replaced"), ("Dewi Palupi", "Ketua", "replaced"),
                 ("Siti Komariah", "Ketua", "replaced"), ("Nur Basuki", "Bendahara", "unknown")]),
])
def test_who_held_what_on_a_day(reader, names, day, said):
    """Terms that cover the day are stated; else the last report holds until another holder is reported, it says former, or
    it is too old."""
    assert [tuple(row[:3]) for row in rows(reader, names, "organisation_officers", on=day)] == said


def test_changes_between_two_days(reader, names):
    """Stated beginnings and ends, first reports, and first reports as former; nothing outside of the days."""
    found = rows(reader, names, "organisation_changes", since="2015-06", until="2024-12-31")
    assert [tuple(row[:4]) for row in found] == [
        ("2016-01-01", "appeared", "Nur Basuki", "Bendahara"), ("2019-05-01", "appeared", "Dewi Palupi", "Ketua"),
        ("2022", "began", "Laila Harahap", "Ketua"), ("2023-02-11", "appeared", "Rina Sutejo", "Anggota"),
        ("2023-06-01", "appeared", "Tri Wibowo", "Anggota"), ("2024-01-05", "former", "Rina Sutejo", "Anggota"),
    ]


def test_who_came_after_whom(reader, names):
    """The holders of a post in order, each with the one before."""
    assert rows(reader, names, "role_succession", role="Ketua") == [
        ["Siti Komariah", "2010", "2015", "", "1"],
        ["Dewi Palupi", "2019-05-01", "2020-05-01", "Siti Komariah", "2"],
        ["Laila Harahap", "2022", "2023-02-10", "Dewi Palupi", "1"],
    ]


def test_a_former_holder_came_before(tmp_path):
    """Who is only called former stands before those first reported later, and never between two whose days are known."""
    settings = read_settings({}, data=tmp_path, processes=1)
    rows_ = (("c1", "2023-01-05", "Sri Lestari", "Ketua", None, None, True), *STATED[3:4],
             ("c2", "2024-04-01", "Eko Daulay", "Ketua", None, None, False),
             ("c3", "2025-01-01", "Sri Lestari", "Ketua", None, None, True))
    build_read([reading(*row) for row in rows_], settings)
    view = open_store(settings)
    assert [row[:4] for row in rows(view, read_names(view), "role_succession", role="Ketua")] == [
        ["Laila Harahap", "2022", "2023-02-10", ""], ["Eko Daulay", "2024-04-01", "2024-04-01", "Laila Harahap"],
        ["Sri Lestari", "", "2025-01-01", ""]]


def test_many_may_hold_a_post_beside_a_higher_one(tmp_path):
    """Where a body has a Ketua Umum, one Ketua does not replace another."""
    settings = read_settings({}, data=tmp_path, processes=1)
    more = (("b1", "2024-03-01", "Sri Lestari", "Ketua Umum", None, None, False),
            ("b2", "2024-04-01", "Eko Daulay", "Ketua", None, None, False))
    build_read([reading(*row) for row in (*STATED[3:4], *more)], settings)
    view = open_store(settings)
    found = rows(view, read_names(view), "organisation_officers", on="2024-06-01")
    assert [tuple(row[:3]) for row in found] == [
        ("Laila Harahap", "Ketua", "stated"), ("Eko Daulay", "Ketua", "observed"), ("Sri Lestari", "Ketua Umum", "observed")]


def test_a_career(reader, names):
    """One row a post, with what is stated and when it was reported."""
    found = ask(LIBRARY["person_career"], {"person": "Rina Sutejo"}, reader, names).cells()
    assert found == [["Anggota", BODY, "", "", "2023-02-11", "2023-02-11", "2024-01-05", "2"]]
