"""The place of an article's dateline."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.happenings.localities import Locality
from kg.extract.page import Page, Span
from kg.extract.places.areas import is_area, is_province, is_regency
from kg.extract.scene import Scene
from kg.languages import Pack

TOP = 8
"""Blocks from the top among which a dateline stands."""

DASHES = ("–", "—", "-", "--", "---", "|")

WORD = r"(?:[\w’'ʻ`-]|\.(?=\w))*"

HEAD = re.compile(
    rf"(?P<head>[A-Z]{WORD}(?:[ ,|]+['’‘]?[A-Za-z]{WORD}){{0,6}})"  # place, paper, region
    r"(?:\s*\([^()\n]{0,40}\)(?=,))?"
    r"(?:,?\s*[^()\n–—|.,:]{0,14},?\s*\d[^()\n–—|:]{0,22})?(?:,?\s*\([^()\n]{0,40}\))?\s*"  # date, paper in brackets
    r"(?P<mark>[–—|]|-{1,3}\s|:\s|$|\.\s+(?=[A-Z]))")

BRACKETED = re.compile(rf"\((?P<head>[A-Z]{WORD}(?: [A-Z]{WORD}){{0,3}})(?:,[^()\n]{{0,40}})?\)(?P<mark>\s+)(?=[A-Z\"“])")
"""A place alone in brackets before the first sentence."""

LONGEST = 4
"""Words of a place's name at most."""


def dateline(scene: Scene) -> Locality | None:
    """The place before an article's first sentence, None where there is none: "BOYOLALI, Suara Bakti –", "Depok (28/6) –"."""
    page, pack = scene.page, scene.pack
    for block in page.blocks[:TOP]:
        bracketed = BRACKETED.match(page.text, block.start, block.end)
        match = bracketed or HEAD.match(page.text, block.start, block.end)
        if match is None or block.kind == "boilerplate" or bracketed and not is_area(bracketed["head"]):
            continue
        if not bracketed and match["mark"].strip() not in DASHES and not _stands_alone(block, match):
            continue
        alone = block.kind == "paragraph" and match["mark"].strip() in DASHES and not re.search("[,|]", match["head"])
        found = list(_places(scene, block, match))
        lands = {p.name for p in found[1:] if is_province(p.name)}
        if places := [p for p in found if _is_place(p.name, page, pack, alone or bool(lands) and p is found[0])]:
            best = next((p for p in places if p.high), places[0])
            return Locality(as_written(best.name, page.text), 0, best.offset)
    return None


def _places(scene: Scene, block: Span, match: re.Match[str]) -> Iterator[Locality]:
    """What stands between the commas of a dateline and is no date, event, person or body."""
    for part in re.finditer(r"[^,|()]+", match["head"]):
        name = part.group().strip()
        offset = match.start("head") + part.end() - len(part.group().lstrip())
        others = scene.within(block, "date", "event", "person", "organisation")
        town = name.rpartition(" ")[0]
        if not part.start() and is_regency(town) and _is_paper(name.casefold(), scene.pack):  # "TABANAN POST"
            name = town
        if name and not any(m.start < offset + len(name) and m.end > offset for m in others):
            yield Locality(name, 0, offset)


def _stands_alone(block: Span, match: re.Match[str]) -> bool:
    """A dateline without dash: a short line of its own, or place and paper, or a city alone, before a full stop or colon."""
    if block.kind == "title":
        return False
    if match["mark"] == "":
        return block.kind in ("heading", "paragraph") and "," in match.group() and len(match.group().split()) <= 6
    comma = "," in match.group() and len(match["head"].split()) <= 5
    return (comma and match["mark"][0] == ".") or any(is_area(part.strip()) for part in match["head"].split(","))


def _is_place(name: str, page: Page, pack: Pack, alone: bool) -> bool:
    """A city or regency, or a name alone, in capitals or named again, but no section of a paper, no paper and no number."""
    words, folded = name.split(), name.casefold()
    if len(words) > LONGEST or not name[0].isupper() or any(c.isdigit() for c in name) or folded in _listed(pack, "sections"):
        return False
    if is_area(name):
        return True
    if "." in name.rstrip(".") or _is_paper(folded, pack):
        return False
    if name.isupper() or (alone and all(word[0].isupper() for word in words)):
        return True
    return len(re.findall(rf"(?<!\w)(?:{re.escape(name)}|{re.escape(name.upper())})(?!\w)", page.text)) > 1


def _is_paper(folded: str, pack: Pack) -> bool:
    """The name of a paper by one of its words ("Suara Bakti") or how a single word begins or ends ("WARTAPESISIR")."""
    papers, words = _listed(pack, "papers"), folded.split()
    if len(words) > 1:
        return not papers.isdisjoint(words)
    return folded in papers or any((len(p) > 3 and folded.startswith(p)) or (len(p) > 2 and folded.endswith(p)) for p in papers)


def _listed(pack: Pack, section: str) -> frozenset[str]:
    key = f"happenings.{section}"
    if key not in pack.cache:
        pack.cache[key] = frozenset(word.casefold() for word in pack.words("happenings", section))
    listed: frozenset[str] = pack.cache[key]
    return listed


def as_written(name: str, text: str) -> str:
    """A name in capitals only as the text writes it elsewhere, else with capital initials; abbreviations stay."""
    if not name.isupper() or (len(name) < 4 and " " not in name):
        return name
    other = re.search(rf"(?<!\w){re.escape(name.title())}(?!\w)", text)
    return other.group() if other else name.title()
