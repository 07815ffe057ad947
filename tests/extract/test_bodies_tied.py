"""A body that an article names in full and by a short form is one body."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.naming import PACK

PAIRS = tomllib.loads(Path(__file__).with_name("bodies_tied.toml").read_text("utf-8"))["pairs"]

TEXT = ("Rapat Kerja digelar {} di aula hotel, Sabtu (3/5/2025). Peserta datang dari banyak daerah.\n\n"
        "Wakil Ketua {}, Siti Aminah, mengatakan rapat itu penting.")


def _is_one(first: str, second: str) -> bool:
    """Whether exactly one body of the article bears one of the names, and bears both."""
    bodies = extract(Article(id="x", title="", text=TEXT.format(first, second)), PACK).organisations
    named = [set(body.mentions) for body in bodies if {first, second} & set(body.mentions)]
    return len(named) == 1 and {first, second} <= named[0]


@pytest.mark.parametrize(("long", "short"), PAIRS)
def test_both_names_are_of_one_body(long: str, short: str) -> None:
    """The two names are mentions of the same body, whichever comes first."""
    assert _is_one(long, short) and _is_one(short, long)
