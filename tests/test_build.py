"""The pipeline: what comes again costs nothing, what changes replaces, what goes leaves nothing, and order never matters."""
from __future__ import annotations

import io
import shutil
import sqlite3
import tempfile
import threading
import zipfile
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.build import Summary, build, build_read, remove
from kg.errors import KgError
from kg.export import write_rdf
from kg.model import Article
from kg.pool import CHUNK, Reading, extract_all
from kg.settings import Settings, read_settings
from kg.store import Catalogue, open_store
from tests.gold.sample import ARTICLES, gold_readings
from tests.readings import reading
from tests.waiting import until

RELATED = ("rakerwil", "pelantikan-mps", "jambore", "khitanan", "ralat", "raker-mps", "mou-untirwi", "pengajian-ahad")
"""Beginnings of the names of sample articles that share people, bodies and events."""


def here(data: Path, **given: object) -> Settings:
    return read_settings({}, data=data, processes=1, **given)


def nquads(settings: Settings) -> bytes:
    out = io.BytesIO()
    write_rdf(open_store(settings), out, "nquads")
    return out.getvalue()


def copy(folder: Path, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        (folder / f"{name}.txt").write_text((ARTICLES / f"{name}.txt").read_text("utf-8"), "utf-8")
    return folder


def counts(summary: Summary) -> tuple[int, int, int, int]:
    return tuple(len(getattr(summary, name)) for name in ("new", "changed", "unchanged", "rejected"))


def test_all_that_was_read_is_read_again(tmp_path):
    """Without paths, articles are read again from what is stored, with the words of now; until then a build counts them."""
    from kg.build import build

    file = tmp_path / "a.txt"
    file.write_text("Live in Paroki Zolmar digelar di Garut, Sabtu (14/6/2025).", "utf-8")
    build([file], here(tmp_path / "data"))
    file.unlink()
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "events.toml").write_text('[kinds]\nlive_in = ["live in"]\n', "utf-8")
    settings = here(tmp_path / "data", vocabulary=tmp_path / "words")
    assert build([], settings).outdated == 1
    assert (build([], settings, again=True).changed, build([], settings).outdated) == (["a"], 0)
    with Catalogue(settings.data) as catalogue:
        assert [event.kind for event in catalogue.document("a").events] == ["live_in"]


def test_second_build_does_nothing(tmp_path):
    """Unchanged articles are not read again, and no new generation is made."""
    articles, data = copy(tmp_path / "in", "donor-darah-singkat", "khitanan-massal-2024"), here(tmp_path / "kg")
    assert counts(build([articles], data)) == (2, 0, 0, 0)
    before = nquads(data)
    again = build([articles], data)
    assert (counts(again), again.generation, nquads(data)) == ((0, 0, 2, 0), "", before)


def test_changed_article_replaces_its_facts(tmp_path):
    """After a change the graph is the one that a build from scratch gives."""
    articles, data = copy(tmp_path / "in", "donor-darah-singkat", "khitanan-massal-2024"), here(tmp_path / "kg")
    build([articles], data)
    path = articles / "donor-darah-singkat.txt"
    path.write_text(path.read_text("utf-8").replace("Klaten", "Blora"), "utf-8")
    assert counts(build([articles], data)) == (0, 1, 1, 0)
    fresh = here(tmp_path / "fresh")
    build([articles], fresh)
    assert nquads(data) == nquads(fresh)


def test_removed_article_leaves_nothing(tmp_path):
    """After removal the graph is the one that was never told of the article."""
    both, one = here(tmp_path / "both"), here(tmp_path / "one")
    build_read([reading("a1"), reading("a2", published="2025-07-01")], both)
    summary = remove(["a2", "nothing"], both)
    build_read([reading("a1")], one)
    assert nquads(both) == nquads(one)
    assert (summary.removed, [source for source, _ in summary.rejected]) == (["a2"], ["nothing"])


def test_articles_whose_files_are_gone_are_told_of_and_pruned(tmp_path):
    """A renamed or deleted file leaves its article in the graph, told of at each build of its folder, until it is pruned."""
    articles, data = copy(tmp_path / "in", "donor-darah-singkat", "khitanan-massal-2024"), here(tmp_path / "kg")
    (articles / "lain").mkdir()
    (articles / "donor-darah-singkat.txt").rename(articles / "lain" / "donor.txt")
    assert build([articles], data).gone == []
    (articles / "khitanan-massal-2024.txt").unlink()
    (articles / "lain" / "donor.txt").rename(articles / "lain" / "donor-darah.txt")
    for told in (["donor"], ["donor", "khitanan-massal-2024"]):
        summary = build([articles / "lain" if len(told) == 1 else articles], data)
        assert (summary.gone, summary.removed) == (told, [])
    assert build([articles / "lain" / "donor-darah.txt"], data, prune=True).removed == []
    summary = build([articles], data, prune=True)
    assert (summary.gone, summary.removed) == ([], ["donor", "khitanan-massal-2024"])
    with Catalogue(data.data) as catalogue:
        assert set(catalogue.digests()) == {"donor-darah"}
    assert b"khitanan-massal-2024" not in nquads(data)
    assert build([articles], data, prune=True).removed == []


def test_what_could_not_be_read_is_not_gone(tmp_path, monkeypatch):
    """A folder that is empty or another one of its name, a file that may not be read and an archive that broke prune nothing."""
    articles, data = copy(tmp_path / "in", "donor-darah-singkat", "khitanan-massal-2024"), here(tmp_path / "kg")
    with zipfile.ZipFile(articles / "lain.zip", "w") as archive:
        archive.write(articles / "khitanan-massal-2024.txt", "khitanan.txt")
    (articles / "khitanan-massal-2024.txt").unlink()
    monkeypatch.chdir(tmp_path)
    assert counts(build(["in"], data)) == (2, 0, 0, 0)
    (articles / "lain.zip").write_bytes(b"PK\x03\x04nothing")
    (articles / "donor-darah-singkat.txt").write_text("")
    broken = build(["in"], data, prune=True)
    assert (broken.gone, broken.removed, len(broken.rejected)) == ([], [], 2)
    articles.rename(tmp_path / "away")
    articles.mkdir()
    assert build(["in"], data, prune=True).removed == []
    (tmp_path / "other").mkdir()
    copy(tmp_path / "other" / "in", "donor-darah-singkat")
    monkeypatch.chdir(tmp_path / "other")
    assert build(["in"], data, prune=True).removed == []


def test_rejected_articles_do_not_stop_the_others(tmp_path):
    """What cannot be read is named with its reason; the rest is built."""
    articles, data = copy(tmp_path / "in", "donor-darah-singkat"), here(tmp_path / "kg")
    (articles / "empty.txt").write_text("")
    summary = build([articles, tmp_path / "missing"], data)
    assert counts(summary)[0] == 1
    assert len(summary.rejected) == 2
    assert all(reason for _, reason in summary.rejected)


def test_bad_facts_are_rejected(tmp_path, monkeypatch):
    """An article whose facts break a shape never enters the graph."""
    held = reading()
    bad = replace(held.document, attendance=(replace(held.document.attendance[0], capacity="king"),))
    monkeypatch.setattr(
        "kg.pool.extract", lambda article, pack, tagger=None: bad if article.id == "b" else replace(held.document, id=article.id)
    )
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "ab":
        (folder / f"{name}.txt").write_text(held.article.text)
    summary = build([folder], here(tmp_path / "kg"))
    assert (summary.new, [reason[:26] for _, reason in summary.rejected]) == (["a"], ["its facts break a shape: a"])


def test_a_rule_that_breaks_rejects_its_article_only(tmp_path, monkeypatch):
    """An error inside a rule gives up one article with its reason."""
    held = reading()

    def extract(article, pack, tagger=None):
        if article.id == "b":
            raise KeyError("e1")
        return replace(held.document, id=article.id)

    monkeypatch.setattr("kg.pool.extract", extract)
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "ab":
        (folder / f"{name}.txt").write_text(held.article.text)
    summary = build([folder], here(tmp_path / "kg"))
    assert (summary.new, len(summary.rejected), "KeyError" in summary.rejected[0][1]) == (["a"], 1, True)


def test_stopped_build_can_be_repeated(tmp_path, monkeypatch):
    """A build stopped before it publishes leaves graph and catalogue as they were; the next one does all of it."""
    data = here(tmp_path / "kg")
    build_read([reading("a1")], data)
    before = nquads(data)
    monkeypatch.setattr("kg.store.embedded.Writer.settle", lambda self: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        build_read([reading("a2")], data)
    assert nquads(data) == before
    with Catalogue(data.data) as catalogue:
        assert set(catalogue.digests()) == {"a1"}
    monkeypatch.undo()
    assert build_read([reading("a2")], data).new == ["a2"]


def test_a_disk_that_is_full_at_the_last_commit_leaves_all_as_it_was(tmp_path, monkeypatch):
    """Where the catalogue cannot be committed the graph is not published either: both tell of the build before."""
    data = here(tmp_path / "kg")
    build_read([reading("a1")], data)
    before = nquads(data)
    with monkeypatch.context() as full:
        full.setattr(Catalogue, "commit", lambda self: (_ for _ in ()).throw(sqlite3.OperationalError("disk is full")))
        with pytest.raises(sqlite3.OperationalError):
            build_read([reading("a2")], data)
    with Catalogue(data.data) as catalogue:
        assert (nquads(data), set(catalogue.digests())) == (before, {"a1"})
    assert build_read([reading("a2")], data).new == ["a2"]
    assert nquads(data) != before


def test_catalogue_ahead_of_the_store_is_made_good(tmp_path, monkeypatch):
    """Where a crash fell between the catalogue's commit and what readers see, they see the graph of before; the next build, of
    nothing new, publishes the whole."""
    data, fresh = here(tmp_path / "kg"), here(tmp_path / "fresh")
    build_read([reading("a1")], data)
    before = nquads(data)
    with monkeypatch.context() as crash:
        crash.setattr("kg.store.snapshots.publish", lambda data: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            build_read([reading("a2")], data)
    assert nquads(data) == before
    build_read([], data)
    build_read([reading("a1"), reading("a2")], fresh)
    assert nquads(data) == nquads(fresh)


def test_catalogue_behind_the_store_is_made_good(tmp_path):
    """Where a crash fell between store and catalogue, the next build writes the graph anew."""
    data = here(tmp_path / "kg")
    build_read([reading("a1")], data)
    with Catalogue(data.data, write=True) as catalogue:
        catalogue.set_meta("generation", "00000000")
        catalogue.commit()
    build_read([reading("a2")], data)
    fresh = here(tmp_path / "fresh")
    build_read([reading("a1"), reading("a2")], fresh)
    assert nquads(data) == nquads(fresh)


def test_number_of_processes_does_not_matter(tmp_path):
    """One process and two give the same bytes."""
    names = sorted(path.stem for path in ARTICLES.glob("*.txt"))[:36]
    articles = copy(tmp_path / "in", *names)
    one, two = here(tmp_path / "one"), replace(here(tmp_path / "two"), processes=2)
    build([articles], one)
    build([articles], two)
    assert nquads(one) == nquads(two)


def test_another_base_builds_anew(tmp_path):
    """With another base every IRI begins with it."""
    data = tmp_path / "kg"
    build_read([reading("a1")], here(data))
    build_read([reading("a2")], here(data, base="https://data.example"))
    assert b"kg.localhost" not in nquads(here(data))


related = tuple(r for r in gold_readings() if r.article.id.startswith(RELATED))


@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(order=st.permutations(related), cuts=st.sets(st.integers(1, len(related) - 1), max_size=3))
def test_order_and_increments_do_not_matter(order, cuts):
    """Any order of the articles and any split into increments give the bytes of one build from scratch."""
    with tempfile.TemporaryDirectory() as folder:
        whole, parts = here(Path(folder) / "whole"), here(Path(folder) / "parts")
        build_read(related, whole)
        for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(order)], strict=True):
            build_read(order[start:end], parts)
        assert nquads(whole) == nquads(parts)


def _changed(held: Reading) -> Reading:
    """The article as a later version that corrects itself and names fewer posts."""
    document = replace(held.document, title=f"Ralat: {held.document.title}", roles=held.document.roles[1:])
    return Reading(replace(held.article, title=document.title), document)


STEP = st.tuples(st.sampled_from(("put", "change", "remove")), st.sets(st.integers(0, len(related) - 1), min_size=1, max_size=6))


@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(STEP, min_size=2, max_size=6))
def test_any_history_gives_the_same_graph(steps):
    """Whatever came, changed and went before, the graph is that of a build from scratch of what is there now, which knows
    only which IRIs were given out."""
    with tempfile.TemporaryDirectory() as folder:
        lived, fresh = here(Path(folder) / "lived"), here(Path(folder) / "fresh")
        now: dict[str, Reading] = {}
        for what, numbers in (("put", {0, 1, 2}), *steps):
            held = [related[number] for number in sorted(numbers)]
            if what == "remove":
                remove([row.article.id for row in held], lived)
                now = {name: row for name, row in now.items() if name not in {row.article.id for row in held}}
            else:
                rows = [_changed(row) if what == "change" else row for row in held]
                build_read(rows, lived)
                now |= {row.article.id: row for row in rows}
        fresh.data.mkdir()
        shutil.copy(lived.data / "ledger.tsv", fresh.data / "ledger.tsv")
        build_read(now.values(), fresh)
        assert nquads(lived) == nquads(fresh)


def test_a_worker_that_is_killed_is_told(tmp_path):
    """Where the system ends a process that reads, for want of memory say, one sentence says so, and none of the others stays."""
    many = [Article(f"a{number}", "Judul\n\nIsi berita.") for number in range(CHUNK + 1)]
    found = extract_all(many, Settings(processes=2))
    waited = threading.Thread(target=_kill_a_child)
    waited.start()
    with pytest.raises(KgError, match="--processes 1"):
        list(found)
    waited.join()
    assert active_children() == []


def _kill_a_child() -> None:
    until(active_children)
    active_children()[0].kill()
