"""The place of an article's dateline."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.areas import LEVEL, is_area, is_province, is_region
from kg.extract.happenings.localities import REGENCY, Locality
from kg.extract.lexicon import lexicon
from kg.extract.page import Page, Span
from kg.extract.scene import Scene
from kg.languages import Pack

TOP = 8
"""Blocks from the top among which a dateline stands."""

DASHES = ("–", "—", "-", "--", "---", "|", "||", ",-", ", -", ",--", ")", "]")

# Without possessive repeats, here and elsewhere: Python 3.11.2 reads them otherwise than 3.11.7.
WORD = r"(?:[^\W_]|[’'ʻ`]|[.-](?=[^\W_]))*"

OPENING = r"[#*(\[“\"‘']{0,2}"
"""What may stand before the place."""

LEVEL_DOT = r"(?:(?:Kab|Kec|Kota)\.\s?)?"

HEAD = re.compile(
    rf"{OPENING}(?P<head>{LEVEL_DOT}[A-Z]{WORD}(?:[ ,|_]+['’‘]?[A-Za-z]{WORD}){{0,6}})"  # place, paper, region
    r"(?:\s*\([^()\n]{0,40}\)(?=,))?"
    r"(?:,?\s*[^()\n–—|.,:]{0,14},?\s*\d[^()\n–—|:]{0,22}?)?(?:,?\s*\([^()\n]{0,40}\))?\s*"  # date, paper in brackets
    r"(?P<mark>[–—]|\|{1,2}|,?\s?-{2,3}(?=\s|$|[A-Z“\"])|,?\s?-(?=\s|$)|(?<=\s)-(?=[A-Z“\"])|"
    r"[:.,]?$|:\s|\.\s+(?=[A-Z])|[)\]](?=\s|$))", re.MULTILINE)

PLAIN = re.compile(r"(?:[^\s\d()\[\]|.:–—-]+ ){7}[^\d()\[\]|.:\n–—-]{20}")
"""More words without a mark or figure than any dateline begins with."""

PLACE = re.compile(rf"{OPENING}(?P<head>{LEVEL_DOT}[A-Z]{WORD}(?: [A-Z]{WORD}){{0,3}})\s*(?P<comma>[,(|]?)\s*\(?")
"""A place at the beginning, with what leads from it to a day or a paper."""

LEAD = re.compile(rf"(?P<head>[A-Z]{WORD}(?: [A-Z]{WORD}){{0,2}})\s*,\s*(?:\(\d[^()\n]{{0,20}}\)\s*)?(?P<next>[A-Z]{WORD})\s")
"""A place, a comma, perhaps a day in brackets, and the first word of a sentence."""

AFTER_DAY = re.compile(r"[\s).,–—|:\]-]*(?:$|(?=[A-Z“\"]))", re.MULTILINE)
"""What stands between the day of a dateline and the first sentence."""

FEW = 8
"""Words that follow a bar on a line that tells no more than when and by whom an article was written."""

KABUPATEN = 2
"""Which of the words for a level says a regency."""


def dateline(scene: Scene) -> Locality | None:
    """The place before an article's first sentence, None where there is none: "BOYOLALI, Suara Bakti –", "Depok (28/6) –"."""
    return scene.once("dateline", _dateline)


def _dateline(scene: Scene) -> Locality | None:
    for block in scene.page.shown[:TOP]:
        place = _marked(scene, block) or _before_day(scene, block) or _before_paper(scene, block) or _before_lead(scene, block)
        if place:
            return Locality(as_written(place.name, scene.page.text), place.level, place.offset, place.said)
    return None


def _marked(scene: Scene, block: Span) -> Locality | None:
    """The place before a dash, a bar, a colon, a full stop or the end of its line."""
    page, pack = scene.page, scene.pack
    match = None if PLAIN.match(page.text, block.start, block.end) else HEAD.match(page.text, block.start, block.end)
    if match is None or not (match["mark"].strip() in DASHES or _stands_alone(block, match)):
        return None
    mark = match["mark"].strip()
    line = mark[:1] == "|" and len(scene.page.text[match.end():block.end].split()) <= FEW  # "Komsos Paroki | Kamis, 12 Mei 2026"
    alone = block.kind == "paragraph" and mark in DASHES and not line and not re.search("[,|]", match["head"])
    found = list(_places(scene, block, match))
    lands = {p.name for p in found[1:] if is_province(p.name)}
    papers = any(_is_paper(part.strip().casefold(), pack) for part in re.split("[,|_]", match["head"])[1:])
    if match["mark"] in (")", "]"):
        found = [p for p in found if is_area(p.name)]
    places = [p for p in found if _is_place(p.name, page, pack, alone or (bool(lands) or papers) and p is found[0])]
    return next((p for p in places if p.high), places[0]) if places else None


def _before_day(scene: Scene, block: Span) -> Locality | None:
    """The place before the day with which an article begins: "Painan, 12 Juni 2025", "Sidoarjo, Kamis (12/6/2025). Puluhan …"."""
    match = PLACE.match(scene.page.text, block.start, block.end)
    if match is None or block.kind == "title":
        return None
    day = next((m for m in scene.within(block, "date") if 0 <= m.start - match.end() <= 1), None)
    if day is None or not AFTER_DAY.match(scene.page.text, day.end, block.end):
        return None
    places = [p for p in _places(scene, block, match) if _is_place(p.name, scene.page, scene.pack, bool(match["comma"]))]
    return places[0] if places else None


def _before_paper(scene: Scene, block: Span) -> Locality | None:
    """A city or regency before the name of a paper that no dash ends: "Jombang, NU Online Jatim Pengurus …"."""
    match = PLACE.match(scene.page.text, block.start, block.end)
    if match is None or match["comma"] != "," or not is_area(match["head"]):
        return None
    words = scene.page.text[match.end():match.end() + 60].split()[:3]
    paper = any(_is_paper(" ".join(words[:size]).strip(".,").casefold(), scene.pack) for size in range(1, len(words) + 1))
    return next(_places(scene, block, match), None) if paper else None


def _before_lead(scene: Scene, block: Span) -> Locality | None:
    """A city or regency before the comma after which the first sentence begins: "GROBOGAN, (6/8) Mahasiswa …"."""
    lead = next((shown for shown in scene.page.shown if shown.kind != "title"), None)
    match = LEAD.match(scene.page.text, block.start, block.end) if block == lead else None
    if match is None or not is_region(match["head"]) or is_area(match["next"]):
        return None
    named = match["head"].istitle() and match["head"].casefold() in lexicon(scene.pack).given  # "Bima, Ketua OSIS …"
    return None if named else next(_places(scene, block, match), None)


def _places(scene: Scene, block: Span, match: re.Match[str]) -> Iterator[Locality]:
    """What stands between the commas of a dateline and is no date, event, person or body."""
    for part in re.finditer(r"[^,|()_]+", match["head"]):
        name = part.group().strip()
        offset = match.start("head") + part.end() - len(part.group().lstrip())
        others = scene.within(block, "date", "event", "person", "organisation")
        town = name.rpartition(" ")[0]
        first, _, rest = name.partition(" ")
        if not part.start() and is_region(town) and _is_paper(name.casefold(), scene.pack):  # "TABANAN POST"
            name = town
        elif is_region(rest) and _is_paper(first.casefold(), scene.pack) or _is_of_body(first, rest, scene.pack):  # "INFO BATANG"
            name, offset = rest, offset + len(first) + 1
        level = LEVEL.match(name)
        said, bare = name, name[level.end():] if level else name
        level = level if level and (level.lastindex == KABUPATEN or is_region(bare)) else None  # "Kota Agung" is a town
        if bare and not any(m.start < offset + len(name) and m.end > offset for m in others):
            yield Locality(bare, REGENCY, offset + len(name) - len(bare), said) if level else Locality(name, 0, offset)


def _stands_alone(block: Span, match: re.Match[str]) -> bool:
    """A dateline without dash: a short line of its own, or place and paper, or a city alone, before a full stop or colon."""
    if block.kind == "title":
        return False
    parts = match["head"].split(",")
    if match["mark"] in ("", ".", ",", ":"):
        short = len(match.group().split()) <= 6
        return block.kind in ("heading", "paragraph") and short and ("," in match.group() or is_area(parts[0].strip(" _")))
    comma = "," in match.group() and len(match["head"].split()) <= 5
    return (comma and match["mark"][0] == ".") or any(is_area(part.strip()) for part in parts)


def _is_place(name: str, page: Page, pack: Pack, alone: bool) -> bool:
    """A city or regency, or a name alone, in capitals or named again, but no section of a paper, no paper and no number."""
    folded = name.casefold()
    if not name[0].isupper() or any(c.isdigit() for c in name) or folded in _listed(pack, "sections"):
        return False
    if folded.split()[0] in pack.once("dateline.posts", _posts) and not is_region(name):
        return False
    if is_area(name):
        return True
    if "." in name.rstrip(".") or _is_paper(folded, pack) or lexicon(pack).is_ordinary(folded):
        return False
    if name.isupper() or (alone and all(word[0].isupper() for word in name.split())):
        return True
    return len(re.findall(rf"(?<!\w)(?:{re.escape(name)}|{re.escape(name.upper())})(?!\w)", page.text)) > 1


def _posts(pack: Pack) -> frozenset[str]:
    """Words with which posts and sections begin, also where a district is called so: "Bendahara: Rosmawati"."""
    return lexicon(pack).post_heads | {word.casefold() for word in pack.words("posts", "sections")}


def _is_of_body(first: str, rest: str, pack: Pack) -> bool:
    """The short head of a body before the place that it is of: "PCNU Pati"."""
    return rest[:1].isupper() and first in pack.once("dateline.bodies", _short_names) and not is_area(f"{first} {rest}")


def _short_names(pack: Pack) -> frozenset[str]:
    """Abbreviated heads of bodies, before the place in which they are."""
    return frozenset(pack.table("abbreviations", "national")).union(pack.table("abbreviations", "local"))


def _is_paper(folded: str, pack: Pack) -> bool:
    """The name of a paper by one of its words ("Suara Bakti") or how a single word begins or ends ("WARTAPESISIR")."""
    papers, words = _listed(pack, "papers"), folded.split()
    if len(words) > 1:
        return not papers.isdisjoint(words)
    begin, end = pack.once("happenings.paper_words", _paper_words)
    return folded in papers or folded.startswith(begin) or folded.endswith(end)


def _paper_words(pack: Pack) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """With what the name of a paper in one word begins, and with what it ends."""
    papers = _listed(pack, "papers")
    return tuple(p for p in papers if len(p) > 3), tuple(p for p in papers if len(p) > 2)


def _listed(pack: Pack, section: str) -> frozenset[str]:
    return pack.once(f"happenings.{section}", lambda made_from: frozenset(
        word.casefold() for word in made_from.words("happenings", section)))


def as_written(name: str, text: str) -> str:
    """A name in capitals only as the text writes it elsewhere, else with capital initials; abbreviations stay."""
    if not name.isupper() or (len(name) < 4 and " " not in name):
        return name
    other = re.search(rf"(?<!\w){re.escape(name.title())}(?!\w)", text)
    return other.group() if other else name.title()
