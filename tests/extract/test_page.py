"""An article laid out: blocks, sentences, and what was wrapped."""
from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.layout.layer import lay_out
from kg.extract.page import Page
from kg.languages import load_pack
from kg.model import Article

PACK = load_pack("id")

PROSE = "Ketua cabang membuka rapat itu di balai desa pada Senin pagi dan dihadiri warga."


def page(text: str, title: str | None = None) -> Page:
    return lay_out(Article("a", text, title), PACK)


def sentences(text: str) -> list[str]:
    held = page(f"Judul Berita\n\n{text}", "Judul Berita")
    return [held.text[s.start:s.end] for s in held.sentences][1:]


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    held = page(text, title)
    return [(block.kind, held.whole[block.start:block.end]) for block in held.blocks]


@pytest.mark.parametrize("first", [
    "Hadir Camat Sukamaju, Drs. H. Moch. Yusuf, M.Si., bersama istrinya.",
    "Rapat digelar di Jl. Jend. Sudirman No. 12 Kec. Sukamaju Kab. Banyumas.",
    "Ketua PT. Maju Jaya, Ir. R. A. Kartono, hadir.",
    "Ia mewakili Plt. Kepala Dinas Kesehatan, dr. Th. Lestari, Sp.A.",
    "Kapolres AKBP (Purn.) H. Abd. Rahim membuka acara.",
    "Acara dibuka Ketua Umum, Prof. Dr. KH. Ahmad Dahlan, M.Ag.",
    "Dana itu sebesar Rp. 5 juta dari RT. 05 RW. 02.",
    "Peserta membawa alat tulis, buku, dll.",
    "Hadir Sulastri, S.E.",
    "Rapat dihadiri Budi Santoso, S.H., M.H.",
    "Rapat dihadiri Budi Santoso SH. MH.",
    "Mereka tiba pukul 08.30 WIB.",
    "Program itu meliputi 1. Regulasi data; 2. Teknik uji; dan 3. Pelaporan.",
    "Jumlahnya naik dari 1.250 menjadi 2.500 orang.",
    "Bagaimana mau dibantu?",
    "“Siapkan semua!”",
    "Peta itu dibuat sampai tingkat RW.",
    "Paling besar kelas dua SMP.",
    "Sidang dipimpin Ketua Bidang Sosial, Ws. Tjia Kim Hok.",
    "Kegiatan ini diikuti a.n. Ketua Harian…",
])
def test_sentences_end_where_they_do(first: str) -> None:
    """Dots of titles, initials, abbreviations and numbers end no sentence; those of a last degree before a capital do."""
    second = "Ia datang bersama Ny. Hj. Siti Aminah."
    assert sentences(f"{first} {second}") == [first, second]


def test_dots_inside_words_end_no_sentence() -> None:
    """Addresses and initials stay whole."""
    assert sentences("Lihat muhammadiyah.or.id dan A.M. Fatwa.") == ["Lihat muhammadiyah.or.id dan A.M. Fatwa."]


def test_brackets_after_a_degree_belong_to_the_sentence() -> None:
    """The dot of a degree ends no sentence before a bracket, nor does that of an abbreviation in capitals."""
    line = "Sambutan diisi Siti Aminah, S.Sos. (Bendahara) dan H. MOCH. ALI."
    read = line.replace("MOCH. ALI", "Moch. Ali")
    assert sentences(f"{line} Semua pulang.") == [read, "Semua pulang."]


def test_blocks_of_an_article() -> None:
    """Title, paragraphs, headings and items of all sorts are told apart."""
    text = f"Judul Berita\n\n{PROSE}\n\nSusunan Pengurus\n\n• satu\n- dua\n1. tiga\n(2) empat\nc) lima\n✔ enam\nKetua: Budi"
    assert [kind for kind, _ in kinds(text, "Judul Berita")] == ["title", "paragraph", "heading", *["item"] * 6, "heading"]


def test_capital_letters_and_roman_numbers_as_items() -> None:
    """A run of A., B., C. or I., II. is a list; a lone A. is an initial."""
    assert [kind for kind, _ in kinds(f"{PROSE}\nA. Bidang Dakwah\nB. Bidang Sosial\nC. Bidang Ekonomi")][1:] == ["item"] * 3
    assert [kind for kind, _ in kinds(f"{PROSE}\nI. PENDAHULUAN\nII. ISI")][1:] == ["item"] * 2
    assert [kind for kind, _ in kinds(f"{PROSE}\nA. Rahman membuka acara itu dengan doa bersama hadirin.")][1:] == ["paragraph"]


@pytest.mark.parametrize("line", [
    "Baca juga: Guru Ali dan Sekolah Terapung", "BACA JUGA : Stadion Tergenang", "Editor : Kris",
    "Penulis: Rn | Penyunting: Sisil", "Teks & foto: Tim Humas", "Liputan/foto: Ancu", "rep: Asrul; ed: NN",
    "Penulis Sekar Ayu Wibisono. Editor Jaka Purnama.", "Kontributor Rahmi Yulia",
    "Laporan Wartawan: Marihot S", "(hld/red)",
    "(Kontributor: ria)", "Oleh: Tim Literasi", "Oleh I Nyoman Tirta — Senin, 19/5/2025", "By Redaksi - 10 November 2025",
    "26 Mei 2025 oleh admin", "Diposting pada 29 April 2016 oleh Humas", "1.204 pembaca", "12 Maret 2025 | Dilihat 348 kali",
    "SOSOK | 24 Juni 2024 | Waktu baca 3 menit", "#rakerwil #kesehatan", "Tag: #karangtaruna", "TAG : subak, budaya", "•••", "0",
    "[...]", "© Warta Desa", "COPYRIGHT © WARTA 2025", "Hak cipta Warta Desa 2025", "Bagikan: Facebook | WhatsApp | Cetak",
    "👍 Suka  💬 Komentari  ↗ Bagikan", "Suka artikel ini? Bagikan !", "Facebook Twitter WhatsApp",
    "Beranda » Berita » Kecamatan", "Home / Kepemudaan", "ADVERTISEMENT — gulir untuk melanjutkan", "Iklan", "Komentar (0)",
    "0Komentar", "Tidak ada komentar:",
    "Foto: Suasana rapat di pendopo (dok. Kec)", "Sumber foto: istimewa", "Ikuti kami di Google News",
    "Selengkapnya >>", "Simak Video 'Hujan Lebat'",
])
def test_lines_of_the_page(line: str) -> None:
    """Credits, dates of publishing, counters, buttons, links, tags and the like belong to the page and give no sentence."""
    held = kinds(f"Judul Berita\n\n{PROSE}\n\n{PROSE}\n\n{line}", "Judul Berita")
    assert held[-1] == ("boilerplate", line)
    assert [kind for kind, _ in held[:-1]] == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize("line", [
    "Oleh karena itu, panitia menambah dua kelas baru.", "Foto bersama menutup acara itu.",
    "Komentar warga beragam soal pasar baru.", "Iklan layanan masyarakat itu diputar di balai desa.", "(1) pos bantuan hukum",
    "Ketua: Budi Santoso", "Bidang Dakwah:",
    "Bandung, 8 Maret 2025", "Laporan keuangan dibacakan bendahara.", "By the end of the day, all delegates had signed.",
    "Editor senior itu hadir pula.", "Editor Jaka Purnama menutup acara itu.",
    "Cetak biru pembangunan desa disahkan.", "Program Populer", "Hasil Rekomendasi",
])
def test_lines_of_the_article(line: str) -> None:
    """Lines that only begin alike belong to the article."""
    held = kinds(f"Judul Berita\n\n{PROSE}\n\n{PROSE}\n\n{line}\n\n{PROSE}", "Judul Berita")
    assert held[3][0] != "boilerplate"


def test_links_to_other_articles_end_at_the_next_sentence() -> None:
    """What stands under "Baca juga:" is passed over, and the article goes on after it."""
    text = f"{PROSE}\n\nBACA JUGA:\n- Rob Belum Surut, Warga Gatal\n- Harga Bandeng Naik\n\n{PROSE}\n\nKetua: Budi"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", *["boilerplate"] * 3, "paragraph", "heading"]


def test_comments_end_the_article() -> None:
    """Below the comment form nothing is read; a counter of comments above the article ends nothing."""
    comment = "Mantap sekali, Pak Budi memang hebat dan selalu membantu warga."
    text = f"Judul Berita\n0 Komentar\n\n{PROSE}\n\nTinggalkan Balasan\n\n{comment}"
    assert [kind for kind, _ in kinds(text, "Judul Berita")] == ["title", "boilerplate", "paragraph", *["boilerplate"] * 2]


def test_recommendations_that_a_sentence_leads_to_are_the_articles_own() -> None:
    """"Rekomendasi" heads links to other articles, or a part of the report."""
    story = "Mapaba Raya\n\n" + "Pengurus komisariat menggelar Mapaba di Teluk Rimba dan diikuti mahasiswa baru. " * 8
    own = "Melalui rapat tindak lanjut pengurus merumuskan rencana kerja yaitu;\n- kelas menulis\n- diskusi rutin\n"
    kept = [b.kind for b in lay_out(Article("a", f"{story}\n\nREKOMENDASI\n{own}"), PACK).shown]
    assert kept.count("item") == 2
    stopped = "Mapaba melahirkan beberapa rekomendasi bagi pengurus\n▶ kelas menulis\n▶ diskusi rutin\n"
    assert [b.kind for b in lay_out(Article("a", f"{story}\n\nREKOMENDASI\n{stopped}"), PACK).shown].count("item") == 2
    links = "Pemkot Salurkan Bantuan Beras\nWarga Antre Minyak di Pasar\n"
    shown = lay_out(Article("a", f"{story}\n\nREKOMENDASI\n{links}"), PACK).shown
    assert {b.kind for b in shown} == {"title", "paragraph"} and shown[-1].end < len(story) + 2


@pytest.mark.parametrize("width", [50, 64, 72, 76, 80, 90])
def test_wrapped_paragraphs_are_one_block(width: int) -> None:
    """Text wrapped by any mail program has the blocks and sentences of the text before it was wrapped."""
    paragraphs = ["Konferensi Cabang Serikat Guru Kabupaten Banyubiru Tetapkan Empat Program dan Ketua Baru",
                  f"BANYUBIRU - {PROSE} Hadir pula Kepala Dinas Pendidikan Kabupaten Banyubiru, Drs. H. Slamet Riyadi, M.Pd., "
                  "bersama Ketua Pengurus Besar Serikat Guru (PBSG) 2020-2025 Hj. Endang Sulistyowati yang datang dari Jakarta.",
                  "Konferensi menetapkan (1) sekolah siaga bencana, (2) koperasi guru di tiap kecamatan, dan (3) bantuan hukum "
                  "bagi guru honorer yang belum juga diangkat. Kursi ketua kembali diduduki Suwarno.",
                  "Susunan pengurus:", "1. Ketua: Suwarno\n2. Sekretaris: Titik Puspitasari, yang sebelumnya menjabat bendahara "
                  "di Kecamatan Karangjati\n3. Bendahara: Agus",
                  f"{PROSE} Rapat berikutnya akan digelar di Kecamatan Karangjati pada bulan Oktober oleh pengurus yang baru."]
    text = "\n\n".join(paragraphs)
    wrapped = "\n\n".join("\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in p.split("\n"))
                          for p in paragraphs)
    assert kinds(wrapped, paragraphs[0]) == kinds(text, paragraphs[0])
    whole, broken = page(text, paragraphs[0]), page(wrapped, paragraphs[0])
    assert [broken.text[s.start:s.end] for s in broken.sentences] == [whole.text[s.start:s.end] for s in whole.sentences]


def test_lines_of_a_printed_page_are_joined() -> None:
    """Lines set in letters of different widths, as PDF files give them, differ in length and are joined all the same."""
    lines = ["BANYUBIRU - Ketua cabang membuka rapat itu di balai desa pada Senin pagi. Hadir pula Kepala",
             "Dinas Pendidikan Kabupaten Banyubiru, Drs. H. Slamet Riyadi, M.Pd., bersama Ketua",
             "Pengurus Besar Serikat Guru (PBSG) 2020-2025 Hj. Endang Sulistyowati yang datang dari",
             "Jakarta. Rapat berikutnya akan digelar di Kecamatan Karangjati pada bulan Oktober oleh",
             "Panitia yang baru. Kursi ketua kembali diduduki Suwarno, yang sebelumnya menjabat Wakil",
             "Ketua, sedangkan Titik Puspitasari dipilih menjadi bendahara."]
    text = "\n".join(["Judul Berita", "", *lines, "", *lines])
    assert kinds(text, "Judul Berita") == [("title", "Judul Berita"), *[("paragraph", " ".join(lines))] * 2]


def test_a_line_broken_in_a_sentence_is_joined() -> None:
    """A line that goes on with a small letter belongs to the line before, also across an empty line."""
    text = ("Judul Berita\n\nKetua cabang membuka rapat itu di balai desa\n\npada Senin pagi dan pulang.\n\n"
            "Ketua: Budi\nsekretaris: Ani")
    assert kinds(text, "Judul Berita")[1:] == [
        ("paragraph", "Ketua cabang membuka rapat itu di balai desa  pada Senin pagi dan pulang."),
        ("heading", "Ketua: Budi"), ("paragraph", "sekretaris: Ani")]


def test_short_lines_are_no_wrapped_text() -> None:
    """A list of people one under the other stays a list."""
    text = "\n".join(f"Ketua Bidang {word}: {name}" for word, name in zip("abcdefgh", ["Budi", "Ani", "Sri", "Tuti"] * 2))
    assert len(kinds(text)) == 8


@given(st.text(alphabet=st.sampled_from("aB1. \n:;,()•-\"“”!?/»©#é"), max_size=300), st.booleans())
def test_blocks_and_sentences_quote_the_text(text: str, titled: bool) -> None:
    """Whatever the text: blocks stand in order, sentences lie in blocks, and only line breaks and the marks of items differ from
    the text as stored."""
    text = text.replace("•", "-")
    held = page(text, text.strip().split("\n")[0] if titled and text.strip() else None)
    assert held.whole.replace(" ", "\n").replace("•", "-") == text.replace(" ", "\n")
    ends = [0, *(block.end for block in held.blocks)]
    assert all(end <= block.start < block.end for end, block in zip(ends, held.blocks))
    assert "".join("".join(text[block.start:block.end].split()) for block in held.blocks) == "".join(text.split())
    for sentence in held.sentences:
        block = held.block_at(sentence.start)
        assert block.start <= sentence.start < sentence.end <= block.end
    shown = "".join("".join(text[b.start:b.end].split()) for b in held.shown)
    assert "".join(token.text for token in held.tokens).replace("•", "-") == shown


def test_a_title_in_capitals_reads_as_the_article_writes_its_words() -> None:
    """Names and abbreviations keep their capitals, other words have none but the first; what is stored stays as it is."""
    title = "KETUA PMI KUDUS MEMBUKA RAPAT CABANG"
    held = page(f"{title}\n\nKetua PMI Kudus Ali Rahman membuka rapat itu. {PROSE}", title)
    first = held.blocks[0]
    assert held.text[first.start:first.end] == "Ketua PMI Kudus membuka rapat cabang"
    assert held.article.text.startswith("KETUA PMI")


@pytest.mark.parametrize("told", ["Ketua PMI Kudus Membuka Rapat Cabang", "KETUA PMI KUDUS MEMBUKA RAPAT CABANG!"])
def test_a_title_is_known_in_whatever_capitals_and_marks(told: str) -> None:
    """What a page tells about itself often spells its title otherwise than the headline in view."""
    assert kinds(f"Ketua PMI Kudus membuka “Rapat Cabang”\n\n{PROSE}", told)[0][0] == "title"


def test_a_title_that_stands_below_its_article_cuts_nothing_off() -> None:
    """Of a page that names the article's title only in a list of links at its end, the article stays."""
    below = "Warga lain menunggu kabar itu di rumah masing-masing sampai malam."
    held = kinds(f"{PROSE}\n\n{PROSE}\n\n{PROSE}\n\nJudul Berita\n\n{below}", "Judul Berita")
    assert [kind for kind, _ in held[:3]] == ["paragraph"] * 3


@pytest.mark.parametrize(("written", "read"), [
    ("Ketua PMI Kudus DRS. H. ALI RAHMAN hadir.", "Ketua PMI Kudus Drs. H. Ali Rahman hadir."),
    ("Hadir pula SRI LESTARI, SH.", "Hadir pula Sri Lestari, SH."),
    ("Ketua PC PMII BLITAR hadir.", "Ketua PC PMII Blitar hadir."),
    ("Kepala DPMPTSP WAWAN YADMADI dan EPYARDI ASRI hadir.", "Kepala DPMPTSP Wawan Yadmadi dan Epyardi Asri hadir."),
    ("DINAS SOSIAL KABUPATEN KUDUS membuka RAPAT KERJA CABANG.", "Dinas Sosial Kabupaten Kudus membuka Rapat Kerja Cabang."),
    ("PELANTIKAN PENGURUS baru digelar besok.", "Pelantikan Pengurus baru digelar besok."),
    ("Hadir Ketua PW IPM DIY dan DPK PPNI RSUD.", "Hadir Ketua PW IPM DIY dan DPK PPNI RSUD."),
    ("Tampak IBU RUSMIATI, SMP NEGERI 3 WONOREJO.", "Tampak Ibu Rusmiati, SMP Negeri 3 Wonorejo."),
    ("Ia Wakil Dekan II FKIP UMS.", "Ia Wakil Dekan II FKIP UMS."),
    ("Ia dari FKIP UMS dan GAPENSI.", "Ia dari FKIP UMS dan GAPENSI."),
    ("Ia Ketua IKA PMII Kudus.", "Ia Ketua IKA PMII Kudus."),
])
def test_names_in_capitals_read_as_names(written: str, read: str) -> None:
    """Names of people in capitals read as in most texts; short names of bodies stay."""
    assert sentences(f"{written} {PROSE}")[0] == read


def test_forms_in_capitals_stay_as_written() -> None:
    """A name that is read in small letters is quoted as it stands in the text, and is one person with its other spelling."""
    text = f"Ketua PMI Kudus DRS. H. ALI RAHMAN membuka rapat. {PROSE} Ali Rahman pulang."
    person, = extract(Article("a", text), PACK).people
    assert (person.name, person.mentions) == ("Ali Rahman", ("DRS. H. ALI RAHMAN", "Ali Rahman"))


def test_marks_of_items_without_a_space() -> None:
    """A bullet, a hyphen or a number right before a capital marks an item; the hyphen reads as a bullet."""
    held = page(f"Judul Berita\n\n{PROSE}\n\n-Ketua: Ali\n1.Sekretaris: Budi\n•Bendahara: Citra", "Judul Berita")
    assert [block.kind for block in held.blocks[2:]] == ["item"] * 3
    assert held.text[held.blocks[2].start:held.blocks[2].end] == "•Ketua: Ali"


@pytest.mark.parametrize("line", ["Ani Sulastri", "M. Ridho Fauzi"])
def test_a_bare_name_below_an_article_is_who_wrote_it(line: str) -> None:
    """Nothing but a name below the last sentence belongs to the page, unless the article names it before."""
    assert page(f"Judul Berita\n\n{PROSE}\n\n{PROSE}\n\n{line}", "Judul Berita").blocks[-1].kind == "boilerplate"
    told = page(f"Judul Berita\n\n{PROSE}\n\nHadir {line} dan pengurus.\n\n{line}", "Judul Berita")
    assert told.blocks[-1].kind != "boilerplate"


def test_a_sentence_with_two_signatures_is_no_caption() -> None:
    """What stands before two brackets at the end of a paragraph is its text."""
    held = page(f"Judul Berita\n\n{PROSE}\n\nMusrenbang digelar Maret. (Tim Liputan) (Ani Sulastri/Budi)", "Judul Berita")
    assert held.blocks[-1].kind == "paragraph"


def test_who_posted_it_goes_on_with_no_title() -> None:
    """A name in small letters and how often it was read are a line of their own below a long title without a mark at its end."""
    title = "Enam Puluh Relawan Satgas Air Dikukuhkan di Lapangan Desa"
    text = f"{title}\n\nadmin Dilihat 231 kali\n\nKetua PMI Blora Ahmad Riyadi mengukuhkan 60 relawan di lapangan desa."
    assert [block.kind for block in page(text, title).blocks] == ["title", "boilerplate", "paragraph"]
