"""The words around dates that tell which event they are of, and how: opening, duration, other matters."""
from __future__ import annotations

import re
from functools import partial

from kg.extract.happenings.holdingcues import holding_verbs
from kg.extract.posts import word_tree
from kg.languages import Pack, alternation
from kg.languages.patterns import not_after


def date_cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    """The patterns of a pack, compiled once, by what they tell."""
    return pack.once("happenings.dates", _compiled)


WHOLE = {"held": "taking_place", "stale": "stale", "moved": "moved", "again": "again", "elsewhen": "elsewhen"}
"""Patterns that are whole words of one list."""


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    one = partial(pack.one_of, "happenings")
    verbs = pack.once("happenings.verbs", holding_verbs)
    on, conjunction = one("on"), pack.one_of("dates", "and")
    whole = {name: rf"(?<!\w){one(section)}(?!\w)" for name, section in WHOLE.items()}
    patterns = whole | _counting(pack) | _going_on(pack) | _spoken(pack) | {
        "other": rf"(?<!\w)(?P<word>{one('other_matters')})\s+(?:{on}\s+)*\(?$"
                 rf"|(?<!\w){one('born')}\s+(?:{{in}}\s+)?(?-i:[A-Z])[\w ]{{2,24}}?,?\s+(?:{on}\s+)*$",
        "bound": one("bounds"),
        "since": rf"(?<!\w)(?:{one('holding_since')}|{verbs['active']})(?!\w)[^.;]{{0,80}}?\s\w+\s+\(?$",
        "from": rf"(?<!\w){one('beginning_on')}\s+(?:{on}\s+)*\(?$",
        "ends_after": rf"\)?\s+(?:{one('ending_adverbs')}\s+)*(?P<end>{one('opening')}|{one('closing')})(?!\w)",
        "told_on": rf"(?<!\w){{will}}\s+(?!(?:{one('taking_place')}|{verbs['passive']})(?!\w))(?-i:{{passive}}[a-z]{{4,}})(?!\w)",
        "clause": r"[^.;:,\"“”\d]{0,90}",
        "leads_on": rf"(?:\s+{pack.one_of('dates', 'week')})?\s*\)?\s*,?\s*(?:{conjunction})\s+(?:\w+\s+)?",
        "ends": rf"(?<!\w)({one('opening')}|{one('closing')}){{its}}?(?!\w)",
        "opening": one("opening"),
        "amid": rf"(?<!\w){one('amid')}\s+{one('anaphors')}(?!\w)",
        "holding": rf"(?<!\w)(?:{verbs['active']}|{verbs['passive']})(?!\w)",
        "we_hold": rf"(?<!\w){{we}}\s+(?:[a-z]+\s+){{0,2}}{verbs['active']}\s+(?:{on}\s+)*",
        "put_off": rf"(?<!\w){one('put_off')}\s+(?:{{during}}\s+)?$",
        "renewed": rf"[\"“]?{one('renewed')}{{its}}?(?!\w)",
        "named_by": rf"(?<!\w){pack.one_of('dates', 'named_by')}\s+(?:[a-z]+\s+)?$",
        "away_from": word_tree(phrase for phrase, days in pack.table("dates", "anaphoric_days").items() if days),
        "statement": rf"{pack.one_of('dates', 'statements')}(?!\w)",
        "besides": rf"(?<!\w){one('besides')}\s+(?:[\w-]+\s+){{0,2}}$",
        "formerly": rf"{one('formerly')}(?!\w)",
        "ahead": rf"(?<!\w){one('making_ready')}\s+$",
        "until": rf"(?<!\w){one('until')}\s+(?:{on}\s+|\w+\s+)?\(?$",
        "each": rf"(?<!\w){pack.one_of('posts', 'each')}\s+(?:{verbs['passive']}\s+|{one('taking_place')}\s+)?(?:{on}\s+)*",
        "breaks": rf";|(?<!\w){one('breaks')}(?!\w)",
        "in_year": rf"(?<!\w)(?:{on}|{one('taking_place')})\s+(?:{one('parts_of_year')}\s+)?$",
        "of_year": rf"(?:\s+{{in}}\s+(?-i:(?:[A-Z][\w.'’-]*\s+){{1,4}}))?[\s(]*(?:{one('year')}\s+)?",
        "range": rf"[\s,)]*(?:{one('hours')}\s+[\d.:]+\s*(?:[A-Za-z]{{3,4}}\s+)?)?"
                 rf"{pack.one_of('dates', 'range')}\s*(?:{on}\s+)*\(?",
        "and": rf"\s*,?\s*(?:{conjunction}|,)\s*",
        "joint": _joint(pack),
    }
    return pack.patterns(patterns, re.IGNORECASE)


def _spoken(pack: Pack) -> dict[str, str]:
    """What tells the day on which something was said, or of what is only celebrated."""
    one = partial(pack.one_of, "happenings")
    on = one("on")
    return {
        "saying": rf"(?<!\w){one('saying')}(?!\w)[^.]*$",
        "attributed": rf"[^.;\"“]{{0,80}}?(?<!\w){one('saying')}(?!\w)",
        "asked": rf"(?<!\w){one('asking')},?\s+(?:(?:{on})\s+)*$",
        "occasion": rf"{one('purposes')}\s[^,;]{{3,60}}$",
    }


def _going_on(pack: Pack) -> dict[str, str]:
    """What stands between a day and the event after it that goes with the one before, or comes next in a list."""
    conjunction = pack.one_of("dates", "and")
    said = rf"(?:\s+{pack.one_of('dates', 'week')}(?!\w))?"
    joint, then, held = (pack.one_of("happenings", name) for name in ("joint", "and_then", "taking_place"))
    return {
        "goes_on": rf"(?<!\w){pack.one_of('venues', 'continuing')}(?!\w)",
        "held_with": rf"{said}\s*\)?\s*,?\s*(?:{{which}}\s+)?(?!{conjunction}(?!\w)){joint}\s*(?:{{with}}\s+)?(?:\w+\s+)?",
        "placed": r"\)?\s*,?\s+{in}\s+[^,;.]{3,60}(?=,)",
        "its_own": rf"[^,.;:]{{0,60}}?\s(?:{held}|{{will}}\s+{{passive}}[a-z]{{4,}})\s+"
                   rf"(?:\w+\s+){{0,2}}?(?:{pack.one_of('happenings', 'on')}\s+)*\(?",
        "lists_on": rf"{said}\s*\)?\s*[,;]\s*(?:(?:{conjunction}|{then})\s+)*",
    }


def _joint(pack: Pack) -> str:
    """What stands between the names of events that are held together, or one after another: "dan", "dilanjutkan dengan"."""
    held, joint = pack.one_of("happenings", "taking_place"), pack.one_of("happenings", "joint")
    between = r"(?:\s+{active}[a-z]+)?(?:\s+(?!{verbal}[a-z]{3}|(?:{which}|{in}|{on}|{by}|{to_do})\s)[\w.’'-]+){0,5}?"
    further = not_after(pack.words("events", "furthering"))  # "merupakan tindak lanjut dari"
    going_on = rf"(?<!\w){further}(?:{joint}|{pack.one_of('venues', 'continuing')})(?!\w)"
    words = rf"(?:(?<!\w){{which}}\s+)?(?:(?<!\w){held}\s+)?{going_on}"
    return rf"{between}[\s,]*{words}\s*(?:{{with}}\s+)?(?:\w+\s+){{0,2}}"


def _counting(pack: Pack) -> dict[str, str]:
    """What tells how many days an event lasts, on which of them something was, and how many days lie between two."""
    one = partial(pack.one_of, "happenings")
    on, days = one("on"), pack.table("happenings", "ordinal_days")
    last = alternation(day for day, number in days.items() if not number)
    away = (rf"(?<!\w)(?:(?P<n>\d{{1,2}}|{one('numbers')})\s+(?:{one('days')}|(?P<weeks>{one('weeks')}))"
            rf"|(?P<week>{one('one_day')}))\s+(?:(?P<before>{one('before')})|{one('after')})\s+")
    return {
        "days": rf"(?<!\w)(?P<n>\d{{1,2}}|{one('numbers')})\s+{one('days')}(?!\w)"
                rf"[^.;:]{{0,90}}?[\s,]{one('beginning_on')}\s+(?:{on}\s+)*\(?$",
        "length": rf"(?:(?P<lead>(?<!\w){one('lasting')})\s+(?:\w+\s+)?)?(?<![\w-])(?:(?P<n>\d{{1,2}}|{one('numbers')})"
                  rf"(?:\s+|-){one('days')}|(?P<week>{one('whole_weeks')}))(?![\w-])(?!\s+{one('not_lasting')}(?!\w))",
        "every": rf"(?<!\w){pack.one_of('dates', 'every')}\s+$",
        "away": rf"{away}(?:the\s+|[a-z]+\s+){{0,2}}$",
        "away_from_peak": rf"{away}(?:{one('anaphors')}\s+)?{one('peaks')}(?!\w)",
        "nth_day": rf"(?<!\w)(?:(?P<n>{one('numbers')})\s+)?(?P<day>{alternation(days)})(?!\w)",
        "day_number": rf"(?<!\w)(?P<day>{alternation(days)})\s*[,(]\s*$",
        "day_told": rf"\)?\s*,?\s+{one('copulas')}\s+(?P<day>{alternation(days)})"
                    rf"(?:\s+{one('of_days')}\s+(?P<n>\d{{1,2}}|{one('numbers')})\s+{one('days')})?(?!\w)",
        "last_day": rf"(?<!\w){last}\s*[,(]\s*$",
    }
