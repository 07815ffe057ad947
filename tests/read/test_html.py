"""HTML pages of several builds."""
from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.read.html import from_html
from kg.read.lines import to_lines
from kg.read.metadata import iso_day, read_metadata
from kg.read.text import below

PAGES = Path(__file__).parent / "pages"


def outcome(markup: str) -> str:
    """The text of a page, or the reason why it has none."""
    try:
        return from_html(markup, "a", "a.html").text
    except ReadError as error:
        return error.reason


def lines(markup: str) -> list[str]:
    return to_lines(lxml.html.fragment_fromstring(markup, create_parent="div")).split("\n")


def test_blogger(read) -> None:
    """Of a Blogger page: title, day, author and the body between line breaks; no widgets, labels, buttons, comments."""
    article = read(PAGES / "blogger.html").only
    assert (article.title, article.published, article.author) == (
        "Musran V Tetapkan Tiga Program Ranting Sidoluhur", "2025-02-16", "Humas Ranting")
    assert article.text.split("\n")[0] == article.title
    assert "1. Lumbung pangan dusun\n2. Sekolah tani muda" in article.text
    assert article.text.endswith("• Ketua: Tugimin\n• Sekretaris: Rini Astuti, S.Pt.")
    for foreign in ("Kabar Ranting", "Label", "BlogThis", "komentar", "Populer", "Baca Juga", "Gabah"):
        assert foreign not in article.text


def test_wordpress(read) -> None:
    """Of a WordPress page: JSON-LD for the metadata, the entry's content for the text."""
    article = read(PAGES / "wordpress.html").only
    assert (article.title, article.published, article.author, article.site, article.language) == (
        "Koperasi Serikat Guru Buka Cabang di Wonosari", "2025-07-20", "Sari Dewanti", "Kabar Guru", "id")
    assert article.text.split("\n\n")[1].startswith("WONOSARI – Koperasi Serikat Guru")
    assert "“Guru tidak boleh terjerat pinjaman,” kata Wahyudi." in article.text
    for foreign in ("Bagikan", "Terkait", "Balasan", "Populer", "Pasar", "WordPress", "Kategori"):
        assert foreign not in article.text


@pytest.mark.parametrize(("head", "body"), [
    ("<div>Senin, 1 Januari 2024</div><ul><li>Beranda</li><li>Kontak</li></ul><h1>{title}</h1><div>Rabu, 5 Maret 2025</div>", ""),
    ("<div>Rabu, 5 Maret 2025</div>", ""), ("<h1>{title}</h1>", "<div>Rabu, 5 Maret 2025</div>"),
])
def test_the_day_in_view(head: str, body: str) -> None:
    """That beside the title, not that of the visit above the menu; at the top where the title is not in view; none below."""
    title = "PCM Gebog Gelar Rapat"
    told = "Ketua PCM Gebog Ali Rahman membuka rapat kerja di aula masjid agung bersama para pengurus. "
    markup = f"<html><head><title>{title}</title></head><body>{head.format(title=title)}<p>{told * 3}</p>{body}</body></html>"
    assert ("5 Maret 2025" in from_html(markup, "a", "a").text.split("\n\n")[1]) == (not body)
    assert "Januari" not in from_html(markup, "a", "a").text


def test_a_page_of_unknown_build(read) -> None:
    """Headings and lists between the paragraphs are kept, the date beside the title goes into the text."""
    article = read(PAGES / "unknown.html").only
    parts = article.text.split("\n\n")
    assert parts[:2] == ["Serikat Nelayan Teken Kerja Sama dengan Koperasi", "Rabu, 5 Maret 2025"]
    assert parts[4:7] == ["Tiga Bidang", "Kerja sama itu mencakup tiga bidang:",
                          "• pemasaran hasil tangkapan;\n• simpan pinjam;\n• pelatihan keselamatan di laut."]
    for foreign in ("Facebook", "Gelombang", "Terpopuler", "Komentar", "mantap", "Hak cipta"):
        assert foreign not in article.text


def test_a_news_portal(read) -> None:
    """A dateline set before its paragraph is joined to it; of the JSON-LD the day counts, whatever it says it describes."""
    article = read(PAGES / "portal.html").only
    assert (article.title, article.published, article.author, article.site) == (
        "BPBD Gelar Rakor Kesiapan Banjir", "2025-10-14", "Sudirman Wahyu", "Kabar Jabar")
    assert article.text.split("\n\n")[1].startswith("Bandung - Badan Penanggulangan Bencana Daerah (BPBD)")
    for foreign in ("Istimewa", "Tags", "Dayeuhkolot", "Terpopuler"):
        assert foreign not in article.text


def test_a_page_builder(read) -> None:
    """The site's name behind the title goes, other posts below the article as well."""
    article = read(PAGES / "builder.html").only
    assert (article.title, article.published, article.site) == ("Lazisma Salurkan Beasiswa", "2025-08-01", "Warta Persyarikatan")
    assert article.text.endswith("Penerima\n\n1. Ahmad Fauzi (UMS)\n2. Siti Nurjanah (Unimus)")


def test_a_village_site(read) -> None:
    """Where the page's title begins with the site, the heading of the article is its title."""
    article = read(PAGES / "village.html").only
    assert article.title == "Musdes RKPDes Tahun 2026"
    assert article.text.split("\n\n")[1] == "20 September 2025"
    assert article.text.endswith("1. Perbaikan jalan dusun\n\n2. Air bersih")


def test_a_site_that_calls_all_pages_by_its_own_name(read, tmp_path: Path) -> None:
    """The heading whose words the article takes up is the title; one that stands in view stays, whatever the article says."""
    prose = ("<p>Koperasi Guru Wonosari menggelar rapat anggota pada Sabtu, 9 Maret 2024, di aula sekolah, dan dihadiri 60 "
             "anggota dari semua kecamatan di kabupaten itu.</p><p>Rapat memilih pengurus baru untuk tiga tahun ke depan.</p>")
    page = tmp_path / "page.html"
    shown = ("<html><head><title>Portal Resmi Kabupaten</title></head><body><h4>Berita</h4><h4>{}</h4><div class=isi>{}</div>"
             "</body></html>")
    page.write_text(shown.format("Rapat Anggota Koperasi Guru Wonosari Pilih Pengurus Baru", prose), "utf-8")
    assert read(page).only.title == "Rapat Anggota Koperasi Guru Wonosari Pilih Pengurus Baru"
    page.write_text(shown.format("Portal Resmi Kabupaten", prose), "utf-8")
    assert read(page).only.title == "Portal Resmi Kabupaten"


def test_a_page_laid_out_by_a_table(read) -> None:
    """Long cells are parts of the page, breaks in them end paragraphs, and the menu above the repeated title goes; a table inside
    the article stays one."""
    parts = read(PAGES / "tables.html").only.text.split("\n\n")
    assert parts[0] == "Panti Griya Kasih Sambut Tim Penilai"
    assert parts[1].startswith("Ditulis oleh Administrator")
    assert parts[2].startswith("Panti Griya Kasih Wonorejo menerima")
    assert parts[3].startswith("Penilaian berlangsung")
    assert parts[4] == "Berkas | lengkap\nKamar | 12"


def test_what_stands_above_a_repeated_title_goes(read, tmp_path: Path) -> None:
    """The path of sections and the heading repeat nothing in the text; a title after the first sentence stays."""
    prose = "<div>Koperasi Guru menggelar rapat anggota pada Sabtu, 9 Maret 2024, di aula sekolah, dan dihadiri 60 anggota.</div>"
    head = "<html><head><title>Koperasi Guru Rapat</title></head><body><div class=w><div><a>Home</a> / <a>Warta</a></div>"
    page = tmp_path / "page.html"
    page.write_text(f"{head}<h2>Koperasi Guru Rapat</h2>{2 * prose}</div></body></html>", "utf-8")
    text = read(page).only.text
    assert text.count("Koperasi Guru Rapat") == 1 and "Warta" not in text
    assert below("Koperasi", "Kalimat pertama yang panjang.\n\nKoperasi\n\nlagi").startswith("Kalimat")


@pytest.mark.parametrize("name", ["front.html", "login.html", "category.html"])
def test_pages_without_an_article(read, name: str) -> None:
    """A front page, a form and a list of articles are rejected."""
    assert read(PAGES / name).reason == "is an HTML page, but no article is to be found in it."


def test_lists_headings_tables_and_breaks() -> None:
    """Items stand behind bullets or their numbers, rows have bars, breaks are lines, links alone are dropped."""
    assert lines("a<h2>Kepala</h2>b<br>c<ul><li>d <b>e</b></li><li><p>f</p><p>g</p></li></ul>"
                 "<ol start=3><li>h</li><li>i</li></ol>"
                 "<p><a href=x>Baca yang lain</a></p><table><tr><td>j</td><td>k</td></tr></table><script>x</script>") == [
        "a", "", "Kepala", "", "b", "", "c", "", "• d e", "• f", "g", "3. h", "4. i", "", "j | k"]


@pytest.mark.parametrize(("stamp", "language", "day"), [
    ("2025-07-20T08:15:00+07:00", "id", "2025-07-20"),
    ("2025-07-19T23:14:00+00:00", "id", "2025-07-20"),
    ("2025-07-19T23:14:00Z", "en", "2025-07-19"),
    ("2025-07-19T00:00:00Z", "id", "2025-07-19"),
    ("2025-07-20", "id", "2025-07-20"),
    ("2025-07-20 08:15", None, "2025-07-20"),
    ("Sun, 20 Jul 2025 08:15:00 +0700", None, "2025-07-20"),
    ("20 Juli 2025", "id", None), ("", None, None), (None, None, None), ("2025-13-45", None, None),
])
def test_days_of_stamps(stamp: str | None, language: str | None, day: str | None) -> None:
    """The day that a reader in Indonesia sees; a stamp in UTC is habit of the software."""
    assert iso_day(stamp, language) == day


@pytest.mark.parametrize(("head", "field", "value"), [
    ('<meta property="og:title" content="Judul OG"><title>Judul OG - Situs</title>', "title", "Judul OG"),
    ("<title>Rapat Kerja Daerah – Situs Kami</title>", "title", "Rapat Kerja Daerah"),
    ('<meta property="article:published_time" content="2024-02-01T10:00:00+07:00">', "published", "2024-02-01"),
    ('<meta itemprop="datePublished" content="2024-02-02">', "published", "2024-02-02"),
    ('<meta name="author" content="Budi">', "author", "Budi"),
    ('<meta property="article:author" content="https://facebook.example/budi">', "author", None),
    ('<meta property="og:site_name" content="Situs">', "site", "Situs"),
    ('<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"author":[{"name":"A"},{"name":"B"}]}]}</script>',
     "author", "A, B"),
    ('<script type="application/ld+json">{broken</script><meta name="author" content="C">', "author", "C"),
])
def test_metadata(head: str, field: str, value: str | None) -> None:
    """Each of the ways in which pages say their title, day, author and site."""
    page = lxml.html.document_fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>")
    assert getattr(read_metadata(page), field) == value


def test_deep_nesting_is_no_obstacle() -> None:
    """A page nested a thousand times is read or rejected."""
    body = "<p>Rapat kerja digelar di balai desa pada hari Senin dan dihadiri warga dari semua dusun di desa itu. " \
           "Warga yang datang membawa usul tentang jalan, air, dan sekolah, lalu pulang dengan lega.</p>"
    assert outcome("<div>" * 1000 + body + "</div>" * 1000)


@given(st.text(alphabet=st.sampled_from("<>/=\"' abp&;!-\n")))
def test_no_markup_raises_anything_else(markup: str) -> None:
    """Whatever the markup, a page is read or rejected."""
    assert outcome(markup)


@pytest.mark.parametrize("heading", ["{}", "<a href='x.html'>{}</a>"])
def test_a_blog_whose_name_is_the_first_heading(heading: str) -> None:
    """Where the one <h1> is the blog's name, the heading that is marked as the post's and stands in the page's title counts."""
    post = heading.format("Panti Al-Falah Terima Tim Penilai")
    text = outcome(f"<html><head><title>Blog Kami: Panti Al-Falah Terima Tim Penilai</title></head><body><h1>Blog Kami</h1>"
                   f"<div class='post hentry'><h3 class='post-title entry-title'>{post}</h3><div class='post-body entry-content'>"
                   f"{3 * '<p>Tim penilai dari provinsi datang pada Rabu, 2 Oktober 2024, dan memeriksa berkas panti.</p>'}"
                   "</div></div></body></html>")
    assert text.split("\n")[0] == "Panti Al-Falah Terima Tim Penilai"
