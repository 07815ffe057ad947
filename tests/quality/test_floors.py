"""The quality gate: what the extraction reached on the sample articles it must go on reaching."""
from __future__ import annotations

import pytest

from tests.gold.measure import kept_apart
from tests.gold.score import EXTRAS, KINDS
from tests.quality import floors


@pytest.fixture(scope="module")
def now() -> floors.Floors:
    return floors.measured()


def test_corpus_is_the_one_measured():
    """The floors belong to these very articles and annotations; where they change, the floors are set anew on purpose."""
    assert floors.corpus_digest() == floors.pinned()[0], "run: python -m tests.quality.floors --allow-regression"


def test_no_figure_falls(now: floors.Floors):
    """No kind of fact falls below its floor: on the open articles, on those kept apart, and on all typed carelessly."""
    assert floors.fallen(floors.pinned()[1], now) == []


def test_every_figure_has_a_floor():
    """A floor stands for each kind and the mean, of each part."""
    held = floors.pinned()[1]
    assert {part: set(kinds) for part, kinds in held.items()} == {
        part: {*KINDS, *EXTRAS, "mean"} for part in ("open", "kept apart", "careless")}


def test_floors_only_rise_unless_told():
    """A worse figure leaves its floor in place and is reported; only the deliberate flag lowers it."""
    old, now = {"open": {"roles": 0.9}}, {"open": {"roles": 0.8}}
    assert floors.raised(old, now, 0.0, lower=False) == old
    assert floors.raised(old, now, 0.0, lower=True) == {"open": {"roles": 0.8}}
    assert floors.fallen(old, now) == ["open, roles: F1 0.800 is below its floor 0.900"]


def test_writing_refuses_to_lower(monkeypatch: pytest.MonkeyPatch, tmp_path, capsys: pytest.CaptureFixture[str]):
    """The command writes nothing where a figure fell, and says which, until the flag is given."""
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(floors, "corpus_digest", lambda: "c")
    monkeypatch.setattr(floors, "measured", lambda: {"open": {"roles": 0.9}})
    assert floors.main([]) == 0
    monkeypatch.setattr(floors, "measured", lambda: {"open": {"roles": 0.7}})
    assert floors.main([]) == 1
    assert "open, roles" in capsys.readouterr().err
    assert floors.pinned()[1] == {"open": {"roles": 0.9}}
    assert floors.main(["--allow-regression"]) == 0
    assert floors.pinned()[1] == {"open": {"roles": 0.7}}


def test_a_third_is_kept_apart():
    """The rule is the hash of the name, so that it never depends on what an article says."""
    assert kept_apart("rakernas-mps-makassar")
    assert not kept_apart("musda-garut")
