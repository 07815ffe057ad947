"""Forms of verbs by their roots."""
import pytest

from kg.extract.verbs import active, passive, verb_forms
from kg.languages import load_pack


@pytest.mark.parametrize(("root", "form"), [
    ("tunjuk", "menunjuk"), ("pilih", "memilih"), ("angkat", "mengangkat"), ("ketua-i", "mengetuai"), ("sandang", "menyandang"),
    ("lantik", "melantik"), ("dapuk", "mendapuk"), ("bawa", "membawa"), ("helat", "menghelat"), ("prakarsa-i", "memprakarsai"),
    ("koordinasi", "mengkoordinasi"), ("koordinasi", "mengoordinasi"), ("sponsor-i", "mensponsori"), ("nyala-kan", "menyalakan"),
    ("wadah-i", "mewadahi"), ("jaring", "menjaring"), ("garap", "menggarap"), ("selenggara-kan", "selenggarakan"),
])
def test_what_somebody_does(root: str, form: str) -> None:
    """A root takes the nasal that its first letter asks for, and swallows it or not."""
    assert form in verb_forms([root], load_pack()).active


def test_what_is_done_and_who_does_it() -> None:
    """The passives of a root, who does it and what is made by it."""
    forms = verb_forms(["selenggara-kan", "garap"], load_pack())
    assert forms.passive == ("diselenggarakan", "digarap") and forms.done == ("terselenggara", "tergarap")
    assert {"penyelenggara", "penggarap"} <= set(forms.doers) and "garapan" in forms.works
    assert "garap" not in forms.active  # a bare root without suffix is rather a noun


def test_voices() -> None:
    """What somebody does and what is done to somebody, of stems that carry their suffix."""
    assert {"mengetuai", "memilih", "mempilih"} <= set(active(["ketuai", "pilih"], load_pack()))
    assert passive(["pilih"], load_pack()) == ("dipilih", "terpilih")
