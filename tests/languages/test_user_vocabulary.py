"""What users add without touching code: words in a folder of TOML files, and whole languages."""
from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import VocabularyError
from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article
from tests.quality.facts import lines

TEXT = """Gelar Griya II Sasana Budaya Zolmar digelar di Garut, Sabtu (14/6/2025).

Mpu Karno Waseso, pengampu Sasana Budaya Zolmar, hadir.

SBZ didirikan pada 2010."""


def found(language: str, folder: Path) -> list[str]:
    return lines(extract(Article("a", TEXT, None), load_pack(language, str(folder))))


def test_words_that_users_add_are_read(tmp_path: Path):
    """A head of bodies, an abbreviation, a kind of event, a title and a post from the user's folder are known at once."""
    before = found("id", tmp_path)
    (tmp_path / "bodies.toml").write_text('heads = ["Sasana"]\n', "utf-8")
    (tmp_path / "abbreviations.toml").write_text('[national]\n"SBZ" = "Sasana Budaya Zolmar"\n', "utf-8")
    (tmp_path / "events.toml").write_text('[kinds]\ngelar_griya = ["Gelar Griya"]\n', "utf-8")
    (tmp_path / "titles.toml").write_text('prefixes = ["Mpu"]\n', "utf-8")
    (tmp_path / "posts.toml").write_text('heads = ["pengampu"]\n', "utf-8")
    load_pack.cache_clear()
    after = found("id", tmp_path)
    wanted = {"body: Sasana Budaya Zolmar", "event: Gelar Griya II Sasana Budaya Zolmar", "person: Karno Waseso",
              "role: Karno Waseso | pengampu | Sasana Budaya Zolmar"}
    assert wanted <= set(after)
    assert not wanted <= set(before)
    assert not [line for line in after if line.startswith("body: SBZ")]


def test_lists_inside_tables_grow_too(tmp_path: Path):
    """A word for a list inside a table is added to those that stand there, and read: "pancang warsa" leads to priorities."""
    text = "Rakerda PD Pemuda Garut digelar di Garut, Sabtu (14/6/2025). Pancang warsa PD Pemuda Garut: irigasi dan listrik."
    (tmp_path / "priorities.toml").write_text('[lead]\nnouns = ["pancang warsa"]\n', "utf-8")
    load_pack.cache_clear()
    plain, pack = load_pack("id"), load_pack("id", str(tmp_path))
    assert pack.table("priorities", "lead")["nouns"] == [*plain.table("priorities", "lead")["nouns"], "pancang warsa"]
    read = [lines(extract(Article("a", text, None), known)) for known in (plain, pack)]
    assert [any("| irigasi" in line for line in told) for told in read] == [False, True]


def test_a_language_of_ones_own(tmp_path: Path):
    """A folder of the user's folder is a language pack; one that holds nothing yet reads every text without an error."""
    (tmp_path / "xx").mkdir()
    assert load_pack("xx", str(tmp_path)).language == "xx"
    found("xx", tmp_path)


@pytest.mark.parametrize(("file", "text", "said"), [
    ("bodis.toml", 'heads = ["Sasana"]', "no file of a pack is called so; there are abbreviations, "),
    ("bodies.toml", 'head = ["Sasana"]', "nothing reads 'head' there; did you mean one of heads"),
    ("titles.toml", "prefixes = [", "not TOML")])
def test_words_that_nothing_would_read_are_told(tmp_path: Path, file: str, text: str, said: str):
    """A file or a list whose name is misspelt is a mistake, not without effect."""
    (tmp_path / file).write_text(text, "utf-8")
    with pytest.raises(VocabularyError, match=said):
        load_pack("id", str(tmp_path))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    """A vocabulary that cannot be found is a mistake, too."""
    with pytest.raises(VocabularyError, match="there is no folder"):
        load_pack("id", str(tmp_path / "none"))


def test_an_unknown_language_is_told(tmp_path: Path):
    """A language without a pack is a mistake that says where to read on."""
    with pytest.raises(VocabularyError, match="docs/extraction"):
        load_pack("yy", str(tmp_path))
