"""Word documents and PDF files."""
from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import docx
import pypdf
import pytest

from kg.errors import ReadError
from kg.read.pdf import from_pdf

ESCAPED = {40: r"\(", 41: r"\)"}


def word(**properties: str) -> docx.document.Document:
    document = docx.Document()
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    return document


def pdf(*pages: list[str], title: str | None = None, password: str | None = None) -> bytes:
    """A PDF with one line of text under the other, those that begin with "# " in larger letters."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for lines in pages:
        shown = " ".join(f"/F1 {18 if line.startswith('# ') else 11} Tf ({line.removeprefix('# ').translate(ESCAPED)}) Tj T*"
                         for line in lines)
        stream = f"BT 14 TL 50 800 Td {shown} ET"
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
                       f"/Contents {len(objects)} 0 R >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += (f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF").encode()
    if title is None and password is None:
        return out
    writer = pypdf.PdfWriter(clone_from=BytesIO(out))
    if title:
        writer.add_metadata({"/Title": title, "/Author": "Humas"})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def test_a_word_document(tmp_path: Path, read) -> None:
    """Title, headings, lists and tables come in order; the title is the one styled so; author and title of templates are none."""
    document = word(author="python-docx", title="")
    document.add_heading("Konferensi Cabang Digelar", 0)
    document.add_paragraph("KOTA - Konferensi dibuka Ketua\u00a0Umum.\nHadir pula Wali Kota.")
    document.add_heading("Hasil", 1)
    document.add_paragraph("satu", style="List Bullet")
    document.add_paragraph("dua", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), ("Nama", "Jabatan", "Budi", "Ketua")):
        cell.text = text
    document.add_paragraph("Penutup.")
    document.save(str(tmp_path / "konfercab.docx"))
    article = read(tmp_path).only
    assert (article.title, article.author, article.published) == ("Konferensi Cabang Digelar", None, None)
    assert article.text == ("Konferensi Cabang Digelar\n\nKOTA - Konferensi dibuka Ketua Umum.\n\nHadir pula Wali Kota.\n\n"
                            "Hasil\n\n• satu\n• dua\n\nNama | Jabatan\nBudi | Ketua\n\nPenutup.")


def test_a_word_document_without_text(tmp_path: Path, read) -> None:
    """A document of pictures only is told."""
    word().save(str(tmp_path / "a.docx"))
    assert read(tmp_path).reason == "holds no text."


def test_a_broken_word_document(tmp_path: Path, read) -> None:
    """A document cut short is told."""
    word().save(str(tmp_path / "a.docx"))
    whole = (tmp_path / "a.docx").read_bytes()
    (tmp_path / "a.docx").write_bytes(whole[:len(whole) // 2])
    assert "that can be opened" in read(tmp_path).reason


def test_a_pdf(tmp_path: Path, read) -> None:
    """The text layer of all pages, without running heads and page numbers, broken words whole and doubled words hyphenated."""
    pages = [["Warta Serikat 2025", f"Halaman isi {n} dibuka organi-", "sasi dan bersama-", "sama dibahas.", str(n)]
             for n in (1, 2, 3)]
    (tmp_path / "warta.pdf").write_bytes(pdf(["Judul Berita Serikat", "Isi berita yang pertama di sini."], *pages))
    article = read(tmp_path).only
    assert article.title == "Judul Berita Serikat"
    assert "Warta Serikat" not in article.text
    assert article.text.split("\n")[3:6] == ["Halaman isi 1 dibuka organisasi dan bersama-sama dibahas.",
                                            "Halaman isi 2 dibuka organisasi dan bersama-sama dibahas.",
                                            "Halaman isi 3 dibuka organisasi dan bersama-sama dibahas."]


def test_a_pdf_with_a_letterhead() -> None:
    """The largest letters are the title, what stands above it goes, and a gap begins a paragraph."""
    page = ["Sekretariat Serikat Guru", "# Serikat Guru Wonorejo Gelar", "# Rapat Kerja di Balai Kota", "",
            "WONOREJO - Rapat kerja dibuka oleh Wali", "Kota di balai kota.", "", "", "Rapat ditutup pada sore hari."]
    article = from_pdf(pdf(page), "a", "a.pdf")
    assert article.title == "Serikat Guru Wonorejo Gelar Rapat Kerja di Balai Kota"
    assert article.text.split("\n\n")[1:] == ["WONOREJO - Rapat kerja dibuka oleh Wali\nKota di balai kota.",
                                             "Rapat ditutup pada sore hari."]


def test_the_title_of_a_pdf(tmp_path: Path) -> None:
    """The file's own title counts where the text says it too."""
    lines = ["Warta Serikat Guru Bulanan", "Rapat Kerja Serikat Guru", "Rapat digelar di kota oleh pengurus."]
    assert from_pdf(pdf(lines, title="Rapat Kerja Serikat Guru"), "a", "a.pdf").title == "Rapat Kerja Serikat Guru"
    assert from_pdf(pdf(lines, title="Microsoft Word - Document1"), "a", "a.pdf").title == "Warta Serikat Guru Bulanan"


@pytest.mark.parametrize(("data", "reason"), [
    (pdf([]), "has no text layer"),
    (pdf(["Isi yang terkunci rapat di sini."], password="x"), "is locked by a password"),  # noqa: S106
    (pdf(["Isi yang dipotong di tengah jalan."])[:300], "is no PDF that can be opened"),
], ids=["scan", "locked", "cut"])
def test_pdf_files_that_cannot_be_read(data: bytes, reason: str) -> None:
    """A scan, a locked and a broken file are told."""
    with pytest.raises(ReadError, match=reason):
        from_pdf(data, "a", "a.pdf")


@pytest.mark.parametrize(("above", "below"), [
    ("11/27/26, 7:15 AM Donor Darah Klaten - Yayasan Kami", "https://yayasan.example/berita/donor 1/2"),
    ("27/11/2026, 07.15 Donor Darah Klaten - Yayasan Kami", "file:///berita.html 1/2"),
    ("Donor Darah Klaten - Yayasan Kami https://yayasan.example/donor", "1 of 2 27/11/2026, 07:15"),
])
def test_a_page_that_a_browser_printed(above: str, below: str) -> None:
    """The day of printing, the address and the page's number above and below each of two pages are no part of the article."""
    first = [above, "# Donor Darah di Klaten", "Delapan puluh tujuh kantong darah terkumpul pada", below]
    second = [above, "Rabu, 9 Oktober 2025, di pendapa.", below.replace("1/2", "2/2").replace("1 of", "2 of")]
    text = from_pdf(pdf(first, second), "a", "a.pdf").text
    assert "terkumpul pada\nRabu" in re.sub(r"\n+", "\n", text)
    assert not any(foreign in text for foreign in ("Yayasan Kami", "://", "27"))
