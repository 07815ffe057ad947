"""What the name of a body says: whether it is the government of a territory, the agency of a field of work, or an association."""
from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.extract.bodies.abbreviated import blends
from kg.extract.bodies.words import body_words
from kg.extract.page import words_of
from kg.extract.scene import Scene
from kg.languages import SHORTS, Pack

AREA = r"\s{~places.levels}\s+(?P<name>(?:[A-Z][\w’']*\s*)+)$"
"""A territory in which a post ends, behind its level: "Kaur Keuangan Desa | Sukamaju"."""


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


def is_short_for(pack: Pack, form: str, kinds: Iterable[str], field: str) -> bool:
    """Whether the first word of a name is made of the beginnings of a kind of bodies and a field in small letters ("Kemensos" of
    "kementerian" and "sosial"), or stands for both.
    """
    word, full = form.split()[0].lower(), _written_out(pack, form).lower()
    long = [part for part in field.split() if len(part) > 3]
    return bool(long) and any(word[:2] == kind[:2] and (
        blends(word, [kind, *long]) or full.startswith(kind) and is_about(full, field)) for kind in kinds)


def _written_out(pack: Pack, name: str) -> str:
    """The long name of which a name, or its first word, is the short one ("Kemenkumham"), else the name itself."""
    tables = [pack.table("abbreviations", kind) for kind in SHORTS]
    return next((table[form] for form in (name, words_of(name)[0]) for table in tables if form in table), name)


def names_of(pack: Pack, full: str, here: str) -> tuple[str, ...]:
    """The forms of a body's name, with the long one of a campus that goes by a short one: "Unhas"."""
    long = _written_out(pack, full)
    return (full, here, long) if long != full and long.startswith(_campuses(pack)) else (full, here)


def names_rank(post: str, form: str) -> bool:
    """Whether a post ends in the level and the rank of a branch: "Ketua DPD Provinsi" of "DPD Partai Golkar Provinsi Jambi"."""
    level, rank = post.split()[-2:] if post.count(" ") > 1 else ("", "")
    return level.isupper() and form.startswith(f"{level} ") and f" {rank} " in form


def at_home(scene: Scene, post: str, body: str | None) -> str | None:
    """The body that was inferred for a post, or the branch whose level and rank the post ends in; None where it is an association
    and the post one of an office, or the post ends in a territory that its names do not tell."""
    ranked = next((o.id for o in scene.organisations.values() for form in (o.name, *o.mentions) if names_rank(post, form)), None)
    if ranked:
        return ranked
    if body and (area := scene.pack.pattern(AREA).search(post)):
        held = scene.organisations[body]
        if not any(area["name"].casefold() in name.casefold() for name in (held.name, *held.mentions)):
            return None
    office = post.split(maxsplit=1)[0] in scene.pack.words("roles", "office_sections")
    return None if body and office and is_association(scene.pack, scene.organisations[body].name) else body


def is_association(pack: Pack, name: str) -> bool:
    """Whether a body is a union, a league or a movement, or its branch, by the first words of its name."""
    words = body_words(pack)
    first, *rest = words_of(name)
    begins = words_of(_written_out(pack, first))[0]
    levels = {words_of(level)[0] for level in pack.words("bodies", "levels")}
    return begins in words.unions or begins in words.leagues or begins in levels and (bool(rest) or begins != first)


def _campuses(pack: Pack) -> tuple[str, ...]:
    return tuple(pack.table("posts", "called").get("kampus", ()))
