"""No input breaks the extraction, and its offsets quote the text whatever an article looks like."""
from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.documents import to_json
from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article
from tests.quality.mutations import check, mutate, sample

SAMPLE = sample()


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.sampled_from(SAMPLE), st.integers(0, 10**9))
def test_spoilt_articles_keep_every_promise(article: Article, seed: int):
    """Cut, doubled, shuffled and strange articles are read; every mention stands in the text and every fact points at words."""
    assert check(replace(article, text=mutate(article.text, random.Random(seed)))) == []


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text(max_size=400))
def test_any_text_is_read(text: str):
    """Text of any letters at all is read without an error."""
    assert check(Article("a", text, None)) == []


@pytest.mark.parametrize("text", [
    "", " ", "\n\n\n", ".", "\x00", "\ufeff", "İİİ. ẞß", "(" * 500, "a" * 5000, "\n- " * 300, "H. " * 400, "Ketua " * 400,
    "Rakerwil " * 300, "1/1/" * 300, "“" * 300, "A, B, " * 300])
def test_odd_texts_are_read(text: str):
    """Empty, endless and lopsided texts are read."""
    assert check(Article("a", text, None)) == []


def test_a_text_is_read_the_same_every_time():
    """Reading is a pure function: a second pass, after other articles, gives the same facts."""
    pack, first = load_pack("id"), SAMPLE[:6]
    once = [to_json(extract(article, pack)) for article in first]
    assert [to_json(extract(article, pack)) for article in reversed(first)][::-1] == once
