"""The forms in which dates are written, read into days, months, years and ranges that may still lack their year."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract.dates.calendar import Written
from kg.extract.dates.forms import AROUND, ISO, MONTH, MONTH_FIRST, NAMED, NUMERIC, PHRASE, WEEKDAY, YEAR, YEARS
from kg.extract.phrases import lower
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled
from kg.languages.patterns import word_tree

NOTHING = Written()

LAST_MONTH = 12

COMING = 40
"""Characters from a word for what is to come to the weekday on which it does at most."""

FIGURE, WORD, EITHER = "figure", "word", "either"
"""With what a form of dates begins: the patterns are tried there only, since a text is long and its dates are few."""


@dataclass(slots=True)
class Found:
    """A date as found: `first` and, of a range, `last`; `unit` and `shift` of one that is counted from another day.

    `rule` is dates.day, dates.month, dates.year, dates.term, dates.weekday, dates.relative, dates.same or dates.week;
    `lean` is -1 for what the words call past, 1 for what they say will come.
    """

    start: int
    end: int
    rule: str
    first: Written = NOTHING
    last: Written | None = None
    shift: int | None = None
    unit: str = "days"
    lean: int = 0


class Grammar:
    """The patterns of one language pack, compiled once."""

    def __init__(self, pack: Pack) -> None:
        self.months, self.hijri = dict(pack.table("dates", "months")), dict(pack.table("dates", "hijri_months"))
        self.weekdays = dict(pack.table("dates", "weekdays"))
        self.relative = {(unit, phrase): shift for unit, section in RELATIVE.items()
                         for phrase, shift in pack.table("dates", section).items()}
        w = _words(pack, months=self.months, hijri=self.hijri, weekdays=self.weekdays,
                   phrases=[phrase for _, phrase in self.relative])
        self.patterns = [(reader, compiled(pattern.format(**w), re.IGNORECASE), begins) for reader, pattern, begins in (
            (self._named, NAMED, EITHER), (self._month_first, MONTH_FIRST, WORD), (self._iso, ISO, FIGURE),
            (self._numeric, NUMERIC, EITHER), (self._month, MONTH, WORD), (self._years, YEARS, FIGURE),
            (self._year, YEAR, FIGURE), (self._weekday, WEEKDAY, WORD), (self._relative, PHRASE, WORD))]
        beginnings = word_tree([*self.months, *self.hijri, *self.weekdays, *(phrase for _, phrase in self.relative)],
                               border=rf"(?=[\W\d_]|$|{w['range']}|{w['and']}|{w['on']})")
        self.begin = compiled(rf"(?<!\w)(?:(?P<figure>\d)|{beginnings})")
        self.around, self.apposed = pack.patterns(AROUND, re.IGNORECASE), pack.pattern(APPOSED)
        self.capitals = frozenset(pack.words("dates", "capitals_only"))

    def scan(self, text: str) -> tuple[Found, ...]:
        """Every date of a text in order; of overlapping readings the one that begins first, then the longest."""
        begins = [(m.start(), FIGURE if m["figure"] else WORD) for m in self.begin.finditer(lower(text))]
        places = {EITHER: [at for at, _ in begins], **{kind: [at for at, k in begins if k == kind] for kind in (FIGURE, WORD)}}
        readings = sorted((f for reader, pattern, kind in self.patterns for m in _matches(pattern, text, places[kind])
                           if (f := reader(text, m))), key=lambda f: (f.start, -f.end))
        kept: list[Found] = []
        for found in readings:
            if kept and kept[-1].shift == 0 and found.first.day and self.apposed.fullmatch(text, kept[-1].end, found.start):
                kept.pop()
            if not kept or found.start >= kept[-1].end:
                kept.append(found)
        return tuple(self._toned(text, found) for found in kept)

    def _toned(self, text: str, found: Found) -> Found:
        just = found.rule == "dates.weekday" and self.around["just"].match(text, found.end)
        found.lean = 0 if just else self._lean(lambda name: self.around[name].match(text, found.end), found.lean)
        exact = found.rule in ("dates.year", "dates.day", "dates.month")
        term = exact and self.around["term"].search(text, max(0, found.start - 30), found.start)
        found.rule = "dates.term" if term else found.rule
        return found

    @staticmethod
    def _lean(said: Callable[[str], object], unsaid: int = 0) -> int:
        """-1 for what is said to be past, 1 for what is said to come, else what it is where neither is said."""
        return -1 if said("past") else 1 if said("next") else unsaid

    def _weekdays(self, match: re.Match[str]) -> tuple[int | None, int | None]:
        first, last = match["w1"], match["w2"]
        return self._weekday_number(first), self._weekday_number(last)

    def _weekday_number(self, word: str | None) -> int | None:
        return self.weekdays.get(word.lower()) if word else None

    def _named(self, text: str, match: re.Match[str]) -> Found | None:
        w1, w2 = self._weekdays(match)
        w2 = self._weekday_number(match["w3"]) if match["w3"] else w2
        m2, hijri = self._month_number(match["m2"])
        m1 = self._month_number(match["m1"])[0] if match["m1"] else m2
        y2 = _century(match["y2"] or match["short"])
        alone = not match["d1"] or bool(match["pair"]) and int(match["d1"]) + 1 != int(match["d2"])  # "SMPN 2, 12 Oktober"
        last = Written(y2, m2, int(match["d2"]), w1 if alone else w2, hijri)
        if alone and match["d1"]:
            return replace(_found(match, "dates.day", last), start=match.start("d2"))
        if not match["d1"]:
            return _up_to(match, w1, w2, last)
        y1 = _number(match["y1"]) or (y2 - 1 if y2 and m1 and m2 and m1 > m2 else y2)
        return _found(match, "dates.day", Written(y1, m1, int(match["d1"]), w1, hijri), last)

    def _month_number(self, word: str) -> tuple[int | None, bool]:
        key = re.sub(r"\s+", " ", word.lower().rstrip("."))
        return (self.months[key], False) if key in self.months else (self.hijri.get(key), True)

    def _is_other(self, match: re.Match[str], word: str) -> bool:
        """A word in small letters that tells a date only with a capital: "march", "minggu"."""
        return match[word] in self.capitals and match.start() == match.start(word)

    def _month_first(self, text: str, match: re.Match[str]) -> Found | None:
        if self._is_other(match, "m"):
            return None
        year, month = _number(match["y"]), self.months[match["m"].lower()]
        first = Written(year, month, int(match["d1"]), self._weekday_number(match["w1"]))
        if not match["d2"]:
            return _found(match, "dates.day", first)
        later = self.months[match["m2"].lower()] if match["m2"] else month
        return _found(match, "dates.day", first, Written(year, later, int(match["d2"]), None))

    def _iso(self, text: str, match: re.Match[str]) -> Found:
        return _found(match, "dates.day", Written(int(match["y"]), int(match["m"]), int(match["d"])))

    def _numeric(self, text: str, match: re.Match[str]) -> Found | None:
        w1, w2 = self._weekdays(match)
        if not (match["y2"] or self._lacks_year(text, match)):
            return None
        y2, m2 = _century(match["y2"]), int(match["m2"])
        last = Written(y2, m2, int(match["d2"]), w2 if match["d1"] else w1)
        if not match["d1"]:
            return _up_to(match, w1, w2, last)
        m1 = int(match["m1"] or m2)
        y1 = _century(match["y1"]) or (y2 - 1 if y2 and m1 > m2 else y2)
        return _found(match, "dates.day", Written(y1, m1, int(match["d1"]), w1), last)

    def _lacks_year(self, text: str, match: re.Match[str]) -> bool:
        """True for a day and a month in figures, by what stands around: "Sabtu 12/10", "(12/10)", "pada 12/10",
        "Sabtu (12.10)"."""
        mark, inside = match["sep"].strip(), _in_parentheses(text, match)
        if mark == "/":
            near, said = max(0, match.start() - 16), self.around["on_day"].search
            no_fraction = int(match["d2"]) > int(match["m2"]) and self.around["on"].search(text, near, match.start())
            return bool(match["w1"] or inside or said(text, near, match.start()) or no_fraction)
        return mark in (".", "-") and bool(match["w1"]) and inside and not (match["d1"] or match["w2"]) and (
            1 <= int(match["m2"]) <= LAST_MONTH)

    def _month(self, text: str, match: re.Match[str]) -> Found | None:
        if self._is_other(match, "m"):
            return None
        if self.around["every"].search(text, max(0, match.start() - 24), match.start()):
            return None
        first, hijri = self._month_number(match["m"])
        last = self._month_number(match["m2"])[0] if match["m2"] else None
        after = match.end() if match.group()[-1] != "." else len(text)  # "Januari dan April. Berikutnya"
        said = match["y"] or match["y1"] or any(self.around[said].match(text, after) for said in ("past", "next", "of_year")) \
            or self.around["before_month"].search(text, max(0, match.start() - 24), match.start())
        if not said or (hijri and not match["y"]):
            return None
        year, begun = _century(match["y"]), _number(match["y1"])
        if not last:
            return _found(match, "dates.month", Written(year, first, hijri=hijri))
        turns = int(first is not None and first > last)
        year = begun + turns if begun and not year else year
        begun = begun or (year - turns if year else None)
        return _found(match, "dates.month", Written(begun, first, hijri=hijri), Written(year, last, hijri=hijri))

    def _years(self, text: str, match: re.Match[str]) -> Found | None:
        first, last = int(match["y1"]), int(match["y2"])
        last = first // 100 * 100 + last if last < 100 else last
        return _found(match, "dates.term", Written(first), Written(last)) if first <= last <= first + 60 else None

    def _year(self, text: str, match: re.Match[str]) -> Found | None:
        if self.around["other_era"].search(text, max(0, match.start() - 12), match.start()):
            return None
        return _found(match, "dates.year", Written(int(match["y"])))

    def _weekday(self, text: str, match: re.Match[str]) -> Found | None:
        """A weekday without its date, unless it recurs or is part of a name."""
        before = max(0, match.start() - 24), match.start()
        if self.around["every"].search(text, *before) or self.around["named"].search(text, *before):
            return None
        if re.match(r"\s+(?:[A-Z]|\d)", text[match.end():match.end() + 4]) and not match["part"]:
            return None
        first, last = (Written(weekday=w) if w is not None else None for w in self._weekdays(match))
        part = match["part"] or ""
        if match["w1"].islower() and not self._is_day(text, match, part):
            return None
        comes = int(self.around["coming"].search(text, max(0, match.start() - COMING), match.start()) is not None)
        lean = 0 if self.around["just"].fullmatch(part) else self._lean(lambda name: self.around[name].fullmatch(part), comes)
        week = self.relative.get(("weeks", re.sub(r"\s+", " ", part).strip().lower()))
        return replace(_found(match, "dates.weekday", first or Written(), last), lean=lean, shift=week,
                       unit="days" if week is None else "weeks")

    def _is_day(self, text: str, match: re.Match[str], part: str) -> bool:
        """Whether a weekday in small letters is none of a prayer, of a name or of a number of weeks."""
        before = max(0, match.start() - 24), match.start()
        told = self.around["part"].fullmatch(part) or self.around["a_day"].search(text, *before)
        if self._is_other(match, "w1") and not told:
            return False
        apart = part != "" or self.around["apart"].match(text, match.end()) is not None
        return apart and self.around["no_day"].search(text, *before) is None

    def _relative(self, text: str, match: re.Match[str]) -> Found | None:
        if self.around["numeral"].search(text, max(0, match.start() - 12), match.start()):
            return None
        phrase = re.sub(r"\s+", " ", match.group().lower())
        unit, shift = next((unit, shift) for (unit, p), shift in self.relative.items() if p == phrase)
        rule = {"same": "dates.same", "weeks": "dates.week"}.get(unit, "dates.relative")
        return Found(match.start(), match.end(), rule, shift=shift, unit="days" if unit == "same" else unit)


APPOSED = r"\s*(?:,|\()\s*(?:{date}\s+)?"
"""What stands between "hari ini" and the date that it is: "hari ini, Selasa tanggal 22 April 2025"."""

RELATIVE = {"days": "relative_days", "same": "anaphoric_days", "months": "relative_months", "years": "relative_years",
            "weeks": "relative_weeks", "weekends": "relative_weekends"}

LISTED = {"range": "range", "and": "and", "on": "on", "part": "parts_of_day", "market": "market_days", "week": "week",
          "counted": "counted", "era": "eras", "said": "units_said"}
"""Names in the patterns, and the lists of words that they stand for."""


def _words(pack: Pack, months: Iterable[str], hijri: Iterable[str], weekdays: Iterable[str],
           phrases: Iterable[str]) -> dict[str, str]:
    """The alternations that the patterns name."""
    return {**{name: pack.one_of("dates", section) for name, section in LISTED.items()},
            "month": alternation([*months, *hijri]), "gregorian": alternation(months), "weekday": alternation(weekdays),
            "phrases": word_tree(phrases)}


def _matches(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at the given places, none inside another."""
    last = 0
    for place in places:
        if place >= last and (match := pattern.match(text, place)):
            last = match.end()
            yield match


def _found(match: re.Match[str], rule: str, first: Written, last: Written | None = None) -> Found:
    return Found(*_trimmed(match), rule, first, last)


def _up_to(match: re.Match[str], first: int | None, weekday: int | None, last: Written) -> Found:
    """A day, or of "Sabtu sore hingga Ahad (3/8)" the days from a weekday up to it."""
    if first is None or weekday is None:
        return _found(match, "dates.day", last)
    return _found(match, "dates.day", Written(weekday=first), replace(last, weekday=weekday))


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """The offsets without space, full stop or a bracket that was not opened inside."""
    start, end, words = match.start(), match.end(), match.group()
    while words[-1:] in (".", " ", "\n", "\t", "\xa0") or (
            words[-1:] == ")" and words.count(")") > words.count("(")) or words[-1:] == "]" and "[" not in words:
        words, end = words[:-1], end - 1
    return start, end


def _in_parentheses(text: str, match: re.Match[str]) -> bool:
    opened = "(" in match.group() or "[" in match.group() or text[max(0, match.start() - 1):match.start()] in ("(", "[")
    return opened and match.group().endswith((")", "]"))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _century(digits: str | None) -> int | None:
    """A year of four digits, or of two, which an apostrophe may begin: up to fifty in this century."""
    digits = digits.lstrip("'’") if digits else None
    return None if not digits else int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) <= 50 else 1900)


def grammar(pack: Pack) -> Grammar:
    """The grammar of a pack."""
    return pack.once("dates", Grammar)


def dates_as_written(text: str, pack: Pack) -> Iterator[Found]:
    """The dates of a text, in order."""
    yield from grammar(pack).scan(text)
