"""Which body is part of which: each case states the parents of a short marked text."""
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.parents import complete_parents
from tests.extract.marked import marked_scene

CASES = [
    ("unit of a branch", "[O MPKS [O PWM DKI Jakarta]] rapat.", {"MPKS PWM DKI Jakarta": "PWM DKI Jakarta"}),
    ("unit of a unit", "[O Satgas Air [O LPB [O PDM Bantul]]] dibentuk.", {"Satgas Air LPB PDM Bantul": "LPB PDM Bantul", "LPB PDM Bantul": "PDM Bantul"}),
    ("faculty", "[O Fakultas Hukum [O Universitas Jember]] menggelar seminar.", {"Fakultas Hukum Universitas Jember": "Universitas Jember"}),
    ("office of a ministry", "[O Kanwil [O Kementerian Agama] Provinsi Bali] hadir.", {"Kanwil Kementerian Agama Provinsi Bali": "Kementerian Agama"}),
    ("branch whose root stands alone", "[O PW [O Persis] Jawa Barat] rapat. Warga [O Persis] datang.", {"PW Persis Jawa Barat": "Persis"}),
    ("branch whose root stands only inside", "[O PW [O Persis] Jawa Barat] rapat.", {}),
    ("short branch of a known root", "[O PDM Bantul] rapat. Warga [O Muhammadiyah] datang.", {"PDM Bantul": "Muhammadiyah"}),
    ("initials of the root", "[O PD PBS Salatiga] rapat. Kader [O Perhimpunan Bakti Sejahtera] datang.", {"PD PBS Salatiga": "Perhimpunan Bakti Sejahtera"}),
    ("school that bears the name", "[O SMA [O Muhammadiyah] 1 Solo] juara. Warga [O Muhammadiyah] bangga.", {}),
    ("branch of a bank", "[O [O Bank Kalsel] Cabang Martapura] hadir.", {"Bank Kalsel Cabang Martapura": "Bank Kalsel"}),
    ("chapter of a branch", "[O HMI Komisariat Tarbiyah Cabang Solo] dilantik [O HMI Cabang Solo].", {"HMI Komisariat Tarbiyah Cabang Solo": "HMI Cabang Solo"}),
    ("part by the text", "[O Puskesmas Pembantu Lelan], bagian dari [O Puskesmas Kairatu], sepi.", {"Puskesmas Pembantu Lelan": "Puskesmas Kairatu"}),
    ("owned", "[O Klinik Asih] milik [O Yayasan Kasih] dibuka.", {"Klinik Asih": "Yayasan Kasih"}),
    ("ruled by the text", "[O Panti Asuhan Asih] ramai. Ketua [O PDA Solo], yang membawahi panti, hadir.", {"Panti Asuhan Asih": "PDA Solo"}),
    ("faction", "[O DPRD Kota Batu] bersidang. [O Fraksi Maju] menolak.", {"Fraksi Maju": "DPRD Kota Batu"}),
    ("faction of one of two councils", "[O DPRD Kota Batu] menjamu [O DPRD Kota Solo]. [O Fraksi Maju] hadir.", {}),
    ("officials of a government", "Pelantikan pejabat di lingkungan [O Pemprov Bali]:\n\n1. Ali - Kepala [O Dinas Sosial] (sebelumnya Kepala [O Balai Jalan])",
     {"Dinas Sosial": "Pemprov Bali"}),
    ("strangers", "[O PMI Solo] dan [O BPBD Solo] bekerja sama.", {}),
]


@pytest.mark.parametrize(("text", "parents"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_parents(text: str, parents: dict[str, str]) -> None:
    """The parents are those that names and sentences state, with the words that say it as evidence."""
    scene = complete_parents(marked_scene(text))
    bodies = scene.organisations
    assert {o.name: bodies[o.part_of].name for o in bodies.values() if o.part_of} == parents
    for body in bodies.values():
        assert bool(body.part_of) == bool(body.part_of_evidence)
        assert all(0 <= e.start < e.end <= len(scene.page.text) and e.rule.startswith("parents.") for e in body.part_of_evidence)


PIECES = st.lists(st.sampled_from([
    "[O PWM Bali]", "[O MPS [O PWM Bali]]", "[O Muhammadiyah]", "[O Fakultas Hukum]", "[O Universitas Bali]", "[O Klinik Asih]", "milik", "yang membawahi",
    "bagian dari", "selaku pemilik", "klinik", "pejabat di lingkungan", ",", ".", "\n1. ", "(", ")"]), max_size=20)


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_no_circle(pieces: list[str]) -> None:
    """Whatever the order of bodies and cues, no body is above itself."""
    bodies = complete_parents(marked_scene(" ".join(pieces))).organisations
    for body in bodies.values():
        seen, above = {body.id}, body.part_of
        while above:
            assert above not in seen
            seen.add(above)
            above = bodies[above].part_of
