"""Priorities by the wordings that the news has for them, and what only looks like them, read from whole texts."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article

CASES = tomllib.loads(Path(__file__).with_name("priorities_said.toml").read_text("utf-8"))
LINES = [(line, True) for line in CASES["stated"]] + [(line, False) for line in CASES["none"]]


@pytest.mark.parametrize(("line", "stated"), LINES, ids=[" ".join(line.split())[:60] for line, _ in LINES])
def test_priorities_are_read_as_said(line: str, stated: bool) -> None:
    """The priorities of a text, and the body that holds them, are those after its arrow; none where it has no arrow."""
    text, _, said = line.rpartition(" => ") if stated else (line, "", "")
    document = extract(Article(id="x", title="", text=text), load_pack("id"))
    names = {body.id: {body.name, *body.mentions} for body in document.organisations}
    holder, _, entries = said.partition(": ")
    assert [priority.text for priority in document.priorities] == (entries.split("; ") if stated else [])
    assert all(holder in names.get(priority.holder, ("",)) for priority in document.priorities)
