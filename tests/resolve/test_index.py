"""The index: whatever came, changed, went and was decided before, it holds what a single update of what is there now gives."""
from __future__ import annotations

import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.languages import load_pack
from kg.model import Attendance, Document, Event, Organisation, Person, Priority, Role
from kg.resolve.decisions import Decision
from kg.resolve.entities import Entity
from kg.resolve.identities import Identities
from kg.resolve.index import Changes, Index, make
from kg.resolve.index.tables import TABLES

PACK = load_pack("id")
BASE = "http://kg.test"
PEOPLE = ("Ahmad Fauzi", "Achmad Fauzy", "Fauzi", "Siti Aminah", "Iqbal Rais", "M. Iqbal Rais", "Kukuh Prasetyawan", "Kukuh",
          "Tondi Alfaraby Harahap")
BODIES = (
    "Muhammadiyah", "PWM Jawa Tengah", "PW Muhammadiyah Jateng", "PDM Kendal", "Muhammadiyah Kendal", "MPKS", "MPKS PDM Kendal",
    "Majelis Pembinaan Kesejahteraan Sosial (MPKS)", "Majelis Pelayanan Sosial (MPS)", "MPS Kendal", "Dinas Sosial",
    "Panti Cahaya Bakti Utama", "Panti Cahaya Bakti Utama Boja", "Perhimpunan Bakti Sejahtera", "PW Jawa Tengah", "PBS",
    "PW Perhimpunan Bakti Sejahtera Jateng", "BPBD Kabupaten Kendal", "BPBD Kota Semarang", "BPBD Semarang",
    "Perhimpunan Bakti Sejahtera (PBS)",
)
EVENTS = (("Rakerwil", "rakerwil"), ("Rakerwil MPKS Jateng", "rakerwil"), ("Jambore Relawan IV", "jambore"),
          ("Jambore Relawan V", "jambore"), ("Khitanan Massal", "khitanan"), ("rapat kerja", "raker"))
TOPICS = ("kaderisasi ranting", "kaderisasi di ranting", "beasiswa kader", "koperasi")
DAYS = (None, "2025-06-26", "2025-06-27", "2024-09", "2024")
PREFIXES = ((), ("Drs.",), ("Hj.",))
TITLES = ("Berita", "Ralat: jadwal", "Jambore ditunda")


@st.composite
def documents(draw: st.DrawFn, name: str) -> Document:
    """A small article whose names are drawn from few, so that articles touch each other in many ways."""
    bodies = draw(st.lists(st.sampled_from(BODIES), min_size=1, max_size=4))
    people = draw(st.lists(st.sampled_from(PEOPLE), max_size=3))
    events = draw(st.lists(st.sampled_from(EVENTS), max_size=2))
    body = st.sampled_from([f"o{n}" for n in range(len(bodies))])
    start = draw(st.sampled_from(DAYS))
    return Document(
        name, draw(st.sampled_from(TITLES)), draw(st.sampled_from(("2025-06-28", "2025-07-01", None))),
        people=tuple(Person(f"p{n}", row, draw(st.sampled_from(PREFIXES)), (), (row,)) for n, row in enumerate(people)),
        organisations=tuple(Organisation(f"o{n}", row, (row,), draw(st.none() | body)) for n, row in enumerate(bodies)),
        events=tuple(Event(f"e{n}", row, (row,), kind, None, start, start, locality=draw(st.sampled_from((None, "Kendal"))),
                           organisers=(draw(body),)) for n, (row, kind) in enumerate(events)),
        roles=tuple(Role(f"p{n}", draw(st.sampled_from(("Ketua", "ketua", "Anggota"))), draw(body)) for n in range(len(people))),
        attendance=tuple(Attendance(f"p{n}", "e0") for n in range(len(people)) if events),
        priorities=tuple(Priority(draw(st.none() | body), None, text)
                         for text in draw(st.lists(st.sampled_from(TOPICS), max_size=2))),
    )


NAMES = ("a1", "a2", "a3", "a4", "a5", "a6")
STEP = st.one_of(
    st.sampled_from(NAMES).flatmap(documents),
    st.sampled_from(NAMES),
    st.builds(Decision, st.sampled_from(("same", "different", "unsure")), st.just("person"), st.sampled_from(NAMES),
              st.sampled_from(PEOPLE), st.sampled_from(NAMES), st.sampled_from(PEOPLE)),
    st.builds(Decision, st.sampled_from(("same", "different")), st.just("organisation"), st.sampled_from(NAMES),
              st.sampled_from(BODIES), st.sampled_from(NAMES), st.sampled_from(BODIES)),
    st.just(None),
)
"""An article that comes or changes, the id of one that goes, a decision, or None: the first decision is taken back."""


class Lived:
    """An index with a history, and the graph that a store would hold after following its changes."""

    def __init__(self) -> None:
        self.db = sqlite3.connect(":memory:")
        make(self.db)
        self.documents: dict[str, Document] = {}
        self.decisions: list[Decision] = []
        self.entities: dict[str, Entity] = {}
        self.articles: dict[str, dict[str, str]] = {}

    def update(self, steps: list[Document | str | Decision | None]) -> None:
        """Take some steps at once."""
        changed: dict[str, bool] = {}
        for step in steps:
            if isinstance(step, Document):
                self.documents[step.id], changed[step.id] = step, True
            elif isinstance(step, Decision):
                self.decisions.append(step)
            elif step is None:
                self.decisions = self.decisions[1:]
            elif self.documents.pop(step, None):
                changed[step] = False
        index = Index(self.db, BASE, PACK, self.documents.__getitem__)
        self.follow(index, index.update(changed, self.decisions))

    def follow(self, index: Index, changes: Changes) -> None:
        """Write what a change tells anew, and nothing else."""
        for iri in index.gone(changes):
            self.entities.pop(iri, None)
        self.entities |= {entity.iri: entity for entity in index.entities(changes)}
        self.articles = {name: row for name, row in self.articles.items() if name in self.documents}
        self.articles |= {name: index.iris(name) for name in changes.articles}
        for iri, anchor in index.anchors(changes):
            self.db.execute("INSERT OR IGNORE INTO index_given VALUES (?, ?, ?)", (iri, *anchor))

    def given(self) -> dict[str, tuple[str, str]]:
        """The IRIs given out so far with their anchors."""
        return {iri: (article, name) for iri, article, name in self.db.execute("SELECT * FROM index_given")}


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(history=st.lists(st.lists(STEP, min_size=1, max_size=4), min_size=2, max_size=7))
def test_any_history_gives_the_same(history):
    """After each step entities and IRIs are those of one update from scratch, which knows which IRIs were given out."""
    lived = Lived()
    for steps in history:
        lived.update(steps)
        fresh = Identities(lived.documents.values(), PACK, lived.decisions, BASE, lived.given()).entities()
        assert [lived.entities[iri] for iri in sorted(lived.entities)] == list(fresh.entities)
        assert lived.articles == fresh.iris


def bodies(name: str, *names: str) -> Document:
    return Document(name, organisations=tuple(Organisation(f"o{n}", row, (row,)) for n, row in enumerate(names)))


def posts(name: str, person: str, *names: str) -> Document:
    return Document(name, people=(Person("p0", person, (), (), (person,)),), organisations=bodies(name, *names).organisations,
                    roles=tuple(Role("p0", "Ketua", f"o{n}") for n in range(len(names))))


def gathering(name: str, event: str, day: str) -> Document:
    return Document(name, organisations=bodies(name, "PDM Kendal").organisations,
                    events=(Event("e0", event, (event,), "khitanan", None, day, day, organisers=("o0",)),))


@pytest.mark.parametrize(("first", "last"), [
    # a name without its movement, once other names show that there is such a movement
    ([bodies("a1", "Warta Wana Kendal", "Bakti Luhur"), bodies("a2", "Warta Wana Bakti Luhur Kendal")],
     bodies("a3", "PW Bakti Luhur Jawa Tengah")),
    # a name without its place, once another article names the place
    ([posts("a1", "Zainal Mustofa", "Panti Cahaya Bakti Utama")], posts("a2", "Zainal Mustofa", "Panti Cahaya Bakti Utama Boja")),
    # a short form, once an article defines it; and once another defines it otherwise
    ([bodies("a1", "PBS Kendal"), bodies("a2", "Perhimpunan Bakti Sejahtera Kendal")],
     bodies("a3", "Perhimpunan Bakti Sejahtera (PBS)")),
    ([bodies("a1", "PBS Kendal"), bodies("a2", "Perhimpunan Bakti Sejahtera Kendal", "Perhimpunan Bakti Sejahtera (PBS)")],
     bodies("a3", "Persatuan Buruh Sawit (PBS)")),
    # a level left out, once only one can be meant
    ([bodies("a1", "Muhammadiyah Kendal")], bodies("a2", "PDM Kendal")),
    # two whom only a third ties
    ([posts("a1", "Iqbal Rais", "BPBD Kendal"), posts("a2", "Iqbal Rais", "PMI Kendal")],
     posts("a3", "Iqbal Rais", "BPBD Kendal", "PMI Kendal")),
    # the IRI of a body, which takes a mark once another goes by its name, in what is said of its people
    ([posts("a1", "Iqbal Rais", "Dinas Sosial")], bodies("a2", "Dinas Sosial")),
    # a series, once the gathering comes again
    ([gathering("a1", "Khitanan Massal Ceria", "2024-06-30")], gathering("a2", "Khitanan Massal Ceria", "2025-06-29")),
])
def test_what_rests_on_another_article(first, last):
    """An article that changes what is known of another one does so when it comes and takes it back when it goes."""
    lived = Lived()
    lived.update(first)
    before = dict(lived.articles), set(lived.entities.values())
    for step in (last, last.id, last):
        lived.update([step])
        fresh = Identities(lived.documents.values(), PACK, (), BASE, lived.given()).entities()
        assert [lived.entities[iri] for iri in sorted(lived.entities)] == list(fresh.entities)
        assert lived.articles == fresh.iris
    others = {name: row for name, row in lived.articles.items() if name != last.id}, set(lived.entities.values()) & before[1]
    assert others != before, "the last article was to change what the first ones come to"


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """Table of the index → its number of rows, but for articles' numbers and IRIs given out, which stay."""
    return {table: db.execute(f"SELECT count(*) FROM index_{table}").fetchone()[0]  # noqa: S608 (no values)
            for table in TABLES if table not in ("numbers", "given")}


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(held=st.lists(st.sampled_from(NAMES).flatmap(documents), min_size=1, max_size=6))
def test_what_goes_leaves_nothing(held):
    """When all articles have gone again no table holds anything of them."""
    lived = Lived()
    lived.update(list(held))
    assert counts(lived.db)["sightings"]
    lived.update(sorted(lived.documents))
    assert set(counts(lived.db).values()) == {0}
    assert lived.entities == {}


def test_one_more_article_touches_little():
    """An article of another town makes nothing of the others be told anew."""
    lived = Lived()
    for number in range(8):
        town = ("Kendal", "Garut", "Bantul", "Sleman", "Klaten", "Boyolali", "Demak", "Kudus")[number]
        before = dict(lived.entities)
        lived.update([Document(f"n{number}", people=(Person("p1", f"Kukuh Prasetyawan {town}"),),
                               organisations=(Organisation("o1", f"BPBD {town}"),), roles=(Role("p1", "Kepala", "o1"),))])
        changed = {iri for iri, entity in lived.entities.items() if before.get(iri) != entity}
        assert len(changed) <= 3, changed
