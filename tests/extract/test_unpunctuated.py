"""Names and posts side by side without a comma between them, as small publishers write."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.naming import PACK

NAMES = ("Rosiah", "Jumrin", "Wa Iji Hartati", "Kenzi Pasha Arrahman", "Nadia Permata Hati", "Muhammad Arjan")

SENTENCES = (
    "{} Ketua PMI Kudus mengatakan hal itu.",
    "Menurut {} Ketua PMI Kudus, bantuan sudah dibagi.",
    "{}, Ketua PMI Kudus, mengatakan hal itu di Semarang.",
    "Turut hadir antara lain {} Ketua PMI Kudus, Suwarno Adi Camat Gebog dan warga.",
    "Hadir Suwarno Adi Camat Gebog; {} Ketua PMI Kudus; serta Kiswanto Kepala Desa Gribig.",
)


def roles_in(text: str) -> set[tuple[str, str, str | None]]:
    """Who holds which post in which body by a text."""
    read = extract(Article("a", text, None), PACK)
    people, bodies = ({thing.id: thing.name for thing in things} for things in (read.people, read.organisations))
    return {(people[role.person], role.role, bodies.get(role.organisation or "")) for role in read.roles}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_names_before_posts(sentence: str) -> None:
    """Whoever stands right before a post holds it, whether a list knows the name or not; so do the others of the list."""
    for name in NAMES:
        roles = roles_in(sentence.format(name))
        assert (name, "Ketua", "PMI Kudus") in roles, name
        assert {role for role in roles if role[0] == "Suwarno Adi"} <= {("Suwarno Adi", "Camat Gebog", None)}, name


@pytest.mark.parametrize(("text", "role"), [
    ("Hadir Kepala Dinbudpar drs. Hendra Sumaryana.", ("Hendra Sumaryana", "Kepala", "Dinbudpar")),
    ("Hadir Kepala Dinas Sosial Kabupaten Kudus Ibu drg. Norlaila.", ("Norlaila", "Kepala", "Dinas Sosial Kabupaten Kudus")),
    ("Hadir Bendahara Jemaat Sym. Jeane Walukow.", ("Jeane Walukow", "Bendahara Jemaat", None)),
    ("Hadir Sekmat Cikakak Iwan Setiawan SIP.", ("Iwan Setiawan", "Sekmat Cikakak", None)),
    ("Hadir Ketua Paguyuban Wali Murid Mama Keyla.", ("Keyla", "Ketua", "Paguyuban Wali Murid")),
    ("GPdI Tounelet (Ketua Pdt. Alfrets Poluan) hadir.", ("Alfrets Poluan", "Ketua", "GPdI Tounelet")),
    ("Manajer Utama Ayubi Chozin hadir.", ("Ayubi Chozin", "Manajer Utama", None)),
])
def test_titles_beside_bodies(text: str, role: tuple[str, str, str | None]) -> None:
    """A title in small letters or of a congregation ends the body before it."""
    assert role in roles_in(text)


def test_places_end_at_names() -> None:
    """No event is in a place that is called after whoever heads it."""
    for officer in ("Kepala Desa Suyatno", "Kepala Desa Bapak Suyatno"):
        read = extract(Article("a", f"Rapat kerja digelar di balai desa, Kamis (29/8/2024), dihadiri {officer}.", None), PACK)
        assert [(event.venue, event.locality) for event in read.events] == [("balai desa", None)]


def test_words_before_a_day() -> None:
    """A word of the language before a day, as a place stands in a dateline, is no place."""
    text = "Rapat kerja digelar KC FSPMI di aula, Jumat (17/11/2023).\n\nSebelumnya, Rabu 15/11/2023 KC rapat. Sebelumnya hujan."
    assert "Sebelumnya" not in {event.locality for event in extract(Article("a", text, None), PACK).events}


@pytest.mark.parametrize("sentence", [
    "Terpilih sebagai Ketua PMI Kudus adalah {}.",
    "Ketua PMI Kudus yang baru, yaitu {}, hadir.",
    "Hadir pula Ketua PMI Kudus {}, Suwarno Adi dari BPBD dan warga.",
])
def test_single_names_after_posts(sentence: str) -> None:
    """A name of one word holds the post before it, also where another person follows."""
    for name in ("Nurhayati", "Suti", "Jumadi"):
        assert (name, "Ketua", "PMI Kudus") in roles_in(sentence.format(name)), name
