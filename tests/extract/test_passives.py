"""Verbs whose passive prefix stands apart are read like whole ones, and nothing moves."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.normalisation.passives import passives_rejoined
from kg.model import Article
from tests.extract.naming import PACK, read_by

SENTENCES = [
    "Seminar itu di buka oleh Bupati Kudus Hartopo, Sabtu (12/10/2024).",
    "Rapat kerja di pimpin langsung oleh Ketua PMI Kudus Ahmad Fauzi.",
    "Yayasan Teknologi Gemolong di ketuai oleh Bapak Suparlan.",
    "Seminar itu di ikuti 40 anggota PMI Kudus dan di tutup oleh Ahmad Fauzi.",
    "Ahmad Fauzi di dampingi Sekretaris PMI Kudus Siti Aminah menghadiri seminar itu.",
]


def _facts(text: str) -> list[object]:
    document = extract(Article(id="x", title="", text=text), PACK)
    return [[(one.name, one.mentions) for one in (*document.people, *document.organisations, *document.events)],
            [(role.person, role.role, role.organisation) for role in document.roles],
            [(one.agent, one.event, one.capacity, one.status) for one in document.attendance],
            [(event.start, event.venue, event.locality) for event in document.events]]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_prefix_apart_changes_no_fact(sentence):
    """The facts of a sentence are those of the same sentence with its verbs whole."""
    whole = sentence
    for verb in ("buka", "pimpin", "ketuai", "ikuti", "tutup", "dampingi"):
        whole = whole.replace(f"di {verb}", f"di{verb}")
    assert whole != sentence
    assert _facts(sentence) == _facts(whole)


def test_offsets_stay():
    """A joined text is as long as before and differs in the verbs only; a preposition stays one."""
    text = "Di buka oleh Ali.\nDi sela acara di aula, peserta di antar panitia yang di hadiri Budi."
    joined = read_by(passives_rejoined, text=text)
    assert joined == "Dibuka  oleh Ali.\nDi sela acara di aula, peserta di antar panitia yang  dihadiri Budi."
    assert len(joined) == len(text)
