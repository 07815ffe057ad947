"""Generations of the embedded store: whole builds only, one writer, readers that follow."""
from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.store import Reader, Writer, open_file, open_generation
from kg.store.snapshots import KEPT, current, generations

GRAPH = NamedNode("urn:g")


def quad(value: str) -> Quad:
    return Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal(value), GRAPH)


def write(data, *values: str) -> str:
    with Writer(data) as writer:
        writer.add(map(quad, values))
        return writer.publish()


def values(reader) -> set[str]:
    return {q.object.value for q in reader.quads()}


def test_reader_follows_the_newest_build(tmp_path):
    """A reader opened before a build sees what it publishes, without being opened again."""
    write(tmp_path, "a")
    reader = Reader(tmp_path)
    assert values(reader) == {"a"}
    write(tmp_path, "b")
    assert values(reader) == {"a", "b"}


def test_stopped_build_leaves_no_trace(tmp_path):
    """What a build wrote before it was stopped is not seen, and its files are swept away."""
    write(tmp_path, "a")
    def stopped() -> None:
        with Writer(tmp_path) as writer:
            writer.add([quad("b")])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert values(Reader(tmp_path)) == {"a"}
    assert generations(tmp_path) == [current(tmp_path)]


def test_killed_build_is_swept(tmp_path):
    """A folder that a killed build left is taken away by the next."""
    write(tmp_path, "a")
    (tmp_path / "store" / "00000002").mkdir()
    assert write(tmp_path, "b") == "00000002"
    assert values(Reader(tmp_path)) == {"a", "b"}


def test_one_writer_at_a_time(tmp_path):
    """A second writer is told in one sentence that another is at work."""
    with Writer(tmp_path), pytest.raises(StoreError, match="another build"), Writer(tmp_path):
        pass


def test_nothing_built_yet(tmp_path):
    """Reading an empty folder says what to do."""
    with pytest.raises(StoreError, match="kg build"):
        Reader(tmp_path).query("ASK {}")


def test_old_generations_go(tmp_path):
    """Only the last generations stay; an older one is named as gone."""
    for value in map(str, range(KEPT + 2)):
        write(tmp_path, value)
    assert len(generations(tmp_path)) == KEPT
    assert values(open_generation(tmp_path, "00000003")) == {"0", "1", "2"}
    with pytest.raises(StoreError, match="kept are"):
        open_generation(tmp_path, "00000001")


def test_removal(tmp_path):
    """Graphs and subjects can be taken away."""
    write(tmp_path, "a")
    with Writer(tmp_path) as writer:
        writer.remove_subject(NamedNode("urn:s"), GRAPH)
        writer.add([quad("c")])
        writer.publish()
    assert values(Reader(tmp_path)) == {"c"}


def test_file_that_is_no_graph(tmp_path):
    """A file that is not N-Quads is refused in one sentence."""
    path = tmp_path / "x.nq"
    path.write_text("this is no graph")
    with pytest.raises(StoreError, match="cannot be read"):
        open_file(path)
