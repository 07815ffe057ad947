"""When events took or take place."""
from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from kg.extract.dates.calendar import DAY, MONTH, YEAR, read_iso, shifted
from kg.extract.dates.layer import APPROXIMATE
from kg.extract.happenings.passages import Passage, Story, anaphor
from kg.extract.happenings.when.binding import Binding
from kg.extract.happenings.when.counted import Counted
from kg.extract.happenings.when.cues import date_cues
from kg.extract.happenings.when.inheritance import Inheritance
from kg.extract.happenings.when.interviews import is_of_speech
from kg.extract.happenings.when.time import When, days_between, holds
from kg.extract.page import Span
from kg.extract.parts import parts_of
from kg.extract.scene import Mention

LONGEST = 100
"""Days between the opening and the closing of one event at most."""

FOLLOWING = 4
"""Days within which an event ends that goes on from the main one."""

TOGETHER = 30.0
"""How much more strongly a sentence about all of the events named before it dates them than one that goes on about one."""

COARSE = {MONTH: 30.0, YEAR: 4.0}
"""How strongly a month or a year, told by the length of its ISO value, says when an event was."""


NEARER, FARTHEST = 0.02, 200
"""How much weaker a day is for each letter that stands between it and the event, and up to how many letters."""

BELOW = 58.0
"""How strongly the heading above says when an event was."""

LAST = 60
"""Letters of the last day before its date at most."""

SOON = 3
"""Sentences after a line of place and day within which the main event is named first."""

PLACE = re.compile(r"(?:[A-Z][\w’'-]*\s?){1,4},\s+\(?")
"""The place before the day of such a line."""

def date_events(story: Story) -> dict[str, When]:
    """The time of each event that the story dates, by the event's id."""
    reader = _Dates(story)
    inheritance = Inheritance(story, reader.counted)
    return inheritance.inherited(inheritance.joined(reader.own()))

FIELD = r"\W*(?:\d{1,2}[.)]\s*)?(?:{dates.announced}|{date})(?!\w)[^:\n]{0,20}:"
"""A line of a form that tells when its event is: "Tanggal : 12 Februari 2023"."""


class _Dates:
    def __init__(self, story: Story) -> None:
        self.story, self.scene, self.text = story, story.scene, story.scene.page.text
        self.cues = date_cues(self.scene.pack)
        self.counted, self.binding = Counted(story), Binding(story)
        self.found: dict[str, list[When]] = {}
        self.ends: dict[str, dict[str, When]] = {}
        self.lengths: dict[str, int] = {}

    def own(self) -> dict[str, When]:
        """What the sentences about each event say."""
        for passage in self.story.passages:
            if length := self.counted.length(passage):
                self.lengths.setdefault(*length)
            previous, dates = passage.span.start, self.binding.dates(passage)
            pairs = [*zip(dates, self.binding.pairs(passage, dates))] if dates else []
            for mention, named in pairs:
                if named is None or not self.binding.outdone(mention, named, pairs):
                    self._bind(passage, mention, named, previous)
                if not any(m.start <= mention.start < m.end for m in passage.named):
                    previous = mention.end
        self._by_parts()
        main = max(self.found.get(self.story.main or "", ()), key=lambda w: w.strength, default=None)
        ended = {event: [self._begun(when, main) for when in ends.values()] for event, ends in self.ends.items()}
        self.found = ended | self.found
        dated = {event: self._with_ends(event, max(found, key=lambda w: w.strength)) for event, found in self.found.items()}
        if self.story.main and self._only_year(dated.get(self.story.main)) and (when := self._dateline()):
            dated[self.story.main] = when
        for event, when in self.counted.beside(dated):
            if event not in dated or dated[event].strength < when.strength:
                dated[event] = when
        return dated

    def _by_parts(self) -> None:
        """The day of the heading below which an event is first told."""
        parts = parts_of(self.scene)
        for event in self.scene.events if parts.held else ():
            told = self.story.told(event)
            part = parts.at(told[1].start) if told else None
            if told and part and part.day:
                day, strength = part.day.entity, BELOW - 0.5 * told[0].number
                own = [when for when in self.found.get(event, ()) if not self.scene.page.in_title(when.offsets[0])]
                self.found[event] = [*own, When(day, day, False, (part.day.start,), strength)]

    @staticmethod
    def _only_year(when: When | None) -> bool:
        """No time, or one that is known to the year."""
        return when is None or len(when.start) == YEAR

    def _dateline(self) -> When | None:
        """The day of a dateline where the main event is told right after it and has no other date."""
        first = self.story.first(self.story.main)
        day = next((m for m in self.scene.of_kind("date") if m.rule == "dates.published"), None)
        if first is None or day is None or not self._heads(self.scene.page.block_at(day.start), day, first):
            return None
        return When(day.entity, day.entity, False, (day.start,))

    def _heads(self, line: Span, day: Mention, first: Passage) -> bool:
        """The block of the day is the passage's own, or a line of place and day alone before it: "Mbay, Senin 25 Mei 2024"."""
        page = self.scene.page
        if line == page.block_at(first.span.start):
            return True
        alone = PLACE.fullmatch(self.text, line.start, day.start) and not self.text[day.end:line.end].strip(" .)-–—")
        return bool(alone) and 0 < page.sentences.index(first.span) - page.sentences.index(page.sentence_at(line.start)) <= SOON

    def _bind(self, passage: Passage, mention: Mention, named: Mention | None, previous: int) -> None:
        """Keep what a date says of the events that it belongs to."""
        events = self._of(passage, mention, named)
        events = () if events and len(mention.entity) == DAY and is_of_speech(self.story, passage, mention, named) else events
        when = self._when(passage, mention, named, self.text[previous:mention.start]) if events else None
        if when is None or not named and any(self._in_another_month(event, when) for event in events):
            return
        when = replace(when, strength=when.strength + TOGETHER) if passage.both else when
        moved = self.cues["moved"].search(self.text, previous, mention.start)
        until = not moved and "/" not in mention.entity and self.cues["until"].search(self.text, previous, mention.start)
        end = "closing" if until else self._end(previous, mention, named) if len(mention.entity) == DAY else None
        end = end if named or self._tells_of_holding(passage) else None
        if main := self._closed_then(mention, named, previous):
            self.ends.setdefault(main, {}).setdefault("closing", when)
            end = None
        for event in events:
            if end:
                self.ends.setdefault(event, {}).setdefault(end, when)
            if not until:
                self.found.setdefault(event, []).append(when)

    def _in_another_month(self, event: str, when: When) -> bool:
        """Whether an event is told to be in another month than a time that a sentence gives without naming it."""
        months = [w.start for w in self.found.get(event, ()) if len(w.start) == MONTH and w.start == w.end]
        return when.whole_day and bool(months) and not any(when.start.startswith(month) for month in months)

    def _of(self, passage: Passage, mention: Mention, named: Mention | None) -> tuple[str, ...]:
        """The events that a date belongs to: the one named, else the one or all that the sentence goes on about."""
        coarse = len(mention.entity) in COARSE
        if passage.both and not coarse:
            return passage.both
        if named and (other := self.binding.joined_with(passage, mention) or self.binding.held_as_one(passage, named, mention)):
            return other
        if named:
            return (named.entity,) if not coarse or self._beside(named, mention) else ()
        told = passage.about is not None and not coarse and not self._is_former(passage)
        return (passage.about,) if passage.about and told and self._told_of(passage, passage.about) else ()

    def _is_former(self, passage: Passage) -> bool:
        """A sentence that goes back to an earlier event of the kind, not to the opening of this one."""
        start, end = passage.span.start, passage.span.end
        return bool(self.cues["formerly"].match(self.text, start)) and not self.cues["ends"].search(self.text, start, end)

    def _closed_then(self, mention: Mention, named: Mention | None, previous: int) -> str | None:
        """The main event where another one was on its last day: "dilantik pada malam penutupan, Rabu (28/5)"."""
        other = named is not None and named.entity != self.story.main
        last = other and self.cues["last_day"].search(self.text, max(previous, mention.start - LAST), mention.start)
        return self.story.main if last else None

    def _tells_of_holding(self, passage: Passage) -> bool:
        """A sentence without an event that says of the one before that it is held, opened or closed."""
        start, end = passage.span.start, passage.span.end
        if self.cues["statement"].match(self.text, start):
            return False
        return bool(passage.both or anaphor(self.scene.pack).match(self.text, start)) or any(
            self.cues[cue].search(self.text, start, end) for cue in ("held", "ends", "holding"))

    def _end(self, start: int, mention: Mention, named: Mention | None) -> str | None:
        """"opening" for a day on which an event is said to have begun, "closing" for one on which it ended."""
        if self.cues["from"].search(self.text, start, mention.start):
            return "opening"
        if self.cues["stale"].search(self.text, start, mention.start):
            return None
        start = max(start, self.text.rfind(";", start, mention.start) + 1)
        ends = self.cues["ends"].findall(self.text, start, mention.start)
        told = named.end if named and 0 <= named.start - mention.end <= 2 else mention.end  # "sepekan sebelumnya MTQ dibuka"
        if not ends and (after := self.cues["ends_after"].match(self.text, told)):
            ends = [after["end"]]
        if not ends:
            return None
        return "opening" if self.cues["opening"].fullmatch(ends[-1]) else "closing"

    def _beside(self, event: Mention, date: Mention) -> bool:
        """A month or year that is said of the event itself: "pada Maret 2026" soon after it, "tahun 2024" right after it."""
        if event.start <= date.start and date.end <= event.end:
            return True
        if date.end <= event.start:
            between = self.text[date.end:event.start]
            celebrated = self.cues["occasion"].search(self.text, self.scene.page.sentence_at(date.start).start, date.start)
            if celebrated and len(date.entity) == YEAR:
                return False  # "Dalam rangka HUT PMI Tahun 2024, PMI Kudus menggelar …"
            month = len(date.entity) == MONTH and self.cues["clause"].fullmatch(between)
            return not between.strip(" ,") or bool(month or self.cues["at"].fullmatch(between)) or (
                len(between) <= 120 and bool(self.cues["holding"].search(between)))
        between = self.text[event.end:date.start]
        if len(date.entity) == MONTH:
            return len(between) <= 120 and not self.cues["told_on"].search(between)
        near = len(between) <= 60 and bool(self.cues["in_year"].search(between))
        return near or bool(self.cues["of_year"].fullmatch(between))

    def _told_of(self, passage: Passage, event: str) -> bool:
        """A sentence without an event that may date it: the lead before its first naming, or one that goes on about it."""
        first = self.story.first(event)
        field = self.scene.pack.pattern(FIELD, re.IGNORECASE).match(self.text, passage.span.start)
        if first is None or event != self.story.main:
            return first is not None and (passage.number - first.number == 1 or field is not None)
        near = passage.number - first.number <= 2 and not passage.title
        goes_on = field or anaphor(self.scene.pack).match(self.text, passage.span.start)
        return near or goes_on is not None or self._stands_alone(passage) or any(
            self.cues[cue].search(self.text, passage.span.start, passage.span.end) for cue in ("ends", "amid"))

    def _stands_alone(self, passage: Passage) -> bool:
        """Whether a passage is an item of a list and nothing but a day: "📅 Sabtu, 17 Mei 2025", above the hour and the place."""
        line = self.scene.page.block_at(passage.span.start)
        days = self.scene.within(passage.span, "date")
        return line.kind == "item" and len(days) == 1 and not any(map(str.isalnum, (
            self.text[line.start:days[0].start] + self.text[days[0].end:line.end])))

    def _when(self, passage: Passage, mention: Mention, named: Mention | None, before: str) -> When | None:
        value = mention.entity.rstrip(APPROXIMATE)
        first, _, last = value.partition("/")
        last = last or first
        days = self.cues["days"].search(before)
        if days and first == last and len(first) == DAY:
            last = (read_iso(first) + timedelta(self.counted.number(days["n"]) - 1)).isoformat()
        elif first == last and len(first) == DAY and self._is_main(named) and (number := self.counted.number_of_day(before)) > 1:
            first = shifted(read_iso(first), 1 - number)
        elif first == last and len(first) == DAY and self._is_main(named):
            first, last = self.counted.around(first, mention.end)
        span = first != last and not mention.entity.endswith(APPROXIMATE)
        strength = COARSE.get(len(mention.entity), 60.0 + 12 * span) if named else 35.0 + 6 * span
        strength += 6 * bool(self.cues["held"].search(self.text, passage.span.start, passage.span.end))
        strength -= 30 * bool(named and self.cues["again"].search(self.text[max(0, named.start - 6):named.end + 20]))
        strength -= 50 * bool(self.cues["stale"].search(before)) - 30 * bool(self.cues["moved"].search(before[-40:]))
        counted = mention.rule == "dates.same" and self.cues["away_from"].match(self.text, mention.start)
        strength -= 15 * bool(not named and counted)
        strength -= 25 * bool(not named and self.cues["statement"].match(self.text, passage.span.start))
        strength -= 20 * (first == last and bool(self.cues["from"].search(before))) + 40 * mention.entity.endswith(APPROXIMATE)
        strength -= 25 * self._aside(passage, mention, named, before)
        inside = named is not None and named.start < mention.start and mention.end <= named.end  # "Kajian Ahad Pagi"
        strength -= 40 * (inside and mention.rule == "dates.weekday")
        strength -= NEARER * min(FARTHEST, max(mention.start - named.end, named.start - mention.end, 0)) if named else 0
        strength -= 15 * passage.title + 25 * self._said(mention, named, before) + 0.5 * passage.number
        return When(first, last, mention.entity.endswith(APPROXIMATE), (mention.start,), strength)

    def _is_main(self, named: Mention | None) -> bool:
        """The event whose days are counted, not one on a day of another."""
        return named is None or named.entity == (self.story.main or named.entity)

    def _said(self, mention: Mention, named: Mention | None, before: str) -> bool:
        """After a verb of saying, unless the event is told between them, as what is said: "mengatakan lomba digelar 14 Juni"."""
        known = named is not None and named.end <= mention.start
        return bool(self.cues["saying"].search((self.text[named.end:mention.start] if named and known else before)[-70:]))

    def _aside(self, passage: Passage, mention: Mention, named: Mention | None, before: str) -> bool:
        """The day on which somebody was asked or said it, or of what is only celebrated: "Senin (26/5), Ali mengatakan lomba"."""
        if self.cues["asked"].search(before) or self.cues["occasion"].match(self.text, passage.span.start, mention.start):
            return True
        until = named.start if named and named.start > mention.end else mention.end
        return self.cues["attributed"].fullmatch(self.text[mention.end:until].rstrip().rsplit(" ", 1)[0]) is not None

    @staticmethod
    def _begun(when: When, main: When | None) -> When:
        """A day until which an event lasts, from the day on of the main event that it goes on from."""
        follows = main is not None and main.whole_day and when.whole_day and 0 < days_between(main.start, when.end) <= FOLLOWING
        return replace(when, start=main.start) if main and follows else when

    def _with_ends(self, event: str, when: When) -> When:
        """The time with the days on which the event was opened and closed."""
        ends, length = self.ends.get(event, {}), self.lengths.get(event, 1)
        opening, closing = ends.get("opening"), ends.get("closing")
        when = next((w for w in self.found.get(event, ()) if holds(w, when)), when)
        if opening and opening.start < when.start and days_between(opening.start, when.end) <= LONGEST:
            when = replace(when, start=opening.start, offsets=(*when.offsets, *opening.offsets))
        if when.whole_day and when.start == when.end and 1 < length <= LONGEST and not closing:
            when = replace(when, end=(read_iso(when.start) + timedelta(length - 1)).isoformat())
        elif closing and length > 1 and when.start == when.end == closing.end:
            when = replace(when, start=(read_iso(when.end) - timedelta(length - 1)).isoformat())
        if closing and closing.end > when.end and days_between(when.start, closing.end) <= LONGEST:
            when = replace(when, end=closing.end, offsets=(*when.offsets, *closing.offsets))
        return when
