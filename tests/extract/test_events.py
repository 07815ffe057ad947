"""Events: kinds, editions, years, which namings are one event, and what is none."""
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.bodies.layer import name_bodies
from kg.extract.dates.layer import find_dates
from kg.extract.events.layer import name_events
from kg.extract.layout.layer import lay_out
from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import load_pack
from kg.model import Article, Event

PACK = load_pack("id")


def read(text: str) -> tuple[Page, tuple[Mention, ...], dict[str, Event]]:
    """The events of a text below a headline that names none."""
    page = lay_out(Article("a", f"Kabar Hari Ini\n\n{text}", published="2025-06-30"), PACK)
    dates = find_dates(page, PACK)
    bodies, _ = name_bodies(page, PACK)
    return (page, *name_events(page, PACK, (*dates, *bodies)))


def events(text: str) -> list[tuple[str | None, int | None, set[str]]]:
    """Kind, edition and surface forms of each event of a text."""
    return [(e.kind, e.edition, set(e.mentions)) for e in read(text)[2].values()]


EDITIONS = [
    ("Rapat Kerja Nasional (Rakernas) ke-2 dibuka.",
     ("rakernas", 2, {"Rapat Kerja Nasional (Rakernas) ke-2", "Rapat Kerja Nasional", "Rakernas"})),
    ("Musyawarah Daerah (Musda) VIII selesai. Musda VIII ramai. Musda ditutup.",
     ("musda", 8, {"Musyawarah Daerah (Musda) VIII", "Musyawarah Daerah", "Musda VIII", "Musda"})),
    ("Muktamar ke-31 berlangsung.", ("muktamar", 31, {"Muktamar ke-31"})),
    ("Khitanan Massal XII digelar.", ("khitanan", 12, {"Khitanan Massal XII"})),
    ("Pelatihan Dasar Relawan Angkatan III dibuka.", ("pelatihan", 3, {"Pelatihan Dasar Relawan Angkatan III"})),
    ("Latihan Kader (LK) I dibuka.", ("kaderisasi", 1, {"Latihan Kader (LK) I", "Latihan Kader", "LK"})),
]


@pytest.mark.parametrize(("text", "expected"), [*EDITIONS, (
    "Warga menghadiri perayaan HUT 50 Gapoktan di balai desa, Senin (2/6).",
    ("hut", 50, {"perayaan HUT 50 Gapoktan", "perayaan HUT 50"}))])
def test_kinds_and_editions(text: str, expected: tuple[str, int, set[str]]) -> None:
    """A gathering has its kind and its number, and its full and short forms are one event."""
    assert events(text) == [expected]


def test_an_abbreviation_inside_the_name_is_none_of_it() -> None:
    """Brackets that shorten only what an event is about do not name the event."""
    found = events("Pelatihan Manajemen Bantuan Hidup Dasar (BHD) digelar 26 Juni 2025. BHD penting bagi relawan.")
    assert found == [("pelatihan", None, {"Pelatihan Manajemen Bantuan Hidup Dasar (BHD)"})]


def test_numbers_in_words_are_editions() -> None:
    """The bare name goes to the edition that was told first."""
    text = "Latihan Kader Dasar (LKD) angkatan keempat dibuka. LKD ramai. LKD angkatan ketiga digelar pada Februari 2024."
    found = events(text)
    assert [(edition, "LKD" in forms) for _, edition, forms in found] == [(4, True), (3, False)]


def test_editions_are_events_of_their_own() -> None:
    """Two numbers of a series are two events."""
    assert [e[1] for e in events("Musda VIII memilih ketua. Musda VII digelar pada Maret 2020.")] == [8, 7]


def test_joint_events_are_two() -> None:
    """Two named gatherings held together are two events."""
    found = events("Rapat Kerja Nasional (Rakernas) ke-2 dan Silaturahmi Nasional (Silatnas) digelar 26 Juni 2025.")
    assert [kind for kind, _, _ in found] == ["rakernas", "silatnas"]


def test_another_event_of_the_kind() -> None:
    """The next, a similar or an earlier gathering of the kind is another event."""
    found = events("Pelatihan Relawan digelar 21 Juni 2025. Pelatihan serupa dijadwalkan pada November 2025.")
    assert [forms for _, _, forms in found] == [{"Pelatihan Relawan"}, {"Pelatihan serupa"}]


def test_a_verb_names_the_same_event_as_its_noun() -> None:
    """The words "dilantik" and "pelantikan" are one event."""
    found = events("Pengurus dilantik Sabtu (21/6/2025). Pelantikan dihadiri camat.")
    assert found == [("pelantikan", None, {"dilantik", "Pelantikan"})]


def test_a_hearing_is_the_meeting_after_it() -> None:
    """A "rapat" after "rapat dengar pendapat" means it, and "Temu Dekan" is a gathering."""
    found = events("DPRD menggelar rapat dengar pendapat, Senin (16/6/2025). Rapat dipimpin ketua pada Senin (16/6/2025).")
    assert [kind for kind, _, _ in found] == ["rdp"]
    assert [kind for kind, _, _ in events("Temu Dekan Fakultas Teknik se-Sumatera 2025 dibuka.")] == ["temu"]


@pytest.mark.parametrize("verb", ["dilepas bupati", "dimeriahkan pelajar", "terselenggara lancar"])
def test_what_is_sent_off_is_held(verb: str) -> None:
    """A known kind of which a verb of holding is said is an event without a day."""
    assert len(events(f"Jalan sehat {verb}.")) == 1


def test_general_words_speak_of_the_particular_event() -> None:
    """A "rapat kerja" after "Rakerda" means it."""
    assert [kind for kind, _, _ in events("Rakerda dibuka bupati. Dalam rapat kerja itu hadir 40 orang.")] == ["rakerda"]


DATED = [
    "PMI mengadakan donor darah di pendopo, Rabu (18/6/2025).",
    "Kelompok tani memanen padi organik, Jumat (20/6/2025).",
    "Penggagas pelatihan relawan pada September 2024 itu hadir.",
    "Keduanya menandatangani nota kesepahaman, Kamis (19/6/2025).",
]


@pytest.mark.parametrize("text", DATED)
def test_a_kind_with_a_date_is_an_event(text: str) -> None:
    """A kind in small letters is an event where a day says which."""
    assert len(events(text)) == 1


NONE = [
    "Warga rindu pelatihan.",
    "Setiap rapat kerja selalu ramai.",
    "“Jangan rapat kerja saja,” katanya, Jumat (20/6/2025).",
    "Ia tinggal di Bumi Perkemahan Gamalaha sejak 12 Juni 2025.",
    "Memperingati HUT ke-79 TNI, warga bersih-bersih, Jumat (20/6/2025).",
    "Ada tiga program, yaitu Festival Olahraga Masyarakat Kota dan senam.",
    "Acara ditutup dengan penyerahan piagam, Sabtu (21/6/2025).",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_event(text: str) -> None:
    """Habits, wishes, quotes, places, occasions and plans are no events."""
    assert events(text) == []


def test_the_name_leaves_out_the_bracket_and_keeps_the_description() -> None:
    """The name is the fullest form; the mention of a described kind is what surely names it."""
    event, = read("Mereka menggelar bimbingan teknis (bimtek) satu data di Salatiga pada 6 Desember 2025.")[2].values()
    assert event.name == "bimbingan teknis satu data"


def test_a_headline_joins_an_event_of_the_text() -> None:
    """A headline joins an event of the text; it makes one of its own only where the text names none."""
    title = "Seminar Stunting Digelar"
    alone = lay_out(Article("a", f"{title}\n\nWarga senang sekali."), PACK)
    joined = lay_out(Article("a", f"{title}\n\nWarga mengikuti Seminar Stunting pada 3 Mei 2025."), PACK)
    assert [e.mentions for e in name_events(alone, PACK, ())[1].values()] == [("Seminar Stunting",)]
    assert len(name_events(joined, PACK, find_dates(joined, PACK))[1]) == 1


OPEN = [
    ("Sebanyak 72 kader mengikuti Diklatcab di Garut.", "Diklatcab", "pelatihan"),
    ("Rakonsolwil dibuka Senin (5/5/2025).", "Rakonsolwil", "rapat"),
    ("Warga mengikuti kegiatan Jumat Berkah pada 3 Mei 2025.", "Jumat Berkah", None),
    ("Polisi menggelar penyemprotan disinfektan pada 3 Mei 2025.", "penyemprotan disinfektan", None),
    ("Ngopi Demokrasi digelar di Garut pada 3 Mei 2025.", "Ngopi Demokrasi", None),
    ("Kegiatan yang dikemas dalam bentuk Peningkatan Kapasitas Satlinmas itu digelar 3 Mei 2025.",
     "Peningkatan Kapasitas Satlinmas", None),
    ("Perundingan bipartit antara buruh dan manajemen, 3 Mei 2025, buntu.", "Perundingan bipartit", None),
    ("The embassy held a Batik Day celebration on 2 October 2025.", "Batik Day celebration", None),
    ("Jenazah dimakamkan pada 3 Mei 2025.", "pemakaman", "pemakaman"),
    ("Siswa mengikuti kunjungan industri kelas XI pada 3 Mei 2025.", "kunjungan industri kelas XI", "kunjungan"),
    ("KUA melaksanakan Bimbingan Nikah Pra Wisuda pada 3 Mei 2025.", "Bimbingan Nikah Pra Wisuda", None),
    ("Rapat Kerja dan Konsultasi Provinsi (Rakerkonprov) XVI digelar.", "Rapat Kerja dan Konsultasi Provinsi XVI", "raker"),
    ("Tiket diraih setelah Pra-Porprov rampung.", "Pra-Porprov", None),
    ("Warga memadati Sukatani Career Expo 2025 di GOR.", "Sukatani Career Expo 2025", "expo"),
    ("Mereka menjanjikan pemusatan latihan mulai 1 Juni 2025.", "pemusatan latihan", None),
    ("Kakan memberikan pembinaan kepada ASN pada 3 Mei 2025. Pembinaan itu ramai.", "pembinaan", None),
    ("Acara “Sore di Kali” digelar pada 3 Mei 2025.", "Sore di Kali", None),
    ("Bupati Cup III digelar pada 3 Mei 2025.", "Bupati Cup III", "turnamen"),
    ("Gelar Karya P5 berlangsung pada 3 Mei 2025.", "Gelar Karya P5", None),
    ("Pada 3 Mei 2025, doa lintas agama juga digelar.", "doa lintas agama", None),
    ("Bimbingan Rohani bagi warga binaan dilaksanakan pada 3 Mei 2025.", "Bimbingan Rohani", None),
    ("Bupati menghadiri resepsi satu abad pada 3 Mei 2025.", "resepsi satu abad", None),
    ("Malam Literasi Guru digelar pada 3 Mei 2025.", "Malam Literasi Guru", None),
    ("Bazar UMKM persembahan Dinas Koperasi dibuka pada 3 Mei 2025.", "Bazar UMKM", "bazar"),
    ("Rapat Koordinasi Kepala Puskesmas digelar pada 3 Mei 2025.", "Rapat Koordinasi Kepala Puskesmas", "rakor"),
    ("Warga mengikuti pelatihan membuat batik pada 3 Mei 2025.", "pelatihan membuat batik", "pelatihan"),
    ("Pembinaan Guru Sekolah Minggu digelar pada 3 Mei 2025.", "Pembinaan Guru Sekolah Minggu", None),
    ("Gubernur meresmikan jembatan gantung pada 3 Mei 2025.", "peresmian jembatan gantung", "peresmian"),
    ("Khotmil Qur’an digelar pada 3 Mei 2025.", "Khotmil Qur’an", "khataman"),
    ("Di GOR telah dilaksanakan Klarifikasi Lapangan Tahap II pada 3 Mei 2025.", "Klarifikasi Lapangan Tahap II", None),
    ("Tents were brought in. The airlift took place in the yard.", "airlift", None),
    ("Hari terakhir diisi Fun Run 5K pada 3 Mei 2025.", "Fun Run 5K", "fun_run"),
    ('Talkshow "Kopi Sumsel" berlangsung di panggung utama.', "Talkshow", "talkshow"),
    ("The fifth North Maluku Scout Jamboree ended on 3 May 2025.", "fifth North Maluku Scout Jamboree", "jambore"),
    ("Aksi memperingati Hari Tani 2024 itu berakhir pada 3 Mei 2025.", "Aksi memperingati Hari Tani 2024", None),
    ("Resepsi Tahun Emas digelar pada 3 Mei 2025.", "Resepsi Tahun Emas", None),
    ("Rencananya pemutaran berikut bertempat di Galesong pada 31 Mei 2025.", "pemutaran berikut", None),
    ("Rektor melepas kontingen ke Jember pada 3 Mei 2025.", "pelepasan kontingen", "pelepasan"),
    ("Lazismu menyerahkan bantuan air pada 3 Mei 2025. Penyerahan dipusatkan di balai desa pada 3 Mei 2025.", "Penyerahan",
     "penyaluran"),
    ("Wali kota mengukuhkan pengurus baru FKUB pada 3 Mei 2025.", "pengukuhan pengurus baru FKUB", "pelantikan"),
    ("Bu Rini menjadi narasumber Forum Berbagi Praktik Baik yang difasilitasi BKKBN Jawa Barat pada 3 Mei 2025.",
     "Forum Berbagi Praktik Baik", None),
    ("Bupati meninjau sunatan massal di SD Garut, Minggu (4/5/2025).", "sunatan massal", "khitanan"),
    ("Turnamen Piala Bupati Garut 2025 dibuka pada 3 Mei 2025.", "Turnamen Piala Bupati Garut 2025", "turnamen"),
    ("Edisi kedua tayang pada 6 Februari 2025.", "Edisi kedua", None),
    ("Para santri diwisuda pada Haflah Khotmil Qur'an, Ahad (9/2/2025).", "Haflah Khotmil Qur'an", "haflah"),
    ("Senat bersidang dalam rangka Wisuda XIX di Garut, 3 Mei 2025.", "Wisuda XIX", "wisuda"),
    ("ASEAN Youth Eco Camp 2025 dibuka di Batu, Senin (5/5/2025).", "ASEAN Youth Eco Camp 2025", "kemah"),
    ("Ia meraih Guru Madrasah Award tingkat Provinsi Maluku Utara pada 3 Mei 2025.",
     "Guru Madrasah Award tingkat Provinsi Maluku Utara", "penganugerahan"),
    ("GKJ Majenang ketempatan Sidang ke-78 Klasis Banyumas Utara, 8 Mei 2025.", "Sidang ke-78 Klasis Banyumas Utara", None),
    ("Hari Tani Nasional tahun ini diperingati petani pada 24 Mei 2025.", "Hari Tani Nasional", "peringatan"),
    ("Para pengusaha bertemu dalam Forum Bisnis Sulteng–Sabah, Senin (5/5/2025).", "Forum Bisnis Sulteng–Sabah", None),
    ("Kontingen menuju Jambore PKK Tingkat Provinsi Kalimantan Barat pada 5 Mei 2025.",
     "Jambore PKK Tingkat Provinsi Kalimantan Barat", "jambore"),
]


@pytest.mark.parametrize(("text", "name", "kind"), OPEN)
def test_open_kinds(text: str, name: str, kind: str | None) -> None:
    """Kinds that no list knows are read by their make, what brings them, or the verb of holding beside them."""
    assert [(e.name, e.kind) for e in read(text)[2].values()] == [(name, kind)]


SMALL_TALK = [
    "Kejaksaan melakukan penyelidikan pada 3 Mei 2025.",
    "Pembangunan dilaksanakan pada 3 Mei 2025.",
    "Kegiatan itu digelar pada 3 Mei 2025.",
    "Ia mengajar di Kelas Inspirasi dan lulus ujian.",
    "Yang rutin RAT tidak sampai seratus koperasi.",
    "Bupati menyerahkan piala kepada pemenang pada 3 Mei 2025.",
    "Keduanya dipusatkan di pesantren pada 3 Mei 2025.",
    "Di Desa Wonosoco, Kudus, kembali digelar pemerintah desa pada 3 Mei 2025.",
    "Pengurus kerap mengikuti pelatihan dan studi banding.",
    "Simulasi bencana sebaiknya dilakukan setahun sekali, kata Rini, Kamis (2/10/2025).",
    "Pihaknya akan mengadakan pelatihan bagi pemuda.",
    "Penilaian itu disampaikan Rini, Kamis (6/2/2025).",
    "Forum Anak Garut menemui bupati pada 3 Mei 2025.",
    "Acara Dian Rosalina dan Tegar Budi ramai, Sabtu (3/5/2025).",
    "Sidang itu dibuka lewat kebaktian yang dipimpin pendeta, 3 Mei 2025.",
    "Dapur umum yang saban Jumat memasak nasi diperlihatkan kepada tamu.",
]


@pytest.mark.parametrize("text", SMALL_TALK)
def test_no_events(text: str) -> None:
    """What is done in general, and a bare "kegiatan", is no event."""
    assert not read(text)[2]


def test_where_a_journey_leads_tells_it_from_another() -> None:
    """Two journeys to two places are two events, and one named without its place is the first."""
    text = "Kaji banding ke RSUD Garut digelar pada 3 Mei 2025. Pada 2021 tim melakukan kaji banding ke RSUD Ciamis."
    assert [e.name for e in read(text)[2].values()] == ["Kaji banding ke RSUD Garut", "kaji banding ke RSUD Ciamis"]


def test_the_verb_before_what_is_held_is_no_other_event() -> None:
    """In "melatih siswa melalui simulasi" the simulation is the event."""
    assert [e.name for e in read("BPBD melatih 600 siswa melalui simulasi tsunami pada 3 Mei 2025.")[2].values()] == [
        "simulasi tsunami"]


def test_back_references() -> None:
    """A word met in the name of an event means another of its kind with "berikut" after it."""
    text = "Sidang Klasis digelar pada 3 Mei 2025. Sidang berikut digelar di Garut pada 3 Juni 2025."
    assert [e.name for e in read(text)[2].values()] == ["Sidang Klasis", "Sidang berikut"]


def test_kinds_side_by_side_are_two_events() -> None:
    """Two kinds joined by "dan" are two events, also of one kind."""
    text = "PC menggelar Pelatihan Lanjutan dan Kursus Mahir pada 3 Mei 2025."
    assert [e.name for e in read(text)[2].values()] == ["Pelatihan Lanjutan", "Kursus Mahir"]


def test_every_kind_of_the_pack_is_read() -> None:
    """Each form in the pack is read as a kind of the pack, with an edition where one follows."""
    for key, forms in PACK.table("events", "kinds").items():
        if key != "kegiatan":
            kind, edition, _ = events(f"Kemarin {forms[0]} XII dibuka.")[0]
            assert (kind, edition) == (key, 12), forms[0]


PIECES = st.sampled_from([
    "Rapat Kerja ", "Rakerda ", "(Rakerda) ", "ke-2 ", "XII ", "pelatihan ", "Pelatihan ", "relawan ", "dan ", "pada ",
    "Juni 2025 ", "12 Juni 2025 ", "digelar ", ". ", ", ", "“", "”", "PMI ", "Kendal ", "serupa ", "yang sama pada ", "dilantik ",
    "Angkatan ", "ke ", "- ", "\n\n", "Tahun ", "2025 "])


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_mentions_quote_the_text(text: str) -> None:
    """Every mention's offsets quote one of its event's surface forms, whatever the words."""
    page, mentions, found = read(text)
    for mention in mentions:
        assert page.text[mention.start:mention.end] in found[mention.entity].mentions
    assert all(event.mentions and event.name for event in found.values())


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    """Any text at all is read without an error."""
    read(text)


UNLISTED = [
    ("Kafilah akan berlaga pada Sangkepan XXX Provinsi NTT di Ende, 17–23 Oktober 2024.", "Sangkepan XXX"),
    ("Gedung itu menjadi tempat Multaqa II Wanita Beriman digelar selama tiga hari, 10–12 Oktober 2025.", "Multaqa II"),
    ("Ketua umum membuka Multaqa ke-31 Persyarikatan Cahaya di Palembang, Jumat.", "Multaqa ke-31"),
    ("Bupati hadir pada tudang sipulung yang diadakan warga di balai desa, Kamis (5/6).", "tudang sipulung"),
    ("Malam harinya, digelar acara kongkow bareng alumni di aula pada 10 Januari 2025.", "kongkow bareng alumni"),
    ("Para andalan ke Pantai Sebanjar untuk Api Unggun Persaudaraan, Sabtu (7/6) malam.", "Api Unggun Persaudaraan"),
    ("Forum itu bernama Rembuk Pengasuhan. Kegiatan berlangsung Jumat (6/6).", "Rembuk Pengasuhan"),
    ("The forum organised a joint harbour sweep on Feb. 15, 2022, at Kridasana Stadium.", "joint harbour sweep"),
    ("A second round is to be held in Narathiwat in January 2025.", "second round"),
    ("Rencananya pemutaran berikut bertempat di Galesong pada 31 Mei.", "pemutaran berikut"),
    ("Aksi memperingati Hari Tani Nasional 2024 itu digelar Senin (2/6).", "Aksi memperingati Hari Tani Nasional 2024"),
    ("Puncaknya Resepsi Tahun Emas, Sabtu (7/6), di Hotel Niagara.", "Resepsi Tahun Emas"),
    ("Prodi Gizi menjalani penakaran lapangan oleh BAN-PT, Senin (2/6).", "penakaran lapangan"),
    ("OKK PWI Riau diikuti 57 wartawan, Rabu (18/6).", "OKK"),
    ("GMNI menggelar Pekan Penerimaan Anggota Baru (PPAB) di Wisma Unik, Sabtu (7/6).", "Pekan Penerimaan Anggota Baru"),
    ("Bank sampah itu menutup rangkaian Festival Olah Sampah, Minggu (15/6).", "Festival Olah Sampah"),
    ("Muslimat NU Tuban memperingati Harlah ke-79 dengan istigasah di alun-alun, Jumat (4/4).", "istigasah"),
    ("Dalam Rembuk Pamong Sungai, Sabtu (7/6), tiga puluh kepala desa bertemu.", "Rembuk Pamong Sungai"),
    ("Warga ikut serta dalam Rembuk Tani Muda, lalu pulang.", "Rembuk Tani Muda"),
    ("Kegiatan belajar bersama yang dinamai Sinau Padi Lestari diikuti petani.", "Sinau Padi Lestari"),
]


@pytest.mark.parametrize(("text", "form"), UNLISTED)
def test_kinds_in_no_list(text: str, form: str) -> None:
    """What is named where only an event can stand is one, whatever it is called."""
    (found,) = events(text)
    assert form in found[2]


@pytest.mark.parametrize("text", [
    "Wakil Ketua Komisi II DPRD menerima warga di kantornya pada Senin (2/6).",
    "Sri Sultan Hamengku Buwono X menyapa warga pada Senin (2/6).",
    "Wali kota membuka gedung baru di Jalan Veteran, Kamis (5/6).",
    "Kegiatan pada Senin (2/6) diisi sambutan ketua panitia dan ditutup makan siang.",
    "The union hosted the delegation on Feb. 15, 2022, at Kridasana Stadium.",
    "Kegiatan pada Senin (2/6) diawali pembacaan ayat suci dan diakhiri doa bersama ketua takmir.",
    "Keduanya digelar pada Senin (2/6).",
    "Pelaku menjalani pemeriksaan di Polsek, Senin (9/6).",
    "Dalam keterangan tertulis di Jakarta, Senin (9/6), ia membantah kabar itu.",
    "Bupati melaksanakan tugas sehari-hari di kantor sementara, Senin (9/6).",
    "Seorang petugas bernama Wukir Sasangka menyimpan catatan itu.",
    "Radio bernama Suara Rimba Raya mengudara dari desa.",
    "Ia menteri pada Kabinet Kerja Makmur II tahun 1988.",
    "Hasil penelitian terbit dalam Warta Kebun Rakyat.",
    "Defisit pada APBDP 2023 disepakati dua persen, sebagaimana diatur dalam UUD 1945.",
    "Ia bermain di stadion utama, Stadion Gajah Mungkur IV yang dihadiri ribuan orang.",
    "Masa belajar ditempuh tiga tahun, mulai dari Kelas X sampai Kelas XII.",
    "Koperasi itu berdiri di dekat Sekolah Menengah Atas di Purwodadi pada 1 Maret 2024.",
    "Laporan bertajuk Ancaman Atas Rimba itu terbit pada Senin (2/6).",
    "Survei mengukur tingkat literasi keuangan petani pada 2024.",
    "Pelepasan saham perusahaan dilakukan pada Senin (2/6).",
    "Dalam surat itu, Senin (2/6), disebutkan bahwa hadiahnya akan digelar.",
    "Tindakan petugas tersebut dilakukan pada Senin (2/6).",
])
def test_what_stands_there_and_is_none(text: str) -> None:
    """Numbered bodies, rulers, buildings and items of a programme are no events."""
    assert events(text) == []


def test_short_forms_in_brackets() -> None:
    """What brackets after its name call an event is that event later."""
    assert len(events("Kader mengikuti Halaqah Kader Utama (Halkatama), Jumat (6/6). Halkatama diikuti 40 kader.")) == 1


def test_another_level_is_another_event() -> None:
    """A championship of the province is another than that of the town."""
    found = events("Kejurda Tapak Suci digelar Sabtu (7/6). Juara dibawa ke Kejuaraan Wilayah di Metro pada Oktober 2023.")
    assert len(found) == 2


def test_an_edition_of_another_year_is_another_event() -> None:
    """An edition told with the day of another year is none of the event that has its own day."""
    found = events("Musyawarah Cabang (Muscab) dibuka Sabtu (7/6/2025). Muscab ke-8 dulu dilaksanakan Oktober 2018.")
    assert [edition for _, edition, _ in found] == [None, 8]


FIRST_TOLD = [
    ("Tamu tiba pada 3 Mei 2025. Studi tiru itu diterima Rini.", "Studi tiru"),
    ("Buruh berkumpul, Kamis (1/5/2025). Aksi unjuk rasa di depan kantor itu mendesak kenaikan upah.", "Aksi unjuk rasa"),
    ("Dua imam ditunggu pada 3 Mei 2025. Misa syukur dimulai pukul sembilan.", "Misa syukur"),
]


@pytest.mark.parametrize(("text", "name"), FIRST_TOLD)
def test_the_first_that_is_told_of_is_an_event(text: str, name: str) -> None:
    """What is told of after a day as what took place is an event, if none was told before it."""
    assert [e.name for e in read(text)[2].values()] == [name]
    assert name not in [e.name for e in read(f"Musda VIII digelar di Garut. {text}")[2].values()]


def test_what_follows_upon_another_event() -> None:
    """An event that ends another and is told of needs no day of its own."""
    found = events("Unjuk rasa digelar Selasa (3/6). Unjuk rasa itu berakhir dengan audiensi di Aula Kantor Pertanahan.")
    assert [kind for kind, _, _ in found] == ["aksi", "audiensi"]


TOLD = [
    ("Kunjungan dimulai Kamis (5/6). Pagi hari, Menteri meresmikan embung di Desa Kembang Kerang.", "meresmikan embung"),
    ("GORONTALO, Rakyat Hulondalo: KPID memberikan bimbingan teknis kepada 40 radio di hotel, Senin (3/6).", "bimbingan teknis"),
    ("Selain bursa kerja pada Senin (2/6), panitia menyediakan talkshow kewirausahaan yang menghadirkan pengusaha muda.",
     "talkshow kewirausahaan"),
    ("Iurannya dibahas pada rapat anggota Desember mendatang.", "rapat anggota"),
    ('"Technical meeting dilaksanakan pada Sabtu, 2 Agustus 2025, di balai desa," kata panitia.', "Technical meeting"),
]


@pytest.mark.parametrize(("text", "form"), TOLD)
def test_what_is_told_of_an_event(text: str, form: str) -> None:
    """A time that goes on telling the day, a dateline's colon, a theme, a month and speech leave an event what it is."""
    assert any(form in forms for _, _, forms in events(text))


ACTS = [
    ("Hanya pelataran yang lapang, maka di sanalah pencungkilan karang dilakukan nelayan, Minggu (4/5/2025).",
     ["pencungkilan karang"]),
    ("Senin depan (12/5/2025) yayasan berangkat lagi dengan pengapalan gelombang kedua ke Rote.", ["pengapalan gelombang kedua"]),
    ("Kursi manajer berganti, Sabtu (3/5/2025). Alih kemudi koperasi itu kelar menjelang zuhur.", ["Alih kemudi koperasi"]),
    ("Paguyuban mengadakan dua acara: cukur massal serta bincang tani, Minggu (4/5/2025).", ["cukur massal", "bincang tani"]),
    ("Pengurus dilantik, Sabtu (3/5/2025). Selepas asar, acara disambung dengan rapat kerja.", ["pelantikan", "rapat kerja"]),
    ("Rombongan bersambung dengan pengantaran pompa bagi warga Riam Batu.", ["pengantaran pompa"]),
    ("PWI menginisiasi obrolan meja bundar “Pers di Simpang Jalan” di Hotel Grand, Kamis (8/5/2025).",
     ["obrolan meja bundar"]),
    ("Jadwal bertabrakan dengan Sidang Wilayah yang mereka selenggarakan di Ambon, 24 Mei 2025.", ["Sidang Wilayah"]),
    ("Ia menjawab warga dalam bincang mitra di Aula Bappeda, Kamis (5/6/2025).", ["bincang mitra"]),
    ("15/8, Jumat: Kelas meraut jong. Pengajarnya Benny.", ["Kelas meraut jong"]),
    ("Ansor melantik pengurus, Jumat (2/5/2025). Ketua membagikan petikan SK kepada 176 kader.",
     ["pelantikan pengurus", "pembagian petikan SK"]),
    ("Presiden menandai diresmikannya gedung baru Puskesmas Kalumpang, Kamis (6/3/2025).",
     ["peresmian gedung baru Puskesmas Kalumpang"]),
    ("Siswa mengikuti diskusi kelompok terpumpun pada 3 Mei 2025.", ["diskusi kelompok terpumpun"]),
]


@pytest.mark.parametrize(("text", "names"), ACTS)
def test_acts_that_took_place(text: str, names: list[str]) -> None:
    """A noun for what is done once is an event where it is told that it took place, or will on a day."""
    assert [e.name for e in read(text)[2].values()] == names


NO_ACTS = [
    "Pengurusan paspor dilakukan secara daring sejak 3 Mei 2025.",
    "Pada 3 Mei 2025 bupati mengatakan pengerukan sungai harus dilakukan bersama.",
    "Menurut dia, pemupukan dilakukan dua kali sebulan mulai 3 Mei 2025.",
    "Pada 3 Mei 2025 pengurus menyepakati pengurasan telaga dilakukan usai hujan.",
    "Pengguntingan pita dilakukan bupati, Senin (5/5/2025).",
    "Keduanya membubuhkan paraf di atas berita acara penyerahan program, Senin (5/5/2025).",
    "Ia meresmikan pembukaan dengan memukul gong, Senin (5/5/2025).",
    "Hasil panen sayur bisa susut, katanya, Senin (5/5/2025).",
]


@pytest.mark.parametrize("text", NO_ACTS)
def test_acts_that_are_no_events(text: str) -> None:
    """What must be done, is done often, is agreed, or is a rite in something else is no event."""
    assert not read(text)[2]


def test_a_later_wave_is_another_event() -> None:
    """A wave after the first is told apart from what was told without a number."""
    text = "Penyaluran bantuan digelar pada 3 Mei 2025. Penyaluran tahap kedua dijadwalkan Senin (9/6/2025)."
    assert [e.name for e in read(text)[2].values()] == ["Penyaluran bantuan", "Penyaluran tahap kedua"]


def test_the_event_of_what_was_told_before() -> None:
    """A known kind with "nya" is the event of what was told, named without it, and no other where one was told."""
    assert [e.name for e in read("Aplikasi itu ditunggu. Peluncurannya dihadiri bupati, Senin (5/5/2025).")[2].values()] == [
        "Peluncuran"]
    found = read("Peluncuran aplikasi digelar, Senin (5/5/2025). Peluncurannya dihadiri bupati, Senin (5/5/2025).")[2]
    assert [e.mentions for e in found.values()] == [("Peluncuran", "Peluncuran aplikasi", "Peluncurannya")]


def test_what_a_headline_names_is_told_of() -> None:
    """Words of a headline are an event where the text says that they were held."""
    page = lay_out(Article("a", "Reuni Perak Smansa Banjar\n\nSuasana haru. Reuni perak itu dipimpin Tikno."), PACK)
    titled = lay_out(Article("a", "Anjang Karsa Warga Banjar\n\nSuasana haru. Anjang karsa itu dipimpin Tikno di balai."), PACK)
    assert len(name_events(page, PACK, ())[1]) == len(name_events(titled, PACK, ())[1]) == 1


PARTS = [
    "Rapat Koordinasi Lumbung, Rabu (17/1/2024), ditutup dengan tarian, pembacaan rekomendasi, serta penyerahan bibit cabai.",
    "Rapat Koordinasi Lumbung, Rabu (17/1/2024), diakhiri dengan ramah tamah dan foto bersama.",
    "Rapat Koordinasi Lumbung digelar Rabu (17/1/2024). Dalam rapat ini diberikan Senyum Award.",
    "Peluncuran Lumbung Desa digelar Rabu (17/1/2024). Peluncuran ditandai dengan panen raya padi. Panen dilakukan bupati.",
    "Laporan panitia, sambutan, dan penyerahan santunan mengawali Musyawarah Cabang V, Ahad (12/5/2024).",
    "Bakti sosial berupa donor darah dan khitanan massal digelar di Rantau, Rabu (19/6/2024). Donor darah diikuti 9 warga.",
    "Sidang Klasis ke-46 dibuka, Senin (4/3/2024), dalam kebaktian di Gereja Ebenhaezer. Kebaktian dipimpin Simon Amung.",
    "Jumpa Bakti PMR V digelar Rabu (19/6/2024). Upacara penutupan dipimpin Tikno.",
]


@pytest.mark.parametrize("text", PARTS)
def test_parts_of_a_programme(text: str) -> None:
    """What an event is ended, marked or made of, or is given at it, is no event unless it has a day or people of its own."""
    assert len(read(text)[2]) == 1


def test_the_first_word_of_a_kind_goes_back_to_it() -> None:
    """The first word of what was named is no other event, though it begins a sentence."""
    text = "Sidang Majelis Sinode ke-46 dibuka, Senin (4/3/2024). Sidang akan berlangsung sampai Jumat (8/3/2024)."
    assert [e.edition for e in read(text)[2].values()] == [46]


def test_what_goes_on_under_another_name_is_another_event() -> None:
    """What an event is continued with is another, though of its kind; a session of the senate is the graduation itself."""
    text = "Bakti kesehatan digelar Rabu (19/6/2024). Rangkaian dilanjutkan dengan bakti religi pada 24 Juni 2024."
    assert [e.name for e in read(text)[2].values()] == ["Bakti kesehatan", "bakti religi"]
    text = "Wisuda Angkatan V digelar Rabu (16/10/2024). Lulusan dikukuhkan dalam Sidang Senat Terbuka yang dipimpin Tikno."
    assert len(read(text)[2]) == 1


def test_a_level_in_small_words_tells_another_gathering() -> None:
    """A level after a kind that is a name is of another gathering than the one whose name has other words."""
    text = "Musrenbang Sumba Timur digelar Rabu (26/3/2025). Tahapan sebelumnya yaitu Musrenbang kecamatan pada 10 Februari 2025."
    assert [e.name for e in read(text)[2].values()] == ["Musrenbang Sumba Timur", "Musrenbang kecamatan"]


def test_a_school_after_a_capital_is_no_event() -> None:
    """A word for an occasion that a name in capitals goes on with begins none."""
    assert not read("Hadir pada Rabu (16/10/2024) Ketua Komite Sekolah Tukijo.")[2]


def test_deeds_that_are_joined_describe_one_event() -> None:
    """What is taught may be two deeds of one make, which no other event is."""
    text = "Program ini dilanjutkan dengan pelatihan pengemasan dan pemasaran daring pada Mei 2024."
    assert [e.name for e in read(text)[2].values()] == ["pelatihan pengemasan dan pemasaran daring"]


def test_parts_with_a_day_are_events() -> None:
    """A part with its own day is an event beside the one it belongs to."""
    text = "Rapat Koordinasi Lumbung (17/1/2024) ditutup dengan pengobatan gratis dan donor darah pada 19 Januari 2024."
    assert len(read(text)[2]) > 1
