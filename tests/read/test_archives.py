"""Archives of articles."""
from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from kg.read import archive


def packed(members: dict[str, bytes | str]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as files:
        for name, content in members.items():
            files.writestr(name, content)
    return out.getvalue()


def test_members_are_read_as_files_are(tmp_path: Path, read, news: str) -> None:
    """Members of every kind are articles named after archive and member; what lies beside is passed over, bad ones are told."""
    inner = packed({"x.txt": news})
    (tmp_path / "arsip.zip").write_bytes(packed({
        "2025/rapat.txt": news, "2024/rapat.txt": news.replace("2025", "2024"), "catatan.md": "# Judul\n\nIsi berita.",
        "a.json": "{}", "__MACOSX/._rapat.txt": "x", ".git/config": "x", "foto.txt": b"\x89PNG", "dalam.zip": inner}))
    reading = read(tmp_path)
    source = str(tmp_path / "arsip.zip")
    assert [article.source for article in reading.articles] == [
        f"{source}!2024/rapat.txt", f"{source}!2025/rapat.txt", f"{source}!catatan.md"]
    assert reading.ids[0] == "arsip-rapat"
    assert reading.ids[1].startswith("arsip-rapat-")
    assert reading.ids[2] == "arsip-catatan"
    assert reading.rejected == [(f"{source}!dalam.zip", "is an archive within an archive; unpack the outer one."),
                                (f"{source}!foto.txt", "is a picture, not an article.")]


def test_documents_are_no_archives_of_articles(tmp_path: Path, read, news: str) -> None:
    """A damaged Word document is called so, documents of other programs are told how to save, inside an archive as outside."""
    text = packed({"mimetype": "application/x", "content.xml": "<x/>"})
    sheet = packed({"[Content_Types].xml": "<x/>", "xl/a.xml": "<x/>"})
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04nothing")
    (tmp_path / "b.odt").write_bytes(text)
    (tmp_path / "c.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "d.zip").write_bytes(packed({"a.docx": b"PK\x03\x04nothing", "b.odt": text, "c.xlsx": sheet, "x.txt": news}))
    reading, broken, other = read(tmp_path), "is no Word document that can be opened; save it anew as DOCX.", \
        "is a document of another kind than Word's; save it as DOCX or PDF."
    assert reading.ids == ["d-x"]
    assert [reason for _, reason in reading.rejected] == [
        broken, other, "is an old Word document; save it as DOCX.", broken, other, "is no kind of file that articles come in."]
    (tmp_path / "e.zip").write_bytes(packed({"c.xlsx": sheet}))
    assert read(tmp_path / "e.zip").rejected[-1][1] == "is an archive without articles."


def test_paths_that_lead_out_of_an_archive_are_only_names(tmp_path: Path, read, news: str) -> None:
    """Nothing is written to disk, so a member's path can do no harm."""
    (tmp_path / "a.zip").write_bytes(packed({"../../etc/rapat.txt": news}))
    assert read(tmp_path).ids == ["a-rapat"]


def test_bombs(tmp_path: Path, read, monkeypatch: pytest.MonkeyPatch) -> None:
    """A member that unpacks to far more than it weighs, too much in sum, and too many members are rejected."""
    (tmp_path / "a.zip").write_bytes(packed({"bom.txt": b"\n" * 20_000_000}))
    assert read(tmp_path).reason.startswith("unpacks to far more")
    monkeypatch.setattr(archive, "ARCHIVE_BYTES", 1000)
    (tmp_path / "a.zip").write_bytes(packed({"a.txt": "Judul\n\n" + "isi " * 100, "b.txt": "Judul\n\n" + "isi " * 200}))
    reading = read(tmp_path)
    assert reading.ids == ["a-a"]
    assert "makes the archive unpack to more than" in reading.rejected[0][1]
    monkeypatch.setattr(archive, "ARCHIVE_MEMBERS", 1)
    assert read(tmp_path).reason == "holds 2 files, more than 1; split it."


def test_an_archive_that_lies_about_its_sizes(tmp_path: Path, read, news: str) -> None:
    """Damaged members are told, sound ones read."""
    data = bytearray(packed({"a.txt": news, "b.txt": news}))
    place = data.find(b"PK\x03\x04") + 30 + len("a.txt") + 5
    data[place:place + 4] = b"\xff\xff\xff\xff"
    (tmp_path / "x.zip").write_bytes(bytes(data))
    reading = read(tmp_path)
    assert reading.ids == ["x-b"]
    assert reading.rejected == [(f"{tmp_path}/x.zip!a.txt", "is damaged in the archive; pack it anew.")]


def test_an_empty_archive(tmp_path: Path, read) -> None:
    """An archive with nothing to read is told."""
    (tmp_path / "a.zip").write_bytes(packed({"a.json": "{}"}))
    assert read(tmp_path).reason == "is an archive without articles."
