"""What words of names look like."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.letters import Letters, sequences
from kg.extract.lexicon import fold_name, lexicon
from tests.extract.naming import PACK

LEXICON = lexicon(PACK)


@pytest.mark.parametrize(("text", "folded"), [
    ("Asy’ari", "asyari"), ("Mas'udi", "masudi"), ("Al-Habsyi", "al-habsyi"), ("S. É. Sandé", "s e sande"),
    ("  Iqbal\nRais ", "iqbal rais"),
])
def test_fold_name(text: str, folded: str) -> None:
    """Case, accents, apostrophes and white space make no difference between names."""
    assert fold_name(text) == folded


def test_ordinary_words() -> None:
    """Words of sentences, posts and offices are no names, also where only their shape tells."""
    for word in ("pelantikan", "ketua", "majelis", "disampaikannya", "pemutakhiran", "menyambut", "digitalisasi"):
        assert LEXICON.is_ordinary(word), word
    for word in ("iqbal", "permadi", "teresia", "agung", "melati", "latuconsina"):
        assert not LEXICON.is_ordinary(word), word


def test_likely() -> None:
    """Known and typical names weigh more than unknown words, full names most."""
    assert LEXICON.likely(["ahmad", "fauzi"]) >= 2 > LEXICON.likely(["ahmad"]) > LEXICON.likely(["routa"]) == 0
    assert LEXICON.likely([]) == 0


def test_unlisted_names() -> None:
    """Letters tell names that no list has from words and from places."""
    names, places = ("chozin", "haedar", "welmintje", "soebroto"), ("kalibendo", "brangsong", "perkaderan", "dikdasmen")
    assert not any(map(LEXICON.known, (*names, *places)))
    assert min(map(LEXICON.letters.weigh, names)) > max(map(LEXICON.letters.weigh, places))


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), st.floats(-2, 2), max_size=6), st.text(max_size=12))
def test_any_letters(weights: dict[str, float], word: str) -> None:
    """Any word has a weight, which is the bias where none of its sequences has one."""
    letters = Letters(weights, 0.5)
    assert letters.weigh(word) == 0.5 or not sequences(word).isdisjoint(weights)
