"""A body that an article names in full and by a short form is one body."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import Article
from tests.extract.naming import PACK

PAIRS = tomllib.loads(Path(__file__).with_name("bodies_tied.toml").read_text("utf-8"))["pairs"]

TEXT = ("Rapat Kerja digelar {} di aula hotel, Sabtu (3/5/2025). Peserta datang dari banyak daerah.\n\n"
        "Wakil Ketua {}, Siti Aminah, mengatakan rapat itu penting.")


def _is_one(first: str, second: str) -> bool:
    """Whether exactly one body of the article bears one of the names, and bears both."""
    bodies = extract(Article(id="x", title="", text=TEXT.format(first, second)), PACK).organisations
    named = [set(body.mentions) for body in bodies if {first, second} & set(body.mentions)]
    return len(named) == 1 and {first, second} <= named[0]


@pytest.mark.parametrize(("long", "short"), PAIRS)
def test_both_names_are_of_one_body(long: str, short: str) -> None:
    """The two names are mentions of the same body, whichever comes first."""
    assert _is_one(long, short) and _is_one(short, long)


RANKED = [
    ("KONI Kota Tegal", "KONI Provinsi Jawa Tengah", "KONI Provinsi", 1),
    ("PMI Kota Tegal", "PMI Provinsi Jawa Tengah", "PMI Kota", 0),
    ("Dinas Sosial Kota Tegal", "Dinas Sosial Provinsi Jawa Tengah", "Dinas Sosial Provinsi", 1),
    ("IBI Kabupaten Kudus", "IBI Jawa Tengah", "IBI Provinsi", 1),
    ("IBI Kudus", "IBI Provinsi Jawa Tengah", "IBI Kabupaten", 0),
]


@pytest.mark.parametrize(("town", "province", "short", "meant"), RANKED)
def test_the_rank_of_a_territory_tells_which_branch_is_meant(town: str, province: str, short: str, meant: int) -> None:
    """A name that ends in a rank is of the branch of that rank, whichever is named more often."""
    text = (f"Rapat digelar {town}, Sabtu (3/5/2025). Ketua {province} Ali Rahman hadir.\n\n"
            f"Wakil Ketua {short}, Siti Aminah, hadir.")
    bodies = extract(Article(id="x", title="", text=text), PACK).organisations
    assert [{town, province} & set(body.mentions) for body in bodies if short in body.mentions] == [{(town, province)[meant]}]


def test_a_province_that_is_not_named_is_not_the_town() -> None:
    """A branch of the province is another body than the town's."""
    text = "Rapat digelar KONI Kota Tegal, Sabtu (3/5/2025).\n\nWakil Ketua KONI Provinsi, Siti Aminah, hadir."
    bodies = extract(Article(id="x", title="", text=text), PACK).organisations
    assert [body.name for body in bodies] == ["KONI Kota Tegal", "KONI Provinsi"]


@pytest.mark.parametrize(("whole", "wing"), [
    ("PP Muhammadiyah", "PP Pemuda Muhammadiyah"), ("PP Aisyiyah", "PP Nasyiatul Aisyiyah"), ("PP Persis", "PP Pemuda Persis"),
    ("PP Muhammadiyah", "PP Ikatan Mahasiswa Muhammadiyah"), ("PW Persis", "PW Pemuda Persis"),
])
def test_the_board_of_a_movement_is_not_that_of_its_wing(whole: str, wing: str) -> None:
    """Whichever comes first, both are bodies of their own."""
    for text in (TEXT.format(whole, wing), TEXT.format(wing, whole)):
        bodies = extract(Article(id="x", title="", text=text), PACK).organisations
        assert [body.name for body in bodies if set(body.mentions) & {whole, wing}] in ([whole, wing], [wing, whole])


@pytest.mark.parametrize(("whole", "branch"), [
    ("Ikatan Dokter Indonesia", "IDI Cabang Jember"), ("Palang Merah Indonesia", "PMI Kabupaten Kudus"),
    ("Persatuan Guru Republik Indonesia", "PGRI Kota Tegal")])
def test_a_whole_that_is_written_out_is_not_its_branch(whole: str, branch: str) -> None:
    """The whole has no short form here, so its full name is its own."""
    text = f"Dalam rangka hari ulang tahun {whole}, {branch} menggelar khitanan massal di aula hotel, Sabtu (3/5/2025)."
    named = {body.name for body in extract(Article(id="x", title="", text=text), PACK).organisations}
    assert {whole, branch} <= named
