"""Cities, regencies, districts and villages as an article names them: with the word for their level, one after another."""
from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from kg.extract.areas import is_area, is_province, is_region
from kg.extract.numerals import ROMAN
from kg.extract.scene import Scene
from kg.languages import Pack, alternation

SHORT = r"(?!(?:Kec|Kab|Kel|Prov|Ds)(?!\w))"
"""No short word for a level, which ends the name before it."""

NAME = rf"(?-i:{SHORT}[A-Z][\w’'ʻ`-]*(?:[^\S\n]+(?:{SHORT}[A-Z][\w’'ʻ`-]*))*)"
"""A name in capitals on one line, without a level."""

TITLE = 4
"""Letters of a short title at most, which ends the name before it: "Kabupaten Way Selabung | H. Marhasan"."""

REGENCY = 3
"""The level of cities and regencies; districts and villages stand below."""

LONGEST = 3
"""Words of a city or regency that no list knows at most."""

FROM = 60
"""Letters before a place within which it is said that people come from there."""

ABOVE = 10
"""Letters of a comma and white space between a place and the city or regency above it at most."""

CHAIN = 4
"""Places that follow one another at most: village, district, regency, province."""


@dataclass(slots=True)
class Locality:
    """A place by its bare name, the level that a word before it says (0 where none), its offset, and its name with that word."""

    name: str
    level: int
    offset: int
    said: str = ""

    @property
    def high(self) -> bool:
        """A city or regency, as said or as known."""
        return self.level == REGENCY or (not self.level and is_region(self.name) and not is_province(self.name))


GAP = r"[^\S\n]*(?:[^\S\n]|\n(?!\s*\n))[^\S\n]*"
"""White space within a block: no empty line."""


STREET, LEVEL = r"{venues.streets}(?!\w)", r"{happenings.levels}\s+(?-i:[A-Z])"

ENGLISH = r"(?!{venues.behind_levels}(?!\w))"
"""No word before which an English name ends with its level ("Sleman Regency | Government")."""

VILLAGE = rf"{ENGLISH}(?!{{venues.not_villages}}(?!\w))"
"""No word that only looks like the name of a village."""

NEXT = (r"(?:\s*,\s*{venues.streets}[^,.()]*(?=,))?\s*,?\s*(?:{in}\s+)?(?!{venues.streets}(?!\w))"
        r"(?:(?P<level>{happenings.levels})\s+)?"
        r"(?P<name>(?!(?:{dates.weekdays})(?!\w))(?-i:[A-Z][\w’'ʻ`-]*(?:\s+(?!(?i:{happenings.levels})(?!\w))[A-Z][\w’'ʻ`-]*)*))")
"""The place after another, or after a venue, past its street."""

WIDER = (r"(?<!\w){happenings.levels}\s+(?-i:[A-Z])[\w’'-]*(?:\s+(?!{happenings.levels}(?!\w))[A-Z0-9][\w’'-]*){0,3}?"
         r"(?P<wider>\s+(?:{happenings.levels}(?=\s+(?-i:[A-Z]))|{venues.blocks}(?=[\s.]*\d)))")

INSIDE = rf"(?<!\w)(?P<level>{{happenings.levels}})\s+{VILLAGE}(?P<name>(?-i:[A-Z])[^,()]*)$"
"""The place at the end of a name."""


class Levels:
    """The words for levels of one language pack, and what they lead to."""

    def __init__(self, pack: Pack) -> None:
        self.height, self.tails = dict(pack.table("happenings", "levels")), frozenset(pack.words("places", "tails"))
        self.levels_after = dict(pack.table("happenings", "levels_after"))
        self.cities_abroad = frozenset(pack.words("venues", "abroad"))
        self.countries = frozenset(pack.words("venues", "countries")) - set(pack.words("bodies", "countrywide"))
        high = alternation(self._of(REGENCY))
        low = alternation(word for word in self.height if word not in self._of(REGENCY))
        name = _name(pack)
        self.street, self.any, self.next, self.wider, self.inside = (
            pack.pattern(template, re.IGNORECASE) for template in (STREET, LEVEL, NEXT, WIDER, INSIDE))
        self.after = pack.pattern(r"\s+(?P<level>{happenings.levels_after})(?!\w|\s+(?-i:[A-Z]))", re.IGNORECASE)
        self.origin = pack.pattern(r"(?<!\w){happenings.origins}\s+(?:[A-Z0-9][\w’'-]*,?\s+)*$")
        self.high = pack.pattern(
            rf"(?<!\w)(?!{{venues.bynames}}(?!\w))(?P<level>{high}){GAP}{ENGLISH}(?P<name>{name})", re.IGNORECASE)
        self.low = pack.pattern(rf"(?<!\w)(?P<level>{low}){GAP}{VILLAGE}(?P<name>{name})", re.IGNORECASE)

    def _of(self, height: int) -> list[str]:
        return [word for word, level in self.height.items() if level == height]

    def locality(self, match: re.Match[str], shift: int = 0) -> Locality:
        """The place of a match with the groups `level` and `name`."""
        level, name = match["level"] or "", match["name"]
        if self.height.get(level.lower()) == REGENCY:
            name = self.known_beginning(name)
        return Locality(name, self.height.get(level.lower(), 0), match.start("name") + shift, f"{level} {name}".strip())

    def known_beginning(self, name: str) -> str:
        """The known city or regency with which capitals begin ("Salatiga Gelar Sosialisasi"), all of them where there is none, or
        where one goes on with what tells two places of a name apart ("Garut Lor")."""
        words = name.split()
        size = next((size for size in range(len(words), 0, -1) if is_region(" ".join(words[:size]))), len(words))
        while size < len(words) and words[size] in self.tails:
            size += 1
        return " ".join(words[:size])

    def above(self, name: str, text: str) -> Locality | None:
        """The city or regency that a text names right after a place: "Kecamatan Rantau Dedap, Kabupaten Muara Kelindan"."""
        for match in self.high.finditer(text):
            before = text[max(0, match.start() - len(name) - ABOVE):match.start()]
            if re.search(rf"(?<!\w){re.escape(name)},?\s+$", before, re.IGNORECASE):
                return self.locality(match)
        return None

    def said(self, text: str) -> dict[str, Locality]:
        """The places that a text says to be cities or regencies, where it first does, each by what follows the word for that."""
        return {match["name"]: self.locality(match) for match in reversed([*self.high.finditer(text)])}

    def named(self, text: str) -> set[str]:
        """The names that a text says with a level before them, of one word and more: "Muara", "Muara Kelindan"."""
        found = [match["name"].split() for pattern in (self.high, self.low) for match in pattern.finditer(text)]
        return {" ".join(words[:size]) for words in found for size in range(1, len(words) + 1)}

    def within(self, text: str, start: int, end: int) -> Locality | None:
        """The city or regency that a stretch of text names: "KONI Kabupaten Lombok Barat"."""
        return next((self.locality(m) for m in self.high.finditer(text, start, end) if not _is_body(m["name"])), None)

    def commonest(self, text: str, high: bool) -> Locality | None:
        """The city or regency, or the lesser place, that a text names most often with its level, None where it names none."""
        pattern = self.high if high else self.low
        found = [m for m in pattern.finditer(text) if m["level"][0].isupper() and not _is_body(m["name"])]
        found = [m for m in found if not self.origin.search(text, max(0, m.start() - FROM), m.start())]
        counts = Counter(m["name"] for m in found)
        return self.locality(max(found, key=lambda m: (counts[m["name"]], -m.start()))) if found else None

    def chain(self, text: str, start: int, end: int) -> tuple[Locality, ...]:
        """The places that follow one another from an offset on: "Malino, Kabupaten Gowa"."""
        found: list[Locality] = []
        while len(found) < CHAIN and (match := self.next.match(text, start, end)):
            between = text[start:match.start("name")].strip()  # the comma, a street, the word for the level
            if found and not between.startswith(",") and not match["level"]:
                break
            after = self.after.match(text, match.end(), end) if not match["level"] else None
            found.append(self._in_english(self.locality(match), after["level"] if after else ""))
            start = after.end() if after else match.end()
        return tuple(map(self._abroad, found, [*found[1:], None]))

    def _in_english(self, place: Locality, level: str) -> Locality:
        """A place with the word for its level after it: "Sleman Regency", "Semarang City"; a city that no list knows keeps it."""
        name, _, last = place.name.rpartition(" ")
        if last == "City" and is_region(name):
            return replace(place, name=name, level=REGENCY)
        return replace(place, level=self.levels_after[level.capitalize()], said=f"{place.name} {level}") if level else place

    def _abroad(self, place: Locality, follows: Locality | None) -> Locality:
        """A place abroad as a city: one that is known, or that stands before its country ("Cotabato, Philippines")."""
        country = follows is not None and follows.name in self.countries
        return replace(place, level=REGENCY) if not place.level and (country or place.name in self.cities_abroad) else place


def _name(pack: Pack) -> str:
    """A pattern of a name in capitals on one line, without a level, the short title of whoever is named after it, or a year."""
    short = {word.rstrip(".") for word in pack.words("titles", "prefixes") if word[0].isupper() and word[-1] == "."}
    stop = rf"(?!{alternation([*(word for word in short if len(word) <= TITLE), *pack.words('places', 'terms')])}(?!\w))"
    return NAME.replace(rf"(?-i:{SHORT}", rf"(?-i:{SHORT}{stop}").replace(rf"+(?:{SHORT}", rf"+(?:{SHORT}{stop}")


def is_numbered(name: str) -> bool:
    """The number of a region rather than a place: "HKBP Distrik XXI Banten", not "Kecamatan IV Jurai"."""
    return ROMAN.match(name.partition(" ")[0]) is not None and not is_area(name)


def _is_body(name: str) -> bool:
    """An abbreviation or a long name rather than a place: "Pengurus Kabupaten PGRI Banyumas", "Persatuan Catur Indonesia"."""
    first, _, more = name.partition(" ")
    words = name.split()
    if is_numbered(name):
        return True
    if len(words) > LONGEST and not any(is_region(" ".join(words[:k])) for k in range(1, len(words) + 1)):
        return True
    return len(first) > 2 and first.isupper() and not more.isupper() and bool(more) and not is_region(name)


def levels(pack: Pack) -> Levels:
    """The levels of a pack."""
    return pack.once("happenings.levels", Levels)


def without_people(scene: Scene) -> str:
    """The text with a bar for each letter of people's names, in which no place lies: "Kepala Desa |||||||"."""
    pieces, done = [], 0
    for mention in scene.mentions:
        if mention.kind == "person" and mention.start >= done:
            pieces += [scene.page.text[done:mention.start], "|" * (mention.end - mention.start)]
            done = mention.end
    return "".join((*pieces, scene.page.text[done:]))
