"""Expressions of all verbs of some roots, whatever suffix they take."""
from __future__ import annotations

from collections.abc import Iterable

from kg.extract.phrases import any_of
from kg.extract.verbs import verb_forms


def verbs_of(roots: Iterable[str]) -> str:
    """A regular expression of the verbs in "me-" and "di-" of the roots in lower case, and of what "kami" and "kita" do to an
    object ("kami fokuskan")."""
    held = tuple(roots)
    forms = verb_forms(held)
    return rf"(?:{any_of((*forms.active, *forms.passive))}(?:kan|i)?(?:nya)?|(?<=k[ai][mt][ia]\s){any_of(held)}(?:kan|i))"
