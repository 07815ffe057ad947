"""Regular expressions of dates and of what stands around them; the words in braces are those of a language pack."""

AROUND = {
    "past": r"\s*(?:,\s*(?!{dates.then}(?!\w)))?\(?{dates.past}(?!\w)",
    "just": r"\s*\(?{dates.just}(?!\w)",
    "next": r"\s*,?\s*\(?{dates.next}(?!\w)",
    "of_year": r"\s*,?\s*(?:{on}\s+)?{dates.relative_years}(?!\w)",
    "term": r"(?<!\w){dates.terms}\s*:?\s*(?:{year}\s+)?\(?\s*$",
    "every": r"(?<!\w){dates.every}\s+(?:(?:{day}|{month}|{date})\s+)?$",
    "named": r"(?<!\w)(?-i:{dates.named_for_days})\s+$",
    "a_day": r"(?<!\w){day}\s+$",
    "no_day": r"(?<!\w){dates.no_days}\s+$",
    "part": r"\s+{dates.parts_of_day}",
    "apart": r"\s*(?:[^\w\s]|$)|\s+{dates.after_days}(?!\w)",
    "numeral": r"(?<!\w){dates.numerals}\s+$",
    "other_era": r"(?<!\w){dates.other_eras}\s+$",
    "coming": r"(?<!\w){dates.coming}\s+[a-z]+\s+(?:{on}\s+)?(?:{day}\s+)?$",
    "on_day": r"(?<!\w){dates.on}\s+$",
    "on": r"(?<!\w){on}\s+$",
    "before_month": r"(?<!\w)(?:{dates.before_month}|{passive}[a-z]{4,}(?=\s+$))\s+$",
}
"""What stands after and before dates, in any case."""

BEFORE = (
    r"(?:(?<!\w)(?P<w1>{weekday})(?:\s+{market})?(?:\s+{part}(?:\s+{weekday}(?!\w))?)?(?:\s*(?:{range}|{and}|,|/)\s*(?P<w2>{weekday})(?:\s+{part})?)?"
    r"(?:\s+{week})?\s*[,.:;|/–-]?\s*(?:(?:{on})\s+)?[(\[]?\s*(?:(?:{on})\s+)?)?")
"""The weekdays before a date, which may stand apart from it by a bracket or "pekan ini"."""

ERA = r"(?:\s*(?:{era}|[HM](?![\w.])))?"

GLUED = r"(?![^\W\d]|['’](?!\d\d(?!\d))|\d(?!\d{{3}}(?!\d)))"
"""What may not follow a month: "Oktober2025" and "Oktober'25" are months with their years."""

NAMED = BEFORE + (
    r"(?<!\w)(?<!\d[.,/])(?<![a-z]-)(?:(?P<d1>\d{{1,2}})(?:(?:(?:\s*,\s*\d{{1,2}})*\s*,?\s*{and}|(?:\s*,\s*\d{{1,2}})+\s*,"
    r"|(?P<pair>\s*,)|\s*,?\s*{range})\s*"
    r"|\s+(?P<m1>{month})\.?(?:\s+(?P<y1>\d{{4}}))?") + ERA + (
    r"\s*(?:{range})\s*)(?:(?P<w3>{weekday})\s*,?\s*)?(?:{on}\s+)?)?"
    r"(?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th|hb)?\s*(?P<joint>[/-])?\s*(?:{said}\s+)?(?P<m2>{month})") + GLUED + (
    r"\.?(?:(?:,?\s+(?:{said}\s+)?|\s*[/-]\s*|)(?P<y2>\d{{4}}|['’]\d\d)(?!\d)|(?P=joint)(?P<short>\d\d)(?![\w/-]))?") + (
    ERA + r"[)\]]?")

MONTH_FIRST = (
    r"(?:(?<!\w)(?P<w1>{weekday})(?:\s+{part})?\s*,?\s*\(?)?(?<!\w)(?P<m>{gregorian})\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?:\s*(?:{range}|{and})\s*(?:(?P<m2>{gregorian})\.?\s+)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)?"
    r"(?:,\s+(?P<y>\d{{4}})(?!\d)|(?![\w/]|[.,:-]\d|\s+(?:{counted}|{month})(?!\w)))")

ISO = r"(?<![\w/.-])(?P<y>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>\d\d)(?P=sep)(?P<d>\d\d)(?![\d/])"

NUMERIC = BEFORE + (
    r"(?(w1)(?<![\w-])|(?:(?<![\w/-])|(?<=[a-z]{{2}}/)(?=\d\d?[/-]\d\d?[/-]\d{{4}}\))))(?<!\d[.,])(?<!(?-i:[A-Z])\.)"
    r"(?:(?P<d1>\d{{1,2}})(?:/(?P<m1>\d{{1,2}})(?:/(?P<y1>\d{{4}}|\d\d))?)?\s*(?:{range}|{and})\s*)?"
    r"(?<!\d)(?P<d2>\d{{1,2}})(?P<sep>\.|\s?[/–-]\s?|\s+{said}\s+)(?P<m2>\d{{1,2}})"
    r"(?:(?:(?P=sep)|(?:\s?[/.–-]\s?|\s+(?:{said}\s+)?)(?=20\d\d(?!\d)))(?P<y2>\d{{4}}|\d\d))?"
    r"(?![\w/]|[.,-]\d)(?:\s*[HM](?!\w))?[)\]]?")

MONTH = (
    r"(?<!\w)(?P<m>{month})(?:(?:\s+(?P<y1>\d{{4}}))?\s*(?:{range}|{and})\s*(?P<m2>{month}))?"
    r"(?!-)") + GLUED + r"\.?(?:(?:,?\s+|)(?P<y>\d{{4}}|['’]\d\d)(?!\d))?" + ERA

YEARS = r"(?<![\w/.,-])(?P<y1>(?:19|20)\d\d)\s*(?:{range}|/)\s*(?P<y2>(?:19|20)\d\d|\d\d)(?![\w/]|[.,-]\d)"

YEAR = r"(?<![\w/.,-])(?P<y>(?:19|20)\d\d)(?![\w/]|[.,-]\d|\s+{counted}(?!\w))"

WEEKDAY = (
    r"(?<!\w)(?P<w1>{weekday})(?:\s*(?:{range}|{and})\s*(?P<w2>{weekday}))?(?![\w'’-])(?P<part>\s+(?:{part}|{week})(?!\w))?")

PHRASE = r"(?<![\w-]){phrases}(?![\w-])"
