"""Titles before and after names."""
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.titles import titles
from tests.extract.naming import PACK

TITLES = titles(PACK)


@pytest.mark.parametrize(("text", "expected", "name"), [
    ("Drs. H. Iqbal Rais", ["Drs.", "H."], "Iqbal Rais"),
    ("Prof.Dr.H.Ahmad", ["Prof.", "Dr.", "H."], "Ahmad"),
    ("K.H. Abdurrahim", ["K.H."], "Abdurrahim"),
    ("H.Yusrizal Chaniago", ["H."], "Yusrizal Chaniago"),
    ("Irjen Pol. (Purn.) Drs. Aloysius", ["Irjen Pol. (Purn.)", "Drs."], "Aloysius"),
    ("Kapten Laut (P) Yance", ["Kapten Laut (P)"], "Yance"),
    ("Letkol Czi Agung", ["Letkol Czi"], "Agung"),
    ("AKBP Dr. Rr. Niken", ["AKBP", "Dr.", "Rr."], "Niken"),
    ("dr Nurjannah", ["dr"], "Nurjannah"),
    ("Ida Pandita Mpu Dharma", ["Ida Pandita Mpu"], "Dharma"),
    ("sdri. Mutia", ["sdri."], "Mutia"),
    ("Sr Agnes", ["Sr"], "Agnes"),
    ("Rm Yohanes", ["Rm"], "Yohanes"),
    ("HJ. NUR LAILA", ["HJ."], "NUR LAILA"),
    ("Komisaris Jenderal Polisi Prabaswara", ["Komisaris Jenderal Polisi"], "Prabaswara"),
    ("Ajun Inspektur Satu Wijang", ["Ajun Inspektur Satu"], "Wijang"),
    ("Harahap", [], "Harahap"),
    ("Mas’udi", [], "Mas’udi"),
    ("Pakaya", [], "Pakaya"),
])
def test_before(text: str, expected: list[str], name: str) -> None:
    """Titles are read one by one up to the name, with or without dots and spaces."""
    spans, start = TITLES.before(text, 0)
    assert [text[a:b] for a, b in spans] == expected
    assert text[start:] == name


@pytest.mark.parametrize(("text", "expected", "rest"), [
    (", S.H., M.Kn. Pada", ["S.H.", "M.Kn."], " Pada"),
    (", Sp.OG(K), M.M.R., dan", ["Sp.OG(K)", "M.M.R."], ", dan"),
    (",S.Sos,M.AP, Ketua", ["S.Sos", "M.AP"], ", Ketua"),
    (" SH SIK memimpin", ["SH", "SIK"], " memimpin"),
    (", MM. selaku", ["MM."], " selaku"),
    (", SE. Ia pulang", ["SE"], ". Ia pulang"),
    (", S. Pd., M. Pd. I", ["S. Pd.", "M. Pd. I"], ""),
    (", M.Psi., Psikolog — a", ["M.Psi.", "Psikolog"], " — a"),
    (" SMA Negeri", [], " SMA Negeri"),
    (" S. S. Bere, S. H., M.Th", [], " S. S. Bere, S. H., M.Th"),
    (", S. H., M. Th", ["S. H.", "M. Th"], ""),
    (", Ketua MA", [], ", Ketua MA"),
    (", Sp.PD-KGer. Ia", ["Sp.PD-KGer."], " Ia"),
    (", Sp.B-Onk., dan", ["Sp.B-Onk."], ", dan"),
])
def test_after(text: str, expected: list[str], rest: str) -> None:
    """Degrees are read with and without commas; the dot that ends a sentence is none of theirs."""
    spans, end = TITLES.after(text, 0)
    assert [text[a:b] for a, b in spans] == expected
    assert text[end:] == rest


PREFIXES = sorted({w for w in PACK.words("titles", "prefixes") if w.endswith(".") and not set(w) & set(" (-")})
SUFFIXES = sorted({w for w in PACK.words("titles", "suffixes") if "." in w and " " not in w})


@given(st.lists(st.sampled_from(PREFIXES), max_size=4), st.lists(st.sampled_from(SUFFIXES), max_size=4))
def test_round_trip(before: list[str], after: list[str]) -> None:
    """Titles put around a name are the titles read off it."""
    text = f"{' '.join([*before, 'Zulqaidah'])}{''.join(f', {degree}' for degree in after)} berkata"
    prefixes, start = TITLES.before(text, 0)
    assert text[:start].split() == before and text[start:].startswith("Zulqaidah")
    assert " ".join(text[a:b] for a, b in prefixes).split() == before
    suffixes, _ = TITLES.after(text, start + len("Zulqaidah"))
    assert [text[a:b] for a, b in suffixes] == after
