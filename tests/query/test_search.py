"""Search as one types: beginnings, several words, one letter wrong, kinds, and what is shown first."""
from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.bench_search import names, typo
from kg.query import Name, NameIndex
from kg.query.postings import Postings

FEW = NameIndex([
    Name("i:person/1", "person", "Iqbal Rais", ("Drs. H. Iqbal Rais",)), Name("i:person/2", "person", "Iqbal Raisuddin"),
    Name("i:person/3", "person", "Rais Iqbal Maulana"), Name("i:event/1", "event", "Rakernas AUMSOS", hints=("2025", "Depok")),
    Name("i:organisation/1", "organisation", "PMI Kota Depok")])
WORDS = st.lists(st.sampled_from(("adi", "budi", "budiman", "cahyo", "dewi", "dewa")), max_size=3).map(tuple)


def found(text: str, **more: object) -> list[str]:
    return [hit.name.label for hit in FEW.find(text, **more)]


@pytest.mark.parametrize(("text", "first"), [
    ("iqb", "Iqbal Rais"), ("iqbal rais", "Iqbal Rais"), ("rais iqbal", "Rais Iqbal Maulana"), ("iqbal rias", "Iqbal Rais"),
    ("igbal rais", "Iqbal Rais"), ("ikbal", "Iqbal Rais"), ("rakernas 2025", "Rakernas AUMSOS"), ("pmi dep", "PMI Kota Depok"),
    ("pm kota", "PMI Kota Depok"), ("Íqbal RAIS", "Iqbal Rais"), ("drs iqbal", "Iqbal Rais"), ("kta depok", "PMI Kota Depok")])
def test_what_comes_first(text, first):
    """The name that was meant comes first: by beginnings, in any order, with hints, accents, or a letter wrong."""
    assert found(text)[0] == first


def test_kinds_and_what_is_nowhere():
    """Only names of the kind that is wanted; nothing for nothing, nor for what no name is like."""
    assert found("depok", kind="organisation") == ["PMI Kota Depok"]
    assert found("depok", kind="person") == []
    assert found("") == found("...") == found("zzzzzz") == found("iqbal zzzzzz") == []


def test_one_letter_wrong_is_found():
    """Of names with one letter changed, left out, put in or exchanged, at least 0.95 are among the first eight."""
    chance, index = random.Random(5), NameIndex(names(3000))
    every = chance.sample(list(index.names.values()), 200)
    hits = [one.label in [hit.name.label for hit in index.find(typo(one.label, chance), limit=8)] for one in every]
    assert sum(hits) / len(hits) >= 0.95


@given(st.lists(WORDS, min_size=1, max_size=30),
       st.lists(st.sampled_from(("adi", "budi", "dew", "c", "budiman")), min_size=1, max_size=3))
def test_postings_hold_what_names_hold(held, typed):
    """The names found are those that have a word beginning with each word typed, in their order, whatever path leads there."""
    postings = Postings(held)
    wanted = [number for number, words in enumerate(held) if all(any(word.startswith(one) for word in words) for one in typed)]
    assert list(postings.holding([postings.beginning(one) for one in typed])) == wanted


@given(st.sampled_from(("budiman", "cahyo", "dewi")), st.integers(0, 10**6))
def test_misspelt_words_are_recognised(word, seed):
    """Whatever single letter is wrong, the word is among those that it may be."""
    postings = Postings([("budiman", "cahyo", "dewi")])
    assert word in postings.misspelt(typo(word, random.Random(seed))) | postings.beginning(typo(word, random.Random(seed)))
