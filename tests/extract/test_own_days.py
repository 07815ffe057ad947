"""Days that events have for themselves: by one of its own an event is told, wherever it stands, and dated."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article

PACK = load_pack("id")

TOLD = [
    ("Rangkaian milad: bazar kitab (1 s/d 3 Mei 2025), ziarah ke makam almarhum Kiai Sobari pada 7 Mei, lalu seminar "
     "“Santri Melek Data” 9 Mei di Aula MA Darussalam.",
     {"bazar kitab": "2025-05-01", "ziarah": "2025-05-07", "seminar": "2025-05-09"}),
    ("“Tim juga turun, hari Kamis 8 Mei 2025 sosialisasi di SMKN 3 Lubuk Sikaping,” ujar Rusdi.", {"sosialisasi": "2025-05-08"}),
    ("Selasa (6/5/2025) donor darah di Puskesmas Kalianda, dan tanggal 10 Mei pentas ketoprak lakon Ande-Ande Lumut di Lapangan "
     "Way Urang.", {"donor darah": "2025-05-06", "ketoprak lakon": "2025-05-10"}),
    ("Sesuai hasil rapat anggota KSP Rukun tanggal 4 Mei 2025, bunga pinjaman turun.", {"rapat anggota KSP Rukun": "2025-05-04"}),
    ("PD Aisyiyah Tuban mengadakan pertemuan rutin di aula Masjid Al-Falah, Jumat (9/5/2025).", {"pertemuan": "2025-05-09"}),
    ("Rangkaian dibuka 5 Mei 2025, berlanjut 7 Mei dengan bakti kampus di Desa Sukamulya.", {"bakti kampus": "2025-05-07"}),
    ("KSP Rukun menyelenggarakan pendidikan anggota muda di Wisma Dewi Sri, 17-18 Mei 2025.",
     {"pendidikan anggota muda": "2025-05-17"}),
    ("Konferensi Waligereja menggelar Hari Doa Kaum Muda di Gedung Lux Vera, 5 Mei 2025.", {"Hari Doa": "2025-05-05"}),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_an_event_with_a_day_of_its_own_is_told(text: str, expected: dict[str, str]) -> None:
    """In a list, in speech, after "hasil" or "rutin", a naming with its own day is an event and has that day."""
    events = {form: event.start for event in extract(Article("a", text, "Kabar"), PACK).events for form in event.mentions}
    assert {name: next((day for form, day in events.items() if form.startswith(name)), None) for name in expected} == expected


NONE = [
    "Rapat itu ditutup dengan apel di halaman sekolah, Sabtu (10/5/2025).",
    "Sekolah itu menyelenggarakan pendidikan gratis bagi anak yatim.",
    "Agenda tahun ini: bazar kitab, ziarah, dan seminar. Keputusan diambil 9 Mei 2025.",
]


@pytest.mark.parametrize("text", NONE)
def test_without_a_day_of_its_own_none_is_told(text: str) -> None:
    """What only ends another event, what is done all year, and what stands in a plan without a day are no events."""
    assert [event.name for event in extract(Article("a", text, "Kabar"), PACK).events] == []


def test_lalu_after_a_comma_tells_what_came_then() -> None:
    """A day is past by "lalu" right after it, and not by "lalu" that begins the next part of the sentence."""
    text = "Panitia, 3 Maret 2025, menyusun jadwal: bazar pada 15 Mei, lalu lomba mewarnai 20 Mei."
    assert {event.start for event in extract(Article("a", text, "Kabar"), PACK).events} == {"2025-05-15", "2025-05-20"}


CELEBRATED = [
    ("Ikatan Guru Kota Bima merayakan HUT ke-12 di Gedung Seni Bima, Kamis (8/5/2025).", {"HUT ke-12"}),
    ("Memperingati HUT ke-12, Ikatan Guru Kota Bima menggelar bazar di Gedung Seni Bima, Kamis (8/5/2025).", {"bazar"}),
    ("TP PKK Desa Sokarame memperingati Hari Susu Nusantara ke-9 yang digelar bersama Puskesmas, Sabtu (10/5/2025).",
     {"Hari Susu Nusantara ke-9"}),
    ("Hari Bumi Hijau ke-7 diperingati warga Kota Bima, Sabtu (10/5/2025).", {"Hari Bumi Hijau ke-7"}),
    ("Umat Stasi Santa Maria merayakan Paskah di Kapel Banyuurip, Ahad (20/4/2025).", {"Paskah"}),
    ("Turnamen Voli Sukarasa memperebutkan Piala Camat bergulir di GOR Satria, Jumat (9/5/2025).", {"Turnamen Voli Sukarasa"}),
]


@pytest.mark.parametrize(("text", "names"), CELEBRATED)
def test_what_is_celebrated_by_itself_is_an_event(text: str, names: set[str]) -> None:
    """A commemoration is an event where nothing else marks it, and an occasion else; the prize of a contest is none."""
    assert {event.name for event in extract(Article("a", text, "Kabar"), PACK).events} == names


SHARED = [
    ("Pelantikan dijadwalkan setelah panen, insya Allah Ahad, 11 Mei 2025 dirangkai pengajian umum.",
     {"Pelantikan": "2025-05-11", "pengajian umum": "2025-05-11"}),
    ("Pelantikan pengurus akan dilakukan dalam upacara hari Senin 5 Mei 2025 di halaman sekolah.",
     {"pelantikan pengurus": "2025-05-05"}),
    ("Rapat kerja pertama akan dilangsungkan hari Minggu 11 Mei 2025 sesudah misa pagi di rumah Bu Wulan.",
     {"Rapat kerja pertama": "2025-05-11"}),
    ("Pelantikan insya Allah digelar bareng dengan pengajian umum hari Sabtu tanggal 10 Mei 2025 di lapangan desa.",
     {"Pelantikan": "2025-05-10", "pengajian umum": "2025-05-10"}),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_a_day_goes_to_what_is_held_on_it(text: str, expected: dict[str, str]) -> None:
    """Events held together share the day; a service during or after which an event is held is none besides."""
    found = {event.name.casefold(): event.start for event in extract(Article("a", text, "Kabar"), PACK).events}
    assert found == {name.casefold(): day for name, day in expected.items()}


def test_trainings_of_other_names_are_other_events() -> None:
    """Trainings of one key are several events unless one name is short for the other; the first of a series is another one."""
    text = ("PC IPNU Garut menggelar Latihan Kader Utama (LKU) di Gedung NU, 7-8 Maret 2025. LKU dibuka Ketua PWNU. Sebelumnya "
            "Lakmud digelar di MTs Cisurupan, 5 Januari 2025. Lakmud diikuti 40 pelajar. LKU perdana digelar pada Mei 2022.")
    found = {event.name: event.start for event in extract(Article("a", text, "Kabar"), PACK).events}
    assert found == {"Latihan Kader Utama": "2025-03-07", "Lakmud": "2025-01-05", "LKU perdana": "2022-05"}


DEEDS = [
    ("Satlantas Polres Wamena bagikan takjil di depan Pos Lantas Kota, Jumat (9/5/2025) sore.", {"pembagian takjil"}),
    ("YBM Listrik santuni 100 anak yatim di Masjid Nurul Falah, Jumat (9/5/2025).", {"santunan 100 anak yatim"}),
    ("Takjil yang kami bagikan habis pada Jumat (9/5/2025).", set()),
    ("Jumat (9/5/2025), panitia membagikan 500 nasi kotak di depan Masjid Agung Batang.", {"pembagian 500 nasi kotak"}),
    ("Guna mempererat silaturahmi, Paguyuban Legi mengadakan jalan sehat di Alun-alun, Minggu (11/5/2025).", {"jalan sehat"}),
    ("Baznas Palu menggelar bazar, Sabtu (10/5/2025). Di sela acara, Baznas Palu menyerahkan 50 paket sembako kepada penyintas.",
     {"bazar", "penyerahan 50 paket sembako"}),
    ("Camat Bandar tidak datang karena mengikuti rapat Muspida, dan bazar dibuka sekcam, Senin (12/5/2025).", {"bazar"}),
    ("Panitia HUT RI RW 09 menggelar lomba kebersihan di Kelurahan Sawah, Minggu (11/5/2025).", {"lomba kebersihan"}),
]


@pytest.mark.parametrize(("text", "names"), DEEDS)
def test_deeds_without_their_prefix_and_what_is_none(text: str, names: set[str]) -> None:
    """A bare verb after its subject is a deed; bonds that are strengthened, excuses and committees name no event."""
    assert {event.name for event in extract(Article("a", text, "Kabar"), PACK).events} == names


SERIES = [
    ("Warga Lembah Hijau berkumpul di Masjid Nur, Ahad 4 Mei 2025. Mereka mengikuti pengajian lansia yang diadakan DPD LDII Kota "
     "Metro. Pengajian lansia akan dirutinkan, berikutnya pada 8 Juni 2025 di Kalirejo.", {"pengajian lansia": "2025-05-04"}),
    ("Panitia menggelar bazar Sabtu (3/5/2025). Keesokan harinya, Ahad (4/5/2025), digelar senam bersama di lapangan.",
     {"bazar": "2025-05-03", "senam bersama": "2025-05-04"}),
    ("PCNU menggelar rapat pleno, Sabtu (3/5/2025). Kegiatan lain yang akan digelar yakni khitanan massal (10 Mei) dan "
     "jalan sehat (15 Mei).", {"rapat pleno": "2025-05-03", "khitanan massal": "2025-05-10", "jalan sehat": "2025-05-15"}),
    ("Temu Komisi Pastoral digelar di Aula Santa Maria, 5-6 Mei 2025. Romo Yan membuka sidang dengan Perayaan Ekaristi.",
     {"Temu Komisi Pastoral": "2025-05-05"}),
]


@pytest.mark.parametrize(("text", "expected"), SERIES)
def test_the_day_of_the_next_time_is_not_that_of_the_event(text: str, expected: dict[str, str]) -> None:
    """"Berikutnya" leads to another day, a day told twice is one, a word for what is listed and an opening mass are no events."""
    assert {event.name: event.start for event in extract(Article("a", text, "Kabar"), PACK).events} == expected
