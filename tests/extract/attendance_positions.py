"""Sentences that tell by the position of a name what somebody did, whatever the verb."""
from tests.extract.attendance_cases import Case

POSITIONS = (
    Case("a subject behind a clause of time", "Saat membuka Musda di aula, Selasa (5/8), Bupati Dana Prawira memuji.",
         ("Dana Prawira",), (("Dana Prawira", "opener", "present", None),)),
    Case("a subject behind \"yang\"", "Musda digelar. Yang menutupnya secara resmi Ir. Gusti Syahdan.",
         ("Gusti Syahdan",), (("Gusti Syahdan", "opener", "present", None),)),
    Case("subjects listed behind their verb", "Dua orang bergantian memimpin Musda: Ani Wulan pada sesi pertama, Beni Saputra "
         "pada sesi kedua.", ("Ani Wulan", "Beni Saputra"),
         (("Ani Wulan", "leader", "present", None), ("Beni Saputra", "leader", "present", None))),
    Case("a gavel that leads", "Musda digelar. Dana Prawira yang memegang palu sidang mencatat dua keberatan.",
         ("Dana Prawira",), (("Dana Prawira", "leader", "present", None),)),
    Case("a gavel that opens", "Musda digelar. Dana Prawira mengetuk palu tanda Musda resmi dibuka.",
         ("Dana Prawira",), (("Dana Prawira", "opener", "present", None),)),
    Case("the last of two passives", "Musda digelar. Gong tanda rapat dimulai dipukul Yohanes Woda.",
         ("Yohanes Woda",), (("Yohanes Woda", "opener", "present", None),)),
    Case("items with a topic and who spoke", "Musda digelar.\n\nCatatan kami:\n\n1. Membuat sekat bakar, bersama Ani Wulan\n"
         "2. Luka bakar, bersama dr. Beni Saputra\n", ("Ani Wulan", "Beni Saputra"),
         (("Ani Wulan", "speaker", "present", None), ("Beni Saputra", "speaker", "present", None))),
    Case("an empty seat", "Musda digelar. Kursi untuk Kepala Dinas, Drs. Puji Hartanto, kosong.",
         ("Puji Hartanto",), (("Puji Hartanto", "participant", "absent", None),)),
    Case("a speech not given after all", "Musda digelar. Ketua Wagiran Adi tidak jadi memberi sambutan.",
         ("Wagiran Adi",), (("Wagiran Adi", "speaker", "absent", None),)),
    Case("what the absent one was to do", "Musda dibuka Ani Wulan. Ia menggantikan Bupati Dana Prawira yang tak bisa datang "
         "karena rapat.", ("Ani Wulan", "Dana Prawira"),
         (("Ani Wulan", "opener", "present", "Dana Prawira"), ("Dana Prawira", "opener", "absent", None))),
    Case("a reason and who led for it", "Karena Ketua Dana Prawira berhalangan, Musda dipimpin Sekretaris Ani Wulan.",
         ("Dana Prawira", "Ani Wulan"),
         (("Ani Wulan", "leader", "present", "Dana Prawira"), ("Dana Prawira", "leader", "absent", None))),
    Case("named after \"oleh\"", "Musda digelar. Tausiyah oleh KH Hilmi Aziz menutup rangkaian acara.",
         ("Hilmi Aziz",), (("Hilmi Aziz", "speaker", "present", None),)),
    Case("leading an office", "Musda digelar. Di seberang meja duduk Ani Wulan, yang mengepalai Kantor Pertanahan.",
         ("Ani Wulan",), (("Ani Wulan", "participant", "present", None),)),
    Case("a post by its first words", "Musda dihadiri Wali Kota Batu Dana Prawira.\n\nWali Kota dalam sambutannya memuji kader.",
         ("Dana Prawira",), (("Dana Prawira", "speaker", "present", None),), roles=(("Dana Prawira", "Wali Kota Batu"),)),
    Case("given an award", "Musda digelar. Di akhir acara, panitia memberi penghargaan kepada PMI Garut sebagai cabang terbaik.",
         (), (("PMI Garut", "participant", "present", None),), bodies=("PMI Garut",)),
)
