"""A copy quotes the text as stored, whatever is read otherwise."""
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.copy import ReadingCopy
from kg.model import Article, Document, Evidence, Person
from tests.extract.naming import PACK
from tests.quality.mutations import broken_promises

STEPS = st.lists(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.text("xyz", max_size=4)), max_size=5), max_size=4)


@given(STEPS)
def test_every_letter_knows_its_place(steps: list[list[tuple[int, int, str]]]) -> None:
    """A letter that was never changed stands for itself, whatever is put in, left out or replaced around it."""
    copy = ReadingCopy("ABCDEFGHIJKLMNOPQRSTUVW")
    for step in steps:
        spots, at = [], 0
        for skipped, size, new in step:
            spots.append((at + skipped, min(at + skipped + size, len(copy.text)), new))
            at += skipped + size + 1
        copy.change(spot for spot in spots if spot[0] <= spot[1])
    held = [Evidence(at, at + 1, "r") for at, letter in enumerate(copy.text) if letter.isupper()]
    named = Person("p1", "", (), (), tuple(copy.text[e.start:e.end] for e in held), evidence=tuple(held))
    (person,) = copy.as_stored(Document("a", None, None, people=(named,))).people
    assert person.mentions == named.mentions
    assert [copy.stored[e.start:e.end] for e in person.evidence] == [*named.mentions]


def test_what_is_torn_like_a_passive_is_quoted_as_it_stands() -> None:
    """A name that begins like a verb in the passive, and an event that is told by one."""
    article = Article("a", "Rapat\n\nKetua PMI Kudus Di ndin Hartono hadir.\n\nPengurus PMI Kudus di lantik, Sabtu (12/10/2024).")
    document = extract(article, PACK)
    assert not [*broken_promises(article, document)]
    assert [(person.name, person.mentions) for person in document.people] == [("Dindin Hartono", ("Di ndin Hartono",))]
    assert ("di lantik",) in [event.mentions[:1] for event in document.events]
