"""People's decisions and corrections: they hold, are told when stale, and are undone by taking the row out."""
from __future__ import annotations

import pytest

from kg.build import build_read
from kg.errors import DecisionError
from kg.languages import load_pack
from kg.model import Attendance, Document, Event, Organisation, Person, Priority, Role
from kg.resolve.corrections import Correction, apply, read_corrections, write_correction
from kg.resolve.decisions import Decision, read_decisions, write_decision
from kg.resolve.identities import Identities
from kg.settings import read_settings
from kg.store import Catalogue
from tests.readings import reading


def article(name: str, person: str, body: str = "") -> Document:
    return Document(name, people=(Person("p1", person),), organisations=(Organisation("o1", body),) if body else (),
                    roles=(Role("p1", "Ketua", "o1"),) if body else ())


def decision(verdict: str, kind: str = "person", left: str = "Ahmad Fauzi", right: str = "Ahmad Fauzi") -> Decision:
    return Decision(verdict, kind, "a", left, "b", right)


def clusters(documents, kind: str, *decisions: Decision):
    return Identities(documents, load_pack("id"), decisions).clusters(kind)


def test_same_joins_what_scores_keep_apart():
    """A decision joins two people that nothing else ties."""
    documents = [article("a", "Ahmad Fauzi"), article("b", "A. Fauzi")]
    assert len(clusters(documents, "people")) == 2
    assert len(clusters(documents, "people", decision("same", right="A. Fauzi"))) == 1


def test_different_parts_what_scores_join():
    """A decision parts two people of one name and post; a later row on the same pair outranks it."""
    documents = [article("a", "Ahmad Fauzi", "PDM Kendal"), article("b", "Ahmad Fauzi", "PDM Kendal")]
    assert len(clusters(documents, "people")) == 1
    assert len(clusters(documents, "people", decision("different"))) == 2
    assert len(clusters(documents, "people", decision("different"), decision("same"))) == 1


def test_decisions_on_bodies():
    """Bodies of one name can be parted, those of other names joined."""
    documents = [article("a", "X Y", "PDM Kendal"), article("b", "Z W", "PDM Kendal")]
    assert len(clusters(documents, "organisations", decision("different", "organisation", "PDM Kendal", "PDM Kendal"))) == 2
    documents = [article("a", "X Y", "Warta Boja"), article("b", "Z W", "Kabar Weleri")]
    assert len(clusters(documents, "organisations", decision("same", "organisation", "Warta Boja", "Kabar Weleri"))) == 1


def test_stale_decision():
    """A decision whose sighting is gone is stale and does nothing."""
    identities = Identities([article("a", "Ahmad Fauzi")], load_pack("id"), [decision("same")])
    assert identities.stale == [decision("same")]


def test_file_round_trip(tmp_path):
    """Decisions and corrections come back from their files as written; a bad row is named by its line."""
    write_decision(tmp_path, decision("same"))
    write_decision(tmp_path, decision("unsure"))
    correction = Correction("a", "event", "Rakerwil", "start", "2025-12-06", "2025-12-13", "ralat")
    write_correction(tmp_path, correction)
    assert read_decisions(tmp_path) == (decision("same"), decision("unsure"))
    assert read_corrections(tmp_path) == (correction,)
    path = tmp_path / "identity.tsv"
    path.write_text(path.read_text().replace("unsure", "perhaps"))
    with pytest.raises(DecisionError, match="line 3"):
        read_decisions(tmp_path)
    path.write_text("verdict\tkind\n")
    with pytest.raises(DecisionError, match="lacks"):
        read_decisions(tmp_path)


@pytest.mark.parametrize(("correction", "outcome"), [
    (Correction("a1", "event", "Rakernas", "start", "2025-06-26", "2025-06-27"), "applied"),
    (Correction("a1", "event", "Rakernas", "edition", "2", "3"), "applied"),
    (Correction("a1", "role", "Iqbal Rais", "past", "true", "false"), "applied"),
    (Correction("a1", "attendance", "Iqbal Rais", "row", "opener", ""), "applied"),
    (Correction("a1", "event", "Rakernas", "row", "Rakernas", ""), "applied"),
    (Correction("a1", "event", "Rakernas", "start", "2024-01-01", "2025-06-26"), "not needed"),
    (Correction("a1", "event", "Rakernas", "venue", "Hotel", "Balai"), "stale"),
])
def test_corrections(correction, outcome):
    """A correction is applied, not needed, or stale."""
    document, outcomes = apply(reading().document, [correction])
    assert [what for _, what in outcomes] == [outcome]
    assert (document != reading().document) == (outcome == "applied")


def test_build_applies_and_undoes(tmp_path):
    """A correction holds at the next build without any article read again, and is undone when its row goes."""
    settings = read_settings({}, data=tmp_path)
    build_read([reading()], settings)
    write_correction(tmp_path / "decisions", Correction("a1", "event", "Rakernas", "locality", "Depok", "Bogor"))
    summary = build_read([], settings)
    assert [(correction.new, outcome) for correction, outcome in summary.outcomes] == [("Bogor", "applied")]
    assert localities(settings) == {"Bogor"}
    (tmp_path / "decisions" / "corrections.tsv").unlink()
    build_read([], settings)
    assert localities(settings) == {"Depok"}


def localities(settings) -> set[str]:
    from kg.graph.vocabulary import KG
    from kg.store import open_store

    return {quad.object.value for quad in open_store(settings).quads() if quad.predicate == KG.locality}


def test_ledger_redirects(tmp_path):
    """An IRI that moves leads to where its thing is now; one whose article went leads nowhere else."""
    settings = read_settings({}, data=tmp_path)
    bare = "http://kg.localhost/person/iqbal-rais"
    build_read([reading("a1")], settings)
    other = Document("a2", people=(Person("p1", "Iqbal Rais"),))
    from dataclasses import replace

    from kg.build import remove

    build_read([replace(reading("a2"), document=other)], settings)
    with Catalogue(tmp_path) as catalogue:
        moved = catalogue.redirect(bare)
        assert moved == catalogue.iris("a1")["p1"] != bare
        second = catalogue.iris("a2")["p1"]
    remove(["a1"], settings)
    with Catalogue(tmp_path) as catalogue:
        assert catalogue.redirect(bare) == ""
        assert catalogue.iris("a2")["p1"] == second
        assert catalogue.redirect("http://kg.localhost/person/never") is None


def test_a_row_after_a_last_line_left_open(tmp_path):
    """An editor that leaves out the last line break does not spoil two rows; a mark of UTF-8 before the first is none of it."""
    write_decision(tmp_path, decision("same"))
    path = tmp_path / "identity.tsv"
    path.write_text("\ufeff" + path.read_text("utf-8").rstrip("\n"), "utf-8")
    write_decision(tmp_path, decision("different"))
    assert [row.verdict for row in read_decisions(tmp_path)] == ["same", "different"]


@pytest.mark.parametrize(("kind", "name", "field", "new"), [
    ("event", "Rakernas", "start", "27 Juni 2025"), ("event", "Rakernas", "end", "2025-06-31"),
    ("event", "Rakernas", "edition", "dua"), ("event", "Rakernas", "kind", "rapat kerja"),
    ("event", "Rakernas", "area", "Depok"), ("event", "Rakernas", "name", ""),
    ("role", "Iqbal Rais", "past", "ya"), ("attendance", "Iqbal Rais", "status", "hadir"),
    ("attendance", "Iqbal Rais", "capacity", ""), ("attendance", "Iqbal Rais", "row", "x")])
def test_impossible_values_are_told_with_their_line(tmp_path, kind, name, field, new):
    """A value that no document can hold is refused before a build stumbles over it."""
    write_correction(tmp_path, Correction("a1", kind, name, field, "?", new))
    with pytest.raises(DecisionError, match=rf"line 2: the new {field} is '{new}', but must be "):
        read_corrections(tmp_path)


TIED = Document(
    "a", people=(Person("p1", "Siti Aminah"), Person("p2", "Tahbisan")),
    organisations=(Organisation("o1", "Paroki Boja"), Organisation("o2", "Stasi Weleri", part_of="o1")),
    events=(Event("e1", "Temu Raya", start="2025-07-04", end="2025-07-04", organisers=("o1",)),),
    roles=(Role("p1", "Ketua", "o1"), Role("p2", "Ketua", "o2")),
    attendance=(Attendance("p2", "e1"), Attendance("p1", "e1", on_behalf_of="p2")),
    priorities=(Priority("o1", "e1", "katekese"),),
)


def corrected(kind: str, name: str, field: str, old: str, new: str) -> tuple[Document, str]:
    document, ((_, outcome),) = apply(TIED, [Correction("a", kind, name, field, old, new)])
    return document, outcome


def test_references_are_corrected_by_name():
    """A body, an organiser, a parent, a holder and whom somebody stood in for are told by a name of the same article."""
    assert corrected("role", "Siti Aminah", "organisation", "Paroki Boja", "Stasi Weleri")[0].roles[0].organisation == "o2"
    assert corrected("event", "Temu Raya", "organisers", "Paroki Boja", "Stasi Weleri")[0].events[0].organisers == ("o2",)
    assert corrected("event", "Temu Raya", "organisers", "", "Stasi Weleri")[0].events[0].organisers == ("o1", "o2")
    assert corrected("event", "Temu Raya", "organisers", "Paroki Boja", "")[0].events[0].organisers == ()
    assert corrected("organisation", "Stasi Weleri", "part_of", "Paroki Boja", "")[0].organisations[1].part_of is None
    assert corrected("priority", "Paroki Boja", "holder", "Paroki Boja", "Stasi Weleri")[0].priorities[0].holder == "o2"
    assert corrected("attendance", "Siti Aminah", "on_behalf_of", "Tahbisan", "Paroki Boja")[0].attendance[1].on_behalf_of == "o1"
    assert corrected("role", "Siti Aminah", "organisation", "Paroki Boja", "Paroki Kendal") == (TIED, "stale")


def test_a_thing_is_taken_away_with_all_that_is_said_of_it():
    """What is no person, body or event goes, and leaves nothing that points to it."""
    without, outcome = corrected("person", "Tahbisan", "row", "Tahbisan", "")
    assert (outcome, without.people, without.roles) == ("applied", TIED.people[:1], TIED.roles[:1])
    assert without.attendance == (Attendance("p1", "e1"),)
    without = corrected("organisation", "Paroki Boja", "row", "Paroki Boja", "")[0]
    assert (without.organisations, without.events[0].organisers) == ((Organisation("o2", "Stasi Weleri"),), ())
    assert (without.roles[0], without.priorities) == (Role("p1", "Ketua"), ())


def test_the_day_of_a_one_day_event_moves_whole():
    """A new start of an event of one day is its new end, too."""
    assert corrected("event", "Temu Raya", "start", "2025-07-04", "2025-07-11")[0].events[0].end == "2025-07-11"
