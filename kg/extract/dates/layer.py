"""Dates as written, to ISO at the precision stated."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from kg.extract.dates.calendar import Written, last_day, month_span, read_iso, shifted, swapped, weekday_near, with_year
from kg.extract.dates.grammar import Found, dates_as_written
from kg.extract.dates.lacking import Lacking
from kg.extract.dates.published import published_among
from kg.extract.dates.years import without_laws
from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack

APPROXIMATE = "~"
"""Ends the value of a date that was reckoned from another calendar."""

FORTNIGHT = 14
"""Days before the first day of a story by which another is only told of in passing."""

RANGE = r"(?i)\s*{dates.range}\s*(?:{dates.on}\s+)?"
"""What stands between the two ends of a range."""

UNTIL = r"(?i)(?<!\w){until}\s+$"
"""Before a weekday that follows the day last named."""

YEARS_AWAY = 140
"""Characters within which "tahun lalu" tells the year of a later date of its sentence."""

STOP = re.compile(r"[.!?]\s|\n")

EVE = r"(?i)(?<!\w){dates.eves}\s+(?:{date}\s+)?$"
"""Before a Hijri day, which begins in the evening before: "malam 17 Ramadan"."""

BETWEEN = r"(?i)\s*,?\s*{on}?\s*"
"""What stands between a month and "tahun lalu" at most."""

BESIDE = 40
"""Characters within which a Gregorian date is the same day as the Hijri date beside it."""


def find_dates(page: Page, pack: Pack) -> tuple[Mention, ...]:
    """The dates of a page; a mention's `entity` is an ISO date, or "start/end" for a range, with "~" after it where approximate.

    The rule dates.term marks terms of office and accounting years, dates.week a week named from the article's day,
    dates.published the day of the article itself; dates that cannot be resolved are left out.
    """
    found = without_laws(page.whole, pack, tuple(dates_as_written(page.whole, pack)))
    published = published_among(page, pack, found)
    reader = _Reader(page, pack, published[0], found)
    told = (f for f in found if f is published[1] or not page.text[f.start:f.end].isspace())
    mentions = [mention for f in told if (mention := reader.mention(f, f is published[1]))]
    return tuple(m for m in mentions if not _stands_beside_gregorian(m, mentions, page.text))


def published_of(page: Page, mentions: Iterable[Mention]) -> str | None:
    """The day of the article as ISO by its metadata, else by the mention of it among those of the page; None where unknown."""
    stated = page.article.published
    return stated[:10] if stated else next((m.entity for m in mentions if m.rule == "dates.published"), None)


class _Reader:
    """Resolves dates in order, each against the day of the article and the day last named."""

    def __init__(self, page: Page, pack: Pack, published: str | None, found: Sequence[Found]) -> None:
        self.page, self.pack, self.published = page, pack, read_iso(published) if published else None
        self.found, self.lacking = found, Lacking(page, pack, found)
        self.known: list[tuple[int, str]] = []
        self.away: tuple[int, str] | None = None
        self.last = 0
        self.until, self.eve = pack.pattern(RANGE), pack.pattern(EVE)

    def mention(self, found: Found, is_published: bool) -> Mention | None:
        """The mention of a date, None where it cannot be resolved or there is no such day."""
        try:
            value = self._value(found)
        except (ValueError, OverflowError):
            return None
        if value is None:
            return None
        if found.rule in ("dates.day", "dates.weekday", "dates.relative") and found.unit == "days" and not is_published:
            self._know(found, value.rstrip(APPROXIMATE))
        hijri = found.rule != "dates.term" and (found.first.hijri or (found.last is not None and found.last.hijri))
        rule = "dates.published" if is_published else "dates.hijri" if hijri else found.rule
        return Mention(found.start, found.end, "date", value, rule)

    def _know(self, found: Found, value: str) -> None:
        """Keep a day as named last; the two of "Jumat (15/8) sampai Minggu (17/8)" as one stretch."""
        goes_on = self.known and self.until.fullmatch(self.page.text, self.last, max(self.last, found.start))
        if goes_on and "/" not in value:
            first = _ends(self.known[-1][1])[0]
            value = _span(first, value) if first < value else value
        self.known.append((found.start, value))
        self.last = found.end

    def _value(self, found: Found) -> str | None:
        if found.rule == "dates.weekday":
            return self._weekday(found) if found.shift is None else self._in_week(found, found.shift)
        if found.shift is not None:
            return self._counted(found)
        reference = self.published or self._near(found)
        year = self._year_said(found) if reference else None
        said = reference.year + year if reference and year else self.lacking.led(found)
        if said:
            found = replace(found, first=replace(found.first, year=said), last=found.last and replace(found.last, year=said))
        if found.first == Written(weekday=found.first.weekday) and found.last:
            day = with_year(found.last, reference, found.lean).iso
            return _span(weekday_near(found.first.weekday or 0, read_iso(day), -1).isoformat(), day)
        first = swapped(with_year(found.first, reference, found.lean))
        if first.hijri and first.day is None and first.month:
            return "/".join(day.isoformat() for day in month_span(first.year or 0, first.month)) + APPROXIMATE
        last = found.last and with_year(found.last, reference, found.lean)
        if last and found.first.year is None and last.year:  # the last day says the year of both
            turns = (first.month or 0) > (last.month or 0)
            first = replace(first, year=last.year - 1 if turns and not found.first.hijri else last.year)
        value = _span(first.iso, last.iso if last else first.iso)
        if first.hijri and not last and self.eve.search(self.page.text, max(0, found.start - 12), found.start):
            value = shifted(read_iso(value), -1)
        return _on_weekday(value, first.weekday) + APPROXIMATE if first.hijri else value

    def _year_said(self, found: Found) -> int | None:
        """How many years away a day or month without its year is by "tahun lalu" right after it or before it in its sentence."""
        if found.first.month is None or found.first.hijri or (found.last or found.first).year or found.first.year:
            return None
        text = self.page.text
        for year in self.found:
            if year.unit == "years" and year.shift is not None:
                after = year.start >= found.end and self.pack.pattern(BETWEEN).fullmatch(text, found.end, year.start)
                near = 0 <= found.start - year.end <= YEARS_AWAY and not STOP.search(text, year.end, found.start)
                if after or (near and not any(year.end <= f.start < found.start and f.first.month for f in self.found)):
                    return year.shift
        return None

    def _near(self, found: Found) -> date | None:
        """The day by which a date is read that lacks its year; the day last named whose year is known may be it."""
        return self.lacking.day(found, read_iso(_ends(self.known[-1][1])[1]) if self.known else None)

    def _counted(self, found: Found) -> str | None:
        unit, shift = found.unit, found.shift or 0
        if found.rule == "dates.same":
            return self._same_day(found.start, shift)
        if unit == "years" and self.published is None and (near := self._near(found)):
            return f"{near.year + shift:04}"
        if self.published is None:
            return None
        if unit == "days":
            return shifted(self.published, shift)
        if unit in ("weeks", "weekends"):
            monday = read_iso(shifted(self.published, 7 * shift - self.published.weekday()))
            return _span(shifted(monday, 5 if unit == "weekends" else 0), shifted(monday, 6))
        if unit == "years":
            return f"{self.published.year + shift:04}"
        month = self.published.year * 12 + self.published.month - 1 + shift
        return f"{month // 12:04}-{month % 12 + 1:02}"

    def _same_day(self, start: int, shift: int) -> str | None:
        """The day last named in this block or the one before, else the first of the story, or some days away from it; of several
        days the first, or the last for what comes after them."""
        if not self.known:
            return None
        here = self.page.block_at(start)
        before = self.page.blocks[max(0, self.page.blocks.index(here) - 1)]
        offset, value = self.known[-1]
        if not shift and self.away and self.away[0] >= max(offset, here.start):  # "Keesokan harinya …. Malam harinya"
            return self.away[1]
        first = self.known[0][1]
        value = value if offset >= before.start and not self._looks_back(value, first) else first
        first, last = _ends(value)
        day = shifted(read_iso(last if shift > 0 else first), shift)
        self.away = (start, day) if shift else self.away
        return day

    @staticmethod
    def _looks_back(value: str, first: str) -> bool:
        """A day well before the first of the story, which is only told of in passing: "rencana itu disepakati pada 9 April"."""
        return (read_iso(_ends(first)[0]) - read_iso(_ends(value)[1])).days > FORTNIGHT

    def _weekday(self, found: Found) -> str | None:
        until = found.lean or self.pack.pattern(UNTIL).search(self.page.text, max(0, found.start - 20), found.start) is not None
        lean = int(until) if self.published is None else found.lean
        days = [self._day_called(w.weekday, lean) for w in (found.first, found.last) if w and w.weekday is not None]
        if not days or None in days:
            return None
        first, last = days[0] or "", days[-1] or ""
        if last < first:  # the days of one weekend: the first lies before the last
            first = weekday_near(found.first.weekday or 0, read_iso(last), -1).isoformat()
        return _span(first, last)

    def _in_week(self, found: Found, shift: int) -> str | None:
        """The days of a week that is counted from the article's, or from that of the latest day told: "Sabtu pekan depan"."""
        latest = max((_ends(value)[1] for _, value in self.known), default=None)
        day = self.published or (read_iso(latest) if latest else None)
        if day is None:
            return None
        monday = read_iso(shifted(day, 7 * shift - day.weekday()))
        days = [written.weekday or 0 for written in (found.first, found.last or found.first)]
        passed = found.lean > 0 and max(days) < day.weekday() and not shift  # "akan digelar Jumat pekan ini", on a Saturday
        return _span(*(shifted(monday, number + 7 * passed) for number in days))

    def _day_called(self, weekday: int, lean: int) -> str | None:
        """The day last named that is such a weekday, else the one nearest to the day of the article."""
        if not lean:
            for _, value in reversed(self.known):
                start, end = map(read_iso, _ends(value))
                day = weekday_near(weekday, last_day(end.isoformat()), 0)
                if start <= day:
                    return day.isoformat()
        if self.published is None and self.known:
            return self._day_from(weekday, read_iso(_ends(self.known[-1][1])[1]), lean)
        return weekday_near(weekday, self.published, lean).isoformat() if self.published else None

    @staticmethod
    def _day_from(weekday: int, day: date, lean: int) -> str:
        """The day of the week nearest to the day last named, before or after it as the words say."""
        return weekday_near(weekday, day, lean).isoformat() if lean else shifted(day, (weekday - day.weekday() + 3) % 7 - 3)


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}" if first < last else f"{last}/{first}"


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.rstrip(APPROXIMATE).partition("/")
    return first, last or first


def _on_weekday(value: str, weekday: int | None) -> str:
    """Reckoned days moved by a day at most, so that the first falls on its weekday: moon sightings differ by a day."""
    if weekday is None:
        return value
    days = [read_iso(end) for end in _ends(value)]
    away = (weekday - days[0].weekday() + 3) % 7 - 3
    return _span(*(shifted(day, away) for day in days)) if abs(away) == 1 else value


def _stands_beside_gregorian(mention: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """True for a Hijri date with the same day in our calendar beside it."""
    if mention.rule != "dates.hijri":
        return False
    return any(_between(mention, other, text) for other in mentions if other.rule == "dates.day")


def _between(one: Mention, other: Mention, text: str) -> bool:
    between = text[min(one.end, other.end):max(one.start, other.start)]
    return len(between) <= BESIDE and "\n" not in between and ". " not in between


__all__ = ["APPROXIMATE", "find_dates", "published_of"]
