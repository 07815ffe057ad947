"""Who took part in what: each case states the rows of a short text."""
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.attendance.layer import find_attendance
from kg.extract.attendance.roots import own_roots, verb_roots
from kg.extract.attendance.timing import day
from kg.extract.quotations import HIDDEN, hide_quotations
from kg.extract.scene import Scene
from kg.languages import load_pack
from kg.model import CAPACITIES, STATUSES, Article, Document, Event, Organisation, Person, Role
from tests.extract.attendance_cases import CASES, Case
from tests.extract.attendance_positions import POSITIONS
from tests.gold.oracle import gold_scene


def scene_of(text: str, people=(), bodies=(), events=("Musda",), published=None) -> Scene:
    """A scene whose names are given, each with its variants after "|"."""
    def rows(kind, mark, names):
        return tuple(kind(f"{mark}{i}", n.split("|")[0], mentions=tuple(n.split("|"))) for i, n in enumerate(names, 1))

    named = rows(Person, "p", people), rows(Organisation, "o", bodies), rows(Event, "e", events)
    return gold_scene(Article("a", text, "", published), Document("a", None, published, *named), load_pack("id"))


def rows_of(case: Case) -> set[tuple[str | None, ...]]:
    scene = scene_of(case.text, case.people, case.bodies, case.events, case.published)
    dated = zip(scene.events.values(), case.dates, strict=False)
    scene = scene.with_entities(events=[replace(event, start=date, end=date) for event, date in dated])
    name = {k: v.name for d in (scene.people, scene.organisations, scene.events) for k, v in d.items()}
    held = {person.name: person.id for person in scene.people.values()}
    found = find_attendance(scene, tuple(Role(held[person], post) for person, post in case.roles))
    for row in found:
        assert row.evidence
        assert all(e.rule.startswith("attendance.") for e in row.evidence)
    rows = [(name[a.event], name[a.agent], a.capacity, a.status, name.get(a.on_behalf_of)) for a in found]
    return {row if len(case.events) > 1 else row[1:] for row in rows}


@pytest.mark.parametrize("case", [*CASES, *POSITIONS], ids=lambda case: case.name)
def test_rows(case: Case) -> None:
    """The rows are those that the text states, no more and no fewer."""
    assert rows_of(case) == set(case.rows)


def test_organisers_take_part() -> None:
    """A body that holds an event takes part in it as organiser, with the sentence that names the event as evidence."""
    scene = scene_of("PMI Garut menggelar Musda.", bodies=("PMI Garut",))
    scene = scene.with_entities(events=[Event("e1", "Musda", ("Musda",), organisers=("o1",))])
    (row,) = find_attendance(scene, ())
    assert (row.agent, row.capacity, row.status) == ("o1", "organiser", "present")
    assert row.evidence[0].start == 0


def test_first_fit() -> None:
    """Who opened and spoke is an opener once."""
    scene = scene_of("Musda dibuka Weni Lestari. Dalam sambutannya Weni Lestari meminta maaf.", ("Weni Lestari",))
    assert [row.capacity for row in find_attendance(scene, ())] == ["opener"]


def test_no_event_no_attendance() -> None:
    """An article without an event has no attendance."""
    assert find_attendance(scene_of("Weni Lestari lahir di Garut.", ("Weni Lestari",), events=()), ()) == ()


@pytest.mark.parametrize(("verb", "noun"), [
    ("dilantik", "pelantikan"), ("melepas", "pelepasan"), ("menanam", "penanaman"), ("diserahkan", "penyerahan"),
    ("meresmikan", "peresmian"), ("dikukuhkan", "pengukuhan")])
def test_a_verb_and_its_noun_have_one_root(verb: str, noun: str) -> None:
    """A verb means the event that is named after it."""
    meant = own_roots({"e1": (f"{noun} itu",), "e2": ("rapat kerja",)}, load_pack())
    assert {meant[root] for root in verb_roots(f"lalu {verb} bupati", load_pack()) if root in meant} == {"e1"}


def test_quotations_keep_their_length() -> None:
    """Hiding a quotation keeps every offset, and leaves a nickname in quotation marks alone."""
    text = 'Tri "Kentus" Joko berkata, "kami semua siap berangkat."'
    hidden = hide_quotations(text)
    assert len(hidden) == len(text)
    assert '"Kentus"' in hidden
    assert hidden.endswith(HIDDEN)


@pytest.mark.parametrize(("iso", "first", "last"), [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024-12", "2024-12-01", "2024-12-31"), ("2024-05-06", "2024-05-06", "2024-05-06"),
])
def test_days_of_dates(iso: str, first: str, last: str) -> None:
    """A date of any precision has a first and a last day."""
    assert (str(day(iso)), str(day(iso, last=True))) == (first, last)


WORDS = st.sampled_from((
    "Musda", "Seminar", "Weni Lestari", "PMI Garut", "dibuka", "oleh", "mewakili", "diwakili", "mengutus", "absen", "akan", "dan",
    "ia", "kata", "katanya", "ketua panitia", "perwakilan", "almarhum", ",", ";", ".", ":", "\n", "“", "”", '"', "(", ")", "- ",
))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_words(words: list[str]) -> None:
    """Whatever the order of words, nothing is raised and every row is well formed."""
    scene = scene_of(" ".join(words), ("Weni Lestari",), ("PMI Garut",), ("Musda", "Seminar"), "2025-05-26")
    for row in find_attendance(scene, ()):
        assert row.capacity in CAPACITIES
        assert row.status in STATUSES
        assert row.agent != row.on_behalf_of
        assert row.event in scene.events
        assert all(0 <= e.start < e.end <= len(scene.page.text) for e in row.evidence)
