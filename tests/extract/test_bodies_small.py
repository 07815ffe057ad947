"""Names of bodies of which the first words are written small, and posts, are read like others, and nothing moves."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.extract.normalisation.bodies import bodies_raised
from kg.extract.normalisation.posts import posts_raised
from kg.model import Article, Document
from tests.extract.naming import PACK, read_by

TABLE = tomllib.loads(Path(__file__).with_name("bodies_small.toml").read_text("utf-8"))


def _read(text: str) -> Document:
    return extract(Article(id="x", title="", text=text), PACK)


def _facts(document: Document) -> list[object]:
    return [[(one.name, one.evidence) for one in (*document.people, *document.organisations, *document.events)],
            [(one.id, one.part_of) for one in document.organisations],
            [(role.person, role.role.casefold(), role.organisation) for role in document.roles],
            [(one.agent, one.event, one.capacity, one.status) for one in document.attendance]]


@pytest.mark.parametrize(("sentence", "words"), [*TABLE["same"], *TABLE["posts"]])
def test_words_in_small_letters_change_no_fact(sentence: str, words: str) -> None:
    """The facts of a sentence are those of the same sentence with all capitals, and the mentions are as written."""
    text = sentence.replace(words, words.lower())
    assert text != sentence
    careful, careless = _read(sentence), _read(text)
    assert careful.organisations or careful.roles
    assert _facts(careless) == _facts(careful)
    assert all(mention in text for body in careless.organisations for mention in body.mentions)
    assert all(role.role in text for role in careless.roles)


@pytest.mark.parametrize("sentence", TABLE["none"])
def test_common_nouns_stay_as_they_are(sentence: str) -> None:
    """What speaks of any body of a kind, or of one that was named before, gets no capitals."""
    assert read_by(bodies_raised, text=sentence) == sentence


@pytest.mark.parametrize("text", ["rapat anggota Desember mendatang", "dengan anggota Sekdes Heri", "ketua, Ali"])
def test_other_words_for_posts_stay(text: str) -> None:
    """No capital gets what is part of a gathering's name, or before another post, or not before a name."""
    assert read_by(posts_raised, text=text) == text


def test_offsets_stay() -> None:
    """The text is as long as before and differs in the first letters of words only."""
    text = "ketua dewan pimpinan daerah Partai Golkar dan kepala dinas pemuda dan olahraga Blora"
    read = "ketua Dewan Pimpinan Daerah Partai Golkar dan kepala Dinas Pemuda dan Olahraga Blora"
    assert read_by(bodies_raised, text=text) == read
