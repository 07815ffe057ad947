"""Sentences are understood as questions with values."""
from __future__ import annotations

import pytest
from pyoxigraph import Store

from kg.query import NameIndex, ask, load_library, read_names
from kg.query.words import Asker
from kg.settings import Settings
from kg.store import open_store
from tests.query.asking import sentences, shares

LIBRARY = load_library()


@pytest.fixture(scope="module")
def names(small: Store) -> NameIndex:
    return read_names(small)


@pytest.fixture(scope="module")
def asker(names: NameIndex) -> Asker:
    return Asker(LIBRARY, names)


def test_most_sentences_are_understood(sample_graph: Settings):
    """At least 0.9 of the sentences, those that rules were made for and those kept apart alike."""
    assert len(sentences()) >= 120
    assert min(shares(LIBRARY, read_names(open_store(sample_graph)))) >= 0.9


def test_understood_questions_answer(asker, names, small):
    """What is understood can be asked as it is."""
    found = asker.understand("siapa saja yang hadir di rakernas aumsos 2025")
    assert found.question is not None
    assert found.question.name == "event_attendees"
    assert [row[0] for row in ask(found.question, found.values, small, names).cells()] == [
        "Agus Salim", "Iqbal Rais", "Rina Wati", "MPKS PWM DKI Jakarta"]


@pytest.mark.parametrize(("sentence", "values"), [
    ("acara sejak juni 2024", {"since": "2024-06"}),
    ("acara sampai 1 Juli 2025", {"until": "2025-07-01"}),
    ("acara pada tahun 2024", {"since": "2024", "until": "2024"}),
    ("events from 2024 to 2025", {"since": "2024", "until": "2025"}),
    ("acara di solo", {"locality": "Solo"}),
    ("acara antara 2024-06 dan 2025-06-26", {"since": "2024-06", "until": "2025-06-26"}),
])
def test_periods_and_places(asker, sentence, values):
    """Dates are read at their precision, with open ends; towns of events are known."""
    found = asker.understand(sentence)
    assert (found.question.name, dict(found.values)) == ("event_calendar", values)


def test_a_letter_wrong(asker):
    """A name with a letter wrong is still that name."""
    for sentence in ("jabatan iqbal raiz", "jabatan iqball rais"):
        found = asker.understand(sentence)
        assert (found.question.name, found.values) == ("person_roles", {"person": "http://kg.localhost/person/iqbal"}), sentence


def test_several_meanings_are_told(asker):
    """Words that may mean several things list them, likeliest first."""
    found = asker.understand("siapa saja yang hadir di rakernas aumsos")
    assert found.values == {"event": "http://kg.localhost/event/rakernas-2"}
    assert [name.label for name in found.entities[0][1]] == ["Rakernas AUMSOS", "Rakernas AUMSOS 2025", "Rakernas AUMSOS 2024"]
    assert [name.label for name in asker.understand("rakernas").entities[0][1]] == [
        "Rakernas AUMSOS", "Rakernas AUMSOS 2025", "Rakernas AUMSOS 2024"]


@pytest.mark.parametrize("sentence", ["", "?!", "resep rendang", "jabatan", "siapa yang hadir di acara kemarin lusa"])
def test_nothing_is_made_up(asker, sentence):
    """Where the words do not suffice no question is answered, and the nearest are offered."""
    found = asker.understand(sentence)
    assert found.question is None
    assert found.nearest


def test_unknown_words_are_told(asker):
    """What was not understood is named as it was written."""
    assert "Zorgblat" in asker.understand("siapa yang hadir di Rakernas AUMSOS 2025 Zorgblat").unknown


def test_long_and_hostile_sentences(asker):
    """Neither length nor strange signs break it, and values are IRIs of the graph or dates."""
    for sentence in ("hadir " * 5000, "'; DROP GRAPH <x>", "\x00 \ud83d\ude00 {event}", "jabatan " + "iqbal rais " * 40):
        found = asker.understand(sentence)
        assert all(value.startswith("http://kg.localhost/") for value in found.values.values())
