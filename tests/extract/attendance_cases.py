"""Sentences with who attends, as data: the text, the names in it, and the rows that it states."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """`people`, `bodies` and `events` are names as written, variants after "|"; a row is (agent, capacity, status, on behalf of)
    with the event's name before it where the case has several."""

    name: str
    text: str
    people: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    bodies: tuple[str, ...] = ()
    events: tuple[str, ...] = ("Musda",)
    published: str | None = "2025-05-26"
    roles: tuple[tuple[str, str], ...] = ()
    dates: tuple[str | None, ...] = ()


CASES = (
    Case("opened in the passive", "Musda dibuka secara resmi oleh Bupati Dana Prawira. Hadir pula Camat Weni.",
         ("Dana Prawira", "Weni"), (("Dana Prawira", "opener", "present", None), ("Weni", "participant", "present", None))),
    Case("passive prefix written apart", "Musda di buka Camat Weni dan di pandu Rizki Amin.",
         ("Weni", "Rizki Amin"), (("Weni", "opener", "present", None), ("Rizki Amin", "moderator", "present", None))),
    Case("opened in the active", "Rektor Budi Santosa membuka Musda di aula kampus.",
         ("Budi Santosa",), (("Budi Santosa", "opener", "present", None),)),
    Case("opening something else", "Musda dihadiri Budi Santosa yang membuka rekening donasi.",
         ("Budi Santosa",), (("Budi Santosa", "participant", "present", None),)),
    Case("led the prayer only", "Musda ditutup dengan doa yang dipimpin Ustaz Hilmi.",
         ("Hilmi",), (("Hilmi", "participant", "present", None),)),
    Case("led a session", "Dalam Musda itu sidang pleno dipimpin Ratna Dewi dan Yusuf Amin.",
         ("Ratna Dewi", "Yusuf Amin"), (("Ratna Dewi", "leader", "present", None), ("Yusuf Amin", "leader", "present", None))),
    Case("a list of speakers", "Musda menghadirkan tiga narasumber: dr. Ani Wulan, Prof. Beni Saputra, serta Cici Lestari.",
         ("Ani Wulan", "Beni Saputra", "Cici Lestari"),
         tuple((n, "speaker", "present", None) for n in ("Ani Wulan", "Beni Saputra", "Cici Lestari"))),
    Case("speakers under a heading", "Musda digelar Sabtu.\n\nDaftar pemateri:\n\n1. Ani Wulan\n2. Beni Saputra\n",
         ("Ani Wulan", "Beni Saputra"),
         (("Ani Wulan", "speaker", "present", None), ("Beni Saputra", "speaker", "present", None))),
    Case("committee, also when quoted", "Ketua panitia Musda, Agus Priyatin, mengatakan peserta membeludak.",
         ("Agus Priyatin",), (("Agus Priyatin", "committee", "present", None),)),
    Case("a speech by a pronoun", "Musda dihadiri Bupati Dana Prawira. Dalam sambutannya, ia meminta kader kompak.",
         ("Dana Prawira",), (("Dana Prawira", "speaker", "present", None),)),
    Case("quoted", "Musda berakhir Ahad. “Kami siap bekerja untuk semua,” kata Sekretaris Weni Lestari.",
         ("Weni Lestari",), (("Weni Lestari", "speaker", "present", None),)),
    Case("named in a quotation only", "Musda berakhir Ahad. “Kita teladani Bung Tomo dan kawan-kawan,” kata Weni Lestari.",
         ("Weni Lestari", "Bung Tomo"), (("Weni Lestari", "speaker", "present", None),)),
    Case("dead", "Musda dihadiri Weni Lestari. Peserta mendoakan almarhum Karim Saleh.",
         ("Weni Lestari", "Karim Saleh"), (("Weni Lestari", "participant", "present", None),)),
    Case("asked from afar", "Musda dihadiri Weni Lestari. Dihubungi terpisah, pengamat Iwan Nur menilai positif.",
         ("Weni Lestari", "Iwan Nur"), (("Weni Lestari", "participant", "present", None),)),
    Case("absent", "Musda dihadiri Weni Lestari. Bendahara Karim Saleh berhalangan hadir karena sakit.",
         ("Weni Lestari", "Karim Saleh"),
         (("Weni Lestari", "participant", "present", None), ("Karim Saleh", "participant", "absent", None))),
    Case("in the place of a named one", "Musda dibuka Bupati Dana Prawira yang diwakili Asisten I, Nanang Kosim.",
         ("Dana Prawira", "Nanang Kosim"),
         (("Nanang Kosim", "opener", "present", "Dana Prawira"), ("Dana Prawira", "opener", "absent", None))),
    Case("in the place of an unnamed one", "Musda dibuka Bupati yang diwakili Asisten I, Nanang Kosim.",
         ("Nanang Kosim",), (("Nanang Kosim", "opener", "present", None),)),
    Case("a speech read", "Musda berjalan lancar. Ketua Karim Saleh tidak bisa datang; sambutannya dibacakan Tatang Rukmana.",
         ("Karim Saleh", "Tatang Rukmana"),
         (("Tatang Rukmana", "speaker", "present", "Karim Saleh"), ("Karim Saleh", "participant", "absent", None))),
    Case("a body represented", "Musda dihadiri Universitas Tirta yang diwakili Rektor Budi Santosa.",
         ("Budi Santosa",), (("Budi Santosa", "participant", "present", "Universitas Tirta"),
                             ("Universitas Tirta", "participant", "present", None)), ("Universitas Tirta",)),
    Case("delegations", "Musda dihadiri perwakilan KNPI Garut, FKUB Garut, dan PMI Garut.", (),
         tuple((n, "participant", "present", None) for n in ("KNPI Garut", "FKUB Garut", "PMI Garut")),
         ("KNPI Garut", "FKUB Garut", "PMI Garut")),
    Case("an official does not stand for the body", "Musda dihadiri Ketua KNPI Garut Weni Lestari.", ("Weni Lestari",),
         (("Weni Lestari", "participant", "present", None),), ("KNPI Garut",)),
    Case("announced", "Musda akan digelar Sabtu pekan depan dan akan dibuka Gubernur Dana Prawira.",
         ("Dana Prawira",), (("Dana Prawira", "opener", "announced", None),)),
    Case("who is asked about what is to come does not attend it",
         "Musda akan digelar pekan depan. Ketua Weni Lestari menyebut persiapan matang.", ("Weni Lestari",), ()),
    Case("two events", "Seminar digelar usai Musda. Musda dibuka Dana Prawira. Seminar dipandu Weni Lestari.",
         ("Dana Prawira", "Weni Lestari"),
         (("Musda", "Dana Prawira", "opener", "present", None), ("Seminar", "Weni Lestari", "moderator", "present", None)),
         events=("Musda", "Seminar")),
    Case("a later event in what is said",
         "Musda ditutup Dana Prawira. Weni Lestari mengatakan pelantikan akan digelar Juni mendatang.",
         ("Dana Prawira", "Weni Lestari"),
         (("Musda", "Dana Prawira", "opener", "present", None), ("Musda", "Weni Lestari", "speaker", "present", None)),
         events=("Musda", "pelantikan")),
    Case("a bare post", "Musda dihadiri Rektor Budi Santosa dan Weni Lestari. Rektor membuka acara itu.",
         ("Budi Santosa", "Weni Lestari"),
         (("Budi Santosa", "opener", "present", None), ("Weni Lestari", "participant", "present", None)),
         roles=(("Budi Santosa", "Rektor"),)),
    Case("only spoken of", "Musda dihadiri Weni Lestari. Ia menilai Menteri Karim Saleh lamban. Sosok itu menggantikan Iwan Nur.",
         ("Weni Lestari", "Karim Saleh", "Iwan Nur"), (("Weni Lestari", "speaker", "present", None),)),
    Case("family at home", "Musda dihadiri Weni Lestari. Ayahnya, Karim Saleh, petani.",
         ("Weni Lestari", "Karim Saleh"), (("Weni Lestari", "participant", "present", None),)),
    Case("family along", "Musda dihadiri Weni Lestari bersama suaminya, Karim Saleh.", ("Weni Lestari", "Karim Saleh"),
         (("Weni Lestari", "participant", "present", None), ("Karim Saleh", "participant", "present", None))),
    Case("former times", "Musda dibuka Weni Lestari. Tahun lalu acara serupa dibuka Karim Saleh.",
         ("Weni Lestari", "Karim Saleh"), (("Weni Lestari", "opener", "present", None),)),
    Case("a profile recalls", "Weni Lestari lahir di Garut. Sebelumnya ia pernah datang ke Musda. Suaminya petani.",
         ("Weni Lestari",), ()),
    Case("not yet there", "Musda dibuka Weni Lestari dan akan ditutup Karim Saleh.", ("Weni Lestari", "Karim Saleh"),
         (("Weni Lestari", "opener", "present", None), ("Karim Saleh", "opener", "announced", None))),
    Case("sent in the place", "Musda dibuka Weni Lestari. Bupati Dana Prawira mengutus Sekda Nanang Kosim.",
         ("Weni Lestari", "Dana Prawira", "Nanang Kosim"),
         (("Weni Lestari", "opener", "present", None), ("Nanang Kosim", "participant", "present", "Dana Prawira"),
          ("Dana Prawira", "participant", "absent", None))),
    Case("joint events", "Musda dan Seminar digelar beriringan. Musda dihadiri Weni Lestari.", ("Weni Lestari",),
         (("Musda", "Weni Lestari", "participant", "present", None), ("Seminar", "Weni Lestari", "participant", "present", None)),
         events=("Musda", "Seminar"), dates=("2025-05-24", "2025-05-24")),
    Case("who is visited receives", "Dalam kunjungan itu PMI Garut menyambangi Dinas Sosial Garut. Mereka diterima Weni Lestari.",
         ("Weni Lestari",), (("Dinas Sosial Garut", "host", "present", None), ("Weni Lestari", "host", "present", None)),
         ("PMI Garut", "Dinas Sosial Garut"), events=("kunjungan",)),
    Case("a body whose people stay away", "Musda berjalan lancar. Pengurus KNPI Garut tidak tampak.", (),
         (("KNPI Garut", "participant", "absent", None),), ("KNPI Garut",)),
    Case("a body that sends nobody", "Musda berjalan lancar. KNPI Garut tidak mengirim utusan.", (),
         (("KNPI Garut", "participant", "absent", None),), ("KNPI Garut",)),
    Case("English", "The Musda was officially opened by Regent Dana Prawira. "
         "Karim Saleh was unable to attend; his speech was read by Weni Lestari.",
         ("Dana Prawira", "Karim Saleh", "Weni Lestari"),
         (("Dana Prawira", "opener", "present", None), ("Karim Saleh", "participant", "absent", None),
          ("Weni Lestari", "speaker", "present", "Karim Saleh"))),
)
