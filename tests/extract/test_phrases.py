"""Phrases of long lists are found as one expression of all of them would find them."""
from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.phrases import any_of, compile_phrases

PHRASES = ("di", "dibuka", "dibuka oleh", "oleh ketua", "di-buka", "a.n.", "ketua")


TEXTS = st.lists(st.sampled_from([*PHRASES, " ", "  ", ",", "-", "x", "\n", "nya"])).map("".join)


@given(TEXTS, st.integers(0, 9), st.integers(0, 40))
def test_phrases_are_those_of_one_expression(text: str, start: int, end: int) -> None:
    """Word by word the same phrases are found, the longest first and none inside another, whatever is cut off."""
    phrases = compile_phrases(((phrase, 1) for phrase in PHRASES), ["di"])
    found = [(first, last) for first, last, _ in phrases.find(text, start, end)]
    forms = {*PHRASES, "di buka", "di buka oleh"}
    assert found == [m.span() for m in re.compile(rf"(?<!\w){any_of(forms)}(?!\w)").finditer(text, start, end)]


def test_phrases_keep_all_that_they_stand_for() -> None:
    """A phrase listed twice has both meanings, and is also found with "di" written apart."""
    phrases = compile_phrases([("dibuka oleh", "opener"), ("dibuka oleh", "after")], ["di"])
    assert list(phrases.find("lalu di buka\noleh", 0, 17)) == [(5, 17, ("opener", "after"))]
