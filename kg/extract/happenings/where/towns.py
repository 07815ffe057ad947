"""Which city, regency or lesser place an event is in, and its area code."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.areas import area_code, is_area, is_province, is_region, lies_in
from kg.extract.happenings.localities import NAME, REGENCY, Locality, is_numbered, levels, without_people
from kg.extract.happenings.organisers.receiving import receivers, visited
from kg.extract.happenings.passages import Story
from kg.extract.happenings.where.dateline import dateline
from kg.extract.happenings.where.endings import shared_ending
from kg.extract.happenings.where.regencies import regencies
from kg.extract.happenings.where.venues import Place
from kg.extract.once import cached_property, with_dict
from kg.extract.page import Span
from kg.extract.scene import Mention

OFTEN = 3
"""Names that must end with a city or regency for an article without another place to be told there."""


DISTRICT = 2
"""The level of districts, which stay what an event beside the main one is said to be in."""


VILLAGE = 1
"""The level of villages, which stand for their city or regency where the story has one."""


FURTHER = 60
"""Letters after a body within which it is told where that is."""


GOVERNED = r"(?<!\w)(?i:{venues.governing})\s+(?!(?i:{events.cups})\b)" rf"(?P<name>{NAME})"
"""An office or government of a city or regency with the name after it, but no "Kapolres Cup"."""

MEAL = r"(?i){venues.meals}(?!\w)"

SEVERAL = r"(?i)\s+{and}\s+(?:{happenings.levels}\s+)?(?-i:[A-Z])"
"""Another place beside a district or village: "di Kecamatan Jekulo | dan Kecamatan Bae"."""

CLASS = r"(?i)\s+{bodies.classes}\s+(?:I{1,3}|\d)[\s-]?[A-D]?$"
"""The class of an office at the end of its name: "PA Ciamis | Kelas IA"."""


@with_dict
class Towns:
    """The places of one story that events may be in: beside their venue, in names, in the dateline."""

    def __init__(self, story: Story) -> None:
        self.story, self.scene, self.text = story, story.scene, story.scene.page.text
        self.nameless = without_people(self.scene)
        self.levels = levels(self.scene.pack)
        self.governed, self.meals, self.classes, self.several = map(self.scene.pack.pattern, (GOVERNED, MEAL, CLASS, SEVERAL))
        words = self.scene.pack.words
        self.features = frozenset((*words("places", "features"), *words("venues", "not_towns_after")))
        self.halls, self.countries, self.abroad, self.cities, self.capitals = (
            frozenset(words("venues", name)) for name in ("ends", "countries", "abroad", "city_provinces", "capitals"))
        self.famous = self.cities.union(words("venues", "famous"))
        self.regencies = regencies(self.scene)
        self.line = dateline(self.scene)
        self.home = self._home(self.line)

    def _home(self, line: Locality | None) -> Locality | None:
        """The place of the dateline, or the city or regency that it lies in; without dateline the one named most often."""
        if line is None:
            return self._borne(self.levels.commonest(self.nameless, True)) or self._governed(None)
        if line.high:
            return line
        known = self.levels.above(line.name, self.text) or self.regencies.over(line) or self._governed(line)
        said = self._said.get(line.name)
        regency = said is not None and not said.said.startswith("Kota ")  # no mere town: "Kota Mbay"
        return known or (replace(line, level=REGENCY) if regency else line)

    def _governed(self, line: Locality | None) -> Locality | None:
        """The one city or regency whose head or government the article names: "Bupati Wonorejo"; that of the dateline first."""
        found: dict[str, Locality] = {}
        body = next((b.start for b in self.scene.page.shown if b.kind != "title"), 0)
        for match in self.governed.finditer(self.text, body):
            start, end = match.span("name")
            end = min((m.start for m in self.scene.of_kind("person") if start < m.start < end), default=end)
            name = self.levels.known_beginning(self.text[start:end].strip(" ,."))
            person = any(m.kind == "person" and m.start <= start < m.end for m in self.scene.mentions)
            if name and not person and not is_province(name):
                found.setdefault(name.casefold(), Locality(name, REGENCY, start, f"Kabupaten {name}"))
        if line is not None and line.name.casefold() in found:
            return found[line.name.casefold()]
        return next(iter(found.values())) if len(found) == 1 else None

    def _borne(self, said: Locality | None) -> Locality | None:
        """A city or regency of a story without dateline, or that which its bodies bear in their names where it is told once and
        they are many: "PBSI Batang Hari" rather than "Kejurprov di Kota Jambi"."""
        if said is None or self.text.count(said.name) > 1:
            return said
        ends = [end for m in self.scene.of_kind("organisation") if (end := self._ending(m))]
        most = Counter(end.name for end in ends).most_common(1)
        return next(end for end in ends if end.name == most[0][0]) if most and most[0][1] >= OFTEN else said

    @cached_property
    def _said(self) -> dict[str, Locality]:
        """The places that the text says to be cities or regencies."""
        return self.levels.said(self.text)

    def of(self, event: str, venue: Place | None, town: Place | None, bodies: Sequence[Mention],
           during: bool = False) -> Locality | None:
        """The locality of an event, as the city or regency where the story names that which it lies in; None where unknown.

        `during` tells that it took place on the days of the main event.
        """
        place = next(filter(None, self._told(event, venue, town, bodies)), None)
        if place is None:
            return None
        if town is not None and place in town.chain and not place.high and self.several.match(
                self.text, place.offset + len(place.name)):
            place = self.regencies.over(place) or (self.home if self.home and self.home.high else place)
        place = place if place.high or self._own(event, venue, town, place, during) else self.regencies.over(place) or place
        return place if self.line and place.name == self.line.name else self.regencies.in_full(place)

    def _told(self, event: str, venue: Place | None, town: Place | None, bodies: Sequence[Mention]) -> Iterator[Locality | None]:
        """What may be the locality of an event, the likeliest first: a city or regency beside the venue or said of the event,
        then what else is said of it, then the home of the story, then lesser places."""
        chain, towns = (tuple(filter(self._is_official, self._without_provinces(place))) for place in (venue, town))
        beside, inner = event != self.story.main, self._in_venue(venue) or self.in_name(event)
        yield from (place for place in chain if self._is_city(place))
        yield self._in_own_name(venue)
        yield from (place for place in towns if self._is_city(place))
        yield from (place for place in chain[:1] if beside and self._lies_apart(place))
        yield from (place for place in towns[:1] if venue is None)
        yield self._at_end(event, venue)
        yield self._at_beginning(venue)
        village = inner is not None and inner.level == VILLAGE and self.home is not None and self.home.high
        if beside and inner and not village and inner.level < REGENCY:
            yield inner
        yield self._home_of(event, bodies)
        yield from (place for place in chain if place.level)
        yield from (*towns[:1], inner, *chain[:1], shared_ending(self.scene, venue), self.levels.commonest(self.nameless, False))

    def _in_own_name(self, venue: Place | None) -> Locality | None:
        """The city or regency that a venue's name says: "DPRD Kabupaten Bantul", or the story's home where it ends with that."""
        if venue is None or not venue.venue:
            return None
        ending = self._ending(venue) or self._capital_city(venue)
        home = ending if ending and self.home and self.home.high and ending.name == self.home.name else None
        said = self.levels.within(self.text, venue.start, venue.end)
        return home or (said if said and is_region(said.name) else None)

    def _lies_apart(self, place: Locality) -> bool:
        """A district outside the known city or regency of the story: "Taman Alam Lumbini, Berastagi" told in Deli Serdang."""
        home = self.home
        if home is None or not is_region(home.name) or place.level not in (0, DISTRICT) or not is_area(place.name):
            return False
        return place.name != home.name and not lies_in(place.name, home.said or home.name)

    def _own(self, event: str, venue: Place | None, town: Place | None, place: Locality, during: bool) -> bool:
        """A district, or on other days than the main event's a lesser place, that an event beside that is said to be in."""
        if event == self.story.main or venue is not None or town is None or place not in town.chain:
            return False
        return place.level == DISTRICT or not place.level and not during

    def area(self, locality: Locality | None) -> str | None:
        """The official code of a locality, by the level that the article says before its name anywhere."""
        if locality is None:
            return None
        said = locality if locality.level == REGENCY else self._said.get(locality.name)
        return area_code((said and said.said) or locality.name)

    def in_name(self, event: str) -> Locality | None:
        """The place in the event's own name: "Musrenbang Kecamatan Kalibendo"."""
        for mention in self.story.mentions(event):
            match = self.levels.inside.search(self.text, mention.start, mention.end)
            if match and not is_numbered(match["name"]):
                return self.levels.locality(match)
        return None

    def _home_of(self, event: str, bodies: Sequence[Mention]) -> Locality | None:
        """The home of the story; where that is a lesser place, the city or regency named by the event or by who holds it."""
        spoken, hosts = self._spoken_of, visited(self.story, event) or receivers(self.story, event)
        if reached := self._among(hosts, hosts, bodies):
            return reached  # "kunjungan kerja ke DPRD Kabupaten Kebumen"
        if self.home is not None and (self.home.high or (spoken is None and self.home.name in self._said)):
            return self.home
        named = self.story.mentions(event)
        return self._among((*bodies, *named), (*bodies[:1], *named), bodies) or spoken or self.home

    def _among(self, names: Sequence[Mention], ends: Sequence[Mention], bodies: Sequence[Mention]) -> Locality | None:
        """The city or regency that the first of some names says, else that with which the first of others ends."""
        said = next((place for m in names if (place := self.levels.within(self.text, m.start, m.end))), None)
        return said or next((place for m in ends if (place := self._ending(m) or self._beside(m, bodies))), None)

    def _beside(self, body: Mention, bodies: Sequence[Mention]) -> Locality | None:
        """The city or regency told right after a body between commas: "Ponpes Al-Hikmah Sirampog, Brebes, menggelar …"."""
        chain = self.levels.chain(self.text, body.end, body.end + FURTHER) if body in bodies else ()
        return next((place for place in chain if place.high), None)

    @cached_property
    def _spoken_of(self) -> Locality | None:
        """The city or regency with which several bodies of the article end, and no other as many: "PMI Lembata"."""
        found = [self._ending(m) for m in self.scene.of_kind("organisation")]
        named = [p for p in found if p] + [Locality(m.entity, 0, m.start) for m in self.scene.of_kind("place")
                                           if is_region(m.entity) and not is_province(m.entity)]
        counts = Counter(p.name for p in named).most_common()[:2]
        sure = counts and counts[0][1] >= OFTEN and (len(counts) == 1 or counts[0][1] >= 2 * counts[1][1])
        spoken = next(p for p in named if p.name == counts[0][0]) if sure else None
        return spoken if spoken and (self.home is None or spoken.name in self._said) else None

    def _ending(self, mention: Mention | Place) -> Locality | None:
        """The known city or regency with which a name ends: "Kwarcab Kotawaringin Timur"."""
        called = self.classes.sub("", self.text[mention.start:mention.end])
        words = called.split()
        for size in range(min(3, len(words) - 1), 0, -1):
            name, height = " ".join(words[-size:]), self.levels.height
            if not (is_region(name) and name[0].isupper() and not is_province(name) or name in self.abroad):
                continue
            level = words[-size].casefold() in height or height.get(words[-size - 1].casefold(), REGENCY) < REGENCY
            if not level and words[-size - 1] not in self.features:
                return Locality(name, 0, mention.start + len(called) - len(name))
        return None

    def _at_end(self, event: str, venue: Place | None) -> Locality | None:
        """The city or regency with which the name of a venue ends, for the main event
        rather the home of the story where the venue is a body."""
        if venue is None or not venue.venue:
            return None
        body = any(m.start == venue.start for m in self.scene.within(Span(venue.start, venue.end), "organisation"))
        went = self.scene.pack.pattern(r"(?i)\b{to}\s$").search(self.text, max(0, venue.start - 8), venue.start)
        known = event == self.story.main and not went and self.home is not None and self.home.high
        ending = None if (body and known) or self.meals.match(venue.venue) else self._ending(venue) or self._capital_city(venue)
        if ending is None and not body and event != self.story.main:
            return self._said_ending(venue)
        return ending if ending and (self.home is None or not self.home.high or self._is_near(ending)) else None

    def _said_ending(self, venue: Place) -> Locality | None:
        """What the text says to be a city or regency, with which the name of a venue ends: "Lapangan Merdeka Ondorea"."""
        name = next((name for name in self._said if (venue.venue or "").endswith(f" {name}")), None)
        return Locality(name, 0, venue.start + len(venue.venue or "") - len(name)) if name else None

    def _capital_city(self, venue: Place) -> Locality | None:
        """The city with the name of its province with which a venue's name ends: "Hotel Mulia Jakarta"."""
        name = (venue.venue or "").split()[-1]
        return Locality(name, 0, venue.end - len(name)) if name in self.cities else None

    def _at_beginning(self, venue: Place | None) -> Locality | None:
        """The city or regency with which the name of a hall begins: "Pontianak Convention Center"."""
        words = (venue.venue or "").split() if venue else []
        for size in (2, 1):
            name = " ".join(words[:size])
            if venue and len(words) > size and not self.halls.isdisjoint(words[size:]) and (
                    name in self.cities or is_region(name) and not is_province(name)):
                return Locality(name, 0, venue.start)
        return None

    def _is_near(self, place: Locality) -> bool:
        """In the province of the story's home, named besides, or known everywhere: not Batu in "GPU Damang Batu"."""
        if place.name in self.famous:
            return True
        here, there = area_code(self.home.name) if self.home else None, area_code(place.name)
        return here is None or there is None or here[:2] == there[:2] or self.text.count(place.name) > 1

    def _without_provinces(self, place: Place | None) -> tuple[Locality, ...]:
        if place is None:
            return ()
        capital = place.chain[:1] if place.chain and place.chain[0].name in self.capitals else ()
        rest = place.chain[len(capital):]
        within = [p for p, q in zip(rest, (*rest[1:], None)) if not (q and self._lies_in_next(p, q))]
        return (*capital, *(p for p in within if not self._is_province(p) and p.name not in self.countries))

    def _lies_in_next(self, place: Locality, other: Locality) -> bool:
        """What is called as a city elsewhere is, before the regency it lies in: "Depok, Sleman", "Kuningan, Jakarta"."""
        regencies = not place.level and place.high and other.high and other.name not in self.cities
        return regencies or self._in_capital(other) and not self._in_capital(place)

    def _in_capital(self, place: Locality) -> bool:
        """The city that has no regencies around it, or a part of it, whose quarters may be called as one: "Kuningan, Jakarta"."""
        return place.name.partition(" ")[0] in self.scene.pack.words("venues", "whole_provinces")

    def _is_province(self, place: Locality) -> bool:
        """A province by its name, unless it is a city too ("Jakarta")."""
        return not place.level and place.name not in self.cities and is_province(place.name)

    def _is_city(self, place: Locality) -> bool:
        """A city or regency, and one with the name of its province where that is not meant."""
        return place.high or place.name in self.cities or place.name in self.capitals

    def _is_official(self, place: Locality) -> bool:
        """No mere town that is called "Kota" where the article speaks of the regency around it."""
        return not place.said.startswith("Kota ") or is_region(place.name) or self._spoken_of is None

    def _in_venue(self, venue: Place | None) -> Locality | None:
        """The place in a venue's name: "Lapangan Desa Muara Rengas"."""
        match = self.levels.inside.search(venue.venue or "") if venue else None
        return self.levels.locality(match, venue.start) if match and venue else None
