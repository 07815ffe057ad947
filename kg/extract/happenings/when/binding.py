"""Which of the events of a sentence each of its dates belongs to: the pairing that costs least, told by additive evidence."""
from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from kg.extract.dates.calendar import DAY, YEAR
from kg.extract.happenings.passages import Passage, Story, held_as_one, is_anchor, is_purpose
from kg.extract.happenings.when.cues import date_cues
from kg.extract.quotations import is_quoted
from kg.extract.scene import Mention

SHARED = 70.0
"""What it costs when an event takes a further date while another may have it."""

PLACED, GAP = r"\)?\s*,?\s+{in}\s+[^,;.]{3,60}", re.compile(r"\s")
"""A place after a date, and where it may end."""

LONGEST = 90
"""Letters of a place between a date and the event that is held together with the one before it at most."""

SHORT = 6
"""Words from such an event to its day at most: "di Pati, pada hari"."""

MOST = 4
"""Dates and events of one sentence among which every pairing is weighed; beyond that each date takes the nearest event."""


class Binding:
    """Reads the dates of a story's sentences and pairs them with the events that the same sentences name."""

    def __init__(self, story: Story) -> None:
        self.story, self.scene, self.text = story, story.scene, story.scene.page.text
        self.cues = date_cues(self.scene.pack)

    def dates(self, passage: Passage) -> list[Mention]:
        """The dates of a sentence that may be an event's, days said one after another as one: "13 Juli 2024 dan 20 Juli 2024"."""
        out: list[Mention] = []
        usable = self._usable_ones(passage)
        each = self._each(passage) if len(usable) > 1 else 0
        for date in usable:
            last = out[-1] if out else None
            days = last is not None and {len(date.entity), len(last.entity)} <= {10, 21}
            between = self.text[last.end:date.start] if last else ""
            joined = any(self.cues[name].fullmatch(between) for name in ("and", "range"))
            if last and last.rule == "dates.same" and days and joined:  # "Keesokan harinya, Ahad (9/3)"
                out[-1] = date
            elif last and days and joined and last.entity[-10:] < date.entity[:10] and not (each and each <= last.start):
                out[-1] = last._replace(end=date.end, entity=f"{last.entity[:10]}/{date.entity[-10:]}")
            else:
                out.append(date)
        return out

    def _each(self, passage: Passage) -> int:
        """Where dates begin that are told of one event each, in their order: "masing-masing 6 Mei dan 8 Mei"; 0 where none do."""
        match = self.cues["each"].search(self.text, passage.span.start, passage.span.end)
        return match.end() if match and any(m.end <= match.start() for m in passage.named) else 0

    def _usable_ones(self, passage: Passage) -> list[Mention]:
        """The dates that may be an event's, without a weekday in a name ("Pengajian Ahad Pagi") where others stand beside it."""
        dates = [m for m in self.scene.within(passage.span, "date") if self._usable(m, passage)]
        if len(dates) < 2:
            return dates
        inside = [d for d in dates if d.rule == "dates.weekday" and any(
            m.start < d.start and d.end <= m.end for m in passage.named)]
        return [d for d in dates if d not in inside] if len(inside) < len(dates) else dates

    def _usable(self, mention: Mention, passage: Passage) -> bool:
        """A date that may be an event's: not the article's own, a term, a week, of another matter or in somebody's mouth."""
        if mention.rule in ("dates.term", "dates.published", "dates.week"):
            return False
        if any(m.start <= mention.start and mention.end <= m.end for m in passage.named):
            return True
        before = self.text[max(passage.span.start, mention.start - 110):mention.start]
        other = self.cues["other"].search(before[-40:])
        renewed = self.cues["renewed"].match(self.text, passage.span.start)
        at = mention.start - len(before[-40:]) + other.start() if other else 0
        other = None if any(m.start <= at < m.end for m in passage.named) else other  # "Rapat berikutnya 5 April"
        other = None if other and self.cues["moved"].search(before[-40:]) else other  # "ditunda hingga Kamis"
        if other and not renewed and not (self.cues["bound"].fullmatch(other["word"] or "") and (
                "/" in mention.entity or self.cues["since"].search(before) or self._in_range(mention, passage))):
            return False
        spoken = is_quoted(self.scene.page, mention.start) and renewed is None and not self._we_hold(passage, mention.start)
        return not spoken or any(self._one_quotation(m, mention) for m in passage.named)

    def _we_hold(self, passage: Passage, offset: int) -> bool:
        """Said by those who hold the event named before: "Kita agendakan 7 Februari"."""
        said = [*self.cues["we_hold"].finditer(self.text, passage.span.start, offset)]
        return not passage.named and bool(said) and said[-1].end() == offset

    def _one_quotation(self, event: Mention, date: Mention) -> bool:
        """Both in one breath of a quotation: "Pentas PAI tanggal 23 Mei di SMAN 1 itu kami yang gelar"."""
        right_after = date.end <= event.start and (not self.text[date.end:event.start].strip(" )") or bool(
            self.cues["at"].fullmatch(self.text, date.end, event.start)))
        held = self.cues["we_hold"].search(self.text, date.end, event.start) if date.end <= event.start else None
        between = self.text[event.end:date.start] if event.end <= date.start else " " * (right_after or held is not None)
        return is_quoted(self.scene.page, event.start) and 0 < len(between) <= 40 and not re.search('[".“”]', between)

    def _in_range(self, mention: Mention, passage: Passage) -> bool:
        """One end of "sejak Senin (18/11) hingga Rabu (20/11)"."""
        pairs = zip(days := self.scene.within(passage.span, "date"), days[1:])
        return any(mention in (first, last) and self.cues["range"].fullmatch(self.text[first.end:last.start])
                   for first, last in pairs)

    def pairs(self, passage: Passage, dates: Sequence[Mention]) -> list[Mention | None]:
        """The event of the sentence that each of its dates belongs to, None where it names none, or only one from which it sets
        out: "Sebelum penyaluran dimulai, tim PMI melakukan asesmen pada 5 Agustus"."""
        return [None if event and is_anchor(self.scene, passage, event, date.start) else event
                for date, event in zip(dates, self._paired(passage, dates))]

    def _paired(self, passage: Passage, dates: Sequence[Mention]) -> list[Mention | None]:
        """The event that each date is nearest to, or the pairing that costs least."""
        coarse = {d: min(len(d.entity), DAY) for d in dates}
        if len(kinds := {*coarse.values()}) > 1:  # a year takes no event from a month, nor a month from a day
            alike = [[d for d in dates if coarse[d] == kind] for kind in kinds]
            found = {d: event for group in alike for d, event in zip(group, self._paired(passage, group))}
            return [found[d] for d in dates]
        named = passage.named
        once = list({m.entity: m for m in reversed(named)}.values())[::-1]
        if len(dates) == len(once) > 1 and 0 < (each := self._each(passage)) <= dates[0].start and once[-1].end <= each:
            return list(once)
        costs = [[self._cost(passage, dates, date, event) for event in named] for date in dates]
        nearest = [min(range(len(named)), key=row.__getitem__, default=None) for row in costs]
        if len(named) == 1 and len(dates) == 2 and self._went_on(dates, named[0]):
            return [None, named[0]]
        if len(set(nearest)) == len(dates) or len(named) < 2 or not 1 < len(dates) <= MOST or len(named) > MOST:
            return [named[i] if i is not None else None for i in nearest]

        def total(choice: tuple[int, ...]) -> float:
            shared = len(choice) - len({named[i].entity for i in choice})
            return sum(row[i] for row, i in zip(costs, choice)) + SHARED * shared
        return [named[i] for i in min(product(range(len(named)), repeat=len(dates)), key=total)]

    def outdone(self, date: Mention, event: Mention, pairs: Sequence[tuple[Mention, Mention | None]]) -> bool:
        """True for a date before an event of which it is said after it that it was held on another: "masuk asrama 7 Mei dan
        pelepasan akan dilaksanakan 6 Mei"."""
        return date.end <= event.start and any(
            named is event and event.end <= other.start and self.cues["its_own"].fullmatch(self.text, event.end, other.start)
            for other, named in pairs)

    def _cost(self, passage: Passage, dates: Sequence[Mention], date: Mention, event: Mention) -> float:
        """How far a date is from an event in letters, with what else stands between them; less than nothing inside its name."""
        if event.start <= date.start and date.end <= event.end:
            return -1.0
        left, right = (event, date) if event.start < date.start else (date, event)
        between = self.text[left.end:right.start]
        others = sum(left.end <= d.start and d.end <= right.start for d in dates if d is not date)
        breaks = len(self.cues["breaks"].findall(between))
        leads_on = left is date and (bool(self.cues["leads_on"].fullmatch(between)) or (
            bool(self.cues["lists_on"].fullmatch(between)) and self._told_before(passage, dates, date)))
        year = len(date.entity) == YEAR and " " in between.strip() and self.cues["of_year"].fullmatch(between)  # "di Pati 2023"
        own = left is event and bool(year or self.cues["its_own"].fullmatch(between))
        own = own or left is event and self._is_ahead(passage, event, between)
        purpose = (is_purpose(self.scene, passage, event) or self._is_sent_to(passage, event, between)) and not own
        leads = left is event and event == passage.named[0] and "," in between
        aside = left is date and between.lstrip(" )").startswith(",")  # "On 5 May, after the meeting, they signed"
        known = (leads or aside) and bool(self.cues["besides"].search(self.text, passage.span.start, event.start))
        apart = is_quoted(self.scene.page, event.start) != is_quoted(self.scene.page, date.start)
        naming = not own and self.cues["named_by"].search(self.text, passage.span.start, event.start) is not None
        nearest = own and not any(left.end <= m.start and m.end <= right.start for m in passage.named)
        evidence = 60 * others + 40 * breaks + 150 * purpose + 90 * known + 60 * leads_on + 120 * apart + 45 * naming
        return len(between) * (1.0 if left is event else 1.5) + evidence - 60 * nearest

    def _is_sent_to(self, passage: Passage, event: Mention, between: str) -> bool:
        """An event to which those go whom the one named right before is held for, with a day alone after it: "melepas 512
        mahasiswa peserta KKN, Senin"."""
        before = max((m.end for m in passage.named if m.end <= event.start), default=event.start)
        return not between.strip(" ,(") and self.cues["sent_to"].fullmatch(self.text, before, event.start) is not None

    def _is_ahead(self, passage: Passage, event: Mention, between: str) -> bool:
        """The town and day of an event that the one told before only makes ready for: "Kegiatan ini menjadi persiapan menghadapi
        Porprov di Pati, 5 Juni"."""
        stood = passage.named[0].rule == "happenings.anaphor" and len(between.split()) <= SHORT
        return stood and bool(self.cues["ahead"].search(self.text, max(0, event.start - 40), event.start))

    def _went_on(self, dates: Sequence[Mention], event: Mention) -> bool:
        """Something began on the first day and went on on the second: "dibuka 5 Mei, berlanjut 7 Mei dengan bazar"."""
        first, second = dates
        between = self.text[first.end:second.start]
        return second.end <= event.start and bool(self.cues["goes_on"].search(between))

    def joined_with(self, passage: Passage, date: Mention) -> tuple[str, ...]:
        """The events on both sides of a day that are held together: "Pelantikan digelar Ahad, 12 Mei, dirangkai pengajian"."""
        before = [m for m in passage.named if m.end <= date.start]
        after = next((m for m in passage.named if m.start >= date.end), None)
        if not before or after is None or any(d.start >= after.end for d in self.dates(passage)):
            return ()
        start = place.end() if (place := self.cues["placed"].match(self.text, date.end, after.start)) else date.end
        if not self.cues["held_with"].fullmatch(self.text, start, after.start) and not self._at_one_place(date.end, after.start):
            return ()
        return (before[-1].entity, after.entity)

    def _at_one_place(self, start: int, end: int) -> bool:
        """A place alone, without a comma, stands before the words that join: "Minggu (16/2) di Pura Agung bersamaan dengan"."""
        place, joint = self.scene.pack.pattern(PLACED), self.cues["held_with"]
        gaps = (gap.start() for gap in GAP.finditer(self.text, start, min(end, start + LONGEST)))
        return any(joint.fullmatch(self.text, gap, end) and place.fullmatch(self.text, start, gap) for gap in gaps)

    def held_as_one(self, passage: Passage, event: Mention, date: Mention) -> tuple[str, ...]:
        """The event before a date and the one held as one with it: "menggelar Rakernas sekaligus Olimpiade, 23-26 Juli"; likewise
        behind a date: "Selama tiga hari, 13-15 Juni, digelar PKD dan Diklatsar"."""
        ahead = date.end <= event.start
        others = [m for m in passage.named if (m.start >= event.end if ahead else m.end <= event.start)]
        if event.end > date.start and not ahead or not others or self._each(passage):
            return ()
        first, second = (event, others[0]) if ahead else (others[-1], event)
        own = ahead and any(d.start >= second.end for d in self.dates(passage))
        return (first.entity, second.entity) if not own and held_as_one(self.scene, first, second) else ()

    @staticmethod
    def _told_before(passage: Passage, dates: Sequence[Mention], date: Mention) -> bool:
        """An event stands before a date that no other date has: the next one in a list has its own, "bazar (3/5), ziarah"."""
        start = max((d.end for d in dates if d.end <= date.start), default=passage.span.start)
        return any(start <= m.start and m.end <= date.start for m in passage.named)
