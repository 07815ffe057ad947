"""Whether the name of a body says that it is the government of a territory or the agency of a field of work."""
from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.extract.bodies.abbreviated import blends


def lies_in(form: str, territory: str, areas: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a name in small letters ends in a territory, in another name of it, or in its short form ("pemkab rohil" of
    Rokan Hilir). `areas` has the other names of territories.
    """
    short, parts = form.rpartition(" ")[2], territory.split()
    if territory.isdigit():
        return f" {territory}/" in form  # "Dandim 0622" of "Kodim 0622/Sukabumi"
    return form.endswith((territory, *areas.get(territory, ()))) or (len(parts) > 1 and len(short) > 3 and blends(short, parts))


def is_about(form: str, field: str) -> bool:
    """Whether a name in small letters has all the words of a field ("dinas kominfo sumba timur" of "kominfo")."""
    return set(field.split()) <= set(form.split())


def is_short_for(word: str, kinds: Iterable[str], field: str) -> bool:
    """Whether a word in small letters is made of the beginnings of a kind of bodies and a field ("kemensos" of "kementerian"
    and "sosial").
    """
    long = [part for part in field.split() if len(part) > 3]
    return bool(long) and any(word[:2] == kind[:2] and blends(word, [kind, *long]) for kind in kinds)
