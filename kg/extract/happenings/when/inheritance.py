"""Times that events take from one another: those held together, and parts of the main event."""
from __future__ import annotations

from dataclasses import replace

from kg.extract.attendance.meant import RESULTS
from kg.extract.dates.calendar import DAY
from kg.extract.happenings.passages import Story, is_purpose
from kg.extract.happenings.when.counted import Counted
from kg.extract.happenings.when.joint import joint_events
from kg.extract.happenings.when.time import When
from kg.extract.page import Span
from kg.extract.quotations import QUOTED, is_quoted
from kg.extract.scene import Mention


class Inheritance:
    """Gives events of a story the time of others."""

    def __init__(self, story: Story, counted: Counted) -> None:
        self.story, self.scene, self.text = story, story.scene, story.scene.page.text
        self.cues, self.counted = counted.cues, counted

    def joined(self, dated: dict[str, When]) -> dict[str, When]:
        """Events named together share the time of the one that has one."""
        for one, other, _ in joint_events(self.story):
            for event, source in ((one, other), (other, one)):
                if source in dated and self._takes(dated.get(event), dated[source]):
                    dated[event] = dated[source]
        return dated

    def _takes(self, own: When | None, other: When) -> bool:
        """Whether an event takes the time of one held together with it: it has none or a weak one, which is no day that the same
        sentence tells before: "dimulai 28 Agustus dengan khataman, disusul seminar pada 31 Agustus"."""
        if own is None or not own.strength < 30 <= other.strength:
            return own is None
        sentence = self.scene.page.sentence_at(own.offsets[0])
        return not (own.whole_day and own.offsets[0] < other.offsets[0] < sentence.end)

    def inherited(self, dated: dict[str, When]) -> dict[str, When]:
        """Events without a time of their own that are told as part of the main event take its time."""
        main = dated.get(self.story.main or "") or self._beside_main(dated)
        if main and self.story.main:
            dated.setdefault(self.story.main, main)
        if main and main.whole_day:
            for event in self.scene.events:
                if event in dated or self._earlier(event) or self._on_other_days(event, main):
                    continue
                if mention := self._told_along(event):
                    dated[event] = self._day_within(main, mention)
                elif when := next((w for m in self.story.mentions(event) if (w := self.counted.day_of(main, m))), None):
                    dated[event] = when
        return dated

    def _on_other_days(self, event: str, main: When) -> bool:
        """Whether the sentence that tells an event first names days, none of them of the main event: "Sebelumnya digelar donor
        darah pada 2 Mei serta jalan santai"."""
        passage = self.story.first(event)
        dates = self.scene.within(passage.span, "date") if passage else ()
        days = [m.entity for m in dates if m.rule != "dates.term"]
        return bool(days) and not any(main.start <= day <= main.end for day in days)

    def _earlier(self, event: str) -> bool:
        """Whether an event is an earlier edition of the main one."""
        one, main = self.scene.events[event], self.scene.events[self.story.main or event]
        return one.kind == main.kind and (one.edition or 0) < (main.edition or 0) and one.edition is not None

    def _beside_main(self, dated: dict[str, When]) -> When | None:
        """The day of an event beside which the main one, itself without a day, is told first: "sesaat sebelum wisuda"."""
        first = self.story.first(self.story.main)
        if first is None or first.title or self._told_along(self.story.main or "") is None:
            return None
        days = [dated[m.entity] for m in first.named if m.entity in dated and dated[m.entity].whole_day]
        return days[0] if days else None

    def _told_along(self, event: str) -> Mention | None:
        """The first mention of an event outside the title, where nothing near it says that it belongs to another time."""
        if (told := self.story.told(event)) is None:
            return None
        passage, mention = told
        if is_purpose(self.scene, passage, mention) or is_quoted(self.scene.page, mention.start):
            return None
        end = min(passage.span.end, mention.end + 60)
        named = next((m.end for m in self.scene.within(Span(mention.end, end, ""), "person")
                      if self.cues["of_whom"].match(self.text, m.end)), end)  # "pengantar Muh. Yunus, yang sebelumnya Panitera"
        around = self.text[max(passage.span.start, mention.start - 60):named]
        if self.scene.pack.pattern(RESULTS).search(self.text, passage.span.start, mention.start):
            return None
        if self.cues["meanwhile"].search(self.text, passage.span.start, mention.start):
            return None
        return None if self.cues["elsewhen"].search(self.cues["nth_day"].sub("", QUOTED.sub("", around))) else mention

    def _end_day(self, main: When, mention: Mention) -> When | None:
        """The first day of the main event for what opens it by its name, "misa pembukaan", the last for "upacara penutup"."""
        last = self.text[mention.start:mention.end].split()[-1]
        if main.start == main.end or not self.cues["ends"].fullmatch(last):
            return None
        day = main.start if self.cues["opening"].fullmatch(last) else main.end
        return When(day, day, main.approximate, (*main.offsets, mention.start))

    def _day_within(self, main: When, mention: Mention) -> When:
        """The day of the main event that a sentence counts, else the one last named before a mention, else all its days."""
        if when := self._end_day(main, mention) or self.counted.day_of(main, mention):
            return when
        before = [m for m in self.scene.of_kind("date") if m.start < mention.start and len(m.entity) == DAY
                  and main.start <= m.entity <= main.end and m.rule != "dates.published"]
        day = before[-1] if before and main.start != main.end else None
        if day is None:
            return replace(main, offsets=(*main.offsets, mention.start))
        return When(day.entity, day.entity, False, (day.start, mention.start))
