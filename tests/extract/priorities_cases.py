"""Texts with the priorities that they state, as data."""
from __future__ import annotations

CASES = (
    ("PD Garut menetapkan tiga prioritas: beasiswa santri, klinik desa, dan koperasi nelayan.",
     ("beasiswa santri", "klinik desa", "koperasi nelayan")),
    ("Ada dua fokus kerja PD Garut, yaitu beasiswa santri dan klinik desa.", ("beasiswa santri", "klinik desa")),
    ("Musda PD Garut menghasilkan rekomendasi: (1) beasiswa santri, yang dananya dari zakat; (2) klinik desa; "
     "dan (3) koperasi nelayan.",
     ("beasiswa santri", "klinik desa", "koperasi nelayan")),
    ("Musda mengamanatkan tiga arah kerja PD Garut. Pertama, beasiswa santri. Kedua, klinik desa. Ketiga, koperasi nelayan.",
     ("beasiswa santri", "klinik desa", "koperasi nelayan")),
    ("Program unggulan PD Garut sebagai berikut:\n\n1. Beasiswa santri. Dimulai tahun ini.\n2. Klinik desa\n"
     "3. Koperasi nelayan\n",
     ("Beasiswa santri", "Klinik desa", "Koperasi nelayan")),
    ("Pokok-pokok rekomendasi Musda:\n\na. beasiswa santri;\nb. klinik desa;\n", ("beasiswa santri", "klinik desa")),
    ("PD Garut tahun ini memprioritaskan beasiswa santri, klinik desa, serta koperasi nelayan.",
     ("beasiswa santri", "klinik desa", "koperasi nelayan")),
    ("PD Garut memberi perhatian lebih kepada beasiswa santri dan klinik desa.", ("beasiswa santri", "klinik desa")),
    ("Menurut Weni Lestari dari PD Garut, organisasi memprioritaskan beasiswa santri dan klinik desa.",
     ("beasiswa santri", "klinik desa")),
    ("PD Garut menetapkan tiga bidang sebagai prioritas. Ketiga bidang itu ialah beasiswa santri, klinik desa, dan koperasi.",
     ("beasiswa santri", "klinik desa", "koperasi")),
    ("Adapun hasil kesepakatan Musda PD Garut sebagai berikut:\n\n- Bidang pendidikan: beasiswa santri\n"
     "- Bidang kesehatan: klinik desa\n", ("beasiswa santri", "klinik desa")),
    ("Adapun hasil kesepakatan Musda sebagai berikut:\n\n- Ketua: Weni Lestari\n- Bendahara: Weni Lestari\n", ()),
    ("Kepala desa menyampaikan pembangunan PD Garut tahun depan diutamakan untuk beasiswa santri dan klinik desa.",
     ("beasiswa santri", "klinik desa")),
    ("Weni Lestari menuturkan, organisasinya, PD Garut, menekankan dua hal, yaitu beasiswa santri dan klinik desa.",
     ("beasiswa santri", "klinik desa")),
    ("PD Garut menitikberatkan kerjanya pada pendampingan alumni panti.", ("pendampingan alumni panti",)),
    ("PD Garut menempatkan layanan ibu dan anak sebagai prioritas utama.", ("layanan ibu dan anak",)),
    ("Rapat itu menyepakati penguatan ranting, pendirian klinik desa, serta pelatihan kader.",
     ("penguatan ranting", "pendirian klinik desa", "pelatihan kader")),
    ("Tiga program yang diputuskan PD Garut: kelas nelayan, khataman keliling, dan tabungan umrah.",
     ("kelas nelayan", "khataman keliling", "tabungan umrah")),
    ("The PD Garut congress adopted three priorities: (1) school clinics, (2) village co-operatives, and (3) scholarships.",
     ("school clinics", "village co-operatives", "scholarships")),
    ("Adapun program PD Garut yang disepakati yaitu:\n\nPertama, beasiswa santri.\nKedua, klinik desa.\n",
     ("beasiswa santri", "klinik desa")),
    ("“Kami di PD Garut fokus pada tiga hal: beasiswa santri, klinik desa, dan koperasi nelayan,” kata Weni Lestari.",
     ("beasiswa santri", "klinik desa", "koperasi nelayan")),
    ("Musda PD Garut menugaskan setiap cabang untuk: membuka posko, merekrut saksi, dan menggelar pelatihan kader.",
     ("membuka posko", "merekrut saksi", "menggelar pelatihan kader")),
    ("PD Garut menggenjot dua program:\n\n1. Beasiswa santri\n2. Klinik desa\n", ("Beasiswa santri", "Klinik desa")),
    ("Musda PD Garut menitipkan tiga pekerjaan rumah: beasiswa santri, klinik desa, dan koperasi nelayan.",
     ("beasiswa santri", "klinik desa", "koperasi nelayan")),
    ("Anggaran PD Garut tahun ini akan difokuskan untuk beasiswa santri dan klinik desa.", ("beasiswa santri", "klinik desa")),
    ("Selain itu, beasiswa santri serta klinik desa juga tetap menjadi perhatian PD Garut.", ("beasiswa santri", "klinik desa")),
    ("PD Garut memfokuskan diri pada dua arah kerja:\n\nBeasiswa santri, menjawab kebutuhan warga.\n"
     "Klinik desa, untuk memperkuat kesehatan.\n\nPenutup", ("Beasiswa santri", "Klinik desa")),
    ("Musda PD Garut melahirkan rumusan kerja. Isinya: (a) beasiswa santri; (b) klinik desa.",
     ("beasiswa santri", "klinik desa")),
    # none
    ("Weni Lestari menjanjikan tiga program: rumah singgah, beasiswa nagari, dan koperasi rantau.", ()),
    ("Bupati menitipkan tiga hal. Pertama, turun ke desa. Kedua, tangkap isu warga. Ketiga, libatkan anak muda.", ()),
    ("Musda itu difokuskan pada disiplin pengurus, layanan warga, dan tata kelola kas.", ()),
    ("Bupati meminta PD Garut memprioritaskan warga lokal.", ()),
    ("Weni Lestari dalam paparannya menitikberatkan efisiensi.", ()),
    ("Tema Musda PD Garut: beasiswa santri, klinik desa, dan koperasi nelayan.", ()),
    ("Materi pelatihan meliputi:\n\n1. Pertolongan pertama\n2. Dapur umum\n", ()),
    ("Tujuan kegiatan PD Garut adalah menjaga silaturahmi, menambah wawasan, dan memperkuat kader.", ()),
    ("Ketua PD Garut berharap fokus kerja kelak bertambah, yaitu klinik desa dan koperasi nelayan.", ()),
    ("PD Garut membuka tiga program studi: gizi, farmasi, dan kebidanan.", ()),
    ("“Prioritas saya tidur, makan, dan pulang,” canda Ketua PD Garut.", ()),
)

SAID_TWICE = ("PD Garut menetapkan dua prioritas: beasiswa santri dan klinik desa.\n\n"
              "Ketua PD Garut mengulang dua prioritas itu, yakni klinik desa dan beasiswa bagi santri.")
