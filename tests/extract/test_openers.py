"""Patterns sought where a word stands that they can begin with match what they match everywhere."""
from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.attendance.acts import acts_of
from kg.extract.attendance.vocabulary import vocabulary_of
from kg.extract.layout.layer import lay_out
from kg.extract.openers import Finder, Openers
from kg.extract.people.cues import cues
from kg.extract.phrases import lower
from kg.languages import Patterns, load_pack
from kg.languages.firsts import DIGITS, first_words
from kg.model import Article
from kg.read import read_file

BEGUN = {
    r"(?<!\w)(?:ketua(?:nya)?|wakil\s+ketua)(?!\w)": {"ketua", "ketuanya", "wakil"},
    r"(?<!\w)(?:dua|\d{1,2})(?!\w)": {"dua", DIGITS},
    r"(?<=\s)(?:jadi|akan\s)\s*x": None,
    r"\bdi\b|(?<!\w)ke-\d": {"di", "ke"},
    r"(?<!rp )dua(?!\w)": None, r"(?<!\w)me[a-z]{4}": None, r"(?<!\w)dua": None, r"dua(?!\w)": None, r"(?<!\w)(?:dua)?\s+x": None,
}
"""Patterns with the words that they begin with, None where those cannot be counted up."""


@pytest.mark.parametrize(("pattern", "words"), BEGUN.items())
def test_the_first_words_of_a_pattern_are_counted_up(pattern: str, words: set[str] | None) -> None:
    """Only where each match begins with one of them, at its border."""
    assert first_words(re.compile(pattern, re.IGNORECASE)) == words


@settings(deadline=None)
@given(st.lists(st.sampled_from(
    ["ketua", "Ketuanya", "wakil", "dua", "2", "20", "2b", "di", "ke-3", "ke", "membuka", " ", " ", "-", ".", "x", "akan"])))
def test_what_is_found_is_what_stands_there(parts: list[str]) -> None:
    """In order and without overlap, in any stretch of the text."""
    page = lay_out(Article("a", "".join(parts)), load_pack("id"))
    patterns = {pattern: re.compile(pattern, re.IGNORECASE) for pattern in BEGUN}
    finder, end = Finder(Openers(patterns), page, page.text), len(page.text)
    for name, pattern in patterns.items():
        for start in (0, end // 2):
            spans = [match.span() for match in pattern.finditer(page.text, start, end)]
            assert [match.span() for match in finder.find(name, start, end)] == spans
            first = finder.search(name, start, end)
            assert [first.span()] == spans[:1] if first else not spans


ARTICLES = sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))[::4]


def test_the_patterns_of_the_language_are_found_wherever_they_stand() -> None:
    """Each of those that are sought by their first words, in real prose."""
    pack = load_pack("id")
    articles = [article for path in ARTICLES for article in read_file(path)]
    extract(articles[0], pack)
    made = [acts_of(pack).openers, *(known for known in pack.cache.values() if isinstance(known, Openers))]
    assert len(made) > 2 and any(len(openers.names) > 100 for openers in made)
    for page in (lay_out(article, pack) for article in articles):
        for openers, text in product(made, (page.text, lower(page.text))):
            finder = Finder(openers, page, text)
            for name, pattern in openers.patterns.items():
                found = [match.span() for match in finder.find(name, 0, len(text))]
                assert found == [match.span() for match in pattern.finditer(text)], name


def test_templates_that_are_asked_for_late_are_expressions() -> None:
    """Each template compiles, also those that no article in the tests needs."""
    pack = load_pack("id")
    extract(Article("a", ARTICLES[0].read_text("utf-8")), pack)
    made = [known for known in pack.cache.values() if isinstance(known, Patterns)]
    made += [cues(pack).said, vocabulary_of(pack).lists.whole]
    assert sum(len([patterns[name] for name in patterns.templates]) for patterns in made) > 400


def test_a_word_that_cannot_be_looked_up_costs_no_post(tmp_path: Path) -> None:
    """A user's post that begins with no letter is read, and so are all others."""
    (tmp_path / "posts.toml").write_text("heads = [\"'Amil\"]\n")
    text = "Rapat PMI Kudus\n\nKetua PMI Kudus Ali Rahman membuka rapat di Kudus, Senin (4/3/2024)."
    roles = [[role.role for role in extract(Article("a", text), load_pack("id", extra)).roles] for extra in ("", str(tmp_path))]
    assert roles == [["Ketua"], ["Ketua"]]
