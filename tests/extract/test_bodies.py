"""Named bodies: beginnings, nesting, abbreviations, short forms, and what is no body."""
from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.extract.bodies.layer import name_bodies
from kg.extract.layout.layer import lay_out
from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import load_pack
from kg.model import Article, Organisation

PACK = load_pack("id")


def read(text: str) -> tuple[Page, tuple[Mention, ...], dict[str, Organisation]]:
    """The bodies of a text below a headline that names none."""
    page = lay_out(Article("a", f"Kabar Hari Ini\n\n{text}"), PACK)
    return (page, *name_bodies(page, PACK))


def names(text: str) -> list[str]:
    """The full names of the bodies of a text."""
    return [body.name for body in read(text)[2].values()]


def forms(text: str) -> list[set[str]]:
    """The surface forms of each body of a text."""
    return [set(body.mentions) for body in read(text)[2].values()]


FULL = [
    ("Visitasi oleh Badan Penjamin Pendidikan Usia Dini, Pendidikan Dasar, dan Pendidikan Menengah (BPP-DM) Provinsi Riau.",
     ["Badan Penjamin Pendidikan Usia Dini, Pendidikan Dasar, dan Pendidikan Menengah Provinsi Riau"]),
    ("Majelis Pelayanan Lansia dan Pendidikan Nonformal (Playan dan PNF) Pimpinan Wilayah Muhammadiyah (PWM) Riau rapat.",
     ["Majelis Pelayanan Lansia dan Pendidikan Nonformal Pimpinan Wilayah Muhammadiyah Riau",
      "Pimpinan Wilayah Muhammadiyah Riau"]),
    ("Lembaga Pendidikan (LP) Ma'arif NU Blitar rapat.", ["Lembaga Pendidikan Ma'arif NU Blitar"]),
    ("Hadir Ketua Majelis Klasis Alor Barat Laut.", ["Majelis Klasis Alor Barat Laut"]),
    ("Kepolisian Resor (Polres) Tapin Polda Kalimantan Selatan datang.", ["Kepolisian Resor Tapin", "Polda Kalimantan Selatan"]),
    ("Hadir Ketua Majelis Pembimbing Cabang (Mabicab), Roni.", ["Majelis Pembimbing Cabang"]),
    ("Kepolisian Sektor (Polsek) Wangon Polresta Banyumas hadir.", ["Kepolisian Sektor Wangon", "Polresta Banyumas"]),
    ("Komando Distrik Militer (Kodim) 1603/Sikka rapat.", ["Komando Distrik Militer 1603/Sikka"]),
    ("Hadir Ketua Pokjarluh Hj. Siti Aminah.", ["Pokjarluh"]),
    ("Lokakarya dihelat Solidaritas Pesisir pada Minggu.", ["Solidaritas Pesisir"]),
    ("Lokakarya dihelat Budi Santoso, lalu digelar Lomba Mewarnai Cerita Desa.", []),
    ("Badan Kesehatan Dunia (WHO) hadir. WHO mengirim vaksin.", ["Badan Kesehatan Dunia"]),
    ("Perempuan Tani Nusantara (PTN) rapat. Hadir Ketua Umum PTN Dian.", ["Perempuan Tani Nusantara"]),
    ("Asosiasi Kepala Desa Pesisir Indonesia rapat di SMA Kebon Dalam.",
     ["Asosiasi Kepala Desa Pesisir Indonesia", "SMA Kebon Dalam"]),
    ("Hadir Koramil 0824/17 Ambulu dan Jalasenastri Cabang 4.", ["Koramil 0824/17 Ambulu", "Jalasenastri Cabang 4"]),
    ("Personel Polsek Wangon Polresta Banyumas datang.", ["Polsek Wangon", "Polresta Banyumas"]),
    ("Ia dosen FTIK IAIN Anim Ha.", ["FTIK IAIN Anim Ha", "IAIN Anim Ha"]),
    ("UKM Tapak Suci Universitas Muhammadiyah Tanete juara.",
     ["UKM Tapak Suci Universitas Muhammadiyah Tanete", "Universitas Muhammadiyah Tanete"]),
    ("Ia berkata rumah sakit Muhammadiyah lahir dari kegelisahan.", ["Muhammadiyah"]),
    ("Rapat kerja dengan Komisi X DPR RI ditunda.", ["Komisi X DPR RI", "DPR RI"]),
    ("Komisi IV DPRD Kabupaten Malang memanggil RSUD Kanjuruhan.",
     ["Komisi IV DPRD Kabupaten Malang", "DPRD Kabupaten Malang", "RSUD Kanjuruhan"]),
    ("Ketua Komisi IV DPRD Kabupaten Malang hadir.", ["DPRD Kabupaten Malang"]),
    ("Hadir Ketua Kadin Kota Kendari Sukriyaman Tosepu.", ["Kadin Kota Kendari"]),
    ("Hadir Kepala Kantor Perwakilan Bank Indonesia Provinsi NTT.",
     ["Kantor Perwakilan Bank Indonesia Provinsi NTT", "Bank Indonesia"]),
    ("Majelis Dikdasmen dan PNF PDM Kota Surabaya rapat.", ["Majelis Dikdasmen dan PNF PDM Kota Surabaya", "PDM Kota Surabaya"]),
    ("Serikat Pekerja Kimia Energi dan Pertambangan SPSI Kabupaten Bontang berunding.",
     ["Serikat Pekerja Kimia Energi dan Pertambangan SPSI Kabupaten Bontang"]),
    ("Pelatihan HIPMI Mengajar dibuka. Ia menyampaikan materi “Pramuka dan Gawai”.", []),
    ("Brigif 16/Wira Yudha dan Stasi Santo Petrus hadir.", ["Brigif 16/Wira Yudha", "Stasi Santo Petrus"]),
    ("Hadir KONI Kabupaten Belitung dan KONI Provinsi Kepulauan Bangka Belitung.",
     ["KONI Kabupaten Belitung", "KONI Provinsi Kepulauan Bangka Belitung"]),
    ("Pengurus Pemuda Muhammadiyah Banyuasin mengirim dua utusan.", ["Pemuda Muhammadiyah Banyuasin"]),
    ("Hadir BPJS Ketenagakerjaan Cabang Batam Nagoya.", ["BPJS Ketenagakerjaan Cabang Batam Nagoya", "BPJS Ketenagakerjaan"]),
    ("Pekan ini ada Hari Kesatuan Gerak di desa.", []),
    ("Hadir Ketua Bidang Organisasi PWI Pusat Zulmansyah Sekedang.", ["PWI Pusat"]),
    ("Kabid Koperasi Diskopdagperin Kabupaten Kuningan, Ucu, dirawat di RSUD 45 Kuningan.",
     ["Diskopdagperin Kabupaten Kuningan", "RSUD 45 Kuningan"]),
    ("Hadir Puskesmas Pembantu Cikaret serta Bidan Desa.", ["Puskesmas Pembantu Cikaret"]),
    ("Hadir Dekan FISIP Universitas Mulawarman.", ["FISIP Universitas Mulawarman", "Universitas Mulawarman"]),
    ("Hadir Dharma Wanita Persatuan Kanwil Kemenkum Sulawesi Tenggara.",
     ["Dharma Wanita Persatuan Kanwil Kemenkum Sulawesi Tenggara", "Kanwil Kemenkum Sulawesi Tenggara", "Kemenkum"]),
    ("Sekolah Tinggi Ilmu Kesehatan (STIKES) Widya Nusantara Palu rapat.",
     ["Sekolah Tinggi Ilmu Kesehatan Widya Nusantara Palu"]),
    ("Laporan diperiksa Kantor Akuntan Publik Tjokro & Rekan.", ["Kantor Akuntan Publik Tjokro & Rekan"]),
    ("Sekolah siaga dibentuk di 40 SMP/MTs desa.", []),
    ("Sebanyak 132 utusan dari 18 Pimpinan Cabang Aisyiyah (PCA) hadir.", []),
    ("Korban didampingi Pusat Pelayanan Terpadu Pemberdayaan Perempuan dan Anak (P2TP2A) Kabupaten Lebong.",
     ["Pusat Pelayanan Terpadu Pemberdayaan Perempuan dan Anak Kabupaten Lebong"]),
    ("Hadir Lembaga Penelitian dan Pengabdian kepada Masyarakat (LPPM) Universitas Bung Hatta.",
     ["Lembaga Penelitian dan Pengabdian kepada Masyarakat Universitas Bung Hatta", "Universitas Bung Hatta"]),
    ("Acara dihadiri Dinas Koperasi dan UMKM Kabupaten Kendal di pendopo.", ["Dinas Koperasi dan UMKM Kabupaten Kendal"]),
    ("Hadir Kementerian Pemberdayaan Perempuan dan Perlindungan Anak (KemenPPPA) di aula.",
     ["Kementerian Pemberdayaan Perempuan dan Perlindungan Anak"]),
    ("Peserta datang dari Universitas Sebelas Maret dan SMK Bina Karya 2 Kendal.",
     ["Universitas Sebelas Maret", "SMK Bina Karya 2 Kendal"]),
    ("Korban dirawat di RSUD dr. Soewondo sejak kemarin.", ["RSUD dr. Soewondo"]),
    ("Acara digelar Kodim 0719/Jepara bersama warga.", ["Kodim 0719/Jepara"]),
    ("Ketua kelompok nelayan Bakau Jaya, Wak Seman, menolak.", ["kelompok nelayan Bakau Jaya"]),
    ("Bantuan dari Lembaga Amil Zakat Infak dan Sedekah Muhammadiyah (Lazismu) Kota Malang tiba.",
     ["Lembaga Amil Zakat Infak dan Sedekah Muhammadiyah Kota Malang"]),
    ("Pejabat itu dari Lazisnu, Lesbumi dan LTN yang diundang.", ["Lazisnu", "Lesbumi", "LTN"]),
    ("Hadir Ketua PMI Provinsi Bengkulu dan Ketua PMI Kota Bengkulu.", ["PMI Provinsi Bengkulu", "PMI Kota Bengkulu"]),
    ("Ketua Majelis Pendidikan Dasar dan Menengah (Dikdasmen) PDM Kulon Progo hadir.",
     ["Majelis Pendidikan Dasar dan Menengah PDM Kulon Progo", "PDM Kulon Progo"]),
    ("Hadir Ketua Pasikian Yowana Bali, dan dosen Unhi Denpasar Prof. Suda.", ["Pasikian Yowana Bali", "Unhi Denpasar"]),
    ("Hadir Kepala OJK Provinsi Kaltim dan Kaltara Parjiman.", ["OJK Provinsi Kaltim dan Kaltara"]),
    ("Hadir Manajer PLN ULP Lubuk Basung, kemarin.", ["PLN ULP Lubuk Basung", "PLN"]),
    ("Hadir Ketua Umum PB PGRI Unifah Rosyidi Hakim; Sekjen PGRI Budi; Ketua PHRI Aon Kastolani.", ["PB PGRI", "PGRI", "PHRI"]),
    ("Bantuan dari Seabank Foundation diterima warga.", ["Seabank Foundation"]),
    ("Ia alumnus Fakultas Ilmu Kesehatan yang maju. Dekan FIK hadir.", ["Fakultas Ilmu Kesehatan"]),
    ("Hadir Dirjen GTK Nunuk Suryani dan Koordinator Nasional P2G Satriwan.", ["P2G"]),
    ("Hadir Kepala Kantor Kemenag Garut dan Kasi PMD Kecamatan.", ["Kantor Kemenag Garut", "Kemenag"]),
    ("Warga Kecamatan Sumberlawang hadir. RAPAT TP PKK KECAMATAN SUMBERLAWANG.", ["TP PKK Kecamatan Sumberlawang"]),
    ("Kepala Dinas Sosial Provinsi Riau Boby Rachmat Siregar, Kamis (12/6/2025), hadir.", ["Dinas Sosial Provinsi Riau"]),
    ("Hadir Koordinator Wilayah KSBSI Riau Juandy Hutauruk.", ["KSBSI Riau"]),
    ("Tausiyah oleh Nugroho Hadi Kusuma, Mudir Pesantren Tahfidz Ahmad Dahlan.", ["Pesantren Tahfidz Ahmad Dahlan"]),
    ("Hadir Anggota DPR RI Komisi IX Netty dan dosen UNISI.", ["DPR RI", "UNISI"]),
    ("Hadir Direktur Puspas Keuskupan Ruteng di aula.", ["Puspas Keuskupan Ruteng", "Keuskupan Ruteng"]),
    ("Hadir Ketua LPM Ujang Suherman dan Ketua BPD H. Endang Rukmana.", ["LPM", "BPD"]),
    ("Rektor UNIVERSITAS PENDIDIKAN GANESHA (UNDIKSHA) hadir. Undiksha maju.", ["Universitas Pendidikan Ganesha"]),
    ("PT Toba Pulp Nusantara rugi. Manajemen PT TPN diam.", ["PT Toba Pulp Nusantara"]),
    ("Kongres X Persatuan Terapis Gigi dan Mulut Nusantara ditutup.", ["Persatuan Terapis Gigi dan Mulut Nusantara"]),
    ("Wakil Ketua Umum Kadin Indonesia Erwin Aksana hadir.", ["Kadin Indonesia"]),
    ("Dewan Pendidikan mengirim Asep. Anggota DPRD Dapil II hadir.", ["Dewan Pendidikan", "DPRD"]),
    ("Srikandi Hanura Rakyat Sulut berbagi. Partai Hanura Rakyat senang.",
     ["Srikandi Hanura Rakyat Sulut", "Partai Hanura Rakyat"]),
    ("Hadir Bamus Nagari Air Tabik Mudiak dan warga Nagari Air Tabik Mudiak.", ["Bamus Nagari Air Tabik Mudiak"]),
    ("Hadir Ketua YPLP PGRI Kuantan Singingi, Jon.", ["YPLP PGRI Kuantan Singingi", "PGRI Kuantan Singingi"]),
    ("Yang datang Teguh selaku Direktur Lumbung Dana Petani Ketapang.", ["Lumbung Dana Petani Ketapang"]),
    ("Hadir Ketua BPD Sumberpucung, dan Kepala BNPB Letjen TNI Suharyanto.", ["BPD Sumberpucung", "BNPB"]),
]


@pytest.mark.parametrize(("text", "expected"), FULL)
def test_names_in_full(text: str, expected: list[str]) -> None:
    """A name holds its field of work, its numbers and its territory, and leaves out its abbreviation."""
    assert names(text) == expected


UNHEARD = [
    ("Turut bersidang Yayasan Ulayat Hijau, Kanopi Tropis Muda, serta WALHI Aceh.", "Kanopi Tropis Muda"),
    ("Dari pihak pembeli datang tamu dari luar negeri, yaitu Kenji Sakuraba (Nagoya Roastery), kemarin.", "Nagoya Roastery"),
    ("Evaluasi dipandu fasilitator dari Siap Siaga Maluku Utara, Yuniarti.", "Siap Siaga Maluku Utara"),
    ("Kalimat instruktur Vertical Rescue Indonesia, Tedi, membekas.", "Vertical Rescue Indonesia"),
    ("Lomba usai. Pepadi Kulon Progo meminjamkan kelir.", "Pepadi Kulon Progo"),
]


@pytest.mark.parametrize(("text", "expected"), UNHEARD)
def test_names_that_no_list_begins(text: str, expected: str) -> None:
    """Unknown capitals are a body beside bodies, after a person's name, after a noun for members, and acting in a place."""
    assert expected in names(text)


@pytest.mark.parametrize("text", [
    "Warga Kecamatan Sumberlawang menolak.", "Sekretaris DPRD Sikka, Remigius Nong, hadir.",
    "Ia datang dari Hotel Estrella Banggai.",
    "Dua komisi dipandu Polie Mihing dan Komisi Yudisial."])
def test_what_no_list_begins_may_be_a_person_or_a_place(text: str) -> None:
    """A holder after a post, a venue and people of a place are no bodies."""
    assert not set(names(text)) - {"DPRD Sikka", "Komisi Yudisial"}


NESTED = [
    ("Hadir Ketua Halal Center Universitas Tanete, Budi.", ["Halal Center Universitas Tanete", "Universitas Tanete"]),
    ("Hadir Ketua Majelis Dikdasmen PNF PDM Kulon Progo, Budi. Acara Majelis Dikdasmen selesai.",
     ["Majelis Dikdasmen PNF PDM Kulon Progo", "PDM Kulon Progo"]),
    ("Hadir MPKS PWM DKI Jakarta di aula.", ["MPKS PWM DKI Jakarta", "PWM DKI Jakarta"]),
    ("Mahasiswa Fakultas Hukum Universitas Tanete hadir.", ["Fakultas Hukum Universitas Tanete", "Universitas Tanete"]),
    ("Kepala Kantor Kementerian Agama Kabupaten Batang hadir.",
     ["Kantor Kementerian Agama Kabupaten Batang", "Kementerian Agama"]),
    ("Prakirawan Stasiun Geofisika BMKG Ternate hadir.", ["Stasiun Geofisika BMKG Ternate", "BMKG"]),
    ("Ia memimpin Komisi Oikumene Klasis Tanjung Seroja.", ["Komisi Oikumene Klasis Tanjung Seroja", "Klasis Tanjung Seroja"]),
    ("Warga dilayani UPT Kebakaran Lahan Dinas Kehutanan Kalbar.",
     ["UPT Kebakaran Lahan Dinas Kehutanan Kalbar", "Dinas Kehutanan Kalbar"]),
    ("Workshop digelar Jurusan Geografi FIS UPN Pasundan.",
     ["Jurusan Geografi FIS UPN Pasundan", "FIS UPN Pasundan", "UPN Pasundan"]),
    ("Orator ialah Ketua PUK FSPMI PT Duta Baja, Amir.", ["PUK FSPMI PT Duta Baja"]),
    ("Acara Badan Peradilan Umum Mahkamah Agung RI selesai.",
     ["Badan Peradilan Umum Mahkamah Agung RI", "Mahkamah Agung RI"]),
    ("Acara Majelis Klasis Gereja Masehi Injili di Timor (GMIT) Amnatun Barat selesai.",
     ["Majelis Klasis Gereja Masehi Injili di Timor Amnatun Barat", "Gereja Masehi Injili di Timor"]),
    ("Acara KPP Pratama Kudus Kanwil DJP Jawa Tengah I selesai.",
     ["KPP Pratama Kudus Kanwil DJP Jawa Tengah I", "Kanwil DJP Jawa Tengah I", "DJP"]),
    ("Acara Stasi Santo Yusup Paroki Mlati selesai.", ["Stasi Santo Yusup Paroki Mlati", "Paroki Mlati"]),
    ("Acara Komisi Pemuda GKJ Ambarrukma selesai.", ["Komisi Pemuda GKJ Ambarrukma", "GKJ Ambarrukma"]),
    ("Acara Mapala Humendala FKIP Unri selesai.", ["Mapala Humendala FKIP Unri", "FKIP Unri", "Unri"]),
    ("Laporan Badan Pertimbangan Pelayanan Klasis (BPPK) Amnatun Barat selesai.",
     ["Badan Pertimbangan Pelayanan Klasis Amnatun Barat", "Klasis Amnatun Barat"]),
    ("Acara Badan Riset Kementerian Agama RI selesai.", ["Badan Riset Kementerian Agama RI", "Kementerian Agama RI"]),
    ("Acara Kantor Wilayah Kementerian Hukum Samudra Ujung selesai.",
     ["Kantor Wilayah Kementerian Hukum Samudra Ujung", "Kementerian Hukum"]),
    ("Anggota Satlantas Polres Kendal hadir.", ["Satlantas Polres Kendal", "Polres Kendal"]),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_parents_inside_longer_names(text: str, expected: list[str]) -> None:
    """The parent that a unit's name holds is a body of its own, a nationwide one without the office's territory."""
    assert names(text) == expected


ONE_BODY = [
    ("Majelis Pelayanan Lansia dan Pendidikan Nonformal (Playan dan PNF) PWM Riau rapat. Kata Majelis Playan dan PNF PWM Riau.",
     {"Majelis Pelayanan Lansia dan Pendidikan Nonformal (Playan dan PNF) PWM Riau", "Majelis Playan dan PNF PWM Riau"}),
    ("Ikatan Alumni SMPN 2 Lawang (Ikaspenda) hadir. Ketua Ikaspenda, Budi, hadir.",
     {"Ikatan Alumni SMPN 2 Lawang (Ikaspenda)", "Ikaspenda"}),
    ("SMP Negeri 2 Lawang merayakannya. Kepala SMPN 2 Lawang hadir.", {"SMP Negeri 2 Lawang", "SMPN 2 Lawang"}),
    ("Pondok Pesantren Nurul Jadid Sukadamai ramai. Pengasuh Pesantren Nurul Jadid hadir.",
     {"Pondok Pesantren Nurul Jadid Sukadamai", "Pesantren Nurul Jadid"}),
    ("Kantor Perwakilan Bank Indonesia Provinsi Sumatera Selatan menggelar festival. Kepala BI Sumsel hadir.",
     {"Kantor Perwakilan Bank Indonesia Provinsi Sumatera Selatan", "BI Sumsel"}),
    ("Stasiun Geofisika Bandung BMKG siaga. Kepala Stasiun Geofisika Bandung hadir.",
     {"Stasiun Geofisika Bandung BMKG", "Stasiun Geofisika Bandung"}),
    ("Majelis Pelayanan Sosial (MPS) PD PBS Kendal menggelar acara. Ketua MPS PD PBS Kendal hadir. MPS bersyukur.",
     {"Majelis Pelayanan Sosial (MPS) PD PBS Kendal", "MPS PD PBS Kendal", "MPS"}),
    ("Pengurus Cabang Nahdlatul Ulama (PCNU) Jombang rapat. Sekretaris PCNU Jombang hadir.",
     {"Pengurus Cabang Nahdlatul Ulama (PCNU) Jombang", "PCNU Jombang"}),
    ("Badan Penanggulangan Bencana Daerah (BPBD) Jawa Barat siaga. BPBD Jabar meminta warga waspada.",
     {"Badan Penanggulangan Bencana Daerah (BPBD) Jawa Barat", "BPBD Jabar"}),
    ("PT Minaesa Parkir Digital (MPD) untung. Juru parkir direkrut MPD.", {"PT Minaesa Parkir Digital (MPD)", "MPD"}),
    ("Perkumpulan Telapak Hijau menolak. Peneliti Telapak Hijau menghitung.", {"Perkumpulan Telapak Hijau", "Telapak Hijau"}),
    ("Bawaslu Provinsi Sumatra Selatan rapat. Ketua Bawaslu Sumsel hadir.",
     {"Bawaslu Provinsi Sumatra Selatan", "Bawaslu Sumsel"}),
    ("KONI Morowali Utara rapat. Ketua KONI Morut hadir.", {"KONI Morowali Utara", "KONI Morut"}),
    ("Balai Penyuluhan Pertanian Anggeraja rapat. Koordinator BPP Anggeraja, Rusli, hadir.",
     {"Balai Penyuluhan Pertanian Anggeraja", "BPP Anggeraja"}),
    ("Fakultas Ekonomi dan Bisnis Islam IAIN Pamekasan rapat. Dekan FEBI hadir.",
     {"Fakultas Ekonomi dan Bisnis Islam IAIN Pamekasan", "FEBI"}),
    ("Kelompok Tani Mekar Saluyu panen. Ketua Mekar Saluyu hadir.", {"Kelompok Tani Mekar Saluyu", "Mekar Saluyu"}),
    ("Ikatan Dokter Indonesia (IDI) Cabang Palu rapat. Ketua IDI Cabang Palu hadir.",
     {"Ikatan Dokter Indonesia (IDI) Cabang Palu", "IDI Cabang Palu"}),
]


@pytest.mark.parametrize(("text", "expected"), ONE_BODY)
def test_full_and_short_forms_are_one_body(text: str, expected: set[str]) -> None:
    """A full name, its abbreviation and the short forms that stand for it are one body."""
    assert forms(text)[0] == expected


PERSONS = [
    ("Menurut Ketua PCM Kedungwuni Kartono Wibisono, panen baik.", "PCM Kedungwuni"),
    ("Hadir Ketua PAC Fatayat NU Bangsri Siti Aminah.", "PAC Fatayat NU Bangsri"),
    ("Hadir Ketua Umum HMI Cabang Sigli Bertius Lasung.", "HMI Cabang Sigli"),
    ("Hadir Ketua TP PKK Kecamatan Sumber Untung Saeful Rakhman.", "TP PKK Kecamatan Sumber"),
    ("Hadir Ketua Panwascam Limboto Endin Saepudin.", "Panwascam Limboto"),
    ("Hadir Ketua PCM Muhammad Ali Rahman.", "PCM"),
    ("Hadir Kepala SMPN 1 Cijulang Erianto Laso Payung.", "SMPN 1 Cijulang"),
    ("Hadir Ketua Pengadilan Negeri Sampit Venantius Paso.", "Pengadilan Negeri Sampit"),
    ("Hadir Ketua Kadin Kota Kendari Sarmin.", "Kadin Kota Kendari"),
    ("Menurut Direktur RSUD Waluyo Jati Istibsyaroh Makki, obat cukup.", "RSUD Waluyo Jati"),
    ("Ketua PD Cahaya Umat Kendal Kuncoro Adi, S.Si. mengatakan itu.", "PD Cahaya Umat Kendal"),
    ("Politisi Partai Golkar Nurul Arifin menilai itu.", "Partai Golkar"),
    ("Ketua Umum PP Muhammadiyah Haedar Nashir menutup acara.", "PP Muhammadiyah"),
    ("Sekretaris PD PBS Garut Asep Ridwan hadir.", "PD PBS Garut"),
    ("Rais PCNU Wajo AGH Dr Sanusi Rahim hadir.", "PCNU Wajo"),
    ("Ketua PHDI Tabanan I Gusti Wirata hadir.", "PHDI Tabanan"),
    ("Rektor UHN I Gusti Bagus Sugriwa I Ketut Arjana hadir.", "UHN I Gusti Bagus Sugriwa"),
    ("Terdakwa, mantan Direktur RSUD dr. Herif Bachtiar, hadir.", "RSUD"),
    ("Meneken pakta: Ketua OSIS SMKN 2 Kayuagung Bagas Aditya; Ketua OSIS MAN 1 OKI, Siti.", "OSIS SMKN 2 Kayuagung"),
    ("Hadir pemilik Penerbit Nyala Kata Irwan Bajangan.", "Penerbit Nyala Kata"),
    ("Hadir Ketua PWM Samudra Timur Prof. Zulkifli Rahman.", "PWM Samudra Timur"),
    ("dr. Chrisnawan menjadi Direktur RSUD Umbu Rara Meha; Rambu menjadi Inspektur.", "RSUD Umbu Rara Meha"),
    ("Suharto yang sehari-hari Direktur PDAM Tirta Batu Mentas mengaku.", "PDAM Tirta Batu Mentas"),
    ("Anggota DPR RI Jazilul Fawaid menyusul.", "DPR RI"),
    ("Hadir Ketua Konsulat Cabang FSPMI Tangerang Raya Maman Nuriman, yang mendampingi.", "Konsulat Cabang FSPMI Tangerang Raya"),
    ("Direktur PT Gawang Borneo Nevola Orsyado mengatakan itu.", "PT Gawang Borneo"),
    ("Direktur Utama PT Sinar Kelapa Abadi Grevan Toldik mengatakan itu.", "PT Sinar Kelapa Abadi"),
    ("Anggota pansus dari PDIP Greva Toldi mengatakan itu.", "PDIP"),
    ("Pengamat dari Universitas Negeri Jakarta (UNJ) Obedil Badrak menilai itu.", "Universitas Negeri Jakarta"),
    ("Juru bicara Kementerian Kesehatan Toldik mengatakan itu.", "Kementerian Kesehatan"),
    ("Kepala Dinas Pendidikan dan Kebudayaan Grevan Toldik hadir.", "Dinas Pendidikan dan Kebudayaan"),
    ("Koordinator Jaringan Masyarakat Sipil Grevan Toldik hadir.", "Jaringan Masyarakat Sipil"),
    ("Ketua Dewan Pendidikan Grevan Toldik hadir.", "Dewan Pendidikan"),
    ("Direktur PT Wikrama Doli hadir.", "PT Wikrama Doli"),
    ("Saham PT Mitra 8 Telekom dibeli.", "PT Mitra 8 Telekom"),
    ("Survei OJK di 2014 menyebutkan itu.", "OJK"),
    ("Hasil audit BPK menemukan itu.", "BPK"),
    ("Serah terima di aula PW Salamah Jawa Barat, Bandung.", "PW Salamah Jawa Barat"),
    ("Ia wafat di RS Kasih Ibu dalam usia 88.", "RS Kasih Ibu"),
    ("Ia menghadap Dinbudparpora dan Kankemenag Deli Serdang.", "Dinbudparpora"),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_persons_are_cut_off(text: str, expected: str) -> None:
    """The name of the holder of a post is no part of the body before it."""
    assert names(text)[0] == expected


NONE = [
    "Menteri Energi dan Sumber Daya Mineral (ESDM) Grevan Toldik hadir.",
    "Ketua Fraksi Grevan Toldik dan Kepala Dinas Orvan Lusdi menolak.",
    "Rapat diikuti 34 Lazismu Wilayah dan 15 PMI Kecamatan.",
    "Rapat digelar di Aula Setda Sikka.",
    "Ia berbicara dengan topik Kiprah Dinas Pendidikan Menuju Unggul.",
    "Warga menyusun Rencana Aksi Iklim (RAI) Desa Tahun Ini, lalu RAI Desa dibahas.",
    "Hadir Wakil Bupati Yonathan Hani Mbiliyora dan dokter Lazuardi Sakti.",
    "Mereka menolak penetapan UMP 2026 yang rendah.",
    "Acara digelar di Balai Merah Putih kemarin.",
    "Hadir Kasatpol PP Bali I Dewa Nyoman Rai.",
    "Ia dikenal sebagai Wakil Ketua Bidang Sosial dan kepala Divisi Humas.",
    "Acara digelar di Hotel Kenari, Jalan Merdeka, dan Masjid Raya.",
    "Peserta ialah utusan panti se-Jawa Timur dan warga.",
    "Kepala Desa Watulunyu dan Camat Weleri memuji QRIS dan UMKM.",
    "Mereka meneken perjanjian kerja sama (PKS). PKS berlaku tiga tahun.",
    "Kepala Dinas Kesehatan setempat tidak hadir.",
    "Kanda Rafi Hidayatullah membuka acara.",
    "Hadir Sekretaris Dinas Euis Komariah dan warga.",
    "Purwokerto, SM Banyumas (11/10/2024) - Turnamen bola voli dibuka.",
    "Pariaman (Kemenag) Sebanyak 391 orang berangkat.",
    "Kegiatan diikuti sepuluh orang dan usai sore. (Tim Liputan Diskominfo)",
    "Rapat dihelat di Wisma PKBI dan Graha PMI.",
    "Suster Maria Goretti PBHK memaparkan anggaran.",
    "Ketua yayasan Rosmaida Sabaggalet sedang cuti.",
    "Mereka bertemu di Balai Budaya sore itu.",
    "Sidang lalu dipandu Komisi Sikap Politik.",
    "Gong dipukul Kadis Kominfo Rifli Katili.",
    "Sesi itu dipandu Romo Wiryawan, OFM memimpin doa.",
    "Punia diterima Kepala Panti I Wayan Suta.",
    "Mereka membahas RKP Desa dan APB Nagari.",
    'Rapat bertema "Ranting Hidup, Masjid Makmur" itu ramai.',
    "Ia dimohon mengisi kursi Ketua Dewan Sesepuh.",
]


def test_all_of_a_place_lend_no_word_to_a_list() -> None:
    """The rest of a place after "se-" is no member of the list of bodies that goes on behind it."""
    assert "Progo" not in names("Peserta terdiri atas utusan PCNA se-Kulon Progo, IPM, dan Tapak Suci.")


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_body(text: str) -> None:
    """Sections, unnamed and collective bodies, places, documents and persons are no bodies."""
    assert names(text) == []


def test_a_root_alone_is_a_body_and_inside_branches_is_none() -> None:
    """A movement is a body of the article only where it stands alone."""
    assert names("Ketua PW PBS Jawa Tengah hadir.") == ["PW PBS Jawa Tengah"]
    assert names("Ketua PW PBS Jawa Tengah hadir. Warga PBS senang.") == ["PW PBS Jawa Tengah", "PBS"]


def test_headlines_are_read_as_far_as_the_text_names_the_body() -> None:
    """A headline's verb is no part of a body's name."""
    page = lay_out(Article("a", "BPBD Kendal Siapkan Peta\n\nBPBD Kendal melatih 60 relawan."), PACK)
    assert [set(b.mentions) for b in name_bodies(page, PACK)[1].values()] == [{"BPBD Kendal"}]


TITLED = [
    ("Pelatihan BNNP Bangka Dimulai", "Rapat BNNP Kepulauan Bangka Belitung dimulai.",
     [{"BNNP Bangka", "BNNP Kepulauan Bangka Belitung"}]),
    ("Koperasi Janji Perbaiki Gudang", "Koperasi Kopi Linge bertemu pembeli.", [{"Koperasi Kopi Linge"}]),
    ("Satu Pemkab Bagi Tugas", "Pemerintah Kabupaten Ngawi berbagi tugas.", [{"Pemerintah Kabupaten Ngawi"}]),
    ("Rakernas Pemuda Persis Mundur", "PP Pemuda Persis dan PW Pemuda Persis Riau menunda rapat.",
     [{"Pemuda Persis"}, {"PP Pemuda Persis"}, {"PW Pemuda Persis Riau"}]),
]


@pytest.mark.parametrize(("title", "text", "expected"), TITLED)
def test_what_only_the_title_names(title: str, text: str, expected: list[set[str]]) -> None:
    """A title calls the bodies of the text by freer names; it adds none but the whole whose branches the text names."""
    page = lay_out(Article("a", f"{title}\n\n{text}"), PACK)
    assert [set(body.mentions) for body in name_bodies(page, PACK)[1].values()] == expected


def test_english_names_end_with_their_head() -> None:
    """On an English page a body's head may stand last."""
    text = ("The workshop was held by the Kubu Hulu Environment Agency and the Ministry of Environment on the banks of the "
            "river. The head of the agency said that the crabs of the river were the heart of the matter. ") * 2
    assert names(text) == ["Kubu Hulu Environment Agency", "Ministry of Environment"]


def test_holders_end_bodies() -> None:
    """A person after a body is no part of it: after the country, a degree, a seat that no region has, a branch of a bank."""
    texts = {
        "Ketua KPU RI Mohamad Afudin hadir.": ["KPU RI"],
        "Ketua Walubi Sumut Brilian Muktaran Halim, SE, MM menyebut hal itu.": ["Walubi Sumut"],
        "Kepala Dinas Pertanian dan Pangan Niko Pandaranga, SP, hadir.": ["Dinas Pertanian dan Pangan"],
        "Kepala Bappeda Yudit Radja Ponono hadir.": ["Bappeda"],
        "Hadir Pimpinan Cabang Bank NTT Ende Yudit Radja Ponono.": ["Bank NTT Ende"],
        "Ketua Yayasan Al Hikmah Siti Nurhasanah hadir.": ["Yayasan Al Hikmah"],
        "Kuswandi, ketua HNSI ranting Sendangbiru, hadir di SD Negeri 101900 Lubuk Pakam.":
            ["HNSI ranting Sendangbiru", "SD Negeri 101900 Lubuk Pakam"],
        "PT PLN (Persero) Unit Pelaksana Pelayanan Pelanggan (UP3) Bali Selatan rapat.":
            ["PT PLN Unit Pelaksana Pelayanan Pelanggan Bali Selatan", "PT PLN"],
        "Gubernur membuka Pesta Kesenian Bali (PKB) di Taman Budaya. PKB berlangsung meriah.": [],
    }
    assert {text: names(text) for text in texts} == texts


def test_english_names_with_heads_in_small_letters_and_joined_fields() -> None:
    """Schools, chapters and ministries of two fields are named whole; what stands in brackets is their own name."""
    text = ("The head of the Al-Hidayah Islamic boarding school met the Indonesian Red Cross's Ternate chapter and "
            "the North Sulawesi Chamber of Commerce and Industry (Kadin Sulut) at the Second Bitung Business Forum in the city. ")
    assert names(text * 2) == ["Al-Hidayah Islamic boarding school", "Indonesian Red Cross's Ternate chapter",
                               "North Sulawesi Chamber of Commerce and Industry"]


def test_users_add_abbreviations(tmp_path) -> None:
    """A short name from a user's own table names a body, and its long form is the same body."""
    (tmp_path / "abbreviations.toml").write_text('[national]\n"Pekapindo" = "Perhimpunan Kapal Pinisi Indonesia"\n')
    pack = load_pack("id", str(tmp_path))
    page = lay_out(Article("a", "Kabar\n\nPekapindo rapat. Perhimpunan Kapal Pinisi Indonesia hadir."), pack)
    assert [set(b.mentions) for b in name_bodies(page, pack)[1].values()] == [
        {"Pekapindo", "Perhimpunan Kapal Pinisi Indonesia"}]


SHARED = {"IAI", "KSP", "LAM-PTKes", "LBH"}
"""Short names that alone may as well be a level, a kind of body or another body's."""


def test_a_university_has_not_the_branch_of_those_who_left_it() -> None:
    """What stands behind a university's name may be the branch of its old students."""
    text = "Ketua Ikatan Alumni Universitas Hasanuddin Wilayah Riau, Andi, hadir."
    assert forms(text) == [{"Ikatan Alumni Universitas Hasanuddin Wilayah Riau"}, {"Universitas Hasanuddin"}]


def test_abbreviations_round_trip() -> None:
    """A known short name and what it stands for are one body, but for those that are not its alone."""
    table = PACK.table("abbreviations", "national")
    found = {short: forms(f"Rapat dihadiri utusan {long} kemarin. Kemudian {short} menjawab.") for short, long in table.items()}
    assert {short for short, bodies in found.items() if len(bodies) != 1 or short not in bodies[0]} == SHARED


PIECES = st.sampled_from([
    "Ketua ", "Majelis ", "(", ")", "PW ", "PBS ", "Jawa Tengah ", "Dinas ", "dan ", "Sosial ", ", ", ". ", "Universitas ",
    "0719/", "Kab. ", "‘Aisyiyah ", "II ", "Drs. ", "Cabang ", "Kantor ", "Kementerian Agama ", "BPBD ", "S1 ", "“", "PT ",
    "(MPS) ", "se-Kota ", "Yayasan ", "\n\n"])


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
@example("Komisi\n HAK da\nn Ketua FK\nUB")
@example("Ketua PMI (S1")
@example("Musyawarah (DANA II")
def test_mentions_quote_the_text(text: str) -> None:
    """Every mention's offsets quote one of its body's surface forms, whatever the words."""
    page, mentions, bodies = read(text)
    for mention in mentions:
        assert page.text[mention.start:mention.end] in bodies[mention.entity].mentions
    for body in bodies.values():
        assert body.mentions and [page.text[e.start:e.end] for e in body.evidence]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(text: str) -> None:
    """Any text at all is read without an error."""
    read(text)


def test_legal_forms_without_end_are_read() -> None:
    """One call for each of them would be too many."""
    read("KSP " * 3000)
