"""Bodies of every kind as the news names them are read whole, wherever they stand."""
from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.naming import PACK

CASES = tomllib.loads(Path(__file__).with_name("bodies_named.toml").read_text("utf-8"))


def _names(text: str) -> set[str]:
    document = extract(Article(id="x", title="", text=text), PACK)
    return {_bare(body.name) for body in document.organisations}


def _bare(name: str) -> str:
    """The name without what stands in brackets."""
    return re.sub(r" \([^)]*\)", "", name)


@pytest.mark.parametrize("frame", CASES["frames"])
def test_each_body_is_read_whole(frame: str) -> None:
    """Each known name is the name of a body of the sentence, no word more or less."""
    assert [name for name in CASES["names"] if _bare(name) not in _names(frame.format(name))] == []
