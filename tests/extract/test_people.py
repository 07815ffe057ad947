"""People: who is named, by which forms, and what is no person."""
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.people.layer import name_people
from kg.extract.scene import Mention
from tests.extract.naming import PACK, names_in, page_of, people_in, taken_in


@pytest.mark.parametrize(("text", "bodies", "expected"), [
    ("Rakernas dibuka Ketua PWM Jateng Zumrotin kemarin.", ["PWM Jateng"], ["Zumrotin"]),
    ("Hadir Kasi PMD Ibu Sri Wahyuningsih dan Penda dr. Rizky Amalia.", [], ["Sri Wahyuningsih", "Rizky Amalia"]),
    ("Acara dibuka KH Tafsir dan dihadiri H. Sabtu Wijaya.", [], ["Tafsir", "Sabtu Wijaya"]),
    ("Acara dibuka Camat Rowokele Sutrisno, S.H. tadi pagi.", [], ["Sutrisno"]),
    ("Di tengah kesibukannya, suami dari Rahayu Puspitasari ini menulis. Ayah dari Budi Santoso itu juga aktif.", [],
     ["Rahayu Puspitasari", "Budi Santoso"]),
    ("Materi:\n- Tauhid oleh Buya Asmadi Lubis\n- Filsafat ilmu oleh Kiai Nur Hamid\n- Ahlussunnah wal Jama'ah oleh Ali Rahman",
     [],
     ["Asmadi Lubis", "Nur Hamid", "Ali Rahman"]),
    ("Materi dibawakan Khoirotun Nisa; Ahlussunnah wal Jama'ah oleh Kiai Nur Hamid.", [], ["Khoirotun Nisa", "Nur Hamid"]),
    ("Tim diperkuat Aisyah Humaira dan Gt. Rizky Maulana, dipandu pengawas Mhd. Rasoki, M.Pd.", [],
     ["Aisyah Humaira", "Gt. Rizky Maulana", "Mhd. Rasoki"]),
    ("Lomba diikuti anak dari Desa Kaloran dan putri dari Kudus.", [], []),
    ("Turut hadir Kepala Desa Sumberpucung Lor Wiwik Endahwati dan Sekcam Kalibendo Arief Rachman.", [],
     ["Wiwik Endahwati", "Arief Rachman"]),
    ("Gubernur Jawa Barat Ahmad Heryawan hadir.", [], ["Ahmad Heryawan"]),
    ("Bupati Tirtosari H. Sugiri Hadi Wardoyo datang. Bupati Sugiri mengapresiasi. Camat Tirtosari diam.", [],
     ["Sugiri Hadi Wardoyo"]),
    ("Bupati Wolotara, Drs. Fransiskus Xaverius Bhoka, hadir. Menurut Bupati Frans, stunting turun.", [],
     ["Fransiskus Xaverius Bhoka"]),
    ("Peserta terbaik ialah Nurhalimah Pane dan Budi Santoso. Halimah bercerita ia nyaris pulang.", [],
     ["Nurhalimah Pane", "Budi Santoso"]),
    ("Materi yang diberikan:\n- Filsafat ilmu oleh Budi Santoso\n- Analisis sosial oleh Siti Aminah", [],
     ["Budi Santoso", "Siti Aminah"]),
    ("Materi disampaikan Ketua PC IPNU Sikka Very Awales Parera, kemarin.", ["PC IPNU Sikka"], ["Very Awales Parera"]),
    ("Hadir Mhd. Rasoki Nasution dan Gt. Rizky Maulana.", [], ["Mhd. Rasoki Nasution", "Gt. Rizky Maulana"]),
    ("Atlet panahan asal Sleman Dewi Lestari dan penyair kelahiran Blitar Joko Susanto hadir.", [],
     ["Dewi Lestari", "Joko Susanto"]),
    ("Warga Jepara Dewi Lestari dan seniman dari Madura Joko Susanto hadir.", [], ["Dewi Lestari", "Joko Susanto"]),
    ("Hadir Wakil Bupati Intan Nurul Hidayah dan Bupati Bintang Pratama.", [], ["Intan Nurul Hidayah", "Bintang Pratama"]),
    ("Bantuan diserahkan kepada warga Dago Elos.", [], []),
    ("Kursus dibuka Sekretaris Askab H. Bakri Salimin.", [], ["Bakri Salimin"]),
    ("Hadir pula Sihono HT, Djoko Tetuko AL dan Bambang DH.", [], ["Sihono HT", "Djoko Tetuko AL", "Bambang DH"]),
    ("Bupati Muara Telaga Hj. Norhasanah Andin dan Bupati Kuala Rungkai H. Bakri Salimin hadir.", [],
     ["Norhasanah Andin", "Bakri Salimin"]),
    ("Hadir Gubernur Daerah Istimewa Yogyakarta Sri Sultan Hamengku Buwono X.", [], ["Sri Sultan Hamengku Buwono X"]),
    ("Menteri Dalam Negeri Gamalan Fauzani hadir.", [], ["Gamalan Fauzani"]),
    ("Hadir Kepala Dinas Sosial Kabupaten Klaten Puspo Enggar Hastuti.", ["Dinas Sosial Kabupaten Klaten"],
     ["Puspo Enggar Hastuti"]),
    ("Hadir Kasi Pendidikan Madrasah H. Abdul Gofir.", [], ["Abdul Gofir"]),
    ("Hadir Koordinator Lapangan Drs. Bakri Salimin.", [], ["Bakri Salimin"]),
    ("Hadir Kadiskominfo Jatim Sherlita Ratnasari.", [], ["Sherlita Ratnasari"]),
    ("Hadir Kepala LLDIKTI Wilayah VI Bhimo Widyo Santoso.", ["LLDIKTI Wilayah VI"], ["Bhimo Widyo Santoso"]),
    ("Pembukaan dengan tema “Jagat Kerthi: Lokahita Samudaya” itu meriah.", [], []),
    ("Dewa Made Mahayadnya mengatakan hal itu.", [], ["Dewa Made Mahayadnya"]),
    ("Jaksa Agung Prasetyo hadir di kantor.", [], ["Prasetyo"]),
    ("Materi disampaikan Kabid Parkir Meyske Rondonuwu, S.E.", [], ["Meyske Rondonuwu"]),
    ("“Darah saya biasa saja,” kata Zumrotin.", [], ["Zumrotin"]),
    ("Menurut Norhayati, pengurus lama vakum.", [], ["Norhayati"]),
    ("Para wisudawan itu adalah Muh. Akbar, Nur Fadillah, Sarina, Jusman, dan Hasnah.", [],
     ["Muh. Akbar", "Nur Fadillah", "Sarina", "Jusman", "Hasnah"]),
    ("Susunan pengurus:\nKetua: Norma Yunita\nSekretaris: Yulia Rahmi, S.Kom.I\nBendahara: Yudi", [],
     ["Norma Yunita", "Yulia Rahmi", "Yudi"]),
    ("Hadir:\n1. Drs. H. Yusuf Darmawan (Penasihat)\n2. Gufron, S.Ag\n3. Utomo", [], ["Yusuf Darmawan", "Gufron", "Utomo"]),
    ("Jabatan itu beralih ke Kombes Pol Artanto Nugraha kemarin.", [], ["Artanto Nugraha"]),
    ("Debby Kurniawan Putra kembali memimpin cabang itu.", [], ["Debby Kurniawan Putra"]),
    ("Hadir Ketua KAN Benni Warlis Dt. Tan Batuah kemarin.", ["KAN"], ["Benni Warlis Dt. Tan Batuah"]),
    ("Hadir perwakilan SIGAB Indonesia Ninik Heca Rahayu serta tamu.", ["SIGAB Indonesia"], ["Ninik Heca Rahayu"]),
    ("Hadir pula H Didik Pribadi Rahman di aula.", [], ["Didik Pribadi Rahman"]),
    ("Hadir Kades Tamansari Sunandar dan Ketua PKK Ny. Lilis Sunandar di aula. Sunandar senang.", [],
     ["Sunandar", "Lilis Sunandar"]),
    ("Mereka diterima Direktur RSI dr. Nugroho Pamungkas, Sp.PD., kemarin.", [], ["Nugroho Pamungkas"]),
    ("Acara ditutup I Gusti Ngurah Bagus Arta dan Ni Komang Purnami.", [], ["I Gusti Ngurah Bagus Arta", "Ni Komang Purnami"]),
    ("Istrinya, Lamria br Simamora, datang bersama Rismauli br Lumban Gaol.", [],
     ["Lamria br Simamora", "Rismauli br Lumban Gaol"]),
    ("Ketua Yayasan, Oei Tjhin Hwat, hadir.", [], ["Oei Tjhin Hwat"]),
    ("Tausiyah disampaikan Habib Umar bin Hafidz dan Ustadz Khalid al-Walid.", [], ["Umar bin Hafidz", "Khalid al-Walid"]),
    ("Sambutan Bupati, H. M. Tahir Lolo, dibacakan.", [], ["M. Tahir Lolo"]),
    ("Sentilan itu dilontarkan Kabid Rehabilitasi Sosial, WAHYU SETYO UTOMO, kemarin.", [], ["Wahyu Setyo Utomo"]),
    ("Direktur RS dr Mardiatmo SpR dan Ketua IBI Merry Latumahina A.Md.Keb hadir.", ["RS", "IBI"],
     ["Mardiatmo", "Merry Latumahina"]),
    ("Other speakers were Lim Kian Hok, who chairs the union, and Nyoman Sukerti, an analyst.", [],
     ["Lim Kian Hok", "Nyoman Sukerti"]),
    ("Ketua Fraksi yang lama, Drs. H.\nMuhtar Aziz, hadir.", [], ["Muhtar Aziz"]),
    ("Suharyati Marlina menunggu tujuh belas tahun untuk hari itu.", [], ["Suharyati Marlina"]),
    ("Wakil Bupati Belu Vicente Hornai Mau diam.\n\nKetua KKG Gugus III,\nSiswanto Hadi Prayogo", [],
     ["Vicente Hornai Mau", "Siswanto Hadi Prayogo"]),
    ("Hadir Penghulu Ahli Madya Abdul Wahab Tangahu.", [], ["Abdul Wahab Tangahu"]),
    ("Acara dibuka Wali Kota Alfin Bakarudin dan Wali Nagari Simabur Epi Suardi.", [], ["Alfin Bakarudin", "Epi Suardi"]),
    ("Ketua Komisi B Budi Susilo Adiningrat dan Wakil Bupati Oloan P. Nababan diam.", [],
     ["Budi Susilo Adiningrat", "Oloan P. Nababan"]),
    ("Acara dibuka Kadis Koperindag Sikka Yosef Benyamin dan Dekan F-Psi Flora Grace Nugraheni, Ph.D.", [],
     ["Yosef Benyamin", "Flora Grace Nugraheni"]),
    ("Lurah Laweyan, M. A. Setyo Wiyono, dan Ruth Tappi' Sarungallo hadir.", [],
     ["M. A. Setyo Wiyono", "Ruth Tappi' Sarungallo"]),
    ("Hadir Kabid Yanmed, Ns. Agustinus Bili, M.Kep.; Pnt. Roslinda br. Simarmata; dan CPdt. Yosua Pakpahan.", [],
     ["Agustinus Bili", "Roslinda br. Simarmata", "Yosua Pakpahan"]),
    ("“Nanti,” kata Pak Kades. Materi disampaikan Budi Santoso.", [], ["Budi Santoso"]),
    ("Bendesa lama I Ketut Rencana pulang, Kadis PMD Ujang Selamat tetap, dan RD. Simon Nama Ngampu datang.", [],
     ["I Ketut Rencana", "Ujang Selamat", "Simon Nama Ngampu"]),
    ("Jabatan itu kini ditempati Toni Sulistyo sejak kemarin.", [], ["Toni Sulistyo"]),
    ("Lampu minyak disulut Rahmawati. Kritik datang dari Sofyan Alhabsyi. Kepada Kades Nanga Lebang, Syafrizal, ia patuh.", [],
     ["Rahmawati", "Sofyan Alhabsyi", "Syafrizal"]),
    ("Rohaniah, yang juga Ketua PMI, turun sendiri.", ["PMI"], ["Rohaniah"]),
    ("Pengamat politik UNDAR (UD), Glevin Hartvig, menilai rapat itu perlu.", ["UNDAR"], ["Glevin Hartvig"]),
    ("Pengamat politik dari UNDAR Glevin Hartvig menilai rapat itu perlu.", ["UNDAR"], ["Glevin Hartvig"]),
    ("Gedung itu diresmikan Bapak Wali Kota Surakarta H. M Sholeh Werdisastra.", [], ["M Sholeh Werdisastra"]),
    ("Presiden SBY membuka rapat.", [], ["SBY"]),
    ("Undangan Presiden Sukarwanto dan Gubernur Muhtaruddin tiba.", [], ["Sukarwanto", "Muhtaruddin"]),
    ("Ia kalah dari senator asal Nusa Tenggara Barat, Varouk Memed, di babak akhir.", [], ["Varouk Memed"]),
    ("Buku itu karya ahli botani Belanda Hugo van Deelen yang menetap di Malang.", [], ["Hugo van Deelen"]),
    ("Tampil pula musisi keroncong terkemuka Indonesia Sundari Sukoco.", [], ["Sundari Sukoco"]),
    ("Balai desa dipimpin oleh Hukum Tua Redi Kodaling.", [], ["Redi Kodaling"]),
    ("Sekretaris Askom, Muh Nurhidayat, dan Kepala Bidang Waslik Oman Taufiqurrahman hadir.", [],
     ["Muh Nurhidayat", "Oman Taufiqurrahman"]),
    ("Hadir Kabid SMA Rahmat Hidayat, Kasi SMK Sugiyanto, S.T., dan anggota komisi D Yan Ipung.", [],
     ["Rahmat Hidayat", "Sugiyanto", "Yan Ipung"]),
    ("Moderator, penyair Belitung Ian Samsudin Harahap, dan pengusaha Medan Rudi Simanjuntak pamit.", [],
     ["Ian Samsudin Harahap", "Rudi Simanjuntak"]),
    ("Sambutan gubernur disampaikan Asisten II Sujarwanto.", [], ["Sujarwanto"]),
    ("Bibit diterima General Manager RU II Dumai Permana Avianto Sidik.", [], ["Permana Avianto Sidik"]),
    ("Pak Lurah Dwiyanto, Bu Kades Lestari, dan Mbak Wali Vinanda Prameswati hadir.", [],
     ["Dwiyanto", "Lestari", "Vinanda Prameswati"]),
    ("Gladi bersih digelar Jum'at, 12 Desember 2025 ba'da Ashar di Aula Makassar.", [], []),
    ("Laporan dibacakan Ketua Ni Luh Putri Kertiasih. Putri Kertiasih hadir.", [], ["Ni Luh Putri Kertiasih"]),
    ("Laporan dibacakan Ketua Ni Wayan Sri Lestari. Sri Lestari hadir.", [], ["Ni Wayan Sri Lestari"]),
    ("Laporan dibacakan Ketua periode 2019–2024 I Wayan Lemar Budiarsa.", [], ["I Wayan Lemar Budiarsa"]),
    ("Acara dibuka bupati. Narahubung:\nNurhayati Siregar – 0812xxxx\nRusmin Hasanuddin (bendahara) – 0853xxxx", [],
     ["Nurhayati Siregar", "Rusmin Hasanuddin"]),
    ("Komandannya Sersan Mayor Udara Sutarman, wakilnya Letkol Infanteri Rahmat Hidayat, pelindungnya Jenderal Besar Darsono.",
     [],
     ["Sutarman", "Rahmat Hidayat", "Darsono"]),
    ("Vendra menilai aturan itu baik. Rachmin juga menegaskan hal itu. Haskandi menyatakan setuju. Tedja pun berharap begitu.",
     [], ["Vendra", "Rachmin", "Haskandi", "Tedja"]),
    ("Awak pesawat itu kopilot Dwi Harjanto dan mekanik Suroto.", [], ["Dwi Harjanto", "Suroto"]),
    ("“Aman,” kata Rahmat Hidayat Dalam kesempatan itu, Siti Aminah Menjadi juri. Semua disiapkan Budi Santoso Menurut dia.", [],
     ["Rahmat Hidayat", "Siti Aminah", "Budi Santoso"]),
    ("Hadir pendiri sebuah sanggar, Ruswandi, anggota dewan Sri Wulandari, dan seorang siswa bernama Sekarini.", [],
     ["Ruswandi", "Sri Wulandari", "Sekarini"]),
    ("Pejabat yang dilantik:\n\n1. Lalu Sahirman, S.H. sebagai Panitera\n2. Lalu Wira Bakti sebagai Jurusita", [],
     ["Lalu Sahirman", "Lalu Wira Bakti"]),
    ("Pelantikan Ketua, Hakim, dan Panitera dipimpin Ketua Lukman Hakim dan Panitera Sahrul Qadri.", [],
     ["Lukman Hakim", "Sahrul Qadri"]),
    ("Diskusi dipandu Susi Terulin br Karo. Pemenangnya WCM Dinda Aurellia.", [], ["Susi Terulin br Karo", "Dinda Aurellia"]),
])
def test_named(text: str, bodies: list[str], expected: list[str]) -> None:
    """Names are found after and before posts, after verbs, in lists, of all peoples of the archipelago."""
    assert names_in(text, *bodies) == expected


@pytest.mark.parametrize("text", [
    "Peserta berkumpul di Jalan Ahmad Yani lalu ke RSUD dr. Soewondo dan Masjid Jenderal Sudirman.",
    "Kegiatan berlangsung di Gedung H. Agus Salim, Auditorium Ahmad Dahlan, dan GOR Haji Agus Salim.",
    "Kegiatan berlangsung di Kecamatan Pollung Julu, Kabupaten Humbang Hasundutan, Jawa Tengah.",
    "Pemerintah mengatakan hal itu. Pelantikan dijadwalkan Januari. Menurut rencana, Ramadhan nanti ramai.",
    "Penulis: Agus Salim",
    "Oleh Budi Santoso — Senin, 2 Juni 2025",
    "Acara selesai sebelum asar. (Agus Wibowo)",
    "Foto: Bambang Sutejo",
    "PA Selong menggelar pelantikan Wakil Ketua, Hakim, Panitera dan Jurusita.",
    "Acara ditutup dengan doa. (Humas Distrik/ Gr. T. Sirait)",
    "Peserta mengunjungi Teluk Tomini dan Tanjung Naga.",
    "Kasubbag Tata Usaha dan Kepala Bidang Perlindungan Anak hadir.",
    "Sambut Hari Bhayangkara dan hadapi La Nina.",
    "Surat dari Presiden Ghana, Gubernur Sulsel, dan Bupati Banyumas tiba.",
    "Ada lima dusun: Krajanan, Sumberanto, Widoroso, dan Gondangwati. Warga Darmosari Selatan ikut.",
    "Hadir santri dari Jepara, Pati, dan Rembang, investor Korea Selatan, serta warga Bekasi Utara.",
    "Om Swastyastu. Regu A bermain di lapangan Tengku Raja Muda lalu menyanyikan lagu Wahyu Suryani.",
    "Rapat di Kantor Bupati Nias Barat, Onolimbu, sesuai Keputusan Bupati Nias Barat Nomor 800 dan Rumah Dinas Camat, Sepaso.",
    "Laporan Wartawan TribunPinisi, Firki Anshari",
    "Kerajinan itu karya anggota Barisan Fajar dan pendiri Lentera Malam, penerima Satya Wira.",
    "Desa itu dikenal dengan nama Watulawang, dan aplikasi bernama Sipandu dipakai di Andorra dan Uni Soviet.",
    "Tampil grup band Nadira, anak-anak membawa boneka Elmira, dan perusahaan Sutera mencetak majalah Sekarini.",
    "Bandar Udara Wirasena terletak di tepi laut, daya listriknya 35 Mega Watt.",
    "Peserta berdoa bersama dan memutar film “Wahyu Suryani” lalu berfoto pada International Nurses Day.",
])
def test_nobody(text: str) -> None:
    """Places, buildings, months, ordinary words, sections of offices and bylines are nobody."""
    assert names_in(text) == []


def test_headline() -> None:
    """In a headline only who is named in the text is named."""
    text = "M. Naufal Alghifari unggul tipis. Naufal senang."
    person, = people_in(text, title="Beda Satu Suara, Naufal Pimpin Pelajar Kalibening")
    assert person.mentions == ("Naufal", "M. Naufal Alghifari")


@pytest.mark.parametrize(("text", "forms"), [
    ("Sekretaris Tondi Alfaraby Harahap, SH. hadir. “Siap,” ujar Tondi.", ("Tondi Alfaraby Harahap, SH.", "Tondi")),
    ("Hadir Prof. K.H. Abdurrahim Mas’udi. Kiai Abdurrahim berpesan.", ("Prof. K.H. Abdurrahim Mas’udi", "Kiai Abdurrahim")),
    ("Koordinator Ahmad Rifa'i alias Pa'i datang. Menurut Pa'i, air surut.", ("Ahmad Rifa'i", "Pa'i")),
    ("Ketua terpilih Tri Joko “Kentus” Sulistyo diam. Kentus tersenyum.", ("Tri Joko “Kentus” Sulistyo", "Kentus")),
    ("Ketua BAZNAS, Hj. Wirdaningsih, M.E.Sy., hadir. Wirda, sapaan akrabnya, pulang.", ("Hj. Wirdaningsih, M.E.Sy.", "Wirda")),
    ("Bu Tin tidak sependapat. “Perut tidak,” kata Bu Tin yang bernama lengkap Supartinah.", ("Bu Tin", "Supartinah")),
    ("Menteri Saifullah Yusuf atau Gus Ipul hadir. Gus Ipul berpesan.", ("Saifullah Yusuf", "Gus Ipul")),
    ("Presiden Joko Widodo (Jokowi) hadir. Jokowi berpidato.", ("Joko Widodo", "Jokowi")),
    ("Petani Sukarto hadir. “Panen,” kata Pak Karto.", ("Sukarto", "Pak Karto")),
    ("Bupati Kudus, Fransiskus Bhoka, hadir. Menurut Bupati Frans, stunting turun.", ("Fransiskus Bhoka", "Frans")),
    ("Peserta terbaik Nurhalimah Pane hadir. Halimah bercerita ia nyaris pulang.", ("Nurhalimah Pane", "Halimah")),
    ("Ketua PMI, Kristianto Nugroho, hadir. “Baik,” kata Kris.", ("Kristianto Nugroho", "Kris")),
    ("Dandim Letkol Czi Anak Agung Gde Raka, S.H. hadir. Kata Letkol Czi Agung Raka, siap.",
     ("Letkol Czi Anak Agung Gde Raka, S.H.", "Letkol Czi Agung Raka")),
])
def test_one_person(text: str, forms: tuple[str, ...]) -> None:
    """Short forms, nicknames and other names are mentions of the same person."""
    person, = people_in(text)
    assert person.mentions == forms


def test_two_people() -> None:
    """Husband and wife stay two, and a short form that fits both alike is given to neither."""
    couple = people_in("Camat Drs. Budi Raharjo, M.M. hadir bersama Ny. Ratih Budi Raharjo. Budi Raharjo pulang.")
    assert [person.mentions for person in couple] == [("Drs. Budi Raharjo, M.M.", "Budi Raharjo"), ("Ny. Ratih Budi Raharjo",)]
    posts = people_in("Danramil Kapten Arm Edi Suyono pindah. Ketua Ranting Ny. Edi Suyono pamit.")
    assert [person.mentions for person in posts] == [("Kapten Arm Edi Suyono",), ("Ny. Edi Suyono",)]
    cousins = people_in("Hadir Siti Aminah, S.Pd. dan Siti Rahmah, S.Pd. kemarin. Lalu Siti pulang.")
    assert [person.mentions for person in cousins] == [("Siti Aminah, S.Pd.",), ("Siti Rahmah, S.Pd.",)]


@pytest.mark.parametrize("text", [
    "Rapat digelar di Hotel Grand Sahid Melati, Jumat.",
    "Diskusi digelar di Taman Budaya Raden Saleh.",
    "Usai salat Zuhur, peserta menyusun laporan.",
    "Ia dikenal sebagai Koordinator Legalitas dan Kemitraan.",
    "Upacara itu bertepatan dengan peringatan Hari Kartini.",
    "Seminar bertema “Bidan Garda Terdepan Kesehatan” dibuka pagi.",
    "Anak-anak naik mobil Bronto Skylift saat siang.",
    "Porseni Ma'arif tahunan dan beasiswa guru disepakati.",
    "Mobil komando (Mokom) sudah siap. Orasi dari atas Mokom menegaskan hal itu.",
    "“Matur nuwun, Pak Dokter. Saget ningali malih,” ucapnya.",
    "Kelas dipandu Imam of Training.",
])
def test_rests_of_names(text: str) -> None:
    """The rest of the name of a place or thing is no person, with a title in it or not."""
    assert names_in(text) == []


def test_territory_before_comma() -> None:
    """The second word of a territory that no list knows is not its head, whose name follows."""
    assert names_in("Kepala Desa Nanga Lebang, Pak Usu Lidin, datang.") == ["Usu Lidin"]


def test_capitals_with_dot() -> None:
    """Short first names in capitals keep their dot."""
    assert names_in("Cek dibawa H. MOCH. FATONI kemarin.") == ["Moch. Fatoni"]


def test_titles_apart() -> None:
    """The person has the fullest name without titles, the titles in order, and evidence for every mention."""
    text = "Drs. H. Iqbal Rais, MM. membuka rapat. “Siap,” kata Iqbal Rais."
    person, = people_in(text)
    assert (person.id, person.name, person.prefixes, person.suffixes) == ("p1", "Iqbal Rais", ("Drs.", "H."), ("MM.",))
    page = page_of(text)
    assert [page.text[e.start:e.end] for e in person.evidence] == ["Drs. H. Iqbal Rais, MM.", "Iqbal Rais"]
    assert all(e.rule.startswith("people.") for e in person.evidence)


def test_proper_name() -> None:
    """The name is the proper one, without a nickname in it."""
    assert names_in("Ketua terpilih Tri Joko “Kentus” Sulistyo diam.") == ["Tri Joko Sulistyo"]
    assert names_in("Suaminya, Petrus Ola Bebe, yang kini bernama Ahmad Ola Bebe, guru.") == ["Ahmad Ola Bebe"]
    assert names_in("Ketua Rahmadi, A.Md. atau yang akrab disapa Amat Kacil terpilih.") == ["Rahmadi"]


def test_body_is_nobody() -> None:
    """What another layer has taken is no person."""
    text = "Yayasan Siti Aminah menggelar rapat."
    page = page_of(text)
    assert name_people(page, PACK, taken_in(page, "Yayasan Siti Aminah")) == ((), {})


WORDS = st.sampled_from([
    "Drs.", "H.", "Ahmad", "Siti", "Ketua", "kata", "Kendal", "(", ")", "“", "”", "\n", "\n\n", ",", ".", "bin", "al-", "S.Pd.",
    "M", "I", "Wayan", "AKBP", "RS", "di", "dan", "Pak", "'", "’", "-", "1.", "•", "SH", "NUR", "LAILA", "alias", "§", "\u00a0",
    "é", "Jalan", "oleh:", ""])


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=80))
def test_any_text(text: str) -> None:
    """No input raises; mentions lie in the text, do not overlap, and quote one of the person's forms."""
    page = page_of(text)
    mentions, people = name_people(page, PACK, ())
    assert list(mentions) == sorted(mentions)
    for left, right in pairwise(mentions):
        assert left.end <= right.start
    for mention in mentions:
        form = page.text[mention.start:mention.end].replace("\n", " ")
        assert form and form in people[mention.entity].mentions
    assert all(person.name for person in people.values())


@given(st.integers(0, 40), st.integers(0, 60))
def test_taken_stays(start: int, size: int) -> None:
    """No mention of a person touches what is taken."""
    page = page_of("Ketua H. Ahmad Zaini, S.Pd. dan Sekretaris Siti Aminah hadir di Kendal bersama Pak Karto.")
    taken = Mention(start, min(start + size, len(page.text)), "organisation", "o1", "test")
    mentions, _ = name_people(page, PACK, (taken,))
    covered = {t.start for t in page.words(taken.start, taken.end)}
    assert not any(m.start in covered for m in mentions)
