"""Passages as sites write them: who is named, which bodies, and who holds which post in which body, read whole."""
from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from kg.extract import extract
from kg.model import Article, Organisation, Person
from tests.extract.naming import PACK

PASSAGES = tomllib.loads(Path(__file__).with_name("passages_held.toml").read_text("utf-8"))["passages"]


def _folded(name: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", re.sub("['’]", "", name.casefold())).split())


def _forms(said: str) -> set[str]:
    return {_folded(form) for form in said.split(" = ")}


def _matched(found: Iterable[Person | Organisation], said: list[str]) -> dict[str, str]:
    """The names that a passage says by the ids of what was read; what nothing was said of keeps its own name."""
    names: dict[str, str] = {}
    for thing in found:
        forms = {_folded(form) for form in (thing.name, *thing.mentions)}
        names[thing.id] = next((name for name in said if name not in names.values() and _forms(name) & forms), thing.name)
    return names


def _said(name: str, names: list[str]) -> str:
    return next((full for full in names if _folded(name) in _forms(full)), name)


@pytest.mark.parametrize("passage", PASSAGES, ids=[" ".join(p["text"].split()[:6]) for p in PASSAGES])
def test_a_passage_is_read_whole(passage: dict[str, Any]) -> None:
    """All people, bodies and posts of the passage are read, and no others."""
    document = extract(Article(id="x", title=passage.get("title", ""), text=passage["text"].strip()), PACK)
    people, bodies = (_matched(found, passage[key]) for found, key in (
        (document.people, "people"), (document.organisations, "bodies")))
    roles = {(people[r.person], _folded(r.role), bodies.get(r.organisation or "", "")) for r in document.roles}
    assert sorted(people.values()) == sorted(passage["people"])
    assert sorted(bodies.values()) == sorted(passage["bodies"])
    assert roles == {(_said(person, passage["people"]), _folded(post), _said(body, passage["bodies"]))
                     for person, post, body in passage["roles"]}
