"""Expressions of all verbs of some roots, whatever suffix they take, and pairs of words that no list parts."""
from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.phrases import any_of
from kg.extract.verbs import verb_forms
from kg.languages import Pack
from kg.languages.patterns import after

PAIR = r"(?i)(?<!\w){priorities.lists.pairs}(?!\w)"


def verbs_of(roots: Iterable[str], pack: Pack) -> str:
    """A template (see `Pack.pattern`) of the verbs in "me-" and "di-" of the roots in lower case, and of what "kami" and "kita"
    do to an object ("kami fokuskan")."""
    held = tuple(roots)
    forms = verb_forms(held, pack)
    return rf"(?:{any_of((*forms.active, *forms.passive))}{{applied}}?{{its}}?|{we_do(pack)}{any_of(held)}{{applied}})"


def we_do(pack: Pack) -> str:
    """A regular expression that holds after "kami" or "kita"."""
    return after(pack.words("grammar", "we"))


def parted(text: str, joints: re.Pattern[str], pack: Pack) -> list[re.Match[str]]:
    """The joints of a list, without those inside pairs that go together: "layanan ibu dan anak"."""
    found = list(joints.finditer(text))
    pairs = [pair.span() for pair in pack.pattern(PAIR).finditer(text)] if found else ()
    return [joint for joint in found if not any(a <= joint.start() and joint.end() <= b for a, b in pairs)]
