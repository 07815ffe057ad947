"""Feeds and export files."""
from __future__ import annotations

from pathlib import Path

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Warta Serikat</title><link>https://warta.example/</link><language>id-ID</language>
<item><title>Serikat &amp; Koperasi Bersatu</title><link>https://warta.example/2025/03/serikat-koperasi/</link><dc:creator>Ani</dc:creator>
<pubDate>Sat, 01 Mar 2025 20:30:00 +0000</pubDate><description>Ringkasan saja.</description>
<content:encoded><![CDATA[<p>KOTA - Serikat dan koperasi bersatu.</p>
<ul><li>satu</li><li>dua</li></ul>
<p><a href="/x">Baca juga: yang lain</a></p>]]></content:encoded></item>
<item><title>Berita Kedua</title><link>https://warta.example/?p=17</link>
<description>&lt;p&gt;Isi &lt;b&gt;berita&lt;/b&gt; kedua.&lt;/p&gt;</description></item>
<item><title>Kosong</title><link>https://warta.example/kosong/</link></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"><title>Kabar</title>
<entry><id>tag:kabar,2025:1</id><title type="html">Musran &lt;b&gt;Kelima&lt;/b&gt;</title>
<link rel="alternate" href="https://kabar.example/2025/musran-v.html"/>
<published>2025-02-16T21:05:00+07:00</published><author><name>Humas</name></author>
<content type="html">&lt;p&gt;Musran digelar.&lt;/p&gt;</content></entry></feed>"""

WXR = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Situs Ranting</title>
{items}</channel></rss>"""
WXR_ITEM = """<item><title>{title}</title><link>https://ranting.example/{slug}/</link>
<pubDate>Sun, 02 Mar 2025 03:00:00 +0700</pubDate>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>Isi {slug} lengkap.</p><!-- /wp:paragraph -->]]></content:encoded>
<wp:post_type>{kind}</wp:post_type><wp:status>{status}</wp:status></item>"""

BLOGGER = """<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://purl.org/atom/app#'><title>Blog</title>
{entries}</feed>"""
BLOGGER_ENTRY = """<entry><id>tag:blogger.com,1999:blog-1.post-{n}</id><published>2025-01-0{n}T10:00:00.000+07:00</published>
<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{kind}'/>
<title type='text'>Entri {n}</title>
<content type='html'>&lt;div&gt;Isi entri {n}.&lt;br/&gt;&lt;br/&gt;Baris dua.&lt;/div&gt;</content>{draft}</entry>"""
TAKEOUT = """<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>
<title>Blog</title>
<entry><id>a</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><title>Tayang</title>
<content type='html'>Isi tayang.</content></entry>
<entry><id>b</id><blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status><title>Konsep</title>
<content type='html'>Isi.</content></entry>
<entry><id>c</id><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><title/>
<content type='html'>Mantap.</content></entry></feed>"""


def test_rss(tmp_path: Path, read) -> None:
    """Each entry is an article in its fullest form, with the address, day and author of its own; an empty one is told."""
    (tmp_path / "warta.xml").write_text(RSS)
    reading = read(tmp_path)
    first, second = reading.articles
    assert (first.id, first.title, first.published, first.author, first.site, first.language) == (
        "warta-serikat-koperasi", "Serikat & Koperasi Bersatu", "2025-03-02", "Ani", "Warta Serikat", "id")
    assert first.text == "Serikat & Koperasi Bersatu\n\nKOTA - Serikat dan koperasi bersatu.\n\n• satu\n• dua"
    assert first.source == "https://warta.example/2025/03/serikat-koperasi/"
    assert (second.id, second.text) == ("warta-Berita-Kedua", "Berita Kedua\n\nIsi berita kedua.")
    assert reading.rejected == [("https://warta.example/kosong/", f"the entry 'Kosong' of {tmp_path}/warta.xml holds no text.")]


def test_atom(tmp_path: Path, read) -> None:
    """Atom gives the same."""
    (tmp_path / "kabar.atom").write_text(ATOM)
    article = read(tmp_path).only
    assert (article.id, article.title, article.published, article.author, article.text) == (
        "kabar-musran-v", "Musran Kelima", "2025-02-16", "Humas", "Musran Kelima\n\nMusran digelar.")


def test_wordpress_export(tmp_path: Path, read) -> None:
    """Published posts and pages are articles; drafts, pictures and menus are not."""
    rows = [("a", "post", "publish"), ("b", "page", "publish"), ("c", "post", "draft"), ("d", "attachment", "inherit"),
            ("e", "nav_menu_item", "publish")]
    items = "".join(WXR_ITEM.format(title=f"Judul {slug}", slug=slug, kind=kind, status=status) for slug, kind, status in rows)
    (tmp_path / "ekspor.xml").write_text(WXR.format(items=items))
    reading = read(tmp_path)
    assert (reading.ids, reading.rejected) == (["ekspor-a", "ekspor-b"], [])
    assert reading.articles[0].text == "Judul a\n\nIsi a lengkap."


def test_blogger_export(tmp_path: Path, read) -> None:
    """Posts and pages are articles; comments, templates, settings and drafts are not."""
    draft = "<app:control><app:draft>yes</app:draft></app:control>"
    entries = "".join(BLOGGER_ENTRY.format(n=n, kind=kind, draft=draft if n == 5 else "")
                      for n, kind in enumerate(("post", "page", "comment", "template", "post", "settings"), 1))
    (tmp_path / "blog.xml").write_text(BLOGGER.format(entries=entries))
    reading = read(tmp_path)
    assert (reading.ids, reading.rejected) == (["blog-Entri-1", "blog-Entri-2"], [])
    assert reading.articles[0].text == "Entri 1\n\nIsi entri 1.\n\nBaris dua."


def test_blogger_takeout(tmp_path: Path, read) -> None:
    """The newer export form is read the same way."""
    (tmp_path / "feed.atom").write_text(TAKEOUT)
    assert [article.title for article in read(tmp_path).articles] == ["Tayang"]


def test_feeds_that_are_none(tmp_path: Path, read) -> None:
    """Other XML, a feed without entries and one with entities of its own are told."""
    (tmp_path / "a.xml").write_text("<?xml version='1.0'?><urlset></urlset>")
    (tmp_path / "b.xml").write_text("<?xml version='1.0'?><rss version='2.0'><channel><title>x</title></channel></rss>")
    (tmp_path / "c.xml").write_text("<!DOCTYPE rss [<!ENTITY a 'aaa'>]><rss version='2.0'><channel><title>&a;</title></channel>")
    (tmp_path / "d.rss").write_text("<rss version='2.0'><chan")
    reading = read(tmp_path)
    assert reading.articles == []
    assert [reason for _, reason in reading.rejected] == [
        "is XML, but neither a feed nor an export file of WordPress or Blogger.", "is a feed without articles.",
        "declares entities of its own, which no feed needs; it is not read.", "is a feed without articles."]
