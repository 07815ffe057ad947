"""Who holds which post: each case states the roles of a short marked text."""
from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.posts import post_pattern
from kg.extract.roles.layer import find_roles
from kg.languages import load_pack
from kg.languages.patterns import any_case, word_tree
from kg.model import Article, Document
from tests.extract.marked import marked_scene

CASES = tomllib.loads(Path(__file__).with_name("roles_cases.toml").read_text("utf-8"))["cases"]


def rows_of(text: str) -> set[tuple[str, ...]]:
    scene = marked_scene(text, None if "\n\n" in text else "")
    rows = set()
    for role in scene.page.copy.as_stored(Document("a", roles=find_roles(scene))).roles:
        body = scene.organisations[role.organisation].name if role.organisation else ""
        term = (role.start, role.end or "") if role.start else ()
        rows.add((scene.people[role.person].name, role.role, body, *term, *(("past",) if role.past else ())))
    return rows


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_rows(case: dict) -> None:
    """The roles are those that the text states, no more and no fewer."""
    assert rows_of(case["text"]) == {tuple(row) for row in case["rows"]}


@pytest.mark.parametrize(("text", "post"), [
    ("Wakil Ketua Bidang Sosial Drs. H. Ali", "Wakil Ketua Bidang Sosial"),
    ("Koordinator Advokasi Sosial dan Perlindungan Hukum", "Koordinator Advokasi Sosial dan Perlindungan Hukum"),
    ("Asisten I Setdaprov", "Asisten I"),
    ("Plt. Kepala Bidang Rehabilitasi Sosial Desmawati", "Plt. Kepala Bidang Rehabilitasi Sosial"),
    ("Pj. Bupati Blora", "Pj. Bupati"),
    ("Ketua Bidang Hukum, HAM, dan Advokasi Agus", "Ketua Bidang Hukum, HAM, dan Advokasi"),
    ("KETUA UMUM PP", "KETUA UMUM"),
    ("kepala sekolahnya, Desi", "kepala sekolahnya"),
])
def test_post_pattern(text: str, post: str) -> None:
    """A whole post is matched, without the body or the name after it."""
    match = post_pattern(load_pack("id")).match(text)
    assert match is not None
    assert match.group() == post


def test_a_crowd_in_a_title_is_no_post() -> None:
    """Every word of a title may have a capital, so that none is a post for that."""
    title = "Haul KH Abdul Fattah, Ribuan Alumni Padati Pesantren Al-Hidayah"
    assert extract(Article("x", f"{title}\n\nRibuan jamaah hadir.", title), load_pack("id")).roles == ()


def test_no_post_inside_a_word() -> None:
    """Words that only hold the letters of a post are none."""
    assert not post_pattern(load_pack("id")).search("diketuai perketuaan keguruan")


def test_evidence_is_the_sentence() -> None:
    """The evidence of a role is the sentence that states it, with the name of the rule."""
    scene = marked_scene("Hujan turun. Ketua [O PMI Solo], [P Ali], hadir. Semua pulang.")
    (role,) = find_roles(scene)
    (evidence,) = role.evidence
    assert scene.page.text[evidence.start:evidence.end] == "Ketua PMI Solo, Ali, hadir."
    assert evidence.rule == "roles.before"


@given(st.lists(st.text("abAB .", min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=8))
def test_word_tree_finds_each_word(words: list[str]) -> None:
    """Each word of a tree is matched, and by the longest word that fits."""
    tree = re.compile(word_tree(words, border=""))
    for word in words:
        match = tree.match(" ".join(word.split()))
        assert match is not None
        assert match.end() == len(" ".join(word.split()))


def test_any_case_prefers_the_longer() -> None:
    """Variants in other case do not hide a longer word."""
    match = re.match(any_case(["PJ", "Pj", "Pj."]), "Pj. Bupati")
    assert match is not None
    assert match.group() == "Pj."


PIECES = st.lists(st.sampled_from([
    "Ketua", "Wakil Ketua", "[P Ali]", "[P Siti Aminah, S.Pd.]", "[O PWM Bali]", "[O DPRD Kota Batu]", ",", ".", "dan", "&",
    "sebagai", "selaku", "(", ")", ":", "\n", "- ", "Bidang Dakwah:", "mantan", "Plt.", "ia", "yang juga", "dari", "kepada",
    "digantikan", "menggantikan", "Camat", "Boja", "periode 2020-2025", "itu", "“", "”", "dua", "Bupati Blora", "wakilnya", "|",
    "guru", "panti", "1", "/", "-", "for", "the", "'s"]), max_size=25)


@settings(max_examples=200, deadline=None)
@given(PIECES)
def test_no_arrangement_raises(pieces: list[str]) -> None:
    """Whatever the order of posts, names and words, roles name entities of the article and their evidence lies in the text."""
    scene = marked_scene(" ".join(pieces))
    for role in find_roles(scene):
        assert role.person in scene.people
        assert role.organisation is None or role.organisation in scene.organisations
        assert role.role.strip()
        assert all(0 <= e.start < e.end <= len(scene.page.text) for e in role.evidence)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_no_text_raises(text: str) -> None:
    """Any text at all can be read."""
    assert find_roles(marked_scene(text.replace("[", "(").replace("]", ")"))) == ()
