"""Facts of events. In the cases {e1:Musda} marks the words that name an event, {o1:PD Garut} a body, {p1:Asep} a person."""
from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.dates.layer import find_dates
from kg.extract.happenings.layer import complete_events
from kg.extract.layout.layer import lay_out
from kg.extract.scene import Mention, Scene
from kg.languages import load_pack
from kg.model import Article, Event, Organisation, Person

PACK = load_pack("id")
MARK = re.compile(r"\{([eop]\d):([^{}]*)\}")
KINDS = {"e": "event", "o": "organisation", "p": "person"}


def scene(marked: str, published: str | None = "2025-05-26") -> Scene:
    """The scene of a text with marked names."""
    text, mentions, end = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[end:match.start()]
        mentions.append(Mention(len(text), len(text) + len(match[2]), KINDS[match[1][0]], match[1], "marked"))
        text, end = text + match[2], match.end()
    text += marked[end:]
    page = lay_out(Article("a", text, "Judul", published=published), PACK)
    ordered = tuple(sorted((*mentions, *find_dates(page, PACK)), key=lambda m: (m.start, -m.end)))
    ids = {kind: sorted({m.entity for m in mentions if m.kind == kind}) for kind in KINDS.values()}
    return Scene(page, PACK, ordered, {i: Person(i, i) for i in ids["person"]},
                 {i: Organisation(i, i) for i in ids["organisation"]}, {i: Event(i, i) for i in ids["event"]})


def events(marked: str, published: str | None = "2025-05-26") -> dict[str, Event]:
    return complete_events(scene(marked, published)).events


DATES = [
    ("Guru merayakan HUT dengan {e1:lomba} mendongeng dan {e2:jalan santai} di lapangan, Sabtu (24/5/2025).",
     {"e1": ("2025-05-24", "2025-05-24"), "e2": ("2025-05-24", "2025-05-24")}),
    ("Dua hari membahas usulan, {e1:Musrenbang} ditutup Minggu (25/5/2025).", {"e1": ("2025-05-24", "2025-05-25")}),
    ("{e1:Musrenbang} ditutup Minggu (25/5). Forum itu sehari sebelumnya dibuka bupati.", {"e1": ("2025-05-24", "2025-05-25")}),
    ("{e1:Jambore} akan berlangsung sepekan hingga Minggu (25/5/2025).", {"e1": ("2025-05-19", "2025-05-25")}),
    ("{e1:Rakerda} dibuka Jumat (23/5). Hari terakhir, Minggu (25/5), diisi pemilihan.", {"e1": ("2025-05-23", "2025-05-25")}),
    ("The {e1:congress} met in Malang from Oct. 12 to Oct. 15, 2023.", {"e1": ("2023-10-12", "2023-10-15")}),
    ("{o1:PD Garut} menggelar {e1:Musda VIII} di Gedung Graha, Sabtu (24/5/2025).", {"e1": ("2025-05-24", "2025-05-24")}),
    ("{e1:Musda VIII} berlangsung dua hari sejak Sabtu (24/5).", {"e1": ("2025-05-24", "2025-05-25")}),
    ("{e1:Muktamar} dibuka pada Jumat (23/5) dan dijadwalkan ditutup Senin (26/5).", {"e1": ("2025-05-23", "2025-05-26")}),
    ("Panitia menunda {e1:Rakernas I} yang sedianya berlangsung 27–29 Mei 2025 di Kota Makassar. "
     "Agenda itu digeser menjadi 7–9 Juni 2025.",
     {"e1": ("2025-06-07", "2025-06-09")}),
    ("{e1:Raker} digelar kemarin. {e2:Raker} tahun lalu digelar pada Maret 2024.",
     {"e1": ("2025-05-25", "2025-05-25"), "e2": ("2024-03", "2024-03")}),
    ("{o1:PD} menggelar {e1:Rakernas} dan {e2:Silatnas}, 24-25 Mei 2025.",
     {"e1": ("2025-05-24", "2025-05-25"), "e2": ("2025-05-24", "2025-05-25")}),
    ("{e1:Musda} digelar Sabtu (24/5). Seusai itu digelar {e2:seminar} di aula.", {"e2": ("2025-05-24", "2025-05-24")}),
    ("{e1:Musda} digelar Sabtu (24/5). {e2:Pelantikan} akan digelar kemudian.", {"e2": (None, None)}),
    ("{e1:Musda} dihadiri Asep, Ketua periode 2022-2027.", {"e1": (None, None)}),
    ("GARUT, 26 Mei 2025 – {e1:Musda} diikuti 100 orang.", {"e1": ("2025-05-26", "2025-05-26")}),
    ("{e1:Musda} dihadiri Asep yang lahir 3 Mei 1971.", {"e1": (None, None)}),
    ("{e1:Tanwir berikutnya} akan digelar di Mataram pada 2027.", {"e1": ("2027", "2027")}),
    ("{o1:PMI} menggelar {e1:donor darah} dalam rangka {e2:HUT ke-79 RI}, Sabtu (24/5/2025).",
     {"e1": ("2025-05-24", "2025-05-24"), "e2": (None, None)}),
    ("{e1:Khitanan} digelar 29 Juni 2025. Tahun lalu, acara ini dipusatkan di Kedu pada 7 Juli 2024.",
     {"e1": ("2025-06-29", "2025-06-29")}),
    ("{o1:Yayasan} menggelar {e1:operasi gratis} sejak Senin (18/11/2024) hingga Rabu (20/11/2024).",
     {"e1": ("2024-11-18", "2024-11-20")}),
    ("{e1:Muswil} rampung Minggu (26/10/2025). {e1:Muswil} berlangsung dua hari.", {"e1": ("2025-10-25", "2025-10-26")}),
    ("{e1:Pelatihan} berlangsung dua hari di Aula Kecamatan Sebayu, mulai Rabu (17/9/2025).",
     {"e1": ("2025-09-17", "2025-09-18")}),
    ("{e1:Porseni} dibuka Selasa (4/11/2025). {e1:Porseni} berlangsung sampai 8 November.", {"e1": ("2025-11-04", "2025-11-08")}),
    ("{e1:Diklat} selama tiga hari itu dibuka Selasa (4/11/2025).", {"e1": ("2025-11-04", "2025-11-06")}),
    ("Tak hanya {e1:jalan sehat}, sehari sebelum 18 Mei 2025 {o1:PCA} menggelar {e2:donor darah}.", {"e1": (None, None)}),
    ("Dalam {e1:peninjauan} jembatan yang putus akibat banjir pada 2 Juli 2025 itu, bupati bicara.", {"e1": (None, None)}),
    ("{e1:Pelantikan} diagendakan bersamaan dengan {e2:Dies Natalis} pada 9 Februari 2026.",
     {"e1": ("2026-02-09", "2026-02-09"), "e2": ("2026-02-09", "2026-02-09")}),
    ("{e1:Bimtek} digelar dalam dua tahap, yaitu 13 Mei 2025 dan 20 Mei 2025.", {"e1": ("2025-05-13", "2025-05-20")}),
    ("{e1:Muktamar} digelar pada 1 Muharram 1447 H.", {"e1": ("2025-06-26", "2025-06-26")}),
    ("{e1:Jambore} digelar 23-25 Mei 2025, ditutup Minggu sore. Pada hari kedua ada {e2:sarasehan}.",
     {"e2": ("2025-05-24", "2025-05-24")}),
    ("{e1:Jambore} digelar 23-25 Mei 2025. Pada hari terakhir ada {e2:sarasehan}.", {"e2": ("2025-05-25", "2025-05-25")}),
]

ORGANISERS = [
    ("Di depan {o2:Kantor Pertanahan}, rombongan {o1:Serikat Petani} membentangkan spanduk. {e1:Aksi} itu selesai sore.", ["o1"]),
    ("{p1:Asep} menjadi perempuan pertama yang memimpin {o1:PD Garut}, setelah menang tipis dalam {e1:Musda X}.", ["o1"]),
    ("{e1:Jalan Sehat} digelar Minggu. {o1:Ikaspenda} yang menjadi penyelenggara menyiapkan hadiah.", ["o1"]),
    ("{o1:Dekopinda} sibuk. {o1:Dekopinda} maju. Kami bikin {e1:Gelar Produk}. Ketua {o2:Dinas Koperasi} akan membuka.", ["o1"]),
    ("Pengurus {o1:Kopwan Melati} bertandang ke {o2:KWSP}. {e1:Studi tiru} itu difasilitasi {o3:Dinas Koperasi}.", ["o1"]),
    ("Kepala {o1:BI Sumsel}, {p1:Ricky}, dalam {e1:jumpa pers} di kantornya menyebut festival itu.", ["o1"]),
    ("Telah dilaksanakan {e1:Klarifikasi Lapangan} oleh Tim Penilai dari {o1:Dinas PMD}.", ["o1"]),
    ("{o1:PD Garut} menggelar {e2:lomba masak} di Terminal Garut pada 27 April dan {e1:jalan sehat} pada 28 April.", ["o1"]),
    ("{o2:PMI} hosted the {e1:conference} in Langsa. The event was jointly organised by {o1:WALHI} and {o3:PBNU}.", ["o1", "o3"]),
    ("{o1:PAC Ansor Rimbo}, Kabupaten Tebo, Jambi, menuntaskan dua jenjang, yakni {e1:PKD} dan {e2:Diklatsar}.", ["o1"]),
    ("{o1:PD Garut} menyiapkan sederet acara.\n\n- {e1:Donor darah}, Selasa 12 Maret 2024.", ["o1"]),
    ("{e1:Pelantikan} ramai. Acara dilanjutkan {e2:seminar}. Kedua acara diselenggarakan {o1:PC IAI Belu}.", ["o1"]),
    ("{o1:PD Garut} punya niat. Organisasi tersebut menggelar {e1:Musda} di {o2:SMAN 1}.", ["o1"]),
    ("Ketua {o1:PD Garut} {p1:Asep} mengatakan pihaknya menggelar {e1:Musda}.", ["o1"]),
    ("Digelar oleh {o1:PD Garut}, {e1:Musda} dihadiri {o2:PMI}.", ["o1"]),
    ("{e1:Musda} digelar di aula. Kegiatan yang dibuka camat itu diselenggarakan {o1:PD Garut} bersama {o2:PMI}.", ["o1", "o2"]),
    ("{o1:PD Garut} menggelar {e1:Musda}. Kegiatan ini diselenggarakan bersama {o2:PMI}.", ["o1", "o2"]),
    ("{e1:Musda} difasilitasi {o2:PMI} dan diselenggarakan {o1:PD Garut}.", ["o1"]),
    ("{e1:Musda} dibuka. Penyelenggaranya {o1:PD Garut}.", ["o1"]),
    ("{e1:Jalan sehat} ini adalah hasil kerja bareng {o1:PD Garut} dan {o2:PMI}.", ["o1", "o2"]),
    ("{o1:PD Garut}, yang dipimpin {p1:Asep}, mengadakan {e1:seminar}.", ["o1"]),
    ("Ratusan buruh yang tergabung dalam {o1:FSPMI} menggelar {e1:aksi damai} di kantor {o2:PMI}.", ["o1"]),
    ("{o1:PD Garut} mengajak warga mengikuti {e1:seminar} yang mereka gelar di {o2:SMAN 1}.", ["o1"]),
    ("{o2:PMI} menjadi tuan rumah {e1:Musda PD Garut}.", []),
    ("Menjelang pemilihan kepala desa, {o1:Satpol PP Pinang} menggembleng 120 anggota dalam {e1:Pelatihan Linmas}.", ["o1"]),
    ("Kapolres Rimba {p1:Dhani} memimpin {e1:sertijab} di lapangan. {o1:Polres Rimba} aman.", ["o1"]),
    ("Kepala {o1:Kantor Kemenag Garut}, {p1:Amrullah}, memberikan {e1:pembinaan} kepada ASN.", ["o1"]),
    ("{o1:PMI Samarata}, Kalimantan Timur, menggembleng 60 personel melalui {e1:gladi lapang}.", ["o1"]),
    ("Kapolres Rimba {p1:Dhani} menghadiri {e1:sertijab} di lapangan. {o1:Polres Rimba} aman.", []),
    ("Kapolres Rimba {p1:Dhani} memimpin {e1:sertijab} di lapangan. {o1:Polres Garut} aman.", []),
    ("{o1:PD Garut} akan menggelar {e1:Musda VIII}.", ["o1"]),
    ("{o1:BPD Lor} bersama {o2:Pemerintah Desa Lor} melaksanakan {e1:Musdes}.", ["o1", "o2"]),
    ("{e1:Musda VIII} yang dilaksanakan {o1:PD Garut} di Gedung Graha.", ["o1"]),
    ("{e1:Festival} akan digelar 20 Juni 2025 di Kota Bogor oleh {o1:Desa Adat} "
     "bersama {o2:Dinas Kebudayaan} dan {o3:Yayasan Kulkul}.",
     ["o1", "o2", "o3"]),
    ("{e1:Pelatihan} yang diselenggarakan {o1:LTB} bekerja sama dengan {o2:Kantor SAR Ternate}.", ["o1", "o2"]),
    ("{e1:Musyawarah Daerah VIII} {o1:PD Garut} dibuka Bupati.", ["o1"]),
    ("Ketua {o1:PD Garut} {p1:Asep} membuka {e1:Musda}.", []),
    ("Kemarin {e1:Musda} dibuka oleh {o1:Dinas Sosial}.", []),
    ("{e1:pelantikan} {o1:PC Muslimat} berlangsung khidmat.", ["o1"]),
    ("{o1:RSCU} dan {o2:Kejari} {e1:menandatangani perjanjian kerja sama}.", ["o1", "o2"]),
    ("{o1:Bawaslu} {e1:menandatangani nota kesepahaman} dengan {o2:Universitas Raya}.", ["o1", "o2"]),
    ("{o1:PD Kendal} mengikuti {e1:Rakerwil} di Donohudan.", []),
    ("{o1:PD Kendal} masa bakti 2022-2027 resmi {e1:dilantik} di aula.", []),
    ("Rektor {o1:Universitas Raya} {p1:Sri} {e1:melantik} dua dekan.", ["o1"]),
    ("Ketua {o1:PW Muslimat} {p1:Sri} {e1:melantik} {o2:PC Muslimat}.", []),
    ("Dua asesor {o1:BALKS} memeriksa berkas dalam {e1:visitasi}.", ["o1"]),
    ("{o1:Pemkab Ngawi} melalui {o2:Dinas Pendidikan} menggelar {e1:Raker}.", ["o1", "o2"]),
    ("Atas prakarsa {o1:PD Garut}, ratusan warga mengikuti {e1:sarasehan}.", ["o1"]),
    ("Warga mendapat {e1:pelatihan} menjahit dari {o1:PD Garut}.", ["o1"]),
    ("{o1:PD Garut} selaku penyelenggara menilai {e1:Porseni} sukses.", ["o1"]),
    ("{o1:PD Garut} menggelar {e1:konser}. {e1:Konser} ini merupakan kolaborasi {o2:GKI Garut} dan {o3:Yayasan Peduli}.",
     ["o1", "o2", "o3"]),
    ("{o1:PD Garut} menggelar {e1:konser}. Selain {e1:konser}, {e2:bazar} digelar bekerja sama dengan {o2:PMI}.", ["o1"]),
    ("{o1:PD Garut} menggelar {e2:Musda}. Pada 2022 {e1:Musda serupa} digelar {o2:PD Ciamis} di Bandung.", ["o2"]),
    ("{o1:PD Garut} dan warga senang. {e1:Lomba} ramai. {o1:PD Garut} bangga. Bagi {o1:PD Garut} ini awal.", ["o1"]),
    ("{e1:Pelantikan} ramai. {o1:PD Garut} senang. {o1:PD Garut} bangga. Bagi {o1:PD Garut} ini awal.", []),
    ("{p1:Asep} terpilih sebagai Ketua {o1:PD Garut} periode 2025-2029 dalam {e1:Musda}.", ["o1"]),
    ("{p1:Asep}, Ketua {o1:PD Garut}, hadir dalam {e1:Musda}.", []),
    ("{e1:Pelatihan} ini terselenggara berkat kerja sama {o1:Dinas Sosial} dengan {o2:PWI Garut}.", ["o1", "o2"]),
]

PLACES = [
    ("Kota Salatiga Gelar Sosialisasi\n\nSeksi Zakat menggelar {e1:Sosialisasi} di Aula Lantai II.", "Aula Lantai II", "Salatiga",
     "33.73"),
    ("DEMAK – Sekda {e1:meninjau} posko di Kantor Kecamatan Karanganyar.", "Kantor Kecamatan Karanganyar", "Demak", "33.21"),
    ("PALEMBANG – Warga mengikuti {e1:Konsultasi} di Gedung Kesenian Muara Enim.", "Gedung Kesenian Muara Enim", "Muara Enim",
     "16.03"),
    ("Ribuan jemaah memadati Alun-alun Kendal dalam {e1:Tabligh}.", "Alun-alun Kendal", "Kendal", "33.24"),
    ("Warga menghadiri {e1:Merti Bumi}, Wonokerto, Turi, Sleman.", None, "Sleman", "34.04"),
    ("{e1:Kongres} digelar di Kuala Lumpur, Malaysia.", None, "Kuala Lumpur", None),
    ("{e1:Kunjungan} dimulai. Rombongan diterima di Ruang Rapat Panji.", "Ruang Rapat Panji", None, None),
    ('"Kami senang. Itu di Aula Lama," kata Asep usai {e1:Raker} di Aula Baru.', "Aula Baru", None, None),
    ("{e1:Workshop} will take place at Waioti Parish Hall in June.", "Waioti Parish Hall", None, None),
    ("{e1:Raker} digelar di Melati Sky Tower, Garut, Sabtu.", "Melati Sky Tower", "Garut", "32.05"),
    ("{e1:Batik Day} was held at the Te Papa Forecourt.", "Te Papa Forecourt", None, None),
    ("{e1:Raker} digelar di Hotel Bukit {p1:Indah Permai}, Garut.", "Hotel Bukit Indah Permai", "Garut", "32.05"),
    ("KARANGTURI – {e1:Ibadah syukur} dihadiri Bupati Wonorejo, Siti.", None, "Wonorejo", None),
    ("TABANAN POST – {e1:Kejurda} selesai.", None, "Tabanan", "51.02"),
    ("{e1:Gladi lapang} penanganan banjir di bantaran Sungai Mahakam ramai.", "bantaran Sungai Mahakam", None, None),
    ("{o1:PD} menggelar {e1:Musda} di Gedung Graha Cimanuk, Garut, Sabtu (24/5/2025).", "Gedung Graha Cimanuk", "Garut", "32.05"),
    ("KENDAL, Suara Bakti – {e1:Khitanan} berlangsung di halaman SMK 2 Kendal.", "halaman SMK 2 Kendal", "Kendal", "33.24"),
    ("DEPOK – {e1:Rakernas} digelar di Wisma Pinus, Malino, Kabupaten Gowa.", "Wisma Pinus", "Gowa", "73.06"),
    ("{e1:Tanwir} akan digelar di Mataram.", None, "Mataram", "52.71"),
    ("Wonosari – {e1:Milad} digelar di Bangsal Sewoko, Wonosari. Bupati Gunungkidul hadir.",
     "Bangsal Sewoko", "Gunungkidul", "34.03"),
    ("Bawean, Gresik. {e1:Raker} berlangsung di halaman SMP 6.", "halaman SMP 6", "Gresik", "35.25"),
    ("Sampit – {e1:Lomba} {o1:Kwarcab Kotawaringin Timur} digelar di Jalan Melati.", None, "Kotawaringin Timur", "62.02"),
    ("KUPANG – {e1:Sidang} dibuka di GKJ Oesapa Timur, Senin.", "GKJ Oesapa Timur", "Kupang", None),
    ("{e1:Workshop} was held at the Grand Mendap Hotel.", "Grand Mendap Hotel", None, None),
    ("{e1:Raker} diikuti Asep, guru di SMP 1 Garut.", None, None, None),
    ("OLAHRAGA - {e1:Kejurkab} diikuti 88 orang.", None, None, None),
    ("WARTAPESISIR, BOYOLALI - {e1:Raker} diikuti 88 orang.", None, "Boyolali", "33.09"),
    ('"Dulu kami rapat di Aula Lama," kata Asep. {e1:Raker} selesai sore.', None, None, None),
]


@pytest.mark.parametrize(("marked", "expected"), DATES)
def test_dates(marked: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    """Events take the dates that are said of them, and none that belong to something else."""
    found = events(marked)
    assert {event: (found[event].start, found[event].end) for event in expected} == expected


def test_hijri_dates_are_approximate() -> None:
    """An event dated by the Hijri calendar only is marked approximate, one with our date beside it is not."""
    assert events("{e1:Muktamar} digelar pada 1 Muharram 1447 H.")["e1"].approximate
    assert not events("{e1:Muktamar} digelar pada 1 Muharram 1447 H (26/6/2025).")["e1"].approximate


@pytest.mark.parametrize(("marked", "expected"), ORGANISERS)
def test_organisers(marked: str, expected: list[str]) -> None:
    """Bodies that hold an event are its organisers; those that open it or join it are not."""
    assert list(events(marked)["e1"].organisers) == expected


@pytest.mark.parametrize(("marked", "venue", "locality", "area"), PLACES)
def test_places(marked: str, venue: str | None, locality: str | None, area: str | None) -> None:
    """Venue, locality and area code are those that the text states of the event, else those of the dateline."""
    event = events(marked)["e1"]
    assert (event.venue, event.locality, event.area) == (venue, locality, area)


CASES = tomllib.loads(Path(__file__).with_name("happenings_cases.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[" ".join(c["text"].split())[:50] for c in CASES])
def test_cases(case: dict) -> None:
    """What each case says of its events is read, and nothing else."""
    found = events(case["text"], case.get("published"))
    for name, facts in case.items():
        if name in found:
            for fact, value in facts.items():
                seen = getattr(found[name], fact)
                assert (list(seen) if fact == "organisers" else seen or "") == value, (name, fact)


def test_a_number_is_no_place() -> None:
    """How many places there were tells none of them."""
    event = events("{e1:Musrenbang kecamatan} digelar pada 10 Februari 2025 di 22 kecamatan.")["e1"]
    assert (event.venue, event.locality) == (None, None)


def test_same_place() -> None:
    """"di tempat yang sama" gives an event the place of the main event."""
    found = events("{e1:Musda} digelar di Gedung Graha, Garut, Sabtu (24/5). "
                   "{e2:Pelantikan} akan digelar 3 Juli 2025 di tempat yang sama.")
    assert (found["e2"].venue, found["e2"].locality, found["e2"].start) == ("Gedung Graha", "Garut", "2025-07-03")


def test_stated_words() -> None:
    """The evidence of each fact is the sentence that states it."""
    told = scene("KENDAL – Pagi itu cerah. {o1:PD Kendal} menggelar {e1:Musda} di Gedung Graha, Sabtu (24/5/2025). Selesai.")
    event = complete_events(told).events["e1"]
    assert set(event.stated) == {"start", "end", "venue", "locality", "organiser:o1"}
    sentence = "PD Kendal menggelar Musda di Gedung Graha, Sabtu (24/5/2025)."
    words = {key: [told.page.text[e.start:e.end] for e in evidence] for key, evidence in event.stated.items()}
    assert all(words[key] == [sentence] for key in ("start", "end", "venue", "organiser:o1"))
    assert words["locality"] == ["KENDAL – Pagi itu cerah."]


WORDS = ["{e1:Musda}", "{e2:seminar}", "{o1:PD Garut}", "{o2:PMI}", "{p1:Asep}", "Sabtu", "(24/5/2025)", "di", "Gedung", "Graha",
         ",", ".", "Garut", "Kabupaten", "digelar", "menggelar", "oleh", "dibuka", "ditutup", "sejak", "dua hari", "dan",
         "\n", "–", "tahun lalu", "hari itu",
         "di tempat yang sama", "“", "”", '"', "kemarin", "akan", "bersama", "Ketua", "KENDAL –", "(", ")", "berikutnya"]


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from([None, "2025-05-26"]))
def test_no_jumble_raises(words: list[str], published: str | None) -> None:
    """Whatever the order of words, start is not after end and every quote lies in the text."""
    told = scene(" ".join(words), published)
    for event in complete_events(told).events.values():
        assert (event.start is None) == (event.end is None)
        assert (event.start or "") <= (event.end or "")
        assert event.locality or event.area is None
        assert all(0 <= e.start < e.end <= len(told.page.text) for evidence in event.stated.values() for e in evidence)
