"""What users add without touching code: words in a folder of TOML files, and whole languages."""
from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kg.build.fingerprint import program_digest
from kg.errors import VocabularyError
from kg.extract import extract
from kg.languages import Pack, load_pack
from kg.languages.shapes import completed
from kg.model import Article
from kg.pool import read_one
from kg.resolve import resolve
from kg.settings import Settings
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


def test_names_are_made_of_parts(tmp_path: Path):
    """A way of making names gives a kind each name that takes one word of each list, in a pack as in a user's file."""
    (tmp_path / "events.toml").write_text('[made]\ngelar_griya = [[["Gelar", "Geber"], ["", "Raya"], ["Griya"]]]\n', "utf-8")
    kinds = load_pack("id", str(tmp_path)).table("events", "kinds")
    assert kinds["gelar_griya"] == ["Gelar Griya", "Gelar Raya Griya", "Geber Griya", "Geber Raya Griya"]
    assert {"Angkat Sumpah Bidan", "Pengucapan Sumpah/Janji Jabatan", "Kaul Kekal"} <= {*kinds["pelantikan"]}


def test_a_small_word_of_any_length_is_taken(tmp_path: Path):
    """A word that is longer than those of its list breaks no pattern, whichever list of small words it stands in."""
    grammar = load_pack("id").files["grammar"]
    names = [name for name, words in grammar.items() if isinstance(words, list) and isinstance(words[0], str)]
    (tmp_path / "grammar.toml").write_text("".join(f'{name} = ["zza qqx-yyw"]\n' for name in names), "utf-8")
    text = (SAMPLES / "konkerkab-pgri-humbang-lintong.txt").read_text("utf-8")
    assert found(text, load_pack("id", str(tmp_path))) == found(text, load_pack("id"))


def write(folder: Path, **files: str) -> Pack:
    """The pack that files make, by name."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(f"{text}\n", "utf-8")
    return load_pack("id", str(folder))


def test_what_users_put_elsewhere_is_there_alone(tmp_path: Path):
    """A name that a user gives to a kind of events is of no other kind, and a short form stands for what the user says."""
    pack = write(tmp_path, events='[kinds]\nlive_in = ["live in"]', abbreviations='[local]\n"SPN" = "Seksi Pelayanan Nikah"')
    text = "Live in Paroki Zolmar digelar di Garut, Sabtu (14/6/2025)."
    assert [event.kind for event in extract(Article("a", text, None), pack).events] == ["live_in"]
    assert ("SPN" in pack.table("abbreviations", "national"), pack.table("abbreviations", "local")["SPN"]) == (
        False, "Seksi Pelayanan Nikah")


def test_words_that_users_take_out_are_not_read(tmp_path: Path):
    """What stands under [without] goes from its list; "RP" then is a title without a dot."""
    text = "RP Karno Waseso, ketua Yayasan Zolmar, hadir."
    pack = write(tmp_path, titles='[without]\nneeds_dot = ["RP"]', abbreviations='[without]\nnational = ["SPN"]',
                 priorities='[without.lead]\nof_work = ["kerja"]')
    assert [extract(Article("a", text, None), held).people[0].prefixes for held in (load_pack("id"), pack)] == [(), ("RP",)]
    assert ("SPN" in pack.table("abbreviations", "national"), pack.table("priorities", "lead")["of_work"]) == (False, [])


def test_a_language_of_ones_own(tmp_path: Path):
    """A folder of the user's folder is a language pack; one that holds nothing yet reads every text without an error."""
    (tmp_path / "xx").mkdir()
    pack = load_pack("xx", str(tmp_path))
    assert pack.language == "xx"
    found(TEXT, pack)


MALAY = {
    "grammar": 'and = ["dan"]', "names": 'given = ["Razali", "Siti"]', "titles": 'prefixes = ["Datuk", "Puan"]',
    "posts": 'heads = ["Pengerusi", "Pengarah"]', "bodies": 'heads = ["Koperasi", "Jabatan"]',
    "events": '[kinds]\nmesyuarat = ["Mesyuarat Agung"]', "dates": "[months]\njun = 6",
}
"""A small pack: most files, lists and rows are not there."""

MALAY_TEXT = """KUALA ZOLMAR, 14 Jun 2025 – Koperasi Nelayan Kapas mengadakan Mesyuarat Agung Tahunan di Dewan Kapas.

Pengerusi Koperasi Nelayan Kapas, Puan Siti Yusof, dan Pengarah Jabatan Perikanan, Datuk Razali Awang, hadir."""


def test_a_small_pack_is_enough(tmp_path: Path):
    """A language of which a few lists are there is read, and what it reads is built; an article's own language chooses it."""
    write(tmp_path / "ms", **MALAY)
    article = Article("a", MALAY_TEXT, None, language="ms")
    reading = read_one(article, "id", str(tmp_path))
    assert reading.document is not None
    assert {"role: Siti Yusof | Pengerusi | Koperasi Nelayan Kapas", "person: Razali Awang"} <= set(lines(reading.document))
    pack = load_pack("ms", str(tmp_path))
    assert "person/razali-awang" in " ".join(entity.iri for entity in resolve([reading.document], "http://x", pack).entities)


@pytest.mark.parametrize("seed", range(2))
def test_a_pack_may_lack_anything(seed: int):
    """Whatever of a pack is not there, texts are read without an error."""
    chance, first = Random(seed), load_pack("id").files

    def some(held: Mapping[str, Any], deep: int = 2) -> dict[str, Any]:
        return {name: some(value, deep - 1) if deep and isinstance(value, Mapping) else value for name, value in held.items()
                if chance.random() < 0.7}

    pack = Pack("xx", completed(some(first), first))
    for path in sorted(SAMPLES.glob("*.txt"))[seed::30]:
        extract(Article("a", path.read_text("utf-8"), None), pack)


@pytest.mark.parametrize(("file", "text", "said"), [
    ("bodis.toml", 'heads = ["Sasana"]', "no file of a pack is called so; there are abbreviations, "),
    ("bodies.toml", 'head = ["Sasana"]', "line 1: nothing reads 'head' there; did you mean one of heads"),
    ("priorities.toml", '# own\n[lead]\nnoun = ["warsa"]', r"line 3: nothing reads 'noun' in \[lead\] there; did you mean"),
    ("titles.toml", 'prefixes = ["Mpu" "Ki"]', "not TOML .*line 1"),
    ("titles.toml", 'suffixes = ["OCarm"]\nprefixes = "Mpu"', "line 2: prefixes must be a list, as prefixes = .*, not a text"),
    ("titles.toml", 'prefixes = ["Mpu", 3]', "line 1: each entry of prefixes must be a text, not a whole number"),
    ("titles.toml", 'prefixes = ["Mpu", ""]', "line 1: prefixes has an empty text"),
    ("events.toml", '[kinds]\nsinode = "Sinode"', "line 2: kinds.sinode must be a list"),
    ("events.toml", '[made]\nsinode = [["Sinode", "Raya"]]', "line 2: each entry of made.sinode must be a list, not a text"),
    ("events.toml", 'kinds = ["Sinode"]', r"line 1: kinds must be a table, as \[kinds\] with a row a line below it, not a list"),
    ("abbreviations.toml", '[national]\n"YSG" = ["Yayasan"]', "line 2: national.YSG must be a text, not a list"),
    ("dates.toml", '[months]\njun = "6"', "line 2: months.jun must be a whole number, not a text"),
    ("posts.toml", 'shapes = ["Kadis[a-z+"]', "line 1: shapes holds regular expressions, and .* is none"),
    ("titles.toml", '[without]\nneeds_dot = ["RPP"]', "line 2: without.needs_dot has no 'RPP' that could be taken out"),
    ("titles.toml", '[without]\nneeds_dots = ["RP"]', "line 2: without.needs_dots has no 'RP' that could be taken out")])
@pytest.mark.parametrize("folder", ["", "xx"])
def test_words_that_nothing_would_read_are_told(tmp_path: Path, folder: str, file: str, text: str, said: str):
    """A file or a list whose name is misspelt, or that holds what cannot be read, is a mistake told with its line, in a pack of
    one's own as well."""
    (tmp_path / folder).mkdir(exist_ok=True)
    (tmp_path / folder / file).write_text(text, "utf-8")
    with pytest.raises(VocabularyError, match=said):
        load_pack(folder or "id", str(tmp_path))


def test_a_change_in_a_pack_is_seen(tmp_path: Path):
    """A build reads again when a file of a language in the user's folder changes."""
    write(tmp_path / "ms", **MALAY)
    settings = Settings(vocabulary=str(tmp_path))
    before = program_digest(settings)
    write(tmp_path / "ms", titles='prefixes = ["Datuk", "Encik"]')
    assert program_digest(settings) != before


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    """A vocabulary that cannot be found is a mistake, too."""
    with pytest.raises(VocabularyError, match="there is no folder"):
        load_pack("id", str(tmp_path / "none"))


def test_an_unknown_language_is_told(tmp_path: Path):
    """A language without a pack is a mistake that says where to read on."""
    with pytest.raises(VocabularyError, match="docs/extraction"):
        load_pack("yy", str(tmp_path))
