"""Articles that lost their ends of lines: title, paragraphs and items are found in them all the same."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.layout.layer import lay_out
from kg.languages import load_pack
from kg.model import Article

PACK = load_pack("id")

TITLE = "PGRI Blora Gelar Konferensi Kerja, Empat Program Disepakati"
OPENING = "Konferensi kerja itu dibuka Ketua PGRI Blora, Siti Aminah."
TOLD = ["Peserta datang dari seluruh kecamatan dan menginap di asrama haji selama dua malam penuh tanpa dipungut biaya."] * 6


def blocks(text: str, title: str | None = None) -> list[tuple[str, str]]:
    held = lay_out(Article("a", text, title), PACK)
    return [(block.kind, text[block.start:block.end]) for block in held.blocks]


@pytest.mark.parametrize(("dateline", "title"), [
    ("Blora, ", TITLE), ("BLORA – ", None), ("Blora, Suara Guru – ", None), ("BLORA, suaraguru.id - ", None),
    ("Blora (12/6/2025). ", None), ("Blora, Suara Guru (12/6) — ", None), ("Blora, 12 Juni 2025. ", None),
    ("Blora (Humas) - ", None),
    ("suaraguru.id, BLORA — ", None), ("BLORA | SUARAGURU — ", None), ("BLORA. ", None), ("Blora, Suara Online ", None),
    ("Jepon, Blora – ", None), ("KALI WUNGU, SuaraGuru – ", None), ("Blora,- ", None),
])
def test_a_title_on_the_line_of_its_article(dateline: str, title: str | None) -> None:
    """A title ends where it is known to, or else before a dateline."""
    assert blocks(f"{TITLE} {dateline}{OPENING}", title) == [("title", TITLE), ("paragraph", f"{dateline}{OPENING}")]


@pytest.mark.parametrize("text", [
    f"BLORA, Suara Guru – {OPENING} Ia datang dari Kendari – kota di Sulawesi.",
    f"Ketua yang datang dari Blora – tempat rapat itu – pulang. {OPENING}",
    f"Rapat Kerja Guru Digelar di Blora – {OPENING}", f"Rapat Guru PGRI Digelar - {OPENING}",
    f"Ketua datang ke {OPENING} Semua Peserta Pulang Ke Rumah Blora – Amin.",
])
def test_no_title_before_a_dash_in_a_sentence(text: str) -> None:
    """What stands before a dash is no title where a sentence goes on there."""
    assert [kind for kind, _ in blocks(text)] == ["paragraph"]


def test_a_paragraph_of_many_sentences() -> None:
    """It is read as paragraphs of two sentences, but for a quote and what is counted."""
    quote = "“Kami senang. Kami bangga. Kami pulang,” ujar Siti."
    counted = "Ada dua program. Pertama, beasiswa. Kedua, koperasi."
    found = [text for _, text in blocks(" ".join([*TOLD, quote, counted]))]
    assert found == [" ".join(TOLD[:2]), " ".join(TOLD[2:4]), " ".join(TOLD[4:6]), quote, counted]


@pytest.mark.parametrize(("text", "items"), [
    ("Tampak hadir: - Camat Jepon Andi Wijaya - Lurah Cepu Budi Santoso", 2),
    ("Tampak hadir : • Camat Jepon Andi Wijaya • Lurah Cepu Budi Santoso • Bupati Blora Arief Rohman", 3),
    ("Tampak hadir: - Camat Jepon Andi Wijaya\n- Lurah Cepu Budi Santoso", 2),
    ("Tampak hadir: 1. Camat Jepon Andi Wijaya\n2. Lurah Cepu Budi Santoso", 2),
    ("Ada tiga program: 1. beasiswa, 2. koperasi, dan 3. pelatihan.", 0),
    ("Rapat itu: Ketua – yang baru – pulang lebih awal.", 0),
])
def test_items_in_a_line(text: str, items: int) -> None:
    """Bullets behind a colon stand before items, also if only the first one lost its line; numbers in a sentence do not."""
    assert [kind for kind, _ in blocks(text)].count("item") == items


def test_a_board_in_a_line() -> None:
    """Posts with a colon are lines of a list again."""
    board = "Susunan pengurus PGRI Blora : Ketua : Siti Aminah Sekretaris : Budi Santoso Bendahara : Dewi Lestari Hidayat."
    document = extract(Article("a", " ".join([TITLE, "BLORA –", OPENING, *TOLD, board]), TITLE), PACK)
    names = {person.id: person.name for person in document.people}
    assert {(names[role.person], role.role) for role in document.roles} == {
        ("Siti Aminah", "Ketua"), ("Budi Santoso", "Sekretaris"), ("Dewi Lestari Hidayat", "Bendahara")}


@pytest.mark.parametrize("broken", [
    "Drs.\nH. Ali Rahman", "Drs.\n\nH. Ali Rahman", "Moch.\nAli Rahman", "Camat Kec.\nJepon Ali Rahman",
])
def test_a_line_that_ends_with_a_title(broken: str) -> None:
    """It goes on with the name in the next one."""
    told = f"Rapat itu dibuka {broken} di balai desa."
    assert blocks(f"Judul\n\n{told}\n\nSemua pulang.", "Judul")[1:] == [("paragraph", told), ("paragraph", "Semua pulang.")]


TORN = """Rapat kerja PGRI Blora dibuka Ketua
Siti Aminah Lestari pada hari Senin
di balai desa Jepon bersama Camat
Jepon Ali Rahman dan para guru yang
datang dari semua sekolah di sana.
Semua pulang dengan hati yang senang,
Kata Bapak Camat itu kepada para
tamu."""


def test_lines_broken_anywhere() -> None:
    """Where many lines go on with a small letter, those do as well that begin with a capital behind no mark."""
    short = TORN.replace("Siti Aminah Lestari pada hari Senin", "Siti pada").replace("dan para guru yang", "dan para\nguru yang")
    for text in (TORN, short):
        told = [line.replace("\n", " ") for _, line in blocks(f"Judul\n\n{text}", "Judul")[1:]]
        assert told == [" ".join(text.split("\n")[:-3]), " ".join(text.split("\n")[-3:])]


def test_a_line_that_ends_with_a_comma() -> None:
    """A long one goes on in the next, but for an item."""
    first = "Rapat itu dibuka di balai desa oleh Ketua PGRI Blora,"
    assert len(blocks(f"Judul\n\n{first}\nSiti Aminah.\nSemua pulang.", "Judul")) == 3
    assert len(blocks(f"Judul\n\n{first}\n- Siti Aminah.\n- Semua pulang.", "Judul")) == 4
