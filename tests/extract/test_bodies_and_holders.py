"""Where the name of a body ends and that of its holder begins, in whole sentences."""
from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.naming import PACK

TABLE = tomllib.loads(Path(__file__).with_name("bodies_and_holders.toml").read_text("utf-8"))
CASES = TABLE["cases"]


@pytest.mark.parametrize(("sentence", "bodies", "people"), CASES)
def test_bodies_and_their_holders_are_told_apart(sentence: str, bodies: list[str], people: list[str]) -> None:
    """The sentence names these bodies, but for parents inside their names, and these people."""
    document = extract(Article(id="x", title="", text=sentence), PACK)
    names = [re.sub(r" \([^)]*\)", "", body.name) for body in document.organisations]
    assert [name for name in names if not any(name != other and name in other for other in bodies)] == bodies
    assert [person.name for person in document.people] == people


@pytest.mark.parametrize(("post", "body"), TABLE["bordered"])
def test_a_holder_follows_the_body_without_a_comma(post: str, body: str) -> None:
    """Whoever holds the post, the body ends where the person's name begins."""
    for person in TABLE["people"]:
        text = f"Acara berlangsung meriah. {post} {body} {person} mengatakan hal itu, Sabtu (3/5/2025)."
        document = extract(Article(id="x", title="", text=text), PACK)
        assert body in {found.name for found in document.organisations}
        assert person in {found.name for found in document.people}


def test_a_title_says_who_holds_a_post() -> None:
    """A title that goes on in small letters behind a post and its body names whoever the text names so."""
    title = "Ketua KPU Kalteng Sastriadi saat membuka Rapat koordinasi kesiapan pilkada"
    text = f"{title}\n\nYang hadir antara lain Kapolda Kalteng Irjen Djoko Purwanto, Ketua KPU Kalteng Sastriadi.\n\n" \
           "Sastriadi melaporkan distribusi logistik ke Barito Utara."
    document = extract(Article(id="x", title=title, text=text), PACK)
    assert "KPU Kalteng" in {body.name for body in document.organisations}
    assert "Sastriadi" in {person.name for person in document.people}
