"""What users add without touching code: words in a folder of TOML files, and whole languages."""
from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import VocabularyError
from kg.extract import extract
from kg.languages import Pack, load_pack
from kg.model import Article
from tests.quality.facts import lines

SAMPLES = Path(__file__).parents[2] / "examples" / "articles"

TEXT = """Gelar Griya II Sasana Budaya Zolmar digelar di Garut, Sabtu (14/6/2025).

Mpu Karno Waseso, pengampu Sasana Budaya Zolmar, hadir.

SBZ didirikan pada 2010."""


WORDS = {
    "bodies": 'heads = ["Sasana"]', "known": 'society = ["Pancar Rimba"]',
    "abbreviations": '[national]\n"SBZ" = "Sasana Budaya Zolmar"',
    "events": '[kinds]\ngelar_griya = ["Gelar Griya"]', "titles": 'prefixes = ["Mpu"]', "posts": 'heads = ["pengampu"]',
    "priorities": '[lead]\nnouns = ["pancang warsa"]',
}
"""A user's files by name."""


def found(text: str, pack: Pack) -> list[str]:
    return lines(extract(Article("a", text, None), pack))


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The pack with all that the user adds."""
    folder = tmp_path_factory.mktemp("words")
    for name, text in WORDS.items():
        (folder / f"{name}.toml").write_text(f"{text}\n", "utf-8")
    return load_pack("id", str(folder))


def test_words_that_users_add_are_read(grown: Pack):
    """A head of bodies, an abbreviation, a kind of event, a title and a post from the user's folder are known."""
    before, after = found(TEXT, load_pack("id")), found(TEXT, grown)
    wanted = {"body: Sasana Budaya Zolmar", "event: Gelar Griya II Sasana Budaya Zolmar", "person: Karno Waseso",
              "role: Karno Waseso | pengampu | Sasana Budaya Zolmar"}
    assert wanted <= set(after)
    assert not wanted <= set(before)
    assert not [line for line in after if line.startswith("body: SBZ")]


def test_known_names_that_users_add_are_read(grown: Pack):
    """A body known by a name of its own is one in the user's list alone."""
    text = "Penghijauan itu digarap bersama Pancar Rimba, kemarin."
    assert ["body: Pancar Rimba" in found(text, pack) for pack in (load_pack("id"), grown)] == [False, True]


def test_lists_inside_tables_grow_too(grown: Pack):
    """A word for a list inside a table is added to those that stand there, and read: "pancang warsa" leads to priorities."""
    text = "Rakerda PD Pemuda Garut digelar di Garut, Sabtu (14/6/2025). Pancang warsa PD Pemuda Garut: irigasi dan listrik."
    plain = load_pack("id")
    assert grown.table("priorities", "lead")["nouns"] == [*plain.table("priorities", "lead")["nouns"], "pancang warsa"]
    assert [any("| irigasi" in line for line in found(text, pack)) for pack in (plain, grown)] == [False, True]


def test_a_small_word_of_any_length_is_taken(tmp_path: Path):
    """A word that is longer than those of its list breaks no pattern, whichever list of small words it stands in."""
    names = [name for name, words in load_pack("id").files["grammar"].items() if isinstance(words, list)]
    (tmp_path / "grammar.toml").write_text("".join(f'{name} = ["zza qqx-yyw"]\n' for name in names), "utf-8")
    text = (SAMPLES / "konkerkab-pgri-humbang-lintong.txt").read_text("utf-8")
    assert found(text, load_pack("id", str(tmp_path))) == found(text, load_pack("id"))


def test_a_language_of_ones_own(tmp_path: Path):
    """A folder of the user's folder is a language pack; one that holds nothing yet reads every text without an error."""
    (tmp_path / "xx").mkdir()
    pack = load_pack("xx", str(tmp_path))
    assert pack.language == "xx"
    found(TEXT, pack)


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
