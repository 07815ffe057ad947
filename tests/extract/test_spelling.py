"""Words misspelt as many hands do are read as they were meant, and quoted as they stand."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.copy import ReadingCopy
from kg.extract.normalisation.devout import pious_words_told
from kg.extract.normalisation.spelling import words_respelt
from kg.model import Article, Document
from tests.extract.naming import PACK, read_by
from tests.quality.mutations import broken_promises

TEXT = """PCM Gebog Gelar Rapat

Kudus – PCM Gebog menggelar rapat koordinasi di Aula Masjid, Sabtu (12/10/2024). Rapat dihadiri Sekretaris PC Muhammadiyah \
Gebog Ali Rahman dan dibuka Menteri Agama Budi Santoso."""

WRONG = [("menggelar", "mengelar"), ("koordinasi", "kordinasi"), ("dihadiri", "dihadri"), ("Sekretaris", "Sekertaris"),
         ("Muhammadiyah", "Muhamadiyah"), ("Menteri", "Mentri")]


def read(text: str) -> Document:
    """What an article says; its quotes are of its text."""
    article = Article("a", text)
    document = extract(article, PACK)
    assert not [*broken_promises(article, document)]
    return document


@pytest.mark.parametrize(("text", "spots"), [
    ("SEKERTARIS dan Kordinator", [(0, 10, "SEKRETARIS"), (15, 25, "Koordinator")]), ("sekretaris, menggelar", []),
])
def test_words_are_read_in_their_own_case(text: str, spots: list[tuple[int, int, str]]) -> None:
    """A misspelt word is read in small letters or capitals as it stands."""
    assert [*words_respelt(ReadingCopy(text), PACK)] == spots


def test_misspelt_words_change_no_fact() -> None:
    """A misspelt text says what the careful one says, in its own words."""
    text = TEXT
    for right, wrong in WRONG:
        text = text.replace(right, wrong)
    careful, careless = read(TEXT), read(text)
    assert [(row.agent, row.event, row.capacity) for row in careless.attendance] == [
        (row.agent, row.event, row.capacity) for row in careful.attendance]
    assert [event.start for event in careless.events] == ["2024-10-12"]
    assert [row.role for row in careless.roles] == ["Sekertaris", "Mentri Agama"]
    assert "PC Muhamadiyah Gebog" in careless.organisations[0].mentions
    assert "rapat kordinasi" in careless.events[0].mentions


def test_no_word_is_both_right_and_wrong() -> None:
    """No misspelt word is itself read, nor of two words."""
    words = PACK.table("spelling", "words")
    wrong = [form for forms in words.values() for form in forms]
    assert len(wrong) == len(set(wrong)) and set(wrong).isdisjoint(words)


@pytest.mark.parametrize(("text", "meant"), [
    ("Musda in syaa Allah digelar di Kudus.", "Musda insyaallah digelar di Kudus."),
    ("Insya Allah Musda digelar ba'da Ashar.", "Insyaallah Musda digelar ba'da ashar."),
    ("Rapat usai Isya dibuka Ali. Ba'da Maghrib pulang.", "Rapat usai isya dibuka Ali. Ba'da maghrib pulang."),
    ("Hadir Ashar dan Isya Rahman; usai Ashar Rahman bicara.", "Hadir Ashar dan Isya Rahman; usai Ashar Rahman bicara."),
])
def test_pious_words_name_no_place_and_nobody(text: str, meant: str) -> None:
    """"In syaa Allah" is one word, a prayer tells the time of day."""
    assert read_by(pious_words_told, text=text) == meant
