"""Synthetic articles: the facts of `corpus` told as news, so that reading can be measured on any number of articles.

The same seed gives the same articles. Names, bodies and events collide as they do there; sentences come from a stock of turns of
phrase, so the text is easier to read than real news: these articles measure speed and memory, never quality.
"""
from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.corpus import readings
from kg.model import Article, Document

TALK = (
    "“Kami ingin program ini dirasakan warga sampai ke ranting, bukan berhenti di atas kertas,” kata {person}.",
    "Menurut {person}, kerja sama dengan pemerintah kecamatan perlu dijaga agar bantuan tepat sasaran.",
    "{person} menambahkan bahwa pendataan akan dimulai bulan depan dan melibatkan relawan muda dari tiap cabang.",
    "Peserta kemudian dibagi ke dalam empat kelompok untuk membahas anggaran, kaderisasi, pelayanan, dan media.",
    "Panitia menyediakan posko kesehatan serta pojok baca bagi anak-anak yang ikut bersama orang tuanya.",
    "Dalam sesi tanya jawab, sejumlah peserta menyoroti jadwal yang padat dan jarak tempuh yang jauh.",
    "{person} mengingatkan, laporan keuangan harus selesai paling lambat dua pekan setelah kegiatan.",
    "Kegiatan serupa tahun lalu diikuti lebih banyak orang, tetapi sarana kali ini dinilai lebih baik.",
)
POSTS = ("Ketua", "Sekretaris", "Bendahara", "Wakil Ketua")
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
          "Desember")


def articles(count: int, words: int = 300, seed: int = 1) -> Iterator[Article]:
    """So many articles of at least that many words each; the first ones are the same for every count."""
    for reading in readings(count, seed):
        if reading.document:
            yield article_of(reading.document, words, random.Random(f"{seed} {reading.article.id}"))


def article_of(document: Document, words: int, chance: random.Random) -> Article:
    """The facts of a document of `corpus` as news."""
    event, (body, board, movement) = document.events[0], document.organisations[:3]
    people = [person.name for person in document.people]
    year, month, day = (event.start or "2025-01-15").split("-")
    town = event.locality or "Garut"
    when = f"{int(day)} {MONTHS[int(month) - 1]} {year}"
    title = f"{event.name} Sepakati Tiga Program"
    text = [
        title,
        f"{town.upper()} – {body.name} menggelar {event.name} di Aula {board.name}, {town}, ({when}).",
        f"Acara dibuka oleh Ketua {board.name} Drs. H. {people[0]}, M.Pd. dan dihadiri Ketua {body.name} {people[1]}.",
        f"Hadir pula {', '.join(people[5:])}, serta pengurus {movement.name} setempat.",
        f"{event.mentions[0]} menetapkan tiga program prioritas, yaitu {document.priorities[0].text}, beasiswa kader, "
        "dan koperasi.",
        "Susunan pengurus yang dikukuhkan:",
        *(f"{number}. {post}: {name}" for number, (post, name) in enumerate(zip(POSTS, people), 1)),
    ]
    length = sum(len(line.split()) for line in text)
    while length < words:
        line = " ".join(chance.choice(TALK).format(person=chance.choice(people)) for _ in range(3))
        text.append(line)
        length += len(line.split())
    return Article(document.id, "\n\n".join(text), title, document.published, source=f"{document.id}.txt")
