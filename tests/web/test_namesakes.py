"""Things of one name, and the order in which an article lists things: what a small graph that was really built shows of them."""
from __future__ import annotations

import pytest
from click.testing import CliRunner
from kg.web import create_app

from kg.build import build
from kg.commands import main
from kg.query import ask, load_library, read_names
from kg.settings import read_settings
from kg.store import open_store

ARTICLES = {
    "satu": """PDA Wonorejo Gelar Musyawarah Daerah

Wonorejo, 12 Januari 2025 – Ketua PDA Wonorejo Siti Aminah membuka Musyawarah Daerah Aisyiyah Wonorejo, Minggu (12/1/2025).

Musyawarah Daerah itu menetapkan tiga program prioritas:
1. sekolah lansia di tiap ranting
2. pelatihan kader muda
3. beasiswa anak yatim
""",
    "dua": """Koperasi Mawar Rapat Anggota Tahunan

Kendal, 5 Februari 2025 – Ketua Koperasi Mawar Kendal Siti Aminah memimpin Rapat Anggota Tahunan Koperasi Mawar Kendal, Rabu
(5/2/2025). Camat Boja Rudi Hartono hadir.
""",
}


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    """A graph of two women of one name, and of a list of priorities that is in no alphabetical order."""
    folder = tmp_path_factory.mktemp("namesakes")
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    built = read_settings({}, data=folder / "kg", processes=1)
    assert len(build([folder], built).new) == 2
    return built


@pytest.fixture(scope="module")
def client(settings):
    """A browser over it."""
    app = create_app(settings)
    yield app.test_client()
    app.extensions["kg"].workers.close()


def test_a_search_tells_them_apart(client):
    """The page of results and the suggestions say which body each is of."""
    page = client.get("/search?q=siti+aminah", headers={"Accept": "text/html"}).get_data(as_text=True)
    found = client.get("/search/suggest?q=siti+aminah").json
    assert [row["label"] for row in found] == ["Siti Aminah", "Siti Aminah"]
    assert {row["hint"] for row in found} == {"PDA Wonorejo", "Koperasi Mawar Kendal"}
    assert all(f'<span class="meta">{row["hint"]}</span>' in page for row in found)
    assert {row["hint"] for row in client.get("/search/suggest?q=rudi+hartono").json} == {""}


def test_a_question_offers_both(client):
    """A question asked of their name shows both with their bodies, in the reader's words, each a way on."""
    answer = client.get("/queries/person_roles?person=Siti+Aminah", headers={"Accept": "text/html", "Accept-Language": "id"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert "adalah nama beberapa hal. Yang mana?" in page
    assert all(f'<span class="meta">{body}</span>' in page for body in ("PDA Wonorejo", "Koperasi Mawar Kendal"))
    assert page.count('href="/queries/person_roles?person=http') == 2


def test_the_command_line_tells_them_apart(settings):
    """Asked for one of them by name, the program lists both with their bodies."""
    result = CliRunner().invoke(main, ["query", "person_roles", "--person", "Siti Aminah", "--data", str(settings.data)])
    assert result.exit_code == 1
    assert "Siti Aminah (PDA Wonorejo) <" in result.stderr
    assert "Siti Aminah (Koperasi Mawar Kendal) <" in result.stderr


@pytest.mark.parametrize(("name", "value"), [("event", "Musyawarah Daerah"), ("organisation", "PDA Wonorejo")])
def test_priorities_come_as_the_article_lists_them(settings, name, value):
    """A list is told in its own order, not in that of the alphabet."""
    reader = open_store(settings)
    rows = ask(load_library()[f"{name}_priorities"], {name: value}, reader, read_names(reader)).table.rows
    assert [row["text"].value for row in rows] == [
        "sekolah lansia di tiap ranting", "pelatihan kader muda", "beasiswa anak yatim"]
