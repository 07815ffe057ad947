"""Calendar reckoning: dates as written, completed and given as ISO values at the precision stated."""
from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hijridate import Hijri

DAY, MONTH, YEAR = len("2025-06-01"), len("2025-06"), len("2025")
"""Letters of an ISO date to the day, of one to the month, and of a year."""

FAR = 240
"""Days from which a date of the year of publication is taken to lie in the year before or after."""


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written; None where a part is not said. `weekday` counts from 0, Monday; `hijri` is the Islamic calendar."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hijri: bool = False

    @property
    def iso(self) -> str:
        """The ISO value at the precision written; of Hijri dates the Gregorian day. Raises ValueError for no date."""
        if self.year is None:
            raise ValueError("a date without its year")
        if self.month is None:
            return f"{self.year:04}"
        if self.hijri:
            return gregorian(self.year, self.month, self.day or 1).isoformat()
        return f"{self.year:04}-{self.month:02}" if self.day is None else date(self.year, self.month, self.day).isoformat()

    @property
    def complete(self) -> bool:
        """A Gregorian day with its year."""
        return None not in (self.year, self.month, self.day) and not self.hijri


def gregorian(year: int, month: int, day: int) -> date:
    """The day of a Hijri date: Umm al-Qura where its table reaches, else the tabular calendar. Raises ValueError."""
    if not (1 <= month <= 12 and 1 <= day <= 30 and 1 <= year <= 1700):
        raise ValueError("not a Hijri date")
    try:
        return date(*Hijri(year, month, day).to_gregorian().datetuple())
    except (OverflowError, ValueError):
        number = day + (29 * month - 28) + month // 2 - 1 + (year - 1) * 354 + (3 + 11 * year) // 30
        return date.fromordinal(number + 227014)


def read_iso(iso: str) -> date:
    """The first day of an ISO value of any precision. Raises ValueError."""
    parts = [int(part) for part in iso.split("-")]
    return date(*[*parts, 1, 1][:3])


def last_day(iso: str) -> date:
    """The last day of an ISO value of any precision. Raises ValueError."""
    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 3:
        return date(*parts)
    month = parts[1] if len(parts) == 2 else 12
    return date(parts[0], month, monthrange(parts[0], month)[1])


def with_year(written: Written, reference: date | None, lean: int = 0) -> Written:
    """The date with its year: the one that its weekday asks for, else that of the reference day, else a near one.

    `lean` is -1 for what is said to be past, 1 for what is said to come, 0 where neither is said. Unchanged without reference.
    """
    if written.year is not None or reference is None or written.month is None:
        return written
    if written.hijri:
        return replace(written, year=_hijri_year(written, reference))
    years = [y for y in (reference.year, reference.year - 1, reference.year + 1) if _fits(written, y)]
    return replace(written, year=min(years, key=lambda y: _distance(written, y, reference, lean), default=reference.year))


def _fits(written: Written, year: int) -> bool:
    if written.day is None:
        return True
    try:
        day = date(year, written.month or 1, written.day)
    except ValueError:
        return False
    return written.weekday is None or day.weekday() == written.weekday


def _distance(written: Written, year: int, reference: date, lean: int) -> tuple[bool, bool, int]:
    first = date(year, written.month or 1, written.day or 1)
    last = first if written.day else last_day(f"{year:04}-{written.month:02}")
    away = 0 if first <= reference <= last else (first - reference).days if first > reference else (last - reference).days
    return away * lean < 0, abs(away) > FAR, abs(year - reference.year) * 1000 + abs(away)


def _hijri_year(written: Written, reference: date) -> int:
    around = round((reference.year - 622) * 1.0307)
    days = {y: gregorian(y, written.month or 1, written.day or 1) for y in range(around - 1, around + 3)}
    return min(days, key=lambda y: abs((days[y] - reference).days))


def swapped(written: Written) -> Written:
    """Day and month in the order that the weekday asks for: 11/8 as read, or as August 11th written the English way."""
    if not written.complete or written.weekday is None or (written.day or 99) > 12:
        return written
    other = replace(written, day=written.month, month=written.day)
    return other if not _fits(written, written.year or 0) and _fits(other, written.year or 0) else written


def shifted(day: date, days: int) -> str:
    """The ISO value of a day some days away. Raises OverflowError outside the calendar."""
    return (day + timedelta(days)).isoformat()


def weekday_near(weekday: int, reference: date, lean: int) -> date:
    """The day of the week before (lean -1), on or before (0), or after (1) a reference day."""
    back = (reference.weekday() - weekday) % 7
    if lean > 0:
        return reference + timedelta((weekday - reference.weekday()) % 7 or 7)
    return reference - timedelta(back or (7 if lean < 0 else 0))


def month_span(year: int, month: int) -> tuple[date, date]:
    """The first and last day of a Hijri month. Raises ValueError."""
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    return gregorian(year, month, 1), gregorian(*following, 1) - timedelta(1)


def day_of(written: Written) -> date | None:
    """The day of a whole date, None where there is no such day."""
    try:
        return read_iso(written.iso)
    except ValueError:
        return None
