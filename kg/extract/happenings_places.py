"""Where events took or take place: venue, locality, and the locality's area code."""
from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.areas import area_code
from kg.extract.dates_calendar import last_day, read_iso
from kg.extract.happenings_dateline import LEVELS, Locality, above, commonest, dateline, regency_in
from kg.extract.happenings_dates import When, joint_events
from kg.extract.happenings_organisers import Holding
from kg.extract.happenings_passages import Passage, Story, anaphor, is_purpose
from kg.extract.happenings_venues import Place, places_in
from kg.extract.scene import Mention
from kg.languages import Pack

WEEK = 7
"""Days that a gathering lasts at most whose parts are held at its own place."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place of an event; offsets are those of the words that say it, None where it is taken from the main event."""

    venue: str | None = None
    venue_offset: int | None = None
    locality: Locality | None = None
    area: str | None = None


@dataclass(slots=True)
class _Bound:
    """The places bound to one event with their strength."""

    venues: list[tuple[float, Place]] = field(default_factory=list)
    localities: list[tuple[float, Place]] = field(default_factory=list)
    same: bool = False


def place_events(story: Story, times: dict[str, When], holdings: dict[str, Holding]) -> dict[str, Where]:
    """The place of each event that has one, by the event's id."""
    return _Places(story, times, holdings).placed()


class _Places:
    def __init__(self, story: Story, times: dict[str, When], holdings: dict[str, Holding]) -> None:
        self.holdings = holdings
        self.story, self.scene, self.times, self.text = story, story.scene, times, story.scene.page.text
        self.cues = _cues(self.scene.pack)
        self.bound: dict[str, _Bound] = {event: _Bound() for event in self.scene.events}
        self.home = self._home()

    def placed(self) -> dict[str, Where]:
        """Each event's place: its own, then that of the events it is joined to or part of."""
        for passage in self.story.passages:
            self._bind(passage)
        found = {event: where for event in self.bound if (where := self._own(event))}
        for one, other, passage in joint_events(self.story):
            for event, source in ((one, other), (other, one)):
                where = found.get(source, Where())
                here = passage is None or passage.span.start <= (where.venue_offset or 0) < passage.span.end
                if where.venue and here and not found.get(event, Where()).venue:
                    found[event] = where
        main = found.get(self.story.main or "")
        return {event: where for event in self.bound if (where := self._part(event, found.get(event), main))}

    def _home(self) -> Locality | None:
        """The place of the dateline, or the city or regency that it lies in; without dateline the one named most often."""
        line = dateline(self.scene)
        if line is None:
            return commonest(self.text)
        return line if line.high else above(line.name, self.text) or line

    def _bind(self, passage: Passage) -> None:
        for place in places_in(self.scene, passage.span):
            event = self._event_at(passage, place)
            if event is None or place.venue and not place.sure and not isinstance(event, Mention) or self._quoted(passage, place.start):
                continue
            held = self.bound[event.entity if isinstance(event, Mention) else event]
            row = (self._strength(passage, place, event), place)
            (held.venues if place.venue else held.localities).append(row)
        for match in self.cues["same"].finditer(self.text, passage.span.start, passage.span.end):
            before = [m.entity for m in passage.named if m.end <= match.start()]
            event = before[-1] if before else passage.named[0].entity if passage.named else passage.about
            if event and event != self.story.main and not self._quoted(passage, match.start()):
                self.bound[event].same = True

    def _event_at(self, passage: Passage, place: Place) -> Mention | str | None:
        """The event of a passage that a place belongs to: the nearest, before it rather than after; else what the passage is about."""
        if passage.named:
            inside = [m for m in passage.named if m.start < place.start and place.end <= m.end + 1]
            return inside[0] if inside else min(passage.named, key=lambda m: (
                150 * is_purpose(self.scene, passage, m) + (place.start - m.end if m.end <= place.start else 1.5 * abs(m.start - place.end))))
        event, first = passage.about, self.story.first(passage.about or "")
        if event is None or first is None:
            return None
        near = passage.number <= first.number + (3 if event == self.story.main and place.sure else 1)
        told = anaphor(self.scene.pack).match(self.text, passage.span.start) or self.cues["held"].search(
            self.text, passage.span.start, place.start)
        return event if near or told else None

    def _strength(self, passage: Passage, place: Place, event: Mention | str) -> float:
        strength = 35.0
        if isinstance(event, Mention):
            gap = place.start - event.end if event.end <= place.start else event.start - place.end
            strength = 60.0 - min(25.0, abs(gap) / 8)
            strength -= 30 * bool(self.cues["again"].search(self.text[max(0, event.start - 6):event.end + 20]))
        before = self.text[max(passage.span.start, place.start - 60):place.start]
        strength += 8 * bool(self.cues["held"].search(before)) + 6 * place.sure - 20 * (not place.said) - 15 * passage.title
        strength -= 50 * bool(self.cues["stale"].search(before)) - 30 * bool(self.cues["moved"].search(before))
        return strength - 1.0 * passage.number

    def _quoted(self, passage: Passage, offset: int) -> bool:
        before = self.text[passage.span.start:offset]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def _own(self, event: str) -> Where | None:
        """The place that the article states of an event itself."""
        bound = self.bound[event]
        venue = max(bound.venues, key=lambda row: row[0], default=(0.0, None))[1]
        town = max(bound.localities, key=lambda row: row[0], default=(0.0, None))[1]
        if venue is None and town is None and event != self.story.main and not self._in_name(event):
            return None
        locality = self._locality(event, venue, town)
        return Where(venue.venue if venue else None, venue.start if venue else None, locality, self._area(locality))

    def _locality(self, event: str, venue: Place | None, town: Place | None) -> Locality | None:
        """City or regency beside the venue or said of the event; else what it is said to be in, the home of the story, a lesser place."""
        chain = venue.chain if venue else ()
        towns = self._towns(town)
        inner = self._inside(venue) or self._in_name(event)
        return (next((p for p in (*chain, *towns) if p.high), None)
                or (towns[0] if towns and venue is None else None)
                or (inner if inner and event != self.story.main and inner.level < 3 else None)
                or self._home_of(event)
                or next(iter((*(p for p in chain if p.level or not venue), *towns)), None) or inner
                or self._shared_ending(venue)
                or commonest(self.text, "desa|kelurahan|nagari|kecamatan|kec\\.?", self.cues["not_village"].pattern))

    def _home_of(self, event: str) -> Locality | None:
        """The home of the story; where that is a lesser place, the city or regency of the body that holds the event or in its name."""
        if self.home is None or self.home.high or re.search(rf"(?<!\w)(?:Kota|Kabupaten|Kab\.?)\s+{re.escape(self.home.name)}(?!\w)", self.text):
            return self.home
        named = [m for p in self.story.naming(event) for m in p.named if m.entity == event]
        bodies = self.holdings[event].bodies if event in self.holdings else ()
        return next((r for m in (*bodies, *named) if (r := regency_in(self.text, m.start, m.end))), self.home)

    def _towns(self, town: Place | None) -> tuple[Locality, ...]:
        """The places of a locality, without a province."""
        return tuple(p for p in town.chain if not self.cues["province"].match(self.text, max(0, p.offset - 9))) if town else ()

    def _inside(self, venue: Place | None) -> Locality | None:
        """The village or district in a venue's name: "Lapangan Desa Muara Rengas"."""
        match = self.cues["inside"].search(venue.venue or "") if venue else None
        return Locality(match["name"], LEVELS[match["level"].lower()], venue.start + match.start("name")) if match and venue else None

    def _in_name(self, event: str) -> Locality | None:
        """The district or village in the event's own name: "Musrenbang Kecamatan Kalibendo"."""
        for mention in (m for p in self.story.naming(event) for m in p.named if m.entity == event):
            match = self.cues["inside"].search(self.text, mention.start, mention.end)
            if match:
                return Locality(match["name"], LEVELS[match["level"].lower()], match.start("name"))
        return None

    def _shared_ending(self, venue: Place | None) -> Locality | None:
        """The last word of a venue's name where bodies of the story end with it too: a place that no other word marks."""
        last = re.search(r"(?<!\w)[A-Z][\w’'-]+$", venue.venue or "") if venue else None
        endings = {self.text[m.start:m.end] for m in self.scene.mentions if m.kind == "organisation"}
        if venue is None or last is None or sum(name.endswith(f" {last.group()}") for name in endings) < 2:
            return None
        return Locality(last.group(), 0, venue.start + last.start())

    def _area(self, locality: Locality | None) -> str | None:
        """The official code of a locality, by the level that the article says before its name anywhere."""
        if locality is None:
            return None
        said = re.search(rf"(?<!\w)(?:Kota|Kabupaten|Kab\.?)\s+{re.escape(locality.name)}(?!\w)", self.text)
        return area_code(locality.said if locality.level == 3 and locality.said else said.group() if said else locality.name)

    def _part(self, event: str, own: Where | None, main: Where | None) -> Where | None:
        """The place of an event with what it takes from the main event: all of it "di tempat yang sama" and within its days."""
        if main is None or event == self.story.main:
            return own
        if self.bound[event].same and not (own and own.venue):
            return main
        if own and own.locality and (own.venue or not self._during(event)):
            return own
        if not self._during(event):
            return own or (Where(locality=main.locality, area=main.area) if self._starts_with(event) else None)
        if own and own.locality and main.locality and own.locality.name != main.locality.name:
            return own
        shared = main if self.times[self.story.main].start != self.times[self.story.main].end else Where()
        venue, offset = (own.venue, own.venue_offset) if own and own.venue else (shared.venue, shared.venue_offset)
        return Where(venue, offset, main.locality, main.area)

    def _starts_with(self, event: str) -> bool:
        """True for an event that begins on the same day as the main event."""
        main, time = self.times.get(self.story.main or ""), self.times.get(event)
        return main is not None and time is not None and time.start == main.start

    def _during(self, event: str) -> bool:
        """True for an event on the days of a main event that lasts a week at most."""
        main, time = self.times.get(self.story.main or ""), self.times.get(event)
        if main is None or time is None or not (main.whole_day and time.whole_day):
            return False
        return main.start <= time.start and time.end <= main.end and (last_day(main.end) - read_iso(main.start)).days <= WEEK


def _cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    held = pack.cache.get("happenings.places")
    if held is None:
        held = pack.cache["happenings.places"] = _compiled(pack)
    return held


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    but = rf"(?:{pack.one_of('happenings', 'not_villages')})(?!\w)"
    levels = "|".join(sorted(map(re.escape, LEVELS), key=len, reverse=True))
    patterns = {
        "not_village": but,
        "held": rf"(?<!\w){pack.one_of('happenings', 'taking_place')}(?!\w)",
        "stale": rf"(?<!\w){pack.one_of('happenings', 'stale')}(?!\w)",
        "moved": rf"(?<!\w){pack.one_of('happenings', 'moved')}(?!\w)",
        "same": rf"(?<!\w){pack.one_of('happenings', 'same_place')}(?!\w)",
        "again": rf"(?<!\w){pack.one_of('happenings', 'again')}(?!\w)",
        "province": r".*(?:provinsi|prov\.?)\s+$",
        "inside": rf"(?<!\w)(?P<level>{levels})\s+(?!{but})(?P<name>(?-i:[A-Z])[^,()]*)$",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}

