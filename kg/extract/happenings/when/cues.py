"""The words around dates that tell which event they are of, and how: opening, duration, other matters."""
from __future__ import annotations

import re

from kg.extract.happenings.holdingcues import holding_verbs
from kg.languages import Pack, alternation
from kg.languages.patterns import not_after, word_tree

SAID = r"(?:\s+{dates.week}(?!\w))?"

AWAY = (r"(?<!\w)(?:(?P<n>\d{1,2}|{happenings.numbers})\s+(?:{happenings.days}|(?P<weeks>{happenings.weeks}))"
        r"|(?P<week>{happenings.one_day}))\s+(?:(?P<before>{happenings.before})|{happenings.after})\s+")

PATTERNS = {
    "held": r"(?<!\w){happenings.taking_place}(?!\w)",
    "stale": r"(?<!\w){happenings.stale}(?!\w)",
    "moved": r"(?<!\w){happenings.moved}(?!\w)",
    "again": r"(?<!\w){happenings.again}(?!\w)",
    "elsewhen": r"(?<!\w){happenings.elsewhen}(?!\w)",
    "other": r"(?<!\w)(?P<word>{happenings.other_matters})\s+(?:(?:{happenings.on}|{happenings.parts_of_year})\s+)*\(?$"
             r"|(?<!\w){happenings.born}\s+(?:{in}\s+)?(?-i:[A-Z])[\w ]{2,24}?,?\s+(?:{happenings.on}\s+)*$",
    "bound": r"{happenings.bounds}",
    "from": r"(?<!\w){happenings.beginning_on}\s+(?:{happenings.on}\s+)*\(?$",
    "ends_after": r"\)?\s+(?:{happenings.ending_adverbs}\s+)*(?P<end>{happenings.opening}|{happenings.closing})(?!\w)",
    "clause": r"[^.;:,\"“”\d]{0,90}",
    "leads_on": r"(?:\s+{dates.week})?\s*\)?\s*,?\s*(?:{dates.and})\s+(?:\w+\s+)?",
    "ends": r"(?<!\w)({happenings.opening}|{happenings.closing}){its}?(?!\w)",
    "opening": r"{happenings.opening}",
    "amid": r"(?<!\w){happenings.amid}\s+{happenings.anaphors}(?!\w)",
    "put_off": r"(?<!\w){happenings.put_off}\s+(?:{during}\s+)?$",
    "renewed": r"[\"“]?{happenings.renewed}{its}?(?!\w)",
    "named_by": r"(?<!\w){dates.named_by}\s+(?:[a-z]+\s+)?$",
    "statement": r"{dates.statements}(?!\w)",
    "besides": r"(?<!\w){happenings.besides}\s+(?:[\w-]+\s+){0,2}$",
    "formerly": r"{happenings.formerly}(?!\w)",
    "ahead": r"(?<!\w){happenings.making_ready}\s+$",
    "within": r"(?:\s+[a-z]+)?\s+{happenings.taking_place}\s+(?:{happenings.on}\s+)?{happenings.within}\s+(?:[a-z]+\s+){0,2}",
    "meanwhile": r"(?<!\w)(?:{venues.busy}|{because})\s+(?:[a-z]+\s+){0,2}(?:{happenings.going_to})\s+(?:[\w-]+\s+){0,2}$",
    "of_whom": r"(?:[\s,]+(?-i:[A-Z][\w.]{0,9}))*,\s+{which}\s",
    "sent_to": r"(?:\s+[\w-]+){0,2}?\s+{happenings.sent}\s+(?:[\w-]+\s+){0,2}",
    "until": r"(?<!\w){happenings.until}\s+(?:{happenings.on}\s+|\w+\s+)?\(?$",
    "breaks": r";|(?<!\w){happenings.breaks}(?!\w)",
    "at": r"\s*(?:{dates.past}\s*)?,?\s*(?:(?:{in}|{during})\s+)?",
    "in_year": r"(?<!\w)(?:{happenings.on}|{happenings.taking_place})\s+(?:{happenings.parts_of_year}\s+)?$",
    "of_year": r"(?:\s+{in}\s+(?-i:(?:[A-Z][\w.'’-]*\s+){1,4}))?[\s(]*(?:{happenings.year}\s+)?",
    "range": r"[\s,)]*(?:{happenings.hours}\s+[\d.:]+\s*(?:[A-Za-z]{3,4}\s+)?)?{dates.range}\s*(?:{happenings.on}\s+)*\(?",
    "and": r"\s*,?\s*(?:{dates.and}|,)\s*",
    # the day on which something was said, or of what is only celebrated
    "saying": r"(?<!\w){happenings.saying}{its}?(?!\w)[^.]*$",
    "attributed": r"[^.;\"“]{0,80}?(?<!\w){happenings.saying}{its}?(?!\w)",
    "asked": r"(?<!\w){happenings.asking},?\s+(?:(?:{happenings.on})\s+)*$",
    "occasion": r"{happenings.purposes}\s[^,;]{3,60}$",
    # between a day and the event after it that goes with the one before, or comes next in a list
    "goes_on": r"(?<!\w){venues.continuing}(?!\w)",
    "held_with": SAID + r"\s*\)?\s*,?\s*(?:{which}\s+)?(?!{dates.and}(?!\w)){happenings.joint}\s*(?:{with}\s+)?(?:\w+\s+)?",
    "placed": r"\)?\s*,?\s+{in}\s+[^,;.]{3,60}(?=,)",
    "its_own": r"[^,.;:]{0,60}?\s(?:{happenings.taking_place}|{will}\s+{passive}[a-z]{4,})\s+"
               r"(?:\w+\s+){0,2}?(?:{happenings.on}\s+)*\(?",
    "lists_on": SAID + r"\s*\)?\s*[,;]\s*(?:(?:{dates.and}|{happenings.and_then})\s+)*",
    # how many days an event lasts, on which of them something was, and how many days lie between two
    "days": r"(?<!\w)(?P<n>\d{1,2}|{happenings.numbers})\s+{happenings.days}(?!\w)"
            r"[^.;:]{0,90}?[\s,]{happenings.beginning_on}\s+(?:{happenings.on}\s+)*\(?$",
    "length": r"(?:(?P<lead>(?<!\w){happenings.lasting})\s+(?:\w+\s+)?)?(?<![\w-])(?:(?P<n>\d{1,2}|{happenings.numbers})"
              r"(?:\s+|-){happenings.days}|(?P<week>{happenings.whole_weeks}))(?![\w-])(?!\s+{happenings.not_lasting}(?!\w))",
    "every": r"(?<!\w){dates.every}\s+$",
    "away": AWAY + r"(?:the\s+|[a-z]+\s+){0,2}$",
    "away_from_peak": AWAY + r"(?:{happenings.anaphors}\s+)?{happenings.peaks}(?!\w)",
    "nth_day": r"(?<!\w)(?:(?P<n>{happenings.numbers})\s+)?(?P<day>{happenings.ordinal_days})(?!\w)",
    "day_number": r"(?<!\w)(?P<day>{happenings.ordinal_days})\s*[,(]\s*$",
    "day_told": r"\)?\s*,?\s+{happenings.copulas}\s+(?P<day>{happenings.ordinal_days})"
                r"(?:\s+{happenings.of_days}\s+(?P<n>\d{1,2}|{happenings.numbers})\s+{happenings.days})?(?!\w)",
}


JOINT = (r"(?:\s+{active}[a-z]+)?(?:\s+(?!{verbal}[a-z]{3}|(?:{which}|{in}|{on}|{by}|{to_do})\s)[\w.’'-]+){0,5}?[\s,]*"
         r"(?:(?<!\w){which}\s+)?(?:(?<!\w){happenings.taking_place}\s+)?"
         r"(?<!\w)FURTHER(?:{happenings.joint}|{venues.continuing})(?!\w)\s*(?:{with}\s+)?(?:\w+\s+){0,2}")
"""Between the names of events that are held together, or one after another: "dan", "dilanjutkan dengan"."""


def date_cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    """The patterns of a pack, compiled once, by what they tell."""
    return pack.once("happenings.dates", _compiled)


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    verbs, days = pack.once("happenings.verbs", holding_verbs), pack.table("happenings", "ordinal_days")
    further = not_after(pack.words("events", "furthering"))  # "merupakan tindak lanjut dari"
    last = alternation(day for day, number in days.items() if not number)
    return pack.patterns(PATTERNS | {
        "since": rf"(?<!\w)(?:{{happenings.holding_since}}|{verbs['active']})(?!\w)[^.;]{{0,80}}?\s\w+\s+\(?$",
        "told_on": rf"(?<!\w){{will}}\s+(?!(?:{{happenings.taking_place}}|{verbs['passive']})(?!\w))"
                   r"(?-i:{passive}[a-z]{4,})(?!\w)",
        "holding": rf"(?<!\w)(?:{verbs['active']}|{verbs['passive']})(?!\w)",
        "we_hold": rf"(?<!\w){{we}}\s+(?:[a-z]+\s+){{0,2}}{verbs['active']}\s+(?:{{happenings.on}}\s+)*",
        "each": rf"(?<!\w){{posts.each}}\s+(?:{verbs['passive']}\s+|{{happenings.taking_place}}\s+)?(?:{{happenings.on}}\s+)*",
        "away_from": word_tree(phrase for phrase, away in pack.table("dates", "anaphoric_days").items() if away),
        "last_day": rf"(?<!\w){last}\s*[,(]\s*$",
        "continues": rf"(?<!\w){further}" r"{venues.continuing}(?!\w)", "joint": JOINT.replace("FURTHER", further),
    }, re.IGNORECASE)
