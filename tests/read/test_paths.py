"""Files and folders: what is read, what is passed over, what is told, and which ids come out."""
from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OtherKind, ReadError
from kg.read import read_file, read_paths
from kg.read.ids import Ids, slug
from kg.read.limits import TEXT_BYTES
from kg.read.text import regular


def test_a_plain_text(tmp_path: Path, read, news: str) -> None:
    """A text file is one article, its id the file's name, its title the first line, its text as it stands."""
    (tmp_path / "musdes_sukamaju-2025.txt").write_text(news)
    article = read(tmp_path).only
    assert article.id == "musdes_sukamaju-2025"
    assert article.title == "Musyawarah Desa Sukamaju Bahas Irigasi"
    assert article.text == news
    assert article.source == str(tmp_path / "musdes_sukamaju-2025.txt")


def test_a_text_that_begins_like_an_archive(tmp_path: Path, read, news: str) -> None:
    """A party's or a movement's name at the beginning makes no archive of a text."""
    (tmp_path / "a.txt").write_text(f"PKB dan PKK Gelar Rapat\n\n{news.split(chr(10), 1)[1]}")
    assert read(tmp_path).only.title == "PKB dan PKK Gelar Rapat"


def test_text_is_made_regular(tmp_path: Path, read) -> None:
    """Line ends, composed letters and spaces are made one kind, invisible characters go."""
    (tmp_path / "a.txt").write_bytes("\ufeffJudul\r\n\r\nCafe\u0301\u00a0di\u200b Kota\u00adbaru.\r".encode())
    assert read(tmp_path).only.text == "Judul\n\nCafé di Kotabaru.\n"


@given(st.lists(st.sampled_from([" ", "  ", "\t", " \t ", "\u00a0", "\u2009 "]), min_size=3, max_size=3))
def test_gaps_between_words_are_one_space(gaps: list[str]) -> None:
    """However wide words stand apart, the text stored is the same; the indent of a line stays."""
    first, second, third = gaps
    assert regular(f"Hadir{first}Wali{second}Kota{third}Malang.\n  • Ketua") == "Hadir Wali Kota Malang.\n  • Ketua"


@pytest.mark.parametrize("first", ["Beranda » Berita » Kecamatan", "Home / Kepemudaan", "Beranda > Daerah"])
def test_breadcrumbs_are_no_title(tmp_path: Path, read, first: str) -> None:
    """The path of sections above an article is passed over."""
    (tmp_path / "a.txt").write_text(f"{first}\nTemu Karya Karang Taruna\n\nIsi berita di sini.\n")
    assert read(tmp_path).only.title == "Temu Karya Karang Taruna"


def test_a_first_sentence_is_no_title(tmp_path: Path, read) -> None:
    """An article without a title has none."""
    (tmp_path / "a.txt").write_text("Panen raya digelar di Desa Suka.\nIsi berita di sini.\n")
    assert read(tmp_path).only.title is None


@pytest.mark.parametrize(("content", "reason"), [
    (b"", "is empty."),
    (b" \n\t\n", "is empty."),
    (bytes(range(256)) * 8, "is a binary file, not text."),
    (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "is a picture, not an article."),
    ("Съезд профсоюза прошёл в Москве на прошлой неделе.".encode("cp1251"), "is neither UTF-8 nor another encoding"),
    ("Judul\n\nRapat digelar di kantor desa.".encode("utf-16-le"), "is a binary file, not text."),
    (b"\xff\xfe\xd8\xd8\xd8", "is neither UTF-8 nor another encoding"),
    (b"a" * (TEXT_BYTES + 1), "is larger (5 MB) than one such file may be (5 MB); split it."),
    (b"%PDF-1.4\nnothing", "is no PDF that can be opened; save it anew."),
    (b"PK\x03\x04nothing", "is no archive that can be opened; pack it anew."),
], ids=["empty", "blank", "binary", "picture", "cyrillic", "unmarked utf-16", "broken utf-16", "large", "broken pdf",
        "broken zip"])
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, read, content: bytes, reason: str) -> None:
    """Each bad file is rejected by name with a reason, and is no obstacle to the others."""
    (tmp_path / "b.txt").write_bytes(content)
    assert read(tmp_path).reason.startswith(reason)
    assert read(tmp_path).rejected[0][0] == str(tmp_path / "b.txt")
    (tmp_path / "a.txt").write_text("Judul\n\nIsi berita yang baik.")
    (tmp_path / "c.txt").write_text("Judul\n\nIsi berita yang lain.")
    assert read(tmp_path).ids == ["a", "c"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_that_can_be_told(tmp_path: Path, read, encoding: str) -> None:
    """UTF-8, marked UTF-16 and UTF-32, and the Windows-1252 of old word processors give the same text."""
    text = ("Ranting Café Sehati\n\n“Kami siap,” kata Ketua PC – H. José Ramón – seusai rapat pada Jum’at pagi itu "
            "bersama para anggota.\n")
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert read(tmp_path).only.text == text


def test_a_file_that_is_not_there(tmp_path: Path, read) -> None:
    """A path that leads nowhere is told."""
    assert read(tmp_path / "none.txt").reason == "is not there (any more)."


def test_a_file_that_vanishes_meanwhile(tmp_path: Path, read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file deleted between the listing and the reading is told, the others are read."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Judul\n\nIsi berita yang baik.")
    honest = Path.read_bytes

    def vanishing(path: Path) -> bytes:
        if path.name == "a.txt":
            path.unlink()
        return honest(path)

    monkeypatch.setattr(Path, "read_bytes", vanishing)
    reading = read(tmp_path)
    assert reading.ids == ["b"]
    assert reading.rejected == [(str(tmp_path / "a.txt"), "is not there (any more).")]


def test_a_file_that_may_not_be_read(tmp_path: Path, read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission is told so."""
    (tmp_path / "a.txt").write_text("Judul\n\nIsi.")

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert read(tmp_path).reason == "may not be read; change its permissions."


def test_folders_without_articles(tmp_path: Path, read) -> None:
    """An empty folder is told; JSON beside articles, hidden files and code are passed over without a word."""
    assert read(tmp_path).reason == "is a folder without articles."
    for name in ("a.json", ".hidden.txt", "__init__.py", "~$a.docx"):
        (tmp_path / name).write_text("x")
    assert read(tmp_path).reason == "is a folder without articles."


def test_other_kinds_of_files_in_a_folder_are_told(tmp_path: Path, read) -> None:
    """A film among articles is told of, not read; a folder of nothing else holds no articles; a film that is named is wrong."""
    film = tmp_path / "rapat.mp4"
    film.write_bytes(b"\0\0\0")
    assert read(tmp_path).rejected == [(str(film), "is no kind of file that articles come in."),
                                       (str(tmp_path), "is a folder without articles.")]
    assert read(film).reason == "is a binary file, not text."
    (tmp_path / "a.txt").write_text("Judul\n\nIsi berita yang baik.")
    told: list[ReadError] = []
    assert [article.id for article in read_paths([tmp_path], told.append)] == ["a"]
    assert [type(error) for error in told] == [OtherKind]


def test_loops_of_links_end(tmp_path: Path, read) -> None:
    """Folders that contain themselves by links are walked once, a link to itself is told."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("Judul\n\nIsi berita yang baik.")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to("self.txt")
    reading = read(tmp_path)
    assert reading.ids == ["x"]
    assert [source for source, _ in reading.rejected] == [str(tmp_path / "self.txt")]


def test_a_pipe_is_no_article(tmp_path: Path, read) -> None:
    """A file that is no file is told instead of waited for."""
    os.mkfifo(tmp_path / "a.txt")
    assert read(tmp_path).reason == "is neither a file nor a folder."


def test_each_file_is_read_once(tmp_path: Path, read) -> None:
    """A file reached by several paths is one article."""
    (tmp_path / "a.txt").write_text("Judul\n\nIsi berita yang baik.")
    assert read(tmp_path, tmp_path / "a.txt", tmp_path).ids == ["a"]


def test_one_name_in_two_folders(tmp_path: Path, read) -> None:
    """Files of one name get different ids, which depend neither on the order of the paths nor on where the folders lie."""
    for place in ("p", "q"):
        for year in ("2024", "2025"):
            (tmp_path / place / year).mkdir(parents=True)
            (tmp_path / place / year / "rapat.txt").write_text(f"Judul {year}\n\nIsi berita yang baik.")
    first = read(tmp_path / "p" / "2024", tmp_path / "p" / "2025")
    assert first.ids[0] == "rapat"
    assert first.ids[1].startswith("rapat-")
    assert read(tmp_path / "p" / "2025", tmp_path / "p" / "2024").ids == first.ids
    assert read(tmp_path / "q").ids == first.ids
    assert len(set(read(tmp_path).ids)) == 4


def test_ids_never_repeat() -> None:
    """Even the same source asked for twice gets two ids."""
    ids = Ids()
    given = [ids.take("rapat", "a/rapat.txt") for _ in range(5)]
    assert len(set(given)) == 5


@pytest.mark.parametrize(("name", "wanted"), [("Rapat Kerja (2)", "Rapat-Kerja-2"), ("rapat_kerja", "rapat_kerja"),
                                              ("Été", "Ete"), ("会議", ""), ("v1.2", "v1-2")])
def test_slugs(name: str, wanted: str) -> None:
    """Names become ASCII; plain ones stay."""
    assert slug(name) == wanted


def test_read_file_raises(tmp_path: Path) -> None:
    """Reading one file raises what is wrong with it."""
    (tmp_path / "a.txt").write_text("")
    with pytest.raises(ReadError, match="is empty"):
        list(read_file(tmp_path / "a.txt"))


def test_names_of_files_that_are_no_text(tmp_path: Path, read) -> None:
    """A name in another encoding, or with a line break, is told on one line in characters that can be stored."""
    for name, text in ((b"ber\xefta.txt", "Judul\n\nIsi."), (b"\xff.txt", "Judul\n\nIsi."), (b"dua\nbaris.txt", "Judul\n\nIsi."),
                       (b"kosong\xe4.txt", "")):
        with open(os.fsencode(tmp_path) + b"/" + name, "w", encoding="utf-8") as handle:
            handle.write(text)
    reading = read(tmp_path)
    assert sorted(reading.ids)[1:] == ["berta", "dua-baris"]
    assert sorted(Path(article.source).name for article in reading.articles) == [
        r"\xff.txt", r"ber\xefta.txt", r"dua\x0abaris.txt"]
    assert reading.rejected == [(f"{tmp_path}/kosong\\xe4.txt", "is empty.")]
