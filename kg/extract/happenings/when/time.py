"""The time of an event."""
from __future__ import annotations

from dataclasses import dataclass

from kg.extract.dates.calendar import DAY, last_day, read_iso


@dataclass(frozen=True, slots=True)
class When:
    """The time of an event: ISO values, the offset of the words that say it, and how strongly they do."""

    start: str
    end: str
    approximate: bool
    offsets: tuple[int, ...]
    strength: float = 0.0

    @property
    def whole_day(self) -> bool:
        """Known to the day."""
        return len(self.start) == DAY


def holds(days: When, day: When) -> bool:
    """Several days of which a day is the first or the last."""
    return days.start < days.end and days.whole_day and day.start == day.end and day.start in (days.start, days.end)


def days_between(first: str, last: str) -> int:
    """Days from the first day of an ISO value to the last of another."""
    return (last_day(last) - read_iso(first)).days
