"""Short names behind the long ones, or before them, without the brackets that careful writers set."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.normalisation.layer import TYPED
from kg.model import Article, Document
from tests.extract.naming import PACK, read_by
from tests.quality.mutations import broken_promises

TEXT = ("{} Kabupaten Kudus menggelar {} ke-5 di Aula Masjid Agung, Sabtu (12/10/2024).\n\n"
        "Ketua {} Kudus Ali Rahman membuka acara itu.")

TIED = ("{long} ({short})", "{long}({short})", "{long} ( {short} )", "{long} [{short}]", "{long}/{short}", "{long} {short}",
        "{long} – {short}", "{long} - {short} -", "{long} atau {short}", "{long} yang disingkat {short}",
        "{long}, yang biasa disebut {short},", "{long} (selanjutnya disebut {short})", "{short} ({long})", "{short}/{long}",
        "{short} atau {long}", "{short} – {long} –", "{short} yang merupakan singkatan dari {long}")

BODIES = (("Majelis Ulama Indonesia", "MUI"), ("Forum Komunikasi Petani Bawang", "FKPB"), ("Lembaga Bantuan Hukum", "LBH"))


def read(text: str) -> Document:
    document = extract(Article("a", text, None), PACK)
    assert not [*broken_promises(Article("a", text, None), document)]
    return document


@pytest.mark.parametrize("form", TIED)
def test_long_and_short_are_one_body(form: str) -> None:
    """The body that is named by both holds the event and has its chair, who opened it; the event has both names too."""
    for long, short in BODIES:
        whole = TEXT.format(form.format(long=long, short=short), form.format(long="Musyawarah Daerah", short="Musda"), short)
        told = read(f"Kabar Hari Ini\n\n{whole}")
        assert len(told.organisations) == 1, form
        body = told.organisations[0]
        assert f"{short} Kudus" in body.mentions, form
        assert [(event.start, event.organisers) for event in told.events] == [("2024-10-12", (body.id,))], form
        assert {"Musda", "Musyawarah Daerah"} <= set(told.events[0].mentions), form
        assert [(role.role, role.organisation) for role in told.roles] == [("Ketua", body.id)], form


@pytest.mark.parametrize(("words", "name"), [
    ("Majelis Ulama Indonesia/MUI Kabupaten Kudus", "Majelis Ulama Indonesia Kabupaten Kudus"),
    ("Majelis Ulama Indonesia MUI Kabupaten Kudus", "Majelis Ulama Indonesia Kabupaten Kudus"),
    ("Badan Penanggulangan Bencana Daerah/BPBD Kudus", "Badan Penanggulangan Bencana Daerah Kudus"),
    ("Kepolisian Resor/Polres Kudus", "Kepolisian Resor Kudus"),
    ("Dinas Kesehatan Dinkes Kudus", "Dinas Kesehatan Kudus"),
])
def test_names_are_told_without_the_short_ones(words: str, name: str) -> None:
    """The name of a body is the long one with its territory, the mention what the text has."""
    told = read(f"Kabar Hari Ini\n\n{words} menggelar rapat kerja di Kudus, Sabtu (12/10/2024).")
    assert [(body.name, body.mentions) for body in told.organisations] == [(name, (words,))]


@pytest.mark.parametrize("words", [
    "Hadir Siti Aminah, SH, dan Sutrisno Pramudya, Sp.OG(K).", "Hadir Muhammad Anwar MA dan Sri Hartati SH.",
    "Hadir PD IPM, PDPM dan HW.", "Hadir Kwarran Pureman dan Kwarran Pantar Timur.", "Om Santih Santih Santih Om",
    "Dihadiri INKAI Kolaka dan Lemkari Kolaka.", "Majelis Ulama Indonesia\n\nMUI menggelar rapat.",
    "HUMAS UIN – Universitas Islam Negeri (UIN) Datokarama menggelar rapat.", "Bahas Revitalisasi Bahasa Sumbawa",
])
def test_other_words_are_left_alone(words: str) -> None:
    """Degrees, other bodies, words said again and lines apart shorten nothing."""
    assert read_by(*TYPED, text=words) == words


def test_brackets_stand_where_they_are_meant() -> None:
    """The marks and words between the names give way to brackets, and what closes them goes too."""
    text = "Majelis Ulama Indonesia, MUI, dan Lembaga Bantuan Hukum LBH, hadir di Musyawarah Daerah yang biasa disebut Musda."
    assert read_by(*TYPED, text=text) == (
        "Majelis Ulama Indonesia (MUI) dan Lembaga Bantuan Hukum (LBH), hadir di Musyawarah Daerah (Musda).")


def test_a_title_with_capitals_names_who_the_article_names() -> None:
    """"Mui" of a title is MUI where the article never writes it so."""
    told = read("Mui Kudus Gelar Rapat Kerja Di Kudus\n\nMUI Kudus menggelar rapat kerja, Sabtu (12/10/2024).")
    assert [body.mentions for body in told.organisations] == [("Mui Kudus", "MUI Kudus")]
