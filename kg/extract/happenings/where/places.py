"""Where events took or take place: venue, locality, and the locality's area code."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kg.extract.dates.calendar import last_day, read_iso
from kg.extract.happenings.holding import Holding
from kg.extract.happenings.localities import Locality
from kg.extract.happenings.passages import Passage, Story, anaphor, is_anchor, is_purpose
from kg.extract.happenings.when.cues import date_cues
from kg.extract.happenings.when.joint import joint_events
from kg.extract.happenings.when.time import When
from kg.extract.happenings.where.definite import definite_places
from kg.extract.happenings.where.together import held_there
from kg.extract.happenings.where.towns import Towns
from kg.extract.happenings.where.venues import Place, places_in
from kg.extract.parts import parts_of
from kg.extract.quotations import is_quoted
from kg.extract.scene import Mention
from kg.lines import ITEM, LABEL

WEEK = 7
"""Days that a gathering lasts at most whose parts are held at its own place."""

NAMED, TOLD = 60.0, 35.0
"""How strongly a sentence that names an event, or only goes on about it, says where it is."""

TOGETHER = 30.0
"""How much more strongly a sentence about all events named before it does so."""

BREATH = 40
"""Letters between an event and a place in one breath of a quotation at most."""

FAR = 150.0
"""Letters by which an event that another is held for stands further off."""

CLAUSE = 60.0
"""Letters by which one does that is told after a place and a comma: "seminar di Hotel Bela, serta Gladi Ruang"."""

KNOWN = 90.0
"""Letters by which one does that is only told as what was before: "sehabis Musda"."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place of an event, with the offset of the words that say its venue."""

    venue: str | None = None
    venue_offset: int | None = None
    locality: Locality | None = None
    area: str | None = None


@dataclass(slots=True)
class _Bound:
    """The places bound to one event with their strength; `same` where it is said to be at the main event's place."""

    venues: list[tuple[float, Place]] = field(default_factory=list)
    localities: list[tuple[float, Place]] = field(default_factory=list)
    same: bool = False


def place_events(story: Story, times: Mapping[str, When], holdings: Mapping[str, Holding]) -> dict[str, Where]:
    """The place of each event that has one, by the event's id."""
    return _Places(story, times, holdings).placed()


PATTERNS = {
    "same": r"(?<!\w){venues.same}(?!\w)",
    "gather": r"(?<!\w){venues.gathering}(?!\w)",
    "along": r"(?<!\w){venues.along}(?!\w)",
    "excuse": r"(?<!\w){because}\s[^,.;]{3,80}$",
    "whither": r"(?<!\w)(?-i:{happenings.whither})\s+$",
    "clause": r"\s*(?:[,;]|{and}\s)(?:(?!\s{venues.aims}\s).)*",
}


class _Places:
    def __init__(self, story: Story, times: Mapping[str, When], holdings: Mapping[str, Holding]) -> None:
        self.story, self.scene, self.text = story, story.scene, story.scene.page.text
        self.times, self.holdings, self.towns = times, holdings, Towns(story)
        self.main = times.get(story.main or "")
        self.cues = self.scene.pack.kept("happenings.places", PATTERNS, re.IGNORECASE)
        self.dated = date_cues(self.scene.pack)
        self.bound: dict[str, _Bound] = {event: _Bound() for event in self.scene.events}

    def placed(self) -> dict[str, Where]:
        """Each event's place: its own, then that of the events it is joined to or part of."""
        for passage in self.story.passages:
            self._bind(passage)
            self._bind_same(passage)
        found = {event: where for event in self.bound if (where := self._own(event))}
        for one, other, only in joint_events(self.story):
            for event, source in ((one, other), (other, one), (one, other)):
                self._join(found, event, source, only)
        main = found.get(self.story.main or "")
        return {event: where for event in self.bound if (where := self._part(event, found.get(event), main))}

    def _join(self, found: dict[str, Where], event: str, source: str, passage: Passage | None) -> None:
        """Give an event the venue of one named together with it, which must stand in the sentence where only that joins them."""
        where = found.get(source, Where())
        here = passage is None or passage.span.start <= (where.venue_offset or 0) < passage.span.end
        own = found.get(event, Where())
        if where.venue and here and not own.venue:
            found[event] = replace(own, venue=where.venue, venue_offset=where.venue_offset) if own.locality else where
        elif event != self.story.main and source == self.story.main and own.venue == where.venue:
            found[event] = where

    def _bind(self, passage: Passage) -> None:
        for place in (*places_in(self.scene, passage), *definite_places(self.scene, passage)):
            event = self._event_at(passage, place) or next(iter(passage.both), None)
            told = isinstance(event, Mention) and is_quoted(self.scene.page, event.start) and (
                abs(place.start - event.end) <= BREATH)
            ours = isinstance(event, str) and self.dated["we_hold"].search(self.text, passage.span.start, place.start)
            spoken = is_quoted(self.scene.page, place.start) and not (told or ours)
            if event is None or spoken or self._is_excuse(passage, place, event) or self._is_former(passage, event):
                continue
            if place.venue and not place.sure and not isinstance(event, Mention) and not self._held_at(passage, place):
                continue
            if passage.title and not self._is_told(place):
                continue
            row = (self._strength(passage, place, event) + TOGETHER * bool(passage.both), place)
            for name in passage.both or held_there(self.scene, passage, place, event):
                (self.bound[name].venues if place.venue else self.bound[name].localities).append(row)

    def _is_excuse(self, passage: Passage, place: Place, event: Mention | str) -> bool:
        """True for a place that only tells why somebody or something was missing: "absen karena ada kegiatan di Semarang"."""
        start = event.end if isinstance(event, Mention) and event.end <= place.start else passage.span.start
        return not (isinstance(event, Mention) and event.start >= place.end) and bool(
            self.cues["excuse"].search(self.text, start, place.start))

    def _is_former(self, passage: Passage, event: Mention | str) -> bool:
        """Said of an earlier one than the main event, which was named before: "Tahun lalu kami laksanakan di Aula X"."""
        start = passage.span.start
        while self.text[start] in "“\"'‘ ":
            start += 1
        name = event if isinstance(event, str) else event.entity
        former = (name == self.story.main or isinstance(event, str)) and self.dated["formerly"].match(self.text, start)
        return bool(former) and self.story.first(name) is not passage

    def _held_at(self, passage: Passage, place: Place) -> bool:
        """Said to be held there, or in a sentence beside that which names the event: "acara ini berlangsung di Buyut Trusmi"."""
        first = self.story.first(passage.about)
        near = first is not None and abs(passage.number - first.number) <= 1
        start = max(passage.span.start, place.start - 60)
        return place.said and (near or any(
            cue.search(self.text, start, place.start) for cue in (self.dated["held"], self.cues["gather"])))

    @staticmethod
    def _is_told(place: Place) -> bool:
        """A place that even a title with its many capitals says: a city or regency, or a venue by its kind and name."""
        return place.sure and " " in (place.venue or "") or place.venue is None and any(p.high for p in place.chain)

    def _bind_same(self, passage: Passage) -> None:
        """Mark the event that is "di tempat yang sama": the one named before these words, else the first of the sentence."""
        if "same" not in passage.cues:
            return
        for match in self.cues["same"].finditer(self.text, passage.span.start, passage.span.end):
            named = [m.entity for m in passage.named if m.end <= match.start()][-1:] or [m.entity for m in passage.named[:1]]
            event = named[0] if named else passage.about
            if event and event != self.story.main and not is_quoted(self.scene.page, match.start()):
                self.bound[event].same = True

    def _event_at(self, passage: Passage, place: Place) -> Mention | str | None:
        """The event that a place belongs to: the nearest of the sentence, rather before it; else what it goes on about."""
        def distance(mention: Mention) -> float:
            gap = place.start - mention.end if mention.end <= place.start else 3.0 * abs(mention.start - place.end)
            leads = mention.end > place.start or mention == passage.named[0] and "," in self.text[mention.end:place.start]
            known = leads and bool(
                self.dated["besides"].search(self.text, max(passage.span.start, place.end if mention.start > place.end else 0),
                                            mention.start))
            own = mention.end <= place.start and (self.dated["its_own"].match(self.text, mention.end, place.start)
                                                  or place.venue is None and self._is_ahead(mention, place))
            after = any(cue.fullmatch(self.text, place.end, max(place.end, mention.start))
                        for cue in (self.cues["clause"], self.dated["held_with"]))
            return gap + FAR * (not own and is_purpose(self.scene, passage, mention)) + KNOWN * known + CLAUSE * after
        if passage.named:
            inside = [m for m in passage.named if m.start < place.start and place.end <= m.end + 1]
            nearest = inside[0] if inside else min(passage.named, key=distance)
            return None if is_anchor(self.scene, passage, nearest, place.start) else nearest
        first = self.story.first(passage.about)
        if first is None:
            return None
        part = parts_of(self.scene).at(passage.span.start)
        sure = passage.about in (self.story.main, part and part.event) and place.sure
        near = passage.number <= first.number + (3 if sure else 1) or sure and self._is_label(passage)
        held = self.dated["held"].search(self.text, passage.span.start, place.start)
        return passage.about if near or held or anaphor(self.scene.pack).match(self.text, passage.span.start) else None

    def _is_label(self, passage: Passage) -> bool:
        """True for a line of a form, also one that is counted: "2. Tempat: Balai Desa"."""
        item = ITEM.match(self.text, passage.span.start, passage.span.end)
        return LABEL.match(self.text, item.end() if item else passage.span.start) is not None

    def _is_ahead(self, event: Mention, place: Place) -> bool:
        """True for the town right after an event that others only make ready for: "persiapan menghadapi Porprov XVI di Pati"."""
        between = self.text[event.end:place.start].split()
        return len(between) < 3 and bool(self.dated["ahead"].search(self.text, max(0, event.start - 40), event.start))

    def _strength(self, passage: Passage, place: Place, event: Mention | str) -> float:
        strength = TOLD
        if isinstance(event, Mention):
            gap = place.start - event.end if event.end <= place.start else event.start - place.end
            strength = NAMED - min(25.0, abs(gap) / 8)
            strength -= 30 * bool(self.dated["again"].search(self.text[max(0, event.start - 6):event.end + 20]))
        before = self.text[max(passage.span.start, place.start - 60):place.start]
        strength += 8 * bool(self.dated["held"].search(before)) + 6 * place.sure - 20 * (not place.said) - 35 * passage.title
        strength -= 10 * (place.venue is not None and (place.venue.islower() or " " not in place.venue))
        strength -= 30 * (place.venue is not None and bool(self.cues["whither"].search(before)))  # "kunjungan ke PGRI Solo"
        strength -= 50 * bool(self.dated["stale"].search(before)) - 30 * bool(self.dated["moved"].search(before))
        return strength - 1.0 * passage.number

    def _own(self, event: str) -> Where | None:
        """The place that the article states of an event itself."""
        bound = self.bound[event]
        venue = max(bound.venues, key=lambda row: row[0], default=(0.0, None))[1]
        town = max(bound.localities, key=lambda row: row[0], default=(0.0, None))[1]
        if venue is None and town is None and event != self.story.main and not self.towns.in_name(event):
            return None
        bodies = self.holdings[event].bodies if event in self.holdings else ()
        locality = self.towns.of(event, venue, town, bodies, self._during(event))
        return Where(venue.venue if venue else None, venue.start if venue else None, locality, self.towns.area(locality))

    def _part(self, event: str, own: Where | None, main: Where | None) -> Where | None:
        """The place of an event with what it takes from the main event: all of it "di tempat yang sama" and within its days."""
        if main is None or event == self.story.main:
            return own
        if not (own and own.venue) and (self.bound[event].same or own is None and self._along(event)):
            return main
        if own and own.venue and own.locality == self.towns.home and self._within(event, main):
            return replace(own, locality=main.locality, area=main.area)
        if own and own.locality and (own.venue or own.locality != main.locality or self._elsewhere(event, main)):
            return own
        if own and own.venue:
            return replace(own, locality=main.locality, area=main.area) if self._is_near(event) else own
        if self._continues(event):
            return main
        if not self._during(event):
            return own or (Where(locality=main.locality, area=main.area) if self._starts_with(event) else None)
        several = self.main is not None and self.main.start != self.main.end
        return main if several else Where(locality=main.locality, area=main.area)

    def _within(self, event: str, main: Where) -> bool:
        """True for an event without town in the days of a main one that is told to be in another town than the story's."""
        told = any(place.chain for bound in (self.bound[event].venues, self.bound[event].localities) for _, place in bound)
        here = any(place.chain for bound in (self.bound[self.story.main or event],) for _, place in (
            *bound.venues, *bound.localities))
        return here and not told and main.locality != self.towns.home and self._during(event)

    def _elsewhere(self, event: str, main: Where) -> bool:
        """True for an event that is said to be in a lesser place of the same city or regency."""
        said = [place.chain[0].name for _, place in self.bound[event].localities if place.chain]
        return bool(said) and main.locality is not None and main.locality.name not in said

    def _continues(self, event: str) -> bool:
        """True for an event with which the main event went on: "Acara berlanjut ke diskusi"."""
        told, main, time = self.story.told(event), self.main, self.times.get(event)
        if told is None or (main and time and not main.start <= time.start <= main.end):
            return False
        start = max(told[0].span.start, told[1].start - 50)
        return self.dated["continues"].search(self.text, start, told[1].start) is not None

    def _is_near(self, event: str) -> bool:
        """Within some weeks of the main event, or at a time that is not known to the day."""
        apart = self._apart(event)
        return apart is None or apart <= 4 * WEEK

    def _apart(self, event: str) -> int | None:
        """Days between the beginnings of an event and of the main one, None where they are not known to the day."""
        main, time = self.main, self.times.get(event)
        if main is None or time is None or not (main.whole_day and time.whole_day):
            return None
        return abs((read_iso(time.start) - read_iso(main.start)).days)

    def _along(self, event: str) -> bool:
        """True for an event of the same day that is told to be held with another or right after it: "Seusai pelantikan digelar
        seminar"."""
        told = self.story.told(event) if self._during(event) else None
        return told is not None and self.cues["along"].search(self.text, told[0].span.start, told[1].start) is not None

    def _starts_with(self, event: str) -> bool:
        """True for an event that begins on the same day as the main event, or within a week of it."""
        main, time, apart = self.main, self.times.get(event), self._apart(event)
        together = main is not None and time is not None and time.start == main.start
        return together or apart is not None and apart <= WEEK

    def _during(self, event: str) -> bool:
        """True for an event on the days of a main event that lasts a week at most."""
        main, time = self.main, self.times.get(event)
        if main is None or time is None or not (main.whole_day and time.whole_day):
            return False
        return main.start <= time.start and time.end <= main.end and (last_day(main.end) - read_iso(main.start)).days <= WEEK
