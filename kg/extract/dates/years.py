"""Years that stand alone: those of laws, which are no dates, and the one of days that lack theirs ("Summit 2024")."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kg.extract.dates.calendar import Written, read_iso
from kg.extract.dates.grammar import Found
from kg.languages import Pack

LAW = r"(?i)(?<!\w){events.numbering}\.?\s*\d+[\w/.-]*\s+(?:{year}\s+)?$"
"""Before the year of a law: "Perda Nomor 4 | Tahun 2015"."""

BEGUN = r"(?i)(?<!\w){since}\s+(?:{year}\s+)?$"
"""Before the year since which something is so, long before the story."""

NEAR = (0, 1, -1, 2)
"""How far from the one year that a page names its story may be."""

REACH = 30
"""Characters before a year that are looked at."""


def without_laws(text: str, pack: Pack, found: Sequence[Found]) -> tuple[Found, ...]:
    """The dates but for the years of laws."""
    law = pack.pattern(LAW)
    return tuple(f for f in found if f.rule != "dates.year" or not law.search(text[max(0, f.start - REACH):f.start]))


def lone_years(text: str, pack: Pack, found: Sequence[Found]) -> list[int]:
    """The years of a page that stand alone, in order, without those since which something is so."""
    begun = pack.pattern(BEGUN)
    return [f.first.year for f in found if f.rule == "dates.year" and f.first.year
            and not begun.search(text[max(0, f.start - REACH):f.start])]


def only_year(years: Sequence[int], of: Found) -> date | None:
    """The first or last day of the year that a page names first, where it names no later one, as what is said to come or be past
    asks of a day, else its middle; of a near year, where only that has the weekday said."""
    if not years or years[0] != max(years):
        return None
    month, day = (1, 1) if of.lean > 0 else (12, 31) if of.lean < 0 else (7, 1)
    near = (years[0] + shift for shift in NEAR if _falls(of.first, years[0] + shift))
    return date(next(near, years[0]), month, day)


def _falls(written: Written, year: int) -> bool:
    """Whether a day is on its weekday in a year."""
    try:
        return read_iso(replace(written, year=year).iso).weekday() == written.weekday
    except ValueError:
        return False
