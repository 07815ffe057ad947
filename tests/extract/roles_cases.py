"""Texts with the roles that they state. [P …] marks a person, [O …] a body; "=" after a name ties it to the name after it.

A row is (person, post, body or None), with the start and end of the term after it where one is stated, and "past".
"""
from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A marked text and the roles in it."""

    name: str
    text: str
    rows: tuple[tuple[str | None, ...], ...]


CASES = (
    Case("before", "Ketua [O PWM Jawa Tengah] [P Dr. KH. Tafsir, M.Ag.] membuka acara.", (("Dr. KH. Tafsir, M.Ag.", "Ketua", "PWM Jawa Tengah"),)),
    Case("before with a comma", "Sekretaris [O PCNU Kendal], [P KH Ali], hadir.", (("KH Ali", "Sekretaris", "PCNU Kendal"),)),
    Case("after", "[P Budi Santoso], Ketua Umum [O PB PMII], menolak.", (("Budi Santoso", "Ketua Umum", "PB PMII"),)),
    Case("two in a row, before", "Hadir Ketua [O PDM Bantul], [P Ali], Sekretaris [O PDA Bantul], [P Siti], dan undangan.",
         (("Ali", "Ketua", "PDM Bantul"), ("Siti", "Sekretaris", "PDA Bantul"))),
    Case("two in a row, after", "Hadir [P Ali], Ketua [O PDM Bantul], [P Siti], Sekretaris [O PDA Bantul], dan undangan.",
         (("Ali", "Ketua", "PDM Bantul"), ("Siti", "Sekretaris", "PDA Bantul"))),
    Case("in brackets", "Narasumber: [P Rina] (Direktur [O RS Siloam]) dan [P Joko] (dosen [O UGM]).", (("Rina", "Direktur", "RS Siloam"), ("Joko", "dosen", "UGM"))),
    Case("dash", "[P Ali] – Wakil Ketua [O PWM DKI] & Ketua Bidang Sosial,", (("Ali", "Wakil Ketua", "PWM DKI"), ("Ali", "Ketua Bidang Sosial", "PWM DKI"))),
    Case("joined", "[P Ali], Ketua [O MUI Garut] dan Rektor [O Universitas Garut], berpesan.", (("Ali", "Ketua", "MUI Garut"), ("Ali", "Rektor", "Universitas Garut"))),
    Case("sekaligus before", "Ketua [O Yayasan Asih] sekaligus Kepala [O SMK Asih], [P Rudi], bersyukur.",
         (("Rudi", "Ketua", "Yayasan Asih"), ("Rudi", "Kepala", "SMK Asih"))),
    Case("selaku", "[P Ali] selaku Ketua [O PAC GP Ansor Boja] berterima kasih.", (("Ali", "Ketua", "PAC GP Ansor Boja"),)),
    Case("yang juga", "[P Ali] yang juga Wakil Bendahara [O PP Persis] hadir.", (("Ali", "Wakil Bendahara", "PP Persis"),)),
    Case("menjabat", "[P Ali] kini menjabat sebagai Direktur Utama [O PDAM Tirta].", (("Ali", "Direktur Utama", "PDAM Tirta"),)),
    Case("elected", "Muskerda [O PMI Kota Batu] menetapkan [P Ali] sebagai Ketua masa bakti 2024-2029.", (("Ali", "Ketua", "PMI Kota Batu", "2024", "2029"),)),
    Case("became again", "[P Ali] terpilih kembali menjadi Ketua [O PGRI Kudus] periode 2025–2030.", (("Ali", "Ketua", "PGRI Kudus", "2025", "2030"),)),
    Case("inducted by another", "[P Ali] dilantik oleh [P Budi] sebagai Camat Boja.", (("Ali", "Camat Boja", None),)),
    Case("appointed in two", "Rapat menunjuk [P Ali] sebagai Ketua dan [P Budi] sebagai Sekretaris [O IMM Solo].",
         (("Ali", "Ketua", "IMM Solo"), ("Budi", "Sekretaris", "IMM Solo"))),
    Case("respectively", "Ketua dan Sekretaris [O KNPI Solo], [P Ali] dan [P Budi], hadir.", (("Ali", "Ketua", "KNPI Solo"), ("Budi", "Sekretaris", "KNPI Solo"))),
    Case("several", "Dua dosen [O UMS], [P Ali] dan [P Siti], menjadi juri.", (("Ali", "dosen", "UMS"), ("Siti", "dosen", "UMS"))),
    Case("candidates", "Calon Ketua [O KONI Solo], [P Ali], menyampaikan visi. Pemilihan Ketua [O KONI Solo] diikuti [P Budi].", ()),
    Case("passing functions", "Ketua Panitia, [P Ali], melapor. [P Siti] selaku moderator membuka sesi. Pemateri [P Budi] hadir.", ()),
    Case("chair of the committee by post", "Sekretaris [O PMI Solo] [P Ali] selaku ketua panitia melapor.", (("Ali", "Sekretaris", "PMI Solo"),)),
    Case("former", "Mantan Ketua [O PWNU Bali], [P KH Ali], wafat.", (("KH Ali", "Ketua", "PWNU Bali", "past"),)),
    Case("former by word after", "Ketua demisioner [P Ali] menyerahkan bendera [O HMI Solo] kepada penerusnya.", (("Ali", "Ketua", "HMI Solo", "past"),)),
    Case("acting", "Plt. Kepala [O Dinas Sosial Kota Solo] [P Siti] hadir bersama Pj. Bupati Boyolali [P Ali].",
         (("Siti", "Plt. Kepala", "Dinas Sosial Kota Solo"), ("Ali", "Pj. Bupati Boyolali", None))),
    Case("acting in brackets", "Pelaksana Tugas (Plt) Kepala [O BPBD Solo] [P Ali] datang.", (("Ali", "Plt Kepala", "BPBD Solo"),)),
    Case("territory", "Camat Rowokele [P Ali] dan Kepala Desa Wonotirto [P Budi] hadir.", (("Ali", "Camat Rowokele", None), ("Budi", "Kepala Desa Wonotirto", None))),
    Case("government", "[O Pemerintah Kabupaten Blora] mendukung. Bupati Blora [P Arief] hadir.", (("Arief", "Bupati Blora", "Pemerintah Kabupaten Blora"),)),
    Case("another government", "[O Pemerintah Kabupaten Rembang] mendukung. Bupati Blora [P Arief] hadir.", (("Arief", "Bupati Blora", None),)),
    Case("short office", "Bupati Blora [P Arief] hadir. Bupati [P Arief] berpesan.", (("Arief", "Bupati Blora", None),)),
    Case("command", "Dandim 0733/Kota Semarang Letkol Inf [P Ali] dan Danramil 07/Boja [P Budi] hadir.",
         (("Ali", "Dandim 0733/Kota Semarang", None), ("Budi", "Danramil 07/Boja", None))),
    Case("police", "[O Polres Demak] menjaga. Kapolres Demak AKBP [P Ali] hadir.", (("Ali", "Kapolres Demak", "Polres Demak"),)),
    Case("section", "Kepala Bidang Perlindungan dan Jaminan Sosial [O Dinas Sosial Demak], [P Siti], hadir.",
         (("Siti", "Kepala Bidang Perlindungan dan Jaminan Sosial", "Dinas Sosial Demak"),)),
    Case("section of the body named before", "Kepala [O Dinas Kesehatan Demak] mengutus Kepala Bidang Pelayanan Kesehatan, [P Siti].",
         (("Siti", "Kepala Bidang Pelayanan Kesehatan", "Dinas Kesehatan Demak"),)),
    Case("organ", "Anggota Dewan Pengawas Syariah [O BMT Amanah], [P Ali], hadir.", (("Ali", "Anggota Dewan Pengawas Syariah", "BMT Amanah"),)),
    Case("numbers", "Wakil Ketua II [O DPRD Kota Batu] [P Ali] dan Wakil Rektor III [O UMM] [P Siti] hadir.",
         (("Ali", "Wakil Ketua II", "DPRD Kota Batu"), ("Siti", "Wakil Rektor III", "UMM"))),
    Case("pointing back", "[O Panti Asuhan Asih] berdiri 1990. Kepala panti, [P Ali], bersyukur.", (("Ali", "Kepala", "Panti Asuhan Asih"),)),
    Case("his school", "Piala diterima [O SMAN 2 Solo] lewat kepala sekolahnya, [P Siti].", (("Siti", "kepala sekolah", "SMAN 2 Solo"),)),
    Case("pronoun", "[P Ali] bukan orang baru. Ia mantan Ketua [O PDM Solo].", (("Ali", "Ketua", "PDM Solo", "past"),)),
    Case("pronoun, two posts", "[P Siti] lahir di Solo. Selain mengajar, ia tercatat sebagai bendahara [O PDA Solo] dan pengurus [O IDI Solo].",
         (("Siti", "bendahara", "PDA Solo"), ("Siti", "pengurus", "IDI Solo"))),
    Case("anaphor", "[P Ali] tertawa. Direktur [O RS Asih] itu menolak.", (("Ali", "Direktur", "RS Asih"),)),
    Case("list", "Susunan pengurus [O Karang Taruna Boja]:\nKetua: [P Ali]\nWakil Ketua I: [P Budi], S.E.\nBendahara: [P Siti]",
         (("Ali", "Ketua", "Karang Taruna Boja"), ("Budi", "Wakil Ketua I", "Karang Taruna Boja"), ("Siti", "Bendahara", "Karang Taruna Boja"))),
    Case("list under sections", "Pengurus [O PC Fatayat Boja]:\nPenasihat: [P Ani], [P Ina]\nBidang Dakwah:\n- [P Siti] (Koordinator)\n- [P Rina]",
         (("Ani", "Penasihat", "PC Fatayat Boja"), ("Ina", "Penasihat", "PC Fatayat Boja"),
          ("Siti", "Koordinator Bidang Dakwah", "PC Fatayat Boja"), ("Rina", "Bidang Dakwah", "PC Fatayat Boja"))),
    Case("list of officials", "Yang dilantik:\n1. [P Ali] - Kepala [O Dinas Sosial]\n2. [P Budi] – Camat Boja (sebelumnya Lurah Mijen)",
         (("Ali", "Kepala", "Dinas Sosial"), ("Budi", "Camat Boja", None), ("Budi", "Lurah Mijen", None, "past"))),
    Case("table", "[O HIMPAUDI Boja]\n1 | [P Ali] | Ketua\n2 | [P Siti] | Sekretaris", (("Ali", "Ketua", "HIMPAUDI Boja"), ("Siti", "Sekretaris", "HIMPAUDI Boja"))),
    Case("given", "Kursi Ketua [O Muslimat NU Batu] jatuh kepada [P Siti].", (("Siti", "Ketua", "Muslimat NU Batu"),)),
    Case("handover", "Serah terima jabatan direktur [O LAZISMU Solo] dari [P Ali] kepada [P Budi] berlangsung Senin.",
         (("Ali", "direktur", "LAZISMU Solo", "past"), ("Budi", "direktur", "LAZISMU Solo"))),
    Case("successor", "Ketua [O PMI Solo], [P Ali], pamit. Ia digantikan [P Budi].", (("Ali", "Ketua", "PMI Solo"), ("Budi", "Ketua", "PMI Solo"))),
    Case("predecessor", "[P Ali] terpilih sebagai Ketua [O PMI Solo]. Ia menggantikan [P Budi].", (("Ali", "Ketua", "PMI Solo"), ("Budi", "Ketua", "PMI Solo", "past"))),
    Case("led", "[O Kelompok Tani Maju] yang diketuai [P Ali] panen raya.", (("Ali", "Ketua", "Kelompok Tani Maju"),)),
    Case("unnamed holders", "Ketua [O PWM Bali] tidak hadir. [P Ali] memimpin doa.", ()),
    Case("represented", "Bupati Blora yang diwakili Asisten I Setda, [P Ali], hadir.", (("Ali", "Asisten I Setda", None),)),
    Case("members are no posts", "[P Ali], relawan asal Solo, dan [P Budi], anggota tim, mengevakuasi warga.", ()),
    Case("building", "Takmir Masjid Raya Batu, [P Ali], dan Pengurus Vihara Maitreya [P Lim] berterima kasih kepada [O Polres Batu].",
         (("Ali", "Takmir", None), ("Lim", "Pengurus", None))),
    Case("title left outside", "Kapolsek Boja AKP [P Ali] dan Sekretaris Jenderal [O KSPN] [P Siti] hadir.",
         (("Ali", "Kapolsek Boja", None), ("Siti", "Sekretaris Jenderal", "KSPN"))),
    Case("subject of two words", "Direktur Jenderal PHI dan Jamsos [O Kemnaker], [P Indah], hadir.", (("Indah", "Direktur Jenderal PHI dan Jamsos", "Kemnaker"),)),
    Case("headline", "Bupati Blora Lantik [P Ali]\n\nUpacara berlangsung khidmat.", ()),
    Case("English before", "UKR rector [P Prof. Ali] opened the workshop.", (("Prof. Ali", "rector", None),)),
    Case("English after", "[P Ali], executive director of the [O Bakau Foundation], and [P Siti], a policy analyst at [O CIFOR], spoke.",
         (("Ali", "executive director", "Bakau Foundation"), ("Siti", "policy analyst", "CIFOR"))),
    Case("English verb", "[P Ali], who chairs the [O Crab Fishers' Cooperative], agreed.", (("Ali", "chair", "Crab Fishers' Cooperative"),)),
    Case("English acting", "[P Petrus], acting head of the [O Environment Agency], read it.", (("Petrus", "acting head", "Environment Agency"),)),
)
