"""Markdown with and without front matter."""
from __future__ import annotations

from pathlib import Path

import pytest

from kg.read.markdown import from_markdown

BODY = ("# Rakerda Tetapkan Program\n\nKota **Sari** - Rapat digelar,\ndihadiri [Ketua](https://x.example) cabang.\n\n"
        "## Hasil\n\n- satu\n- dua\n\n1. a\n2. b\n")


def test_a_markdown_file(tmp_path: Path, read) -> None:
    """Marks are taken away, line breaks and lists stay, the first heading is the title."""
    (tmp_path / "rakerda.md").write_text(BODY)
    article = read(tmp_path).only
    assert (article.id, article.title, article.media_type) == ("rakerda", "Rakerda Tetapkan Program", "text/markdown")
    assert article.text == ("Rakerda Tetapkan Program\n\nKota Sari - Rapat digelar,\n\ndihadiri Ketua cabang.\n\n"
                            "Hasil\n\n• satu\n• dua\n1. a\n2. b")


@pytest.mark.parametrize("front", [
    "---\ntitle: \"Rakerda: Tiga Program\"\ndate: 2025-03-01T10:00:00+07:00\nauthor: Budi\nsite: Warta\nlang: id\n---\n",
    "---\ntitle: Rakerda: Tiga Program\npublished: 2025-03-01\nauthors:\n  - Budi\npublisher: Warta\nlang: id\n---\n",
    "---\njudul: 'Rakerda: Tiga Program'\ntanggal: 2025-03-01\nauthor: [Budi]\nsitus: Warta\nbahasa: id\ntags: [a, b]\n---\n",
    "+++\ntitle = \"Rakerda: Tiga Program\"\ndate = 2025-03-01\nauthor = \"Budi\"\nsite = \"Warta\"\nlanguage = \"id\"\n+++\n",
])
def test_front_matter(front: str) -> None:
    """Title, day, author, site and language are read in YAML, with or without quotes, and in TOML."""
    article = from_markdown(f"{front}\nIsi berita di sini.\n", "a", "a.md")
    assert (article.title, article.published, article.author, article.site, article.language) == (
        "Rakerda: Tiga Program", "2025-03-01", "Budi", "Warta", "id")
    assert article.text == "Rakerda: Tiga Program\n\nIsi berita di sini."


def test_the_title_stands_once() -> None:
    """A heading that repeats the front matter's title is not doubled."""
    article = from_markdown("---\ntitle: Rakerda\n---\n# RAKERDA\n\nIsi berita.", "a", "a.md")
    assert article.text == "RAKERDA\n\nIsi berita."


def test_a_rule_is_no_front_matter() -> None:
    """Text between two rules further down stays."""
    article = from_markdown("Judul\n\nSatu.\n\n---\n\nDua.\n\n---\n\nTiga.", "a", "a.md")
    assert [part for part in article.text.split("\n") if part] == ["Judul", "Satu.", "Dua.", "Tiga."]
