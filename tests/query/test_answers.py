import csv
import io
import json
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.vocabulary import ORG
from kg.query import NameIndex, ask, load_library, read_names
from kg.query.results import Table, aligned, as_json, harmless, objects, separated, text
from kg.settings import Settings
from kg.store import Reader, open_store
from tests.query.corpus import quads

LIBRARY = load_library()
CASES = json.loads((Path(__file__).parent / "answers.json").read_text("utf-8"))
RAKERNAS = {"event": "rakernas aumsos"}


@pytest.fixture(scope="module")
def reader(sample_graph: Settings) -> Reader:
    return open_store(sample_graph)


@pytest.fixture(scope="module")
def names(reader: Reader) -> NameIndex:
    return read_names(reader)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["question"])
def test_rows(case, small):
    """Each question gives the rows that a reader of the three small articles would write down, in order."""
    assert ask(LIBRARY[case["question"]], case["given"], small, read_names(small)).cells() == case["rows"]


@pytest.mark.parametrize("name", LIBRARY)
def test_every_question_has_rows(name):
    """No question is without a case, and no case without rows."""
    assert any(case["question"] == name and case["rows"] for case in CASES)


def test_who_attended_the_rakernas(reader, names):
    """Exactly these people, with their posts, and the body that took part."""
    table = ask(LIBRARY["event_attendees"], RAKERNAS, reader, names).table
    people = {text(row["attendeeLabel"]): text(row["posts"]) for row in table.rows if text(row["kind"]) == "person"}
    assert set(people) == {"Agus Salim", "Iqbal Rais", "Rhomadoni", "Tondi Alfaraby Harahap"}
    assert "Wakil Ketua PWM DKI Jakarta" in people["Agus Salim"]
    assert [text(row["attendeeLabel"]) for row in table.rows if text(row["kind"]) == "organisation"] == [
        "Majelis Pembinaan Kesejahteraan Sosial PWM DKI Jakarta"]


def test_every_quote_stands_in_its_article(reader, names):
    """The sentence of each row is found at the offsets of its source."""
    for row in ask(LIBRARY["event_attendees"], RAKERNAS, reader, names).table.rows:
        start, end = map(int, text(row["source"]).rpartition("#char=")[2].split(","))
        found = reader.query(f"SELECT ?t {{ GRAPH {row['article']} {{ ?a <https://schema.org/articleBody> ?t }} }}")
        body = next(iter(found))["t"].value
        assert text(row["quote"]).split(" … ")[0] == body[start:end]


def test_filters_leave_what_they_say(reader, names):
    """A capacity and a status filter the rows; a day keeps the officers known by then."""
    speakers = ask(LIBRARY["event_attendees"], {**RAKERNAS, "capacity": "speaker"}, reader, names).table.rows
    assert {text(row["attendeeLabel"]) for row in speakers} == {"Agus Salim", "Iqbal Rais"}
    assert not ask(LIBRARY["event_attendees"], {**RAKERNAS, "status": "absent"}, reader, names).table.rows
    body = {"organisation": "MPKS PWM DKI Jakarta"}
    assert not ask(LIBRARY["organisation_officers"], {**body, "on": "2020-01-01"}, reader, names).table.rows
    assert len(ask(LIBRARY["organisation_officers"], {**body, "on": "2025-07-01"}, reader, names).table.rows) == 3


def test_tables_to_take_away(reader, names):
    """CSV, TSV and JSON hold the same rows; a cut table says so; no cell runs as a formula."""
    table = ask(LIBRARY["attendance_most"], {}, reader, names, limit=3).table
    rows = list(csv.DictReader(io.StringIO(separated(table))))
    assert rows[-1]["attendee"] == "# truncated"
    assert rows[0]["attendeeLabel"] == objects(table)[0]["attendeeLabel"]
    assert json.loads(as_json(table, question="q"))["rows"] == objects(table)
    assert separated(table, "\t").startswith("attendee\tattendeeLabel")
    evil = Table(("a",), ({"a": Literal("=HYPERLINK(1)")},))
    assert separated(evil).splitlines()[1] == "'=HYPERLINK(1)"


def test_a_post_without_a_body_is_one_row():
    """A post of which no body is told stands alone in a career, not beside every name in the graph."""
    store, fact, article = Store(), NamedNode("http://kg.localhost/article/a1#role-99"), NamedNode("http://kg.localhost/article/a1")
    store.extend(quads())
    for predicate, value in ((ORG.member, "person/budi"), (ORG.role, "role/ketua")):
        store.add(Quad(fact, predicate, NamedNode(f"http://kg.localhost/{value}"), article))
    cells = ask(LIBRARY["person_career"], {"person": "Budi Santoso"}, store, read_names(store)).cells()
    assert [row[:2] for row in cells] == [["Ketua", ""]]


@pytest.mark.parametrize(("cell", "written"), [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("\rx", "'\rx"), ("- Ketua: Siti", "'- Ketua: Siti"), ("＝1", "'＝1"),
    ("-5", "-5"), ("+62.5", "+62.5"), ("Ketua", "Ketua"), ("", "")])
def test_cells_that_spreadsheets_would_run(cell, written):
    """What a spreadsheet would take for a formula becomes text; numbers with a sign stay numbers."""
    assert harmless(cell) == written


def test_a_table_fits_its_terminal():
    """The widest columns are cut until all fit; where that would leave nothing to read the table is wider; files are not cut."""
    header, rows = ("name", "quote"), [("Siti Aminah", "kalimat " * 20), ("Budi", "pendek")]
    fitted = aligned(header, rows, total=40).splitlines()
    assert max(map(len, fitted)) == 40
    assert fitted[2].startswith("Siti Aminah  kalimat kalimat")
    assert fitted[2].endswith("…")
    assert max(map(len, aligned(header, rows, total=5).splitlines())) == len("Siti Aminah") + 2 + 12
    assert max(map(len, aligned(header, rows).splitlines())) == len("Siti Aminah") + 2 + 60
