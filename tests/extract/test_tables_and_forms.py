"""Tables are read as lists, counted lines as headings, and what a title names takes place when and where a form below it says."""
from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.layout.layer import lay_out
from kg.extract.normalisation.invitations import invited_as_present
from kg.extract.normalisation.listings import people_as_items
from kg.extract.normalisation.slashed import rows_barred
from kg.extract.normalisation.tables import tables_listed
from kg.extract.normalisation.topics import topics_quoted
from kg.model import Article, Document
from kg.read.text import from_text
from tests.extract.naming import PACK, read_by
from tests.quality.mutations import broken_promises


@pytest.mark.parametrize(("table", "read"), [
    ("No | Nama | Jabatan\n1 | Ali Rahman, S.H. | Ketua\n2. | Siti Aminah | Bendahara",
     "\n1. Ali Rahman, S.H. – Ketua\n2. Siti Aminah – Bendahara"),
    ("| NO | NAMA PEMATERI | MATERI |\n|----|------|-----|\n| 1 | Ali Rahman | Gizi & Pola Asuh |",
     "Narasumber:\n|----|------|-----|\n1. Ali Rahman – “Gizi & Pola Asuh”"),
    ("Jabatan\tNama\nKetua\tAli Rahman\nSekretaris\tSiti Aminah", "\n• Ketua: Ali Rahman\n• Sekretaris: Siti Aminah"),
    ("Nama | Jabatan | Instansi\nAli Rahman | Ketua | PMI Kudus\nBudi Santoso | Kepala Desa | Desa Getas",
     "\n• Ali Rahman – Ketua PMI Kudus\n• Budi Santoso – Kepala Desa – Desa Getas"),
    ("Moderator | Asal\nAli Rahman | PMI Kudus", "Moderator:\n• Ali Rahman – PMI Kudus"),
    ("Cabang Lomba | Nama | Asal Unit\nAdzan | Ali Rahman | TPA Nurul Iman\nNasyid | - | TPA Al Huda",
     "\n• “Adzan” – Ali Rahman – TPA Nurul Iman\nNasyid | - | TPA Al Huda"),
    ("No. / Nama / Keterangan\n1. Ali Rahman, S.H. / Ketua BPD Getas\n2. KWT Mekar Asih\n3. Siti Aminah / Bidan Desa",
     "\n1. Ali Rahman, S.H. – Ketua BPD Getas\n2. KWT Mekar Asih\n3. Siti Aminah – Bidan Desa"),
    ("Nama – Jabatan\nAli Rahman – Ketua BPD Getas\nBudi Santoso – Sekretaris",
     "\n• Ali Rahman – Ketua BPD Getas\n• Budi Santoso – Sekretaris"),
    ("Nama; Jabatan; Instansi\nAli Rahman; Ketua; BPD Getas", "\n• Ali Rahman – Ketua BPD Getas"),
])
def test_rows_of_people_are_items(table: str, read: str) -> None:
    """What counts them counts the items, posts stand before a colon or behind a dash, topics in quotation marks."""
    assert read_by(rows_barred, tables_listed, text=f"Hadir:\n\n{table}\n\nSelesai.") == f"Hadir:\n\n{read}\n\nSelesai."


@pytest.mark.parametrize(("table", "read"), [
    ("| No | Prioritas | Mulai | PIC |\n|--|--|--|--|\n| 1 | Magang industri | Sept 2024 | Jurusan |",
     "\n|--|--|--|--|\n1. Magang industri, oleh Jurusan"),
    ("Program | Target | Lokasi\nKelas gizi | Mei 2025 | Aula\nposyandu remaja | 2026 | -",
     "\n• Kelas gizi, Aula\n• Posyandu remaja"),
    ("No | Kegiatan | Waktu | Penanggung jawab\n1 | gropyokan tikus | Minggu, 16 Nov 2025 | Gapoktan dan HIPPA\n"
     "2 | Surat ke dinas | maks 12 Nov 2025 | Tukijo",
     "\n1. Gropyokan tikus, Minggu, 16 Nov 2025, oleh Gapoktan dan HIPPA\n2. Surat ke dinas, oleh Tukijo"),
    ("Tanggal | Agenda | Tempat\n3 Mei 2025 | Donor darah | Balai Desa", "\n• 3 Mei 2025 – Donor darah, Balai Desa"),
])
def test_rows_of_plans_are_items(table: str, read: str) -> None:
    """What is aimed at without when, what is to be held with when, where and by whom, but not until when."""
    assert read_by(rows_barred, tables_listed, text=f"Hasil:\n\n{table}\n\nSelesai.") == f"Hasil:\n\n{read}\n\nSelesai."


@pytest.mark.parametrize("text", [
    "Uraian | 2024 | 2025\nAset | Rp 14 | Rp 15", "Beranda | Berita | Kontak", "Nama | Ali\nUsia | 30",
    "PMI | Kudus\n\nNama | Jabatan", "Nama / Jabatan\n\nAli / Budi", "Acara / Kegiatan\nDonor / Senam",
    "Waktu | Kegiatan\n08.00 | Registrasi\n09.00 | Doa",
    "Nama – nama peserta\nAli – Ketua",
])
def test_other_rows_stay(text: str) -> None:
    """Tables without people, menus, and rows without names of columns."""
    assert read_by(rows_barred, tables_listed, text=text) == text


@pytest.mark.parametrize(("text", "stored"), [
    ("No\tNama\tJabatan\n1\tAli\tKetua", "No | Nama | Jabatan\n1 | Ali | Ketua"),
    ("Hari\t: Senin\nTempat:\tAula\n1.\tAli\n2.\tBudi\n\nAli\tBudi", "Hari : Senin\nTempat: Aula\n1. Ali\n2. Budi\n\nAli Budi"),
    ("NAMA          JABATAN\nAli Rahman    Ketua", "NAMA | JABATAN\nAli Rahman | Ketua"),
    ("Ketua,             Sekretaris,\n\nALI RAHMAN             BUDI", "Ketua, | Sekretaris,\n\nALI RAHMAN | BUDI"),
    ("Tempat      : Balai Desa\nWaktu       : pagi", "Tempat : Balai Desa\nWaktu : pagi"),
    ("Ali    hadir.", "Ali hadir."),
])
def test_tabs_between_cells_are_bars(text: str, stored: str) -> None:
    """Forms, marks of lists and single lines have one space."""
    assert from_text(f"Judul\n\n{text}", "a", "a").text == f"Judul\n\n{stored}"


def test_counted_lines_are_headings() -> None:
    """Where each has lines of its own below it, sentences below those with numbers; items of a list are none."""
    text = ("A. Hasil\nRapat dihadiri warga.\na. Satu modul;\nb. Dua modul.\n"
            "B. Kendala\n1. Listrik padam\n2. Hujan\n"
            "C. Penutup\nSekian.\n\n1. Pembukaan\nKetua cabang membuka rapat itu di balai desa pada Senin pagi.\n2. Laporan\n"
            "Sekian.\n\n✅ Doa\nDoa dipimpin kiai.\n\n✅ Penutup\nSekian.")
    begin = "Judul\n\nKetua cabang membuka rapat itu di balai desa pada Senin pagi.\n\n"
    page = lay_out(Article("a", f"{begin}{text}", "Judul"), PACK)
    heads = [page.whole[block.start:block.end] for block in page.blocks if block.kind == "heading"]
    assert heads == ["Hasil", "Kendala", "Penutup", "Pembukaan", "Laporan", "Doa", "Penutup"]


REPORT = """LAPORAN KEGIATAN
Bimbingan Teknis Kurikulum Guru RA/TK Muslimat NU Kabupaten Jepara

A. Dasar
Hasil rapat koordinasi tanggal 3 Januari 2025 di kantor PC Muslimat NU Jepara.

B. Waktu dan Tempat
Hari/Tanggal : Selasa – Rabu, 11 – 12 Februari 2025
Tempat : Gedung Haji Lt. 2, Jepara

C. Narasumber
NO\tNAMA\tJABATAN\tMATERI
1\tDr. Hj. Umi Faridah, M.S.I\tDosen UNISNU Jepara\tPembelajaran Mendalam
2\tAh. Choiron, S.Pd.I\tKetua LP Ma'arif NU Jepara\tPenjelajahan & Survival

D. Penutup
Kegiatan ditutup dengan doa bersama seluruh peserta dari 12 kecamatan."""


def read(text: str) -> Document:
    """What a plain text says."""
    article = from_text(text, "a", "a")
    told = extract(article, PACK)
    assert not [*broken_promises(article, told)]
    return told


def test_a_report_is_of_the_event_in_its_title() -> None:
    """Its day and place are those of the form, those in its tables were there, and its headings are nobody."""
    told = read(REPORT)
    event = next(e for e in told.events if e.name.startswith("Bimbingan Teknis Kurikulum Guru RA/TK"))
    assert (event.start, event.end, event.locality) == ("2025-02-11", "2025-02-12", "Jepara")
    names = {person.id: person.name for person in told.people}
    assert sorted(names.values()) == ["Ah. Choiron", "Umi Faridah"]
    there = {(names.get(row.agent), row.capacity) for row in told.attendance if row.event == event.id}
    assert {("Umi Faridah", "speaker"), ("Ah. Choiron", "speaker")} <= there
    assert sorted((names[row.person], row.role) for row in told.roles) == [("Ah. Choiron", "Ketua"), ("Umi Faridah", "Dosen")]
    assert not told.priorities


def test_a_form_below_a_title_is_of_the_event_in_it() -> None:
    """Also where a sentence behind it names another event first, and the title's again."""
    told = read("LAPORAN KEGIATAN\nPenarikan Mahasiswa KKN di Desa Getas\n\nHari/Tanggal : Kamis, 28 Agustus 2025\n"
                "Tempat : Aula Desa Getas\n\nSetelah 40 hari mengabdi sejak pembukaan KKN pada 19 Juli 2025, mahasiswa resmi "
                "ditarik. Kegiatan penarikan ini dihadiri kepala desa.")
    assert [(e.name, e.start, e.venue) for e in told.events] == [
        ("penarikan", "2025-08-28", "Aula Desa Getas"), ("pembukaan KKN", "2025-07-19", None)]


def test_a_list_of_posts_and_people_is_of_no_priorities() -> None:
    """Posts before a colon are not what a body puts first."""
    told = read("Struktur PMI Kudus\n\nPMI Kabupaten Kudus merilis hasil Muskab X, 12 Oktober 2024.\n\nNo | Jabatan | Nama\n"
                "1 | Ketua Umum | Ali Rahman\n2 | Sekretaris Umum | Siti Aminah\n3 | Ketua Bidang Kader | Budi Santoso\n\n"
                "Ketua berpesan agar pengurus menjaga kekompakan.")
    assert not told.priorities
    assert [row.role for row in told.roles] == ["Ketua Umum", "Sekretaris Umum", "Ketua Bidang Kader"]


BEGIN = ("Pelatihan Kader Posyandu\n\nDinas Kesehatan Kabupaten Blora menggelar Pelatihan Kader Posyandu di Aula "
         "Dinas Kesehatan, Selasa (11/2/2025), dan diikuti 40 kader.")


def test_the_end_of_a_report_puts_nothing_first() -> None:
    """"Demikian laporan ini dibuat untuk menjadi perhatian"."""
    assert not read(f"{BEGIN}\n\nDemikian laporan ini dibuat Dinas Kesehatan untuk menjadi perhatian bersama.").priorities


@pytest.mark.parametrize(("signed", "roles"), [
    ("Ketua,             Sekretaris,\n\n\nALI RAHMAN         SITI AMINAH, S.Pd.",
     ["Ali Rahman: Ketua", "Siti Aminah: Sekretaris"]),
    ("Ketua | Sekretaris | Bendahara\nttd\n(Ali Rahman) | (Siti Aminah) | (Budi Santoso)",
     ["Ali Rahman: Ketua", "Siti Aminah: Sekretaris", "Budi Santoso: Bendahara"]),
    ("Kepala Desa Getas, | Camat Kaloran,\n\nAli Rahman | Siti Aminah",
     ["Ali Rahman: Kepala Desa Getas", "Siti Aminah: Camat Kaloran"]),
])
def test_each_of_those_who_sign_side_by_side_has_his_post(signed: str, roles: list[str]) -> None:
    """Posts side by side, below them the names in their order."""
    told = read(f"{BEGIN}\n\nDemikian laporan ini dibuat.\n\nBlora, 12 Februari 2025\n\n{signed}")
    names = {person.id: person.name for person in told.people}
    assert [f"{names[row.person]}: {row.role}" for row in told.roles] == roles


def test_the_board_in_a_heading_is_of_the_body_behind_it() -> None:
    """"Pengurus Inti" is a part of it, as "Pengurus Harian" is."""
    told = read("Muscab VII IBI Blora Lahirkan Kepemimpinan Baru\n\nPengurus Cabang Ikatan Bidan Indonesia (IBI) Kabupaten Blora "
                "menyelenggarakan Musyawarah Cabang (Muscab) VII pada 27–28 September 2025 di Hotel Puncak.\n\n"
                "SUSUNAN PENGURUS INTI PC IBI BLORA 2025-2030\nNO\tNAMA\tJABATAN\n1\tYuliana Puspita, S.ST.\tKetua\n"
                "2\tEka Marlina, S.Keb.\tWakil Ketua I\n\nMuscab ditutup dengan doa bersama seluruh peserta yang hadir.")
    assert len(told.organisations) == 1
    assert [(row.role, row.organisation) for row in told.roles] == [("Ketua", "o1"), ("Wakil Ketua I", "o1")]


@pytest.mark.parametrize(("item", "read"), [
    ("Rini Marlina, M.Psi., Psikolog – Dukungan Psikososial", "Rini Marlina, M.Psi., Psikolog – “Dukungan Psikososial”"),
    ("Ali Rahman (Ketua Tagana Kudus) – Manajemen Dapur Umum", "Ali Rahman (Ketua Tagana Kudus) – “Manajemen Dapur Umum”"),
    ("KH. Ahmad Baidhowi (Aswaja sebagai Manhajul Fikr)", "KH. Ahmad Baidhowi “Aswaja sebagai Manhajul Fikr”"),
    ("Ali Rahman - Navigasi & Evakuasi", "Ali Rahman - “Navigasi & Evakuasi”"),
    ("Ali Rahman, Kepala Dinas Koperasi Kudus (akses permodalan)", "Ali Rahman, Kepala Dinas Koperasi Kudus"),
    ("Ali Rahman - Direktur LBH Kudus (Advokasi Buruh)", "Ali Rahman - Direktur LBH Kudus"),
    *[(same, same) for same in (
        "Ali Rahman – Ketua PMI Kudus", "Ali Rahman (RSUD Kudus)", "Ali Rahman – Penyuluh Agama", "Ali Rahman – Pegiat Literasi",
        "Zakat perniagaan – H. Muhidin Ali, S.Pd.", "Ali Rahman (Kudus)", "Ali Rahman – Motivator Nasional", "Ali Rahman",
        "Ali Rahman, Ketua PMI Kudus (moderator)", "Ali Rahman, Kepala Cabang Bank Jaya (BJ)")],
])
def test_topics_of_speakers_are_quoted(item: str, read: str) -> None:
    """In lists of speakers, behind a name, where no post, body or place stands; in other lists nothing is."""
    assert read_by(topics_quoted, text=f"PEMATERI\n• {item}\n\nSelesai.") == f"PEMATERI\n• {read}\n\nSelesai."
    assert read_by(topics_quoted, text=f"Pemateri:\n\nHadir\n• {item}") == f"Pemateri:\n\nHadir\n• {item}"

@pytest.mark.parametrize(("below", "held"), [
    ("Blora, 14 Februari 2025\nSekretaris PMI Blora,\n\nttd\n\nDewi Masyithoh", ("Dewi Masyithoh", "Sekretaris")),
    ("Blora, 14 Februari 2025\nKetua PMI Blora\n\n(Ali Rahman)", ("Ali Rahman", "Ketua")),
    ("Narahubung:\nMaya Sartika\nManajer Komunikasi PLN Blora\nTlp. 0451-42xxxx", ("Maya Sartika", "Manajer Komunikasi")),
    ("Hadir dalam acara:\nMaya Sartika, Manajer Komunikasi PLN Blora", ("Maya Sartika", "Manajer Komunikasi")),
])
def test_who_signs_or_is_called_has_a_post(below: str, held: tuple[str, str]) -> None:
    """Below the day of a report and its post, above the post below a word for contacts, and beside it on a line of its own."""
    told = read(f"{BEGIN}\n\n{below}")
    assert [(told.people[0].name, row.role) for row in told.roles] == [held]
    assert [row.agent for row in told.attendance if row.agent == "p1"] == (["p1"] if below.startswith("Hadir") else [])


@pytest.mark.parametrize("last", [
    "LTN PAC GP Ansor Sukorejo", "Humas PMI Kudus", "📸 Tim Media Lazismu Pati",
    "Mohon diteruskan ke grup KUA, Madrasah & Penyuluh",
    "Mohon bantu sebarkan ke Ali Rahman 🔁", "Apakah Anda ingin saya buatkan juga versi caption Instagram untuk PMI Kudus?",
    "Wallahul Muwaffiq Ila Aqwamith Tharieq",
])
def test_who_wrote_it_and_asks_to_pass_it_on_is_not_told(last: str) -> None:
    """Nor what an assistant asks at the end."""
    told = read(f"{BEGIN}\n\n{last}")
    assert [row.name for row in (*told.people, *told.organisations)] == ["Dinas Kesehatan Kabupaten Blora"]


def test_a_heading_names_who_is_to_open() -> None:
    """"PEMBUKA ACARA" over a list."""
    told = read("Undangan Pelatihan\n\nForum Relawan Blora akan menggelar Pelatihan Relawan Bencana di Blora, 6 Februari 2026."
                "\n\nPEMBUKA ACARA\n▪️ H. Dedi Junaedi, S.IP. (Kepala Dinas Sosial Kabupaten Blora)\n\n"
                "Kuota terbatas untuk 40 peserta saja.")
    assert ("p1", "opener", "announced") in [(row.agent, row.capacity, row.status) for row in told.attendance]


@pytest.mark.parametrize(("text", "read"), [
    ("Keynote Speaker\nProf. Dr. Ratna Megawati, M.Ed.\nGuru Besar Universitas Cakrawala\n\nFasilitas: snack",
     "Keynote Speaker\n• Prof. Dr. Ratna Megawati, M.Ed., Guru Besar Universitas Cakrawala\n\nFasilitas: snack"),
    ("Narasumber\n1. Ali Rahman\n   Ketua PMI Kudus\n2. Siti Aminah\n   Kepala Puskesmas Getas",
     "Narasumber\n1. Ali Rahman, Ketua PMI Kudus\n2. Siti Aminah, Kepala Puskesmas Getas"),
    ("Pembicara:\n• Ali Rahman, Lc.\n(Ketua PMI Kudus)", "Pembicara:\n• Ali Rahman, Lc. (Ketua PMI Kudus)"),
    ("Moderator:\nIntan Permata, S.Pd. – dosen UGM", "Moderator:\n• Intan Permata, S.Pd. – dosen UGM"),
    *[(same, same) for same in (
        "Narasumber\nPanitia menyiapkan konsumsi.", "Peserta\nAli Rahman\nKetua PMI Kudus",
        "Narasumber\n\nHTM: Rp50.000\nAli Rahman")],
])
def test_people_below_a_heading_are_items(text: str, read: str) -> None:
    """Where it says that they speak, moderate or open, each with the post on the next line."""
    assert read_by(people_as_items, text=text) == read


@pytest.mark.parametrize(("text", "read"), [
    ("Kepada Yth.:\n1. Ketua PMI\n2. Ali Rahman\ndi Tempat\n\nKami mengharap kehadiran Bapak/Ibu",
     "Hadir:\n1. Ketua PMI\n2. Ali Rahman\ndi Tempat\n\nKami mengharap kehadiran Bapak/Ibu"),
    *[(same, same) for same in (
        "Kepada Yth.\n1. Ketua PMI\n2. Ali Rahman\n\nKami sampaikan laporan ini",
        "Kepada Yth.\n1. Ketua PMI\n\nKami mengundang", "Kepada Yth. Ali Rahman\n1. Satu\n2. Dua\nKami mengundang")],
])
def test_those_whom_a_letter_invites_are_to_be_there(text: str, read: str) -> None:
    """Where it is sent to a list, below a line of its own, and says that it invites."""
    assert read_by(invited_as_present, text=text) == read


FLYER = """🎓 SEMINAR NASIONAL PENDIDIKAN INKLUSIF 2025 🎓

Halo Sahabat! Universitas Cakrawala Madiun mempersembahkan Seminar Nasional Pendidikan Inklusif dengan tema "Sekolah untuk Semua".

📅 Sabtu, 17 Mei 2025
🕗 08.00–12.00 WIB
📍 Gedung Graha Cakrawala, Kota Madiun

🎤 Narasumber
1. Yosef Kurniadi
   Ketua Yayasan Bintang Timur

👩‍💼 Moderator
Intan Permata, S.Pd. – dosen Universitas Cakrawala Madiun
"""


def test_a_flyer_tells_its_day_and_people() -> None:
    """The day beside the hour is not that of the page; those below headings are there as these say."""
    told = read(FLYER)
    assert [(e.start, e.venue, e.locality) for e in told.events] == [("2025-05-17", "Gedung Graha Cakrawala", "Madiun")]
    names = {person.id: person.name for person in told.people}
    there = {(names[row.agent], row.capacity) for row in told.attendance if row.agent in names}
    assert there == {("Yosef Kurniadi", "speaker"), ("Intan Permata", "moderator")}
    assert {(names[row.person], row.role) for row in told.roles} == {("Yosef Kurniadi", "Ketua"), ("Intan Permata", "dosen")}


LINES = """LAPORAN PELAKSANAAN KEGIATAN
PELATIHAN KADER POSYANDU
DESA SUKAMAJU TAHUN 2025

I. PENDAHULUAN
Pemerintah Desa Sukamaju melaksanakan kegiatan ini sebagai upaya peningkatan kapasitas kader kesehatan di tingkat dusun.

II. PELAKSANAAN
1. Waktu: Senin, 10 Februari 2025
2. Tempat: Balai Desa Sukamaju
3. Narasumber: dr. Fitri Handayani (Kepala Puskesmas Sukamaju)

III. PENUTUP
Kegiatan ditutup dengan doa bersama seluruh peserta dari empat dusun."""


def test_a_title_over_lines_in_capitals_is_one() -> None:
    """It names the event that the form below it dates; lines of the form may be counted."""
    assert from_text(LINES, "a", "a").title == " ".join(LINES.split("\n")[:3])
    told = read(LINES)
    event = next(e for e in told.events if "Posyandu" in e.name)
    assert (event.start, event.venue, event.locality) == ("2025-02-10", "Balai Desa Sukamaju", "Sukamaju")
    assert ("p1", "speaker") in [(row.agent, row.capacity) for row in told.attendance if row.event == event.id]
