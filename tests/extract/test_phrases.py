"""Phrases of long lists are found as one expression of all of them would find them."""
from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.phrases import WORD, Phrases, any_of, compile_phrases

PHRASES = ("di", "dibuka", "dibuka oleh", "oleh ketua", "di-buka", "a.n.", "ketua")


TEXTS = st.lists(st.sampled_from([*PHRASES, " ", "  ", ",", "-", "x", "\n", "nya"])).map("".join)


def words_in(phrases: Phrases, text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The words of a stretch that a phrase can begin with, each with its offset."""
    return [(word.start(), word[0]) for word in WORD.finditer(text, start, end) if word[0] in phrases.by_word]


@given(TEXTS, st.integers(0, 9), st.integers(0, 40))
def test_phrases_are_those_of_one_expression(text: str, start: int, end: int) -> None:
    """Word by word the same phrases are found, the longest first and none inside another, whatever is cut off."""
    phrases = compile_phrases(((phrase, 1) for phrase in PHRASES), ["di"])
    found = [(first, last) for first, last, _ in phrases.find(text, words_in(phrases, text, start, end), end)]
    forms = {*PHRASES, "di buka", "di buka oleh"}
    assert found == [m.span() for m in re.compile(rf"(?<!\w){any_of(forms)}(?!\w)").finditer(text, start, end)]


def test_phrases_keep_all_that_they_stand_for() -> None:
    """A phrase listed twice has both meanings, and is also found with "di" written apart."""
    phrases, text = compile_phrases([("dibuka oleh", "opener"), ("dibuka oleh", "after")], ["di"]), "lalu di buka\noleh"
    assert list(phrases.find(text, words_in(phrases, text, 0, 17), 17)) == [(5, 17, ("opener", "after"))]
