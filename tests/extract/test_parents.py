"""Which body is part of which: each case states the parents of a short marked text."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.parents.layer import complete_parents
from kg.languages import load_pack
from kg.model import Article
from tests.extract.marked import marked_scene

CASES = tomllib.loads(Path(__file__).with_name("parents_cases.toml").read_text("utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_parents(case: dict) -> None:
    """The parents are those that names and sentences state, with the words that say it as evidence."""
    scene = complete_parents(marked_scene(case["text"]))
    bodies = scene.organisations
    assert {o.name: bodies[o.part_of].name for o in bodies.values() if o.part_of} == case["parents"]
    for body in bodies.values():
        assert bool(body.part_of) == bool(body.part_of_evidence)
        assert all(0 <= e.start < e.end <= len(scene.page.text) and e.rule.startswith("parents.") for e in body.part_of_evidence)


def test_a_bare_word_for_one_of_a_kind_is_no_parent_of_others() -> None:
    """A parish that goes by the bare word for its kind has no other parishes."""
    text = "OMK Paroki Santa Maria bertugas. Umat Paroki Hati Kudus hadir. OMK Paroki juga hadir."
    bodies = extract(Article("x", text), load_pack("id")).organisations
    assert [o.part_of for o in bodies if o.name == "Paroki Hati Kudus"] == [None]


PIECES = st.lists(st.sampled_from([
    "[O PWM Bali]", "[O MPS [O PWM Bali]]", "[O Muhammadiyah]", "[O Fakultas Hukum]", "[O Universitas Bali]", "[O Klinik Asih]",
    "milik", "yang membawahi",
    "bagian dari", "selaku pemilik", "klinik", "pejabat di lingkungan", ",", ".", "\n1. ", "(", ")"]), max_size=20)


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_no_circle(pieces: list[str]) -> None:
    """Whatever the order of bodies and cues, no body is above itself."""
    bodies = complete_parents(marked_scene(" ".join(pieces))).organisations
    for body in bodies.values():
        seen, above = {body.id}, body.part_of
        while above:
            assert above not in seen
            seen.add(above)
            above = bodies[above].part_of
