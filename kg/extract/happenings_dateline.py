"""The place of an article's dateline, and the cities and regencies that the article names."""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from kg.extract.areas import is_regency
from kg.extract.page import Page, Span
from kg.extract.scene import Scene
from kg.languages import Pack

TOP = 8
"""Blocks from the top among which a dateline stands."""

NAME = r"(?-i:[A-Z][\w’'ʻ`-]*(?:\s+(?:[A-Z][\w’'ʻ`-]*))*)"
"""A name in capitals, without a level."""

LEVELS = {"kota": 3, "kabupaten": 3, "kab": 3, "kab.": 3, "kotamadya": 3, "regency": 3, "kecamatan": 2, "kec": 2, "kec.": 2, "distrik": 2,
          "kapanewon": 2, "kemantren": 2, "district": 2, "kelurahan": 1, "kel": 1, "kel.": 1, "desa": 1, "ds": 1, "ds.": 1, "nagari": 1,
          "gampong": 1, "kampung": 1, "pekon": 1, "negeri": 1, "village": 1}
"""How high the level stands that a word before a place's name says: 3 for cities and regencies."""

LEVEL = "|".join(sorted(map(re.escape, LEVELS), key=len, reverse=True))

CHAIN = re.compile(rf"\s*,?\s*(?:(?:di|in)\s+)?(?:(?P<level>{LEVEL})\s+)?(?P<name>{NAME})", re.IGNORECASE)
"""One place of "…, Malino, Kabupaten Gowa"."""


@dataclass(frozen=True, slots=True)
class Locality:
    """A place by its bare name, with the level that the text says before it (3 for cities and regencies, 0 where none), and its offset."""

    name: str
    level: int
    offset: int
    said: str = ""

    @property
    def high(self) -> bool:
        """A city or regency, as said or as known."""
        return self.level == 3 or not self.level and is_regency(self.name)


def dateline(scene: Scene) -> Locality | None:
    """The place before an article's first sentence, None where there is none: "BOYOLALI, Suara Bakti –", "Depok (28/6/2025) –"."""
    page, pack = scene.page, scene.pack
    for block in page.blocks[:TOP]:
        match = HEAD.match(page.text, block.start, block.end)
        if match is None or block.kind == "boilerplate" or match["mark"].strip() not in DASHES and not _stands_alone(block, match):
            continue
        for part in re.finditer(r"[^,|()]+", match["head"]):
            name = part.group().strip()
            offset = match.start("head") + part.start() + len(part.group()) - len(part.group().lstrip())
            other = any(m.start < offset + len(name) and m.end > offset for m in scene.within(block, "date", "event", "person"))
            if name and not other and _is_place(name, page, pack):
                return Locality(as_written(name, page.text), 0, offset)
    return None


DASHES = ("–", "—", "-", "|")

HEAD = re.compile(r"(?P<head>[A-Z][\w’'ʻ`.-]*(?:[ ,|]+['’‘]?[A-Za-z][\w’'ʻ`.-]*){0,6})(?:,?\s*[^()\n–—|.,:]{0,14},?\s*\d[^()\n–—|:]{0,22})?"
                  r"(?:\s*\([^()\n]{0,40}\))?\s*(?P<mark>[–—|]|\s-\s|-\s|$|\.\s+(?=[A-Z]))")


def _stands_alone(block: Span, match: re.Match[str]) -> bool:
    """A dateline without dash: a short line of its own below the title, or place and paper before a full stop."""
    line = match["mark"] == "" and block.kind in ("heading", "paragraph") and len(match.group().split()) <= 6
    return "," in match.group() and (line or match["mark"].startswith(".") and len(match["head"].split()) <= 5)


def _is_place(name: str, page: Page, pack: Pack) -> bool:
    words = name.split()
    folded = name.casefold()
    if len(words) > 4 or not name[0].isupper() or folded in _listed(pack, "sections") or any(c.isdigit() for c in name):
        return False
    if "." in name.rstrip(".") or any(p in folded.split() or folded.startswith(p) and len(p) > 3 and " " not in folded or folded.endswith(p)
                                      and len(p) > 2 and " " not in folded and folded != p for p in _listed(pack, "papers")):
        return is_regency(name)
    if is_regency(name):
        return True
    again = re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", page.text, re.IGNORECASE)
    return len(again) > 1 or name.isupper()


def _listed(pack: Pack, section: str) -> frozenset[str]:
    key = f"happenings.{section}"
    if key not in pack.cache:
        pack.cache[key] = frozenset(word.casefold() for word in pack.words("happenings", section))
    return pack.cache[key]


def as_written(name: str, text: str) -> str:
    """A name in capitals only as the text writes it elsewhere, else with capital initials."""
    if not name.isupper() or len(name) < 4 and " " not in name:
        return name
    other = re.search(rf"(?<!\w){re.escape(name.title())}(?!\w)", text)
    return other.group() if other else name.title()


def above(name: str, text: str) -> Locality | None:
    """The city or regency that the text names right after a place: "Kecamatan Rantau Dedap, Kabupaten Muara Kelindan"."""
    pattern = rf"(?<!\w){re.escape(name)},?\s+(?P<level>kota|kabupaten|kab\.?)\s+(?P<name>{NAME})"
    match = re.search(pattern, text, re.IGNORECASE)
    return Locality(match["name"], 3, match.start("name"), f"{match['level']} {match['name']}") if match else None


REGENCY = re.compile(rf"(?<!\w)(?P<level>kota|kabupaten|kab\.?)\s+(?P<name>{NAME})", re.IGNORECASE)


def regency_in(text: str, start: int, end: int) -> Locality | None:
    """The city or regency that a stretch of text names with its level: "KONI Kabupaten Lombok Barat"."""
    match = REGENCY.search(text, start, end)
    return Locality(match["name"], 3, match.start("name"), f"{match['level']} {match['name']}") if match else None


def commonest(text: str, levels: str = "kota|kabupaten|kab\\.?", but: str = "(?!)") -> Locality | None:
    """The place most often named with one of the levels before it, but for names that begin with a word of `but`."""
    pattern = re.compile(rf"(?<!\w)(?P<level>{levels})\s+(?!{but})(?P<name>{NAME})", re.IGNORECASE)
    found = [m for m in pattern.finditer(text) if m["level"][0].isupper()]
    if not found:
        return None
    counts = Counter(m["name"] for m in found)
    best = max(counts, key=lambda name: counts[name])
    first = next(m for m in found if m["name"] == best)
    return Locality(best, LEVELS.get(first["level"].lower(), 0), first.start("name"), f"{first['level']} {best}")
