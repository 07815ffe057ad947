"""Times that are counted: how many days an event lasts, on which day of another it was, how many days before or after it."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.dates.calendar import read_iso, shifted
from kg.extract.happenings.passages import Passage, Story, anaphor
from kg.extract.happenings.when.cues import date_cues
from kg.extract.happenings.when.time import When
from kg.extract.quotations import is_quoted
from kg.extract.scene import Mention

LEADING, TRAILING = 90, 60
"""Letters between the number of a day and what took place on it at most, where it stands before that and after it."""

BESIDE = 60
"""Letters between an event and how many days it lasts at most."""


class Counted:
    """Reads counted times in a story."""

    def __init__(self, story: Story) -> None:
        self.story, self.scene, self.text = story, story.scene, story.scene.page.text
        self.cues = date_cues(self.scene.pack)
        self.units = story.scene.pack.pattern(r"(?i){happenings.days}|{happenings.whole_weeks}")
        self.numbers = story.scene.pack.table("happenings", "numbers")

    def number(self, word: str) -> int:
        """The number that a word or figure says; one where no list has the word."""
        return int(word) if word.isdigit() else self.numbers.get(word.lower(), 1)

    def length(self, passage: Passage) -> tuple[str, int] | None:
        """An event and how many days it lasts, where a passage says so."""
        if "length" not in passage.cues:
            return None
        for match in self.cues["length"].finditer(self.text, passage.span.start, passage.span.end):
            if self.cues["put_off"].search(self.text, max(0, match.start() - 24), match.start()):
                continue
            every = self.cues["every"].search(self.text, max(0, match.start() - 12), match.start())
            if not every and not is_quoted(self.scene.page, match.start()) and (event := self._lasting(passage, match)):
                return event, self.number(match["n"] or match["week"])
        return None

    def _lasting(self, passage: Passage, match: re.Match[str]) -> str | None:
        """The event that lasts so long: "berlangsung dua hari", "two-day training", "pelatihan dua hari itu"."""
        if not passage.named:
            first = self.story.first(passage.about)
            told = first is not None and first.number < passage.number
            only_during = (match["lead"] or "").lower() in self.scene.pack.words("grammar", "during")
            held = not only_during or self.cues["held"].search(self.text, passage.span.start, match.end())
            goes_on = match["lead"] and held or anaphor(self.scene.pack).match(self.text, passage.span.start)
            return passage.about if told and goes_on else None
        nearest = min(passage.named, key=lambda m: abs(m.start - match.start()))
        begins = not self.text[passage.span.start:match.start()].strip(" –—-")
        beside = any(0 <= match.start() - m.end <= BESIDE or m.start <= match.start() < m.end or 0 <= m.start - match.end() <= 2
                     for m in passage.named)
        first = self.story.first(self.story.main)
        if begins and match["lead"] and first is not None and first.number < passage.number:
            return self.story.main  # "Selama tiga hari, para kader mengikuti lomba"
        return nearest.entity if match["lead"] or begins or beside else None

    def number_of_day(self, before: str) -> int:
        """The number of the day of a gathering that stands right before a date: "memasuki hari ketiga, Kamis"; 0 where none."""
        match = self.cues["day_number"].search(before)
        if match is None:
            return 0
        return self._ordinal(match["day"])

    def around(self, day: str, end: int) -> tuple[str, str]:
        """The first and last day of a gathering by one of its days that ends at an offset, of which the number is told then:
        "Kamis (7/8) merupakan hari kedua dari tiga hari"; that day itself where none is told."""
        match = self.cues["day_told"].match(self.text, end)
        number = self.scene.pack.table("happenings", "ordinal_days")[" ".join(match["day"].split()).lower()] if match else 0
        if match is None or not number:
            return day, day
        first = shifted(read_iso(day), 1 - number)
        return first, shifted(read_iso(first), self.number(match["n"]) - 1) if match["n"] else day

    def day_of(self, main: When, mention: Mention) -> When | None:
        """"pada hari kedua": a day of the main event by its number, said shortly before what took place on it, or after it."""
        start = max(0, mention.start - LEADING)
        said = [m for m in self.cues["nth_day"].finditer(self.text, start, mention.start)
                if "." not in self.text[m.end():mention.start]]
        passage = self.story.passage_at(mention.start)
        following = min((m.start for m in passage.named if m.start > mention.start), default=passage.span.end)
        said = said[-1:] or [*self.cues["nth_day"].finditer(self.text, mention.end, min(following, mention.end + TRAILING))][:1]
        if not said:
            return None
        number = self._ordinal(said[0]["day"])
        if main.start == main.end:
            day = shifted(read_iso(main.start), number - 1) if number > 1 and self._is_first(main) else ""
            return When(day, day, False, (said[0].start(), mention.start)) if day else None
        more = self.number(said[0]["n"]) - 1 if said[0]["n"] else 0
        first = shifted(read_iso(main.start), number - 1) if number else shifted(read_iso(main.end), -more)
        last = shifted(read_iso(first), more)
        return When(first, last, False, (said[0].start(), mention.start)) if main.start <= first and last <= main.end else None

    def _ordinal(self, day: str) -> int:
        """The number of a day, 0 for the last."""
        return int(self.scene.pack.table("happenings", "ordinal_days")[" ".join(day.split()).lower()])

    def _is_first(self, main: When) -> bool:
        """Whether the one day that is told of the main event is said to be its first: "Hari pertama Rakernas, Kamis (8/10)"."""
        passage = self.story.passage_at(main.offsets[0])
        told = self.cues["nth_day"].search(self.text, passage.span.start, passage.span.end)
        return told is not None and self._ordinal(told["day"]) == 1

    def beside(self, dated: dict[str, When]) -> Iterator[tuple[str, When]]:
        """Events told some days before or after another that has a day: "sehari sebelum Musda, … menggelar seminar"."""
        for passage in self.story.passages:
            for anchor, other in zip(passage.named, (*passage.named[1:], None)):
                match = self.cues["away"].search(self.text, passage.span.start, anchor.start)
                event = other.entity if other else passage.about
                when = dated.get(anchor.entity)
                if match and event and event != anchor.entity and when and when.whole_day:
                    yield event, self._away(match, when)
            yield from self._beside_peak(passage, dated.get(self.story.main or ""))

    def _beside_peak(self, passage: Passage, main: When | None) -> Iterator[tuple[str, When]]:
        """Events told some days before or after the main one, which is not named then: "sehari sebelum puncak, … menggelar"."""
        start, end = passage.span.start, passage.span.end
        told = main and "peaks" in passage.cues and self.units.search(self.text, start, end)
        for peak in self.cues["away_from_peak"].finditer(self.text, start, end) if told else ():
            near = min(passage.named, key=lambda m: max(m.start - peak.end(), peak.start() - m.end), default=None)
            if main and main.whole_day and near and near.entity != self.story.main:
                yield near.entity, self._away(peak, main)

    def _away(self, match: re.Match[str], when: When) -> When:
        """The day so far from another time as words say."""
        days = self.number(match["n"] or match["week"]) * (7 if match["weeks"] else 1)
        day = shifted(read_iso(when.start), -days) if match["before"] else shifted(read_iso(when.end), days)
        return When(day, day, when.approximate, (match.start(), *when.offsets), 45.0)
