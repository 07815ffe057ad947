"""Marks and spaces typed without care change no fact, and every quote is still of the text as stored."""
from __future__ import annotations

import pytest

from kg.documents import to_json
from kg.extract import extract
from kg.extract.normalisation.layer import TYPED
from kg.model import Article
from tests.extract.naming import PACK, read_by
from tests.quality.mutations import broken_promises

READ = [
    ("Hadir Ali , M.Pd . dan Budi .", "Hadir Ali, M.Pd. dan Budi."),
    ("Telah hadir ,Ketua RT ; warga .Acara dibuka", "Telah hadir, Ketua RT; warga. Acara dibuka"),
    ("Ali,S.Ag.,M.Si hadir.Ketua RT pulang (6/7/2025).Acara selesai",
     "Ali, S.Ag., M.Si hadir. Ketua RT pulang (6/7/2025). Acara selesai"),
    ("Camat Drs.Ali hadir,, lalu pulang.. Selesai. .", "Camat Drs. Ali hadir, lalu pulang. Selesai."),
    ("Majelis ( MUI ) dan [ Humas ]", "Majelis (MUI) dan [Humas]"),
    ("“ Kami siap, ” kata Ali.“Ya,”jawab Budi.", "“Kami siap,” kata Ali. “Ya,” jawab Budi."),
    ('" Kami siap ", kata Ali. "Ya,"jawab Budi:"Siap"', '"Kami siap", kata Ali. "Ya," jawab Budi: "Siap"'),
    ("📍 KENDAL – Acara selesai ✨🙏\n⭐️Ali ❤️ Budi. 🔥 Sukses", "KENDAL – Acara selesai\nAli Budi. Sukses"),
    ("Hadir:\n1 Ali Rahman\n2 Budi, S.E.\n3 Cici\n\n2 Mei", "Hadir:\n1. Ali Rahman\n2. Budi, S.E.\n3. Cici\n\n2 Mei"),
    ("Hadir:\n1️⃣ Ali\n2️⃣ Budi\n🔟 Cici", "Hadir:\n1. Ali\n2. Budi\n10. Cici"),
    ("Fokus: 1️⃣ Bedah Rumah 2️⃣ Beasiswa ③ Ambulans", "Fokus: 1. Bedah Rumah 2. Beasiswa 3. Ambulans"),
    ("🔹 Ali\n🔹 Budi\n\n🌱 Pohon\n💧 Sumur\n📚 Buku\n\n👑 Ketua: Ali\n🤝 Wakil: Budi\n\n⏰ Besok\n✍️ Humas",
     "• Ali\n• Budi\n\n• Pohon\n• Sumur\n• Buku\n\nKetua: Ali\nWakil: Budi\n\nBesok\nHumas"),
    ("''Kami siap,'' kata Ali.", '"Kami siap," kata Ali.'),
    ("Semarang -- Ali dan Budi--keduanya guru--hadir 2020--2025", "Semarang – Ali dan Budi – keduanya guru – hadir 2020–2025"),
    ("Kediri- Ali, Ekspres—BNN, Budi -Ketua, Cici–Sekretaris",
     "Kediri – Ali, Ekspres — BNN, Budi – Ketua, Cici – Sekretaris"),
    ("SINTANG, LAZISMU.ORG—Ali dari Kabar.com-Solo, S.H.–guru", "SINTANG, LAZISMU.ORG — Ali dari Kabar.com – Solo, S.H. – guru"),
    ("Al‑Ikhlas, 12Mei 2024, „Kami”", "Al-Ikhlas, 12 Mei 2024, “Kami”"),
    ("KUDUS, Suara Warga–Ali", "KUDUS, Suara Warga – Ali"),
    ("Musda ke 5 Persis, HUT ke -79, KE V, minggu ke 3 bulan", "Musda ke-5 Persis, HUT ke-79, KE V, minggu ke-3 bulan"),
    ("Ketua:Ali, yakni:beras (08:00), Sabtu:12/5", "Ketua: Ali, yakni: beras (08:00), Sabtu: 12/5"),
    ("'Kami dari Syafi'i siap,' kata Ali", '"Kami dari Syafi\'i siap," kata Ali'),
    ("Sabtu,12 Mei (12 / 5 / 2024)di Aula Qur´an", "Sabtu, 12 Mei (12/5/2024) di Aula Qur’an"),
    ("Tempat : Balai\nHadir pula di antaranya : Ali", "Tempat: Balai\nHadir pula di antaranya: Ali"),
    ("A\n\nTanwir berikutnya akan digelar di Solo\n\nRapat\n\nB", "A\n\nTanwir berikutnya akan digelar di Solo.\n\nRapat\n\nB"),
    ("A\n\nRapat digelar di Solo (10/6/2023)\n\n“Kami selalu siap,” kata Ali",
     "A\n\nRapat digelar di Solo (10/6/2023).\n\n“Kami selalu siap,” kata Ali."),
    ("SK Nomor 118/PWNA/XII/2024 (No. 027/Und/DPC-SBMA/V/2026), 12/Mei/2024, SMP/MTs/2024",
     "SK Nomor 118/0000/000/2024 (No. 027/000/000-0000/0/2026), 12/Mei/2024, SMP/MTs/2024"),
    ("Blood Day #10 #DonorDarah #2024 dan A #3", "Blood Day ke-10 #DonorDarah #2024 dan A #3"),
    ("Rapat diAula, dikantor diSemarang, keJakarta, dariSolo", "Rapat di Aula, di kantor di Semarang, ke Jakarta, dari Solo"),
]

LEFT = [
    "muhammadiyah.or.id, Kompas.Com, S.Pd.I, M.A., Amd.Keb, Sp.Onk.Rad, H.M. Ali, info@Ali.Com, https://a.id, pukul 08.00, 08:00",
    "1.000,50",
    "kata dia ... lalu", "Jum'at 'Aisyiyah Qur'an", "dikantongi, dirumahkan, keluar, diambil, dIKTI",
    "Al-Ikhlas - Solo", "Routa–Asera, 2020–2025, Bupati ke 5 desa, naik ke 3 besar, 'Anugrah', PW 'Aisyiyah menggelar 'rapat",
    "A\n\n“Kami Siap”, Kata Ketua Cabang Solo\n\nBupati: jalan di Solo segera mulus\n\nB",
    "Judul yang akan datang", "A\n\nYang Akan Digelar Di Solo\n\nB", "”Kami siap. ”Ya", "langkah: --turnamen --papan catur",
    "-----", 'a " b', "guru(-guru)",
]

TEXT = """PCM Gebog Gelar Rapat Kerja

Kudus – PCM Gebog menggelar Rapat Kerja di Aula Masjid Baitul Makmur, Sabtu (12/10/2024). Rapat kerja (Raker) dibuka oleh \
Ketua PDM Kudus Drs. H. Ahmad Fauzi, M.Pd. dan dihadiri Sekretaris PCM Gebog Siti Aminah, S.Pd. Ketua MUI Gebog Ali Rahman \
berhalangan hadir. “Kami siap bekerja,” kata Ketua PCM Gebog, Suwarno Adi. Ia berpesan kepada pengurus."""

CARELESS = [
    ((",", " ,"), (". ", " . ")), ((", ", ","),), ((". Rapat", ".Rapat"), (". Ketua", ".Ketua"), (". Ia", ".Ia")),
    (("di Aula", "diAula"),), (("“", "''"), ("”", "''")), (("–", "--"),),
    (("(", "( "), (")", " )")), (("–", "-"),), (("/", " / "),),
    (("pengurus.", "pengurus"),), ((", ", ","), (". ", ".")), ((", ", " ,"), (". ", " .")), (("“", "“ "), ("”", " ”")),
    ((", ", ",, "), (". ", ".. ")),
    (("Kudus –", "📍 Kudus –"),), ((". ", ". ✨ "), ("kerja,”", "kerja 🙏,”")),
]


def facts(text: str) -> dict[str, object]:
    """What a text says, without the words that say it."""
    document = extract(Article("a", text), PACK)
    assert not [*broken_promises(Article("a", text), document)]
    return {kind: [{key: value for key, value in row.items() if key not in ("evidence", "part_of_evidence", "stated", "mentions")}
                   for row in rows] for kind, rows in to_json(document).items() if isinstance(rows, list)}


@pytest.mark.parametrize(("text", "read"), [*READ, *((text, text) for text in LEFT)])
def test_marks_are_read_as_meant(text: str, read: str) -> None:
    """Spaces around marks stand where careful hands set them, and nowhere else."""
    assert read_by(*TYPED, text=text) == read


@pytest.mark.parametrize("accident", CARELESS)
def test_careless_marks_change_no_fact(accident: tuple[tuple[str, str], ...]) -> None:
    """A text whose marks were typed without care says what the careful one says, in its own words."""
    spoilt = TEXT
    for careful, careless in accident:
        spoilt = spoilt.replace(careful, careless)
    assert spoilt != TEXT
    assert facts(spoilt) == facts(TEXT)


def test_quotes_are_of_the_text_as_stored() -> None:
    """Offsets and mentions are those of the careless text."""
    text = TEXT.replace(", M.Pd.", " ,M.Pd .").replace("H. Ahmad", "H . Ahmad")
    document = extract(Article("a", text), PACK)
    (person,) = [one for one in document.people if one.name == "Ahmad Fauzi"]
    assert person.mentions == ("Drs. H . Ahmad Fauzi ,M.Pd .",)
    assert [text[spot.start:spot.end] for spot in person.evidence] == ["Drs. H . Ahmad Fauzi ,M.Pd ."]
    assert (person.prefixes, person.suffixes) == (("Drs.", "H."), ("M.Pd.",))


def test_letters_between_marks_keep_their_place() -> None:
    """Marks that are changed on both sides of some words move none of their letters."""
    text = TEXT.replace("“Kami siap bekerja,”", "'Kami siap bekerja dengan Rudi Hartono,'")
    document = extract(Article("a", text), PACK)
    assert {text[spot.start:spot.end] for one in document.people for spot in one.evidence if one.name == "Rudi Hartono"} == {
        "Rudi Hartono"}
