"""The priorities that a body set, in the words of the article."""
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.priorities.layer import find_priorities, overlap
from kg.extract.scene import Scene
from kg.languages import load_pack
from kg.model import Article, Document, Event, Organisation, Person
from tests.extract.priorities_cases import CASES, SAID_TWICE
from tests.gold.oracle import gold_scene


def scene_of(text: str) -> Scene:
    """A scene that names PD Garut and the event Musda."""
    person, body = Person("p1", "Weni Lestari", mentions=("Weni Lestari",)), Organisation("o1", "PD Garut", ("PD Garut",))
    named = Document("a", None, None, (person,), (body,), (Event("e1", "Musda", ("Musda",)),))
    return gold_scene(Article("a", text, ""), named, load_pack("id"))


@pytest.mark.parametrize(("text", "priorities"), CASES, ids=[text[:40] for text, _ in CASES])
def test_entries(text: str, priorities: tuple[str, ...]) -> None:
    """One entry a priority, as written, without what explains it; none for themes, aims, contents and wishes."""
    assert tuple(p.text for p in find_priorities(scene_of(text))) == priorities


@pytest.mark.parametrize("text", [text for text, priorities in CASES if priorities])
def test_holder_and_evidence(text: str) -> None:
    """Each belongs to the body that the article names, and its words stand in its evidence."""
    for priority in find_priorities(scene_of(text)):
        assert priority.holder == ("o1" if "PD Garut" in text else None)
        assert any(priority.text in text[e.start:e.end] for e in priority.evidence)


def test_recipient_is_no_holder() -> None:
    """A recommendation to a government is held by the body that makes it."""
    text = "PD Garut memberikan dua rekomendasi kepada Pemerintah Desa, yaitu membuka dokumen dan menunda pengerukan."
    named = Organisation("o1", "PD Garut", ("PD Garut",)), Organisation("o2", "Pemerintah Desa", ("Pemerintah Desa",))
    scene = gold_scene(Article("a", text, ""), Document("a", None, None, (), named), load_pack("id"))
    assert [(p.holder, p.text) for p in find_priorities(scene)] == [("o1", "membuka dokumen"), ("o1", "menunda pengerukan")]


def test_gathering_in_an_entry_is_not_the_one() -> None:
    """A gathering that is put first is not the one where it was set."""
    found = find_priorities(scene_of("PD Garut akan fokus pada tiga hal, yakni kas mobil, gudang gabah, dan persiapan Musda."))
    assert [(p.text, p.event) for p in found][-1] == ("persiapan Musda", None)


def test_said_twice_is_one() -> None:
    """The same priority in other words is one entry."""
    assert len(find_priorities(scene_of(SAID_TWICE))) == 2


def test_overlap() -> None:
    """Word overlap is 1 for the same words in any order, 0 where none is shared."""
    assert overlap("klinik desa", "Desa klinik") == 1
    assert overlap("klinik", "koperasi") == overlap("", "x") == 0


WORDS = st.sampled_from((
    "prioritas", "yaitu", "PD Garut", "Musda", "rapat", "menyepakati", "memprioritaskan", "menempatkan", "sebagai prioritas",
    "klinik",
    "tiga", "program", "kami", "pertama,", "kedua,", "dan", ":", ";", ",", ".", "\n", "1. ", "a) ", "- ", "(1)", "“", "”",
))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_words(words: list[str]) -> None:
    """Whatever the order of words, nothing is raised and no entry is empty."""
    for priority in find_priorities(scene_of(" ".join(words))):
        assert priority.text.strip()
