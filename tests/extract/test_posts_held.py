"""Posts of every kind as the news names them are read with their bodies, wherever they stand beside their holders."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.naming import PACK

CASES = tomllib.loads(Path(__file__).with_name("posts_held.toml").read_text("utf-8"))


def _roles(text: str) -> list[tuple[str, str, str]]:
    document = extract(Article(id="x", title="", text=text), PACK)
    people = {person.id: person.name for person in document.people}
    bodies = {body.id: body.name for body in document.organisations}
    return [(people[role.person], role.role, bodies.get(role.organisation or "", "")) for role in document.roles]


@pytest.mark.parametrize("frame", CASES["frames"])
def test_each_post_has_its_holder_and_its_body(frame: str) -> None:
    """Each sentence states one post, held by the person in it, in its body or in none."""
    holder = next(name for name in CASES["holders"] if name in frame)
    assert [post for post, role, body in CASES["posts"] if _roles(frame.format(post)) != [(holder, role, body)]] == []
