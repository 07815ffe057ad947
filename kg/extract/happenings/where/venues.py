"""Venues as phrases: the hall, house, ground or body in which something is held, read from a preposition on."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract.areas import LEVEL, is_area, is_province, is_region
from kg.extract.happenings.localities import Locality, levels
from kg.extract.happenings.passages import Passage
from kg.extract.happenings.where.inaugurated import inaugurated
from kg.extract.happenings.where.regencies import regencies
from kg.extract.happenings.where.venuecues import begins, leads_in, leads_to_holder, name_end, venue_cues, venue_end
from kg.extract.page import Span
from kg.extract.scene import Scene

DESCRIBED = 24
"""Characters that may describe an event after what surely names it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place read in a sentence: `venue` is None where it is a locality only, `chain` are the localities that follow.

    `said` tells whether a preposition leads to it, `sure` whether the venue begins with a word for one.
    """

    start: int
    end: int
    venue: str | None
    chain: tuple[Locality, ...]
    said: bool
    sure: bool


def places_in(scene: Scene, passage: Passage) -> Iterator[Place]:
    """The places of a sentence in order: those that prepositions lead to, then venues that stand without one."""
    return _Reader(scene, passage).places()


class _Reader:
    """Reads the places of one sentence."""

    def __init__(self, scene: Scene, passage: Passage) -> None:
        self.passage, self.scene, self.span, self.told, self.text = passage, scene, passage.span, passage.cues, scene.page.text
        self.cues, self.levels, self.regencies = venue_cues(scene.pack), levels(scene.pack), regencies(scene)

    def places(self) -> Iterator[Place]:
        last = self.span.start
        for match in leads_in(self.scene.page, self.scene.pack, self.span):
            at, end = match.start(), match.end()
            inside = end < last or any(m.start < at and end < m.end for m in self.scene.within(self.span, "organisation"))
            if inside or leads_to_holder(self.scene.pack, self.text, end) or self._leads_elsewhere(match):
                continue
            place, near = self._read(match.end(), True), match["near"] and self._read(match.start("near"), True)
            if place := near if near and (place is None or place.venue is None and near.sure) else place:
                last = place.end
                yield replace(place, sure=place.sure or match["label"] is not None)
        for start in sorted({*self._bare(), *self._after_dates()}):
            if place := self._read(start, self.text.endswith("the ", 0, start)):
                yield place
        yield from (Place(a, b, self.text[a:b], self._chain(b), False, False) for a, b in inaugurated(self.scene, self.passage))
        yield from self._opened()
        yield from self._becoming()
        yield from self._after_events()
        yield from self._chosen()

    def _bare(self) -> Iterator[int]:
        """Where venues begin that need no preposition, or in which people crowd: "memadati ruang pertemuan"."""
        for match in self._matches("bare"):
            if begins(self.scene.pack, self.text, max(self.span.start, match.start() - 20), match.start()):
                yield match.start()
        for match in self._matches("crowding"):
            yield match.end()
        yield from (crowded.start("venue") for crowded in [*self._matches("crowded")][:1])

    def _matches(self, cue: str) -> Iterable[re.Match[str]]:
        """Where a cue stands in the sentence, if it has a word of that."""
        return self.cues[cue].finditer(self.text, self.span.start, self.span.end) if cue in self.told else ()

    def _after_dates(self) -> Iterator[int]:
        """Where what follows a date and a comma begins: "Seminar, Sabtu 16 Maret 2024, Puskesmas Gelumbang"."""
        for date in self.scene.within(self.span, "date"):
            if comma := self.cues["comma"].match(self.text, date.end, self.span.end):
                yield comma.end()

    def _after_events(self) -> Iterator[Place]:
        """The places that follow the name of an event: "Merti Bumi, Wonokerto, Turi, Sleman"."""
        for event in self.scene.within(self.span, "event"):
            following = self._chain(event.end) if self.text[event.end:event.end + 1] == "," else ()
            if len(following) > 1 and any(p.high for p in following):
                yield Place(event.end, event.end, None, following, True, False)

    def _opened(self) -> Iterator[Place]:
        """What is opened or looked at, which is the place of that where no other is said: "meresmikan Jembatan Sei Alalak"."""
        for match in self._matches("opened"):
            venue = self.text[match.end():venue_end(self.scene.pack, self.text, match.end(), self.span.end)]
            ended = self.scene.page.english and self.cues["ended"].match(self.text, match.end(), self.span.end)
            named = ended or any(word[0].isupper() for word in venue.split()[1:])
            if named and (place := self._read(match.end(), bool(ended))):
                yield replace(place, sure=False)

    def _becoming(self) -> Iterator[Place]:
        """Bodies that were the place of something: "Akademi Militer menjadi tempat retret"."""
        for body in self.scene.within(self.span, "organisation"):
            if self.cues["becoming"].match(self.text, body.end, self.span.end):
                yield Place(body.start, body.end, self.text[body.start:body.end], self._chain(body.end), True, True)

    def _chosen(self) -> Iterator[Place]:
        """Towns that were given an event: "Palembang ditunjuk untuk Musda berikutnya"."""
        if self.told.isdisjoint(("chosen", "turns")):
            return
        others = self.scene.within(self.span, "organisation", "person", "event", "date")
        for match in self.cues["name"].finditer(self.text, self.span.start, self.span.end):
            leading = self.cues["turning_to"].match(self.text, match.start())
            start, end = leading.end() if leading else match.start(), match.end()
            if any(m.start <= start < m.end for m in others):  # the event is told after it
                continue
            which = self.cues["which_is"].match(self.text, end + 1)
            turn = which if which and self.cues["turn"].search(self.text, self.span.start, start) else None
            chosen = turn or self.cues["chosen"].match(self.text, end + 1, self.span.end)
            if chosen and not self.cues["venue"].match(self.text, start):
                yield Place(chosen.end(), chosen.end(), None, (Locality(self.text[start:end], 0, start),), True, False)

    def _leads_elsewhere(self, lead: re.Match[str]) -> bool:
        """True after "bekerja", "guru" and the like, unless the word is part of an event's name; of "ke" unless on a journey."""
        at, start = lead.start(), max(self.span.start, lead.start() - 30)
        going = lead["far"] and self.cues["going"].search(self.text, self.span.start, at)
        if lead["far"] and not going and not self.cues["journey"].search(self.text, max(self.span.start, at - 60), at):
            sent = lead["far"].lower() != "for" and any(  # "kiriman ke Dusun Jalik"
                m.end + 1 == lead.start() for m in self.scene.within(self.span, "event"))
            return not sent and not any(self.cues[name].match(self.text, lead.end(), self.span.end) for name in ("aim", "spot"))
        away = self.scene.page.english and self.cues["away"].search(self.text, self.span.start, lead.start())
        if away or self.text[lead.start()].isupper() and lead.start() in [m.start for m in self.scene.within(self.span, "event")]:
            return True  # "In House Training", "the Rector, who was attending a meeting | in Jakarta"
        busy = self.cues["busy"].search(self.text, self.span.start, lead.start())
        if busy and not any(busy.start() <= m.start < lead.start() for m in self.scene.within(self.span, "event")):
            return True
        other = self.cues["elsewhere"].search(self.text, start, lead.start())
        bare = self.cues["bare"].match(self.text, lead.end())
        if going or other and (bare and self.cues["befallen"].match(self.text, other.start())
                      or self.cues["arrived"].search(self.text, start, lead.start())):
            return False
        if other is None and not bare:
            other = self.cues["people_of"].search(self.text, start, lead.start())
            bodies = self.scene.within(self.span, "organisation") if other else ()
            other = None if other and any(b.start <= other.start() < b.end for b in bodies) else other
        asked = self.cues["asked"].match(self.text, other.start()) if other else None
        return other is not None and (asked is not None or not any(
            m.start <= other.start() < m.end + DESCRIBED and "," not in self.text[m.end:other.start()]
            for m in self.scene.everything_within(self.span, "event")))

    def _read(self, start: int, said: bool) -> Place | None:
        if part := self.cues["no_place"].match(self.text, start, self.span.end):  # "di Komisi B DPRD" tells who heard somebody
            return Place(start, part.end(), None, self._chain(part.end()), said, False)
        if (byname := self.cues["byname"].match(self.text, start, self.span.end)) and not is_area(byname.group()):
            return None
        head = venue_end(self.scene.pack, self.text, start, self.span.end)
        if head == start and said and (ended := self.cues["ended"].match(self.text, start, self.span.end)):
            head = ended.end()
        if (body := self._body_at(start)) and self.text.startswith(("'s ", "’s "), body):  # "At YKI's workshop"
            return None
        if said and self.scene.page.english and (town := self._before_level(start)):
            return town
        if head > start and not self._is_town(self.text[start:head]) and self._is_name(self.text[start:head]):
            end = max(self._without_verb(start, self._without_date(start, head)), body or 0, self._body_reaching(start, head))
            end = self._without_wider(start, end)
            bare = article.end() if (article := self.cues["article"].match(self.text, start)) else start
            return Place(start, end, self.text[bare:end].rstrip(" ,"), self._chain(end), said, True)
        if not said or self.cues["which"].search(self.text, self.span.start, start):
            return None
        if body:
            return Place(start, body, self.text[start:body], self._chain(body), said, False)
        return self._locality(start) or self._common(start)

    def _before_level(self, start: int) -> Place | None:
        """A place with the word for its level after it ("in Kuningan Regency"); a city that no list knows keeps it."""
        match = self.cues["before_level"].match(self.text, start, self.span.end)
        if match is None or self._is_taken(start):
            return None
        height = self.scene.pack.table("happenings", "levels_after")[match["level"]]
        name = match["name"] if is_region(match["name"]) or match["level"] != "City" else match.group()
        chain = (Locality(name, height, start, match.group()), *self._chain(match.end()))
        return Place(start, match.end(), None, chain, True, False)

    def _common(self, start: int) -> Place | None:
        """A common noun with a name of its own, whatever it is: "bantaran Banjir Kanal", but not "bidang" or "sejumlah"."""
        if (phrase := self.cues["common"].match(self.text, start, self.span.end)) is None:
            return None
        end = self._without_date(start, name_end(self.scene.pack, self.text, phrase.end(), self.span.end, "more_of_common"))
        named = end > phrase.start("name") and not self._is_taken(phrase.start("name"))
        return Place(start, end, self.text[start:end], self._chain(end), True, False) if named else None

    def _is_name(self, venue: str) -> bool:
        """More than a bare common noun: "aula SMA 2", "Gedung Lapatau", "halaman vihara", "alun-alun", but not "rumah"."""
        first, *more = venue.split()
        return bool(more) or first[0].isupper() and first.lower() != "the" or first in self.scene.pack.words("venues", "alone")

    @staticmethod
    def _is_town(name: str) -> bool:
        """An area whose name begins like that of a venue: "Sungai Penuh", but not "Pendopo Kabupaten"."""
        return " " in name and is_area(name) and not LEVEL.search(name)

    def _locality(self, start: int) -> Place | None:
        """A place without a word for a venue: a locality, but for names of several words that no one knows as a place.

        "Zero Point" and "Sopo Godang, Dolok Lintong" are venues.
        """
        if level := self.levels.any.match(self.text, start, self.span.end):
            return Place(start, level.end(), None, self._chain(start), True, False)
        if street := self.levels.street.match(self.text, start, self.span.end):
            address = self.cues["address"].match(self.text, street.end(), self.span.end)
            following = self._chain(address.end() if address else street.end())
            return Place(start, street.end(), None, following, True, False) if following else None
        name = self.cues["name"].match(self.text, start, self.span.end)
        if not name or self._is_taken(name.start()):
            return None
        end = self._without_date(start, name.end())
        following, called = self._chain(end), self.text[start:end]
        whose = called.split()[0].lower() in self.scene.pack.words("venues", "whose") and self._body_reaching(start, end)
        if whose or called[:1].isdigit() and " " not in called:  # "di Lingkungan Pemkab Kendal", "di 22 kecamatan"
            return None
        short = len(called) > 2 and called.isupper() and not is_area(called) and not self.regencies.knows(called)  # "di UNIMUGO"
        named = short or self.text[max(0, start - 4):start].lower() == "the "
        ground = called.split()[0] in self.scene.pack.words("venues", "grounds") and not is_area(called)  # "Telaga Ngebel"
        if named or len(called.split()) > 1 and (ground or not self.regencies.knows(called)):
            return Place(start, end, called, following, True, False)
        return Place(start, end, None, (Locality(called, 0, start), *following), True, False)

    def _chain(self, end: int) -> tuple[Locality, ...]:
        """The places that follow one another from there, up to what is no place: a person, a date, a body, an event."""
        bodies = self.scene.within(Span(end, self.span.end), "organisation")
        taken = {m.start for m in bodies if not is_area(self.text[m.start:m.end])}
        chain = self.levels.chain(self.text, end, self.span.end) or self._in_brackets(end) or self._in_street(end)
        chain = tuple(p for p in chain if not self._is_taken(p.offset, p.offset + len(p.name)))
        return tuple(p for p in chain if p.offset not in taken and not self._is_house(p))

    def _in_street(self, end: int) -> tuple[Locality, ...]:
        """The known city or regency with which the street after a venue ends: "Gedung Dakwah Jl. S. Parman Banjarmasin"."""
        words = (street := self.cues["in_street"].match(self.text, end, self.span.end)) and street.group().split() or []
        for size in (2, 1):
            name = " ".join(words[-size:])
            street_itself = len(words) <= size + 1 or words[-size - 1] in self.levels.tails  # "Jl. Raya Bogor"
            if street and not street_itself and is_region(name) and not is_province(name):
                return (Locality(name, 0, street.end() - len(name)),)
        return ()

    def _in_brackets(self, end: int) -> tuple[Locality, ...]:
        """The places in brackets after a venue, where one is a city or regency: "serambi masjid (Cikarang, Bekasi)"."""
        opened = self.text[end:end + 2] == " ("
        chain = self.levels.chain(self.text, end + 2, self.span.end) if opened else ()
        closed = chain and self.text[chain[-1].offset + len(chain[-1].name):][:1] == ")"
        return chain if closed and any(place.high for place in chain) else ()

    def _is_house(self, place: Locality) -> bool:
        """A venue by its first word, no town: "Gedung Birawa, Hotel Bidakara"."""
        house = self.cues["venue"].match(self.text, place.offset, self.span.end) if not place.level else None
        return house is not None and " " in place.name and not is_area(place.name)

    def _body_at(self, start: int) -> int | None:
        """The end of a body named right there, past a "the"."""
        body = next(iter(self.scene.within(Span(start, self.span.end), "organisation")), None)
        return body.end if body and self.text[start:body.start].lower() in ("", "the ") else None

    def _body_reaching(self, start: int, end: int) -> int:
        """The end of a body that begins inside a venue's name and goes on after it."""
        bodies = self.scene.within(Span(start, self.span.end), "organisation")
        return max((m.end for m in bodies if m.start <= end + 1), default=0)

    def _is_taken(self, start: int, end: int = 0) -> bool:
        """Within a person, a date, an event that says not where it is, or a post of who is named up to `end`: "Sekda Ali"."""
        return any(m.start <= start < m.end or m.kind == "person" and start < m.start < end
                   for m in self.scene.within(self.span, "person", "event", "date")
                   if m.kind != "event" or not self.cues["lead"].search(self.text, max(m.start, start - 12), start))

    def _part(self, start: int, person: int) -> bool:
        """True for what reads as a person inside a venue's name: no comma or title before it ("Hotel Bukit Indah Permai")."""
        words = self.text[start:person].split()
        return len(words) > 1 and self.text[person - 1] == " " and words[-1][0].isupper() and not words[-1].endswith((",", "."))

    def _without_verb(self, start: int, end: int) -> int:
        """The end of a phrase of a title before the verb that goes on: "Pesantren Tanjung Singgasana Dihadiri Pejabat"."""
        titled = self.scene.page.in_title(start)
        verb = self.cues["verb"].search(self.text, start, end) if titled else None
        return verb.start() if verb else end

    def _without_wider(self, start: int, end: int) -> int:
        """The end of a venue before the district or regency of the village or district in its name: "Balai Desa Ngadi | Kecamatan
        Mojo Kabupaten Kediri"."""
        wider = self.levels.wider.search(self.text, start, end)
        return wider.start("wider") if wider else end

    def _without_date(self, start: int, end: int) -> int:
        """The end of a phrase before a date or a person in it."""
        others = [m for m in self.scene.within(self.span, "date", "person") if m.kind == "date" or not (
            self._part(start, m.start) or self.cues["named_for"].fullmatch(self.text, start, m.start))]
        cut = min((m.start for m in others if start < m.start < end), default=end)
        while cut > start and self.text[cut - 1] in " (,":
            cut -= 1
        return cut
