"""What is made of vocabulary is found again, and nothing depends on it."""
from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.languages import load_pack, shelf
from kg.languages.expressions import compiled
from kg.languages.firsts import first_words
from kg.languages.shelf import NAME, Shelf
from kg.languages.sre import code_of, pattern_of
from kg.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "examples" / "articles" / "c1-bantuan-banjir-rantau-dedap.txt"
EXPRESSIONS = [
    (r"", 0), (r"(?P<day>\d\d?)\s(?P<month>mei|juni)(?(day)x|y)", re.IGNORECASE), (r"(?i:[a-zé‘’]+)(?<=\w.)(\w)\1", 0),
    (r"^(?:a|ab(?:c|d)?|[^\W\d_]{2,5}?)*+$", re.MULTILINE), (r"(?s).(?!\s)", re.IGNORECASE | re.ASCII),
]


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The shelf of this process is back behind each test, in which all that is made is worth a file, however quickly."""
    monkeypatch.setattr(shelf, "WORTH", 0.0)
    held = shelf.shelf
    yield
    shelf.shelf = held


def put(folder: Path, *keys: str) -> None:
    """Put things on the shelf of a folder."""
    lent = Shelf(str(folder))
    for key in keys:
        lent.get((key,), lambda key=key: f"the {key}")
    lent.save()


def taken(folder: Path, key: str) -> str:
    """What lies on the shelf of a folder, "" where it would have to be made."""
    found: str = Shelf(str(folder)).get((key,), str)
    return found


@pytest.mark.parametrize(("text", "flags"), EXPRESSIONS)
def test_an_expression_found_is_the_one_compiled(text: str, flags: int) -> None:
    """Also after its code was written and read."""
    code, plain = code_of(text, int(flags)), re.compile(text, flags)
    assert code is not None
    found = pattern_of(text, code)
    assert found is not None
    assert (found, found.flags, found.groups, found.groupindex) == (plain, plain.flags, plain.groups, plain.groupindex)
    assert compiled(text, flags) == plain


def test_all_expressions_of_the_titles_are_found_as_compiled(tmp_path: Path) -> None:
    """A pack's own, through a file."""
    from kg.extract.titles import titles
    made = titles(load_pack("id"))
    texts = [pattern.pattern for pattern in (made.prefix, made.suffix, made.within_posts, made.post_ends)]
    before, after = Shelf(str(tmp_path)), Shelf(str(tmp_path))
    codes = [before.get(("expression", text, 0), lambda text=text: code_of(text, 0)) for text in texts]
    before.save()
    assert [after.get(("expression", text, 0), str) for text in texts] == codes
    assert [pattern_of(text, code) for text, code in zip(texts, codes)] == [re.compile(text) for text in texts]


@pytest.mark.parametrize("code", [b"", b"\0\0\0\0", b"\xff" * 40, b"abc"])
def test_code_that_is_none_is_refused(code: bytes) -> None:
    """Python looks through what it is given."""
    assert pattern_of("a", (32, code, 0, {}, (None,))) is None


@pytest.mark.parametrize("text", ["(", "[z-a]", "(?P<a>.)(?P<a>.)"])
def test_what_is_wrong_in_an_expression_is_told_as_ever(text: str) -> None:
    """By the error of `re`."""
    with pytest.raises(re.error):
        compiled(text)


def test_things_are_found_by_the_next_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a file that nobody else may read or write, and only where making them takes long enough."""
    put(tmp_path / "a" / "b", "one", "two")
    assert [taken(tmp_path / "a" / "b", key) for key in ("one", "two", "three")] == ["the one", "the two", ""]
    assert (tmp_path / "a" / "b" / NAME).stat().st_mode & 0o777 == 0o600
    monkeypatch.setattr(shelf, "WORTH", 3600.0)
    quick = Shelf(str(tmp_path))
    quick.get(("one",), str)
    quick.save()
    assert not (tmp_path / NAME).exists()


def test_two_that_write_keep_what_both_made(tmp_path: Path) -> None:
    """The later one takes over what lies there by then."""
    first, second = Shelf(str(tmp_path)), Shelf(str(tmp_path))
    for lent, key in ((first, "one"), (second, "two")):
        lent.get((key,), lambda key=key: f"the {key}")
    first.save()
    second.save()
    assert [taken(tmp_path, key) for key in ("one", "two")] == ["the one", "the two"]


def cut(path: Path) -> None:
    """Lose the end of a file."""
    path.write_bytes(path.read_bytes()[:-9])


def change(path: Path) -> None:
    """Change one byte in the middle of a file."""
    data = bytearray(path.read_bytes())
    data[-20] ^= 1
    path.write_bytes(data)


def empty(path: Path) -> None:
    """Lose all of a file."""
    path.write_bytes(b"")


def other(path: Path) -> None:
    """Let a file be of another version."""
    path.write_bytes(path.read_bytes().replace(b"kg ", b"kh ", 1))


def shared(path: Path) -> None:
    """Let others write a file."""
    path.chmod(0o622)


def pipe(path: Path) -> None:
    """Put a pipe in the place of a file, which nobody writes into."""
    path.unlink()
    os.mkfifo(path, 0o600)


@pytest.mark.parametrize("harm", [cut, change, empty, other, shared, pipe])
def test_a_file_not_to_be_trusted_is_none(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    """It is written anew."""
    put(tmp_path, "one")
    harm(tmp_path / NAME)
    assert taken(tmp_path, "one") == ""
    put(tmp_path, "two")
    assert [taken(tmp_path, key) for key in ("one", "two")] == ["", "the two"]


def test_a_file_of_another_user_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever wrote it could have us run what they like."""
    put(tmp_path, "one")
    monkeypatch.setattr(os, "geteuid", lambda: 54321)
    assert taken(tmp_path, "one") == ""


def test_root_leaves_nothing_in_the_folders_of_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`sudo kg` keeps the user's HOME."""
    if os.geteuid() == 0:
        os.chown(tmp_path, 1, 1)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    put(tmp_path / "new", "one")
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_nothing_is(tmp_path: Path) -> None:
    """A file in the place of the folder, a folder in the place of the file, and a disk that is full."""
    (tmp_path / "file").write_text("here")
    put(tmp_path / "file", "one")
    (tmp_path / "taken" / NAME / "below").mkdir(parents=True)
    put(tmp_path / "taken", "one")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (16, limits[1]))
        put(tmp_path / "full", "one")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [taken(tmp_path / name, "one") for name in ("file", "taken", "full")] == ["", "", ""]
    assert (tmp_path / "file").read_text() == "here"
    assert [path.name for path in (tmp_path / "taken").iterdir()] == [NAME]
    assert list((tmp_path / "full").iterdir()) == []


def test_what_was_longest_not_asked_for_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is too much."""
    put(tmp_path, "one", "two", "three")
    monkeypatch.setattr(shelf, "MOST", 35)
    put(tmp_path, "one", "four")
    assert [taken(tmp_path, key) for key in ("one", "two", "three", "four")] == ["the one", "", "the three", "the four"]


def test_old_files_go(tmp_path: Path) -> None:
    """Those of many versions, and what a killed process left; what is not of kg stays."""
    for age, name in enumerate(["1.shelf", "2.shelf", "3.shelf", "4.shelf", "5.shelfabc", "6.shelfabc", "notes.txt"]):
        (tmp_path / name).write_text("")
        at = time.time() - 1000 * age - 10
        os.utime(tmp_path / name, (at, at))
    put(tmp_path, "one")
    assert {path.name for path in tmp_path.iterdir()} == {NAME, "1.shelf", "2.shelf", "3.shelf", "notes.txt"}


def test_first_words_are_found_again(tmp_path: Path) -> None:
    """As they were counted up."""
    pattern = re.compile(r"\b(?:hadir|di(?:hadiri|ikuti)|\d+ orang)\b")
    plain = first_words(pattern)
    for _ in range(2):
        shelf.keep_in(str(tmp_path))
        assert first_words(pattern) == plain
        shelf.save()
        shelf.keep_in("")
    assert Shelf(str(tmp_path)).get(("first words", pattern.pattern, pattern.flags), str) == plain


def read(home: Path, before: str = "", **environ: str) -> bytes:
    """What `kg extract` prints of an article in a process of its own, which runs a line first."""
    program = f"import sys; {before}\nfrom kg.commands import main; main(['extract', {str(ARTICLE)!r}])"
    path = os.pathsep.join(sys.path)
    done = subprocess.run([sys.executable, "-P", "-c", program], env={"HOME": str(home), "PYTHONPATH": path, **environ},
                          cwd=home, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout


def test_articles_are_read_the_same_however_expressions_are_compiled(tmp_path: Path) -> None:
    """Without a shelf, into one, from one, and where Python's own machine is another."""
    plain = read(tmp_path, KG_CACHE="none")
    assert list(tmp_path.iterdir()) == []
    assert read(tmp_path) == plain
    file = tmp_path / ".cache" / "orgkg" / NAME
    written = file.stat().st_mtime_ns
    assert read(tmp_path) == plain
    assert file.stat().st_mtime_ns == written
    assert read(tmp_path, "sys.modules['_sre'] = None", KG_CACHE=str(tmp_path / "other")) == plain
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize(("environ", "folder"), [
    ({"HOME": "/home/ani"}, "/home/ani/.cache/orgkg"), ({"HOME": "/home/ani", "XDG_CACHE_HOME": "/var/ani"}, "/var/ani/orgkg"),
    ({"HOME": "/home/ani", "XDG_CACHE_HOME": "here"}, "/home/ani/.cache/orgkg"), ({}, ""), ({"HOME": ""}, ""),
    ({"HOME": "/home/ani", "KG_CACHE": "none"}, ""), ({"KG_CACHE": "/srv/shelf"}, "/srv/shelf"),
    ({"KG_CACHE": "shelf"}, str(Path.cwd() / "shelf")),
])
def test_the_folder_is_where_a_users_programs_have_theirs(environ: dict[str, str], folder: str) -> None:
    """Or where the setting says; none where nothing says where."""
    assert read_settings(environ).cache == folder
