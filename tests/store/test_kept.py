"""Rows kept beside the store: the same rows again, of the same state only, and never half of them."""
from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.store import Reader, Writer
from kg.store.kept import KeptRows, plain_rows

ALL = "SELECT ?s ?o { GRAPH ?g { ?s ?p ?o } OPTIONAL { GRAPH ?g { ?s <http://x/none> ?n } } } ORDER BY ?s"
WITH_NONE = "SELECT ?s ?n { GRAPH ?g { ?s ?p ?o } OPTIONAL { GRAPH ?g { ?s <http://x/none> ?n } } } ORDER BY ?s"


class Counting:
    """An engine that counts what it is asked."""

    def __init__(self) -> None:
        self.store, self.asked = Store(), 0
        self.store.extend(Quad(NamedNode(f"http://x/{n}"), NamedNode("http://x/p"), Literal(f"é\n{n % 3}"), NamedNode("http://x/g"))
                          for n in range(40))

    def query(self, query: str):
        """As the store answers."""
        self.asked += 1
        return self.store.query(query)


@pytest.mark.parametrize("query", [ALL, WITH_NONE, "SELECT ?s { ?s a ?nothing }"])
def test_the_same_rows_again(tmp_path: Path, query: str):
    """A second reader of the same state gets equal rows and asks the engine nothing."""
    engine = Counting()
    first = list(KeptRows(tmp_path, "7").rows(engine, query))
    assert first == list(plain_rows(engine, query))
    engine.asked = 0
    assert list(KeptRows(tmp_path, "7").rows(engine, query)) == first
    assert engine.asked == 0


def test_another_state_is_asked_anew(tmp_path: Path):
    """Rows of another state of the graph are not taken, and go once there are newer ones; other files stay."""
    engine = Counting()
    (tmp_path / "00000007").mkdir()
    before = KeptRows(tmp_path, "7")
    list(before.rows(engine, ALL))
    engine.store.add(Quad(NamedNode("http://x/new"), NamedNode("http://x/p"), Literal("new"), NamedNode("http://x/g")))
    assert len(list(KeptRows(tmp_path, "8").rows(engine, ALL))) == 41
    assert engine.asked == 2
    assert not before.folder.exists() and (tmp_path / "00000007").is_dir()


@pytest.mark.parametrize("damage", [lambda whole: whole[:len(whole) // 2], lambda whole: b"", lambda whole: whole[:-4],
                                    lambda whole: whole[:90] + b"?" + whole[91:]])
def test_what_is_not_whole_is_asked_again(tmp_path: Path, damage):
    """After a crash that left half a file the engine is asked, and the file is whole again."""
    engine, kept = Counting(), KeptRows(tmp_path, "7")
    first = list(kept.rows(engine, ALL))
    (path,) = kept.folder.iterdir()
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert list(KeptRows(tmp_path, "7").rows(engine, ALL)) == first
    assert engine.asked == 2
    assert path.read_bytes() == whole


def test_a_build_that_was_stopped_takes_no_rows_along(tmp_path: Path):
    """What a stopped build left behind is swept away, the rows of the generation in view are not."""
    with Writer(tmp_path) as writer:
        writer.add([Quad(NamedNode("http://x/1"), NamedNode("http://x/p"), Literal("1"), NamedNode("http://x/g"))])
        writer.publish()
    reader = Reader(tmp_path)
    kept = KeptRows(tmp_path / "store", reader.state)
    list(kept.rows(reader, ALL))
    (tmp_path / "store" / "00000002").mkdir()
    with Writer(tmp_path):
        pass
    assert not (tmp_path / "store" / "00000002").exists()
    assert len(list(kept.folder.iterdir())) == 1


def test_every_build_is_a_state_of_its_own(tmp_path: Path):
    """A build, and a store built anew under the same name, are told apart from what was before."""
    states = []
    for anew in (False, False, True):
        if anew:
            shutil.rmtree(tmp_path / "store")
        with Writer(tmp_path) as writer:
            writer.add([Quad(NamedNode(f"http://x/{len(states)}"), NamedNode("http://x/p"), Literal("1"), NamedNode("http://x/g"))])
            writer.publish()
        states.append(Reader(tmp_path).state)
    assert states[2].startswith("00000001 ")
    assert len(set(states)) == 3


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path: Path):
    """Where the folder cannot be made the rows come all the same."""
    (tmp_path / "file").write_text("")
    engine = Counting()
    assert len(list(KeptRows(tmp_path / "file", "7").rows(engine, ALL))) == 40
