"""The day by which a date is read that lacks its year: the nearest whole date of the page, or a year that it names."""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from kg.extract.dates.calendar import day_of
from kg.extract.dates.grammar import Found
from kg.extract.dates.jubilees import jubilee_year
from kg.extract.dates.years import lone_years, only_year
from kg.extract.once import cached_property, with_dict
from kg.extract.page import Page
from kg.languages import Pack

T = TypeVar("T", int, date)

YEAR = 366
"""Days before the latest date of an article within which its dates tell the year of others."""

RIGHTS = r"(?i)(?:©|\(c\)|{dates.rights})[^\n]{0,40}?\b(20\d\d)(?!\d)"
"""A notice of rights with its year."""


LEADING = r"(?i)\W*(?:{dates.throughout}\s+)?(?:{happenings.year}\s+)?"
"""What stands before the year with which a sentence begins: "Sepanjang tahun | 2024"."""


@with_dict
@dataclass
class Lacking:
    """The dates of a page, among which others find their year."""

    page: Page
    pack: Pack
    found: Sequence[Found]

    def day(self, found: Found, before: date | None) -> date | None:
        """The whole date nearest to one that lacks its year, of those within a year of the latest; the first for
        "6 Agustus lalu", which is told from when the story is; else by a year that the page names, or a day named before."""
        near_day = (self._late[0][1] if found.lean < 0 else _nearest(found.start, self._late)) if self._late else None
        return near_day or self._signed or self._year_near(found) or before or only_year(
            self._alone, found) or self._of_jubilee(found)

    def led(self, found: Found) -> int | None:
        """The year with which the sentence of a day or month without one begins: "Sepanjang tahun 2024, PMI … pada 5 Juni"."""
        written = (found.first, found.last or found.first)
        if found.first.month is None or any(w.year or w.hijri for w in written):
            return None
        start = self.page.sentence_at(found.start).start
        leading = self.pack.pattern(LEADING)
        year = next((f.first.year for f in self.found if f.rule == "dates.year" and start <= f.start < found.start
                     and f.last is None and leading.fullmatch(self.page.text, start, f.start)), None)
        day = day_of(replace(found.first, year=year)) if year and found.first.day else None
        return None if day and found.first.weekday not in (None, day.weekday()) else year

    @cached_property
    def _late(self) -> list[tuple[int, date]]:
        """The whole dates within a year of the latest, in order."""
        whole = [(f.start, day) for f in self.found for w in (f.first, f.last) if w and w.complete and (day := day_of(w))]
        latest = max((day for _, day in whole), default=None)
        return sorted([(start, day) for start, day in whole if latest and (latest - day).days <= YEAR])

    @cached_property
    def _alone(self) -> list[int]:
        return lone_years(self.page.text, self.pack, self.found)

    @cached_property
    def _jubilee(self) -> int | None:
        return jubilee_year(self.page, self.pack)

    def _of_jubilee(self, found: Found) -> date | None:
        """The middle of the year of a numbered jubilee, where the weekday, if it is said, confirms it."""
        year = self._jubilee
        day = day_of(replace(found.first, year=year)) if year else None
        confirmed = found.first.weekday is None or day is not None and day.weekday() == found.first.weekday
        return date(year, 7, 1) if year and confirmed else None

    @cached_property
    def _signed(self) -> date | None:
        """The middle of the year that the page's own notice of rights names."""
        notice = self.pack.pattern(RIGHTS).search(self.page.whole)
        return date(int(notice[1]), 7, 1) if notice else None

    @cached_property
    def _dated(self) -> list[tuple[int, int, str]]:
        """Where dates with a year stand, with the year and the rule, in order."""
        return sorted([(f.start, f.first.year, f.rule) for f in self.found if f.first.year and not f.first.hijri])

    def _year_near(self, found: Found) -> date | None:
        """The middle of the nearest year, where the weekday confirms it; for a date without weekday, that of a month, or one that
        leads to it in its sentence: "Kejurkab 2023 di Gombong, 9-12 November"."""
        sure = found.first.weekday is not None
        year = _nearest(found.start, [(start, year) for start, year, rule in self._dated if sure or rule == "dates.month" or (
            rule == "dates.year" and self.page.sentence_at(found.start).start <= start < found.start)])
        if year is None or not sure:
            return date(year, 7, 1) if year else None
        day = day_of(replace(found.first, year=year))
        return date(year, 7, 1) if day and day.weekday() == found.first.weekday else None


def _nearest(at: int, dated: Sequence[tuple[int, T]]) -> T | None:
    """What is dated nearest to an offset, of a list in order in which not more than two begin at one place."""
    here = bisect_left(dated, (at,))
    near = min(dated[max(0, here - 2):here + 1], default=None, key=lambda pair: (abs(pair[0] - at), pair[1]))
    return near[1] if near else None
