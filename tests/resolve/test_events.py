"""Which events are one."""
from __future__ import annotations

import pytest

from kg.languages import load_pack
from kg.model import Document, Event, Organisation, Person
from kg.resolve import resolve
from kg.resolve.identities import Identities


def article(name: str, event: Event, body: str = "MPKS PWM Jawa Tengah", title: str = "Berita", published: str = "2025-11-10",
            people: tuple[str, ...] = ()) -> Document:
    return Document(name, title, published, people=tuple(Person(f"p{n}", person) for n, person in enumerate(people)),
                    organisations=(Organisation("o1", body),), events=(event,))


def event(
    name: str = "Rakerwil",
    kind: str = "rakerwil",
    start: str | None = None,
    locality: str | None = None,
    edition: int | None = None,
    organisers: tuple[str, ...] = ("o1",),
) -> Event:
    return Event("e1", name, (), kind, edition, start, start, locality=locality, organisers=organisers)


def one(*documents: Document) -> bool:
    return len(Identities(documents, load_pack("id")).clusters("events")) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (event(start="2025-11-08"), event("rapat kerja", "raker", "2025-11-08")),
        (event(start="2025-11-08"), event("Rakerwil MPKS Jateng", start="2025-11")),
        (
            event("Khitanan Massal XI", "khitanan", "2024-06-30", edition=11),
            event("Khitanan Massal XI", "khitanan", "2024", edition=11, organisers=()),
        ),
    ],
)
def test_one_event(left, right):
    """One body, one kind, dates that agree to the precision given, or one edition of one series."""
    assert one(article("a", left), article("b", right))


@pytest.mark.parametrize(("left", "right"), [
    (event(start="2025-11-08"), event(start="2024-11-08")),
    (event("Jambore Relawan IV", "jambore", "2025", edition=4), event("Jambore Relawan III", "jambore", "2022", edition=3)),
    (event("pelantikan", "pelantikan", "2025-11-08"), event("seminar", "seminar", "2025-11-08")),
])
def test_two_events(left, right):
    """Other years, editions and kinds are other events."""
    assert not one(article("a", left), article("b", right))


def test_other_organisers():
    """The Rakerwil of another province is another event, on the same day too."""
    assert not one(article("a", event(start="2025-11-08")), article("b", event(start="2025-11-08"), body="MPKS PWM Jawa Barat"))


def test_a_correction_is_about_the_same_event_and_rules():
    """An article that moves an event speaks of the same one, and its date rules; both claims stay."""
    told = article(
        "a", event("Jambore Relawan", "jambore", "2025-08-15", "Temanggung"), people=("Kukuh Prasetyawan", "Fajar Nugroho")
    )
    moved = article(
        "b",
        event("Jambore Relawan", "jambore", "2025-09-26", "Semarang", organisers=()),
        title="Jambore Relawan ditunda",
        published="2025-08-04",
        people=("Kukuh Prasetyawan", "Fajar Nugroho"),
    )
    again = article("c", event("Jambore Relawan", "jambore", "2025-08-15", "Temanggung"), published="2025-07-02")
    assert one(told, moved, again)
    found = resolve([told, moved, again], "http://kg.test", load_pack("id"))
    facts = next(dict(entity.facts) for entity in found.entities if entity.kind == "event")
    assert (facts["start"], facts["locality"]) == ("2025-09-26", "Semarang")


def test_editions_are_a_series():
    """Editions of one name are tied to one series."""
    found = resolve(
        [
            article("a", event("Khitanan Massal XI", "khitanan", "2024-06-30", edition=11)),
            article("b", event("Khitanan Massal XII", "khitanan", "2025-06-29", edition=12)),
        ],
        "http://kg.test",
        load_pack("id"),
    )
    series = [entity for entity in found.entities if entity.kind == "series"]
    assert [(entity.label, entity.iri) for entity in series] == [("Khitanan Massal", "http://kg.test/series/khitanan-massal")]
    assert all(("series", series[0].iri) in entity.facts for entity in found.entities if entity.kind == "event")
